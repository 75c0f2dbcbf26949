import { amountOf, centsOf, type Amount } from '../money/amount.rules.js';

/** Where money stands: one purse of the decree, of a tranche or of a grant. */
export type Place =
  | { owner: 'decree' }
  | { owner: 'tranche'; code: string; purse: 'available' | 'toReprogramme' | 'returned' }
  | { owner: 'grant'; id: string; tranche: string; purse: 'outstanding' | 'inProgress' | 'paid' | 'toRecover' };

/** Money that would go from one purse to another. */
export interface Move {
  from: Place;
  to: Place;
  amount: Amount;
}

type Part = 'unallocated' | 'available' | 'toReprogramme' | 'returned' | 'outstanding' | 'inProgress' | 'paid' | 'toRecover' | 'collected';
export type Figure = 'unallocated' | 'allocated' | 'granted' | 'available' | 'toReprogramme' | 'returned' | 'outstanding' | 'inProgress' | 'paid' | 'toRecover' | 'recovered' | 'netPaid';

const GRANTED: readonly Part[] = ['outstanding', 'inProgress', 'paid', 'toRecover'];
/** Each figure of a view from the purses, as the book adds them up. */
const FORMULAS: Record<Figure, readonly Part[]> = {
  unallocated: ['unallocated'],
  allocated: ['available', 'toReprogramme', 'returned', ...GRANTED],
  granted: GRANTED,
  available: ['available'],
  toReprogramme: ['toReprogramme'],
  returned: ['returned'],
  outstanding: ['outstanding'],
  inProgress: ['inProgress'],
  paid: ['paid', 'toRecover', 'collected'],
  toRecover: ['toRecover'],
  recovered: ['collected'],
  netPaid: ['paid', 'toRecover'],
};

/** Whose balances: the decree's, a tranche's by its code, a grant's by its id. */
export type Owner = 'decree' | `tranche ${string}` | `grant ${string}`;
type Balances = Partial<Record<Figure, Amount>>;

export interface BalanceLine {
  owner: Owner;
  figure: Figure;
  before: Amount;
  after: Amount;
  /** Whether there would be less than nothing: the book refuses it. */
  isShort: boolean;
}

/** What would change in the balances, owner by owner in the order given; figures that stay are left out. */
export function balanceLines(moves: readonly Move[], known: readonly (readonly [owner: Owner, balances: Balances])[]): BalanceLine[] {
  const changes = new Map<Owner, Map<Part, bigint>>();
  for (const { from, to, amount } of moves) {
    const cents = centsOf(amount);
    for (const owner of ownersOf(from)) {
      add(changes, owner, partOf(from), -cents);
      if (from.owner === 'grant' && from.purse === 'toRecover') add(changes, owner, 'collected', cents);
    }
    for (const owner of ownersOf(to)) add(changes, owner, partOf(to), cents);
  }
  return known.flatMap(([owner, balances]) => linesOf(owner, balances, changes.get(owner) ?? new Map()));
}

function linesOf(owner: Owner, balances: Balances, parts: ReadonlyMap<Part, bigint>): BalanceLine[] {
  return (Object.keys(FORMULAS) as Figure[]).flatMap((figure) => {
    const before = balances[figure];
    const change = FORMULAS[figure].reduce((sum, part) => sum + (parts.get(part) ?? 0n), 0n);
    if (before === undefined || change === 0n) return [];
    const after = centsOf(before) + change;
    return [{ owner, figure, before, after: amountOf(after), isShort: after < 0n }];
  });
}

/** A grant's money is its tranche's too. */
function ownersOf(place: Place): Owner[] {
  if (place.owner === 'decree') return ['decree'];
  if (place.owner === 'tranche') return [`tranche ${place.code}`];
  return [`grant ${place.id}`, `tranche ${place.tranche}`];
}

const partOf = (place: Place): Part => (place.owner === 'decree' ? 'unallocated' : place.purse);

function add(changes: Map<Owner, Map<Part, bigint>>, owner: Owner, part: Part, cents: bigint): void {
  const parts = changes.get(owner) ?? new Map<Part, bigint>();
  parts.set(part, (parts.get(part) ?? 0n) + cents);
  changes.set(owner, parts);
}
