import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { CalendarDate, Money } from '../kernel/index.js';
import type { ProposalState } from '../approvals/index.js';
import { PAYMENT_KINDS, type PaymentKind } from '../requirements/index.js';
import { flag, idNumber, json, money, Table } from '../platform/index.js';

/** anticipazione, trasferimento intermedio, saldo finale. */
export const DISBURSEMENT_KINDS = PAYMENT_KINDS;
export type DisbursementKind = PaymentKind;

export const DISBURSEMENT_STATES = ['requested', 'approved', 'ordered', 'paid', 'reversed', 'rejected', 'withdrawn'] as const;
export type DisbursementState = (typeof DISBURSEMENT_STATES)[number];

/** What approval did not admit, and why. */
export interface Cut {
  cause: string;
  amountCents: number;
}

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

  /** As requested. */
  @Column({ name: 'amount_cents', type: 'bigint', transformer: money })
  amount!: Money;

  /** What approval left of it; null where nothing was cut. */
  @Column({ name: 'admitted_cents', type: 'bigint', nullable: true, transformer: money })
  admitted!: Money | null;

  @Column({ type: 'text', nullable: true, transformer: json })
  cuts!: Cut[] | null;

  @Column({ type: 'text' })
  requestedOn!: CalendarDate;

  @Column({ type: 'text', nullable: true })
  protocol!: string | null;

  /** The day of the protocol, from which the days to pay run; the day of the request where nobody said it. */
  @Column({ type: 'text', nullable: true })
  protocolOn!: CalendarDate | null;

  /** A balance with which the grant ends: what is then left outstanding is a saving. */
  @Column({ type: 'integer', default: 0, transformer: flag })
  closesGrant!: boolean;

  /** The day on which it was returned with remarks that are not answered yet. */
  @Column({ type: 'text', nullable: true })
  suspendedSince!: CalendarDate | null;

  /** Days that remarks took until they were answered. */
  @Column({ type: 'integer', default: 0 })
  suspendedDays!: number;

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

  /** Year and number of the order while it is ordered or paid; null otherwise. Among payments in force no two have the same order. */
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

/** Remarks and their answer: from the one day to the other the clock stands still. */
@Entity('suspensions')
export class SuspensionRow {
  @PrimaryColumn({ name: 'disbursement_seq', type: 'integer', transformer: idNumber('disbursement') })
  disbursementId!: string;

  @PrimaryColumn({ type: 'integer' })
  seq!: number;

  @Column({ type: 'text' })
  remarksOn!: CalendarDate;

  @Column({ type: 'text', nullable: true })
  resumedOn!: CalendarDate | null;
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

  /** Of balances: the one in progress that is to close the grant. */
  @Column({ name: 'closing_seq', type: 'integer', nullable: true, transformer: idNumber('disbursement') })
  closing!: string | null;
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
export const suspensionsTable = new Table(SuspensionRow);
export const totalsTable = new Table(DisbursementTotalRow);
export const reversalsTable = new Table(ReversalRow);
