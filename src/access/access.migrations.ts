import type { QueryRunner } from 'typeorm';
import { ForwardMigration, runAll } from '../platform/index.js';

// No foreign key joins an op_ table to persons: a replay rebuilds the one and leaves the others alone.
const TABLES = [
  `CREATE TABLE persons (
     id TEXT PRIMARY KEY NOT NULL,
     seq INTEGER NOT NULL,
     roles TEXT NOT NULL,
     disabled INTEGER NOT NULL,
     until TEXT,
     commitment TEXT NOT NULL,
     version INTEGER NOT NULL
   )`,
  `CREATE TABLE op_identities (
     person_id TEXT PRIMARY KEY NOT NULL,
     name TEXT NOT NULL,
     email TEXT NOT NULL,
     salt TEXT NOT NULL
   )`,
  `CREATE TABLE op_credentials (
     person_id TEXT PRIMARY KEY NOT NULL,
     argon2_hash TEXT NOT NULL
   )`,
  `CREATE TABLE op_sessions (
     id_hash TEXT PRIMARY KEY NOT NULL,
     person_id TEXT NOT NULL,
     created_at TEXT NOT NULL,
     expires_at TEXT NOT NULL
   )`,
  `CREATE TABLE op_tokens (
     token_hash TEXT PRIMARY KEY NOT NULL,
     person_id TEXT NOT NULL,
     issued_at TEXT NOT NULL,
     expires_at TEXT NOT NULL
   )`,
  `CREATE TABLE op_enrolments (
     token_hash TEXT PRIMARY KEY NOT NULL,
     person_id TEXT,
     issued_by TEXT NOT NULL,
     expires_at TEXT NOT NULL,
     used_at TEXT
   )`,
  `CREATE TABLE op_sign_in_attempts (
     id TEXT PRIMARY KEY NOT NULL,
     email_hash TEXT NOT NULL,
     address_hash TEXT NOT NULL,
     attempted_at TEXT NOT NULL
   )`,
];

const INDEXES = [
  'CREATE INDEX persons_by_seq ON persons (seq)',
  'CREATE UNIQUE INDEX op_identities_by_email ON op_identities (email)',
  'CREATE INDEX op_sessions_by_person ON op_sessions (person_id)',
  'CREATE INDEX op_tokens_by_person ON op_tokens (person_id)',
  'CREATE INDEX op_enrolments_by_person ON op_enrolments (person_id)',
  'CREATE INDEX op_sign_in_attempts_by_email ON op_sign_in_attempts (email_hash)',
  'CREATE INDEX op_sign_in_attempts_by_address ON op_sign_in_attempts (address_hash)',
];

/** Nobody has been erased so far. */
export class PersonErasure1767225600220 extends ForwardMigration {
  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, ['ALTER TABLE persons ADD COLUMN erased INTEGER NOT NULL DEFAULT 0']);
  }
}

/** Sessions that a provider opens, and tokens issued in them, may hold less than the book gives. */
export class ProviderSessions1767225600240 extends ForwardMigration {
  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, ['ALTER TABLE op_sessions ADD COLUMN within TEXT', 'ALTER TABLE op_tokens ADD COLUMN within TEXT']);
  }
}

/**
 * Sessions and links count only with a seal from here on. The sessions of before are opened again by signing in; the links
 * of before stay, so that whoever follows one is told to ask for a new one.
 */
export class SealedWaysIn1767225600250 extends ForwardMigration {
  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, ['DELETE FROM op_sessions', 'ALTER TABLE op_sessions ADD COLUMN seal TEXT', 'ALTER TABLE op_enrolments ADD COLUMN seal TEXT']);
  }
}

export class AccessTables1767225600040 extends ForwardMigration {
  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, [...TABLES, ...INDEXES]);
  }
}
