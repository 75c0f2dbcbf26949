import { InvalidInput } from '../kernel/index.js';
import { GRANT_PURSES, TRANCHE_PURSES, type Account } from '../ledger/index.js';
import { FIGURES, HUB_FIGURES, TRANCHE_FIGURES, weightOf, type Figure, type Weight } from './figure-formulas.rules.js';

/** Of what a figure is one: of the whole, or of one tranche, hub or grant. */
export type Scope = { of: 'total' } | { of: 'tranche' | 'hub' | 'grant'; name: string };

/** `total`, `tranche:CC`, `hub:CC-01`, `grant:G-70`. */
export const SCOPE_PATTERN = /^(total|tranche:[A-Z][A-Z0-9]{1,11}|hub:[A-Z][A-Z0-9]{0,11}(-[0-9]{2,3})?|grant:G-[1-9][0-9]{0,8})$/;

/** Takes apart what the pattern lets through. */
export function readScope(text: string): Scope {
  const [of, name] = text.split(':');
  return name === undefined ? { of: 'total' } : { of: of as 'tranche' | 'hub' | 'grant', name };
}

const FIGURES_OF: Record<Scope['of'], readonly Figure[]> = { total: FIGURES, tranche: TRANCHE_FIGURES, hub: HUB_FIGURES, grant: HUB_FIGURES };

/** @throws InvalidInput `invalid-request`: a hub has nothing available, and only the whole has a remainder */
export function requireFigureOf(figure: Figure, { of }: Scope): void {
  const known = FIGURES_OF[of];
  if (known.includes(figure)) return;
  const names = known.map((name) => `"${name}"`).join(', ');
  throw InvalidInput.at('invalid-request', '/figure', { it: `Qui ci sono solo queste grandezze: ${names}.`, en: `Here there are only these figures: ${names}.` });
}

/** An account that counts in a figure, and how: of every tranche, hub and grant alike, so its owner is left open. */
export interface Counted extends Weight {
  account: Account;
}

const ACCOUNTS: readonly Account[] = [
  { kind: 'unallocated' },
  ...TRANCHE_PURSES.map((purse): Account => ({ kind: 'tranche', tranche: '', purse })),
  ...GRANT_PURSES.map((purse): Account => ({ kind: 'grant', grant: '', purse })),
];
const KINDS_OF: Record<Scope['of'], readonly Account['kind'][]> = { total: ['unallocated', 'tranche', 'grant'], tranche: ['tranche', 'grant'], hub: ['grant'], grant: ['grant'] };

/** The accounts that count in a figure. */
export function countedIn(figure: Figure, { of }: Scope): Counted[] {
  const accounts = ACCOUNTS.filter(({ kind }) => KINDS_OF[of].includes(kind));
  return accounts.map((account) => ({ account, ...weightOf(figure, account) })).filter(({ coming, going }) => coming !== 0 || going !== 0);
}
