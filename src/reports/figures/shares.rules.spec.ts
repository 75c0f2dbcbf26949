import fc from 'fast-check';
import { Money } from '../../kernel/index.js';
import { percentOf, splitByPercent } from './shares.rules.js';

const cents = (amount: number): Money => Money.ofCents(amount);

describe('percent of a whole', () => {
  it.each([
    [1, 3, 33.33],
    [2, 3, 66.67],
    [1, 8, 12.5],
    [0, 5, 0],
    [5, 5, 100],
    [-1, 4, -25],
    [1, 20_000, 0.01],
    [1, 20_001, 0],
    [0, 0, null],
    [5, 0, null],
  ])('%i of %i is %s', (part, whole, percent) => {
    expect(percentOf(cents(part), cents(whole))).toBe(percent);
  });
});

describe('an amount split by percents', () => {
  it.each([
    [100, [50, 50], [50, 50]],
    [1, [50, 50], [1, 0]],
    [100, [33.33, 33.33, 33.34], [33, 33, 34]],
    [10, [33.34, 33.33, 33.33], [4, 3, 3]],
    [0, [60, 40], [0, 0]],
    [7, [100], [7]],
  ])('%i by %j is %j', (amount, percents, parts) => {
    expect(splitByPercent(cents(amount), percents).map((part) => part.cents)).toEqual(parts);
  });

  it('sums to the amount, whatever the percents', () => {
    const percents = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 35_000_000_000 }), percents, (amount, weights) => {
        const hundredths = weights.map((weight) => Math.floor((10_000 * weight) / weights.reduce((sum, one) => sum + one, 0)));
        hundredths[0] = (hundredths[0] ?? 0) + 10_000 - hundredths.reduce((sum, one) => sum + one, 0);
        const parts = splitByPercent(cents(amount), hundredths.map((one) => one / 100));
        expect(Money.sum(parts).cents).toBe(amount);
      }),
    );
  });
});
