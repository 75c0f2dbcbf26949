import { Controller, Get, Query, StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { AnswersFile, AsOfQuery, ChoiceField, Clock, pastDay, SignedIn } from '../platform/index.js';
import type { ReportLanguage } from './cabina-di-regia.figures.js';
import { ReportsService } from './reports.service.js';

const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

class ReportQuery extends AsOfQuery {
  @ChoiceField(['it', 'en'], { optional: true, description: 'Language of the workbook; Italian when absent.' })
  lang?: ReportLanguage;
}

@ApiTags('Rapporti')
@Controller('reports')
export class ReportsController {
  constructor(
    private readonly reports: ReportsService,
    private readonly clock: Clock,
  ) {}

  @Get('cabina-di-regia.xlsx')
  @SignedIn()
  @AnswersFile({
    summary: 'The workbook of the Cabina di regia',
    description: 'Same question (book, day, language, software), same bytes.',
    mediaType: WORKBOOK,
  })
  async cabinaDiRegia(@Query() query: ReportQuery): Promise<StreamableFile> {
    const { name, content } = await this.reports.cabinaDiRegia(pastDay(query, this.clock), query.lang ?? 'it');
    return new StreamableFile(content, { type: WORKBOOK, disposition: `attachment; filename="${name}"`, length: content.byteLength });
  }
}
