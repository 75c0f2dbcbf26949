import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * The open data of the measure, read in place: nothing of them is copied into the repository, because their licence is
 * that of each catalogue page. Beside the repository they stand or they do not.
 */
const FOLDER = fileURLToPath(new URL('../../../shared/reference/', import.meta.url));
const PAYMENTS = 'pagamenti_di_progetto';
const INDICATORS = 'indicatori_target';

export const REFERENCE_IS_THERE = existsSync(FOLDER) && readdirSync(FOLDER).some((name) => isTable(name, PAYMENTS));

/** A row of the file of payments: the PNRR's part of a project, and beside it what all sources come to. */
export interface Project {
  /** Its line in the file: what it is called by when it must be accounted for. */
  line: number;
  cup: string;
  localProjectCode: string;
  /** `finanziamento_pnrr`: what is granted. */
  funding: bigint;
  /**
   * `pagamenti_totali_pnrr`: what the project has paid out of PNRR money, by the payments recorded for it in ReGiS. Of
   * all public figures this is the "real PNRR payments". The ministry's transfers to the hubs are not public:
   * the test lends these amounts to the book's disbursements and claims nothing about who was paid when.
   */
  paid: bigint;
  /** `pagamenti_totali`: payments out of every source, private ones included. Never a disbursement of this measure. */
  paidBySources: bigint;
  extractedOn: string;
}

/** `1234.5` of the normalised files; `1.234,50` or `1234,50` of the catalogue's own. */
const WITH_POINT = /^(-?)(\d+)(?:\.(\d{1,2}))?$/;
const WITH_COMMA = /^(-?)(\d{1,3}(?:\.\d{3})+|\d+),(\d{1,2})$/;

/** Exact: no amount is ever a float. What could be read in two ways (`1.234`) is refused. */
export function centsOfText(text: string): bigint {
  const parts = WITH_POINT.exec(text) ?? WITH_COMMA.exec(text);
  if (!parts) throw new Error(`no amount: "${text}"`);
  const [, sign = '', whole = '', decimals = ''] = parts;
  const cents = BigInt(whole.replaceAll('.', '') + decimals.padEnd(2, '0'));
  return sign === '-' ? -cents : cents;
}

