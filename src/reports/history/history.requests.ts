import { IntersectionType } from '@nestjs/swagger';
import { AboutThing, JournalFilters } from '../../journal/index.js';
import { ChoiceField, SortField, type Sort } from '../../platform/index.js';
import { REPORT_LANGUAGES, type ReportLanguage } from '../cabina-di-regia.figures.js';

class InLanguage {
  @ChoiceField(REPORT_LANGUAGES, { optional: true, description: 'Language of the file; Italian when absent.' })
  lang?: ReportLanguage;
}

/** The filters and the order of the journal, and the language of the file. */
export class HistoryQuery extends IntersectionType(AboutThing, JournalFilters, InLanguage) {
  @SortField(['seq'], { description: 'By their numbers.' })
  sort?: Sort<'seq'>;
}
