import { readEntry } from '../money/amount-entry.rules.js';
import { centsOf, isMore, isZero, minus, plus, type Amount } from '../money/amount.rules.js';

/** A cut as it is typed. */
export interface CutTexts {
  cause: string;
  amount: string;
}

export const EMPTY_CUT: CutTexts = { cause: '', amount: '' };

export interface Admitted {
  /** Null while what is typed is no amount. */
  amount: Amount | null;
  /** Why that amount cannot be admitted. */
  wrong: 'more-than-requested' | 'nothing' | null;
  isLess: boolean;
  /** Rows with nothing in them are none. */
  cuts: readonly { cause: string; amount: Amount }[];
  /** What the cuts do not explain yet; negative where they explain more than is cut. */
  unexplained: Amount;
  isReady: boolean;
}

/** Nothing is understood too: what is wrong with it is said of what it would do. */
const amountIn = (text: string): Amount | null => {
  const entry = readEntry(text, { zero: true });
  return entry.kind === 'amount' ? entry.amount : null;
};

/** What an approval would admit of what was requested, and whether it can be sent: each cut whole, their sum what is not admitted. */
export function admittedOf(requested: Amount, text: string, rows: readonly CutTexts[]): Admitted {
  const amount = amountIn(text);
  const wrong = amount === null ? null : isMore(amount, requested) ? 'more-than-requested' : isZero(amount) ? 'nothing' : null;
  const isLess = amount !== null && wrong === null && isMore(requested, amount);
  const stated = isLess ? rows.filter((row) => row.cause.trim() !== '' || row.amount.trim() !== '').map((row) => ({ cause: row.cause.trim(), amount: amountIn(row.amount) })) : [];
  const cuts = stated.flatMap(({ cause, amount: cut }) => (cut === null ? [] : [{ cause, amount: cut }]));
  const unexplained = isLess ? minus(minus(requested, amount), plus('0.00', ...cuts.map((cut) => cut.amount))) : '0.00';
  const isEachWhole = cuts.length === stated.length && cuts.every((cut) => cut.cause !== '' && centsOf(cut.amount) > 0n);
  return { amount, wrong, isLess, cuts, unexplained, isReady: amount !== null && wrong === null && isEachWhole && isZero(unexplained) };
}
