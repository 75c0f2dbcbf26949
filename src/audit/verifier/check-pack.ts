import { readChain, type Link, type Progress } from './chain.js';
import { tableCheck } from './csv-reading.js';
import { checkDocuments } from './documents.js';
import { checked, findings, type Check } from './findings.js';
import { checkHead, checkKeys, keysIn } from './keys.js';
import { accountSums, grantPlaces, sumsOf, TOTAL_HEADERS, totalRows, type Sums } from './money.js';
import { drawSample, isPaymentWithin, sampleRows } from './sampling.js';
import { checkSeal, checkSums, readJson, type Files } from './seal.js';
import { commaAmount, ENTRY_HEADERS, entryCells, EXTRACTS, extractsOf, MOVEMENT_HEADERS, movementCells, romeCalendar, type PackQuestion } from './tables.js';

/** What the page answers: verified only where every check is good. */
export interface Verdict {
  verified: boolean;
  checks: Check[];
  /** What a person compares with what was noted elsewhere. */
  book: string;
  seq: number;
  hash: string;
  recordedAt: string;
  asOf: string;
  key: string;
  total: number | null;
  entries: number;
}

export type Step = (code: string) => Progress;

/** Checks a pack from end to end; `step` is told how far each check has come. Whatever is in the files, it answers. */
export async function checkPack(files: Files, step: Step): Promise<Verdict> {
  const chain = findings();
  const sums = await checkSums(files, step('sums'));
  const journal = files.get('registro.ndjson');
  if (!journal) chain.add('registro.ndjson', 'manca nel pacchetto', 'is missing from the pack');
  const links = journal ? await readChain(journal, chain, step('chain')) : [];
  const [first, last, inForce] = [links[0], links.at(-1), keysIn(links).at(-1)];
  if (journal && !last) chain.add('registro.ndjson', 'non contiene registrazioni', 'holds no entries');
  const book = String(first?.entry.payload.after['bookId'] ?? '');
  const head = { book, seq: last?.entry.seq ?? 0, hash: last?.hash ?? '' };
  const title = { it: 'Catena del registro (SHA-256)', en: 'Chain of the journal (SHA-256)' };
  const detail = { it: `${links.length} registrazioni, ciascuna ricalcolata`, en: `${links.length} entries, each computed again` };
  const money = findings();
  const question = readQuestion(files, head, money);
  const tables = question ? await checkTables(files, links, question, money) : { checks: [], total: null };
  const checks = [
    sums,
    await checkSeal(files, head, inForce?.publicKey ?? null),
    checked('chain', title, detail, chain),
    await checkHead(files, links),
    await checkKeys(files, links, book),
    ...tables.checks,
    checked('money', { it: 'Quadratura dei conti', en: 'The accounts tie out' }, { it: 'nessun conto negativo; la somma dei saldi è la dotazione', en: 'no account is negative; the balances add up to the total' }, money),
  ];
  const facts = { ...head, recordedAt: last?.entry.recordedAt ?? '', asOf: question?.asOf ?? '', key: inForce?.key ?? '', total: tables.total, entries: links.length };
  return { verified: checks.every(({ state }) => state === 'good'), checks, ...facts };
}

/** What the pack says that it was made for; it must speak of the head that the journal has. */
export function readQuestion(files: Files, head: { book: string; seq: number; hash: string }, found: ReturnType<typeof findings>): PackQuestion | null {
  const read = readJson(files, 'pacchetto.json', found) as PackQuestion | null;
  if (!read) return null;
  const isDay = (value: unknown): boolean => typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value);
  const fits = read.what === 'pnrr-audit-pack/1' && isDay(read.asOf) && (read.from === null || isDay(read.from)) && (read.to === null || isDay(read.to));
  const counts = Number.isSafeInteger(read.sample) && Number.isSafeInteger(read.lateDays) && typeof read.seed === 'string' && ['it', 'en'].includes(read.language);
  if (!fits || !counts) {
    found.add('pacchetto.json', 'non descrive un pacchetto di questo tipo', 'does not describe a pack of this kind');
    return null;
  }
  if (read.book !== head.book || read.seq !== head.seq || read.hash !== head.hash) {
    found.add('pacchetto.json', `parla di un’altra registrazione finale: ${read.seq} ${read.hash}`, `speaks of another last entry: ${read.seq} ${read.hash}`);
  }
  return read;
}

