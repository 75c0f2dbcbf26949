import type { CalendarDate } from '../kernel/index.js';
import { AsOfQuery, ChoiceField, DayField, ReasonField, TextField, WholeField } from '../platform/index.js';
import { CSV_SHEETS, type CsvSheet } from './csv/cabina-csv.rules.js';
import { CSV_DIALECTS, type CsvDialect } from './csv/csv-dialect.rules.js';
import { REPORT_LANGUAGES, type ReportLanguage } from './cabina-di-regia.figures.js';

const LANG = { optional: true, description: 'Language of the workbook; Italian when absent.' } as const;

export class ReportQuery extends AsOfQuery {
  @ChoiceField(REPORT_LANGUAGES, LANG)
  lang?: ReportLanguage;

  @WholeField({ min: 0, max: 999_999_999, optional: true, description: 'Changes since this entry (0: all); since what the last published report knew when absent.', example: 57 })
  since?: number;
}

export class CsvReportQuery extends ReportQuery {
  @ChoiceField(CSV_SHEETS, { description: 'Which sheet of the report.' })
  sheet!: CsvSheet;

  @ChoiceField(CSV_DIALECTS, { optional: true, description: '`excel` (when absent): semicolons, decimal commas, a byte order mark; `open-data`: commas, dots, ISO 8601 days.' })
  dialect?: CsvDialect;
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
