import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CalendarDate } from '../kernel/index.js';
import { Table } from '../platform/index.js';

/** First line: counts toward the targets of M4C2-13, -14, -15; second line: toward M4C2-15BIS. */
export const INTERVENTION_LINES = ['first', 'second'] as const;
export type InterventionLine = (typeof INTERVENTION_LINES)[number];

/** A part of the decree (on screens: *linea*). Its money stands in the ledger. */
@Entity('tranches')
export class TrancheRow {
  @PrimaryColumn({ type: 'text' })
  code!: string;

  /** Order of establishment, in which people see them. */
  @Column({ type: 'integer' })
  seq!: number;

  @Column({ type: 'text' })
  name!: string;

  @Column({ type: 'integer' })
  expectedHubs!: number;

  @Column({ type: 'text' })
  interventionLine!: InterventionLine;

  /** The act that established it. */
  @Column({ type: 'text' })
  act!: string;

  @Column({ type: 'text' })
  effectiveOn!: CalendarDate;
}

export const tranchesTable = new Table(TrancheRow);
