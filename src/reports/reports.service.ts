import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { CalendarDate } from '../kernel/index.js';
import { Hindsight, Journal, SigningKeys, type Question } from '../journal/index.js';
import { Book, readProduct, type Caller } from '../platform/index.js';
import type { ReportLanguage } from './cabina-di-regia.figures.js';
import { proofSignerAt } from './proof/proof-signer.js';
import { showPublished } from './afterwards.queries.js';
import { publishReport } from './publishing.rules.js';
import { readCabinaReport } from './reports.queries.js';
import type { PublishedReportDetailView } from './reports.views.js';

export interface CabinaFile {
  name: string;
  /** The day and the entry that it speaks of. */
  asOf: CalendarDate;
  atEntry: number;
  headHash: string;
  content: Uint8Array;
}

/** The workbook of the Cabina di regia: it depends on the book, the entry, the day, the language and the software, on nothing else. */
@Injectable()
export class ReportsService {
  constructor(
    private readonly book: Book,
    private readonly journal: Journal,
    private readonly hindsight: Hindsight,
    private readonly keys: SigningKeys,
  ) {}

  async cabinaDiRegia(question: Question, language: ReportLanguage): Promise<CabinaFile> {
    const softwareVersion = readProduct().version;
    const report = await this.hindsight.at(question, (view, { asOf: past, day: asOf }) => {
      return readCabinaReport(view, { past, asOf, language, softwareVersion });
    });
    const signer = await this.book.read((view) => proofSignerAt(view, this.keys, report.atEntry));
    // exceljs is a tenth of what the server loads, and most starts never write a workbook.
    const { writeCabinaWorkbook } = await import('./cabina-di-regia/workbook.js');
    const { asOf, atEntry, headHash } = report;
    const name = `cabina-di-regia_${asOf}_${atEntry}_${language}.xlsx`;
    return { name, asOf, atEntry, headHash, content: await writeCabinaWorkbook(report, signer) };
  }

  /** The workbook is written first: nothing but the database is awaited inside a unit of work. */
  async publish(caller: Caller, question: Question, language: ReportLanguage, { meeting, reason }: { meeting: string; reason: string | null }): Promise<PublishedReportDetailView> {
    const { asOf, atEntry, headHash, content } = await this.cabinaDiRegia(question, language);
    const digest = createHash('sha256').update(content).digest('hex');
    const publication = { meeting, asOf, atEntry, headHash, language, digest, softwareVersion: readProduct().version };
    return this.book.write(caller, async (tx) => {
      const { seq } = await this.journal.append(tx, publishReport(publication, tx.today, reason));
      return showPublished(tx, seq);
    });
  }
}
