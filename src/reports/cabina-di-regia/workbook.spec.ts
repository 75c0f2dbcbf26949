import ExcelJS, { type CellValue, type Worksheet } from 'exceljs';
import { strFromU8, unzipSync } from 'fflate';
import { emptyReport, HOSTILE, hostileReport, oneHubReport, sampleReport } from '../../../test/support/report-samples.js';
import { OFFICE } from '../../../test/support/returned-files.js';
import { computedByLibreOffice, schemaErrors, VALIDATOR } from '../../../test/support/workbook-checks.js';
import { Money } from '../../kernel/index.js';
import { TRANCHE_FIGURES } from '../../overview/index.js';
import type { CabinaFigures } from '../figures/cabina-figures.js';
import { DECISION_CODES } from '../figures/decisions.rules.js';
import { AMOUNT_NAMES, DECISION_NAMES } from '../figures/figure-texts.js';
import { writeCabinaWorkbook } from './workbook.js';

const office = OFFICE === null ? { describe: describe.skip, why: ' (skipped: LibreOffice is not installed here)' } : { describe, why: '' };
const sound = VALIDATOR === null ? { it: it.skip, why: ' (skipped: the Open XML validator is not installed here)' } : { it, why: '' };

const SHEETS = {
  it: ['Frontespizio', 'Quadro', 'Linee', 'Soggetti attuatori', 'Erogazioni', 'Recuperi e revoche', 'Territorio', 'Andamento', 'Atti', 'Avvisi', 'Registro', 'Controlli', 'Definizioni'],
  en: ['Cover', 'Overview', 'Tranches', 'Hubs', 'Disbursements', 'Recoveries and revocations', 'Territory', 'Course', 'Acts', 'Alerts', 'Register', 'Checks', 'Definitions'],
};

describe('a sound workbook, whatever is in the book', () => {
  const books: readonly [string, CabinaFigures][] = [
    ['an empty book', emptyReport('it')],
    ['one hub, in English', oneHubReport('en')],
    ['50 hubs and 1000 disbursements', sampleReport('it', 1000)],
    ['hostile texts', hostileReport('it')],
    ['demonstration data in English', { ...sampleReport('en', 20), demonstration: true }],
  ];

  sound.it.each(books)(`%s: the Open XML validator finds nothing${sound.why}`, async (_, report) => {
    expect(await schemaErrors(await writeCabinaWorkbook(report))).toEqual([]);
  }, 60_000);

  office.describe(`LibreOffice computes every figure that is written${office.why}`, () => {
    let results: Awaited<ReturnType<typeof computedByLibreOffice>>;
    beforeAll(async () => {
      results = await computedByLibreOffice(books, writeCabinaWorkbook);
    });

    it.each(books)('%s', (name) => {
      const { written, computed } = results.get(name)!;
      expect(computed).toEqual(written);
    });
  });

  it.each(books)('%s: it opens, with its sheets in order and the proof out of sight', async (_, report) => {
    const { worksheets } = await readBack(report);
    expect(worksheets.map(({ name }) => name)).toEqual([...SHEETS[report.language], '_prova']);
    expect(worksheets.filter(({ state }) => state !== 'visible').map(({ name, state }) => [name, state])).toEqual([['_prova', 'veryHidden']]);
  });

  it.each(books)('%s: the same question gives the same bytes', async (_, report) => {
    const [first, second] = [await writeCabinaWorkbook(report), await writeCabinaWorkbook(report)];
    expect(Buffer.compare(first, second)).toBe(0);
  });
});

