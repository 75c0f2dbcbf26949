import { Body, Controller, Get, Post, Query, StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Answers, AnswersFile, ApiPage, Book, By, cursorKey, ListQuery, LongWork, May, NumberParam, page, SignedIn, type Caller, type Page } from '../platform/index.js';
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
  ) {}

  @Get('cabina-di-regia.xlsx')
  @SignedIn()
  @AnswersFile({
    summary: 'The workbook of the Cabina di regia',
    description: 'Same question (book, entry, day, language, software), same bytes.',
    mediaType: REPORT_MEDIA_TYPES.xlsx,
  })
  cabinaDiRegia(@Query() query: ReportQuery): Promise<StreamableFile> {
    return this.file(query, { as: 'xlsx' });
  }

  @Get('cabina-di-regia.pdf')
  @SignedIn()
  @AnswersFile({ summary: 'The same figures on four pages at most', description: 'Overview, tranches and hubs, with charts.', mediaType: REPORT_MEDIA_TYPES.pdf })
  pages(@Query() query: ReportQuery): Promise<StreamableFile> {
    return this.file(query, { as: 'pdf' });
  }

  @Get('cabina-di-regia.csv')
  @SignedIn()
  @AnswersFile({ summary: 'One sheet of the report as CSV', mediaType: REPORT_MEDIA_TYPES.csv })
  rows(@Query() query: CsvReportQuery): Promise<StreamableFile> {
    return this.file(query, { as: 'csv', sheet: query.sheet, dialect: query.dialect ?? 'excel' });
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
  publish(@By() caller: Caller, @Body() request: PublishReportRequest): Promise<PublishedReportDetailView> {
    const { meeting, asOf, atEntry, lang = 'it', reason = null } = request;
    return this.reports.publish(caller, { asOf, atEntry, language: lang }, { meeting, reason });
  }

  @Get(':entry')
  @SignedIn()
  @Answers(PublishedReportDetailView, { summary: 'One published report, and what it opens with' })
  async get(@NumberParam('entry', 'The entry that published it.') entry: number): Promise<PublishedReportDetailView> {
    return this.book.read((view) => showPublished(view, entry));
  }

  /** In a thread of its own: meanwhile the server answers as ever. */
  private async file({ asOf, atEntry, since, lang = 'it' }: ReportQuery, form: ReportForm): Promise<StreamableFile> {
    const asked: ReportFileAsked = { question: { asOf, atEntry, since, language: lang }, form };
    const { name, mediaType, content } = await this.longWork.run<CabinaFile>(REPORT_FILE, asked);
    return new StreamableFile(content, { type: mediaType, disposition: `attachment; filename="${name}"`, length: content.byteLength });
  }
}
