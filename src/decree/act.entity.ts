import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CalendarDate } from '../kernel/index.js';
import type { ProposalState } from '../approvals/index.js';
import { idNumber, json, Table } from '../platform/index.js';
import type { NewTranche } from '../tranches/index.js';

/** A hub that an act names: one of the register put into a tranche, or a new one. */
export interface ActHub {
  code: string;
  name: string | null;
  tranche: string;
}

/** Money that an act moves. An end is `unallocated`, a tranche code (its available) or `CODE:to-reprogramme`. */
export interface ActMovement {
  from: string;
  to: string;
  amountCents: number;
}

/** The decree and the acts that change it. */
@Entity('acts')
export class ActRow {
  @PrimaryColumn({ name: 'seq', type: 'integer', transformer: idNumber('act') })
  id!: string;

  @Column({ type: 'text' })
  kind!: 'decree' | 'reallocation';

  @Column({ type: 'text' })
  reference!: string;

  @Column({ type: 'text' })
  title!: string;

  @Column({ type: 'text' })
  publishedOn!: CalendarDate;

  @Column({ type: 'text' })
  effectiveOn!: CalendarDate;

  @Column({ type: 'text', transformer: json })
  tranches!: NewTranche[];

  @Column({ type: 'text', transformer: json })
  hubs!: ActHub[];

  @Column({ type: 'text', transformer: json })
  movements!: ActMovement[];

  /** Preventive controls (visto UCB, registrazione della Corte dei conti) without which no money that it moves is paid. */
  @Column({ type: 'text', transformer: json, default: '[]' })
  controls!: string[];

  @Column({ type: 'text' })
  state!: ProposalState;

  @Column({ type: 'text' })
  proposedBy!: string;

  @Column({ type: 'text', nullable: true })
  decidedBy!: string | null;

  @Column({ type: 'text', nullable: true })
  reason!: string | null;
}

export const actsTable = new Table(ActRow);
