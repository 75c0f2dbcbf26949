import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CalendarDate } from '../kernel/index.js';
import { Table } from '../platform/index.js';
import type { ReportLanguage } from './cabina-di-regia.figures.js';

/** A report as it was given to a meeting: the question that it answers, and the digest of its bytes. */
@Entity('published_reports')
export class PublishedReportRow {
  /** The entry that published it: by this it is known. */
  @PrimaryColumn({ type: 'integer' })
  seq!: number;

  @Column({ type: 'text' })
  meeting!: string;

  @Column({ type: 'text' })
  asOf!: CalendarDate;

  @Column({ type: 'integer' })
  atEntry!: number;

  @Column({ type: 'text' })
  headHash!: string;

  @Column({ type: 'text' })
  language!: ReportLanguage;

  /** SHA-256 of the workbook. */
  @Column({ type: 'text' })
  digest!: string;

  @Column({ type: 'text' })
  softwareVersion!: string;

  @Column({ type: 'text' })
  publishedBy!: string;

  @Column({ type: 'text' })
  publishedAt!: string;

  @Column({ type: 'text', nullable: true })
  reason!: string | null;
}

export const publishedReportsTable = new Table(PublishedReportRow);
