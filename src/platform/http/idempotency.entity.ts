import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { Table } from '../database/table.js';

/** Answers kept so that a request sent twice happens once. Not history: rows go after seven days. */
@Entity('op_idempotency')
@Index('op_idempotency_by_age', ['createdAt'])
export class IdempotencyRow {
  @PrimaryColumn({ type: 'text' })
  person!: string;

  @PrimaryColumn({ type: 'text' })
  method!: string;

  @PrimaryColumn({ type: 'text' })
  path!: string;

  @PrimaryColumn({ type: 'text' })
  keyHash!: string;

  @Column({ type: 'text' })
  bodyHash!: string;

  /** JSON as it was sent; null where the answer holds a secret. */
  @Column({ type: 'text', nullable: true })
  answer!: string | null;

  @Column({ type: 'text' })
  createdAt!: string;
}

export const idempotencyTable = new Table(IdempotencyRow);
