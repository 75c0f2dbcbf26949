import type { ReplayTx, Schema, View } from '../../platform/index.js';
import { withScratch } from '../../platform/index.js';
import { readHead, type Head, type Journal } from '../journal.js';
import type { SigningKeyRow } from '../signing/signing.entity.js';
import { NotReplayed, rehashAndReplay } from './chain-replay.js';
import { DIFFERENCES_SHOWN, type BookCheck, type Difference, type Remark } from './findings.js';
import { checkSignature } from './signature-check.js';
import { compareTables } from './table-comparison.js';

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
