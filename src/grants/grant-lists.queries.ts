import { Money, seqOf, type CalendarDate } from '../kernel/index.js';
import type { ProposalState } from '../approvals/index.js';
import { balanceAt, grantAccountSql } from '../ledger/index.js';
import { Conditions, sortedPage, sortedRows, type Asked, type Dialect, type Page, type Sort, type SortedList, type SortKey, type View } from '../platform/index.js';
import { grantsTable, type GrantRow } from './grant.entity.js';
import { PURSE_OF, type GrantBalances } from './grants.queries.js';

export interface GrantFilter {
  hub?: string | undefined;
  tranche?: string | undefined;
  state?: ProposalState | undefined;
  /** Text in id, hub's code or name, CUP, CLP, decree, or reference and protocol of the agreement. */
  q?: string | undefined;
}

export const GRANT_SORTS = ['hub', 'amount', 'effectiveOn', 'cup'] as const;
export type GrantSort = (typeof GRANT_SORTS)[number];

/** Grants that a filter selects, in the order asked for, page by page; with `asOf` those that take effect on or before that day. */
export function pageOfGrants(view: View, filter: GrantFilter, asOf: CalendarDate | null, asked: Asked<GrantSort>): Promise<Page<GrantRow>> {
  return sortedPage(view, listOf(view, filter, asOf), asked);
}

/** All of them in that order, some hundreds at once. */
export function selectedGrants(view: View, filter: GrantFilter, asOf: CalendarDate | null, sort?: Sort<GrantSort>): AsyncGenerator<GrantRow[]> {
  return sortedRows(view, listOf(view, filter, asOf), sort);
}

export interface GrantTotals extends GrantBalances {
  count: number;
}

const BALANCES = Object.keys(PURSE_OF) as (keyof GrantBalances)[];
const SUMS = BALANCES.map((name) => `CAST(coalesce(SUM("${name}"), 0) AS BIGINT) AS "${name}"`).join(', ');

/** Count and money of everything that a filter selects, whatever the page: summed from the accounts that say it of each grant. */
export async function totalsOfGrants(view: View, filter: GrantFilter, asOf: CalendarDate | null): Promise<GrantTotals> {
  const { where, values } = conditionsOf(view, filter, asOf);
  const held = BALANCES.map((name) => ({ name, ...balanceAt(grantAccountSql('grants.seq', PURSE_OF[name]), asOf) }));
  const row = await view.one<Record<keyof GrantTotals, number>>(
    `SELECT count(*) AS "count", ${SUMS} FROM (SELECT ${held.map(({ name, sql }) => `${sql} AS "${name}"`).join(', ')} FROM grants ${where}) AS selected`,
    ...held.flatMap((balance) => balance.values),
    ...values,
  );
  const sum = (name: keyof GrantBalances): Money => Money.ofCents(row?.[name] ?? 0);
  return { count: row?.count ?? 0, outstanding: sum('outstanding'), inProgress: sum('inProgress'), stillPaid: sum('stillPaid'), toRecover: sum('toRecover') };
}

function listOf(view: View, filter: GrantFilter, asOf: CalendarDate | null): SortedList<GrantRow, GrantSort> {
  return { table: grantsTable, conditions: conditionsOf(view, filter, asOf), keyOf: (name) => SORT_KEYS[name] };
}

function conditionsOf({ dialect }: View, { hub, tranche, state, q }: GrantFilter, asOf: CalendarDate | null): Conditions {
  const conditions = new Conditions().equal('hub', hub).equal('tranche', tranche).equal('state', state).upTo('effective_on', asOf);
  if (q !== undefined) conditions.containing(dialect, [...TEXTS, ...agreementTexts[dialect]], q, ['seq = ?', seqOf('grant', q.toUpperCase()) ?? 0]);
  return conditions;
}

const TEXTS = ['hub', '(SELECT name FROM hubs WHERE hubs.code = grants.hub)', 'cup', 'local_project_code', 'decree'];

/** Of the agreement, kept as JSON text, what it says and not how its fields are called. */
const agreementTexts: Readonly<Record<Dialect, readonly string[]>> = {
  sqlite: ["json_extract(agreement, '$.reference')", "json_extract(agreement, '$.protocol')"],
  // What comes out of JSON has the database's own collation, which levels more letters than A to Z.
  postgres: [`(CAST(agreement AS json) ->> 'reference') COLLATE "C"`, `(CAST(agreement AS json) ->> 'protocol') COLLATE "C"`],
};

const SORT_KEYS: Readonly<Record<GrantSort, SortKey>> = {
  hub: { kind: 'text', sql: 'grants.hub', values: [] },
  amount: { kind: 'number', sql: 'grants.amount_cents', values: [] },
  effectiveOn: { kind: 'text', sql: 'grants.effective_on', values: [] },
  cup: { kind: 'text', sql: 'grants.cup', values: [] },
};
