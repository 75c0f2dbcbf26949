import type { CalendarDate } from '../../kernel/index.js';
import type { CabinaReport, ReportLanguage } from '../cabina-di-regia.figures.js';
import type { ActLine } from './acts.rules.js';
import type { Alerts } from './alerts.rules.js';
import type { Check } from './checks.rules.js';
import type { DisbursementLine } from './disbursement-lines.rules.js';
import type { Definition } from './glossary.rules.js';
import type { GrantLine } from './grants.rules.js';
import type { HubLine } from './hubs.rules.js';
import type { Course } from '../../overview/index.js';
import type { Quadro } from './quadro.rules.js';
import type { RecoveryLine, ReductionLine } from './recoveries.rules.js';
import type { RegisterLine } from './register.rules.js';
import type { Territory } from './territory.rules.js';
import type { TrancheLine } from './tranches.rules.js';

export interface ReportQuestion {
  /** A past day, or null for today. */
  past: CalendarDate | null;
  /** The day that is written on the report: `past`, or today. */
  asOf: CalendarDate;
  /** Changes are told since this entry (0: since the beginning); since what the last published report knew where absent. */
  since?: number | undefined;
  language: ReportLanguage;
  softwareVersion: string;
}

/** Rows that are gone over as often as wanted, and are counted. */
export type Rows<Row> = Iterable<Row> & { readonly length: number };

/**
 * The figures of every sheet, read in one snapshot and held so that nothing of the book is open while a file is written.
 * Workbook, PDF, CSV and screen all take theirs from here.
 */
export interface CabinaFigures extends CabinaReport {
  quadro: Quadro;
  tranches: readonly TrancheLine[];
  hubs: readonly HubLine[];
  /** Grants in force, in the order of the book. */
  grants: readonly GrantLine[];
  /** In the order of the book; as often as wanted. */
  disbursements: Rows<DisbursementLine>;
  recoveries: readonly RecoveryLine[];
  reductions: readonly ReductionLine[];
  territory: Territory;
  course: Course;
  acts: readonly ActLine[];
  alerts: Alerts;
  /** The entry since which changes were asked for; where nobody asked, it is that of the last published report. */
  askedSince?: number | undefined;
  /** What came since the baseline, in the order of the book; nothing without one. */
  register: Rows<RegisterLine>;
  checks: readonly Check[];
  glossary: readonly Definition[];
  /** The hubs with most left to be paid, for the chart. */
  largestOutstanding: readonly HubLine[];
}
