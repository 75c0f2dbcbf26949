import type { Schema } from '../api/client.js';
import { plus, type Amount } from '../money/amount.rules.js';

type Waiting = Pick<Schema<'WaitingView'>, 'id' | 'noun' | 'amount'>;

export interface NounSum {
  noun: string;
  ids: string[];
  /** Null where none of them has an amount. */
  sum: Amount | null;
}

/** Awards and disbursements are never added to each other: one sum for each kind of thing. */
export function sumsByNoun(items: readonly Waiting[]): NounSum[] {
  const sums = new Map<string, NounSum>();
  for (const { id, noun, amount } of items) {
    const before = sums.get(noun) ?? { noun, ids: [], sum: null };
    sums.set(noun, { noun, ids: [...before.ids, id], sum: amount === null ? before.sum : plus(before.sum ?? '0.00', amount) });
  }
  return [...sums.values()];
}
