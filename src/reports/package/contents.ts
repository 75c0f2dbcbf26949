import type { CalendarDate, Money } from '../../kernel/index.js';

/**
 * What a cell holds. `id` is a code that is never taken for a number; `link` a text that leads to another sheet of the
 * book; `outcome` the words OK and KO; a `percent` is a part of one (0.4 is 40%).
 */
export type CellKind = 'text' | 'id' | 'amount' | 'count' | 'percent' | 'day' | 'link' | 'outcome';

/** A text that leads to a sheet, by its key. */
export interface Link {
  text: string;
  to: string;
}

export interface ValueOfKind {
  text: string;
  id: string;
  amount: Money;
  count: number;
  percent: number;
  day: CalendarDate;
  link: Link;
  outcome: 'OK' | 'KO';
}

export type CellValue = ValueOfKind[CellKind] | null;

/** A value with its kind; where it is the result of a formula, with the formula. */
export type Content = { [K in CellKind]: { kind: K; value: ValueOfKind[K] | null; formula?: string } }[CellKind];

export const text = (value: string | null): Content => ({ kind: 'text', value });
export const id = (value: string | null): Content => ({ kind: 'id', value });
export const amount = (value: Money | null): Content => ({ kind: 'amount', value });
export const count = (value: number | null): Content => ({ kind: 'count', value });
export const percent = (value: number | null): Content => ({ kind: 'percent', value });
export const day = (value: CalendarDate | null): Content => ({ kind: 'day', value });
export const link = (value: string, to: string): Content => ({ kind: 'link', value: { text: value, to } });
export const outcome = (holds: boolean): Content => ({ kind: 'outcome', value: outcomeWord(holds) });

/** What a formula (without the leading `=`) comes to: computed here, and by every program to the same figure. */
export function formula(expression: string, result: Content): Content {
  return { ...result, formula: expression };
}

export function outcomeWord(holds: boolean): 'OK' | 'KO' {
  return holds ? 'OK' : 'KO';
}

/** Exact for every amount of the domain: a division of whole cents gives the double that is nearest to the decimal. */
export function cellNumber(value: Money): number {
  return value.cents / 100;
}

/** The number of a day in a workbook, whose first is 1 January 1900 and which knows a 29 February in that year. */
export function dayNumber(value: CalendarDate): number {
  return Date.parse(value) / 86_400_000 + 25_569;
}

/** How large a part of another an amount is, as `ROUND(part/whole,4)` gives it; null where there is no whole. */
export function shareOf(part: Money, whole: Money): number | null {
  if (whole.cents === 0) return null;
  const [twice, by] = [BigInt(part.cents) * 20_000n, BigInt(whole.cents)];
  const sign = twice < 0n !== by < 0n ? -1n : 1n;
  const [size, divisor] = [twice < 0n ? -twice : twice, by < 0n ? -by : by];
  return Number((sign * ((size / divisor + 1n) / 2n))) / 10_000;
}

/** At most so many characters, none of them cut in two. */
export function clipped(said: string, most: number): string {
  return [...said].slice(0, most).join('');
}
