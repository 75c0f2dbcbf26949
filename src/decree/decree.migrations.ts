import type { MigrationInterface, QueryRunner } from 'typeorm';
import { runAll } from '../platform/index.js';

export class DecreeTables1767225600070 implements MigrationInterface {
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

  async down(): Promise<void> {
    throw new Error('a book is never migrated backwards: restore a backup');
  }
}
