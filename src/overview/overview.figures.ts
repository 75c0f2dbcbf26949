import { Money } from '../kernel/index.js';
import { parseAccount, type Account, type Balance } from '../ledger/index.js';
import { FORMULAS, HUB_FIGURES, partOf, TRANCHE_FIGURES, type Figure, type Part } from './figure-formulas.rules.js';

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
  private readonly cents: Record<Part, number> = { O: 0, R: 0, P: 0, T: 0, C: 0, available: 0, toReprogramme: 0, returned: 0, unallocated: 0 };

  add(account: Account, { balance, debited }: Balance): void {
    const part = partOf(account);
    this.cents[part] += balance.cents;
    if (part === 'T') this.cents.C += debited.cents;
  }

  figure(figure: Figure): Money {
    return Money.ofCents(FORMULAS[figure].reduce((sum, part) => sum + this.cents[part], 0));
  }

  hubAmounts(): HubAmounts {
    return this.figures(HUB_FIGURES);
  }

  trancheAmounts(): TrancheAmounts {
    return this.figures(TRANCHE_FIGURES);
  }

  private figures<F extends Figure>(names: readonly F[]): Record<F, Money> {
    return Object.fromEntries(names.map((name) => [name, this.figure(name)])) as Record<F, Money>;
  }
}

/** Adds the accounts up by tranche and hub. Pure: the same for the live book, a past day and a replay. */
export function moneyState(balances: readonly Balance[], grants: ReadonlyMap<string, GrantPlace>): MoneyState {
  const tranches = new Map<string, Tally>();
  const hubs = new Map<string, Tally>();
  const [totals, whole] = [new Tally(), new Tally()];
  const talliesOf = (account: Account): Tally[] => {
    if (account.kind === 'unallocated') return [];
    if (account.kind === 'tranche') return [tallyOf(tranches, account.tranche), totals];
    const place = grants.get(account.grant);
    if (!place) throw new Error(`${account.grant}: money of a grant that does not exist`);
    return [tallyOf(tranches, place.tranche), tallyOf(hubs, place.hub), totals];
  };
  for (const one of balances) {
    const account = parseAccount(one.account);
    for (const tally of [whole, ...talliesOf(account)]) tally.add(account, one);
  }
  return {
    total: whole.figure('total'),
    unallocated: whole.figure('unallocated'),
    tranches: new Map([...tranches].map(([code, tally]) => [code, tally.trancheAmounts()])),
    hubs: new Map([...hubs].map(([code, tally]) => [code, tally.hubAmounts()])),
    totals: totals.trancheAmounts(),
  };
}

export const NO_TRANCHE_MONEY = new Tally().trancheAmounts();
export const NO_HUB_MONEY = new Tally().hubAmounts();

function tallyOf(tallies: Map<string, Tally>, key: string): Tally {
  let tally = tallies.get(key);
  if (!tally) tallies.set(key, (tally = new Tally()));
  return tally;
}