describe('every figure, to the cent', () => {
  const report = sampleReport('it', 300);
  let book: ExcelJS.Workbook;
  beforeAll(async () => {
    book = await readBack(report);
  });

  it('Quadro: the sentence, the six figures over the sheets, each kind of decision, each decision', () => {
    const { sentence, figures, decisions, targets } = report.quadro;
    const sheet = sheetOf(book, 'Quadro');
    const said = textsIn(sheet);
    expect(said.join(' ')).toContain(sentence.it);
    for (const { name, value } of figures) expect([name.it, under(sheet, name.it)]).toEqual([name.it, euro(value)]);
    const ofCode = DECISION_CODES.map((code) => decisions.filter((one) => one.code === code)).filter(({ length }) => length > 0);
    const [summary, each] = [rowsUnder(sheet, 'Decisione', 0), rowsUnder(sheet, 'Decisione', 1)];
    expect(summary.map((row) => [row.Decisione, row.Quante, row.Importi])).toEqual(
      ofCode.map((some) => [DECISION_NAMES[some[0]!.code].it, some.length, euro(Money.sum(some.map(({ amount }) => amount)))]),
    );
    expect(each.map((row) => [row.Decisione, row.Oggetto, row.Perché, row.Importo])).toEqual(decisions.map((one) => [DECISION_NAMES[one.code].it, one.subject, one.sentence.it, euro(one.amount)]));
    for (const { code, name } of targets) expect(said).toContain(`${code} · ${name.it}`);
  });

  it('Linee: each tranche, their totals, the remainder, the decree', () => {
    const sheet = sheetOf(book, 'Linee');
    const columns = [...TRANCHE_FIGURES, 'approvedUnpaid'] as const;
    const rows = rowsUnder(sheet, 'Codice');
    const figuresOf = (row: Row | undefined): unknown[] => columns.map((key) => row?.[AMOUNT_NAMES[key].it]);
    report.tranches.forEach((tranche, index) => {
      expect([rows[index]?.Codice, ...figuresOf(rows[index])]).toEqual([tranche.code, ...columns.map((key) => euro(tranche[key]))]);
    });
    const named = new Map(rows.map((row) => [row['Linea di finanziamento'], row]));
    expect(figuresOf(named.get('Totale delle linee'))).toEqual(columns.map((key) => euro(Money.sum(report.tranches.map((tranche) => tranche[key])))));
    expect(named.get('Totale delle linee')?.['Erogato netto su assegnato']).toBeCloseTo(report.totals.netPaid.cents / report.totals.allocated.cents, 4);
    expect(['Non ripartito', 'Totale della dotazione', 'Dotazione secondo il decreto', 'Quadratura con la dotazione del decreto'].map((name) => named.get(name)?.Assegnato)).toEqual([88_500_000, 350_000_000, 350_000_000, 'OK']);
    expect(rowsUnder(sheet, 'Codice', 1).map((row) => [row.Codice, row['Da erogare']])).toEqual(report.largestOutstanding.map(({ code, outstanding }) => [code, euro(outstanding)]));
  });

  it('Frontespizio: the entry, its hash, and every amount', () => {
    const sheet = sheetOf(book, 'Frontespizio');
    const beside = new Map<unknown, unknown>();
    sheet.eachRow((row) => beside.set(row.getCell(2).value, plain(row.getCell(3).value)));
    const expected = { 'Ultima registrazione considerata': 1234, 'Impronta SHA-256 della registrazione': report.headHash, 'Registrata il': '30/06/2026 15:04:05.678 UTC', 'Controlli del documento': 'OK', Dotazione: 350_000_000, 'Erogato netto': euro(report.totals.netPaid) };
    for (const [name, value] of Object.entries(expected)) expect([name, beside.get(name)]).toEqual([name, value]);
    expect(beside.get('Situazione al')).toEqual(new Date('2026-06-30T00:00:00Z'));
  });

  it('Controlli: both sides of each, live', () => {
    const rows = rowsUnder(sheetOf(book, 'Controlli'), 'N.').slice(0, report.checks.length + 1);
    expect(rows.slice(1).map((row) => [row.Quadratura, row.Esito, row['Primo membro'], row['Secondo membro'], row.Differenza])).toEqual(
      report.checks.map(({ name, leftValue, rightValue }) => [name.it, 'OK', euro(leftValue), euro(rightValue), 0]),
    );
  });

  it('Definizioni: every term', () => {
    const rows = rowsUnder(sheetOf(book, 'Definizioni'), 'Termine');
    expect(rows.map((row) => [row.Termine, row.Significato, row.Fonte])).toEqual(report.glossary.map(({ term, meaning, source }) => [term.it, meaning.it, source.it]));
  });

  it('every sheet prints on A4 or A3, one page wide, with its header on each page', () => {
    for (const sheet of seenIn(book)) {
      expect(sheet.pageSetup).toMatchObject({ fitToPage: true, fitToWidth: 1 });
      expect([8, 9]).toContain(sheet.pageSetup.paperSize);
      expect(sheet.headerFooter.oddHeader).toContain('Situazione al 30/06/2026');
      expect(sheet.headerFooter.oddFooter).toContain('&P di &N');
    }
  });
});

