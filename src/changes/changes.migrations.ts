import type { QueryRunner } from 'typeorm';
import { ForwardMigration, runAll } from '../platform/index.js';

export class ChangesTables1767225600120 extends ForwardMigration {
  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, [
      `CREATE TABLE changes (
         seq INTEGER PRIMARY KEY NOT NULL,
         kind TEXT NOT NULL,
         subject TEXT NOT NULL,
         hub TEXT,
         tranche TEXT,
         amount_cents BIGINT,
         from_fields TEXT NOT NULL,
         to_fields TEXT NOT NULL,
         effective_on TEXT NOT NULL,
         decides TEXT NOT NULL,
         state TEXT NOT NULL,
         proposed_by TEXT NOT NULL,
         decided_by TEXT,
         reason TEXT
       )`,
    ]);
  }
}
