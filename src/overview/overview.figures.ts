import { Money } from '../kernel/index.js';
import { parseAccount, type Balance } from '../ledger/index.js';

/** The figures of one grant, hub or tranche: each by its one formula from the balances O, R, P, T and what was collected, C. */
export interface HubAmounts {
  /** O + R + P + T (concesso). */
  granted: Money;
  /** R (in corso). */
  inProgress: Money;
  /** P + T + C, gross (erogato). */
  paid: Money;
  /** T (da recuperare). */
  toRecover: Money;
  /** C (recuperato). */
  recovered: Money;
  /** P + T (erogato netto). */
  netPaid: Money;
  /** O (da erogare). */
  outstanding: Money;
}

export interface TrancheAmounts extends HubAmounts {
  /** available + toReprogramme + returned + granted (assegnato). */
  allocated: Money;
  available: Money;
  toReprogramme: Money;
  returned: Money;
}

/** Whose a grant is: which hub's and which tranche's figures it counts in. */
export interface GrantPlace {
  hub: string;
  tranche: string;
}

/** The whole state of the money, added up from the accounts. */
export interface MoneyState {
  /** unallocated + Σ allocated. */
  total: Money;
  unallocated: Money;
  tranches: ReadonlyMap<string, TrancheAmounts>;
  hubs: ReadonlyMap<string, HubAmounts>;
  totals: TrancheAmounts;
}

/** Whole cents while adding up; Money only at the end, for there may be thousands of accounts. */
class Tally {
  O = 0;
  R = 0;
  P = 0;
  T = 0;
  C = 0;
  available = 0;
  toReprogramme = 0;
  returned = 0;

  hubAmounts(): HubAmounts {
    const { O, R, P, T, C } = this;
    const m = (cents: number): Money => Money.ofCents(cents);
    return { granted: m(O + R + P + T), inProgress: m(R), paid: m(P + T + C), toRecover: m(T), recovered: m(C), netPaid: m(P + T), outstanding: m(O) };
  }

  trancheAmounts(): TrancheAmounts {
    const { O, R, P, T, available, toReprogramme, returned } = this;
    return {
      allocated: Money.ofCents(available + toReprogramme + returned + O + R + P + T),
      ...this.hubAmounts(),
      available: Money.ofCents(available),
      toReprogramme: Money.ofCents(toReprogramme),
      returned: Money.ofCents(returned),
    };
  }
}

/** Adds the accounts up by tranche and hub. Pure: the same for the live book, a past day and a replay. */
export function moneyState(balances: readonly Balance[], grants: ReadonlyMap<string, GrantPlace>): MoneyState {
  const tranches = new Map<string, Tally>();
  const hubs = new Map<string, Tally>();
  const totals = new Tally();
  let unallocated = 0;
  for (const { account: name, balance, debited } of balances) {
    const account = parseAccount(name);
    if (account.kind === 'unallocated') {
      unallocated = balance.cents;
    } else if (account.kind === 'tranche') {
      for (const tally of [tallyOf(tranches, account.tranche), totals]) addTranchePurse(tally, account.purse, balance.cents);
    } else {
      const place = grants.get(account.grant);
      if (!place) throw new Error(`${name}: money of a grant that does not exist`);
      for (const tally of [tallyOf(tranches, place.tranche), tallyOf(hubs, place.hub), totals]) {
        addGrantPurse(tally, account.purse, balance.cents, debited.cents);
      }
    }
  }
  const sums = totals.trancheAmounts();
  return {
    total: Money.ofCents(unallocated).plus(sums.allocated),
    unallocated: Money.ofCents(unallocated),
    tranches: new Map([...tranches].map(([code, tally]) => [code, tally.trancheAmounts()])),
    hubs: new Map([...hubs].map(([code, tally]) => [code, tally.hubAmounts()])),
    totals: sums,
  };
}

export const NO_TRANCHE_MONEY = new Tally().trancheAmounts();
export const NO_HUB_MONEY = new Tally().hubAmounts();

function tallyOf(tallies: Map<string, Tally>, key: string): Tally {
  let tally = tallies.get(key);
  if (!tally) tallies.set(key, (tally = new Tally()));
  return tally;
}

function addTranchePurse(tally: Tally, purse: 'available' | 'to-reprogramme' | 'returned', cents: number): void {
  if (purse === 'available') tally.available += cents;
  else if (purse === 'to-reprogramme') tally.toReprogramme += cents;
  else tally.returned += cents;
}

function addGrantPurse(tally: Tally, purse: 'outstanding' | 'reserved' | 'paid' | 'to-recover', cents: number, debited: number): void {
  if (purse === 'outstanding') tally.O += cents;
  else if (purse === 'reserved') tally.R += cents;
  else if (purse === 'paid') tally.P += cents;
  else {
    tally.T += cents;
    tally.C += debited;
  }
}

