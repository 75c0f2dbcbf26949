import { calendarDate, Money } from '../../kernel/index.js';
import { cut, cutToWidth, dayText, inColumn, inMillions, wholeNumber } from './pdf-words.rules.js';

describe('how the PDF says things', () => {
  it.each([
    [123_456_789, '1.234.567,89', '1,234,567.89'],
    [123_456, '1.234,56', '1,234.56'],
    [-1250, '-12,50', '-12.50'],
    [0, '0,00', '0.00'],
    [999_999_999_999_999, '9.999.999.999.999,99', '9,999,999,999,999.99'],
  ])('%d cents in a column', (cents, italian, english) => {
    expect([inColumn(Money.ofCents(cents), 'it'), inColumn(Money.ofCents(cents), 'en')]).toEqual([italian, english]);
  });

  it.each([
    [11_340_000_000, '113,4', '113.4'],
    [5_000_000, '0,1', '0.1'],
    [4_999_999, '0,0', '0.0'],
    [-15_000_000, '−0,2', '−0.2'],
    [0, '0,0', '0.0'],
  ])('%d cents in millions', (cents, italian, english) => {
    expect([inMillions(cents, 'it'), inMillions(cents, 'en')]).toEqual([italian, english]);
  });

  it('whole numbers and days', () => {
    expect([wholeNumber(5000, 'it'), wholeNumber(5000, 'en'), dayText(calendarDate('2026-03-31'), 'it'), dayText(calendarDate('2026-03-31'), 'en')]).toEqual(['5.000', '5,000', '31/03/2026', '2026-03-31']);
  });

  it.each([
    ['short', 5, 'short'],
    ['longer', 5, 'long…'],
    ['two  words\nand more', 10, 'two words…'],
    ['🙂🙂🙂', 2, '🙂…'],
    ['', 3, ''],
  ])('%j cut to %d', (text, most, shown) => expect(cut(text, most)).toBe(shown));

  it('cuts wide letters sooner than narrow ones', () => {
    expect(cutToWidth('W'.repeat(40), 100, 7)).toHaveLength(15);
    expect(cutToWidth('i'.repeat(40), 100, 7)).toHaveLength(40);
    expect(cutToWidth('ARTES 4.0', 100, 7)).toBe('ARTES 4.0');
  });
});
