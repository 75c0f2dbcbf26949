import { LAST_DAY, Money, numberOf, seqOf, type CalendarDate } from '../kernel/index.js';
import { Conditions, sortedPage, sortedRows, type Asked, type Page, type Sort, type SortKey, type SortedList, type SqlValue, type View } from '../platform/index.js';
import { DISBURSEMENT_STATES, disbursementsTable, type DisbursementKind, type DisbursementRow, type DisbursementState } from './disbursement.entity.js';
import { asTheyStood } from './disbursements.past.js';
import { dueDayAt, lateAt, paidOnAt, stateAt } from './standing.queries.js';

export interface DisbursementFilter {
  state?: DisbursementState | undefined;
  hub?: string | undefined;
  tranche?: string | undefined;
  grant?: string | undefined;
  kind?: DisbursementKind | undefined;
  /** Days of the request, both included. */
  from?: CalendarDate | undefined;
  to?: CalendarDate | undefined;
  /** Text in id, hub, protocol, reason or payment order. */
  q?: string | undefined;
  /** Only those that are open past their due day, or only the others. */
  late?: boolean | undefined;
}

/** From where the disbursements are looked at. */
export interface Vantage {
  /** States and dates as they were at the end of that day; null: as they are. */
  asOf: CalendarDate | null;
  /** The day of which the answer speaks. */
  day: CalendarDate;
}

export const DISBURSEMENT_SORTS = ['requestedOn', 'amount', 'hub', 'state', 'paidOn', 'dueOn'] as const;
export type DisbursementSort = (typeof DISBURSEMENT_SORTS)[number];

/** Disbursements that a filter selects, in the order asked for, page by page. */
export async function pageOfDisbursements(
  view: View,
  filter: DisbursementFilter,
  vantage: Vantage,
  query: Asked<DisbursementSort>,
): Promise<Page<DisbursementRow>> {
  const found = await sortedPage(view, listOf(view, filter, vantage), query);
  return { ...found, items: await stood(view, found.items, vantage.asOf) };
}

/** All of them in that order, some hundreds at once. */
export async function* selectedDisbursements(
  view: View,
  filter: DisbursementFilter,
  vantage: Vantage,
  sort?: Sort<DisbursementSort>,
): AsyncGenerator<DisbursementRow[]> {
  for await (const rows of sortedRows(view, listOf(view, filter, vantage), sort)) yield stood(view, rows, vantage.asOf);
}

/** Every disbursement as it stood at the end of a day (null: now), some hundreds at once. */
export async function* disbursementsByPage(view: View, asOf: CalendarDate | null): AsyncGenerator<DisbursementRow[]> {
  yield* selectedDisbursements(view, {}, { asOf, day: asOf ?? LAST_DAY });
}

/** A number of an order, by itself or with its year before it; or the whole of it as it is written: `OPF 123 2026/2559/1`. */
const ORDER_SOUGHT = /^(?:(?:\S+ ){0,2}(2[01]\d{2})\/)?([^/]{1,40})(?:\/\d{1,10})?$/;
/** Years of the orders that there may be: by year and number the book finds an order at once. */
const ORDER_YEARS = Array.from({ length: 101 }, (_, index) => 2000 + index);
/** Shorter texts stand in every protocol. */
const SHORTEST_OF_PROTOCOL = 3;

/** Disbursements with that id or payment order, and then the newest whose protocol holds the text. */
export async function disbursementsByText(view: View, text: string, limit: number): Promise<DisbursementRow[]> {
  const upper = text.toUpperCase();
  const [, year, number] = ORDER_SOUGHT.exec(upper) ?? [];
  const keys = number === undefined ? [] : (year === undefined ? ORDER_YEARS : [Number(year)]).map((one) => `${one}/${number}`);
  const exact = await disbursementsTable.select(view, 'WHERE seq = ?', seqOf('disbursement', upper) ?? 0);
  const ordered = keys.length === 0 ? [] : await disbursementsTable.select(view, `WHERE order_key IN (${keys.map(() => '?').join(', ')}) ORDER BY seq LIMIT ?`, ...keys, limit);
  const { where, values } = new Conditions().containing(view.dialect, ['protocol'], text);
  const protocols = text.length < SHORTEST_OF_PROTOCOL ? [] : await disbursementsTable.select(view, `${where} ORDER BY seq DESC LIMIT ?`, ...values, limit);
  const found = new Map([...exact, ...ordered, ...protocols].map((row) => [row.id, row]));
  return [...found.values()].slice(0, limit);
}

