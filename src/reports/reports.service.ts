import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { CalendarDate } from '../kernel/index.js';
import { Hindsight, Journal, SigningKeys, type Question } from '../journal/index.js';
import { Book, readProduct, type Caller } from '../platform/index.js';
import type { ReportLanguage } from './cabina-di-regia.figures.js';
import { writeCabinaCsv, type CsvSheet } from './csv/cabina-csv.rules.js';
import type { CsvDialect } from './csv/csv-dialect.rules.js';
import type { CabinaFigures } from './figures/cabina-figures.js';
import type { Watch } from './package/laying-out.js';
import { proofSignerAt, type ProofSigner } from './proof/proof-signer.js';
import { showPublished } from './afterwards.queries.js';
import { publishReport } from './publishing.rules.js';
import { readCabinaReport } from './reports.queries.js';
import type { PublishedReportDetailView } from './reports.views.js';

/** Of what day, as known at which entry, with what came since which one. */
export interface ReportQuestion extends Question {
  since?: number | undefined;
  language: ReportLanguage;
}

/** The forms that the same figures take. */
export type ReportForm = { as: 'xlsx' } | { as: 'pdf' } | { as: 'csv'; sheet: CsvSheet; dialect: CsvDialect };

export interface CabinaFile {
  name: string;
  mediaType: string;
  /** The day and the entry that it speaks of. */
  asOf: CalendarDate;
  atEntry: number;
  headHash: string;
  /** The id of the key that signed it; null where this process holds none of the book's, so that nobody vouches for it. */
  signingKey: string | null;
  content: Uint8Array;
}

/** What a report is published for. */
export interface Meeting {
  meeting: string;
  reason: string | null;
  language: ReportLanguage;
}

/** By this a thread of its own is asked for a report. */
export const REPORT_FILE = 'report-file';
export interface ReportFileAsked {
  question: ReportQuestion;
  form: ReportForm;
}

export const REPORT_MEDIA_TYPES = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pdf: 'application/pdf',
  csv: 'text/csv',
} as const;

/** The workbook of the Cabina di regia: it depends on the book, the entry, the day, the language and the software, on nothing else. */
@Injectable()
export class ReportsService {
  constructor(
    private readonly book: Book,
    private readonly journal: Journal,
    private readonly hindsight: Hindsight,
    private readonly keys: SigningKeys,
  ) {}

  async cabinaDiRegia({ language, since, ...question }: ReportQuestion, form: ReportForm = { as: 'xlsx' }, watch: Watch = {}): Promise<CabinaFile> {
    const softwareVersion = readProduct().version;
    const report = await this.hindsight.at(question, (view, { asOf: past, day: asOf }) => {
      return readCabinaReport(view, { past, asOf, since, language, softwareVersion });
    });
    const { asOf, atEntry, headHash, demonstration } = report;
    const sheet = form.as === 'csv' ? `_${form.sheet}` : '';
    const name = `${demonstration ? 'dimostrazione_' : ''}cabina-di-regia${sheet}_${asOf}_${atEntry}_${language}.${form.as}`;
    const signer = form.as === 'xlsx' ? await this.book.read((view) => proofSignerAt(view, this.keys, atEntry)) : null;
    const content = await written(report, form, signer, watch);
    return { name, mediaType: REPORT_MEDIA_TYPES[form.as], asOf, atEntry, headHash, signingKey: signer?.key ?? null, content };
  }

  /** Takes the workbook as it was written: nothing but the database is awaited inside a unit of work. */
  async publish(caller: Caller, workbook: CabinaFile, { meeting, reason, language }: Meeting): Promise<PublishedReportDetailView> {
    const { asOf, atEntry, headHash, content } = workbook;
    const digest = createHash('sha256').update(content).digest('hex');
    const publication = { meeting, asOf, atEntry, headHash, language, digest, softwareVersion: readProduct().version };
    return this.book.write(caller, async (tx) => {
      const { seq } = await this.journal.append(tx, publishReport(publication, tx.today, reason));
      return showPublished(tx, seq);
    });
  }
}

/** What writes is loaded when it is asked for: most starts never write a report. */
async function written(report: CabinaFigures, form: ReportForm, signer: ProofSigner | null, watch: Watch): Promise<Uint8Array> {
  if (form.as === 'pdf') return (await import('./pdf/cabina-pdf.js')).writeCabinaPdf(report);
  if (form.as === 'csv') return Buffer.from([...writeCabinaCsv(report, form.sheet, form.dialect)].join(''));
  const { writeCabinaWorkbook } = await import('./cabina-di-regia/workbook.js');
  return writeCabinaWorkbook(report, signer, watch);
}
