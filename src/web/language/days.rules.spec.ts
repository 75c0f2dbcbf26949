import { dayWritten, lastMonthEnd, momentWritten, monthWritten, today, wholeMonthWritten } from './days.rules.js';

describe('days as people read them', () => {
  it.each([
    ['a day', dayWritten, '2026-03-04', '04/03/2026', '4 Mar 2026'],
    ['a month', monthWritten, '2026-03', 'mar 2026', 'Mar 2026'],
    ['a month in a sentence', wholeMonthWritten, '2026-03', 'marzo 2026', 'March 2026'],
    ['a moment, its day like every day', momentWritten, '2026-03-04T09:05:06.789Z', '04/03/2026, 10:05:06', '4 Mar 2026, 10:05:06'],
    ['a moment that is the next day in Rome', momentWritten, '2026-06-30T22:30:00.000Z', '01/07/2026, 00:30:00', '1 Jul 2026, 00:30:00'],
  ] as const)('%s', (_, written, given, it, en) => expect([written(given, 'it'), written(given, 'en')]).toEqual([it, en]));

  it('knows the day in Rome, through the winters and the summers of ten years', () => {
    const calendar = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Rome' });
    const wrong: string[] = [];
    // The day turns at 22 or at 23 o'clock UTC: looked at before, between and after.
    for (let day = Date.UTC(2024, 0, 1, 21, 59, 59); day < Date.UTC(2034, 0, 1); day += 86_400_000) {
      for (const at of [day, day + 1_000, day + 3_600_000, day + 3_601_000]) if (today(new Date(at)) !== calendar.format(at)) wrong.push(new Date(at).toISOString());
    }
    expect(wrong).toEqual([]);
  });

  it.each([
    ['2026-03-31', '2026-02-28'],
    ['2026-01-15', '2025-12-31'],
    ['2024-03-01', '2024-02-29'],
  ])('the month before %s ended on %s', (day, end) => expect(lastMonthEnd(day)).toBe(end));
});
