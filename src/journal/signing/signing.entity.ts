import { Check, Column, Entity, PrimaryColumn } from 'typeorm';
import { Table } from '../../platform/index.js';

/** A key that has signed this book: its public half, and the word of the one before it. */
@Entity('signing_keys')
export class SigningKeyRow {
  /** The entry that put it in force: the last one is in force now. */
  @PrimaryColumn({ type: 'integer' })
  seq!: number;

  @Column({ type: 'text' })
  key!: string;

  /** SPKI, DER, base64. */
  @Column({ type: 'text' })
  publicKey!: string;

  /** The former key's signature of this one; null for the first key and where the former one was lost. */
  @Column({ type: 'text', nullable: true })
  endorsement!: string | null;
}

/**
 * The signature of the newest head, and only that one: who cuts entries off finds no signature for what is left. It is
 * no history: it follows from the journal and the key.
 */
@Entity('op_head_signature')
@Check('op_head_signature_one', 'id = 1')
export class HeadSignatureRow {
  @PrimaryColumn({ type: 'integer' })
  id!: 1;

  @Column({ type: 'integer' })
  seq!: number;

  @Column({ type: 'text' })
  hash!: string;

  @Column({ type: 'text' })
  key!: string;

  @Column({ type: 'text' })
  signature!: string;
}

export const signingKeysTable = new Table(SigningKeyRow);
export const headSignatureTable = new Table(HeadSignatureRow);