/** Makes every table again from the journal, and compares. */
export async function checkTables(files: Files, links: readonly Link[], question: PackQuestion, found: ReturnType<typeof findings>): Promise<{ checks: Check[]; total: number }> {
  const { language, asOf } = question;
  const entries = links.map(({ entry }) => entry);
  const calendar = romeCalendar();
  const whole: string[][] = [ENTRY_HEADERS[language]];
  const extracts = new Map<string, string[][]>(EXTRACTS.map((file) => [file, [ENTRY_HEADERS[language]]]));
  for (const { entry, hash } of links) {
    const [day, lag] = [calendar.dayOf(entry), calendar.lagOf(entry)];
    const cells = entryCells(entry, hash, day, lag);
    whole.push(cells);
    for (const file of extractsOf(entry, day, lag, question)) extracts.get(file)?.push(cells);
  }
  const movements = entries.filter(({ effectiveOn }) => effectiveOn <= asOf).flatMap((entry) => movementCells(entry));
  const sums = sumsOf(accountSums(entries, asOf), grantPlaces(entries));
  checkBalances(sums, entries.filter(({ effectiveOn }) => effectiveOn <= asOf), found);
  const totals = totalRows(sums).map(([scope, code, figure, name, cents, formula]) => [scope, code, figure, name, commaAmount(cents), formula]);
  const payments = await drawSample(entries.filter((entry) => isPaymentWithin(entry, question)), question);
  const drawn = new Set(payments.filter((payment) => payment.drawn).map(({ id }) => id));
  const of = (code: string, it: string, en: string, file: string, rows: readonly string[][], keys: number): Check => tableCheck(code, { it, en }, file, files.get(file), rows, keys);
  const checks = [
    of('journal', 'Registro in tabella', 'The journal as a table', 'registro.csv', whole, 1),
    of('movements', 'Movimenti, uno per uno', 'Movements, one by one', 'movimenti.csv', [MOVEMENT_HEADERS[language], ...movements], 2),
    of('totals', 'Totali, ricalcolati dai movimenti', 'Totals, computed again from the movements', 'totali.csv', [TOTAL_HEADERS[language], ...totals], 3),
    of('sample', 'Estrazione dei pagamenti, ripetuta', 'The draw of the payments, done again', 'campione.csv', sampleRows(payments, question), 1),
    ...[...extracts].map(([file, rows]) => of(file, `Estratto ${file}`, `Extract ${file}`, file, rows, 1)),
    await checkDocuments(files, entries, drawn, question),
  ];
  return { checks, total: sums.total };
}

/** No account is negative, and all balances together are what came in from outside: the decree's total. */
export function checkBalances({ accounts, total }: Sums, entries: readonly Link['entry'][], found: ReturnType<typeof findings>): void {
  for (const [account, { balance }] of accounts) {
    if (balance < 0) found.add(`conto/account ${account}`, `il saldo è negativo: ${commaAmount(balance)}`, `the balance is negative: ${commaAmount(balance)}`);
  }
  const fromOutside = entries.flatMap(({ movements }) => movements).reduce((cents, { from, amountCents }) => (from === null ? cents + amountCents : cents), 0);
  if (fromOutside !== total) found.add('movimenti.csv', `i conti fanno ${commaAmount(total)}, la dotazione è ${commaAmount(fromOutside)}`, `the accounts make ${commaAmount(total)}, the total is ${commaAmount(fromOutside)}`);
}
