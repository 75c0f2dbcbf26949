import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { auditedLife, EVERYTHING, packOf, YEAR_END } from '../../../test/support/audit-pack.js';
import { ok } from '../../../test/support/client.js';
import { BY_OPERATOR, DATABASES, Service } from '../../../test/support/service.js';
import { checkPack, type Verdict } from '../verifier/check-pack.js';
import { readCsv } from '../verifier/csv-reading.js';
import { readZip } from '../verifier/zip-reading.js';
import { contentPiecesTable } from '../../documents/index.js';
import type { CalendarDate } from '../../kernel/index.js';
import { Hindsight, SigningKeys } from '../../journal/index.js';
import { ReportsService } from '../../reports/index.js';
import { AuditPackService } from './audit-pack.service.js';

const quietly = () => async () => undefined;
const checked = async (pack: Uint8Array<ArrayBuffer>): Promise<Verdict> => checkPack(await readZip(pack), quietly);
const wrongIn = ({ checks }: Verdict) => checks.filter(({ state }) => state !== 'good').map(({ code, findings }) => ({ code, findings }));

const installed = (tool: string): boolean => spawnSync(tool, ['--help'], { stdio: 'ignore' }).error === undefined;
const shell = ['bash', 'sha256sum', 'openssl', 'base64'].every(installed) ? { it, why: '' } : { it: it.skip, why: ' (skipped: bash, sha256sum or openssl is missing)' };

