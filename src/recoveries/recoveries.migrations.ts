import type { QueryRunner } from 'typeorm';
import { ForwardMigration, runAll } from '../platform/index.js';

/** An order may take effect on an earlier day than that of its approval. */
export class RecoveryDays1767225600180 extends ForwardMigration {
  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, ['ALTER TABLE recoveries ADD COLUMN effective_on TEXT']);
  }
}

export class RecoveriesTables1767225600100 extends ForwardMigration {
  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, [
      `CREATE TABLE recoveries (
         seq INTEGER PRIMARY KEY NOT NULL,
         disbursement_seq INTEGER NOT NULL,
         grant_seq INTEGER NOT NULL,
         hub TEXT NOT NULL,
         tranche TEXT NOT NULL,
         amount_cents BIGINT NOT NULL,
         collected_cents BIGINT NOT NULL,
         interest_cents BIGINT NOT NULL,
         due_on TEXT NOT NULL,
         cause TEXT NOT NULL,
         state TEXT NOT NULL,
         proposed_by TEXT NOT NULL,
         decided_by TEXT,
         ordered_on TEXT,
         collected_on TEXT,
         reason TEXT
       )`,
      'CREATE INDEX recoveries_by_disbursement ON recoveries (disbursement_seq)',
      `CREATE TABLE collections (
         seq INTEGER PRIMARY KEY NOT NULL,
         recovery_seq INTEGER NOT NULL,
         collected_on TEXT NOT NULL,
         amount_cents BIGINT NOT NULL,
         interest_cents BIGINT NOT NULL,
         settlement TEXT NOT NULL,
         destination TEXT NOT NULL,
         recorded_by TEXT NOT NULL
       )`,
      'CREATE INDEX collections_by_recovery ON collections (recovery_seq, seq)',
    ]);
  }
}
