import type { ReplayTx, Schema, SqlValue, Tx, View } from '../platform/index.js';
import { primaryKey, tableNames, withScratch } from '../platform/index.js';
import { entryHash, GENESIS_HASH } from './entry.js';
import { journalTable, type JournalRow } from './journal.entity.js';
import { entryOf } from './journal.queries.js';
import { readHead, type Head, type Journal } from './journal.js';
import { headSignatureTable, type SigningKeyRow } from './signing/signing.entity.js';
import { signatureHolds } from './signing/signing-keys.js';
import { endorsementText, headText, readBookId, readSigningKeys } from './signing/statement.js';

/** By this a thread of its own is asked for it. */
export const VERIFICATION = 'verification';

/** One thing that is not as the journal says. */
export type Difference =
  | { where: 'journal'; seq: number; problem: string; expected: string; found: string }
  | { where: 'table'; table: string; row: string; column: string | null; expected: SqlValue; found: SqlValue };

export interface Verification {
  verified: boolean;
  entries: number;
  head: Head | null;
  tables: number;
  rows: number;
  /** The keys that have signed the book, and the id of the one that signed its head (null: a head of 0.1.0, never signed). */
  keys: SigningKeyRow[];
  signedBy: string | null;
  differences: Difference[];
  /** What is in order and an auditor should know all the same. */
  remarks: Remark[];
}

/** A thing of note: a stable code, how many there are, and the first of them. */
export interface Remark {
  code: 'head-never-signed' | 'key-not-endorsed' | 'person-erased';
  count: number;
  examples: string[];
}

/**
 * What a module keeps in `op_` tables and the journal vouches for by digests: it looks at the live book (`view`) and at
 * the replayed one (`replayed`), and says what differs and what is of note.
 */
export type BookCheck = (view: View, replayed: View) => Promise<{ differences: Difference[]; remarks: Remark[] }>;

/** More differences than this say nothing new to a person. */
const DIFFERENCES_SHOWN = 100;
const ENTRIES_AT_ONCE = 500;

/**
 * Re-hashes the journal, replays it into an empty in-memory book, and compares every column of every table not named
 * `op_…` with the live one. It works in steps and lets the event loop breathe between them. `heldKeys` holds the book to
 * the keys of the machine that verifies it.
 */
export async function verifyBook(view: View, journal: Journal, schema: Schema, heldKeys: BookCheck | null = null): Promise<Verification> {
  const checks = heldKeys ? [...journal.checks, heldKeys] : journal.checks;
  try {
    return await withScratch(schema, (scratch) => verifyAgainst(view, scratch, journal, checks), true);
  } catch (error) {
    if (!(error instanceof NotReplayed)) throw error;
    // Statement by statement, the entry is found at which it stops, and what its tables were by then.
    return withScratch(schema, (scratch) => verifyAgainst(view, scratch, journal, checks));
  }
}

/** A replay that keeps rows in memory stops: at which entry, it cannot say for sure. */
class NotReplayed extends Error {}

async function verifyAgainst(view: View, scratch: ReplayTx, journal: Journal, checks: readonly BookCheck[]): Promise<Verification> {
  const differences: Difference[] = [];
  const entries = await rehashAndReplay(view, scratch, journal, differences);
  const { tables, rows } = await compareTables(view, scratch, differences);
  const head = await readHead(view);
  const signature = await checkSignature(view, scratch, differences);
  const checked = { differences: [...differences], remarks: [...signature.remarks] };
  for (const check of checks) {
    const { differences: more, remarks } = await check(view, scratch).catch(unreadable);
    checked.differences.push(...more.slice(0, DIFFERENCES_SHOWN));
    checked.remarks.push(...remarks);
  }
  return { verified: checked.differences.length === 0, entries, head, tables, rows, keys: signature.keys, signedBy: signature.signedBy, ...checked };
}

/** A table beside the history that is gone or has lost a column is a difference like any other. */
function unreadable(error: unknown): Awaited<ReturnType<BookCheck>> {
  const found = error instanceof Error ? error.message : String(error);
  return { differences: [{ where: 'table', table: 'op_…', row: '', column: null, expected: 'tables that can be checked', found }], remarks: [] };
}

