import type { Sentence } from '../../kernel/index.js';
import type { ReplayTx, Schema, SayHowFar, View } from '../../platform/index.js';
import { SAY_NOTHING, withScratch } from '../../platform/index.js';
import { readHead, type Head, type Journal } from '../journal.js';
import type { SigningKeyRow } from '../signing/signing.entity.js';
import { NotReplayed, rehashAndReplay } from './chain-replay.js';
import { DIFFERENCES_SHOWN, type BookCheck, type Difference, type Remark } from './findings.js';
import { checkSignature } from './signature-check.js';
import { compareTables, countRows, projectedTables } from './table-comparison.js';

/** By this a thread of its own is asked for it. */
export const VERIFICATION = 'verification';

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

/**
 * Re-hashes the journal, replays it into an empty in-memory book, and compares every column of every table not named
 * `op_…` with the live one. It works in steps and lets the event loop breathe between them. `heldHere` holds the book to
 * the keys and the secret of the machine that verifies it. `say` hears how many entries and tables are done of all.
 */
export async function verifyBook(view: View, journal: Journal, schema: Schema, heldHere: readonly BookCheck[] = [], say: SayHowFar = SAY_NOTHING): Promise<Verification> {
  const checks = [...journal.checks, ...heldHere];
  const verify = (scratch: ReplayTx): Promise<Verification> => verifyAgainst(view, scratch, journal, checks, say);
  try {
    return await withScratch(schema, verify, true);
  } catch (error) {
    if (!(error instanceof NotReplayed)) throw error;
    // Statement by statement, the entry is found at which it stops, and what its tables were by then.
    return withScratch(schema, verify);
  }
}

async function verifyAgainst(view: View, scratch: ReplayTx, journal: Journal, checks: readonly BookCheck[], say: SayHowFar): Promise<Verification> {
  const differences: Difference[] = [];
  const steps = await stepsOf(view, scratch);
  const entries = await rehashAndReplay(view, scratch, journal, differences, (done) => say(done, steps.all));
  const { tables, rows } = await compareTables(view, scratch, differences, (done) => say(steps.entries + done, steps.all));
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

/** What there is to do: every entry, and then every table. */
async function stepsOf(view: View, scratch: ReplayTx): Promise<{ entries: number; all: number }> {
  const entries = await countRows(view, 'journal');
  return { entries, all: entries + (await projectedTables(scratch)).length };
}

/** A table beside the history that is gone or has lost a column is a difference like any other. */
function unreadable(error: unknown): Awaited<ReturnType<BookCheck>> {
  const found = error instanceof Error ? error.message : String(error);
  return { differences: [{ where: 'table', table: 'op_…', row: '', column: null, expected: 'tables that can be checked', found }], remarks: [] };
}

/** The outcome in words, for the command line; what was expected and found is the evidence itself, the same in both. */
export function verificationLines(verification: Verification): Sentence[] {
  const { verified, differences, remarks } = verification;
  const { it, en } = summaryOf(verification);
  return [
    verified ? { it: `VERIFICATO: ${it}`, en: `VERIFIED: ${en}` } : { it: `NON VERIFICATO: ${it}`, en: `NOT VERIFIED: ${en}` },
    ...differences.map(differenceLine),
    ...remarks.map(({ code, count, examples }) => ({ it: `nota: ${code}: ${count} (${examples.join(', ')})`, en: `note: ${code}: ${count} (${examples.join(', ')})` })),
  ];
}

function summaryOf({ entries, head, tables, rows, signedBy }: Verification): Sentence {
  const last = `${head?.seq ?? 0} ${head?.hash ?? ''}`;
  const signed: Sentence = signedBy === null ? { it: 'non firmata', en: 'not signed' } : { it: `firmata con la chiave ${signedBy}`, en: `signed by key ${signedBy}` };
  return {
    it: `${entries} registrazioni ricalcolate e rieseguite, ${rows} righe di ${tables} tabelle confrontate; ultima registrazione ${last}, ${signed.it}`,
    en: `${entries} entries re-hashed and replayed, ${rows} rows of ${tables} tables compared; head ${last}, ${signed.en}`,
  };
}

function differenceLine(difference: Difference): Sentence {
  const { expected, found } = difference;
  const [it, en] = [`atteso ${expected}, trovato ${found}`, `expected ${expected}, found ${found}`];
  if (difference.where === 'journal') {
    const { seq, problem } = difference;
    return { it: `registrazione ${seq}: ${problem}: ${it}`, en: `entry ${seq}: ${problem}: ${en}` };
  }
  const { table, row, column } = difference;
  return { it: `tabella ${table}, riga ${row}, ${column ?? 'tutta la riga'}: ${it}`, en: `table ${table}, row ${row}, ${column ?? 'whole row'}: ${en}` };
}
