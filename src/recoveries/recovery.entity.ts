import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { CalendarDate, Money } from '../kernel/index.js';
import { idNumber, money, Table } from '../platform/index.js';

export const RECOVERY_STATES = ['proposed', 'ordered', 'collected', 'rejected', 'withdrawn'] as const;
export type RecoveryState = (typeof RECOVERY_STATES)[number];

/** Why money is ordered back: revoca, rinuncia, economia, or paid more than was due. */
export const RECOVERY_CAUSES = ['revocation', 'waiver', 'saving', 'overpayment'] as const;
export type RecoveryCause = (typeof RECOVERY_CAUSES)[number];

/** Cash; set-off within the measure or on other funds; the guarantee called. */
export const SETTLEMENTS = ['cash', 'set-off', 'guarantee'] as const;
export type Settlement = (typeof SETTLEMENTS)[number];

export const DESTINATIONS = ['to-reprogramme', 'returned', 'outstanding'] as const;
export type Destination = (typeof DESTINATIONS)[number];

/** Money of one payment that is ordered back and collected in one or more parts. */
@Entity('recoveries')
@Index('recoveries_by_disbursement', ['disbursementId'])
export class RecoveryRow {
  @PrimaryColumn({ name: 'seq', type: 'integer', transformer: idNumber('recovery') })
  id!: string;

  @Column({ name: 'disbursement_seq', type: 'integer', transformer: idNumber('disbursement') })
  disbursementId!: string;

  @Column({ name: 'grant_seq', type: 'integer', transformer: idNumber('grant') })
  grantId!: string;

  @Column({ type: 'text' })
  hub!: string;

  @Column({ type: 'text' })
  tranche!: string;

  @Column({ name: 'amount_cents', type: 'bigint', transformer: money })
  amount!: Money;

  /** What has come back of it, without interest. */
  @Column({ name: 'collected_cents', type: 'bigint', transformer: money })
  collected!: Money;

  /** Interest collected: a memo, outside the decree's total. */
  @Column({ name: 'interest_cents', type: 'bigint', transformer: money })
  interest!: Money;

  @Column({ type: 'text' })
  dueOn!: CalendarDate;

  @Column({ type: 'text' })
  cause!: RecoveryCause;

  @Column({ type: 'text' })
  state!: RecoveryState;

  @Column({ type: 'text' })
  proposedBy!: string;

  @Column({ type: 'text', nullable: true })
  decidedBy!: string | null;

  /** The day from which it is ordered back; null for that of the approval. */
  @Column({ type: 'text', nullable: true })
  effectiveOn!: CalendarDate | null;

  @Column({ type: 'text', nullable: true })
  orderedOn!: CalendarDate | null;

  @Column({ type: 'text', nullable: true })
  collectedOn!: CalendarDate | null;

  @Column({ type: 'text', nullable: true })
  reason!: string | null;
}

/** One part that came back. */
@Entity('collections')
@Index('collections_by_recovery', ['recoveryId', 'seq'])
export class CollectionRow {
  @PrimaryColumn({ type: 'integer' })
  seq!: number;

  @Column({ name: 'recovery_seq', type: 'integer', transformer: idNumber('recovery') })
  recoveryId!: string;

  @Column({ type: 'text' })
  collectedOn!: CalendarDate;

  @Column({ name: 'amount_cents', type: 'bigint', transformer: money })
  amount!: Money;

  @Column({ name: 'interest_cents', type: 'bigint', transformer: money })
  interest!: Money;

  @Column({ type: 'text' })
  settlement!: Settlement;

  @Column({ type: 'text' })
  destination!: Destination;

  @Column({ type: 'text' })
  recordedBy!: string;
}

export const recoveriesTable = new Table(RecoveryRow);
export const collectionsTable = new Table(CollectionRow);
