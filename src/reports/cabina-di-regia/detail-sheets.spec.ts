import ExcelJS, { type CellFormulaValue, type Worksheet } from 'exceljs';
import { ok } from '../../../test/support/client.js';
import { collectionRequest, everythingWaiting, grantInForce, identifyHub, peopleOf } from '../../../test/support/life.js';
import { emptyReport, hostileReport, sampleReport } from '../../../test/support/report-samples.js';
import { OFFICE } from '../../../test/support/returned-files.js';
import { Service } from '../../../test/support/service.js';
import { computedByLibreOffice, schemaErrors, VALIDATOR } from '../../../test/support/workbook-checks.js';
import { Hindsight } from '../../journal/index.js';
import { Money } from '../../kernel/index.js';
import type { CabinaFigures } from '../figures/cabina-figures.js';
import { readCabinaFigures } from '../figures/cabina-figures.queries.js';
import { AMOUNT_NAMES, CAUSE_NAMES, RECOVERY_STATE_NAMES } from '../figures/figure-texts.js';
import { text } from '../package/contents.js';
import { line, type SheetDescription } from '../package/sheet-description.js';
import { workbookBytes } from '../package/write-workbook.js';
import { actsSheet } from './acts.sheet.js';
import { ACTS_TEXTS } from './acts.texts.js';
import { alertsSheet } from './alerts.sheet.js';
import { ALERTS_TEXTS } from './alerts.texts.js';
import { courseSheet } from './course.sheet.js';
import { COURSE_TEXTS } from './course.texts.js';
import { disbursementsSheet } from './disbursements.sheet.js';
import { DISBURSEMENTS_TEXTS } from './disbursements.texts.js';
import { hubsSheet } from './hubs.sheet.js';
import { HUBS_TEXTS } from './hubs.texts.js';
import { recoveriesSheet } from './recoveries.sheet.js';
import { RECOVERIES_TEXTS } from './recoveries.texts.js';
import { registerSheet } from './register.sheet.js';
import { REGISTER_TEXTS } from './register.texts.js';
import { territorySheet } from './territory.sheet.js';
import { TERRITORY_TEXTS } from './territory.texts.js';
import { VOCABULARY } from './vocabulary.texts.js';

const SHEETS = [hubsSheet, disbursementsSheet, recoveriesSheet, territorySheet, courseSheet, actsSheet, alertsSheet, registerSheet];

/** The sheets of details alone; what they lead back to is a sheet with nothing on it. */
function bytesOf(report: CabinaFigures): Promise<Uint8Array> {
  const sheets = SHEETS.map((sheet) => sheet(report));
  const cover: SheetDescription = { key: 'cover', name: 'Inizio', widths: [9], edges: (sheets[0] as SheetDescription).edges, parts: [line([{ column: 1, content: text('x') }])] };
  return workbookBytes({ title: 't', subject: 's', recordedAt: report.headRecordedAt, sheets: [cover, ...sheets] });
}

async function readBack(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(Buffer.from(bytes) as unknown as ExcelJS.Buffer);
  return book;
}

type Said = string | number;

/** exceljs forgets a cached 0 and a cached empty text when it reads a formula: here nothing and 0 are one. */
function said(sheet: Worksheet, row: number, column: number): Said {
  const { value } = sheet.getCell(row, column);
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  const plain = typeof value === 'object' && value !== null ? (value as CellFormulaValue).result : value;
  return (plain || 0) as Said;
}

/** The rows of a table as objects, by the labels of its columns; the last one is that of the totals where it has them. */
function tableOn(book: ExcelJS.Workbook, sheetName: string, labels: Readonly<Record<string, string>>, many: number): Record<string, Said>[] {
  const sheet = book.getWorksheet(sheetName);
  if (!sheet) throw new Error(`no sheet ${sheetName}`);
  const keys = new Map(Object.entries(labels).map(([key, label]) => [label, key]));
  for (let at = 1; at <= sheet.rowCount; at += 1) {
    const columns = (sheet.getRow(at).values as unknown[]).flatMap((label, column) => (keys.has(String(label)) ? [{ key: keys.get(String(label)) as string, column }] : []));
    if (columns.length !== keys.size) continue;
    return Array.from({ length: many }, (_, index) => Object.fromEntries(columns.map(({ key, column }) => [key, said(sheet, at + 1 + index, column)])));
  }
  throw new Error(`${sheetName} has no table with ${Object.values(labels).join(', ')}`);
}

const cell = (value: unknown): Said => (value instanceof Money ? value.cents / 100 : ((value || 0) as Said));
const ofFields = <R extends object>(row: R, ...fields: (keyof R & string)[]): Record<string, Said> => Object.fromEntries(fields.map((field) => [field, cell(row[field])]));

