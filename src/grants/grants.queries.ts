import { Money, NotFound, numberOf, type CalendarDate } from '../kernel/index.js';
import { balancesOf, GRANT_PURSES, grantAccount } from '../ledger/index.js';
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

/** The four balances of a grant, now or at the end of a day, and what was collected of it. */
export interface GrantMoney {
  outstanding: Money;
  inProgress: Money;
  stillPaid: Money;
  toRecover: Money;
  recovered: Money;
}

export async function grantMoney(view: View, id: string, asOf: CalendarDate | null): Promise<GrantMoney> {
  const [outstanding, reserved, paid, toRecover] = GRANT_PURSES.map((purse) => grantAccount(id, purse)) as [string, string, string, string];
  const found = await balancesOf(view, [outstanding, reserved, paid, toRecover], asOf);
  const balance = (account: string): Money => found.get(account)?.balance ?? Money.ZERO;
  return {
    outstanding: balance(outstanding),
    inProgress: balance(reserved),
    stillPaid: balance(paid),
    toRecover: balance(toRecover),
    recovered: found.get(toRecover)?.debited ?? Money.ZERO,
  };
}

/** granted = O + R + P + T. */
export function grantedOf(money: GrantMoney): Money {
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
