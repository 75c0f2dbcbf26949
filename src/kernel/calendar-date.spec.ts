import fc from 'fast-check';
import { calendarDate, daysFrom, isCalendarDate, italianDay, plusDays, romeDay, type CalendarDate } from './calendar-date.js';
import { requireDayWithin } from './day-range.js';
import { RuleBroken } from './errors.js';

describe('a day of the calendar', () => {
  it.each(['1900-01-01', '2999-12-31', '2023-08-24', '2024-02-29', '2000-02-29', '2400-02-29', '2023-02-28', '2026-12-31'])('%s is one', (text) => {
    expect(isCalendarDate(text)).toBe(true);
    expect(calendarDate(text)).toBe(text);
  });

  const none: unknown[] = [
    ...['2023-02-29', '1900-02-29', '2100-02-29', '2024-02-30', '2023-04-31', '2023-06-31', '2023-13-01', '2023-00-10', '2023-01-00', '2023-01-32'],
    ...['1899-12-31', '3000-01-01', '0000-01-01', '10000-01-01', '23-01-01', '2023-1-1', '20230101', '2023/01/01', '01/01/2023', '2023-01'],
    ...['2023-01-01T00:00:00Z', ' 2023-01-01', '2023-01-01 ', '2023-01-01\n', '2023-01-01\u0000', '\uff12023-01-01', '2023\u201301\u201301', '', 'today'],
    ...[20_230_101, null, undefined, {}, ['2023-01-01'], new Date(0)],
  ];
  it.each(none.map((value) => [value]))('%j is none', (value) => {
    expect(isCalendarDate(value)).toBe(false);
    expect(() => calendarDate(value as string)).toThrow(RangeError);
  });

  it('is written for Italian eyes', () => {
    expect(italianDay(calendarDate('2024-02-09'))).toBe('09/02/2024');
  });
});

describe('the day in Rome', () => {
  it.each([
    ['winter, a moment before midnight', '2026-01-15T22:59:59.999Z', '2026-01-15'],
    ['winter, midnight', '2026-01-15T23:00:00.000Z', '2026-01-16'],
    ['summer, a moment before midnight', '2026-07-15T21:59:59.999Z', '2026-07-15'],
    ['summer, midnight', '2026-07-15T22:00:00.000Z', '2026-07-16'],
    ['the night before summer time begins', '2026-03-28T22:59:59.999Z', '2026-03-28'],
    ['the first midnight of the day on which it begins', '2026-03-28T23:00:00.000Z', '2026-03-29'],
    ['that day ends an hour earlier', '2026-03-29T22:00:00.000Z', '2026-03-30'],
    ['the day on which it ends begins in summer time', '2026-10-24T22:00:00.000Z', '2026-10-25'],
    ['the hour that comes twice, first', '2026-10-25T00:30:00.000Z', '2026-10-25'],
    ['the hour that comes twice, again', '2026-10-25T01:30:00.000Z', '2026-10-25'],
    ['that day is an hour longer', '2026-10-25T22:59:59.999Z', '2026-10-25'],
    ['the last moment of a year', '2026-12-31T22:59:59.999Z', '2026-12-31'],
    ['the first of the next', '2026-12-31T23:00:00.000Z', '2027-01-01'],
    ['29 February', '2024-02-28T23:00:00.000Z', '2024-02-29'],
    ['the epoch', '1970-01-01T00:00:00.000Z', '1970-01-01'],
  ])('%s', (_, moment, day) => {
    expect(romeDay(new Date(moment))).toBe(day);
  });

  it('follows moments that go back and forth across midnight', () => {
    const before = new Date('2026-01-15T22:59:59Z');
    const after = new Date('2026-01-15T23:00:00Z');
    expect([before, after, before, after].map(romeDay)).toEqual(['2026-01-15', '2026-01-16', '2026-01-15', '2026-01-16']);
  });
});

