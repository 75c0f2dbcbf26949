import type { QueryRunner } from 'typeorm';
import { dialectOf, ForwardMigration, runAll } from '../platform/index.js';

/** A hub is suspended, resumed and closed on a day, and whoever set an IBAN does not approve the first payment to it. */
export class HubStatuses1767225600130 extends ForwardMigration {
  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, [
      'ALTER TABLE hubs ADD COLUMN iban_set_by TEXT',
      'ALTER TABLE hubs ADD COLUMN iban_set_seq INTEGER',
      `CREATE TABLE hub_statuses (
         hub TEXT NOT NULL,
         seq INTEGER NOT NULL,
         status TEXT NOT NULL,
         on_day TEXT NOT NULL,
         PRIMARY KEY (hub, seq)
       ) WITHOUT ROWID`,
    ]);
    await this.fillFromJournal(runner);
  }

  /** The statuses that hubs have had so far, and who set their IBANs, stand in the journal. */
  private async fillFromJournal(runner: QueryRunner): Promise<void> {
    const entries = (await runner.query(
      "SELECT seq, subject, actor, payload, effective_on FROM journal WHERE kind IN ('hub-registered/1', 'hub-changed/1') ORDER BY seq",
    )) as Told[];
    const places = dialectOf(runner) === 'postgres' ? ['$1', '$2', '$3', '$4'] : ['?', '?', '?', '?'];
    for (const { seq, subject, actor, payload, effective_on: onDay } of entries) {
      const { status, iban } = (JSON.parse(payload) as { after: { status?: string; iban?: string } }).after;
      if (status !== undefined) await runner.query(`INSERT INTO hub_statuses (hub, seq, status, on_day) VALUES (${places.join(', ')})`, [subject, seq, status, onDay]);
      const [by, at, hub] = places;
      if (iban !== undefined) await runner.query(`UPDATE hubs SET iban_set_by = ${by}, iban_set_seq = ${at} WHERE code = ${hub}`, [actor, seq, subject]);
    }
  }
}

interface Told {
  seq: number;
  subject: string;
  actor: string;
  payload: string;
  effective_on: string;
}

export class HubsTables1767225600060 extends ForwardMigration {
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
}