/** The newest head carries the signature of the newest key, and each key the word of the one before it. */
async function checkSignature(view: View, replayed: View, differences: Difference[]): Promise<Pick<Verification, 'keys' | 'signedBy' | 'remarks'>> {
  const keys = await readSigningKeys(replayed);
  const [head, book, last] = [await readHead(view), (await readBookId(view)) ?? '', await headSignatureTable.find(view, { id: 1 })];
  const inForce = keys.at(-1);
  if (!head && last) differences.push({ where: 'table', table: 'op_head_signature', row: '1', column: null, expected: null, found: 'the signature of entries that are gone' });
  if (!head || (!inForce && !last)) return { keys, signedBy: null, remarks: head ? [{ code: 'head-never-signed', count: 1, examples: [String(head.seq)] }] : [] };
  const wrong = (problem: string, expected: string, found: string): void => {
    if (expected !== found) differences.push({ where: 'journal', seq: head.seq, problem, expected, found });
  };
  wrong('signed-entry', `${head.seq} ${head.hash}`, last ? `${last.seq} ${last.hash}` : 'none');
  wrong('signing-key', inForce?.key ?? 'none', last?.key ?? 'none');
  const holds = last && inForce && signatureHolds(inForce.publicKey, headText(book, last.seq, last.hash), last.signature);
  wrong('signature', 'a signature by the key in force', holds ? 'a signature by the key in force' : 'another one');
  const unendorsed = checkEndorsements(keys, book, differences);
  const remarks: Remark[] = unendorsed.length > 0 ? [{ code: 'key-not-endorsed', count: unendorsed.length, examples: unendorsed.slice(0, 10) }] : [];
  return { keys, signedBy: last?.key ?? null, remarks };
}

/** Answers the keys that came into force without the word of the one before them. */
function checkEndorsements(keys: readonly SigningKeyRow[], book: string, differences: Difference[]): string[] {
  const unendorsed: string[] = [];
  keys.forEach(({ seq, key, publicKey, endorsement }, index) => {
    const former = keys[index - 1];
    if (!former) return;
    if (endorsement === null) unendorsed.push(key);
    else if (!signatureHolds(former.publicKey, endorsementText(book, publicKey), endorsement)) {
      differences.push({ where: 'journal', seq, problem: 'endorsement', expected: `the signature of key ${former.key}`, found: 'another one' });
    }
  });
  return unendorsed;
}

async function rehashAndReplay(view: View, scratch: ReplayTx, journal: Journal, differences: Difference[]): Promise<number> {
  let previousHash = GENESIS_HASH;
  let [seq, entries] = [0, 0];
  let replaying = true;
  for (;;) {
    const rows = await journalTable.select(view, `WHERE seq > ? ORDER BY seq LIMIT ${ENTRIES_AT_ONCE}`, seq);
    for (const row of rows) {
      checkLink(row, seq + 1, previousHash, differences);
      replaying = replaying && (await replayed(scratch, journal, row, differences));
      previousHash = row.hash;
      seq = row.seq;
    }
    entries += rows.length;
    await written(() => scratch.ease());
    if (differences.length >= DIFFERENCES_SHOWN || rows.length < ENTRIES_AT_ONCE) break;
    await breathe();
  }
  await written(() => scratch.settle());
  if (differences.length >= DIFFERENCES_SHOWN) return entries;
  await countEntries(view, { seq, entries }, differences);
  return entries;
}

/** Rows that the walk from 1 on does not meet: numbered 0 and less, or the same twice in a table whose key was taken away. */
async function countEntries(view: View, { seq, entries }: { seq: number; entries: number }, differences: Difference[]): Promise<void> {
  const there = (await view.one<{ count: number }>('SELECT COUNT(*) AS "count" FROM journal'))?.count ?? 0;
  if (there !== entries) differences.push({ where: 'journal', seq, problem: 'entries', expected: String(entries), found: String(there) });
}

function checkLink(row: JournalRow, seq: number, previousHash: string, differences: Difference[]): void {
  const found = (problem: string, expected: string, actual: string): void => {
    if (expected !== actual) differences.push({ where: 'journal', seq: row.seq, problem, expected, found: actual });
  };
  // The same bytes that are no text would give the same hash.
  found('text', 'string string', `${typeof row.payload} ${typeof row.movements}`);
  found('sequence', String(seq), String(row.seq));
  found('previous-hash', previousHash, row.previousHash);
  found('hash', entryHash(row, row), row.hash);
}

async function written(write: () => Promise<void>): Promise<void> {
  await write().catch((error: unknown) => {
    throw new NotReplayed('rows that the tables do not take', { cause: error });
  });
}

