import { entryOf, entryText, listEntries, type JournalRow } from '../../journal/index.js';
import type { Book } from '../../platform/index.js';
import { csvLine, ENTRY_HEADERS, entryCells, extractsOf, MOVEMENT_HEADERS, movementCells, romeCalendar, type PackQuestion } from '../verifier/tables.js';

const ROWS_AT_ONCE = 500;
/** What tells Excel that a CSV is UTF-8. */
export const BYTE_ORDER_MARK = '\uFEFF';

/** The entries up to one, page by page: they never change, so the pages fit together without one long snapshot. */
export async function* rowsUpTo(book: Book, last: number): AsyncGenerator<JournalRow[]> {
  for (let after = 0; after < last; ) {
    const rows = await book.read((view) => listEntries(view, {}, after, ROWS_AT_ONCE));
    const wanted = rows.filter(({ seq }) => seq <= last);
    if (wanted.length > 0) yield wanted;
    if (wanted.length < ROWS_AT_ONCE) return;
    after = wanted.at(-1)?.seq ?? last;
  }
}

/** Exactly what the export of the journal gives. */
export async function* journalLines(book: Book, { seq }: PackQuestion): AsyncGenerator<string> {
  for await (const rows of rowsUpTo(book, seq)) {
    yield rows.map((row) => `{"entry":${entryText(row, row)},"hash":"${row.hash}"}\n`).join('');
  }
}

/** The entries as a table: all of them, or those that stand in one of the extracts. */
export async function* entryTable(book: Book, question: PackQuestion, extract: string | null): AsyncGenerator<string> {
  const calendar = romeCalendar();
  yield `${BYTE_ORDER_MARK}${csvLine(ENTRY_HEADERS[question.language])}`;
  for await (const rows of rowsUpTo(book, question.seq)) {
    const lines = rows.flatMap((row) => {
      const entry = entryOf(row);
      const [day, lag] = [calendar.dayOf(entry), calendar.lagOf(entry)];
      const isWanted = extract === null || extractsOf(entry, day, lag, question).includes(extract);
      return isWanted ? [csvLine(entryCells(entry, row.hash, day, lag))] : [];
    });
    yield lines.join('');
  }
}

/** Every movement that takes effect up to the day of the figures: what they add up to stands in `totali.csv`. */
export async function* movementTable(book: Book, question: PackQuestion): AsyncGenerator<string> {
  yield `${BYTE_ORDER_MARK}${csvLine(MOVEMENT_HEADERS[question.language])}`;
  for await (const rows of rowsUpTo(book, question.seq)) {
    const entries = rows.filter(({ effectiveOn }) => effectiveOn <= question.asOf).map(entryOf);
    yield entries.flatMap(movementCells).map(csvLine).join('');
  }
}
