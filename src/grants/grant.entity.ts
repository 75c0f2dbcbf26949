import { Column, Entity, Index, PrimaryColumn, type ValueTransformer } from 'typeorm';
import type { CalendarDate, Money } from '../kernel/index.js';
import type { ProposalState } from '../approvals/index.js';
import { idNumber, json, money, Table } from '../platform/index.js';

/** A convenzione with a hub. */
export interface Agreement {
  reference: string;
  signedOn: CalendarDate | null;
  protocol: string | null;
}

/** Percent with two decimals, kept as whole hundredths: 33.33 is 3333. */
export const percent: ValueTransformer = {
  to: (value: number | null) => (value === null ? null : Math.round(value * 100)),
  from: (value: number | null) => (value === null ? null : value / 100),
};

/** What a grant's agreement lays down for its payments; it may be changed by agreement, from a day on. */
export interface Terms {
  advanceMaxPercent: number;
  cumulativeMaxPercent: number;
  paymentDays: number;
}

/** Tranche money awarded to a hub by a concession decree. Its money stands in the ledger's four accounts of it. */
@Entity('grants')
@Index('grants_by_hub', ['hub', 'id'])
@Index('grants_by_project', ['cup', 'localProjectCode'])
export class GrantRow {
  @PrimaryColumn({ name: 'seq', type: 'integer', transformer: idNumber('grant') })
  id!: string;

  @Column({ type: 'text' })
  hub!: string;

  @Column({ type: 'text' })
  tranche!: string;

  /** As awarded, before reductions. */
  @Column({ name: 'amount_cents', type: 'bigint', transformer: money })
  amount!: Money;

  @Column({ type: 'text' })
  cup!: string;

  @Column({ type: 'text', nullable: true })
  localProjectCode!: string | null;

  /** The concession decree. */
  @Column({ type: 'text', nullable: true })
  decree!: string | null;

  @Column({ type: 'text', transformer: json })
  agreement!: Agreement;

  @Column({ type: 'text', transformer: json })
  furtherAgreements!: Agreement[];

  /** Preventive controls (visto UCB, registrazione della Corte dei conti) without which nothing of it is paid. */
  @Column({ type: 'text', transformer: json, default: '[]' })
  controls!: string[];

  /** Σ advances in force ≤ granted × this, rounded down to the cent. */
  @Column({ name: 'advance_max_hundredths', type: 'integer', transformer: percent })
  advanceMaxPercent!: number;

  /** Σ of all kinds but the balance in force ≤ granted × this. */
  @Column({ name: 'cumulative_max_hundredths', type: 'integer', transformer: percent })
  cumulativeMaxPercent!: number;

  /** Days to pay from the start of the clock. */
  @Column({ type: 'integer' })
  paymentDays!: number;

  /** The day since which these terms hold. */
  @Column({ type: 'text', default: '' })
  termsSince!: CalendarDate;

  @Column({ type: 'text' })
  effectiveOn!: CalendarDate;

  /** The balance with which it was closed, and what was then saved. */
  @Column({ type: 'text', nullable: true })
  closedBy!: string | null;

  @Column({ type: 'text', nullable: true })
  closedOn!: CalendarDate | null;

  @Column({ name: 'saved_cents', type: 'bigint', nullable: true, transformer: money })
  saved!: Money | null;

  @Column({ type: 'text' })
  state!: ProposalState;

  @Column({ type: 'text' })
  proposedBy!: string;

  @Column({ type: 'text', nullable: true })
  decidedBy!: string | null;

  @Column({ type: 'text', nullable: true })
  reason!: string | null;
}

/** Each set of terms that a grant has had, and the day from which it holds: those in force on day D are the last up to D. */
@Entity('grant_terms')
export class GrantTermsRow implements Terms {
  @PrimaryColumn({ name: 'grant_seq', type: 'integer', transformer: idNumber('grant') })
  grantId!: string;

  /** The entry that laid them down. */
  @PrimaryColumn({ type: 'integer' })
  seq!: number;

  @Column({ type: 'text' })
  effectiveOn!: CalendarDate;

  @Column({ name: 'advance_max_hundredths', type: 'integer', transformer: percent })
  advanceMaxPercent!: number;

  @Column({ name: 'cumulative_max_hundredths', type: 'integer', transformer: percent })
  cumulativeMaxPercent!: number;

  @Column({ type: 'integer' })
  paymentDays!: number;
}

export const REDUCTION_CAUSES = ['revocation', 'waiver', 'saving', 'correction'] as const;
export type ReductionCause = (typeof REDUCTION_CAUSES)[number];

/** Part of a grant taken back before it was paid. */
@Entity('reductions')
@Index('reductions_by_grant', ['grantId', 'id'])
export class ReductionRow {
  @PrimaryColumn({ name: 'seq', type: 'integer', transformer: idNumber('reduction') })
  id!: string;

  @Column({ name: 'grant_seq', type: 'integer', transformer: idNumber('grant') })
  grantId!: string;

  @Column({ name: 'amount_cents', type: 'bigint', transformer: money })
  amount!: Money;

  @Column({ type: 'text' })
  cause!: ReductionCause;

  @Column({ type: 'text' })
  effectiveOn!: CalendarDate;

  @Column({ type: 'text' })
  state!: ProposalState;

  @Column({ type: 'text' })
  proposedBy!: string;

  @Column({ type: 'text', nullable: true })
  decidedBy!: string | null;

  @Column({ type: 'text', nullable: true })
  reason!: string | null;
}

export const grantsTable = new Table(GrantRow);
export const grantTermsTable = new Table(GrantTermsRow);
export const reductionsTable = new Table(ReductionRow);