describe.each(DATABASES)('the audit pack of a book on %s', (database) => {
  let service: Service;
  let folder: string;
  let pack: Uint8Array<ArrayBuffer>;
  let files: Record<string, Uint8Array>;
  let ids: Awaited<ReturnType<typeof auditedLife>>;

  const text = (name: string): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(files[name]);
  const rows = (name: string): Record<string, string>[] => {
    const [headers = [], ...lines] = readCsv(new Uint8Array(files[name] ?? []));
    return lines.map((line) => Object.fromEntries(headers.map((header, index) => [header, line[index] ?? ''])));
  };
  const sum = (amounts: Iterable<string | undefined>): number => [...amounts].reduce((cents, amount = '') => cents + Number(amount.replace(',', '')), 0);

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'pnrr-pack-'));
    service = await Service.start(database);
    ids = await auditedLife(service);
    pack = await packOf(service, join(folder, 'pack.zip'));
    files = unzipSync(pack);
  });

  afterAll(async () => {
    await service.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('verifies, and leaves nothing half-made beside it', async () => {
    const verdict = await checked(pack);
    expect(wrongIn(verdict)).toEqual([]);
    expect(verdict).toMatchObject({ verified: true, total: 35_000_000_000 });
    expect(readdirSync(folder)).toEqual(['pack.zip']);
  });

  it('is the same to the byte when the same is asked again', async () => {
    expect(createHash('sha256').update(await packOf(service, join(folder, 'again.zip'))).digest('hex')).toBe(createHash('sha256').update(pack).digest('hex'));
    rmSync(join(folder, 'again.zip'));
  });

  it('holds the journal exactly as its export gives it', async () => {
    const auditor = await service.as('auditor');
    const { content } = await auditor.download('/journal/export.ndjson');
    expect(Buffer.from(files['registro.ndjson'] ?? []).equals(content)).toBe(true);
  });

  it('has movements that sum to the figures of the overview and to each account', async () => {
    const auditor = await service.as('auditor');
    const overview = await ok(auditor.get('/overview'), 200);
    const totals = rows('totali.csv');
    const figure = (scope: string, code: string, name: string): string | undefined => totals.find((row) => row['ambito'] === scope && row['codice'] === code && row['grandezza'] === name)?.['importo'];
    expect(figure('decreto', '', 'total')).toBe('350000000,00');
    for (const [name, amount] of Object.entries(overview.totals as Record<string, string>)) expect([name, figure('totale linee', '', name)]).toEqual([name, amount.replace('.', ',')]);
    const movements = rows('movimenti.csv');
    for (const { codice: account, importo } of totals.filter(({ ambito }) => ambito === 'conto')) {
      const [into, outOf] = [movements.filter(({ a }) => a === account), movements.filter(({ da }) => da === account)];
      expect([account, sum(into.map((row) => row['importo'])) - sum(outOf.map((row) => row['importo']))]).toEqual([account, sum([importo])]);
    }
  });

  it('has tables that Excel reads in Italian, in which no text is a formula', () => {
    for (const name of Object.keys(files).filter((file) => file.endsWith('.csv'))) {
      expect(text(name).startsWith('\uFEFF')).toBe(true);
      expect(text(name).replace(/"(?:[^"]|"")*"/g, '').replace(/\r\n/g, '')).not.toMatch(/[\r\n]/);
      expect(rows(name).flatMap((row) => Object.values(row)).filter((cell) => /^[=+@\t\r]/.test(cell))).toEqual([]);
    }
    expect(text('registro.csv')).toContain('"\'=HYPERLINK(""http://x"";""y"")\nriga due"');
  });

  it('takes out what auditors ask for', () => {
    const kinds = (name: string): string[] => [...new Set(rows(name).map(({ tipo }) => tipo ?? ''))];
    expect(rows('rifiuti-quattro-occhi.csv').map(({ modifiche }) => modifiche)).toEqual([expect.stringContaining('"four-eyes"'), expect.stringContaining('"role-missing"')]);
    expect(kinds('ruoli.csv')).toContain('person-added/1');
    expect(kinds('storni.csv').sort()).toEqual(['disbursement-reversed/1', 'reversal-approved/1', 'reversal-proposed/1']);
    expect(rows('registrazioni-tardive.csv').every((row) => Number(row['ritardo in giorni']) >= 30)).toBe(true);
    expect(rows('registrazioni-tardive.csv').length).toBeGreaterThan(5);
    expect(rows('atti-operatore.csv').every(({ chi }) => chi === 'operator:test')).toBe(true);
  });

  it('tells the whole story of each payment drawn', () => {
    const story = (id: string) => JSON.parse(text(`pagamenti/${id}.json`));
    expect(story(ids.cut)).toMatchObject({ requestedCents: 100_000, admittedCents: 89_999, cuts: [{ cause: 'Spese non ammesse', amountCents: 10_001 }], fourEyes: true, hub: 'CC-04' });
    expect(story(ids.reversed).entries.map((entry: { kind: string }) => entry.kind)).toEqual(expect.arrayContaining(['disbursement-requested/2', 'disbursement-approved/1', 'disbursement-paid/1', 'reversal-proposed/1', 'disbursement-reversed/1']));
    expect(story(ids.overpaid).entries.map((entry: { kind: string }) => entry.kind)).toEqual(expect.arrayContaining(['recovery-approved/1', 'recovery-collected/1']));
    expect(text(`pagamenti/${ids.cut}.txt`)).toMatch(/Decurtazione +100,01.€ \(Spese non ammesse\)[^]+Quattro occhi +rispettati/);
  });

  it('holds the documents as they were attached, each content once, and tells of what they are', () => {
    const [name = '', ...others] = Object.keys(files).filter((file) => file.startsWith('documenti/'));
    expect(others).toEqual([]);
    expect(text(name)).toContain('Quietanza');
    expect(name).toBe(`documenti/${createHash('sha256').update(files[name] ?? '').digest('hex')}.pdf`);
    expect(rows('documenti.csv').map(({ oggetto, nome, file }) => ({ oggetto, nome, file }))).toEqual([ids.cut, ids.grant, ids.change].map((oggetto) => ({ oggetto, nome: 'atto.pdf', file: name })));
    expect(text('LEGGIMI.txt')).toContain('il loro contenuto (1 file)');
  });

  it('holds, of a period without documents, those that belong to the payments drawn', async () => {
    const of = async (sample: number): Promise<number> => {
      const old = unzipSync(await packOf(service, join(folder, 'old.zip'), { from: '2024-01-01' as CalendarDate, to: YEAR_END, sample }));
      rmSync(join(folder, 'old.zip'));
      return readCsv(new Uint8Array(old['documenti.csv'] ?? [])).length - 1;
    };
    expect([await of(0), await of(25)]).toEqual([0, 3]);
  });

  it('names nobody: neither names nor e-mail addresses of people', () => {
    const all = Object.entries(files).filter(([name]) => !/\.(xlsx|html)$/.test(name)).map(([name]) => text(name)).join('\n');
    expect(all).not.toMatch(/@example\.it|@ente\.example/);
  });

  it('draws the sample that anybody draws again', async () => {
    const small = unzipSync(await packOf(service, join(folder, 'small.zip'), { sample: 2, seed: 'audit-2026', from: '2024-01-01' as CalendarDate, to: YEAR_END }));
    const drawn = Object.keys(small).flatMap((name) => /^pagamenti\/(D-\d+)\.txt$/.exec(name)?.[1] ?? []);
    const population = readCsv(new Uint8Array(small['campione.csv'] ?? [])).slice(1).map((row) => row[1] ?? '');
    const order = population.toSorted((one, other) => (digest(`audit-2026:${one}`) < digest(`audit-2026:${other}`) ? -1 : 1));
    expect(population.length).toBeGreaterThan(2);
    expect(drawn.sort()).toEqual(order.slice(0, 2).sort());
    rmSync(join(folder, 'small.zip'));
  });

  it.each([
    ['a past day, in English, without a sample', { to: '2024-05-15' as CalendarDate, sample: 0, language: 'en' as const }],
    ['the day of the payments', { from: '2024-05-20' as CalendarDate, to: '2024-05-20' as CalendarDate, seed: 'x' }],
  ])('verifies for %s', async (_, request) => {
    expect(wrongIn(await checked(await packOf(service, join(folder, 'other.zip'), request)))).toEqual([]);
    rmSync(join(folder, 'other.zip'));
  });

  it('says which document the book has lost, in the answer and on the page', async () => {
    const [lost = ''] = Object.keys(files).filter((file) => file.startsWith('documenti/'));
    const contents = (): Promise<{ sha256: string; piece: number; content: Uint8Array }[]> => service.book.read((view) => contentPiecesTable.select(view, ''));
    const kept = await contents();
    await service.book.write(BY_OPERATOR, async (tx) => {
      await tx.run('DELETE FROM op_documents');
      return null;
    });
    const told = await service.app.get(AuditPackService).write(EVERYTHING, join(folder, 'lost.zip'));
    expect(told.lost).toEqual([lost]);
    expect(wrongIn(await checked(new Uint8Array(readFileSync(join(folder, 'lost.zip')))))).toEqual([{ code: 'documents', findings: [expect.objectContaining({ where: lost, en: 'is missing from the pack' })] }]);
    rmSync(join(folder, 'lost.zip'));
    await service.book.write(BY_OPERATOR, async (tx) => {
      for (const piece of kept) await contentPiecesTable.insert(tx, piece);
      return null;
    });
  });

  it('is refused for a period that ends before it begins, and where nobody can sign', async () => {
    await expect(packOf(service, join(folder, 'no.zip'), { from: YEAR_END, to: '2024-01-01' as CalendarDate })).rejects.toMatchObject({ code: 'invalid-request' });
    await expect(packOf(service, join(folder, 'no.zip'), { to: '2999-01-01' as CalendarDate })).rejects.toMatchObject({ code: 'date-out-of-range' });
    await expect(packOf(service, join(folder, 'no', 'such', 'folder.zip'))).rejects.toThrow(/cannot be written/);
    await expect(packOf(service, join(folder, 'pack.zip'))).rejects.toMatchObject({ status: 409, code: 'file-exists' });
    const keyless = new AuditPackService(service.book, service.app.get(Hindsight), service.app.get(ReportsService), new SigningKeys(join(folder, 'no-key.pem'), 'read'));
    await expect(keyless.write(EVERYTHING, join(folder, 'no.zip'))).rejects.toMatchObject({ code: 'pack-unsigned' });
    expect(readdirSync(folder)).toEqual(['pack.zip']);
  });

  shell.it(`can be checked by hand, as LEGGIMI.txt says${shell.why}`, () => {
    const out = join(folder, 'extracted');
    for (const [name, content] of Object.entries(files)) {
      mkdirSync(dirname(join(out, name)), { recursive: true });
      writeFileSync(join(out, name), content);
    }
    const commands = text('LEGGIMI.txt').split('\r\n').filter((line) => /^ {5}\S|^ {7}"/.test(line)).join('\n').replaceAll('/tmp/', `${folder}/`);
    const { status, stdout, stderr } = spawnSync('bash', ['--norc', '-euo', 'pipefail', '-c', commands], { cwd: out, env: { PATH: process.env['PATH'], LC_ALL: 'C' }, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).not.toContain('FAILED');
    expect(stdout).toContain('registro.ndjson: OK');
    expect(stdout).toContain('Signature Verified Successfully');
    expect(stdout).toContain(JSON.parse(text('attestazione.json')).hash);
  });
});

function digest(said: string): string {
  return createHash('sha256').update(said).digest('hex');
}
