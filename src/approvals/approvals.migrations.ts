import type { MigrationInterface, QueryRunner } from 'typeorm';
import { runAll } from '../platform/index.js';

export class ApprovalsTables1767225600030 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
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
      "CREATE INDEX proposals_waiting ON proposals (seq) WHERE state = 'proposed'",
    ]);
  }

  async down(): Promise<void> {
    throw new Error('a book is never migrated backwards: restore a backup');
  }
}
