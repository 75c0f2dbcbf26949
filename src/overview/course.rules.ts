import { Money } from '../kernel/index.js';
import { FIGURES, type Figure } from './figure-formulas.rules.js';
import type { MonthState } from './flows.queries.js';
import type { MoneyState } from './overview.figures.js';

/** What every figure of the whole came to have more (less, where negative) in a time, and what it is at its end. */
export interface PeriodLine {
  /** `2024-05`, or `2024-Q2`. */
  period: string;
  change: Readonly<Record<Figure, Money>>;
  atEnd: Readonly<Record<Figure, Money>>;
}

export interface Course {
  /** Every month from the first with a movement to that of the report's day, also those in which nothing moved. */
  months: readonly PeriodLine[];
  quarters: readonly PeriodLine[];
}

/** Figures in time. Each change is net: what was paid in a month and reversed in another is more in the one and less in the other. */
export function courseOf(moved: readonly MonthState[], lastMonth: string): Course {
  const changes = new Map(moved.map(({ month, money }) => [month, wholeOf(money)]));
  const first = moved[0]?.month;
  const months = first === undefined ? [] : monthsBetween(first, lastMonth);
  return { months: linesOf(months.map((month) => [month, changes.get(month) ?? NOTHING])), quarters: linesOf(quartersOf(months, changes)) };
}

type Amounts = Record<Figure, Money>;

const NOTHING = amounts(() => Money.ZERO);

function amounts(of: (figure: Figure) => Money): Amounts {
  return Object.fromEntries(FIGURES.map((figure) => [figure, of(figure)])) as Amounts;
}

/** Every figure of the whole, by name. */
export function wholeOf({ total, unallocated, totals }: MoneyState): Amounts {
  const all = { ...totals, total, unallocated };
  return amounts((figure) => all[figure]);
}

function monthsBetween(first: string, last: string): string[] {
  const months = [first];
  for (let month = first; month < last; months.push((month = nextMonth(month))));
  return months;
}

function nextMonth(month: string): string {
  const [year, number] = [Number(month.slice(0, 4)), Number(month.slice(5))];
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`;
}

function quartersOf(months: readonly string[], changes: ReadonlyMap<string, Amounts>): [string, Amounts][] {
  const quarters = new Map<string, Amounts>();
  for (const month of months) {
    const quarter = `${month.slice(0, 4)}-Q${Math.ceil(Number(month.slice(5)) / 3)}`;
    quarters.set(quarter, plus(quarters.get(quarter) ?? NOTHING, changes.get(month) ?? NOTHING));
  }
  return [...quarters];
}

function linesOf(changes: readonly (readonly [string, Amounts])[]): PeriodLine[] {
  let atEnd = NOTHING;
  return changes.map(([period, change]) => ({ period, change, atEnd: (atEnd = plus(atEnd, change)) }));
}

function plus(one: Amounts, other: Amounts): Amounts {
  return amounts((figure) => one[figure].plus(other[figure]));
}
