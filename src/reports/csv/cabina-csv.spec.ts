import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import ExcelJS, { type Worksheet } from 'exceljs';
import { figuresOf } from '../../../test/support/cabina-figures.js';
import { OFFICE } from '../../../test/support/returned-files.js';
import { fillRichly } from '../../../test/support/rich-book.js';
import { Service } from '../../../test/support/service.js';
import { Money } from '../../kernel/index.js';
import { FIGURES, HUB_FIGURES, TRANCHE_FIGURES } from '../../overview/index.js';
import type { CabinaFigures } from '../figures/cabina-figures.js';
import { AMOUNT_KEYS } from './csv-columns.rules.js';
import { CSV_SHEETS, writeCabinaCsv, type CsvSheet } from './cabina-csv.rules.js';
import { CSV_DIALECTS, type CsvDialect } from './csv-dialect.rules.js';

type Row = Record<string, string>;

const csvOf = (figures: CabinaFigures, sheet: CsvSheet, dialect: CsvDialect): string => [...writeCabinaCsv(figures, sheet, dialect)].join('');
const openRows = (figures: CabinaFigures, sheet: CsvSheet): Row[] => parse<Row>(csvOf(figures, sheet, 'open-data'), { columns: true, bom: false });
const excelCells = (figures: CabinaFigures, sheet: CsvSheet): string[][] => parse(csvOf(figures, sheet, 'excel'), { delimiter: ';', bom: true });
const column = (rows: readonly Row[], key: string, where: (row: Row) => boolean = () => true): string[] => rows.filter(where).map((row) => row[key] ?? 'no such column');
const plain = (amounts: Iterable<Money>): string[] => [...amounts].map(String);

