import { Money, numberOf, type CalendarDate } from '../kernel/index.js';
import { Conditions, sortedPage, sortedRows, type Asked, type Fragment, type Page, type Sort, type SortedList, type SortKey, type View } from '../platform/index.js';
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

export interface RecoveryTotals {
  count: number;
  amount: Money;
  collected: Money;
  remaining: Money;
}

/** Count and sums of everything that a filter selects, whatever the page. */
export async function totalsOfRecoveries(view: View, filter: RecoveryFilter, vantage: RecoveryVantage): Promise<RecoveryTotals> {
  const { where, values } = conditionsOf(filter, vantage);
  const collected = collectedAt(vantage.asOf);
  // Of those ordered by a day none was turned down: all of them are owed, less what has come back.
  const owed = vantage.asOf === null ? "state = 'ordered'" : '1 = 1';
  const row = await view.one<{ count: number; cents: number; collectedCents: number; remainingCents: number }>(
    `SELECT count(*) AS "count", ${sum('cents')} AS "cents", ${sum('collected')} AS "collectedCents", ${sum('CASE WHEN owed = 1 THEN cents - collected END')} AS "remainingCents"
      FROM (SELECT amount_cents AS cents, coalesce(${collected.sql}, 0) AS collected, CASE WHEN ${owed} THEN 1 ELSE 0 END AS owed FROM recoveries ${where}) AS selected`,
    ...collected.values,
    ...values,
  );
  const money = (cents: number | undefined): Money => Money.ofCents(cents ?? 0);
  return { count: row?.count ?? 0, amount: money(row?.cents), collected: money(row?.collectedCents), remaining: money(row?.remainingCents) };
}

const sum = (cents: string): string => `CAST(coalesce(SUM(${cents}), 0) AS BIGINT)`;

const COLLECTED_BY_DAY = `(SELECT SUM(part.amount_cents) FROM collections AS part
  WHERE part.recovery_seq = recoveries.seq AND part.collected_on <= ?)`;

/** The cents that have come back of a recovery by now (null), or by the end of a day; null where there are none. */
function collectedAt(asOf: CalendarDate | null): Fragment {
  return asOf === null ? { sql: 'recoveries.collected_cents', values: [] } : { sql: COLLECTED_BY_DAY, values: [asOf] };
}

/** The state that an ordered recovery had come to by a day: collected once the parts up to then make the whole. */
const STATE_ON_DAY = `CASE WHEN ${COLLECTED_BY_DAY} = recoveries.amount_cents THEN 'collected' ELSE 'ordered' END`;

function listOf(filter: RecoveryFilter, vantage: RecoveryVantage): SortedList<RecoveryRow, RecoverySort> {
  return { table: recoveriesTable, conditions: conditionsOf(filter, vantage), keyOf: (name) => SORT_KEYS[name] };
}

function conditionsOf({ state, hub, tranche, disbursement, overdue }: RecoveryFilter, { asOf, day }: RecoveryVantage): Conditions {
  const conditions = new Conditions().equal('hub', hub).equal('tranche', tranche).upTo('ordered_on', asOf);
  const stood = asOf === null ? { sql: 'state', values: [] } : { sql: STATE_ON_DAY, values: [asOf] };
  if (state !== undefined) conditions.and(`${stood.sql} = ?`, ...stood.values, state);
  if (disbursement !== undefined) conditions.equal('disbursement_seq', numberOf(disbursement));
  if (overdue !== undefined) conditions.and(`${overdue ? '' : 'NOT '}(due_on < ? AND ${stood.sql} = 'ordered')`, day, ...stood.values);
  return conditions;
}

const SORT_KEYS: Readonly<Record<RecoverySort, SortKey>> = {
  hub: { kind: 'text', sql: 'recoveries.hub', values: [] },
  amount: { kind: 'number', sql: 'recoveries.amount_cents', values: [] },
  dueOn: { kind: 'text', sql: 'recoveries.due_on', values: [] },
};
