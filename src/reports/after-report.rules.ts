import type { CalendarDate } from '../kernel/index.js';
import { KIND_WORDS, kindName } from '../history/index.js';
import type { MarkOf } from '../journal/index.js';

/** A published report, as far as what it shows goes: what takes effect by its day, of what it knew. */
export interface Shows {
  /** The entry that published it. */
  seq: number;
  asOf: CalendarDate;
  atEntry: number;
}

type Dated = Parameters<MarkOf>[0];

/** Names of kinds that no report shows. */
export const APART: readonly string[] = Object.entries(KIND_WORDS).flatMap(([name, { shown }]) => (shown ? [] : [name]));

/** It takes effect by the report's day, and the report did not know it. */
export function isAfter({ seq, kind, effectiveOn }: Dated, { asOf, atEntry }: Shows): boolean {
  return seq > atEntry && effectiveOn <= asOf && !APART.includes(kindName(kind));
}

export function isShown({ seq, effectiveOn }: Dated, { asOf, atEntry }: Shows): boolean {
  return seq <= atEntry && effectiveOn <= asOf;
}

/** The last published of the reports that an entry came after. Reports in the order in which they were published. */
export function marker(reports: readonly Shows[]): MarkOf {
  return (entry) => {
    const report = reports.findLast((one) => isAfter(entry, one));
    return report ? { entry: report.seq, asOf: report.asOf } : null;
  };
}

/** The report that an entry opens: the first that shows it, of those published after one that missed it. */
export function openedBy(entry: Dated, reports: readonly Shows[]): number | null {
  const first = reports.findIndex((report) => isShown(entry, report));
  const missed = reports.slice(0, Math.max(first, 0)).some((report) => isAfter(entry, report));
  return missed ? (reports[first]?.seq ?? null) : null;
}
