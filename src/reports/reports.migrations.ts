import type { QueryRunner } from 'typeorm';
import { ForwardMigration, runAll } from '../platform/index.js';

export class PublishedReports1767225600190 extends ForwardMigration {
  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, [
      `CREATE TABLE published_reports (
         seq INTEGER PRIMARY KEY NOT NULL,
         meeting TEXT NOT NULL,
         as_of TEXT NOT NULL,
         at_entry INTEGER NOT NULL,
         head_hash TEXT NOT NULL,
         language TEXT NOT NULL,
         digest TEXT NOT NULL,
         software_version TEXT NOT NULL,
         published_by TEXT NOT NULL,
         published_at TEXT NOT NULL,
         reason TEXT
       )`,
    ]);
  }
}
