import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { CalendarDate } from '../kernel/index.js';
import { Table } from '../platform/index.js';

/** The book itself. Append-only by triggers; `seq` is its only unique key (see the migration for why). */
@Entity('journal')
@Check('journal_seq_positive', 'seq > 0')
@Index('journal_by_subject', ['subject', 'seq'])
export class JournalRow {
  @PrimaryColumn({ type: 'integer' })
  seq!: number;

  @Column({ type: 'text' })
  kind!: string;

  @Column({ type: 'text' })
  subject!: string;

  /** Canonical JSON, as text. */
  @Column({ type: 'text' })
  payload!: string;

  /** Canonical JSON, as text. */
  @Column({ type: 'text' })
  movements!: string;

  @Column({ type: 'text' })
  actor!: string;

  @Column({ type: 'text', nullable: true })
  reason!: string | null;

  @Column({ type: 'text' })
  effectiveOn!: CalendarDate;

  @Column({ type: 'text' })
  recordedAt!: string;

  @Column({ type: 'text' })
  previousHash!: string;

  @Column({ type: 'text' })
  hash!: string;
}

export const journalTable = new Table(JournalRow);
