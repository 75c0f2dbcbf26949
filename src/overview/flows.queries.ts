import { Money, type CalendarDate } from '../kernel/index.js';
import type { Balance } from '../ledger/index.js';
import type { View } from '../platform/index.js';
import { moneyState, type MoneyState } from './overview.figures.js';
import { grantPlaces } from './overview.queries.js';

interface FlowRow {
  account: string;
  netCents: number;
  debitedCents: number;
}

function flowFrom({ account, netCents, debitedCents }: FlowRow): Balance {
  return { account, balance: Money.ofCents(netCents), debited: Money.ofCents(debitedCents) };
}

export interface MonthState {
  /** `2024-05`. */
  month: string;
  /** What each figure came to have more, or less, in this month: summed over all months up to a day it is the figure of that day. */
  money: MoneyState;
}

const BY_MONTH = `
  SELECT account AS "account", substr(day, 1, 7) AS "month", CAST(SUM(net_cents) AS BIGINT) AS "netCents", CAST(SUM(debited_cents) AS BIGINT) AS "debitedCents"
  FROM account_days WHERE day <= ? GROUP BY account, substr(day, 1, 7) ORDER BY substr(day, 1, 7), account`;

/** The months in which money moved, up to a day, each with what it added to every figure by the same formulas as the overview. */
export async function readMonths(view: View, day: CalendarDate): Promise<MonthState[]> {
  const rows = await view.all<FlowRow & { month: string }>(BY_MONTH, day);
  const places = await grantPlaces(view);
  const months = new Map<string, Balance[]>();
  for (const row of rows) months.set(row.month, [...(months.get(row.month) ?? []), flowFrom(row)]);
  return [...months].map(([month, flows]) => ({ month, money: moneyState(flows, places) }));
}

/** The day on which money last moved in each account, up to a day. */
export async function lastMoved(view: View, day: CalendarDate): Promise<Map<string, CalendarDate>> {
  const sql = 'SELECT account AS "account", MAX(day) AS "day" FROM account_days WHERE day <= ? GROUP BY account';
  const rows = await view.all<{ account: string; day: CalendarDate }>(sql, day);
  return new Map(rows.map((row) => [row.account, row.day]));
}

/** The book as it was known at an entry (0: before the first), as it stood at the end of a day. */
export interface Standpoint {
  seq: number;
  day: CalendarDate;
}

/** As the ledger does it: what an entry moves is netted per account, and what then goes out is debited. */
const SINCE = `
  SELECT account AS "account", CAST(SUM(cents) AS BIGINT) AS "netCents", CAST(SUM(CASE WHEN cents < 0 THEN -cents ELSE 0 END) AS BIGINT) AS "debitedCents"
  FROM (
    SELECT account, seq, SUM(cents) AS cents FROM (
      SELECT to_account AS account, seq, amount_cents AS cents, effective_on FROM movements WHERE seq > ? OR effective_on > ?
      UNION ALL
      SELECT from_account, seq, -amount_cents, effective_on FROM movements WHERE from_account IS NOT NULL AND (seq > ? OR effective_on > ?)
    ) AS ends WHERE effective_on <= ? GROUP BY account, seq
  ) AS netted GROUP BY account ORDER BY account`;

/** What each figure has more, or less, at the end of a day than it had as known at an earlier entry, on an earlier day or the same. */
export async function figuresSince(view: View, { seq, day: before }: Standpoint, day: CalendarDate): Promise<MoneyState> {
  const rows = await view.all<FlowRow>(SINCE, seq, before, seq, before, day);
  return moneyState(rows.map(flowFrom), await grantPlaces(view));
}
