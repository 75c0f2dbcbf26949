import type { CalendarDate } from '../kernel/index.js';
import type { JournalRow } from '../journal/index.js';
import { ActorField, ChoiceField, DayField, ListField, MomentField, TextField, WholeField } from '../platform/index.js';
import { REPORT_LANGUAGES, type ReportLanguage } from './cabina-di-regia.figures.js';
import type { PublishedReportRow } from './published-report.entity.js';

const HASH = { min: 64, max: 64, example: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08' } as const;
const SEQ = { min: 1, max: 2_147_483_647, example: 57 } as const;

export class PublishedReportView {
  @WholeField({ ...SEQ, description: 'The entry that published it: by this it is known.' })
  entry!: number;

  @TextField({ max: 200, description: 'The meeting that it was given to.', example: 'Cabina di regia del 31 marzo 2026' })
  meeting!: string;

  @DayField()
  asOf!: CalendarDate;

  @WholeField({ ...SEQ, description: 'The newest entry that it knows.' })
  atEntry!: number;

  @TextField({ ...HASH, description: 'The hash of that entry.' })
  headHash!: string;

  @ChoiceField(REPORT_LANGUAGES, { description: 'Its language.' })
  lang!: ReportLanguage;

  @TextField({ ...HASH, description: 'SHA-256 of the workbook.' })
  digest!: string;

  @TextField({ max: 40, description: 'The version of the software that wrote it.', example: '0.2.0' })
  softwareVersion!: string;

  @ActorField({ description: 'Who published it.' })
  publishedBy!: string;

  @MomentField()
  publishedAt!: string;

  @TextField({ max: 2000, nullable: true, description: 'Why, if it was said.', example: 'Nota prot. 1234' })
  reason!: string | null;
}

/** An entry, as far as it has to be named. */
export class NamedEntryView {
  @WholeField({ ...SEQ, description: 'Number of the entry.' })
  entry!: number;

  @TextField({ max: 80, description: 'What happened, with the version of its shape.', example: 'disbursement-paid/1' })
  kind!: string;

  @TextField({ max: 80, description: 'The thing that it is about.', example: 'D-64' })
  subject!: string;
}

/** One report, with what it opens with. */
export class PublishedReportDetailView extends PublishedReportView {
  @WholeField({ min: 0, max: 2_147_483_647, description: 'How many entries it is the first to show though an earlier report spoke of their day: those were recorded after it.', example: 1 })
  opensWithCount!: number;

  @ListField(() => NamedEntryView, { max: 100, description: 'The first of them; all under `…/opening`.' })
  opensWith!: NamedEntryView[];
}

export function publishedReportView({ seq, language, ...row }: PublishedReportRow): PublishedReportView {
  return { entry: seq, lang: language, ...row };
}

export function publishedReportDetailView(row: PublishedReportRow, opensWithCount: number, opening: readonly JournalRow[]): PublishedReportDetailView {
  return { ...publishedReportView(row), opensWithCount, opensWith: opening.map(({ seq: entry, kind, subject }) => ({ entry, kind, subject })) };
}
