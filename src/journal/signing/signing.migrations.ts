import type { QueryRunner } from 'typeorm';
import { ForwardMigration, runAll } from '../../platform/index.js';

export class SigningTables1767225600200 extends ForwardMigration {
  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, [
      `CREATE TABLE signing_keys (
         seq INTEGER PRIMARY KEY NOT NULL,
         key TEXT NOT NULL,
         public_key TEXT NOT NULL,
         endorsement TEXT
       )`,
      `CREATE TABLE op_head_signature (
         id INTEGER PRIMARY KEY NOT NULL,
         seq INTEGER NOT NULL,
         hash TEXT NOT NULL,
         key TEXT NOT NULL,
         signature TEXT NOT NULL,
         CONSTRAINT op_head_signature_one CHECK (id = 1)
       )`,
    ]);
  }
}
