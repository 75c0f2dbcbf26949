import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import pg from 'pg';
import { sealsCheck, SessionSecret } from '../../src/access/index.js';
import { journal, schema } from '../../src/app.module.js';
import { backupBook, verifyBook, type BookCheck, type Verification } from '../../src/journal/index.js';
import { romeDay } from '../../src/kernel/index.js';
import { primaryKey, tableNames, type SqlValue, type Tx } from '../../src/platform/index.js';
import { ConnectionTx } from '../../src/platform/database/handle.js';
import { PostgresConnection } from '../../src/platform/database/postgres.js';
import { SqliteConnection } from '../../src/platform/database/sqlite.js';
import type { Service } from './service.js';

export type Row = Record<string, SqlValue>;

export interface KnownColumn {
  name: string;
  number: boolean;
  nullable: boolean;
  key: boolean;
}

/** One book, altered beneath the program as by whoever holds the machine, verified, and put back as it was. */
export class AlteredBook {
  private constructor(
    private readonly tx: Tx,
    private readonly begin: readonly string[],
    private readonly seals: BookCheck,
    private readonly tidy: () => Promise<void> | void,
  ) {}

  /** Of a SQLite book a copy; of one on PostgreSQL the book itself, in a transaction that is never committed. */
  static async of(service: Service): Promise<AlteredBook> {
    const { database } = service.config;
    const moment = new Date();
    const seals = sealsCheck(service.app.get(SessionSecret));
    if (database.kind === 'postgres') {
      const client = new pg.Client({ connectionString: database.url });
      await client.connect();
      const tx = new ConnectionTx(new PostgresConnection(client), 'nobody', moment, romeDay(moment));
      // Neither triggers nor foreign keys.
      return new AlteredBook(tx, ['BEGIN', 'SET LOCAL session_replication_role = replica'], seals, () => client.end());
    }
    const folder = mkdtempSync(join(tmpdir(), 'pnrr-altered-'));
    await backupBook(service.book, schema, join(folder, 'book.db'));
    const raw = new BetterSqlite3(join(folder, 'book.db'));
    raw.pragma('ignore_check_constraints = ON');
    raw.pragma('foreign_keys = OFF');
    const tx = new ConnectionTx(new SqliteConnection(raw), 'nobody', moment, romeDay(moment));
    return new AlteredBook(tx, ['BEGIN'], seals, () => {
      raw.close();
      rmSync(folder, { recursive: true, force: true });
    });
  }

  /** What verification says once the book has been altered so. */
  async verify(alter: (tx: Tx) => Promise<unknown>): Promise<Verification> {
    for (const sql of this.begin) await this.tx.run(sql);
    try {
      for (const sql of await guards(this.tx)) await this.tx.run(sql);
      await alter(this.tx);
      return await verifyBook(this.tx, journal, schema, [this.seals]);
    } finally {
      await this.tx.run('ROLLBACK');
    }
  }

  /** Tables that are history, but for the journal itself. */
  async projectedTables(): Promise<string[]> {
    return (await tableNames(this.tx)).filter((name) => !name.startsWith('op_') && name !== 'journal');
  }

  async columnsOf(table: string): Promise<KnownColumn[]> {
    const sql =
      this.tx.dialect === 'postgres'
        ? `SELECT column_name AS "name", data_type AS "type", CASE WHEN is_nullable = 'YES' THEN 0 ELSE 1 END AS "filled"
           FROM information_schema.columns WHERE table_schema = current_schema() AND table_name = ? ORDER BY ordinal_position`
        : 'SELECT name AS "name", type AS "type", "notnull" AS "filled" FROM pragma_table_info(?)';
    const keys = await primaryKey(this.tx, table);
    const columns = await this.tx.all<{ name: string; type: string; filled: number }>(sql, table);
    return columns.map(({ name, type, filled }) => ({ name, number: /int/i.test(type), nullable: filled === 0, key: keys.includes(name) }));
  }

  /** A row from the middle of a table; undefined in an empty one. */
  async someRow(table: string): Promise<Row | undefined> {
    const rows = await this.tx.all<Row>(`SELECT * FROM ${table} ORDER BY ${(await primaryKey(this.tx, table)).join(', ')}`);
    return rows[Math.floor(rows.length / 2)];
  }

  all<Found extends object>(sql: string, ...values: SqlValue[]): Promise<Found[]> {
    return this.tx.all<Found>(sql, ...values);
  }

  async close(): Promise<void> {
    await this.tidy();
  }
}

/** What stands in the way of whoever alters: taken away, as that one would; the rollback puts it back. */
async function guards(tx: Tx): Promise<string[]> {
  const sql =
    tx.dialect === 'postgres'
      ? `SELECT format('ALTER TABLE %s DROP CONSTRAINT %s', conrelid::regclass, conname) AS "sql" FROM pg_constraint
         WHERE contype = 'c' AND connamespace = current_schema()::regnamespace`
      : `SELECT 'DROP ' || type || ' ' || name AS "sql" FROM sqlite_master WHERE type = 'trigger' OR (type = 'index' AND sql LIKE '%UNIQUE%')`;
  return (await tx.all<{ sql: string }>(sql)).map((row) => row.sql);
}

/** Another value of the same kind, as close to the one that is there as can be. */
export function another(value: SqlValue, { number }: KnownColumn): SqlValue {
  if (value === null) return number ? 1 : 'x';
  return typeof value === 'number' ? value + 1 : `${value} `;
}

/** Changes one row, found by its key. */
export async function change(tx: Tx, table: string, row: Row, keys: readonly string[], changed: Row): Promise<void> {
  const set = Object.keys(changed).map((column) => `${column} = ?`).join(', ');
  const where = keys.map((key) => `${key} = ?`).join(' AND ');
  const rows = await tx.run(`UPDATE ${table} SET ${set} WHERE ${where}`, ...Object.values(changed), ...keys.map((key) => row[key] ?? null));
  if (rows !== 1) throw new Error(`${rows} rows of ${table} changed`);
}

export async function insert(tx: Tx, table: string, row: Row): Promise<void> {
  const columns = Object.keys(row);
  await tx.run(`INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`, ...Object.values(row));
}
