import type { QueryRunner } from 'typeorm';
import { ForwardMigration, runAll } from '../platform/index.js';

export class TranchesTables1767225600050 extends ForwardMigration {
  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, [
      `CREATE TABLE tranches (
         code TEXT PRIMARY KEY NOT NULL,
         seq INTEGER NOT NULL,
         name TEXT NOT NULL,
         expected_hubs INTEGER NOT NULL,
         intervention_line TEXT NOT NULL,
         act TEXT NOT NULL,
         effective_on TEXT NOT NULL
       ) WITHOUT ROWID`,
    ]);
  }
}
