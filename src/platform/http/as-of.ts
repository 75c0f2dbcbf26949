import { requireDayWithin, romeDay, type CalendarDate } from '../../kernel/index.js';
import type { Clock } from '../clock.js';
import { DayField } from './fields.js';
import { ListQuery } from './lists.js';

const AS_OF = { optional: true, description: 'Money and states as they stood at the end of this day; today when absent.', example: '2026-03-31' } as const;

/** `?asOf=`: the day in the world as of which the answer speaks. */
export class AsOfQuery {
  @DayField(AS_OF)
  asOf?: CalendarDate;
}

/** The same for lists. */
export class AsOfListQuery extends ListQuery {
  @DayField(AS_OF)
  asOf?: CalendarDate;
}

const FIRST_DAY = '1900-01-01' as CalendarDate;

/**
 * The past day that was asked for, or null for today, when what is kept answers at once: nothing takes effect in the
 * future, so today's state is the last one. @throws RuleBroken `date-out-of-range` for a day in the future
 */
export function pastDay({ asOf }: { asOf?: CalendarDate }, clock: Clock): CalendarDate | null {
  if (asOf === undefined) return null;
  const today = romeDay(clock.now());
  requireDayWithin('/asOf', asOf, FIRST_DAY, today);
  return asOf === today ? null : asOf;
}
