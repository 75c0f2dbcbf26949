import fc from 'fast-check';
import { InvalidInput } from './errors.js';
import { Money, spoken } from './money.js';

const cents = fc.integer({ min: 0, max: 999_999_999_999_999 });

describe('reading an amount', () => {
  it.each([
    ['0.00', 0],
    ['0.01', 1],
    ['0.99', 99],
    ['1234.50', 123_450],
    ['350000000.00', 35_000_000_000],
    ['9999999999999.99', 999_999_999_999_999],
  ])('%s', (text, expected) => {
    expect(Money.parse(text).cents).toBe(expected);
  });

  const hostile: unknown[] = [
    ...['', ' ', '1', '1.', '.50', '1.5', '1.500', '1,50', '1.234,50', '1,234.50', '1 234.50', '1_234.50', "1'234.50"],
    ...['-0.00', '-1.00', '+1.00', '01.00', '00.00', '1e3', '1e3.00', '0x10.00', 'NaN', 'Infinity', '€1.00', '1.00€', '1.00 EUR'],
    ...[' 1.00', '1.00 ', '1.00\n', '\n1.00', '1.00\u0000', '\u00a01.00', '1.0\u200b0', '\ufeff1.00', '\u202e1.00'],
    // Digits of other scripts, a full-width dot, a middle dot.
    ...['\u0661.\u0660\u0660', '\uff11.\uff10\uff10', '\u{1d7ce}.00', '1\uff0e00', '1\u00b700'],
    ...['10000000000000.00', '9223372036854775807.00', `${'9'.repeat(100_000)}.00`],
    ...[1, 1.5, 0, -1, NaN, true, null, undefined, [], ['1.00'], {}, { toString: () => '1.00' }, 10n],
  ];
  it.each(hostile.map((value) => [value]))('refuses %j', (value) => {
    expect(() => Money.parse(value, '/amount')).toThrow(
      expect.objectContaining({ code: 'amount-format', status: 400, fields: [expect.objectContaining({ pointer: '/amount', code: 'amount-format' })] }),
    );
    expect(() => Money.parse(value)).toThrow(InvalidInput);
  });

  it('reads back whatever it writes', () => {
    fc.assert(fc.property(cents, (n) => Money.parse(Money.ofCents(n).toString()).cents === n));
  });
});

describe('whole cents', () => {
  it.each([0.5, NaN, Infinity, -Infinity, 2 ** 53, -(2 ** 53)])('refuses %s cents as a defect', (value) => {
    expect(() => Money.ofCents(value)).toThrow(RangeError);
  });

  it('has one zero, without a sign', () => {
    expect(Money.ofCents(-0)).toBe(Money.ZERO);
    expect(Object.is(Money.ofCents(-0).cents, 0)).toBe(true);
  });

  it('adds, takes away, compares and sums', () => {
    const [three, two] = [Money.parse('3.00'), Money.parse('2.01')];
    expect([`${three.plus(two)}`, `${three.minus(two)}`, `${two.minus(three)}`]).toEqual(['5.01', '0.99', '-0.99']);
    expect([three.isGreaterThan(two), two.isGreaterThan(three), two.isGreaterThan(two)]).toEqual([true, false, false]);
    expect([`${Money.sum([three, two, two])}`, Money.sum([])]).toEqual(['7.02', Money.ZERO]);
    expect(JSON.stringify({ amount: two })).toBe('{"amount":"2.01"}');
  });

  const beyond = Array<string>(100).fill('9999999999999.99');
  it.each<[string, string[], string, string]>([
    ['nothing', [], '5.00', '0.00'],
    ['less', ['1.00', '3.99'], '5.00', '4.99'],
    ['so much exactly', ['1.00', '4.00'], '5.00', '5.00'],
    ['what is too much, and no further', ['1.00', '4.01', '7.00'], '5.00', '5.01'],
    ['one that is too much at once', ['5.01', '7.00'], '5.00', '5.01'],
    ['amounts beyond adding up', beyond, '5.00', '9999999999999.99'],
    ['amounts beyond adding up, to the most that there is', beyond, '9999999999999.99', '19999999999999.98'],
  ])('sums only up to so much: %s', (_, amounts, most, sum) => {
    expect(`${Money.sumUpTo(amounts.map((amount) => Money.parse(amount)), Money.parse(most))}`).toBe(sum);
  });

  it('leaves its range with an error, never with a rounded figure', () => {
    const most = Money.ofCents(Number.MAX_SAFE_INTEGER);
    expect(() => most.plus(Money.ofCents(1))).toThrow(RangeError);
    expect(() => Money.sum([most, most])).toThrow(RangeError);
  });
});

describe('a percentage is rounded down to the cent', () => {
  it.each([
    ['100.00', 30, '30.00'],
    ['0.03', 33.33, '0.00'],
    ['0.99', 99.99, '0.98'],
    ['100.01', 33.33, '33.33'],
    ['1000000.01', 10, '100000.00'],
    ['350000000.00', 100, '350000000.00'],
    ['350000000.00', 0, '0.00'],
    ['9999999999999.99', 99.99, '9998999999999.99'],
    // Where a float would miss the cent: 1.1 × 100 and 0.57 × 100 are no whole numbers.
    ['1000000000.00', 1.1, '11000000.00'],
    ['10000.00', 0.57, '57.00'],
    ['10000.00', 1.15, '115.00'],
  ])('of %s, %d %%: %s', (amount, percent, expected) => {
    expect(`${Money.parse(amount).percentRoundedDown(percent)}`).toBe(expected);
  });

  it('is the greatest whole number of cents within the share, for every percentage of two decimals', () => {
    fc.assert(
      fc.property(cents, fc.integer({ min: 0, max: 10_000 }), (n, hundredths) => {
        const share = BigInt(Money.ofCents(n).percentRoundedDown(hundredths / 100).cents) * 10_000n;
        const exact = BigInt(n) * BigInt(hundredths);
        return share <= exact && exact < share + 10_000n;
      }),
    );
  });
});

describe('as a person reads it', () => {
  const blanks = (text: string): string => text.replace(/\s/g, ' ');
  it.each([
    ['1234.50', '1.234,50 €', '€1,234.50'],
    ['0.00', '0,00 €', '€0.00'],
    ['350000000.00', '350.000.000,00 €', '€350,000,000.00'],
    ['9999999999999.99', '9.999.999.999.999,99 €', '€9,999,999,999,999.99'],
  ])('%s', (amount, it, en) => {
    expect([blanks(spoken(Money.parse(amount), 'it')), blanks(spoken(Money.parse(amount), 'en'))]).toEqual([it, en]);
  });
});
