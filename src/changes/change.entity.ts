import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CalendarDate, JsonObject, Money, Role } from '../kernel/index.js';
import type { ProposalState } from '../approvals/index.js';
import { idNumber, json, money, Table } from '../platform/index.js';

/** What a change is of: who is paid, a closed hub opened again, the terms of a grant, its revocation, what is required before paying, what a person may do. */
export const CHANGE_KINDS = ['hub-payee', 'hub-status', 'grant-terms', 'grant-revocation', 'requirement', 'person-roles'] as const;
export type ChangeOf = (typeof CHANGE_KINDS)[number];

/** A sensitive change that one person proposes and another decides on. It does nothing until then. */
@Entity('changes')
export class ChangeRow {
  @PrimaryColumn({ name: 'seq', type: 'integer', transformer: idNumber('change') })
  id!: string;

  @Column({ name: 'kind', type: 'text' })
  of!: ChangeOf;

  /** The id or code of what is changed. */
  @Column({ type: 'text' })
  subject!: string;

  @Column({ type: 'text', nullable: true })
  hub!: string | null;

  @Column({ type: 'text', nullable: true })
  tranche!: string | null;

  @Column({ name: 'amount_cents', type: 'bigint', nullable: true, transformer: money })
  amount!: Money | null;

  /** The fields as they were when it was proposed, and as they shall be. */
  @Column({ name: 'from_fields', type: 'text', transformer: json })
  from!: JsonObject;

  @Column({ name: 'to_fields', type: 'text', transformer: json })
  to!: JsonObject;

  @Column({ type: 'text' })
  effectiveOn!: CalendarDate;

  /** The role of whoever decides. */
  @Column({ type: 'text' })
  decides!: Role;

  @Column({ type: 'text' })
  state!: ProposalState;

  @Column({ type: 'text' })
  proposedBy!: string;

  @Column({ type: 'text', nullable: true })
  decidedBy!: string | null;

  @Column({ type: 'text', nullable: true })
  reason!: string | null;
}

export const changesTable = new Table(ChangeRow);
