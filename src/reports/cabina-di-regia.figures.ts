import type { CalendarDate, Money } from '../kernel/index.js';

/** What a hub's money comes to. The formula of each figure stands in the ledger; here they are only shown. */
export interface HubAmounts {
  granted: Money;
  inProgress: Money;
  /** Gross of what has come back. */
  paid: Money;
  toRecover: Money;
  recovered: Money;
  netPaid: Money;
  outstanding: Money;
}

/** A tranche also has money that no hub holds. */
export interface AmountColumns extends HubAmounts {
  available: Money;
  toReprogramme: Money;
  returned: Money;
}

export interface TrancheAmounts extends AmountColumns {
  allocated: Money;
}

export interface TrancheFigures extends TrancheAmounts {
  code: string;
  name: string;
  expectedHubs: number;
}

export type HubStatus = 'provisional' | 'identified' | 'suspended' | 'closed';

export interface HubFigures extends HubAmounts {
  code: string;
  /** Null while nobody knows which body will take the place. */
  name: string | null;
  /** Data, not law: a kind that the texts do not know is shown as it is. */
  kind: string;
  status: HubStatus;
  tranche: string | null;
  seat: string | null;
  taxCode: string | null;
}

export type DisbursementKind = 'advance' | 'interim' | 'balance';

/** On the report's day. */
export type DisbursementState =
  | 'requested'
  | 'approved'
  | 'ordered'
  | 'paid'
  | 'reversed'
  | 'rejected'
  | 'withdrawn';

/** The states in which a disbursement holds money that is not yet paid. */
export const STATES_IN_PROGRESS: readonly DisbursementState[] = ['requested', 'approved', 'ordered'];
/** The states in which a disbursement holds no money. */
export const STATES_WITHOUT_MONEY: readonly DisbursementState[] = ['reversed', 'rejected', 'withdrawn'];

export interface DisbursementRow {
  id: string;
  hub: string;
  hubName: string | null;
  tranche: string;
  grant: string;
  cup: string;
  kind: DisbursementKind;
  state: DisbursementState;
  requested: Money;
  /** Not admitted at approval. */
  cut: Money;
  /** What it is about now: requested less cut. */
  amount: Money;
  requestedOn: CalendarDate;
  protocol: string | null;
  approvedOn: CalendarDate | null;
  orderedOn: CalendarDate | null;
  paidOn: CalendarDate | null;
  reversedOn: CalendarDate | null;
  paymentOrder: string | null;
}

export const REPORT_LANGUAGES = ['it', 'en'] as const;
export type ReportLanguage = (typeof REPORT_LANGUAGES)[number];

/**
 * Everything that the report says. It is read in one snapshot, so that figures and head belong together,
 * and nothing else (clock, reader, machine) reaches the file: same question, same bytes.
 */
export interface CabinaReport {
  /** The random id of the book. */
  book: string;
  asOf: CalendarDate;
  atEntry: number;
  headHash: string;
  /** RFC 3339 in UTC with milliseconds: when the head entry was recorded. */
  headRecordedAt: string;
  softwareVersion: string;
  language: ReportLanguage;
  /** The figures are synthetic, and every page must say so. */
  demonstration: boolean;
  total: Money;
  unallocated: Money;
  tranches: readonly TrancheFigures[];
  /** As the book has them, so that the workbook can check its own sums against them. */
  totals: TrancheAmounts;
  hubs: readonly HubFigures[];
  /** May be long: it is read once, row by row, in the order in which it comes. */
  disbursements: AsyncIterable<DisbursementRow> | Iterable<DisbursementRow>;
}
