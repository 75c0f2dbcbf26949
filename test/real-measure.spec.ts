import ExcelJS from 'exceljs';
import { readFileSync } from 'node:fs';
import { ok, refused, type Client } from './support/client.js';
import { enrolPeople } from './support/enrolment.js';
import { account, amountOf, centsOfText, FATES, inBatches, paidByBook, projectsOf, readRealMeasure, REFERENCE_IS_THERE, sumOf, TERMS } from './support/real-measure.js';
import { type Fate, type Granted, type RealMeasure, type Room } from './support/real-measure.js';
import { DATABASES, Service } from './support/service.js';

const ACT = JSON.parse(readFileSync(new URL('../data/acts/2023-08-24-poli.json', import.meta.url), 'utf8')) as { effectiveOn: string };
if (!REFERENCE_IS_THERE) process.stderr.write('The run of the real measure is skipped: ../shared/reference is not beside this repository.\n');

type Figures = Record<'code' | 'tranche' | 'available' | 'granted' | 'inProgress' | 'paid' | 'netPaid' | 'outstanding', string> & { name: string | null };
type Overview = Record<'total' | 'unallocated', string> & Record<'tranches' | 'hubs', Figures[]> & { totals: Figures };
const KINDS: Partial<Record<Fate, string>> = { interim: 'trasferimento intermedio', balance: 'saldo finale' };
/** A row of a sheet by the names in its header; amounts as the contract writes them, days as days. */
type SheetRow = Partial<Record<string, string>>;

