import { numberOf, type CalendarDate } from '../kernel/index.js';
import { Conditions, sortedPage, sortedRows, type Asked, type Page, type Sort, type SortedList, type SortKey, type View } from '../platform/index.js';
import { recoveriesTable, type RecoveryRow, type RecoveryState } from './recovery.entity.js';

export interface RecoveryFilter {
  state?: RecoveryState | undefined;
  hub?: string | undefined;
  tranche?: string | undefined;
  disbursement?: string | undefined;
  /** Only those of which something is still to come back past its due day, or only the others. */
  overdue?: boolean | undefined;
}

/** From where the recoveries are looked at. */
export interface RecoveryVantage {
  /** Only those ordered on or before that day, in their state of then; null: all, as they are. */
  asOf: CalendarDate | null;
  /** The day of which the answer speaks. */
  day: CalendarDate;
}

export const RECOVERY_SORTS = ['hub', 'amount', 'dueOn'] as const;
export type RecoverySort = (typeof RECOVERY_SORTS)[number];

/** Recoveries that a filter selects, in the order asked for, page by page. */
export function pageOfRecoveries(view: View, filter: RecoveryFilter, vantage: RecoveryVantage, asked: Asked<RecoverySort>): Promise<Page<RecoveryRow>> {
  return sortedPage(view, listOf(filter, vantage), asked);
}

/** All of them in that order, some hundreds at once. */
export function selectedRecoveries(view: View, filter: RecoveryFilter, vantage: RecoveryVantage, sort?: Sort<RecoverySort>): AsyncGenerator<RecoveryRow[]> {
  return sortedRows(view, listOf(filter, vantage), sort);
}

/** Every recovery that was ordered on or before a day (null: every one), in the order of the book. */
export function allRecoveries(view: View, asOf: CalendarDate | null): Promise<RecoveryRow[]> {
  const { where, values } = new Conditions().upTo('ordered_on', asOf);
  return recoveriesTable.select(view, `${where} ORDER BY seq`, ...values);
}

/** The state that an ordered recovery had come to by a day: collected once the parts up to then make the whole. */
const STATE_ON_DAY = `CASE WHEN (SELECT SUM(part.amount_cents) FROM collections AS part
  WHERE part.recovery_seq = recoveries.seq AND part.collected_on <= ?) = recoveries.amount_cents THEN 'collected' ELSE 'ordered' END`;

function listOf({ state, hub, tranche, disbursement, overdue }: RecoveryFilter, { asOf, day }: RecoveryVantage): SortedList<RecoveryRow, RecoverySort> {
  const conditions = new Conditions().equal('hub', hub).equal('tranche', tranche).upTo('ordered_on', asOf);
  const stood = asOf === null ? { sql: 'state', values: [] } : { sql: STATE_ON_DAY, values: [asOf] };
  if (state !== undefined) conditions.and(`${stood.sql} = ?`, ...stood.values, state);
  if (disbursement !== undefined) conditions.equal('disbursement_seq', numberOf(disbursement));
  if (overdue !== undefined) conditions.and(`${overdue ? '' : 'NOT '}(due_on < ? AND ${stood.sql} = 'ordered')`, day, ...stood.values);
  return { table: recoveriesTable, conditions, keyOf: (name) => SORT_KEYS[name] };
}

const SORT_KEYS: Readonly<Record<RecoverySort, SortKey>> = {
  hub: { kind: 'text', sql: 'recoveries.hub', values: [] },
  amount: { kind: 'number', sql: 'recoveries.amount_cents', values: [] },
  dueOn: { kind: 'text', sql: 'recoveries.due_on', values: [] },
};
