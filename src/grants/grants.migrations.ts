import type { MigrationInterface, QueryRunner } from 'typeorm';
import { runAll } from '../platform/index.js';

export class GrantsTables1767225600080 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, [
      `CREATE TABLE grants (
         seq INTEGER PRIMARY KEY NOT NULL,
         hub TEXT NOT NULL,
         tranche TEXT NOT NULL,
         amount_cents BIGINT NOT NULL,
         cup TEXT NOT NULL,
         local_project_code TEXT,
         decree TEXT,
         agreement TEXT NOT NULL,
         further_agreements TEXT NOT NULL,
         advance_max_hundredths INTEGER NOT NULL,
         cumulative_max_hundredths INTEGER NOT NULL,
         payment_days INTEGER NOT NULL,
         effective_on TEXT NOT NULL,
         state TEXT NOT NULL,
         proposed_by TEXT NOT NULL,
         decided_by TEXT,
         reason TEXT
       )`,
      'CREATE INDEX grants_by_hub ON grants (hub, seq)',
      'CREATE INDEX grants_by_project ON grants (cup, local_project_code)',
      `CREATE TABLE reductions (
         seq INTEGER PRIMARY KEY NOT NULL,
         grant_seq INTEGER NOT NULL,
         amount_cents BIGINT NOT NULL,
         cause TEXT NOT NULL,
         effective_on TEXT NOT NULL,
         state TEXT NOT NULL,
         proposed_by TEXT NOT NULL,
         decided_by TEXT,
         reason TEXT
       )`,
      'CREATE INDEX reductions_by_grant ON reductions (grant_seq, seq)',
    ]);
  }

  async down(): Promise<void> {
    throw new Error('a book is never migrated backwards: restore a backup');
  }
}
