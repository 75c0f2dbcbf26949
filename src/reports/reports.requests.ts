import type { CalendarDate } from '../kernel/index.js';
import { AsOfQuery, ChoiceField, DayField, ReasonField, TextField, WholeField } from '../platform/index.js';
import { REPORT_LANGUAGES, type ReportLanguage } from './cabina-di-regia.figures.js';

const LANG = { optional: true, description: 'Language of the workbook; Italian when absent.' } as const;

export class ReportQuery extends AsOfQuery {
  @ChoiceField(REPORT_LANGUAGES, LANG)
  lang?: ReportLanguage;
}

export class PublishReportRequest {
  @TextField({ min: 3, max: 200, description: 'The meeting that it is given to.', example: 'Cabina di regia del 31 marzo 2026' })
  meeting!: string;

  @DayField({ optional: true, description: 'As of this day; today when absent, or the day of `atEntry`.', example: '2026-03-31' })
  asOf?: CalendarDate;

  @WholeField({ min: 1, max: 999_999_999, optional: true, description: 'As known when this entry was the newest; all that is known when absent.', example: 57 })
  atEntry?: number;

  @ChoiceField(REPORT_LANGUAGES, LANG)
  lang?: ReportLanguage;

  @ReasonField({ optional: true })
  reason?: string;
}