export interface DisbursementTotals {
  count: number;
  /** As requested. */
  amount: Money;
  /** Less what was cut. */
  admitted: Money;
}

/** Count and sum of everything that a filter selects, whatever the page. */
export async function totalsOf(view: View, filter: DisbursementFilter, vantage: Vantage): Promise<DisbursementTotals> {
  const { where, values } = conditionsOf(view, filter, vantage);
  const row = await view.one<{ count: number; cents: number; admittedCents: number }>(
    `SELECT count(*) AS "count", CAST(coalesce(SUM(amount_cents), 0) AS BIGINT) AS "cents",
       CAST(coalesce(SUM(coalesce(admitted_cents, amount_cents)), 0) AS BIGINT) AS "admittedCents" FROM disbursements ${where}`,
    ...values,
  );
  return { count: row?.count ?? 0, amount: Money.ofCents(row?.cents ?? 0), admitted: Money.ofCents(row?.admittedCents ?? 0) };
}

function listOf(view: View, filter: DisbursementFilter, vantage: Vantage): SortedList<DisbursementRow, DisbursementSort> {
  return { table: disbursementsTable, conditions: conditionsOf(view, filter, vantage), keyOf: (name) => sortKey(view, name, vantage) };
}

function conditionsOf({ dialect }: View, filter: DisbursementFilter, { asOf, day }: Vantage): Conditions {
  const { state, grant, q, late } = filter;
  const conditions = new Conditions().upTo('requested_on', asOf);
  conditions.equal('hub', filter.hub).equal('tranche', filter.tranche).equal('kind', filter.kind);
  if (grant !== undefined) conditions.equal('grant_seq', numberOf(grant));
  conditions.from('requested_on', filter.from).upTo('requested_on', filter.to);
  if (state !== undefined) {
    const { sql, values } = stateAt(asOf);
    conditions.and(`${sql} = ?`, ...values, state);
  }
  if (late !== undefined) {
    const { sql, values } = lateAt(dialect, asOf, day);
    conditions.and(late ? sql : `NOT ${sql}`, ...values);
  }
  if (q !== undefined) {
    const [, year, number] = ORDER_SOUGHT.exec(q.trim().toUpperCase()) ?? [];
    const order: [string, SqlValue][] = year === undefined ? [] : [['order_key = ?', `${year}/${number}`]];
    conditions.containing(dialect, ['hub', 'protocol', 'reason', 'order_key'], q, ['seq = ?', seqOf('disbursement', q.toUpperCase()) ?? 0], ...order);
  }
  return conditions;
}

function sortKey({ dialect }: View, name: DisbursementSort, { asOf, day }: Vantage): SortKey {
  switch (name) {
    case 'requestedOn':
      return { kind: 'text', sql: 'disbursements.requested_on', values: [] };
    case 'amount':
      return { kind: 'number', sql: 'disbursements.amount_cents', values: [] };
    case 'hub':
      return { kind: 'text', sql: 'disbursements.hub', values: [] };
    case 'state': {
      const { sql, values } = stateAt(asOf);
      return { kind: 'number', sql: `CASE ${sql} ${DISBURSEMENT_STATES.map((state, place) => `WHEN '${state}' THEN ${place}`).join(' ')} END`, values };
    }
    case 'paidOn':
      return { kind: 'text', ...paidOnAt(asOf) };
    case 'dueOn':
      return { kind: 'number', ...dueDayAt(dialect, asOf, day) };
  }
}

async function stood(view: View, rows: DisbursementRow[], asOf: CalendarDate | null): Promise<DisbursementRow[]> {
  return asOf === null ? rows : asTheyStood(view, rows, asOf);
}
