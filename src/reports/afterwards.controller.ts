import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Hindsight, type JournalRow } from '../journal/index.js';
import { readOverview, type Overview } from '../overview/index.js';
import { Answers, ApiPage, Book, cursorKey, ListQuery, NumberParam, page, SignedIn, type Page, type View } from '../platform/index.js';
import { marker, type Shows } from './after-report.rules.js';
import { entriesAfter, entriesBetween, entriesOpening, readMarks, readShows } from './afterwards.queries.js';
import { AfterwardsView, afterwardsView, ComparisonPage, ComparisonQuery, comparedEntryView, figureChangeView } from './afterwards.views.js';
import { figureChanges } from './comparison.rules.js';
import type { PublishedReportRow } from './published-report.entity.js';
import { comparedReports, getPublished } from './reports.queries.js';
import { publishedReportView } from './reports.views.js';

type ReadEntries = (view: View, report: Shows, afterSeq: number, limit: number) => Promise<JournalRow[]>;

@ApiTags('Rapporti')
@Controller('reports')
export class AfterwardsController {
  constructor(
    private readonly book: Book,
    private readonly hindsight: Hindsight,
  ) {}

  @Get('comparison')
  @SignedIn()
  @Answers(ComparisonPage, {
    summary: 'What changed between two published reports, entry by entry, and the figures that differ',
    description: 'Entries that one shows and the other does not: known to it and taking effect by its day.',
  })
  async comparison(@Query() { from, to, limit, cursor }: ComparisonQuery): Promise<ComparisonPage> {
    const after = cursorKey(cursor, 'number')?.[0] ?? 0;
    const { reports, rows, markOf } = await this.book.read(async (view) => {
      const [one, other] = await comparedReports(view, from, to);
      return { reports: [one, other] as const, rows: await entriesBetween(view, one, other, after, limit + 1), markOf: await readMarks(view) };
    });
    const [one, other] = reports;
    return {
      ...page(rows, limit, ({ seq }) => [seq], (row) => comparedEntryView(row, markOf, other)),
      from: publishedReportView(one),
      to: publishedReportView(other),
      figures: figureChanges(await this.overviewOf(one), await this.overviewOf(other)).map(figureChangeView),
    };
  }

  @Get(':entry/afterwards')
  @SignedIn()
  @ApiPage(AfterwardsView, { summary: 'What takes effect by the day of a published report and was recorded after what it knew' })
  afterwards(@NumberParam('entry', 'The entry that published the report.') entry: number, @Query() query: ListQuery): Promise<Page<AfterwardsView>> {
    return this.entriesOf(entry, query, entriesAfter);
  }

  @Get(':entry/opening')
  @SignedIn()
  @ApiPage(AfterwardsView, { summary: 'What a published report opens with: it is the first to show it, and an earlier one spoke of its day without knowing it' })
  opening(@NumberParam('entry', 'The entry that published the report.') entry: number, @Query() query: ListQuery): Promise<Page<AfterwardsView>> {
    return this.entriesOf(entry, query, entriesOpening);
  }

  private entriesOf(entry: number, { limit, cursor }: ListQuery, read: ReadEntries): Promise<Page<AfterwardsView>> {
    const after = cursorKey(cursor, 'number')?.[0] ?? 0;
    return this.book.read(async (view) => {
      const rows = await read(view, await getPublished(view, entry), after, limit + 1);
      const reports = await readShows(view);
      const markOf = marker(reports);
      return page(rows, limit, ({ seq }) => [seq], (row) => afterwardsView(row, markOf, reports));
    });
  }

  /** The figures as that report shows them. */
  private overviewOf({ asOf, atEntry }: PublishedReportRow): Promise<Overview> {
    return this.hindsight.at({ asOf, atEntry }, (view, sight) => readOverview(view, sight.asOf));
  }
}
