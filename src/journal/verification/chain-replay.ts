import type { ReplayTx, View } from '../../platform/index.js';
import { entryHash, GENESIS_HASH } from '../entry.js';
import { journalTable, type JournalRow } from '../journal.entity.js';
import { entryOf } from '../journal.queries.js';
import type { Journal } from '../journal.js';
import { breathe, DIFFERENCES_SHOWN, type Difference } from './findings.js';
import { countRows } from './table-comparison.js';

const ENTRIES_AT_ONCE = 500;

/** A replay that keeps rows in memory stops: at which entry, it cannot say for sure. */
export class NotReplayed extends Error {}

/** Hashes every entry again and replays it, and says of each that it is done; answers how many there are. @throws NotReplayed */
export async function rehashAndReplay(view: View, scratch: ReplayTx, journal: Journal, differences: Difference[], say: (done: number) => void): Promise<number> {
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
      entries += 1;
      say(entries);
    }
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
  const there = await countRows(view, 'journal');
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
