import type { MigrationInterface, QueryRunner } from 'typeorm';
import { runAll } from '../platform/index.js';

export class HubsTables1767225600060 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, [
      `CREATE TABLE hubs (
         code TEXT PRIMARY KEY NOT NULL,
         name TEXT,
         kind TEXT NOT NULL,
         status TEXT NOT NULL,
         tranche TEXT,
         seat TEXT,
         tax_code TEXT,
         iban TEXT,
         partners TEXT NOT NULL,
         localisation TEXT,
         tranche_since TEXT,
         registered_on TEXT NOT NULL,
         version INTEGER NOT NULL
       ) WITHOUT ROWID`,
    ]);
  }

  async down(): Promise<void> {
    throw new Error('a book is never migrated backwards: restore a backup');
  }
}
