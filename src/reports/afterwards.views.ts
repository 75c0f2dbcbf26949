import { IntersectionType } from '@nestjs/swagger';
import { Money } from '../kernel/index.js';
import { EntryView, entryView, type JournalRow, type MarkOf } from '../journal/index.js';
import { FIGURES, type Figure } from '../overview/index.js';
import { ChoiceField, FigureField, ListField, ListQuery, NestedField, pageOf, TextField, WholeField } from '../platform/index.js';
import { isShown, openedBy, type Shows } from './after-report.rules.js';
import type { FigureChange } from './comparison.rules.js';
import { PublishedReportView } from './reports.views.js';

const REPORT = { min: 1, max: 999_999_999, example: 57 } as const;

class ComparedReports {
  @WholeField({ ...REPORT, optional: true, description: 'The entry that published the first report; the one published before the second when absent.' })
  from?: number;

  @WholeField({ ...REPORT, optional: true, description: 'The entry that published the second report; the last one published when absent.' })
  to?: number;
}

export class ComparisonQuery extends IntersectionType(ListQuery, ComparedReports) {}

/** An entry that came after a report. */
export class AfterwardsView extends EntryView {
  @WholeField({ ...REPORT, nullable: true, description: 'The published report that opens with it: the first that shows it. Null while none does.' })
  openedBy!: number | null;
}

export class FigureChangeView {
  @TextField({ max: 24, description: 'Of what: `total`, a tranche or a hub; its movements are found under the same name.', example: 'tranche:CC' })
  of!: string;

  @ChoiceField(FIGURES, { description: 'Which figure.' })
  figure!: Figure;

  @FigureField({ description: 'As the first report shows it.', example: '0.00' })
  before!: Money;

  @FigureField({ description: 'As the second report shows it.' })
  after!: Money;

  @TextField({ max: 17, pattern: /^-?(0|[1-9][0-9]{0,12})\.[0-9]{2}$/, description: 'The second less the first.', example: '-1234.50' })
  difference!: string;
}

/** An entry that one of the two reports shows and the other does not. */
export class ComparedEntryView extends EntryView {
  @ChoiceField(['from', 'to'], { description: 'Which report shows it: `to` the second, `from` the first.' })
  shownBy!: 'from' | 'to';
}

export class ComparisonPage extends pageOf(ComparedEntryView) {
  @NestedField(() => PublishedReportView, { description: 'The first report.' })
  from!: PublishedReportView;

  @NestedField(() => PublishedReportView, { description: 'The second report.' })
  to!: PublishedReportView;

  @ListField(() => FigureChangeView, { max: 100_000, description: 'The figures that differ: of the whole, by tranche, by hub.' })
  figures!: FigureChangeView[];
}

export function afterwardsView(row: JournalRow, markOf: MarkOf, reports: readonly Shows[]): AfterwardsView {
  return { ...entryView(row, markOf), openedBy: openedBy(row, reports) };
}

export function comparedEntryView(row: JournalRow, markOf: MarkOf, to: Shows): ComparedEntryView {
  return { ...entryView(row, markOf), shownBy: isShown(row, to) ? 'to' : 'from' };
}

export function figureChangeView({ difference, ...change }: FigureChange): FigureChangeView {
  return { ...change, difference: `${difference}` };
}
