import type { CalendarDate } from '../kernel/index.js';
import type { View } from '../platform/index.js';
import type { JournalRow } from './journal.entity.js';

/** A published report that spoke of the entry's day and did not know the entry: it was recorded after what the report knew. */
export interface AfterReport {
  /** The entry that published the report. */
  entry: number;
  /** The day of which the report spoke. */
  asOf: CalendarDate;
}

/** Says of an entry after which report it came; null where after none, or where no report would show it. */
export type MarkOf = (entry: Pick<JournalRow, 'seq' | 'kind' | 'effectiveOn'>) => AfterReport | null;

/** How marks are found in a book: a higher floor, which knows reports, hands this in at start. */
export type ReadMarks = (view: View) => Promise<MarkOf>;

export const READ_MARKS = Symbol('how entries are marked');
