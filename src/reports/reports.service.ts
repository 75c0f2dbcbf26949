import { Injectable } from '@nestjs/common';
import { romeDay, type CalendarDate } from '../kernel/index.js';
import { Book, Clock, readProduct } from '../platform/index.js';
import type { ReportLanguage } from './cabina-di-regia.figures.js';
import { readCabinaReport } from './reports.queries.js';

export interface CabinaFile {
  name: string;
  content: Uint8Array;
}

/** The workbook of the Cabina di regia: it depends on the book, the day, the language and the software, on nothing else. */
@Injectable()
export class ReportsService {
  constructor(
    private readonly book: Book,
    private readonly clock: Clock,
  ) {}

  async cabinaDiRegia(past: CalendarDate | null, language: ReportLanguage): Promise<CabinaFile> {
    const asOf = past ?? romeDay(this.clock.now());
    const question = { past, asOf, language, softwareVersion: readProduct().version };
    const report = await this.book.read((view) => readCabinaReport(view, question));
    // exceljs is a tenth of what the server loads, and most starts never write a workbook.
    const { writeCabinaWorkbook } = await import('./cabina-di-regia.workbook.js');
    return { name: `cabina-di-regia_${asOf}_${report.atEntry}_${language}.xlsx`, content: await writeCabinaWorkbook(report) };
  }
}