describe('the sheets as CSV', () => {
  let service: Service;
  let figures: CabinaFigures;
  beforeAll(async () => {
    service = await Service.start('sqlite');
    await fillRichly(service);
    figures = await figuresOf(service, {}, { since: 1 });
  });
  afterAll(() => service.stop());

  it.each(CSV_SHEETS)('%s has one row for each thing, as many cells as names, stable names, the same bytes twice', (sheet) => {
    const [rows, cells] = [openRows(figures, sheet), excelCells(figures, sheet)];
    expect(rows.length).toBeGreaterThan(0);
    expect(cells.length).toBe(rows.length + 1);
    const keys = Object.keys(rows[0] ?? {});
    for (const key of keys) expect(key).toMatch(/^[a-z][a-z0-9_]*$|^percento$/);
    expect(cells.every((row) => row.length === keys.length)).toBe(true);
    for (const dialect of CSV_DIALECTS) expect(csvOf(figures, sheet, dialect)).toBe(csvOf(figures, sheet, dialect));
    expect(csvOf({ ...figures, language: 'en' }, sheet, 'open-data').split('\r\n')[0]).toBe(csvOf(figures, sheet, 'open-data').split('\r\n')[0]);
  });

  it.each(CSV_SHEETS)('%s says the same in both dialects', (sheet) => {
    const asOpen = (cell: string): string => {
      const text = /^="(.*)"$/.exec(cell)?.[1];
      if (text !== undefined) return text;
      const day = /^(\d{2})\/(\d{2})\/(\d{4})$/.exec(cell);
      if (day) return `${day[3]}-${day[2]}-${day[1]}`;
      if (cell === 'sì' || cell === 'no') return String(cell === 'sì');
      return /^-?\d+,\d+$/.test(cell) ? cell.replace(',', '.') : cell;
    };
    expect(excelCells(figures, sheet).slice(1).map((row) => row.map(asOpen))).toEqual(openRows(figures, sheet).map((row) => Object.values(row)));
  });

  it('has the figures of the report', () => {
    const tranches = openRows(figures, 'linee');
    expect(column(tranches, 'dotazione')).toEqual(plain([...figures.tranches.map(({ allocated }) => allocated), figures.unallocated]));
    for (const figure of TRANCHE_FIGURES) expect(column(tranches, AMOUNT_KEYS[figure], ({ codice }) => codice !== '')).toEqual(plain(figures.tranches.map((line) => line[figure])));
    for (const figure of HUB_FIGURES) {
      expect(column(openRows(figures, 'soggetti-attuatori'), AMOUNT_KEYS[figure])).toEqual(plain(figures.hubs.map((line) => line[figure])));
      expect(column(openRows(figures, 'territorio'), AMOUNT_KEYS[figure])).toEqual(plain(figures.territory.regions.map((line) => line[figure])));
    }
    for (const figure of FIGURES) expect(column(openRows(figures, 'andamento'), `${AMOUNT_KEYS[figure]}_a_fine_mese`)).toEqual(plain(figures.course.months.map(({ atEnd }) => atEnd[figure])));
    const quadro = openRows(figures, 'quadro');
    expect(column(quadro, 'importo', ({ sezione }) => sezione === 'Grandezze')).toEqual(plain(figures.quadro.figures.map(({ value }) => value)));
    expect(column(quadro, 'testo', ({ sezione }) => sezione === 'Decisioni richieste')).toEqual(figures.quadro.decisions.map(({ sentence }) => sentence.it));
    expect(column(openRows(figures, 'erogazioni'), 'importo')).toEqual(plain([...figures.disbursements].map(({ amount }) => amount)));
    expect(column(openRows(figures, 'recuperi'), 'importo')).toEqual(plain([...figures.recoveries, ...figures.reductions].map(({ amount }) => amount)));
    expect(column(openRows(figures, 'registro'), 'registrazione')).toEqual([...figures.register].map(({ seq }) => String(seq)));
    expect(column(openRows(figures, 'avvisi'), 'testo')).toEqual(figures.alerts.lines.map(({ sentence }) => sentence.it));
    expect(column(openRows(figures, 'atti'), 'assegna_alle_linee')).toEqual(plain(figures.acts.map(({ allocates }) => allocates)));
  });

  it('names nobody: people by their codes', () => {
    const people = [...column(openRows(figures, 'atti'), 'proposto_da'), ...column(openRows(figures, 'registro'), 'chi')];
    for (const who of people) expect(who).toMatch(/^(P-\d+|operator|system)$/);
  });

  it('comes in pieces of whole lines, and holds no more than one', () => {
    const [line] = figures.disbursements;
    let asked = 0;
    const many = { *[Symbol.iterator]() { for (; asked < 100_000; asked += 1) yield line; } };
    const pieces = writeCabinaCsv({ ...figures, disbursements: many as never }, 'erogazioni', 'open-data')[Symbol.iterator]();
    pieces.next();
    const piece = String(pieces.next().value);
    expect([piece.split('\r\n').length - 1, asked]).toEqual([500, 499]);
    let lines = 500;
    for (let next = pieces.next(); !next.done; next = pieces.next()) lines += next.value.split('\r\n').length - 1;
    expect(lines).toBe(100_000);
  });

  const office = OFFICE === null ? { it: it.skip, why: ' (skipped: LibreOffice is not installed here)' } : { it, why: '' };
  office.it(`per Excel opens with numbers, days and texts where they belong${office.why}`, async () => {
    const hostile = { ...figures, hubs: figures.hubs.map((hub, index) => (index === 0 ? { ...hub, name: '=1+1', seat: '00012', taxCode: '00743110157', reduced: Money.ofCents(-1250) } : hub)) };
    const sheet = await openedByLibreOffice(csvOf(hostile, 'soggetti-attuatori', 'excel'));
    const headers = (sheet.getRow(1).values as unknown[]).map(String);
    const cells = (name: string): unknown[] => hostile.hubs.map((_, index) => valueOf(sheet.getRow(index + 2).getCell(headers.indexOf(name)).value));
    for (const [name, figure] of [['Concesso', 'granted'], ['Erogato netto', 'netPaid'], ['Da erogare', 'outstanding'], ['Riduzioni', 'reduced']] as const) {
      expect(cells(name)).toEqual(hostile.hubs.map((hub) => hub[figure].cents / 100));
    }
    const days = hostile.hubs.flatMap(({ lastPaymentOn }) => lastPaymentOn ?? []);
    expect(cells('Ultimo pagamento').filter((value) => value !== null).map((value) => (value as Date).toISOString().slice(0, 10))).toEqual(days);
    expect([cells('Denominazione')[0], cells('Sede')[0], cells('Codice fiscale')[0]]).toEqual(["'=1+1", '00012', '00743110157']);
  }, 120_000);
});

/** What a formula comes to. */
function valueOf(value: unknown): unknown {
  return value !== null && typeof value === 'object' && 'result' in value ? value.result : value;
}

/** As an Italian spreadsheet opens it by a double click: semicolons, UTF-8, Italian numbers and days, formulas computed. */
async function openedByLibreOffice(csv: string): Promise<Worksheet> {
  const folder = mkdtempSync(join(tmpdir(), 'pnrr-csv-'));
  try {
    writeFileSync(join(folder, 'sheet.csv'), csv);
    const reading = '--infilter=CSV:59,34,76,1,,1040,false,true,false,false,false,0,true';
    execFileSync(OFFICE ?? '', [`-env:UserInstallation=file://${folder}/profile`, '--headless', reading, '--convert-to', 'xlsx', '--outdir', folder, join(folder, 'sheet.csv')], { stdio: 'ignore', timeout: 110_000 });
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(readFileSync(join(folder, 'sheet.xlsx')) as never);
    return book.worksheets[0] as Worksheet;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
