import { FIRST_DAY, italianDay, LAST_DAY, type CalendarDate } from './calendar-date.js';
import { RuleBroken } from './errors.js';

/** @throws RuleBroken `date-out-of-range` with the days between which it must lie (both included). */
export function requireDayWithin(pointer: string, day: CalendarDate, earliest: CalendarDate, latest: CalendarDate): void {
  if (day >= earliest && day <= latest) return;
  const sentence = {
    it: `La data ${italianDay(day)} non è ammessa: ${limitsIt(earliest, latest)}.`,
    en: `The date ${day} is not possible: ${limitsEn(earliest, latest)}.`,
  };
  throw new RuleBroken('date-out-of-range', sentence, { date: day, earliest, latest }, [{ pointer, message: sentence }]);
}

function limitsIt(earliest: CalendarDate, latest: CalendarDate): string {
  if (latest === LAST_DAY) return `non può precedere il ${italianDay(earliest)}`;
  if (earliest <= FIRST_DAY) return `non può seguire il ${italianDay(latest)}`;
  return earliest <= latest ? `deve stare fra il ${italianDay(earliest)} e il ${italianDay(latest)}` : `non prima del ${italianDay(earliest)}, e oggi è il ${italianDay(latest)}`;
}

function limitsEn(earliest: CalendarDate, latest: CalendarDate): string {
  if (latest === LAST_DAY) return `it cannot be before ${earliest}`;
  if (earliest <= FIRST_DAY) return `it cannot be after ${latest}`;
  return earliest <= latest ? `it must lie between ${earliest} and ${latest}` : `not before ${earliest}, and today is ${latest}`;
}