/** 284 projects as the open data have them: granted, paid and reported, and no cent more or less. */
(REFERENCE_IS_THERE ? describe : describe.skip).each(DATABASES)('a run of the real measure on %s', (database) => {
  let service: Service;
  let analyst: Client, approver: Client, committee: Client, auditor: Client;
  let measure: RealMeasure;
  let rooms: Room[];
  let granted: Granted[];
  let paying: Granted[];
  /** By line of the file. */
  const grants = new Map<number, string>();
  const disbursements = new Map<number, string>();
  let extractedOn: string;

  const overview = async (query = ''): Promise<Overview> => (await ok(committee.get(`/overview${query}`), 200)) as Overview;
  const grantOf = ({ line }: Granted): string => grants.get(line) ?? `no grant for line ${line}`;
  const funding = (some: readonly Granted[]): string => amountOf(sumOf(some, (row) => row.funding));
  const paid = (some: readonly Granted[]): string => amountOf(sumOf(some, paidByBook));
  /** What the file says of a hub, a tranche or the whole. */
  const ofFile = (code: string, some: Granted[]): string[] => [code, funding(some), paid(some), amountOf(sumOf(some, (row) => row.funding - paidByBook(row)))];

  beforeAll(async () => {
    measure = readRealMeasure();
    extractedOn = measure.projects[0]?.extractedOn ?? '';
    service = await Service.start(database);
    const people = { analyst: ['analyst'], approver: ['approver'], committee: ['committee'], auditor: ['auditor'] } as const;
    ({ analyst, approver, committee, auditor } = await enrolPeople(service, people));
  });

  afterAll(() => service.stop());

  it('reads the file as its description says', () => {
    const { projects, described } = measure;
    expect(projects).toHaveLength(described.rows);
    expect(amountOf(sumOf(projects, (project) => project.funding))).toBe(amountOf(described.funding));
    expect(amountOf(sumOf(projects, (project) => project.paid))).toBe(amountOf(described.paid));
    expect(new Set(projects.map((project) => project.extractedOn))).toEqual(new Set([expect.stringMatching(/^\d{4}-\d\d-\d\d$/)]));
  });

  it('identifies every hub, those of the act of 24 August 2023 included', async () => {
    const { id } = await ok(analyst.post('/acts', ACT), 201);
    await ok(approver.post(`/acts/${id}/approval`), 200);
    const { hubs } = await overview();
    // Names where none is public, and every code: invented. A codice fiscale may recur across hubs.
    const payee = { taxCode: '00743110157', iban: 'IT60X0542811101000000123456', reason: 'Dati di prova' };
    await inBatches(hubs, ({ code, name }) => ok(analyst.change(`/hubs/${code}`, { ...payee, ...(name ? {} : { name: `Soggetto di prova ${code}` }) }), 200));
    expect(hubs).toHaveLength(51);
  });

  it('accounts for every row: each ends in one class, and the classes make the file', async () => {
    rooms = roomsOf(await overview());
    const rows = account(measure.projects, rooms);
    granted = rows.filter((row): row is Granted => row.place !== null);
    paying = granted.filter((row) => paidByBook(row) > 0n);
    const classes = Object.keys(FATES).map((fate) => rows.filter((row) => row.fate === fate));
    const counts = Object.fromEntries(Object.keys(FATES).map((fate, at) => [fate, classes[at]?.length]));
    // The traps of this edition are in what all sources paid: by the PNRR's part alone, every row can be granted and paid.
    expect(counts).toEqual({ 'no-cup': 0, repeated: 0, unfunded: 0, 'beyond-ceilings': 0, unpaid: 0, overpaid: 0, interim: 262, balance: 22 });
    const all = classes.flat();
    expect(all.map(({ line }) => line).sort((a, b) => a - b)).toEqual(measure.projects.map(({ line }) => line));
    expect(sumOf(all, (row) => row.funding)).toBe(measure.described.funding);
    expect(sumOf(all, (row) => row.paid)).toBe(measure.described.paid);
    expect(new Set(granted.map(({ place }) => place.tranche)).size).toBe(4);
    expect(new Set(granted.map(({ place }) => place.hub)).size).toBe(51);
  });

  it('grants each project its real funding, by its real codes, within the ceilings', async () => {
    await inBatches(granted, async (row) => void grants.set(row.line, (await ok(analyst.post('/grants', grantRequest(row)), 201)).id as string));
    await refused(analyst.post('/grants', grantRequest(granted[0] as Granted)), 409, 'project-duplicate');
    await ok(approver.post('/approvals', { items: granted.map(grantOf) }), 200);
    const { totals, tranches } = await overview();
    expect(totals).toMatchObject({ granted: funding(granted), outstanding: funding(granted), paid: '0.00' });
    for (const { tranche, available } of rooms) {
      const left = available - sumOf(granted.filter(({ place }) => place.tranche === tranche), (row) => row.funding);
      expect(tranches.find(({ code }) => code === tranche)).toMatchObject({ available: amountOf(left) });
    }
    const before = granted.filter((row) => grantedOn(row) <= ACT.effectiveOn);
    expect((await overview(`?asOf=${ACT.effectiveOn}`)).totals.granted).toBe(funding(before));
  });

  it('refuses what all sources paid wherever it is more than the PNRR gave', async () => {
    const trapped = granted.filter((row) => row.paidBySources > row.funding);
    expect(trapped.length).toBeGreaterThan(0);
    await inBatches(trapped, async (row) => {
      const request = disbursementRequest({ ...row, fate: 'balance', paid: row.paidBySources }, grantOf(row));
      const refusal = await refused(analyst.post('/disbursements', request), 422, 'ceiling-exceeded');
      expect(refusal).toMatchObject({ available: amountOf(row.funding), asked: amountOf(row.paidBySources) });
    });
  });

  it('requests the real payments: as a balance only what the terms allow no other way', async () => {
    await inBatches(paying, async (row) => {
      const request = disbursementRequest(row, grantOf(row));
      if (row.fate === 'balance') await refused(analyst.post('/disbursements', { ...request, kind: 'interim' }), 422, 'cumulative-over-limit');
      disbursements.set(row.line, (await ok(analyst.post('/disbursements', request), 201)).id as string);
    });
    expect((await overview()).totals).toMatchObject({ granted: funding(granted), inProgress: paid(paying), paid: '0.00' });
  });

  it('pays each of them, once approved, by an order of its own', async () => {
    await ok(approver.post('/approvals', { items: [...disbursements.values()] }), 200);
    await inBatches(paying, (row) => ok(analyst.post(`/disbursements/${disbursements.get(row.line)}/payment`, paymentOf(row)), 200));
    const { totals } = await overview();
    expect(totals).toMatchObject({ granted: funding(granted), inProgress: '0.00', paid: paid(paying), netPaid: paid(paying) });
    expect((await overview(`?asOf=${eveOf(extractedOn)}`)).totals).toMatchObject({ inProgress: paid(paying), paid: '0.00' });
    expect(await overview(`?asOf=${extractedOn}`)).toMatchObject({ totals, total: '350000000.00', unallocated: '46500000.00' });
  });

  it('holds the PNRR payments, none of the figures that look like them', async () => {
    const { paid: inBook } = (await overview()).totals;
    expect(inBook).toBe(amountOf(measure.described.paid));
    for (const figure of Object.values(measure.never).map(amountOf)) expect(['0.00', inBook]).not.toContain(figure);
  });

  it('lists every grant once, as the file has it, and sums the disbursements', async () => {
    const listed: Record<string, unknown>[] = [];
    for (let cursor: string | null = ''; cursor !== null; ) {
      const page = await ok(committee.get(`/grants?limit=100${cursor && `&cursor=${cursor}`}`), 200);
      listed.push(...page.items);
      cursor = page.nextCursor as string | null;
    }
    const seen = listed.map(({ id, hub, tranche, cup, localProjectCode, amount, paid, state }) => [id, hub, tranche, cup, localProjectCode, amount, paid, state]);
    const expected = granted.map((row) => [grantOf(row), row.place.hub, row.place.tranche, row.cup, row.localProjectCode, funding([row]), paid([row]), 'in-force']);
    expect(sorted(seen)).toEqual(sorted(expected));
    expect((await ok(committee.get('/disbursements?state=paid'), 200)).totals).toMatchObject({ count: paying.length, amount: paid(paying) });
  });

  it('reports them: the workbook has every payment once and every sum to the cent', async () => {
    const { content } = await committee.download(`/reports/cabina-di-regia.xlsx?asOf=${extractedOn}`);
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(content as unknown as ExcelJS.Buffer);
    const reported = rowsOf(book, 'Erogazioni').filter(({ CUP }) => CUP);
    const expected = paying.map((row) => [disbursements.get(row.line), row.place.hub, row.place.tranche, grantOf(row), row.cup, KINDS[row.fate], 'erogato', amountOf(row.paid), extractedOn]);
    const row = columns('Erogazione', 'Soggetto', 'Linea', 'Concessione', 'CUP', 'Tipo', 'Stato', 'Ammesso', 'Erogata il');
    expect(sorted(reported.map(row))).toEqual(sorted(expected));

    const { tranches, totals, hubs } = await overview();
    const figures = columns('Codice', 'Concesso', 'Erogato', 'Da erogare');
    const ofBook = (of: Figures): string[] => [of.code, of.granted, of.paid, of.outstanding];
    const ofHubs = hubs.map(({ code }) => ofFile(code, granted.filter(({ place }) => place.hub === code)));
    const ofTranches = tranches.map(({ code }) => ofFile(code, granted.filter(({ place }) => place.tranche === code)));
    const sheets = [['Soggetti attuatori', hubs, ofHubs, 'Totale'], ['Linee', tranches, ofTranches, 'Totale delle linee']] as const;
    for (const [name, things, inFile, label] of sheets) {
      const sheet = rowsOf(book, name);
      expect(sheet.slice(0, things.length).map(figures)).toEqual(inFile);
      expect(things.map(ofBook)).toEqual(inFile);
      expect(sheet.filter((row) => Object.values(row).includes(label)).map(figures)).toEqual([ofFile('', granted)]);
    }
    expect(ofBook({ ...totals, code: '' })).toEqual(ofFile('', granted));
    expect(outcomesOf(book)).toEqual(new Set(['OK']));
  });

  it('leaves a journal that verifies', async () => {
    expect(await ok(auditor.get('/journal/verification'), 200)).toMatchObject({ verified: true, differences: [] });
  });
});

