import type { QueryRunner } from 'typeorm';
import { dialectOf, ForwardMigration, runAll } from '../platform/index.js';

/** Requests as they come: cuts, the clock with its suspensions, the balance that closes a grant. */
export class RequestsAsTheyCome1767225600170 extends ForwardMigration {
  async up(runner: QueryRunner): Promise<void> {
    const columns = [
      'admitted_cents BIGINT',
      'cuts TEXT',
      'protocol_on TEXT',
      'closes_grant INTEGER NOT NULL DEFAULT 0',
      'suspended_since TEXT',
      'suspended_days INTEGER NOT NULL DEFAULT 0',
    ];
    await runAll(runner, [...columns.map((column) => `ALTER TABLE disbursements ADD COLUMN ${column}`), CLOSING, SUSPENSIONS]);
    await this.shortenOrderKeys(runner);
  }

  /** Orders are looked up by year and number; the key was all that an order says. */
  private async shortenOrderKeys(runner: QueryRunner): Promise<void> {
    const ordered = (await runner.query('SELECT seq, payment_order FROM disbursements WHERE order_key IS NOT NULL')) as { seq: number; payment_order: string }[];
    const [key, seq] = dialectOf(runner) === 'postgres' ? ['$1', '$2'] : ['?', '?'];
    for (const row of ordered) {
      const { year, number } = JSON.parse(row.payment_order) as { year: number; number: string };
      await runner.query(`UPDATE disbursements SET order_key = ${key} WHERE seq = ${seq}`, [`${year}/${number.toUpperCase()}`, row.seq]);
    }
  }
}

const CLOSING = 'ALTER TABLE disbursement_totals ADD COLUMN closing_seq INTEGER';

const SUSPENSIONS = `
  CREATE TABLE suspensions (
    disbursement_seq INTEGER NOT NULL,
    seq INTEGER NOT NULL,
    remarks_on TEXT NOT NULL,
    resumed_on TEXT,
    PRIMARY KEY (disbursement_seq, seq)
  ) WITHOUT ROWID`;

export class DisbursementsTables1767225600090 extends ForwardMigration {
  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, [DISBURSEMENTS, BY_ORDER, STEPS, TOTALS, REVERSALS, 'CREATE INDEX reversals_by_disbursement ON reversals (disbursement_seq)']);
  }
}

const DISBURSEMENTS = `
  CREATE TABLE disbursements (
    seq INTEGER PRIMARY KEY NOT NULL,
    grant_seq INTEGER NOT NULL,
    hub TEXT NOT NULL,
    tranche TEXT NOT NULL,
    kind TEXT NOT NULL,
    amount_cents BIGINT NOT NULL,
    requested_on TEXT NOT NULL,
    protocol TEXT,
    state TEXT NOT NULL,
    requested_by TEXT NOT NULL,
    approved_by TEXT,
    approved_on TEXT,
    payee TEXT,
    ordered_on TEXT,
    payment_order TEXT,
    order_key TEXT,
    paid_on TEXT,
    reversed_on TEXT,
    reason TEXT
  )`;

// No index by grant: each commit would dirty a page for each grant it touches, which cost as much as everything else
// together, and reading all of a hundred thousand rows takes some hundredths of a second.
const BY_ORDER = 'CREATE INDEX disbursements_by_order ON disbursements (order_key) WHERE order_key IS NOT NULL';

const STEPS = `
  CREATE TABLE disbursement_steps (
    disbursement_seq INTEGER NOT NULL,
    seq INTEGER NOT NULL,
    state TEXT NOT NULL,
    on_day TEXT NOT NULL,
    PRIMARY KEY (disbursement_seq, seq)
  ) WITHOUT ROWID`;

const TOTALS = `
  CREATE TABLE disbursement_totals (
    grant_seq INTEGER NOT NULL,
    kind TEXT NOT NULL,
    in_force_cents BIGINT NOT NULL,
    PRIMARY KEY (grant_seq, kind),
    CONSTRAINT in_force_never_negative CHECK (in_force_cents >= 0)
  ) WITHOUT ROWID`;

const REVERSALS = `
  CREATE TABLE reversals (
    seq INTEGER PRIMARY KEY NOT NULL,
    disbursement_seq INTEGER NOT NULL,
    amount_cents BIGINT NOT NULL,
    effective_on TEXT NOT NULL,
    state TEXT NOT NULL,
    proposed_by TEXT NOT NULL,
    decided_by TEXT,
    reason TEXT
  )`;
