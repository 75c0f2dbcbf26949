import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CalendarDate, Money, Noun, Role } from '../kernel/index.js';
import { money, Table } from '../platform/index.js';

export const PROPOSAL_STATES = ['proposed', 'in-force', 'rejected', 'withdrawn'] as const;
export type ProposalState = (typeof PROPOSAL_STATES)[number];

/** One row per thing that one person proposes and another decides. */
@Entity('proposals')
export class ProposalRow {
  /** The entry that proposed it: the number in its id. */
  @PrimaryColumn({ type: 'integer' })
  seq!: number;

  @Column({ type: 'text' })
  noun!: Noun;

  @Column({ type: 'text' })
  state!: ProposalState;

  @Column({ type: 'text' })
  proposedBy!: string;

  @Column({ type: 'text' })
  proposedAt!: string;

  @Column({ type: 'text' })
  effectiveOn!: CalendarDate;

  @Column({ type: 'text', nullable: true })
  reason!: string | null;

  @Column({ name: 'amount_cents', type: 'bigint', nullable: true, transformer: money })
  amount!: Money | null;

  @Column({ type: 'text', nullable: true })
  hub!: string | null;

  @Column({ type: 'text', nullable: true })
  tranche!: string | null;

  /** The role of whoever decides. */
  @Column({ type: 'text', default: 'approver' })
  decides!: Role;

  @Column({ type: 'text', nullable: true })
  decidedBy!: string | null;

  @Column({ type: 'integer', nullable: true })
  decidedSeq!: number | null;
}

export const proposalsTable = new Table(ProposalRow);
