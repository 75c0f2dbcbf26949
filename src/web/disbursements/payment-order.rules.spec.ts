import { emptyOrder, isOrder, isUntouched, orderOf, textsOf, type OrderTexts } from './payment-order.rules.js';

describe('an order as it is typed', () => {
  const cases: [what: string, typed: Partial<OrderTexts>, isWhole: boolean, isNone: boolean][] = [
    ['nothing', {}, false, true],
    ['spaces', { number: ' ', line: ' ' }, false, true],
    ['not even the proposed year', { year: '' }, false, true],
    ['a number', { number: '12' }, true, false],
    ['another year alone', { year: '2025' }, false, false],
    ['an account alone', { account: '25091' }, false, false],
    ['a number without a year', { number: '12', year: '' }, false, false],
    ['a year that is none', { number: '12', year: '26' }, false, false],
  ];
  it.each(cases)('%s', (_, typed, isWhole, isNone) => {
    const order = { ...emptyOrder('2026'), ...typed };
    expect([isOrder(order), isUntouched(order, '2026')]).toEqual([isWhole, isNone]);
  });

  it('is the order that was issued, also when nobody touches it', () => {
    const issued = { instrument: 'OPF', account: null, year: 2025, number: '12', line: null };
    expect(orderOf(textsOf(issued))).toEqual({ instrument: 'OPF', year: 2025, number: '12' });
  });
});
