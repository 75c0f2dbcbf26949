import { calendarDate, Money } from '../../kernel/index.js';
import { dayNumber, shareOf } from './contents.js';

it.each([
  ['1.00', '3.00', 0.3333],
  ['2.00', '3.00', 0.6667],
  ['0.01', '200.00', 0.0001],
  ['0.00', '1.00', 0],
  ['350000000.00', '350000000.00', 1],
  ['1.00', '0.00', null],
])('%s of %s is %d', (part, whole, share) => {
  expect(shareOf(Money.parse(part), Money.parse(whole))).toBe(share);
});

it('a debt is a share below zero', () => {
  expect(shareOf(Money.ofCents(-100), Money.ofCents(300))).toBe(-0.3333);
});

it('days have the numbers that workbooks give them', () => {
  expect(['1900-03-01', '2024-02-29', '2999-12-31'].map((one) => dayNumber(calendarDate(one)))).toEqual([61, 45351, 401768]);
});
