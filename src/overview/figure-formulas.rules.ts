import type { Movement } from '../journal/index.js';
import { parseAccount, type Account } from '../ledger/index.js';

/**
 * Of what figures are made: the balances of a grant's four accounts (O outstanding, R in progress, P paid, T to recover),
 * what has been collected of it (C: all that went out of T), the three of a tranche, and the remainder of the decree.
 */
export type Part = 'O' | 'R' | 'P' | 'T' | 'C' | 'available' | 'toReprogramme' | 'returned' | 'unallocated';

const GRANTED: readonly Part[] = ['O', 'R', 'P', 'T'];
const ALLOCATED: readonly Part[] = ['available', 'toReprogramme', 'returned', ...GRANTED];

/** One formula each: the sum of its parts. Figures, and what movements add to them, are both read off here. */
export const FORMULAS = {
  granted: GRANTED,
  inProgress: ['R'],
  paid: ['P', 'T', 'C'],
  toRecover: ['T'],
  recovered: ['C'],
  netPaid: ['P', 'T'],
  outstanding: ['O'],
  allocated: ALLOCATED,
  available: ['available'],
  toReprogramme: ['toReprogramme'],
  returned: ['returned'],
  unallocated: ['unallocated'],
  total: ['unallocated', ...ALLOCATED],
} as const satisfies Record<string, readonly Part[]>;

export type Figure = keyof typeof FORMULAS;

/** What a grant and a hub have; what a tranche has beside; what only the whole has. */
export const HUB_FIGURES = ['granted', 'inProgress', 'paid', 'toRecover', 'recovered', 'netPaid', 'outstanding'] as const satisfies readonly Figure[];
export const TRANCHE_FIGURES = ['allocated', ...HUB_FIGURES, 'available', 'toReprogramme', 'returned'] as const satisfies readonly Figure[];
export const FIGURES = ['total', 'unallocated', ...TRANCHE_FIGURES] as const satisfies readonly Figure[];

/** As which part the balance of an account counts. */
export function partOf(account: Account): Part {
  return account.kind === 'unallocated' ? 'unallocated' : PURSE_PARTS[account.purse];
}

const PURSE_PARTS: Readonly<Record<Exclude<Account, { kind: 'unallocated' }>['purse'], Part>> = {
  outstanding: 'O',
  reserved: 'R',
  paid: 'P',
  'to-recover': 'T',
  available: 'available',
  'to-reprogramme': 'toReprogramme',
  returned: 'returned',
};

/** What a cent adds to a figure when it comes into an account, and when it goes out of it. */
export interface Weight {
  coming: number;
  going: number;
}

/** What leaves T is collected: it goes out of one part and into another. */
export function weightOf(figure: Figure, account: Account): Weight {
  const parts: readonly Part[] = FORMULAS[figure];
  const part = partOf(account);
  const coming = parts.includes(part) ? 1 : 0;
  const collected = part === 'T' && parts.includes('C') ? 1 : 0;
  // Not minus zero where nothing counts.
  return { coming, going: collected - coming };
}

/** Signed cents by which a movement changes a figure, counted over the accounts that are `within` what it is a figure of. */
export function contributionOf(figure: Figure, { from, to, amountCents }: Pick<Movement, 'from' | 'to' | 'amountCents'>, within: (account: string) => boolean): number {
  const weight = (name: string, way: keyof Weight): number => (within(name) ? weightOf(figure, parseAccount(name))[way] : 0);
  return amountCents * (weight(to, 'coming') + (from === null ? 0 : weight(from, 'going')));
}
