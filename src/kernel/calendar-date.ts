/** A day in the world, `YYYY-MM-DD` (ISO 8601), without time or zone. Compares rightly as text. */
export type CalendarDate = string & { readonly __brand: 'CalendarDate' };

const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/;

/** True for a real day of the years 1900 to 2999, in the one accepted form. */
export function isCalendarDate(text: unknown): text is CalendarDate {
  if (typeof text !== 'string') return false;
  const parts = SHAPE.exec(text);
  if (!parts) return false;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  if (year < 1900 || year > 2999 || month < 1 || month > 12 || day < 1) return false;
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** The ends of all days, for limits on one side alone. */
export const FIRST_DAY = '1900-01-01' as CalendarDate;
export const LAST_DAY = '2999-12-31' as CalendarDate;

/** For days that the code itself knows to be right. @throws RangeError otherwise: a defect. */
export function calendarDate(text: string): CalendarDate {
  if (!isCalendarDate(text)) throw new RangeError(`not a calendar date: ${text}`);
  return text;
}

const ROME = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/Rome',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

let lastHour = NaN;
let lastDay = '' as CalendarDate;

/** The day that it is in Rome at a moment: the day on which something recorded then is recorded. */
export function romeDay(moment: Date): CalendarDate {
  // Rome's day can only change on a whole hour of UTC, and Intl is slow enough to matter on the hot path.
  const hour = Math.floor(moment.getTime() / 3_600_000);
  if (hour !== lastHour) {
    lastDay = ROME.format(moment) as CalendarDate;
    lastHour = hour;
  }
  return lastDay;
}

/** `dd/mm/yyyy` for Italian eyes. */
export function italianDay(day: CalendarDate): string {
  return `${day.slice(8, 10)}/${day.slice(5, 7)}/${day.slice(0, 4)}`;
}

const DAY_MS = 86_400_000;

function noonOf(day: CalendarDate): number {
  return Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10)), 12);
}

/** The day so many days later (earlier where negative). */
export function plusDays(day: CalendarDate, days: number): CalendarDate {
  return new Date(noonOf(day) + days * DAY_MS).toISOString().slice(0, 10) as CalendarDate;
}

/** How many days there are from one day to the other: negative where the other is earlier. */
export function daysFrom(one: CalendarDate, other: CalendarDate): number {
  return Math.round((noonOf(other) - noonOf(one)) / DAY_MS);
}
