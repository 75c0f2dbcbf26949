import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { CalendarDate, Money } from '../kernel/index.js';
import { flag, idNumber, money, Table } from '../platform/index.js';

/** anticipazione, trasferimento intermedio, saldo finale. */
export const PAYMENT_KINDS = ['advance', 'interim', 'balance'] as const;
export type PaymentKind = (typeof PAYMENT_KINDS)[number];

/** Whose outcome counts: the hub's for all that it is paid, the grant's, or that of the one disbursement. */
export const REQUIRED_OF = ['hub', 'grant', 'disbursement'] as const;
export type RequiredOf = (typeof REQUIRED_OF)[number];

export const EFFECTS_OF_MISSING = ['blocking', 'warning'] as const;
export type EffectOfMissing = (typeof EFFECTS_OF_MISSING)[number];

/** `DURC`, `RNA-COR`: never what would read like an id (`D-64`) or the code of a hub (`CC-04`). */
export const REQUIREMENT_CODE = /^(?![AGNDSPRCI]-[0-9]+$)(?![A-Z][A-Z0-9]{1,10}-[0-9]{2,3}$)[A-Z0-9][A-Z0-9-]{0,14}[A-Z0-9]$/;

/** What must be there before money is paid, as people decided: none of it is written into the program. */
export interface Requirement {
  code: string;
  name: string;
  of: RequiredOf;
  /** Only payments of this tranche; null: of all. */
  tranche: string | null;
  /** Only payments of this kind; null: of each. */
  kind: PaymentKind | null;
  /** Only payments of this amount or more. */
  threshold: Money | null;
  /** It applies to payments of these days, both included. */
  from: CalendarDate;
  until: CalendarDate | null;
  effect: EffectOfMissing;
  /** An outcome without an expiry of its own is good so many days from its date; null: for good. */
  validityDays: number | null;
  /** Its outcomes carry amounts that must cover the money, as a fideiussione does. */
  covers: boolean;
}

@Entity('requirements')
export class RequirementRow implements Requirement {
  @PrimaryColumn({ type: 'text' })
  code!: string;

  @Column({ type: 'text' })
  name!: string;

  @Column({ name: 'required_of', type: 'text' })
  of!: RequiredOf;

  @Column({ type: 'text', nullable: true })
  tranche!: string | null;

  @Column({ type: 'text', nullable: true })
  kind!: PaymentKind | null;

  @Column({ name: 'threshold_cents', type: 'bigint', nullable: true, transformer: money })
  threshold!: Money | null;

  @Column({ name: 'from_day', type: 'text' })
  from!: CalendarDate;

  @Column({ name: 'until_day', type: 'text', nullable: true })
  until!: CalendarDate | null;

  @Column({ type: 'text' })
  effect!: EffectOfMissing;

  @Column({ type: 'integer', nullable: true })
  validityDays!: number | null;

  @Column({ type: 'integer', transformer: flag })
  covers!: boolean;

  /** The change that made it what it is. */
  @Column({ name: 'change_seq', type: 'integer', transformer: idNumber('change') })
  change!: string;

  @Column({ type: 'text', nullable: true })
  reason!: string | null;
}

export const RESULTS = ['positive', 'negative'] as const;

/** What came of asking for what is required of a thing, or of one of its preventive controls. */
export interface Outcome {
  /** A hub, grant, disbursement or act. */
  subject: string;
  /** The code of the requirement, or the name of the control: one of the two. */
  requirement: string | null;
  control: string | null;
  result: (typeof RESULTS)[number];
  protocol: string;
  obtainedOn: CalendarDate;
  expiresOn: CalendarDate | null;
  amount: Money | null;
}

/** Outcomes are never edited: a later one counts for more. */
@Entity('outcomes')
@Index('outcomes_by_subject', ['subject'])
export class OutcomeRow implements Outcome {
  /** The entry that recorded it. */
  @PrimaryColumn({ type: 'integer' })
  seq!: number;

  @Column({ type: 'text' })
  subject!: string;

  @Column({ type: 'text', nullable: true })
  requirement!: string | null;

  @Column({ type: 'text', nullable: true })
  control!: string | null;

  @Column({ type: 'text' })
  result!: Outcome['result'];

  @Column({ type: 'text' })
  protocol!: string;

  @Column({ type: 'text' })
  obtainedOn!: CalendarDate;

  @Column({ type: 'text', nullable: true })
  expiresOn!: CalendarDate | null;

  @Column({ name: 'amount_cents', type: 'bigint', nullable: true, transformer: money })
  amount!: Money | null;

  @Column({ type: 'text' })
  recordedBy!: string;

  @Column({ type: 'text', nullable: true })
  reason!: string | null;
}

export const requirementsTable = new Table(RequirementRow);
export const outcomesTable = new Table(OutcomeRow);