interface Case {
  sheet: string;
  columns: Readonly<Record<string, string>>;
  /** What the rows must say, at least. */
  expected: (report: CabinaFigures) => Record<string, Said>[];
  /** Amounts that the row of totals adds up. */
  totals: readonly string[];
}

const IT = VOCABULARY.it;
const HUB_AMOUNTS = ['granted', 'inProgress', 'paid', 'toRecover', 'recovered', 'netPaid', 'outstanding'] as const;
const PERIOD_AMOUNTS = ['granted', 'paid', 'recovered', 'netPaid'] as const;

const CASES: Readonly<Record<string, Case>> = {
  hubs: {
    sheet: 'Soggetti attuatori',
    columns: HUBS_TEXTS.it.columns,
    expected: ({ hubs }) =>
      hubs.map((row) => ({
        ...ofFields(row, 'code', 'tranche', 'coordinator', 'taxCode', 'seat', 'awarded', 'reduced', 'approvedUnpaid', ...HUB_AMOUNTS, 'lastPaymentOn', 'daysIdle'),
        ...{ name: row.name ?? 'da identificare', status: IT.hubStatuses[row.status], cups: row.cups.join('\n') || 0, agreements: row.agreements.join('\n') || 0, decrees: row.decrees.join('\n') || 0 },
      })),
    totals: ['awarded', 'reduced', 'approvedUnpaid', ...HUB_AMOUNTS],
  },
  disbursements: {
    sheet: 'Erogazioni',
    columns: DISBURSEMENTS_TEXTS.it.columns,
    expected: ({ disbursements }) =>
      [...disbursements].map((row) => ({
        ...ofFields(row, 'id', 'hub', 'tranche', 'grant', 'cup', 'protocol', 'protocolOn', 'requestedOn', 'requested', 'cut', 'amount', 'approvedOn', 'orderedOn', 'paidOn', 'reversedOn'),
        ...ofFields(row, 'paymentOrder', 'paymentDays', 'dueOn', 'netDays', 'suspendedDays', 'daysAgainstTerm', 'suspendedSince'),
        ...{ hubName: row.hubName ?? 'da identificare', kind: IT.disbursementKinds[row.kind], state: IT.disbursementStates[row.state] },
      })),
    totals: ['requested', 'cut', 'amount'],
  },
  recoveries: {
    sheet: 'Recuperi e revoche',
    columns: RECOVERIES_TEXTS.it.recoveries.columns,
    expected: ({ recoveries }) =>
      recoveries.map((row) => ({
        ...ofFields(row, 'id', 'hub', 'tranche', 'grant', 'disbursement', 'amount', 'collected', 'remaining', 'orderedOn', 'dueOn', 'daysOverdue', 'collectedOn', 'toReprogramme', 'returned', 'outstanding', 'interest', 'reason'),
        ...{ cause: CAUSE_NAMES[row.cause].it, state: RECOVERY_STATE_NAMES[row.state].it },
      })),
    totals: ['collected', 'remaining', 'toReprogramme', 'returned', 'outstanding', 'interest'],
  },
  reductions: {
    sheet: 'Recuperi e revoche',
    columns: RECOVERIES_TEXTS.it.reductions.columns,
    expected: ({ reductions }) =>
      reductions.map((row) => ({
        ...ofFields(row, 'id', 'hub', 'tranche', 'grant', 'amount', 'effectiveOn', 'reason'),
        ...{ cause: CAUSE_NAMES[row.cause].it, state: IT.proposalStates[row.state], inForce: row.state === 'in-force' ? cell(row.amount) : 0 },
      })),
    totals: ['inForce'],
  },
  regions: {
    sheet: 'Territorio',
    columns: TERRITORY_TEXTS.it.regions.columns,
    expected: ({ territory }) => territory.regions.map((row) => ({ ...ofFields(row, 'region', 'hubs', ...HUB_AMOUNTS), name: row.name ?? 'Non localizzato' })),
    totals: HUB_AMOUNTS,
  },
  quotas: {
    sheet: 'Territorio',
    columns: TERRITORY_TEXTS.it.quotas.columns,
    expected: ({ territory }) =>
      territory.quotas.map((row) => ({
        ...ofFields(row, 'south', 'elsewhere', 'unlocated'),
        ...{ figure: AMOUNT_NAMES[row.figure].it, outcome: row.reached === null ? 'non calcolabile' : row.reached ? 'raggiunta' : 'non raggiunta', requiredPercent: 0.4 },
        ...{ percent: row.percent === null ? 0 : Number((row.percent / 100).toFixed(4)) },
      })),
    totals: [],
  },
  ...Object.fromEntries(
    (['quarters', 'months'] as const).map((which): [string, Case] => [
      which,
      {
        sheet: 'Andamento',
        columns: COURSE_TEXTS.it.columns,
        expected: ({ course }) =>
          course[which].map(({ change, atEnd }) => Object.fromEntries(PERIOD_AMOUNTS.flatMap((key) => [[`change.${key}`, cell(change[key])], [`atEnd.${key}`, cell(atEnd[key])]]))),
        totals: PERIOD_AMOUNTS.map((key) => `change.${key}`),
      },
    ]),
  ),
  acts: {
    sheet: 'Atti',
    columns: ACTS_TEXTS.it.columns,
    expected: ({ acts }) => acts.map((row) => ({ ...ofFields(row, 'id', 'reference', 'title', 'publishedOn', 'effectiveOn', 'allocates', 'proposedBy', 'decidedBy', 'reason'), state: IT.proposalStates[row.state] })).map(withWords),
    totals: ['inForce'],
  },
  alerts: {
    sheet: 'Avvisi',
    columns: ALERTS_TEXTS.it.columns,
    expected: ({ alerts }) => alerts.lines.map((row) => ({ ...ofFields(row, 'subject', 'hub', 'tranche', 'amount', 'on', 'days'), sentence: row.sentence.it })),
    totals: [],
  },
  register: {
    sheet: 'Registro',
    columns: REGISTER_TEXTS.it.columns,
    expected: ({ register }) => [...register].map((row) => ({ ...ofFields(row, 'seq', 'recordedOn', 'effectiveOn', 'subject', 'amount', 'reason', 'actor'), what: row.whatIt })).map(withWords),
    totals: [],
  },
};

