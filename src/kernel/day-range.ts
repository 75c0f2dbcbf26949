import { italianDay, type CalendarDate } from './calendar-date.js';
import { RuleBroken } from './errors.js';

/** @throws RuleBroken `date-out-of-range` with the days between which it must lie (both included). */
export function requireDayWithin(pointer: string, day: CalendarDate, earliest: CalendarDate, latest: CalendarDate): void {
  if (day >= earliest && day <= latest) return;
  const sentence = {
    it: `La data ${italianDay(day)} non è ammessa: deve stare fra il ${italianDay(earliest)} e il ${italianDay(latest)}.`,
    en: `The date ${day} is not possible: it must lie between ${earliest} and ${latest}.`,
  };
  throw new RuleBroken('date-out-of-range', sentence, { date: day, earliest, latest }, [{ pointer, message: sentence }]);
}
