import type { QueryRunner } from 'typeorm';
import { ForwardMigration, runAll } from '../platform/index.js';

/** Acts may need preventive controls; those that there are so far need none. */
export class ActControls1767225600142 extends ForwardMigration {
  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, ["ALTER TABLE acts ADD COLUMN controls TEXT NOT NULL DEFAULT '[]'"]);
  }
}

export class DecreeTables1767225600070 extends ForwardMigration {
  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, [
      `CREATE TABLE acts (
         seq INTEGER PRIMARY KEY NOT NULL,
         kind TEXT NOT NULL,
         reference TEXT NOT NULL,
         title TEXT NOT NULL,
         published_on TEXT NOT NULL,
         effective_on TEXT NOT NULL,
         tranches TEXT NOT NULL,
         hubs TEXT NOT NULL,
         movements TEXT NOT NULL,
         state TEXT NOT NULL,
         proposed_by TEXT NOT NULL,
         decided_by TEXT,
         reason TEXT
       )`,
    ]);
  }
}
