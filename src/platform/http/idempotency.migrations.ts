import type { QueryRunner } from 'typeorm';
import { ForwardMigration, runAll } from '../database/schema.js';

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

export class IdempotencyTables1767225600005 extends ForwardMigration {
  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, [TABLE, 'CREATE INDEX op_idempotency_by_age ON op_idempotency (created_at)']);
  }
}
