import { IntersectionType, OmitType } from '@nestjs/swagger';
import { DisbursementsQuery } from '../../disbursements/index.js';
import { GrantsQuery } from '../../grants/index.js';
import { HubsQuery } from '../../hubs/index.js';
import { ChoiceField, SortField, type Sort } from '../../platform/index.js';
import { RecoveriesQuery } from '../../recoveries/index.js';
import { REPORT_LANGUAGES, type ReportLanguage } from '../cabina-di-regia.figures.js';
import { CSV_DIALECTS, type CsvDialect } from '../csv/csv-dialect.rules.js';
import { LISTED_HUB_SORTS, type ListedHubSort } from './listed-hubs.rules.js';

class InLanguage {
  @ChoiceField(REPORT_LANGUAGES, { optional: true, description: 'Language of the file; Italian when absent.' })
  lang?: ReportLanguage;
}

class InDialect extends InLanguage {
  @ChoiceField(CSV_DIALECTS, { optional: true, description: '`excel` (when absent): semicolons, decimal commas, a byte order mark; `open-data`: commas, dots, ISO 8601 days.' })
  dialect?: CsvDialect;
}

/** The register of hubs is ordered where their figures are known: in what shows it, and here. */
class HubsInOrder extends OmitType(HubsQuery, ['limit', 'cursor'] as const) {
  @SortField(LISTED_HUB_SORTS, { description: 'By what they are ordered; by code when absent.' })
  sort?: Sort<ListedHubSort>;
}

/* The filters and the order of each list, without its pages: a file holds everything that is selected. */

export class DisbursementsFileQuery extends IntersectionType(OmitType(DisbursementsQuery, ['limit', 'cursor'] as const), InLanguage) {}
export class DisbursementsCsvQuery extends IntersectionType(OmitType(DisbursementsQuery, ['limit', 'cursor'] as const), InDialect) {}
export class GrantsFileQuery extends IntersectionType(OmitType(GrantsQuery, ['limit', 'cursor'] as const), InLanguage) {}
export class GrantsCsvQuery extends IntersectionType(OmitType(GrantsQuery, ['limit', 'cursor'] as const), InDialect) {}
export class HubsFileQuery extends IntersectionType(HubsInOrder, InLanguage) {}
export class HubsCsvQuery extends IntersectionType(HubsInOrder, InDialect) {}
export class RecoveriesFileQuery extends IntersectionType(OmitType(RecoveriesQuery, ['limit', 'cursor'] as const), InLanguage) {}
export class RecoveriesCsvQuery extends IntersectionType(OmitType(RecoveriesQuery, ['limit', 'cursor'] as const), InDialect) {}
