import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { Table } from '../platform/index.js';

/** A file attached to a thing. It is never taken away: what was attached by mistake is declared so, and stays. */
@Entity('documents')
@Index('documents_by_holder', ['of', 'holder'])
@Index('documents_by_content', ['sha256'])
export class DocumentRow {
  /** The entry that attached it: by this it is known. */
  @PrimaryColumn({ type: 'integer' })
  seq!: number;

  /** What kind of thing it is attached to: `grant`, `outcome`. */
  @Column({ name: 'holder_kind', type: 'text' })
  of!: string;

  /** The thing's id; of an outcome the number of its entry. */
  @Column({ type: 'text' })
  holder!: string;

  /** What entries about it are about: the thing itself; of an outcome that of which it says something. */
  @Column({ type: 'text' })
  subject!: string;

  /** SHA-256 of the content, under which it is kept. */
  @Column({ type: 'text' })
  sha256!: string;

  @Column({ type: 'text' })
  name!: string;

  /** As the content says, whatever its sender called it. */
  @Column({ type: 'text' })
  mediaType!: string;

  /** In bytes. */
  @Column({ type: 'integer' })
  size!: number;

  @Column({ type: 'text' })
  attachedBy!: string;

  @Column({ type: 'text' })
  attachedAt!: string;

  @Column({ type: 'text', nullable: true })
  reason!: string | null;

  /** The entry that declared it attached by mistake; null while it counts. */
  @Column({ type: 'integer', nullable: true })
  withdrawnSeq!: number | null;

  @Column({ type: 'text', nullable: true })
  withdrawnBy!: string | null;

  @Column({ type: 'text', nullable: true })
  withdrawnAt!: string | null;

  @Column({ type: 'text', nullable: true })
  withdrawalReason!: string | null;
}

/** Contents are no history: the journal vouches for them by their hash. Each is kept once, whoever attached it how often. */
@Entity('op_documents')
export class ContentPieceRow {
  @PrimaryColumn({ type: 'text' })
  sha256!: string;

  /** 0, 1, 2, … without a gap. */
  @PrimaryColumn({ type: 'integer' })
  piece!: number;

  /** Bytes. TypeORM knows no type for them that both databases have; SQLite keeps them as they are in a column of any type. */
  @Column({ type: 'text' })
  content!: Uint8Array;
}

export const documentsTable = new Table(DocumentRow);
export const contentPiecesTable = new Table(ContentPieceRow);