/** As the contract writes amounts. */
export function amountOf(cents: bigint): string {
  const digits = String(cents < 0n ? -cents : cents).padStart(3, '0');
  return `${cents < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

export function sumOf<Row>(rows: Iterable<Row>, of: (row: Row) => bigint): bigint {
  let sum = 0n;
  for (const row of rows) sum += of(row);
  return sum;
}

/** A field is quoted, with quotes in it doubled, or plain; it ends at a separator, at a line's end or with the text. */
const FIELD = /(?:"((?:[^"]|"")*)"|([^";\r\n]*))(;|\r?\n|$)/y;

/** The rows of a table separated by `;`, each by its columns' names: lower case, words joined by `_`. */
export function readTable(text: string): Record<string, string>[] {
  const [header = [], ...rows] = rowsOf(text.replace(/^\uFEFF/, ''));
  const names = header.map((name) => name.trim().toLowerCase().replace(/[^a-z0-9]+/g, '_'));
  return rows.map((row, index) => {
    if (row.length !== names.length) throw new Error(`row ${index + 2} has ${row.length} fields of ${names.length}`);
    return Object.fromEntries(names.map((name, at) => [name, (row[at] ?? '').trim()]));
  });
}

function rowsOf(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  FIELD.lastIndex = 0;
  while (FIELD.lastIndex < text.length) {
    const at = FIELD.lastIndex;
    const found = FIELD.exec(text);
    if (!found) throw new Error(`no field at character ${at}`);
    row.push(found[1]?.replaceAll('""', '"') ?? found[2] ?? '');
    if (found[3] === ';' && FIELD.lastIndex < text.length) continue;
    if (found[3] === ';') row.push('');
    rows.push(row);
    row = [];
  }
  return rows;
}

/** Column names change from edition to edition. */
const COLUMNS = {
  cup: ['cup'],
  localProjectCode: ['codice_locale_progetto'],
  funding: ['finanziamento_pnrr'],
  paid: ['pagamenti_totali_pnrr', 'pagamento_pnrr'],
  paidBySources: ['pagamenti_totali', 'pagamento_totale'],
  extractedOn: ['data_di_estrazione'],
} as const;

/** The rows of a file of payments, in its order. */
export function projectsOf(text: string): Project[] {
  return readTable(text).map((row, index) => {
    const column = (name: keyof typeof COLUMNS): string => {
      const alias = COLUMNS[name].find((known) => known in row);
      if (alias === undefined) throw new Error(`no column for ${name}`);
      return row[alias] ?? '';
    };
    return {
      line: index + 2,
      cup: column('cup'),
      localProjectCode: column('localProjectCode'),
      funding: centsOfText(column('funding')),
      paid: centsOfText(column('paid')),
      paidBySources: centsOfText(column('paidBySources')),
      extractedOn: column('extractedOn').replace(/^(\d\d)\/(\d\d)\/(\d{4})$/, '$3-$2-$1'),
    };
  });
}

function isTable(name: string, table: string): boolean {
  return name.startsWith(`M4C2I2.03_${table}_`) && name.endsWith('.csv');
}

/** The latest edition of a table. */
function textOf(table: string): string {
  const name = readdirSync(FOLDER).filter((file) => isTable(file, table)).sort().at(-1);
  if (name === undefined) throw new Error(`no table ${table}`);
  return readFileSync(FOLDER + name, 'utf8');
}

export interface RealMeasure {
  projects: Project[];
  /** What the reference's own description says the file holds: a witness that this reader did not count. */
  described: { rows: number; funding: bigint; paid: bigint };
  /** Figures that look like payments of the book and are none: what projects report, and what the State declares. */
  never: { valueReported: bigint; spendDeclared: bigint; paidBySources: bigint };
}

export function readRealMeasure(): RealMeasure {
  const projects = projectsOf(textOf(PAYMENTS));
  const description = readFileSync(`${FOLDER}README.md`, 'utf8');
  const rows = new RegExp(`${PAYMENTS}[^|]*\\| (\\d+) \\|`).exec(description)?.[1] ?? '';
  const [, funding = '', paid = ''] = /PNRR funding ([\d,.]+); PNRR payments ([\d,.]+\d)/.exec(description) ?? [];
  const exact = (figure: string): bigint => centsOfText(figure.replaceAll(',', ''));
  const reports = readTable(textOf(INDICATORS)).filter((row) => row['codice_indicatore'] === 'T0292');
  const declared = readTable(textOf('spesa_per_misura'));
  return {
    projects,
    described: { rows: Number(rows), funding: exact(funding), paid: exact(paid) },
    never: {
      valueReported: sumOf(reports, (row) => centsOfText(row['valore_realizzato'] ?? '')),
      spendDeclared: sumOf(declared, (row) => centsOfText(row['spesa_dichiarata_pnrr'] ?? '')),
      paidBySources: sumOf(projects, (project) => project.paidBySources),
    },
  };
}

/** Terms of every grant of the run: the percentages that the agreements have had since 2024. */
export const TERMS = { advanceMaxPercent: 30, cumulativeMaxPercent: 90 } as const;

/** What becomes of a row: exactly one of these, the first that fits. */
export const FATES = {
  'no-cup': 'no valid CUP: nothing is granted',
  repeated: 'same CUP and CLP as an earlier row: nothing is granted',
  unfunded: 'no PNRR funding: nothing is granted',
  'beyond-ceilings': 'more than any tranche still holds: nothing is granted',
  unpaid: 'granted, nothing paid',
  overpaid: 'granted, payments beyond the funding: not paid',
  interim: 'granted, paid within the cumulative limit',
  balance: 'granted, paid beyond the cumulative limit: only a balance may be',
} as const;
export type Fate = keyof typeof FATES;

export interface Place {
  hub: string;
  tranche: string;
}

/** A project that the book is asked to grant. */
export type Granted = Project & { fate: Fate; place: Place };
export type Accounted = Granted | (Project & { fate: Fate; place: null });

/** A tranche as the book shows it before the first grant, with its hubs. */
export interface Room {
  tranche: string;
  available: bigint;
  hubs: { code: string; name: string | null }[];
}

/** Says of each row, in the file's order, what becomes of it and where its project goes. */
export function account(projects: readonly Project[], rooms: readonly Room[]): Accounted[] {
  const known = new Set<string>();
  const left = new Map(rooms.map(({ tranche, available }) => [tranche, available]));
  const turns = new Map<string, number>();
  return projects.map((project) => {
    const [none, key] = [withoutGrant(project, known), keyOf(project)];
    known.add(key);
    if (none !== null) return { ...project, fate: none, place: null };
    const place = placeFor(project, rooms, left, turns);
    if (place === null) return { ...project, fate: 'beyond-ceilings', place: null };
    left.set(place.tranche, (left.get(place.tranche) ?? 0n) - project.funding);
    return { ...project, fate: fateOfPayment(project), place };
  });
}

/** One local code stands on two CUPs: only both together name a project. */
const keyOf = ({ cup, localProjectCode }: Project): string => `${cup} ${localProjectCode}`;

function withoutGrant(project: Project, known: ReadonlySet<string>): Fate | null {
  if (!/^[A-Z]\d{2}[A-Z]\d{11}$/.test(project.cup)) return 'no-cup';
  if (known.has(keyOf(project))) return 'repeated';
  return project.funding <= 0n ? 'unfunded' : null;
}

function fateOfPayment({ funding, paid }: Project): Fate {
  if (paid <= 0n) return 'unpaid';
  if (paid > funding) return 'overpaid';
  return paid * 100n <= funding * BigInt(TERMS.cumulativeMaxPercent) ? 'interim' : 'balance';
}

/** What of a row the book is to have paid. */
export const paidByBook = ({ fate, paid }: Accounted): bigint => (fate === 'interim' || fate === 'balance' ? paid : 0n);

/**
 * The data name no hub and no tranche, but where a local code begins with a hub's name (`MADE-PNRR-016`). All others
 * are dealt out: to the tranche that has most left, and there to its hubs in turn. Which project really belongs to
 * which hub is not public, and nothing here says it.
 */
function placeFor(project: Project, rooms: readonly Room[], left: Map<string, bigint>, turns: Map<string, number>): Place | null {
  const leftIn = (room: Room): bigint => left.get(room.tranche) ?? 0n;
  const fitting = rooms.filter((room) => leftIn(room) >= project.funding);
  for (const { tranche, hubs } of fitting) {
    const named = hubs.find(({ name }) => name !== null && project.localProjectCode.startsWith(`${name}-`));
    if (named) return { hub: named.code, tranche };
  }
  const [first] = fitting.sort((a, b) => (leftIn(a) < leftIn(b) ? 1 : leftIn(a) > leftIn(b) ? -1 : 0));
  if (!first) return null;
  const turn = turns.get(first.tranche) ?? 0;
  turns.set(first.tranche, turn + 1);
  return { hub: first.hubs[turn % first.hubs.length]?.code ?? '', tranche: first.tranche };
}

/** A few at a time, as several people would: the machine is shared. */
export async function inBatches<Item>(items: readonly Item[], work: (item: Item) => Promise<unknown>): Promise<void> {
  for (let at = 0; at < items.length; at += 8) await Promise.all(items.slice(at, at + 8).map(work));
}
