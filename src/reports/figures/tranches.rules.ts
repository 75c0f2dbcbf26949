import { type Money } from '../../kernel/index.js';
import type { ActRow } from '../../decree/index.js';
import { TRANCHE_FIGURES, type MoneyState, type TrancheState } from '../../overview/index.js';
import type { TrancheFigures } from '../cabina-di-regia.figures.js';
import type { HubLine } from './hubs.rules.js';
import { percentOf } from './shares.rules.js';

/** A tranche with everything that its row of *Linee* says. */
export interface TrancheLine extends TrancheFigures {
  interventionLine: 'first' | 'second';
  /** The act that established it. */
  act: string;
  /** Hubs of the register in it, those of them that are identified, those with money granted. */
  registeredHubs: number;
  identifiedHubs: number;
  grantedHubs: number;
  /** Approved or ordered, not yet paid (liquidato non pagato). */
  approvedUnpaid: Money;
  /** Of the decree. */
  allocatedPercent: number | null;
  /** Of what is allocated to the tranche. */
  grantedPercent: number | null;
  netPaidPercent: number | null;
}

type Named = Omit<TrancheState, 'tranche'> & { tranche: Omit<TrancheState['tranche'], 'seq' | 'effectiveOn'> };

/**
 * The tranches of the book, and behind them those that an act has given money to in an entry before the one that establishes
 * them: whoever asks for the entry between the two must not miss their money.
 */
export function fundedTranches(known: readonly TrancheState[], { tranches: funded }: Pick<MoneyState, 'tranches'>, acts: readonly ActRow[]): Named[] {
  const codes = new Set(known.map(({ tranche }) => tranche.code));
  const others = [...funded].filter(([code]) => !codes.has(code)).sort(([one], [other]) => (one < other ? -1 : 1));
  return [...known, ...others.map(([code, amounts]) => ({ tranche: announced(code, acts), ...amounts }))];
}

function announced(code: string, acts: readonly ActRow[]): Named['tranche'] {
  for (const { id: act, tranches } of acts) {
    const found = tranches.find((tranche) => tranche.code === code);
    if (found) return { ...found, act };
  }
  return { code, name: code, expectedHubs: 0, interventionLine: 'first', act: '' };
}

export function trancheLines(tranches: readonly Named[], hubs: readonly HubLine[], total: Money, approvedUnpaid: (code: string) => Money): TrancheLine[] {
  return tranches.map(({ tranche: { code, name, expectedHubs, interventionLine, act }, ...state }) => {
    const own = hubs.filter(({ tranche }) => tranche === code);
    const amounts = Object.fromEntries(TRANCHE_FIGURES.map((figure) => [figure, state[figure]])) as Pick<TrancheState, (typeof TRANCHE_FIGURES)[number]>;
    return {
      ...{ code, name, expectedHubs, interventionLine, act, ...amounts },
      registeredHubs: own.length,
      identifiedHubs: own.filter(({ status }) => status !== 'provisional').length,
      grantedHubs: own.filter(({ granted }) => granted.cents > 0).length,
      approvedUnpaid: approvedUnpaid(code),
      allocatedPercent: percentOf(state.allocated, total),
      grantedPercent: percentOf(state.granted, state.allocated),
      netPaidPercent: percentOf(state.netPaid, state.allocated),
    };
  });
}
