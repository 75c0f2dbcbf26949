import type { QueryRunner } from 'typeorm';
import { ForwardMigration, runAll } from '../platform/index.js';

/** The terms of a grant may change from a day on; those that grants have had so far hold from the grant's own day. */
export class GrantTerms1767225600140 extends ForwardMigration {
  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, [
      "ALTER TABLE grants ADD COLUMN terms_since TEXT NOT NULL DEFAULT ''",
      'UPDATE grants SET terms_since = effective_on',
      `CREATE TABLE grant_terms (
         grant_seq INTEGER NOT NULL,
         seq INTEGER NOT NULL,
         effective_on TEXT NOT NULL,
         advance_max_hundredths INTEGER NOT NULL,
         cumulative_max_hundredths INTEGER NOT NULL,
         payment_days INTEGER NOT NULL,
         PRIMARY KEY (grant_seq, seq)
       ) WITHOUT ROWID`,
      `INSERT INTO grant_terms (grant_seq, seq, effective_on, advance_max_hundredths, cumulative_max_hundredths, payment_days)
         SELECT seq, seq, effective_on, advance_max_hundredths, cumulative_max_hundredths, payment_days FROM grants`,
    ]);
  }
}

/** Grants may need preventive controls; those that there are so far need none. */
export class GrantControls1767225600141 extends ForwardMigration {
  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, ["ALTER TABLE grants ADD COLUMN controls TEXT NOT NULL DEFAULT '[]'"]);
  }
}

/** A grant is closed by its balance, and open again when that is reversed. */
export class GrantClosing1767225600143 extends ForwardMigration {
  async up(runner: QueryRunner): Promise<void> {
    const columns = ['closed_by TEXT', 'closed_on TEXT', 'saved_cents BIGINT'];
    await runAll(runner, columns.map((column) => `ALTER TABLE grants ADD COLUMN ${column}`));
  }
}

export class GrantsTables1767225600080 extends ForwardMigration {
  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, [
      `CREATE TABLE grants (
         seq INTEGER PRIMARY KEY NOT NULL,
         hub TEXT NOT NULL,
         tranche TEXT NOT NULL,
         amount_cents BIGINT NOT NULL,
         cup TEXT NOT NULL,
         local_project_code TEXT,
         decree TEXT,
         agreement TEXT NOT NULL,
         further_agreements TEXT NOT NULL,
         advance_max_hundredths INTEGER NOT NULL,
         cumulative_max_hundredths INTEGER NOT NULL,
         payment_days INTEGER NOT NULL,
         effective_on TEXT NOT NULL,
         state TEXT NOT NULL,
         proposed_by TEXT NOT NULL,
         decided_by TEXT,
         reason TEXT
       )`,
      'CREATE INDEX grants_by_hub ON grants (hub, seq)',
      'CREATE INDEX grants_by_project ON grants (cup, local_project_code)',
      `CREATE TABLE reductions (
         seq INTEGER PRIMARY KEY NOT NULL,
         grant_seq INTEGER NOT NULL,
         amount_cents BIGINT NOT NULL,
         cause TEXT NOT NULL,
         effective_on TEXT NOT NULL,
         state TEXT NOT NULL,
         proposed_by TEXT NOT NULL,
         decided_by TEXT,
         reason TEXT
       )`,
      'CREATE INDEX reductions_by_grant ON reductions (grant_seq, seq)',
    ]);
  }
}
