import type { CalendarDate } from '../kernel/index.js';
import type { EntryDraft } from '../journal/index.js';
import type { ReportLanguage } from './cabina-di-regia.figures.js';

export interface Publication {
  meeting: string;
  asOf: CalendarDate;
  atEntry: number;
  headHash: string;
  language: ReportLanguage;
  /** SHA-256 of the workbook, lowercase hex. */
  digest: string;
  softwareVersion: string;
}

/** A report is given to a meeting: what it said can be asked for again at its own entry, to the byte. */
export function publishReport(publication: Publication, today: CalendarDate, reason: string | null): EntryDraft {
  return {
    kind: 'report-published/1',
    subject: 'reports',
    payload: { before: null, after: { ...publication } },
    movements: [],
    reason,
    effectiveOn: today,
  };
}