/** Who is no person is named by a word. */
function withWords(row: Record<string, Said>): Record<string, Said> {
  const words: Record<string, string> = { system: 'sistema', operator: 'operatore' };
  return Object.fromEntries(Object.entries(row).map(([key, value]) => [key, words[String(value)] ?? value]));
}

/** The quarters come first on their sheet, and the months have the same columns. */
function rowsOf(book: ExcelJS.Workbook, name: string, { sheet, columns }: Case, many: number): Record<string, Said>[] {
  if (name !== 'months') return tableOn(book, sheet, columns, many);
  const page = book.getWorksheet(sheet) as Worksheet;
  page.spliceRows(1, headerOfMonths(page) - 1);
  return tableOn(book, sheet, columns, many);
}

function headerOfMonths(page: Worksheet): number {
  let last = 0;
  page.eachRow((row, at) => {
    if (row.getCell(1).value === COURSE_TEXTS.it.columns.period) last = at;
  });
  return last;
}

function expectSaid(book: ExcelJS.Workbook, report: CabinaFigures, name: string): void {
  const one = CASES[name] as Case;
  const expected = one.expected(report);
  const found = rowsOf(book, name, one, expected.length + 1);
  expect(found.slice(0, -1)).toEqual(expected.map((row) => expect.objectContaining(row) as object));
  for (const key of one.totals) {
    const cents = found.slice(0, -1).reduce((sum, row) => sum + Math.round(Number(row[key] ?? 0) * 100), 0);
    expect([key, found.at(-1)?.[key]]).toEqual([key, expected.length === 0 ? 0 : cents / 100]);
  }
}

/** Something for every table: payments in every state, a recovery come back in part, reductions, acts that wait. */
async function tellOfEverything(service: Service): Promise<void> {
  const people = await peopleOf(service);
  await identifyHub(people.analyst);
  const waiting = await everythingWaiting(people, await grantInForce(people));
  await ok(people.analyst.post(`/recoveries/${waiting.due}/collection`, collectionRequest()), 200);
  for (const path of [`reductions/${waiting.reduction}`, `reversals/${waiting.reversal}`]) await ok(people.approver.post(`/${path}/approval`), 200);
}

describe('the sheets of details, of a book with something of everything', () => {
  let service: Service;
  let report: CabinaFigures;
  let bytes: Uint8Array;
  beforeAll(async () => {
    service = await Service.start('sqlite');
    await tellOfEverything(service);
    report = await service.app.get(Hindsight).at({}, (view, { asOf: past, day }) => readCabinaFigures(view, { past, asOf: day, since: 0, language: 'it', softwareVersion: 'test' }));
    bytes = await bytesOf(report);
  });
  afterAll(() => service.stop());

  it.each(Object.keys(CASES))('%s say what the figures say, row by row and in all', async (name) => {
    const { expected } = CASES[name] as Case;
    expect(expected(report).length).toBeGreaterThan(0);
    expectSaid(await readBack(bytes), report, name);
  });

  it('list each rule with how often it found something', async () => {
    const labels = ALERTS_TEXTS.it.rules;
    const rows = tableOn(await readBack(bytes), 'Avvisi', { name: labels.name, rule: labels.rule, found: labels.found, listed: labels.listed }, report.alerts.rules.length);
    expect(rows).toEqual(report.alerts.rules.map(({ name, rule, found, listed }) => ({ name: name.it, rule: rule.it, found, listed })));
  });

  it('name nobody', async () => {
    const texts: string[] = [];
    for (const sheet of (await readBack(bytes)).worksheets) sheet.eachRow((row) => row.eachCell((one) => texts.push(one.text)));
    expect(texts.filter((one) => /\w@\w|operator:|undefined|\bnull\b|NaN|in-force|-reprogramme/.test(one))).toEqual([]);
  });
});

