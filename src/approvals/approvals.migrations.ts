import type { QueryRunner } from 'typeorm';
import { ForwardMigration, runAll } from '../platform/index.js';

/** Some proposals are decided on by another role than the approver's. */
export class ProposalDecides1767225600110 extends ForwardMigration {
  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, ["ALTER TABLE proposals ADD COLUMN decides TEXT NOT NULL DEFAULT 'approver'"]);
  }
}

export class ApprovalsTables1767225600030 extends ForwardMigration {
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
}
