import type { MigrationInterface, QueryRunner } from 'typeorm';
import { runAll } from '../database/schema.js';

const TABLE = `
  CREATE TABLE op_idempotency (
    person TEXT NOT NULL,
    method TEXT NOT NULL,
    path TEXT NOT NULL,
    key_hash TEXT NOT NULL,
    body_hash TEXT NOT NULL,
    answer TEXT,
    created_at TEXT NOT NULL,
    PRIMARY KEY (person, method, path, key_hash)
  )`;

export class IdempotencyTables1767225600005 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, [TABLE, 'CREATE INDEX op_idempotency_by_age ON op_idempotency (created_at)']);
  }

  async down(): Promise<void> {
    throw new Error('a book is never migrated backwards: restore a backup');
  }
}
