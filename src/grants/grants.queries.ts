import { Money, NotFound, numberOf, type CalendarDate } from '../kernel/index.js';
import { balancesOf, GRANT_PURSES, grantAccount, type GrantPurse } from '../ledger/index.js';
import { Conditions, type View } from '../platform/index.js';
import { grantsTable, reductionsTable, type GrantRow, type ReductionRow } from './grant.entity.js';

/** @throws NotFound, also of a day before it takes effect */
export async function getGrant(view: View, id: string, asOf: CalendarDate | null = null): Promise<GrantRow> {
  const grant = await grantsTable.find(view, { id });
  if (!grant || (asOf !== null && grant.effectiveOn > asOf)) throw new NotFound(id);
  return grant;
}

/** Another grant, proposed or in force, of the same project: the key is (CUP, CLP), for a CLP alone may recur. */
export async function otherOfProject(view: View, cup: string, localProjectCode: string | null, id: string): Promise<string | null> {
  const [grant] = await grantsTable.select(
    view,
    "WHERE cup = ? AND coalesce(local_project_code, '') = ? AND seq <> ? AND state IN ('proposed', 'in-force') LIMIT 1",
    cup,
    localProjectCode ?? '',
    numberOf(id),
  );
  return grant?.id ?? null;
}

/** The four balances of a grant, or of several together, now or at the end of a day. */
export interface GrantBalances {
  outstanding: Money;
  inProgress: Money;
  stillPaid: Money;
  toRecover: Money;
}

/** The same and what was collected of it. */
export interface GrantMoney extends GrantBalances {
  recovered: Money;
}

/** Where each of them stands in the ledger. */
export const PURSE_OF: Readonly<Record<keyof GrantBalances, GrantPurse>> = {
  outstanding: 'outstanding',
  inProgress: 'reserved',
  stillPaid: 'paid',
  toRecover: 'to-recover',
};

export async function grantMoney(view: View, id: string, asOf: CalendarDate | null): Promise<GrantMoney> {
  const found = await balancesOf(view, GRANT_PURSES.map((purse) => grantAccount(id, purse)), asOf);
  const account = (name: keyof GrantBalances) => found.get(grantAccount(id, PURSE_OF[name]));
  const balance = (name: keyof GrantBalances): Money => account(name)?.balance ?? Money.ZERO;
  return {
    outstanding: balance('outstanding'),
    inProgress: balance('inProgress'),
    stillPaid: balance('stillPaid'),
    toRecover: balance('toRecover'),
    recovered: account('toRecover')?.debited ?? Money.ZERO,
  };
}

/** granted = O + R + P + T. */
export function grantedOf(money: GrantBalances): Money {
  return Money.sum([money.outstanding, money.inProgress, money.stillPaid, money.toRecover]);
}

/** @throws NotFound */
export async function getReduction(view: View, id: string): Promise<ReductionRow> {
  const reduction = await reductionsTable.find(view, { id });
  if (!reduction) throw new NotFound(id);
  return reduction;
}

export async function reductionsOf(view: View, grant: string, asOf: CalendarDate | null): Promise<ReductionRow[]> {
  const conditions = new Conditions().equal('grant_seq', numberOf(grant)).upTo('effective_on', asOf);
  return reductionsTable.select(view, `${conditions.where} ORDER BY seq`, ...conditions.values);
}