describe('the tie-outs', () => {
  const outcomes = async (report: CabinaFigures): Promise<Set<unknown>> => {
    const found = new Set<unknown>();
    for (const sheet of (await readBack(report)).worksheets) sheet.eachRow((row) => row.eachCell(({ result }) => void (['OK', 'KO'].includes(String(result)) && found.add(result))));
    return found;
  };

  it('are all OK where the book agrees with itself', async () => {
    expect(await outcomes(sampleReport('it', 300))).toEqual(new Set(['OK']));
  });

  const sample = sampleReport('it', 50);
  const off = (checks: CabinaFigures['checks'], at: number): CabinaFigures['checks'] =>
    checks.map((check, index) => (index === at ? { ...check, rightValue: check.rightValue.minus(Money.ofCents(1)), holds: false } : check));
  const broken: readonly [string, CabinaFigures][] = [
    ['a cent missing from the decree', { ...sample, total: sample.total.minus(Money.ofCents(1)) }],
    ['a cent missing from the remainder', { ...sample, unallocated: sample.unallocated.minus(Money.ofCents(1)) }],
    ['a cent that one check misses', { ...sample, checks: off(sample.checks, 7) }],
  ];
  it.each(broken)('%s shows as KO', async (_, report) => {
    expect(await outcomes(report)).toContain('KO');
  });
});

describe('texts', () => {
  it('that look like formulas stay texts, and come back as they were', async () => {
    const rows = rowsUnder(sheetOf(await readBack(hostileReport('it')), 'Soggetti attuatori'), 'Codice');
    HOSTILE.forEach((text, index) => {
      expect(rows[index]?.Denominazione ?? '').toBe(text.slice(0, 32_767).replace(/[\u0000\u0008\uFFFF\uD800]/g, '\uFFFD'));
    });
  });

  it('of demonstration data warn on every sheet and every printed page', async () => {
    for (const sheet of seenIn(await readBack({ ...sampleReport('it', 5), demonstration: true }))) {
      expect([sheet.name, textsIn(sheet).some((text) => text.startsWith('DIMOSTRAZIONE — dati sintetici'))]).toEqual([sheet.name, true]);
      expect(sheet.headerFooter.oddHeader).toContain('DIMOSTRAZIONE — dati sintetici');
    }
  });

  it('of links lead to the sheets, and nothing leads out of the file', async () => {
    const parts = unzipSync(await writeCabinaWorkbook(sampleReport('it', 5)));
    const cover = strFromU8(parts['xl/worksheets/sheet1.xml'] as Uint8Array);
    expect([...cover.matchAll(/location="&apos;(.*?)&apos;!A1"|location="'(.*?)'!A1"/g)].map(([, name, other]) => name ?? other)).toEqual(SHEETS.it.slice(1));
    for (const part of Object.values(parts)) expect(strFromU8(part)).not.toContain('TargetMode');
  });
});

it('leaves other work its turn while many rows are written', async () => {
  let turns = 0;
  const timer = setInterval(() => (turns += 1), 1);
  await writeCabinaWorkbook(sampleReport('it', 5000));
  clearInterval(timer);
  expect(turns).toBeGreaterThan(10);
}, 30_000);

type Row = Readonly<Record<string, unknown>>;

async function readBack(report: CabinaFigures): Promise<ExcelJS.Workbook> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(Buffer.from(await writeCabinaWorkbook(report)) as unknown as ExcelJS.Buffer);
  return book;
}

function seenIn(book: ExcelJS.Workbook): Worksheet[] {
  return book.worksheets.filter((sheet) => sheet.state === 'visible');
}

function sheetOf(book: ExcelJS.Workbook, name: string): Worksheet {
  const sheet = book.getWorksheet(name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
}

/** What a cell shows. exceljs forgets a cached 0 when it reads a formula. */
function plain(value: CellValue): unknown {
  if (typeof value !== 'object' || value === null || value instanceof Date) return value;
  if ('formula' in value || 'sharedFormula' in value) return value.result ?? 0;
  return 'text' in value ? value.text : value;
}

function textsIn(sheet: Worksheet): string[] {
  const texts: string[] = [];
  sheet.eachRow((row) => row.eachCell((cell) => texts.push(cell.text)));
  return texts;
}

/** The figure that stands under its name. */
function under(sheet: Worksheet, name: string): unknown {
  let found: unknown;
  sheet.eachRow((row, number) => row.eachCell((cell, column) => void (found === undefined && cell.text === name && (found = plain(sheet.getCell(number + 1, column).value)))));
  return found;
}

/** The rows under the header that begins so (the first such one, or a later one), down to an empty row, by their labels. */
function rowsUnder(sheet: Worksheet, label: string, which = 0): Row[] {
  const headers: number[] = [];
  sheet.eachRow((row, number) => void (row.getCell(1).value === label && headers.push(number)));
  const header = headers[which] ?? 0;
  const labels = (sheet.getRow(header).values as unknown[]).slice(1).map(String);
  const rows: Row[] = [];
  for (let number = header + 1; sheet.getRow(number).actualCellCount > 0; number += 1) rows.push(Object.fromEntries(labels.map((name, index) => [name, plain(sheet.getCell(number, index + 1).value)])));
  return rows;
}

const euro = (amount: Money): number => Number(amount.toString());