const sound = VALIDATOR === null ? { it: it.skip, why: ' (skipped: the Open XML validator is not installed here)' } : { it, why: '' };
const office = OFFICE === null ? { describe: describe.skip, why: ' (skipped: LibreOffice is not installed here)' } : { describe, why: '' };

describe('the sheets of details, whatever is in the book', () => {
  const books: readonly [string, () => CabinaFigures][] = [
    ['nothing', () => emptyReport('it')],
    ['nothing, in English', () => emptyReport('en')],
    ['3,000 disbursements', () => sampleReport('it', 3000)],
    ['200 disbursements, in English', () => sampleReport('en', 200)],
    ['hostile texts', () => hostileReport('it')],
  ];
  const small = books.filter(([name]) => !name.includes('3,000'));

  sound.it.each(books)(`%s: the Open XML validator finds nothing${sound.why}`, async (_, report) => {
    expect(await schemaErrors(await bytesOf(report()))).toEqual([]);
  });

  office.describe(`LibreOffice computes what is written${office.why}`, () => {
    let results: Awaited<ReturnType<typeof computedByLibreOffice>>;
    beforeAll(async () => {
      results = await computedByLibreOffice(small, (report) => bytesOf(report()));
    });

    it.each(small)('%s', (name) => {
      const { written, computed } = results.get(name)!;
      expect(computed).toEqual(written);
    });
  });

  it('3,000 disbursements: every sheet of amounts says what the figures say', async () => {
    const report = sampleReport('it', 3000);
    const book = await readBack(await bytesOf(report));
    // The months last: their sheet is cut at the quarters.
    for (const name of ['hubs', 'disbursements', 'recoveries', 'reductions', 'regions', 'quarters', 'months']) expectSaid(book, report, name);
  });

  it('the same question gives the same bytes', async () => {
    expect(Buffer.compare(await bytesOf(sampleReport('it', 50)), await bytesOf(sampleReport('it', 50)))).toBe(0);
  });
});

describe('the quota of the South', () => {
  const located = (report: CabinaFigures, south: number): CabinaFigures => {
    const all = Money.ofCents(100_00);
    const quota = { figure: 'granted', south: Money.ofCents(south), elsewhere: all.minus(Money.ofCents(south)), unlocated: Money.ZERO, percent: south / 100, leastPercent: south / 100, mostPercent: south / 100, requiredPercent: 40, reached: south >= 40_00 } as const;
    return { ...report, territory: { ...report.territory, quotas: [quota] } };
  };
  it.each([
    ['reached to the cent', 40_00, 'raggiunta', 0],
    ['missed by a cent', 39_99, 'non raggiunta', 0.01],
  ])('%s', async (_, south, outcome, missing) => {
    const book = await readBack(await bytesOf(located(sampleReport('it', 20), south)));
    expect(tableOn(book, 'Territorio', TERRITORY_TEXTS.it.quotas.columns, 1)[0]).toMatchObject({ outcome, missing, south: south / 100 });
  });
});

describe('the register says from where it tells changes', () => {
  const since = (baseline: CabinaFigures['quadro']['since']): CabinaFigures => {
    const report = sampleReport('it', 5);
    return { ...report, quadro: { ...report.quadro, since: baseline } };
  };
  const day = sampleReport('it', 0).asOf;
  it.each([
    ['from nowhere', null, 'Nessun rapporto è ancora pubblicato'],
    ['from the beginning', { entry: 0, day, report: null }, 'Novità dall\'inizio del registro.'],
    ['from an entry', { entry: 7, day, report: null }, 'Novità dalla registrazione n. 7 (situazione al 30/06/2026).'],
    ['from a report', { entry: 7, day, report: { entry: 8, meeting: 'Riunione {day} $&' } }, 'Novità dal rapporto per «Riunione {day} $&» (situazione al 30/06/2026, registrazione n. 7).'],
  ])('%s', async (_, baseline, words) => {
    const sheet = (await readBack(await bytesOf(since(baseline)))).getWorksheet('Registro');
    expect(String(sheet?.getCell('A5').value)).toContain(words);
  });
});
