import type { CalendarDate } from '../../kernel/index.js';
import { DayField, WholeField } from './fields.js';
import { ListQuery } from './lists.js';

const AS_OF = { optional: true, description: 'Money and states as they stood at the end of this day; today when absent, or the day of `atEntry`.', example: '2026-03-31' } as const;
const AT_ENTRY = { min: 1, max: 999_999_999, optional: true, description: 'As known when this entry was the newest; all that is known when absent.', example: 57 } as const;

/** `?asOf=`: the day in the world as of which the answer speaks; `?atEntry=`: what was known. */
export class AsOfQuery {
  @DayField(AS_OF)
  asOf?: CalendarDate;

  @WholeField(AT_ENTRY)
  atEntry?: number;
}

/** The same for lists. */
export class AsOfListQuery extends ListQuery {
  @DayField(AS_OF)
  asOf?: CalendarDate;

  @WholeField(AT_ENTRY)
  atEntry?: number;
}
