import { Controller, Get, Query, StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { AnswersFile, AskedBy, LongWork, SignedIn, WorkEvents, type Asker } from '../../platform/index.js';
import { REPORT_MEDIA_TYPES } from '../reports.service.js';
import { LIST_FILE, type ListFile, type ListFileAsked } from './list-files.js';
import {
  DisbursementsCsvQuery,
  DisbursementsFileQuery,
  GrantsCsvQuery,
  GrantsFileQuery,
  HubsCsvQuery,
  HubsFileQuery,
  RecoveriesCsvQuery,
  RecoveriesFileQuery,
} from './lists.requests.js';

const SAME_BYTES = 'Same question at the same head, same bytes.';

/** The lists as files: exactly what is shown, and all of it. */
@ApiTags('Rapporti')
@Controller()
export class ListsController {
  constructor(
    private readonly longWork: LongWork,
    private readonly events: WorkEvents,
  ) {}

  @Get('disbursements/export.csv')
  @SignedIn()
  @AnswersFile({ summary: 'The disbursements that the filters select, in the order asked for, as CSV', mediaType: REPORT_MEDIA_TYPES.csv })
  disbursementsCsv(@Query() { asOf, atEntry, lang = 'it', dialect = 'excel', sort, ...filter }: DisbursementsCsvQuery, @AskedBy() asker: Asker): Promise<StreamableFile> {
    return this.file({ list: 'disbursements', filter, sort, question: { asOf, atEntry }, language: lang, form: { as: 'csv', dialect } }, asker);
  }

  @Get('disbursements/export.xlsx')
  @SignedIn()
  @AnswersFile({ summary: 'The disbursements that the filters select, in the order asked for, as a workbook', description: SAME_BYTES, mediaType: REPORT_MEDIA_TYPES.xlsx })
  disbursementsWorkbook(@Query() { asOf, atEntry, lang = 'it', sort, ...filter }: DisbursementsFileQuery, @AskedBy() asker: Asker): Promise<StreamableFile> {
    return this.file({ list: 'disbursements', filter, sort, question: { asOf, atEntry }, language: lang, form: { as: 'xlsx' } }, asker);
  }

  @Get('grants/export.csv')
  @SignedIn()
  @AnswersFile({ summary: 'The grants that the filters select, in the order asked for, as CSV', mediaType: REPORT_MEDIA_TYPES.csv })
  grantsCsv(@Query() { asOf, atEntry, lang = 'it', dialect = 'excel', sort, ...filter }: GrantsCsvQuery, @AskedBy() asker: Asker): Promise<StreamableFile> {
    return this.file({ list: 'grants', filter, sort, question: { asOf, atEntry }, language: lang, form: { as: 'csv', dialect } }, asker);
  }

  @Get('grants/export.xlsx')
  @SignedIn()
  @AnswersFile({ summary: 'The grants that the filters select, in the order asked for, as a workbook', description: SAME_BYTES, mediaType: REPORT_MEDIA_TYPES.xlsx })
  grantsWorkbook(@Query() { asOf, atEntry, lang = 'it', sort, ...filter }: GrantsFileQuery, @AskedBy() asker: Asker): Promise<StreamableFile> {
    return this.file({ list: 'grants', filter, sort, question: { asOf, atEntry }, language: lang, form: { as: 'xlsx' } }, asker);
  }

  @Get('hubs/export.csv')
  @SignedIn()
  @AnswersFile({ summary: 'The hubs that the filters select with their figures, in the order asked for, as CSV', mediaType: REPORT_MEDIA_TYPES.csv })
  hubsCsv(@Query() { asOf, atEntry, lang = 'it', dialect = 'excel', sort, ...filter }: HubsCsvQuery, @AskedBy() asker: Asker): Promise<StreamableFile> {
    return this.file({ list: 'hubs', filter, sort, question: { asOf, atEntry }, language: lang, form: { as: 'csv', dialect } }, asker);
  }

  @Get('hubs/export.xlsx')
  @SignedIn()
  @AnswersFile({ summary: 'The hubs that the filters select with their figures, in the order asked for, as a workbook', description: SAME_BYTES, mediaType: REPORT_MEDIA_TYPES.xlsx })
  hubsWorkbook(@Query() { asOf, atEntry, lang = 'it', sort, ...filter }: HubsFileQuery, @AskedBy() asker: Asker): Promise<StreamableFile> {
    return this.file({ list: 'hubs', filter, sort, question: { asOf, atEntry }, language: lang, form: { as: 'xlsx' } }, asker);
  }

  @Get('recoveries/export.csv')
  @SignedIn()
  @AnswersFile({ summary: 'The recoveries that the filters select, in the order asked for, as CSV', mediaType: REPORT_MEDIA_TYPES.csv })
  recoveriesCsv(@Query() { asOf, atEntry, lang = 'it', dialect = 'excel', sort, ...filter }: RecoveriesCsvQuery, @AskedBy() asker: Asker): Promise<StreamableFile> {
    return this.file({ list: 'recoveries', filter, sort, question: { asOf, atEntry }, language: lang, form: { as: 'csv', dialect } }, asker);
  }

  @Get('recoveries/export.xlsx')
  @SignedIn()
  @AnswersFile({ summary: 'The recoveries that the filters select, in the order asked for, as a workbook', description: SAME_BYTES, mediaType: REPORT_MEDIA_TYPES.xlsx })
  recoveriesWorkbook(@Query() { asOf, atEntry, lang = 'it', sort, ...filter }: RecoveriesFileQuery, @AskedBy() asker: Asker): Promise<StreamableFile> {
    return this.file({ list: 'recoveries', filter, sort, question: { asOf, atEntry }, language: lang, form: { as: 'xlsx' } }, asker);
  }

  /** In a thread of its own: meanwhile the server answers as ever. */
  private async file(asked: ListFileAsked, asker: Asker): Promise<StreamableFile> {
    const { name, content } = await this.events.follow(asker, 'list', (watch) => this.longWork.run<ListFile>(LIST_FILE, asked, watch));
    const type = asked.form.as === 'csv' ? `${REPORT_MEDIA_TYPES.csv}; charset=utf-8` : REPORT_MEDIA_TYPES.xlsx;
    return new StreamableFile(content, { type, disposition: `attachment; filename="${name}"`, length: content.byteLength });
  }
}
