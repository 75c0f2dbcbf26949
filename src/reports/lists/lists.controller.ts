import { Controller, Get, Query, StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { AnswersFile, LongWork, SignedIn } from '../../platform/index.js';
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
  constructor(private readonly longWork: LongWork) {}

  @Get('disbursements/export.csv')
  @SignedIn()
  @AnswersFile({ summary: 'The disbursements that the filters select, in the order asked for, as CSV', mediaType: REPORT_MEDIA_TYPES.csv })
  disbursementsCsv(@Query() { asOf, atEntry, lang = 'it', dialect = 'excel', sort, ...filter }: DisbursementsCsvQuery): Promise<StreamableFile> {
    return this.file({ list: 'disbursements', filter, sort, question: { asOf, atEntry }, language: lang, form: { as: 'csv', dialect } });
  }

  @Get('disbursements/export.xlsx')
  @SignedIn()
  @AnswersFile({ summary: 'The disbursements that the filters select, in the order asked for, as a workbook', description: SAME_BYTES, mediaType: REPORT_MEDIA_TYPES.xlsx })
  disbursementsWorkbook(@Query() { asOf, atEntry, lang = 'it', sort, ...filter }: DisbursementsFileQuery): Promise<StreamableFile> {
    return this.file({ list: 'disbursements', filter, sort, question: { asOf, atEntry }, language: lang, form: { as: 'xlsx' } });
  }

  @Get('grants/export.csv')
  @SignedIn()
  @AnswersFile({ summary: 'The grants that the filters select, in the order asked for, as CSV', mediaType: REPORT_MEDIA_TYPES.csv })
  grantsCsv(@Query() { asOf, atEntry, lang = 'it', dialect = 'excel', sort, ...filter }: GrantsCsvQuery): Promise<StreamableFile> {
    return this.file({ list: 'grants', filter, sort, question: { asOf, atEntry }, language: lang, form: { as: 'csv', dialect } });
  }

  @Get('grants/export.xlsx')
  @SignedIn()
  @AnswersFile({ summary: 'The grants that the filters select, in the order asked for, as a workbook', description: SAME_BYTES, mediaType: REPORT_MEDIA_TYPES.xlsx })
  grantsWorkbook(@Query() { asOf, atEntry, lang = 'it', sort, ...filter }: GrantsFileQuery): Promise<StreamableFile> {
    return this.file({ list: 'grants', filter, sort, question: { asOf, atEntry }, language: lang, form: { as: 'xlsx' } });
  }

  @Get('hubs/export.csv')
  @SignedIn()
  @AnswersFile({ summary: 'The hubs that the filters select, in the order asked for, as CSV', mediaType: REPORT_MEDIA_TYPES.csv })
  hubsCsv(@Query() { asOf, atEntry, lang = 'it', dialect = 'excel', ...filter }: HubsCsvQuery): Promise<StreamableFile> {
    return this.file({ list: 'hubs', filter, sort: undefined, question: { asOf, atEntry }, language: lang, form: { as: 'csv', dialect } });
  }

  @Get('hubs/export.xlsx')
  @SignedIn()
  @AnswersFile({ summary: 'The hubs that the filters select, in the order asked for, as a workbook', description: SAME_BYTES, mediaType: REPORT_MEDIA_TYPES.xlsx })
  hubsWorkbook(@Query() { asOf, atEntry, lang = 'it', ...filter }: HubsFileQuery): Promise<StreamableFile> {
    return this.file({ list: 'hubs', filter, sort: undefined, question: { asOf, atEntry }, language: lang, form: { as: 'xlsx' } });
  }

  @Get('recoveries/export.csv')
  @SignedIn()
  @AnswersFile({ summary: 'The recoveries that the filters select, in the order asked for, as CSV', mediaType: REPORT_MEDIA_TYPES.csv })
  recoveriesCsv(@Query() { asOf, atEntry, lang = 'it', dialect = 'excel', sort, ...filter }: RecoveriesCsvQuery): Promise<StreamableFile> {
    return this.file({ list: 'recoveries', filter, sort, question: { asOf, atEntry }, language: lang, form: { as: 'csv', dialect } });
  }

  @Get('recoveries/export.xlsx')
  @SignedIn()
  @AnswersFile({ summary: 'The recoveries that the filters select, in the order asked for, as a workbook', description: SAME_BYTES, mediaType: REPORT_MEDIA_TYPES.xlsx })
  recoveriesWorkbook(@Query() { asOf, atEntry, lang = 'it', sort, ...filter }: RecoveriesFileQuery): Promise<StreamableFile> {
    return this.file({ list: 'recoveries', filter, sort, question: { asOf, atEntry }, language: lang, form: { as: 'xlsx' } });
  }

  /** In a thread of its own: meanwhile the server answers as ever. */
  private async file(asked: ListFileAsked): Promise<StreamableFile> {
    const { name, content } = await this.longWork.run<ListFile>(LIST_FILE, asked);
    const type = asked.form.as === 'csv' ? `${REPORT_MEDIA_TYPES.csv}; charset=utf-8` : REPORT_MEDIA_TYPES.xlsx;
    return new StreamableFile(content, { type, disposition: `attachment; filename="${name}"`, length: content.byteLength });
  }
}
