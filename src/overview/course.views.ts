import type { CalendarDate, Money } from '../kernel/index.js';
import { DayField, ListField, NestedField, TextField, WholeField } from '../platform/index.js';
import type { PeriodLine } from './course.rules.js';
import type { Figure } from './figure-formulas.rules.js';

/** The figures that are shown in time. */
const SHOWN = ['allocated', 'granted', 'inProgress', 'paid', 'toRecover', 'recovered', 'netPaid'] as const satisfies readonly Figure[];
type Shown = Record<(typeof SHOWN)[number], string>;

const SIGNED = { max: 17, pattern: /^-?(0|[1-9][0-9]{0,12})\.[0-9]{2}$/, example: '1234.50' } as const;

/** Amounts that may be less than nothing: what was paid in a month and reversed in another is more in the one, less in the other. */
export class CourseFiguresView implements Shown {
  @TextField({ ...SIGNED, description: 'Given to tranches (assegnato).' })
  allocated!: string;

  @TextField({ ...SIGNED, description: 'Granted, net of reductions (concesso).' })
  granted!: string;

  @TextField({ ...SIGNED, description: 'Requested, approved or ordered, not yet paid (in corso).' })
  inProgress!: string;

  @TextField({ ...SIGNED, description: 'Paid, gross of what came back (erogato).' })
  paid!: string;

  @TextField({ ...SIGNED, description: 'Ordered back (da recuperare).' })
  toRecover!: string;

  @TextField({ ...SIGNED, description: 'Come back (recuperato).' })
  recovered!: string;

  @TextField({ ...SIGNED, description: 'Paid and not come back (erogato netto).' })
  netPaid!: string;
}

export class CourseMonthView {
  @TextField({ min: 7, max: 7, pattern: /^[0-9]{4}-[0-9]{2}$/, description: 'The month.', example: '2024-05' })
  month!: string;

  @NestedField(() => CourseFiguresView, { description: 'What each figure came to have more, or less, in this month.' })
  change!: CourseFiguresView;

  @NestedField(() => CourseFiguresView, { description: 'What each figure is at the end of it.' })
  atEnd!: CourseFiguresView;
}

export class CourseView {
  @DayField({ description: 'The day up to which the figures go.' })
  asOf!: CalendarDate;

  @WholeField({ min: 1, max: 2_147_483_647, description: 'The newest entry that they know of.', example: 57 })
  atEntry!: number;

  @ListField(() => CourseMonthView, { max: 13_200, description: 'Every month from the first with a movement to that of the day, also those in which nothing moved.' })
  months!: CourseMonthView[];
}

export function courseMonthView({ period, change, atEnd }: PeriodLine): CourseMonthView {
  return { month: period, change: shown(change), atEnd: shown(atEnd) };
}

function shown(figures: Readonly<Record<Figure, Money>>): CourseFiguresView {
  return Object.fromEntries(SHOWN.map((figure) => [figure, `${figures[figure]}`])) as Shown;
}