async function replayed(scratch: ReplayTx, journal: Journal, row: JournalRow, differences: Difference[]): Promise<boolean> {
  try {
    await journal.project(scratch, entryOf(row));
    return true;
  } catch (error) {
    const problem = error instanceof Error ? error.message : String(error);
    if (scratch.keeps) throw new NotReplayed(problem, { cause: error });
    differences.push({ where: 'journal', seq: row.seq, problem: 'replay', expected: 'an entry that can be replayed', found: problem });
    return false;
  }
}

interface Compared {
  tables: number;
  rows: number;
}

async function compareTables(view: View, scratch: Tx, differences: Difference[]): Promise<Compared> {
  const live = await projectedTables(view);
  const expected = await projectedTables(scratch);
  for (const table of live.filter((name) => !expected.includes(name))) {
    differences.push({ where: 'table', table, row: '', column: null, expected: null, found: 'a table that the program does not know' });
  }
  for (const table of expected.filter((name) => !live.includes(name))) {
    differences.push({ where: 'table', table, row: '', column: null, expected: 'a table', found: null });
  }
  let rows = 0;
  for (const table of expected.filter((name) => live.includes(name))) rows += await compareTable(view, scratch, table, differences);
  return { tables: expected.length, rows };
}

/** Every table but the journal itself and what is no history (`op_…`). */
async function projectedTables(view: View): Promise<string[]> {
  return (await tableNames(view)).filter((name) => !name.startsWith('op_') && name !== 'journal');
}

type Row = Record<string, SqlValue>;

async function compareTable(view: View, scratch: Tx, table: string, differences: Difference[]): Promise<number> {
  const keys = await primaryKey(scratch, table);
  const expected = await keyedRows(scratch, table, keys);
  const live = await keyedRows(view, table, keys);
  for (const key of live.twice) differences.push({ where: 'table', table, row: key, column: null, expected: 'one row', found: 'the same key twice' });
  await breathe();
  for (const [key, row] of expected.rows) {
    if (differences.length >= DIFFERENCES_SHOWN) break;
    const found = live.rows.get(key);
    if (!found) differences.push({ where: 'table', table, row: key, column: null, expected: 'a row', found: null });
    else compareRow(table, key, row, found, differences);
  }
  for (const key of live.rows.keys()) {
    if (!expected.rows.has(key) && differences.length < DIFFERENCES_SHOWN) {
      differences.push({ where: 'table', table, row: key, column: null, expected: null, found: 'a row that no entry explains' });
    }
  }
  return expected.rows.size;
}

function compareRow(table: string, key: string, expected: Row, found: Row, differences: Difference[]): void {
  for (const column of new Set([...Object.keys(expected), ...Object.keys(found)])) {
    if (expected[column] !== found[column]) {
      differences.push({ where: 'table', table, row: key, column, expected: expected[column] ?? null, found: found[column] ?? null });
    }
  }
}

interface Keyed {
  rows: Map<string, Row>;
  /** Keys that come more than once: a table whose key was taken away could hide a row behind another. */
  twice: string[];
}

async function keyedRows(view: View, table: string, keys: readonly string[]): Promise<Keyed> {
  const keyed: Keyed = { rows: new Map(), twice: [] };
  for (const row of await view.all<Row>(`SELECT * FROM ${table}`)) {
    const key = keys.map((column) => String(row[column])).join(' · ');
    if (keyed.rows.has(key)) keyed.twice.push(key);
    keyed.rows.set(key, row);
  }
  return keyed;
}

function breathe(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

/** The outcome in words, for the command line. */
export function verificationLines({ verified, entries, head, tables, rows, signedBy, differences, remarks }: Verification): string[] {
  const summary = `${entries} entries re-hashed and replayed, ${rows} rows of ${tables} tables compared; head ${head?.seq ?? 0} ${head?.hash ?? ''}, ${signedBy === null ? 'not signed' : `signed by key ${signedBy}`}`;
  const lines = differences.map((difference) =>
    difference.where === 'journal'
      ? `entry ${difference.seq}: ${difference.problem}: expected ${difference.expected}, found ${difference.found}`
      : `table ${difference.table}, row ${difference.row}, ${difference.column ?? 'whole row'}: expected ${difference.expected}, found ${difference.found}`,
  );
  const notes = remarks.map(({ code, count, examples }) => `note: ${code}: ${count} (${examples.join(', ')})`);
  return [verified ? `VERIFIED: ${summary}` : `NOT VERIFIED: ${summary}`, ...lines, ...notes];
}