/** The grant's day is invented, because none is public: the first day of the year in the CUP, not before the act. */
function grantedOn({ cup }: Granted): string {
  const first = `20${cup.slice(4, 6)}-01-01`;
  return first > ACT.effectiveOn ? first : ACT.effectiveOn;
}

function grantRequest(row: Granted): object {
  const { place, cup, localProjectCode, line } = row;
  const agreement = { reference: `Convenzione di prova, riga ${line}` };
  return { ...place, amount: amountOf(row.funding), cup, localProjectCode, agreement, terms: TERMS, effectiveOn: grantedOn(row), reason: 'Dati aperti PNRR' };
}

/** Asked on the first day of the month at whose end the figures stand, paid on the day on which they stand. */
function disbursementRequest({ fate: kind, paid, extractedOn }: Granted, grant: string): object {
  return { grant, kind, amount: amountOf(paid), requestedOn: `${extractedOn.slice(0, 8)}01`, reason: 'Dati aperti PNRR' };
}

function paymentOf({ line, extractedOn }: Granted): object {
  return { paidOn: extractedOn, paymentOrder: { instrument: 'OPF', account: '25091', year: Number(extractedOn.slice(0, 4)), number: String(line) } };
}

function roomsOf({ tranches, hubs }: Overview): Room[] {
  return tranches.map(({ code, available }) => ({ tranche: code, available: centsOfText(available), hubs: hubs.filter(({ tranche }) => tranche === code) }));
}

