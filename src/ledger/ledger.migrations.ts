import type { QueryRunner } from 'typeorm';
import { dialectOf, ForwardMigration, runAll } from '../platform/index.js';

function statements(wholeNumber: (column: string) => string): string[] {
  return [
    `CREATE TABLE accounts (
       account TEXT PRIMARY KEY NOT NULL,
       balance_cents BIGINT NOT NULL,
       debited_cents BIGINT NOT NULL,
       last_day TEXT NOT NULL,
       CONSTRAINT account_never_negative CHECK (balance_cents >= 0)${wholeNumber('balance_cents')}
     ) WITHOUT ROWID`,
    `CREATE TABLE account_days (
       account TEXT NOT NULL,
       day TEXT NOT NULL,
       net_cents BIGINT NOT NULL,
       debited_cents BIGINT NOT NULL,
       PRIMARY KEY (account, day)
     ) WITHOUT ROWID`,
    `CREATE TABLE movements (
       seq INTEGER NOT NULL,
       line INTEGER NOT NULL,
       from_account TEXT,
       to_account TEXT NOT NULL,
       amount_cents BIGINT NOT NULL,
       for_thing TEXT NOT NULL,
       effective_on TEXT NOT NULL,
       PRIMARY KEY (seq, line),
       CONSTRAINT movement_positive CHECK (amount_cents > 0)${wholeNumber('amount_cents')}
     ) WITHOUT ROWID`,
    'CREATE INDEX movements_by_thing ON movements (for_thing)',
  ];
}

export class LedgerTables1767225600020 extends ForwardMigration {
  async up(runner: QueryRunner): Promise<void> {
    // SQLite would store any type in a BIGINT column; PostgreSQL would not.
    const sqliteOnly = (column: string): string => `, CONSTRAINT ${column}_whole CHECK (typeof(${column}) = 'integer')`;
    await runAll(runner, statements(dialectOf(runner) === 'sqlite' ? sqliteOnly : () => ''));
  }
}
