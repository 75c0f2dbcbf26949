import type { MigrationInterface, QueryRunner } from 'typeorm';
import { runAll } from '../platform/index.js';

export class ApprovalsTables1767225600030 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // No index on what waits: it would be one more page in every commit, and reading a hundred thousand rows takes some
    // hundredths of a second.
    await runAll(runner, [
      `CREATE TABLE proposals (
         seq INTEGER PRIMARY KEY NOT NULL,
         noun TEXT NOT NULL,
         state TEXT NOT NULL,
         proposed_by TEXT NOT NULL,
         proposed_at TEXT NOT NULL,
         effective_on TEXT NOT NULL,
         reason TEXT,
         amount_cents BIGINT,
         hub TEXT,
         tranche TEXT,
         decided_by TEXT,
         decided_seq INTEGER
       )`,
    ]);
  }

  async down(): Promise<void> {
    throw new Error('a book is never migrated backwards: restore a backup');
  }
}
