import { changesOf, countEntries, entryOf, lagDays, listEntries, type Head, type JournalFilter, type MarkOf } from '../../journal/index.js';
import type { Book } from '../../platform/index.js';
import type { HistoryRow } from './history-columns.rules.js';

const ENTRIES_AT_ONCE = 500;

/** Up to where the journal is read, and the reports that are published by then: whatever is recorded meanwhile changes nothing. */
export interface HistoryEnd {
  head: Head;
  markOf: MarkOf;
  /** Whether the book is a demonstration. */
  demonstration: boolean;
}

/** How many entries there are to read. */
export function historyCount(book: Book, filter: JournalFilter, { head }: HistoryEnd): Promise<number> {
  return book.read((view) => countEntries(view, { ...filter, upTo: head.seq }));
}

/** Page by page, so that a slow reader holds no snapshot; entries never change, so the pages fit together. */
export async function* historyPages(book: Book, filter: JournalFilter, { head, markOf }: HistoryEnd): AsyncGenerator<HistoryRow[]> {
  for (let after = 0; ; ) {
    const rows = await book.read((view) => listEntries(view, { ...filter, upTo: head.seq }, after, ENTRIES_AT_ONCE));
    if (rows.length > 0) yield rows.map((row) => historyRow(row, markOf));
    if (rows.length < ENTRIES_AT_ONCE) return;
    after = rows.at(-1)?.seq ?? after;
  }
}

function historyRow(row: Parameters<typeof entryOf>[0], markOf: MarkOf): HistoryRow {
  const entry = entryOf(row);
  return { entry, hash: row.hash, lagDays: lagDays(row), changes: changesOf(entry.payload), afterReport: markOf(row) };
}
