import type { QueryRunner } from 'typeorm';
import { dialectOf, ForwardMigration, runAll } from '../platform/index.js';

export class DocumentsTables1767225600210 extends ForwardMigration {
  async up(runner: QueryRunner): Promise<void> {
    const bytes = dialectOf(runner) === 'postgres' ? 'BYTEA' : 'TEXT';
    await runAll(runner, [
      `CREATE TABLE documents (
         seq INTEGER PRIMARY KEY NOT NULL,
         holder_kind TEXT NOT NULL,
         holder TEXT NOT NULL,
         subject TEXT NOT NULL,
         sha256 TEXT NOT NULL,
         name TEXT NOT NULL,
         media_type TEXT NOT NULL,
         size INTEGER NOT NULL,
         attached_by TEXT NOT NULL,
         attached_at TEXT NOT NULL,
         reason TEXT,
         withdrawn_seq INTEGER,
         withdrawn_by TEXT,
         withdrawn_at TEXT,
         withdrawal_reason TEXT
       )`,
      'CREATE INDEX documents_by_holder ON documents (holder_kind, holder)',
      'CREATE INDEX documents_by_content ON documents (sha256)',
      `CREATE TABLE op_documents (
         sha256 TEXT NOT NULL,
         piece INTEGER NOT NULL,
         content ${bytes} NOT NULL,
         PRIMARY KEY (sha256, piece)
       )`,
    ]);
  }
}
