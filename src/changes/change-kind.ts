import type { CalendarDate, Money } from '../kernel/index.js';
import type { EntryDraft } from '../journal/index.js';
import type { Tx, View } from '../platform/index.js';
import type { ChangeOf, ChangeRow } from './change.entity.js';

/** What a change would do to something that is open. */
export const EFFECTS = [
  'approve-again',
  'hold-new-payee',
  'due-date-moves',
  'advance-over-limit',
  'cumulative-over-limit',
  'reduce-outstanding',
  'reject-request',
  'return-order-first',
  'order-back',
] as const;

export interface Effect {
  /** The thing that it would touch. */
  id: string;
  effect: (typeof EFFECTS)[number];
  amount: Money | null;
  /** The day that follows, of a due date. */
  day: CalendarDate | null;
}

/** What changing means for one kind of thing; the modules hand these to the changes at start. */
export interface ChangeKind {
  of: ChangeOf;
  /** Checks against what the book holds now and returns the entries, in their order; the change's own approval follows. */
  apply(tx: Tx, change: ChangeRow): Promise<EntryDraft[]>;
  /** What approving it now would do to open things, so that whoever decides sees it beforehand. */
  effects(view: View, change: ChangeRow): Promise<Effect[]>;
}
