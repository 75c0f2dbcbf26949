import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { CalendarDate, Money } from '../kernel/index.js';
import type { ProposalState } from '../approvals/index.js';
import { idNumber, json, money, Table } from '../platform/index.js';

/** anticipazione, trasferimento intermedio, saldo finale. */
export const DISBURSEMENT_KINDS = ['advance', 'interim', 'balance'] as const;
export type DisbursementKind = (typeof DISBURSEMENT_KINDS)[number];

export const DISBURSEMENT_STATES = ['requested', 'approved', 'ordered', 'paid', 'reversed', 'rejected', 'withdrawn'] as const;
export type DisbursementState = (typeof DISBURSEMENT_STATES)[number];

/** Who is paid, as approval found it: a payment to anyone else needs a new approval. */
export interface Payee {
  name: string | null;
  taxCode: string | null;
  iban: string | null;
}

/** What identifies a payment: instrument, issuing account, year, number, line. */
export interface PaymentOrder {
  instrument: string | null;
  account: string | null;
  year: number;
  number: string;
  line: string | null;
}

/** Money asked for, approved, ordered and paid to a hub out of one grant; paid whole by one order. */
@Entity('disbursements')
@Index('disbursements_by_order', ['orderKey'], { where: 'order_key IS NOT NULL' })
export class DisbursementRow {
  @PrimaryColumn({ name: 'seq', type: 'integer', transformer: idNumber('disbursement') })
  id!: string;

  @Column({ name: 'grant_seq', type: 'integer', transformer: idNumber('grant') })
  grantId!: string;

  @Column({ type: 'text' })
  hub!: string;

  @Column({ type: 'text' })
  tranche!: string;

  @Column({ type: 'text' })
  kind!: DisbursementKind;

  @Column({ name: 'amount_cents', type: 'bigint', transformer: money })
  amount!: Money;

  @Column({ type: 'text' })
  requestedOn!: CalendarDate;

  @Column({ type: 'text', nullable: true })
  protocol!: string | null;

  @Column({ type: 'text' })
  state!: DisbursementState;

  @Column({ type: 'text' })
  requestedBy!: string;

  @Column({ type: 'text', nullable: true })
  approvedBy!: string | null;

  @Column({ type: 'text', nullable: true })
  approvedOn!: CalendarDate | null;

  @Column({ type: 'text', nullable: true, transformer: json })
  payee!: Payee | null;

  @Column({ type: 'text', nullable: true })
  orderedOn!: CalendarDate | null;

  @Column({ type: 'text', nullable: true, transformer: json })
  paymentOrder!: PaymentOrder | null;

  /** The order's identity while it is ordered or paid; null otherwise. Unique among payments in force. */
  @Column({ type: 'text', nullable: true })
  orderKey!: string | null;

  @Column({ type: 'text', nullable: true })
  paidOn!: CalendarDate | null;

  @Column({ type: 'text', nullable: true })
  reversedOn!: CalendarDate | null;

  @Column({ type: 'text', nullable: true })
  reason!: string | null;
}

/**
 * Each state that a disbursement came to after its request, and the day in the world: its state on day D is the last one
 * up to D, and `requested` before the first.
 */
@Entity('disbursement_steps')
export class DisbursementStepRow {
  @PrimaryColumn({ name: 'disbursement_seq', type: 'integer', transformer: idNumber('disbursement') })
  disbursementId!: string;

  @PrimaryColumn({ type: 'integer' })
  seq!: number;

  @Column({ type: 'text' })
  state!: DisbursementState;

  @Column({ type: 'text' })
  onDay!: CalendarDate;
}

/** What is in force of a grant by kind, kept so that the limits of its terms cost one read. */
@Entity('disbursement_totals')
@Check('in_force_never_negative', 'in_force_cents >= 0')
export class DisbursementTotalRow {
  @PrimaryColumn({ name: 'grant_seq', type: 'integer', transformer: idNumber('grant') })
  grantId!: string;

  @PrimaryColumn({ type: 'text' })
  kind!: DisbursementKind;

  @Column({ type: 'bigint' })
  inForceCents!: number;
}

/** The undoing of a payment that was recorded wrongly (storno). */
@Entity('reversals')
@Index('reversals_by_disbursement', ['disbursementId'])
export class ReversalRow {
  @PrimaryColumn({ name: 'seq', type: 'integer', transformer: idNumber('reversal') })
  id!: string;

  @Column({ name: 'disbursement_seq', type: 'integer', transformer: idNumber('disbursement') })
  disbursementId!: string;

  @Column({ name: 'amount_cents', type: 'bigint', transformer: money })
  amount!: Money;

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

export const disbursementsTable = new Table(DisbursementRow);
export const stepsTable = new Table(DisbursementStepRow);
export const reversalsTable = new Table(ReversalRow);