const eveOf = (day: string): string => new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);
const sorted = (rows: readonly unknown[][]): unknown[][] => [...rows].sort((a, b) => String(a[0]).localeCompare(String(b[0])));
const columns = (...names: string[]) => (row: SheetRow): string[] => names.map((name) => row[name] ?? '');

/** All that stands under a sheet's header, which begins with what its rows are known by. */
function rowsOf(book: ExcelJS.Workbook, name: string): SheetRow[] {
  const rows: SheetRow[] = [];
  let header: ExcelJS.Row | null = null;
  book.getWorksheet(name)?.eachRow((row) => {
    const read: SheetRow = {};
    row.eachCell((cell, at) => (read[header?.getCell(at).text ?? ''] = textOf(cell)));
    if (header) rows.push(read);
    else if (['Erogazione', 'Codice'].includes(row.getCell(1).text)) header = row;
  });
  return rows;
}

/** exceljs forgets a cached 0 when it reads a formula. */
function textOf({ value, formula, result, text }: ExcelJS.Cell): string {
  const held = formula ? (result ?? 0) : value;
  if (typeof held === 'number') return held.toFixed(2);
  return held instanceof Date ? held.toISOString().slice(0, 10) : text;
}

function outcomesOf(book: ExcelJS.Workbook): Set<unknown> {
  const outcomes = new Set<unknown>();
  for (const sheet of book.worksheets) sheet.eachRow((row) => row.eachCell(({ result }) => /^[OK]{2}$/.test(String(result)) && outcomes.add(result)));
  return outcomes;
}

describe('the reading of the open data', () => {
  it('takes amounts to the cent in both notations, and refuses what could be read in two ways', () => {
    const texts = ['0.0', '1234.5', '-0.07', '1234', '1.495.039,21', '350000000,00', '0,5'];
    expect(texts.map(centsOfText)).toEqual([0n, 123450n, -7n, 123400n, 149503921n, 35000000000n, 50n]);
    for (const text of ['', '1.234', '1,234', '1.2345,00', '1.5.0', '1e3', ' 1.0', 'NaN']) expect(() => centsOfText(text)).toThrow('no amount');
    expect([0n, 7n, -7n, 123450n].map(amountOf)).toEqual(['0.00', '0.07', '-0.07', '1234.50']);
  });

  it('finds columns by any of their names, and gives every row one class', () => {
    const line = (cup: string, clp: string, given: string, spent: string): string => `"${cup}";${clp};${given};"9.999.999,99";${spent};31/12/2025\r\n`;
    const header = '\uFEFFCUP;Codice Locale Progetto;"Finanziamento PNRR";Pagamento Totale;Pagamento PNRR;Data di Estrazione\r\n';
    const [a, b] = ['A11B22333333333', 'A11B22333333334'];
    const granted = [line(a, '1', '10,00', '9,00'), line(a, '1', '10,00', '0,00'), line(b, '1', '10,00', '9,01'), line(b, '2', '0,00', '0,00')];
    const more = [line(b, '3', '90,00', '0,00'), line('A', '1', '1,00', '0,00'), line(a, 'Y-4', '1,00', '0,00'), line(a, '5', '1,00', '1,01')];
    const hubsOfX = [{ code: 'X-1', name: null }, { code: 'X-2', name: null }];
    const rooms: Room[] = [{ tranche: 'X', available: 2000n, hubs: hubsOfX }, { tranche: 'Y', available: 300n, hubs: [{ code: 'Y-1', name: 'Y' }] }];
    const accounted = account(projectsOf(header + [...granted, ...more].join('')), rooms);
    const fates = accounted.map(({ line: number, fate, place, extractedOn }) => [number, fate, place?.hub ?? null, extractedOn].join(' '));
    const expected = ['2 interim X-1', '3 repeated ', '4 balance X-2', '5 unfunded ', '6 beyond-ceilings ', '7 no-cup ', '8 unpaid Y-1', '9 overpaid Y-1'];
    expect(fates).toEqual(expected.map((said) => `${said} 2025-12-31`));
  });
});
