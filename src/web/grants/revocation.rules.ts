import type { Schema } from '../api/client.js';
import { amountOf, centsOf, isZero, minus, plus, type Amount } from '../money/amount.rules.js';

interface Open {
  id: string;
  amount: Amount;
}

/** What of a grant a revocation may reach. */
export interface Reach {
  outstanding: Amount;
  /** Requested, approved and ordered. */
  inProgress: readonly Open[];
  /** Payments, with what of them is still there. */
  paid: readonly Open[];
}

type Payment = Pick<Schema<'DisbursementView'>, 'id' | 'state' | 'amount' | 'admitted'>;
type Recovery = Pick<Schema<'RecoveryView'>, 'disbursement' | 'state' | 'amount'>;

export interface RevocationPlan {
  reduce: Amount;
  reject: readonly Open[];
  orderBack: readonly Open[];
}

const newestFirst = (one: Open, other: Open): number => Number(other.id.slice(2)) - Number(one.id.slice(2));

export const reachOf = ({ outstanding, inProgress, paid }: Reach): Amount => plus(outstanding, ...inProgress.map(({ amount }) => amount), ...paid.map(({ amount }) => amount));

/** From all disbursements of the grant and all recoveries: of a payment there is left what was paid less what was ordered back. */
export function reachFrom(outstanding: Amount, disbursements: readonly Payment[], recoveries: readonly Recovery[]): Reach {
  const moneyOf = ({ admitted, amount }: Payment): Amount => admitted ?? amount;
  const backOf = (id: string): Amount => plus('0.00', ...recoveries.filter(({ disbursement, state }) => disbursement === id && (state === 'ordered' || state === 'collected')).map(({ amount }) => amount));
  return {
    outstanding,
    inProgress: disbursements.filter(({ state }) => state === 'requested' || state === 'approved' || state === 'ordered').map((one) => ({ id: one.id, amount: moneyOf(one) })),
    paid: disbursements.filter(({ state }) => state === 'paid').map((one) => ({ id: one.id, amount: minus(moneyOf(one), backOf(one.id)) })),
  };
}

/** First what is outstanding, then requests in progress, then payments, each newest first, as the book will do it; `amount` null takes all. */
export function planRevocation(amount: Amount | null, reach: Reach): RevocationPlan {
  let left = centsOf(amount ?? reachOf(reach));
  const take = (most: Amount): Amount => {
    const taken = centsOf(most) > left ? left : centsOf(most);
    left -= taken;
    return amountOf(taken);
  };
  let reduce = take(reach.outstanding);
  const reject: Open[] = [];
  for (const open of [...reach.inProgress].sort(newestFirst)) {
    if (left === 0n) break;
    reject.push(open);
    reduce = plus(reduce, take(open.amount));
  }
  const orderBack: Open[] = [];
  for (const { id, amount: most } of [...reach.paid].sort(newestFirst)) {
    const taken = take(most);
    if (!isZero(taken)) orderBack.push({ id, amount: taken });
  }
  return { reduce, reject, orderBack };
}
