import { Money, type CalendarDate, type RuleBroken } from '../kernel/index.js';
import type { Fragment, View } from '../platform/index.js';
import { grantAccount, parseAccount } from './accounts.js';
import { accountDaysTable, accountsTable, type AccountRow } from './ledger.entity.js';
import { isShort, leastFrom, overdraft, type DayNet, type Held } from './ledger.rules.js';

export interface Balance {
  account: string;
  /** What stands in the account. */
  balance: Money;
  /** All that ever went out of it. */
  debited: Money;
}

interface BalanceRow {
  account: string;
  balanceCents: number;
  debitedCents: number;
}

const KEPT = 'SELECT account AS "account", balance_cents AS "balanceCents", debited_cents AS "debitedCents" FROM accounts';

const BY_DAY = `
  SELECT account AS "account", CAST(SUM(net_cents) AS BIGINT) AS "balanceCents", CAST(SUM(debited_cents) AS BIGINT) AS "debitedCents"
  FROM account_days`;

/** Every account with money in it or gone through it: at the end of day `asOf`, or now where that is null. */
export async function balances(view: View, asOf: CalendarDate | null): Promise<Balance[]> {
  const rows =
    asOf === null ? await view.all<BalanceRow>(KEPT) : await view.all<BalanceRow>(`${BY_DAY} WHERE day <= ? GROUP BY account`, asOf);
  return rows.map(balanceFrom);
}

/** The same of some accounts; those that no money ever went through are absent. */
export async function balancesOf(view: View, accounts: readonly string[], asOf: CalendarDate | null): Promise<Map<string, Balance>> {
  const named = `account IN (${accounts.map(() => '?').join(', ')})`;
  const rows =
    asOf === null
      ? await view.all<BalanceRow>(`${KEPT} WHERE ${named}`, ...accounts)
      : await view.all<BalanceRow>(`${BY_DAY} WHERE ${named} AND day <= ? GROUP BY account`, ...accounts, asOf);
  return new Map(rows.map((row) => [row.account, balanceFrom(row)]));
}

/** The cents of one account, named by an expression of SQL, inside another query; null where no money ever went through it. */
export function balanceAt(account: string, asOf: CalendarDate | null): Fragment {
  return asOf === null
    ? { sql: `(SELECT balance_cents FROM accounts WHERE account = ${account})`, values: [] }
    : { sql: `(SELECT SUM(net_cents) FROM account_days WHERE account = ${account} AND day <= ?)`, values: [asOf] };
}

function balanceFrom({ account, balanceCents, debitedCents }: BalanceRow): Balance {
  return { account, balance: Money.ofCents(balanceCents), debited: Money.ofCents(debitedCents) };
}

/** The days after `day` on which money moved in the account, newest first; null where there is none. */
function laterDaysOf(view: View, row: AccountRow | undefined, day: CalendarDate): Promise<DayNet[]> | null {
  return row && row.lastDay > day ? accountDaysTable.after(view, { account: row.account, day }) : null;
}

export interface Available {
  amount: Money;
  /** The earlier day that has no more than that; null where it is what stands there now. */
  on: CalendarDate | null;
}

/** What may be taken out of an account from a day on without leaving it short on any. */
export async function availableFrom(view: View, account: string, day: CalendarDate): Promise<Available> {
  const row = await accountsTable.find(view, { account });
  const { cents, on } = leastFrom({ account, balanceCents: row?.balanceCents ?? 0, laterDays: (await laterDaysOf(view, row, day)) ?? [] }, day);
  return { amount: Money.ofCents(cents), on };
}

const HELD = `
  SELECT CAST(coalesce(SUM(CASE WHEN to_account = ? THEN amount_cents ELSE 0 END), 0)
            - coalesce(SUM(CASE WHEN from_account = ? THEN amount_cents ELSE 0 END), 0) AS BIGINT) AS "cents"
  FROM movements WHERE for_thing = ?`;

/** How much of what an account holds is there for one thing: of `grant:G-1:paid` and `D-9`, what is still paid of D-9. */
export async function heldFor(view: View, account: string, thing: string): Promise<Money> {
  const row = await view.one<{ cents: number }>(HELD, account, account, thing);
  return Money.ofCents(row?.cents ?? 0);
}

export interface Holding {
  thing: string;
  amount: Money;
}

const HOLDERS = `
  SELECT for_thing AS "thing", CAST(SUM(cents) AS BIGINT) AS "cents" FROM (
    SELECT for_thing, amount_cents AS cents FROM movements WHERE to_account = ?
    UNION ALL
    SELECT for_thing, -amount_cents AS cents FROM movements WHERE from_account = ?
  ) AS flows GROUP BY for_thing HAVING SUM(cents) > 0 ORDER BY for_thing LIMIT 100`;

/** For which things an account holds money, at most a hundred of them. It reads every movement: for explaining, not for checking. */
export async function holdersOf(view: View, account: string): Promise<Holding[]> {
  const rows = await view.all<{ thing: string; cents: number }>(HOLDERS, account, account);
  return rows.map(({ thing, cents }) => ({ thing, amount: Money.ofCents(cents) }));
}

export interface Taking {
  account: string;
  /** The account as it is now, if money ever went through it. */
  row: AccountRow | undefined;
  /** Negative for what would be taken. */
  netCents: number;
  effectiveOn: CalendarDate;
}

/** Why so much cannot be taken from an account as of a day; null where it can. */
export async function shortageOf(view: View, { account, row, netCents, effectiveOn }: Taking): Promise<RuleBroken | null> {
  const facts = { account, balanceCents: row?.balanceCents ?? 0, laterDays: (await laterDaysOf(view, row, effectiveOn)) ?? [] };
  // Only a refusal looks for what would free the money: that reads every movement.
  return isShort(facts, netCents, effectiveOn) ? overdraft(facts, netCents, effectiveOn, await freeing(view, account)) : null;
}

/** The same of an account by its name. */
export async function shortage(view: View, account: string, amount: Money, effectiveOn: CalendarDate): Promise<RuleBroken | null> {
  return shortageOf(view, { account, row: await accountsTable.find(view, { account }), netCents: -amount.cents, effectiveOn });
}

/** The requests that hold money of a grant of which not enough is outstanding. */
async function freeing(view: View, name: string): Promise<Held[]> {
  const account = parseAccount(name);
  if (account.kind !== 'grant' || account.purse !== 'outstanding') return [];
  return holdersOf(view, grantAccount(account.grant, 'reserved'));
}
