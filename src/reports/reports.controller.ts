import { Body, Controller, Get, Post, Query, StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Answers, AnswersFile, ApiPage, Book, By, cursorKey, ListQuery, May, NumberParam, page, SignedIn, type Caller, type Page } from '../platform/index.js';
import { showPublished } from './afterwards.queries.js';
import { listPublished } from './reports.queries.js';
import { PublishReportRequest, ReportQuery } from './reports.requests.js';
import { ReportsService } from './reports.service.js';
import { PublishedReportDetailView, PublishedReportView, publishedReportView } from './reports.views.js';

const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

@ApiTags('Rapporti')
@Controller('reports')
export class ReportsController {
  constructor(
    private readonly reports: ReportsService,
    private readonly book: Book,
  ) {}

  @Get('cabina-di-regia.xlsx')
  @SignedIn()
  @AnswersFile({
    summary: 'The workbook of the Cabina di regia',
    description: 'Same question (book, entry, day, language, software), same bytes.',
    mediaType: WORKBOOK,
  })
  async cabinaDiRegia(@Query() query: ReportQuery): Promise<StreamableFile> {
    const { name, content } = await this.reports.cabinaDiRegia(query, query.lang ?? 'it');
    return new StreamableFile(content, { type: WORKBOOK, disposition: `attachment; filename="${name}"`, length: content.byteLength });
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
    return this.reports.publish(caller, { asOf, atEntry }, lang, { meeting, reason });
  }

  @Get(':entry')
  @SignedIn()
  @Answers(PublishedReportDetailView, { summary: 'One published report, and what it opens with' })
  async get(@NumberParam('entry', 'The entry that published it.') entry: number): Promise<PublishedReportDetailView> {
    return this.book.read((view) => showPublished(view, entry));
  }
}