describe('days later and days between', () => {
  const pairs: [string, string, number, string][] = [
    ['no day', '2024-03-14', 0, '2024-03-14'],
    ['the next', '2024-03-14', 1, '2024-03-15'],
    ['over the end of a month of 31', '2024-03-31', 1, '2024-04-01'],
    ['over the end of a month of 30', '2024-04-30', 1, '2024-05-01'],
    ['over the end of a year', '2024-12-31', 1, '2025-01-01'],
    ['into 29 February', '2024-02-28', 1, '2024-02-29'],
    ['out of it', '2024-02-29', 1, '2024-03-01'],
    ['over a February without it', '2025-02-28', 1, '2025-03-01'],
    ['over that of a year of centuries that has none', '2100-02-28', 1, '2100-03-01'],
    ['over that of one that has', '2000-02-28', 2, '2000-03-01'],
    ['a leap year', '2024-01-01', 366, '2025-01-01'],
    ['a common year', '2025-01-01', 365, '2026-01-01'],
    ['from 29 February a year on', '2024-02-29', 365, '2025-02-28'],
    ['thirty days of February', '2024-02-01', 30, '2024-03-02'],
    ['over the night of 23 hours', '2026-03-28', 2, '2026-03-30'],
    ['the day that ends it', '2026-03-29', 1, '2026-03-30'],
    ['over the night of 25 hours', '2026-10-24', 2, '2026-10-26'],
    ['the day that ends that', '2026-10-25', 1, '2026-10-26'],
    ['from one time to the other and back', '2026-03-01', 365, '2027-03-01'],
    ['over four hundred years', '2000-01-01', 146_097, '2400-01-01'],
    ['from the first day to the last', '1900-01-01', 401_766, '2999-12-31'],
  ];
  it.each(pairs)('%s', (_, from, days, to) => {
    const [one, other] = [calendarDate(from), calendarDate(to)];
    expect(plusDays(one, days)).toBe(to);
    expect(daysFrom(one, other)).toBe(days);
    expect(plusDays(other, -days)).toBe(from);
    // Not -0, which is another value to whoever compares figures.
    expect(daysFrom(other, one)).toBe(days === 0 ? 0 : -days);
  });

  const anyDay = fc.integer({ min: 0, max: 401_766 }).map((days) => plusDays(calendarDate('1900-01-01'), days));

  it('are each other’s inverse, in order, and add up', () => {
    fc.assert(
      fc.property(anyDay, anyDay, anyDay, (one, other, third) => {
        const days = daysFrom(one, other);
        expect(isCalendarDate(one)).toBe(true);
        expect(plusDays(one, days)).toBe(other);
        expect(daysFrom(one, third) - days).toBe(daysFrom(other, third));
        expect(days > 0).toBe(one < other);
      }),
    );
  });

  it('step by step meet every day once', () => {
    let day = calendarDate('2023-12-31');
    const seen = new Set<CalendarDate>();
    for (let index = 1; index <= 1_100; index += 1) {
      day = plusDays(day, 1);
      expect(daysFrom(calendarDate('2023-12-31'), day)).toBe(index);
      expect(isCalendarDate(day)).toBe(true);
      seen.add(day);
    }
    expect(seen.size).toBe(1_100);
  });
});

describe('a day within two others', () => {
  const [earliest, latest] = [calendarDate('2024-03-01'), calendarDate('2024-03-31')];

  it.each(['2024-03-01', '2024-03-15', '2024-03-31'])('%s is within', (day) => {
    expect(() => requireDayWithin('/paidOn', calendarDate(day), earliest, latest)).not.toThrow();
  });

  it.each(['2024-02-29', '2024-04-01', '2023-03-15', '2025-03-15'])('%s is refused with both limits', (day) => {
    const fields = [{ pointer: '/paidOn', message: { it: expect.stringContaining(italianDay(calendarDate(day))), en: expect.stringContaining(day) } }];
    const work = (): void => requireDayWithin('/paidOn', calendarDate(day), earliest, latest);
    expect(work).toThrow(RuleBroken);
    expect(work).toThrow(expect.objectContaining({ code: 'date-out-of-range', status: 422, figures: { date: day, earliest, latest }, fields }));
  });
});
