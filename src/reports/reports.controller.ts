import { Body, Controller, Get, Post, Query, StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Answers, AnswersFile, ApiPage, AskedBy, Book, By, cursorKey, ListQuery, LongWork, May, NumberParam, page, SignedIn, WorkEvents, type Asker, type Caller, type Page } from '../platform/index.js';
import { showPublished } from './afterwards.queries.js';
import { listPublished } from './reports.queries.js';
import { CsvReportQuery, PublishReportRequest, ReportQuery } from './reports.requests.js';
import { REPORT_FILE, REPORT_MEDIA_TYPES, ReportsService, type CabinaFile, type ReportFileAsked, type ReportForm } from './reports.service.js';
import { PublishedReportDetailView, PublishedReportView, publishedReportView } from './reports.views.js';

@ApiTags('Rapporti')
@Controller('reports')
export class ReportsController {
  constructor(
    private readonly reports: ReportsService,
    private readonly book: Book,
    private readonly longWork: LongWork,
    private readonly events: WorkEvents,
  ) {}

  @Get('cabina-di-regia.xlsx')
  @SignedIn()
  @AnswersFile({
    summary: 'The workbook of the Cabina di regia',
    description: 'Same question (book, entry, day, language, software), same bytes.',
    mediaType: REPORT_MEDIA_TYPES.xlsx,
  })
  cabinaDiRegia(@Query() query: ReportQuery, @AskedBy() asker: Asker): Promise<StreamableFile> {
    return this.file(query, { as: 'xlsx' }, asker);
  }

  @Get('cabina-di-regia.pdf')
  @SignedIn()
  @AnswersFile({ summary: 'The same figures on four pages at most', description: 'Overview, tranches and hubs, with charts.', mediaType: REPORT_MEDIA_TYPES.pdf })
  pages(@Query() query: ReportQuery, @AskedBy() asker: Asker): Promise<StreamableFile> {
    return this.file(query, { as: 'pdf' }, asker);
  }

  @Get('cabina-di-regia.csv')
  @SignedIn()
  @AnswersFile({ summary: 'One sheet of the report as CSV', mediaType: REPORT_MEDIA_TYPES.csv })
  rows(@Query() query: CsvReportQuery, @AskedBy() asker: Asker): Promise<StreamableFile> {
    return this.file(query, { as: 'csv', sheet: query.sheet, dialect: query.dialect ?? 'excel' }, asker);
  }

  @Get()
  @SignedIn()
  @ApiPage(PublishedReportView, { summary: 'The reports that were published for meetings, newest first' })
  async list(@Query() query: ListQuery): Promise<Page<PublishedReportView>> {
    const before = cursorKey(query.cursor, 'number')?.[0] ?? null;
    const rows = await this.book.read((view) => listPublished(view, before, query.limit + 1));
    return page(rows, query.limit, ({ seq }) => [seq], publishedReportView);
  }

  @Post()
  @May('approver', 'committee')
  @Answers(PublishedReportDetailView, {
    status: 201,
    summary: 'Publishes a report for a meeting',
    description: 'The book keeps what was asked and the digest of the workbook; asked for again at its own entry it is the same to the byte.',
  })
  async publish(@By() caller: Caller, @Body() request: PublishReportRequest, @AskedBy() asker: Asker): Promise<PublishedReportDetailView> {
    const { meeting, asOf, atEntry, lang = 'it', reason = null } = request;
    const question = { asOf, atEntry, language: lang };
    return this.reports.publish(caller, await this.made({ question, form: { as: 'xlsx' } }, asker), { meeting, reason, language: lang });
  }

  @Get(':entry')
  @SignedIn()
  @Answers(PublishedReportDetailView, { summary: 'One published report, and what it opens with' })
  async get(@NumberParam('entry', 'The entry that published it.') entry: number): Promise<PublishedReportDetailView> {
    return this.book.read((view) => showPublished(view, entry));
  }

  private async file({ asOf, atEntry, since, lang = 'it' }: ReportQuery, form: ReportForm, asker: Asker): Promise<StreamableFile> {
    const { name, mediaType, content } = await this.made({ question: { asOf, atEntry, since, language: lang }, form }, asker);
    return new StreamableFile(content, { type: mediaType, disposition: `attachment; filename="${name}"`, length: content.byteLength });
  }

  /** In a thread of its own: meanwhile the server answers as ever. */
  private made(asked: ReportFileAsked, asker: Asker): Promise<CabinaFile> {
    return this.events.follow(asker, 'report', (watch) => this.longWork.run<CabinaFile>(REPORT_FILE, asked, watch));
  }
}
