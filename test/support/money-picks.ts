import { daysBetween, plusDays, type Day } from './money-commands.js';
import type { MoneyBook } from './money-book.js';
import type { Try } from './money-steps.js';

/* How much, when and which, as near to the edge as a step says. */

export function amountOf({ amount }: Pick<Try, 'amount'>, left: bigint): bigint {
  const cents = 'edge' in amount ? left + BigInt(amount.edge) : (left * BigInt(amount.share)) / 1000n;
  return cents > 0n ? cents : 1n;
}

export function dayOf({ day: { near, n } }: Pick<Try, 'day'>, book: MoneyBook, start: Day = book.decreeOn): Day {
  const nudge = (n % 3) - 1;
  if (near === 'start') return plusDays(start, nudge);
  if (near === 'today') return plusDays(book.today, nudge);
  const used = [...new Set(book.moved.map(({ on }) => on))].filter((day) => day >= start).sort();
  if (near === 'used' && used.length > 0) return plusDays(of(used, n), nudge);
  const span = daysBetween(start, book.today);
  return plusDays(start, span > 0 ? n % (span + 1) : 0);
}

/** One of them, round and round; undefined of none. */
export function of<T>(items: readonly T[], n: number): T {
  return items[n % items.length]!;
}
