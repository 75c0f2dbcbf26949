import { readEntry, type Entry } from './amount-entry.rules.js';
import { amountOf, centsOf, minus, percentWritten, plus, share, written } from './amount.rules.js';

const is = (amount: string): Entry => ({ kind: 'amount', amount });
const wrong = (why: Extract<Entry, { kind: 'wrong' }>['why']): Entry => ({ kind: 'wrong', why });

describe('an amount as people write it', () => {
  const cases: [string, Entry][] = [
    ['1.234.567,89', is('1234567.89')],
    ['1234567,89', is('1234567.89')],
    ['1234567.89', is('1234567.89')],
    ['1,234,567.89', is('1234567.89')],
    ['1 234 567,89', is('1234567.89')],
    ['1\u00a0234\u202f567,9', is('1234567.90')],
    ["1'234'567,00", is('1234567.00')],
    ['€ 10', is('10.00')],
    ['10 euro', is('10.00')],
    ['EUR 10,5', is('10.50')],
    ['1.234.567', is('1234567.00')],
    ['0012', is('12.00')],
    [',50', is('0.50')],
    ['5,', is('5.00')],
    ['0,05', is('0.05')],
    ['0.125', wrong('too-many-decimals')],
    ['1.234', { kind: 'ambiguous', readings: ['1234.00'] }],
    ['1,234', { kind: 'ambiguous', readings: ['1234.00'] }],
    ['1.239', { kind: 'ambiguous', readings: ['1239.00'] }],
    ['1.230', { kind: 'ambiguous', readings: ['1230.00', '1.23'] }],
    ['1,995', { kind: 'ambiguous', readings: ['1995.00'] }],
    ['999.000', { kind: 'ambiguous', readings: ['999000.00', '999.00'] }],
    ['1234.567', wrong('too-many-decimals')],
    ['1234.500', is('1234.50')],
    ['', { kind: 'empty' }],
    [' € ', { kind: 'empty' }],
    ['-5', wrong('negative')],
    ['−5,00', wrong('negative')],
    ['dieci', wrong('no-number')],
    ['1.23.45', wrong('no-number')],
    ['1,23.456.789', wrong('no-number')],
    ['1.2345,67', wrong('no-number')],
    ['1e5', wrong('no-number')],
    ['12345678901234', wrong('too-large')],
    ['9999999999999,99', is('9999999999999.99')],
    ['0', wrong('zero')],
    ['0,00', wrong('zero')],
    ['€ 0.0', wrong('zero')],
    ['000', wrong('zero')],
  ];
  it.each(cases)('%j', (text, entry) => {
    expect(readEntry(text)).toEqual(entry);
  });

  it.each<[string, Entry]>([
    ['0', is('0.00')],
    ['0,00', is('0.00')],
    ['0,05', is('0.05')],
    ['-0', wrong('negative')],
    ['', { kind: 'empty' }],
  ])('%j where nothing is an amount too', (text, entry) => {
    expect(readEntry(text, { zero: true })).toEqual(entry);
  });
});

describe('amounts', () => {
  it('are added without a float', () => {
    expect(plus('0.10', '0.20', '9999999999999.99')).toBe('10000000000000.29');
    expect(minus('0.01', '0.02')).toBe('-0.01');
    expect(amountOf(centsOf('-1234.05'))).toBe('-1234.05');
  });

  it('are written as each language does', () => {
    expect(written('113400000.00', 'it')).toBe('113.400.000,00');
    expect(written('113400000.00', 'en')).toBe('113,400,000.00');
    expect(written('-1234.50', 'it')).toBe('−1.234,50');
  });

  it.each([
    ['1.00', '3.00', 33.33],
    ['0.00', '3.00', 0],
    ['1.00', '0.00', null],
    ['350000000.00', '350000000.00', 100],
  ])('%s of %s is %s %%', (part, whole, percent) => {
    expect(share(part, whole)).toBe(percent);
  });

  it('are compared in percent, with two decimals', () => {
    expect([percentWritten(83.2, 'it'), percentWritten(100, 'it'), percentWritten(0, 'en'), percentWritten(33.33, 'en')]).toEqual(['83,20\u00a0%', '100,00\u00a0%', '0.00\u00a0%', '33.33\u00a0%']);
  });
});
