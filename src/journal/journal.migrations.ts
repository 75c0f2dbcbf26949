import type { QueryRunner } from 'typeorm';
import { dialectOf, ForwardMigration, runAll } from '../platform/index.js';

const TABLE = `
  CREATE TABLE journal (
    seq INTEGER PRIMARY KEY NOT NULL,
    kind TEXT NOT NULL,
    subject TEXT NOT NULL,
    payload TEXT NOT NULL,
    movements TEXT NOT NULL,
    actor TEXT NOT NULL,
    reason TEXT,
    effective_on TEXT NOT NULL,
    recorded_at TEXT NOT NULL,
    previous_hash TEXT NOT NULL,
    hash TEXT NOT NULL,
    CONSTRAINT journal_seq_positive CHECK (seq > 0)
  )`;

// Every index is one more page in each commit; the timeline of a thing is worth it. Filters by kind, person and text read
// the entries one after the other, some tenths of a microsecond each.
const BY_SUBJECT = 'CREATE INDEX journal_by_subject ON journal (subject, seq)';

// INSERT OR REPLACE deletes without firing the DELETE trigger, so the INSERT trigger itself must refuse a seq that
// exists; and the table must have no second UNIQUE, on which a REPLACE would delete another row.
const SQLITE_TRIGGERS = [
  `CREATE TRIGGER journal_chained BEFORE INSERT ON journal BEGIN
     SELECT RAISE(ABORT, 'journal: this seq is not the next one') WHERE NEW.seq <> (SELECT coalesce(max(seq), 0) + 1 FROM journal);
     SELECT RAISE(ABORT, 'journal: previous_hash is not the head''s hash')
       WHERE NEW.previous_hash <> coalesce((SELECT hash FROM journal ORDER BY seq DESC LIMIT 1), '${'0'.repeat(64)}');
   END`,
  `CREATE TRIGGER journal_never_updated BEFORE UPDATE ON journal BEGIN SELECT RAISE(ABORT, 'journal: entries are never changed'); END`,
  `CREATE TRIGGER journal_never_deleted BEFORE DELETE ON journal BEGIN SELECT RAISE(ABORT, 'journal: entries are never deleted'); END`,
];

const POSTGRES_TRIGGERS = [
  `CREATE FUNCTION journal_chained() RETURNS trigger LANGUAGE plpgsql AS $$
   DECLARE head RECORD;
   BEGIN
     SELECT seq, hash INTO head FROM journal ORDER BY seq DESC LIMIT 1;
     IF NEW.seq <> coalesce(head.seq, 0) + 1 THEN RAISE EXCEPTION 'journal: this seq is not the next one'; END IF;
     IF NEW.previous_hash <> coalesce(head.hash, '${'0'.repeat(64)}') THEN
       RAISE EXCEPTION 'journal: previous_hash is not the head''s hash';
     END IF;
     RETURN NEW;
   END $$`,
  `CREATE FUNCTION journal_kept() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN RAISE EXCEPTION 'journal: entries are never changed nor deleted'; END $$`,
  'CREATE TRIGGER journal_chained BEFORE INSERT ON journal FOR EACH ROW EXECUTE FUNCTION journal_chained()',
  'CREATE TRIGGER journal_kept BEFORE UPDATE OR DELETE ON journal FOR EACH ROW EXECUTE FUNCTION journal_kept()',
  'CREATE TRIGGER journal_not_truncated BEFORE TRUNCATE ON journal FOR EACH STATEMENT EXECUTE FUNCTION journal_kept()',
];

export class JournalTables1767225600010 extends ForwardMigration {
  async up(runner: QueryRunner): Promise<void> {
    const triggers = dialectOf(runner) === 'postgres' ? POSTGRES_TRIGGERS : SQLITE_TRIGGERS;
    await runAll(runner, [TABLE, BY_SUBJECT, ...triggers]);
  }
}
