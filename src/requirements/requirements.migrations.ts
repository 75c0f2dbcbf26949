import type { QueryRunner } from 'typeorm';
import { ForwardMigration, runAll } from '../platform/index.js';

export class RequirementsTables1767225600150 extends ForwardMigration {
  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, [
      `CREATE TABLE requirements (
         code TEXT PRIMARY KEY NOT NULL,
         name TEXT NOT NULL,
         required_of TEXT NOT NULL,
         tranche TEXT,
         kind TEXT,
         threshold_cents BIGINT,
         from_day TEXT NOT NULL,
         until_day TEXT,
         effect TEXT NOT NULL,
         validity_days INTEGER,
         covers INTEGER NOT NULL,
         change_seq INTEGER NOT NULL,
         reason TEXT
       ) WITHOUT ROWID`,
      `CREATE TABLE outcomes (
         seq INTEGER PRIMARY KEY NOT NULL,
         subject TEXT NOT NULL,
         requirement TEXT,
         control TEXT,
         result TEXT NOT NULL,
         protocol TEXT NOT NULL,
         obtained_on TEXT NOT NULL,
         expires_on TEXT,
         amount_cents BIGINT,
         recorded_by TEXT NOT NULL,
         reason TEXT
       )`,
      'CREATE INDEX outcomes_by_subject ON outcomes (subject)',
    ]);
  }
}
