import { euro, NO_TRANCHE_AMOUNTS } from '../../test/support/figure-samples.js';
import { Money } from '../kernel/index.js';
import type { MonthState } from './flows.queries.js';
import { courseOf } from './course.rules.js';

const month = (name: string, paid: Money): MonthState => {
  return { month: name, money: { total: Money.ZERO, unallocated: Money.ZERO, tranches: new Map(), hubs: new Map(), totals: { ...NO_TRANCHE_AMOUNTS, paid } } };
};

describe('figures in time', () => {
  it('have every month from the first movement to the last, also the empty ones, and add up', () => {
    const { months, quarters } = courseOf([month('2023-11', euro(10)), month('2024-02', euro(5)), month('2024-03', Money.ofCents(-200))], '2024-05');
    expect(months.map(({ period, change, atEnd }) => [period, change.paid.cents, atEnd.paid.cents])).toEqual([
      ['2023-11', 1000, 1000],
      ['2023-12', 0, 1000],
      ['2024-01', 0, 1000],
      ['2024-02', 500, 1500],
      ['2024-03', -200, 1300],
      ['2024-04', 0, 1300],
      ['2024-05', 0, 1300],
    ]);
    expect(quarters.map(({ period, change, atEnd }) => [period, change.paid.cents, atEnd.paid.cents])).toEqual([
      ['2023-Q4', 1000, 1000],
      ['2024-Q1', 300, 1300],
      ['2024-Q2', 0, 1300],
    ]);
  });

  it('are none before the first movement', () => {
    expect(courseOf([], '2024-05')).toEqual({ months: [], quarters: [] });
  });
});
