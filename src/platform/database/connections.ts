import { existsSync } from 'node:fs';
import type { PoolClient } from 'pg';
import { Unavailable } from '../../kernel/index.js';
import type { DataSource, QueryRunner } from 'typeorm';
import { ConnectionView, type SqlValue, type View } from './handle.js';
import { PostgresConnection } from './postgres.js';
import { copySqlite } from './sqlite-copy.js';
import { SqliteConnection } from './sqlite.js';
import type { WriterConnection } from './writer.js';

/** Any number that only this project uses on its database: the lock of the chain's head. */
const HEAD_LOCK = 3_500_000_00;

export class SqliteWriter extends SqliteConnection implements WriterConnection {
  async begin(): Promise<void> {
    await this.run('BEGIN IMMEDIATE', []);
  }
}

/** Holds one client of the pool while it works; a client that failed is given back broken and another one is taken. */
export class PostgresWriter implements WriterConnection {
  readonly dialect = 'postgres';
  private runner: QueryRunner | null = null;
  private connection: PostgresConnection | null = null;

  constructor(private readonly source: DataSource) {}

  async begin(): Promise<void> {
    try {
      this.runner ??= this.source.createQueryRunner();
      this.connection ??= await connected(this.runner);
      await this.run('BEGIN ISOLATION LEVEL READ COMMITTED', []);
      await this.run('SET LOCAL synchronous_commit = on', []);
      await this.run(`SELECT pg_advisory_xact_lock(${HEAD_LOCK})`, []);
    } catch (error) {
      // The connection may be gone, or stand in a transaction that failed: the next commit takes another one.
      await this.run('ROLLBACK', []).catch(() => this.giveBack());
      throw error;
    }
  }

  async all<Row extends object>(sql: string, values: readonly SqlValue[]): Promise<Row[]> {
    return this.live().all<Row>(sql, values);
  }

  async one<Row extends object>(sql: string, values: readonly SqlValue[]): Promise<Row | undefined> {
    return this.live().one<Row>(sql, values);
  }

  async run(sql: string, values: readonly SqlValue[]): Promise<number> {
    if (sql !== 'ROLLBACK') return this.live().run(sql, values);
    try {
      return await this.live().run(sql, values);
    } finally {
      await this.giveBack();
    }
  }

  private live(): PostgresConnection {
    if (!this.connection) throw new Error('the writer has no connection');
    return this.connection;
  }

  private async giveBack(): Promise<void> {
    const runner = this.runner;
    this.runner = null;
    this.connection = null;
    await runner?.release();
  }
}

/** Snapshots to read from: each `read` is one read transaction, so figures and head belong together. */
export interface Readers {
  read<T>(job: (view: View) => Promise<T>): Promise<T>;
  /** Writes what they see into a SQLite file of its own, never over one. */
  copyTo(file: string): Promise<void>;
  close(): Promise<void>;
}

/** TypeORM gives a SQLite DataSource one connection, so the pool is several DataSources, all read-only. */
export class SqliteReaders implements Readers {
  private readonly idle: SqliteConnection[];
  private readonly waiting: ((connection: SqliteConnection) => void)[] = [];

  constructor(private readonly sources: readonly DataSource[]) {
    this.idle = sources.map((source) => SqliteConnection.of(source));
  }

  read<T>(job: (view: View) => Promise<T>): Promise<T> {
    return this.lend((connection) => inTransaction(connection, 'BEGIN', job));
  }

  async copyTo(file: string): Promise<void> {
    if (existsSync(file)) throw new Error(`${file} exists already`);
    await this.lend(({ raw }) => copySqlite(raw, file));
  }

  private async lend<T>(job: (connection: SqliteConnection) => Promise<T>): Promise<T> {
    const connection = this.idle.pop() ?? (await new Promise<SqliteConnection>((resolve) => this.waiting.push(resolve)));
    try {
      return await job(connection);
    } finally {
      const next = this.waiting.shift();
      if (next) next(connection);
      else this.idle.push(connection);
    }
  }

  async close(): Promise<void> {
    for (const source of this.sources) await source.destroy();
  }
}

export class PostgresReaders implements Readers {
  constructor(private readonly source: DataSource) {}

  async read<T>(job: (view: View) => Promise<T>): Promise<T> {
    const runner = this.source.createQueryRunner();
    try {
      return await inTransaction(await connected(runner), 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY', job);
    } catch (error) {
      throw isLost(error) ? databaseGone(error) : error;
    } finally {
      await runner.release();
    }
  }

  copyTo(): Promise<void> {
    return Promise.reject(new Error('a book on PostgreSQL is in no file'));
  }

  async close(): Promise<void> {
    // The pool is the writer's DataSource, which the book closes.
  }
}

async function connected(runner: QueryRunner): Promise<PostgresConnection> {
  return new PostgresConnection((await runner.connect()) as PoolClient);
}

/** The server's word that it ends or refuses the connection (classes 08 and 57P), or the network's. */
function isLost(error: unknown): boolean {
  const { code = '', message = '' } = error as { code?: string; message?: string };
  return /^(08|57P0|ECONN|EPIPE|ETIMEDOUT)/.test(code) || /connection (terminated|error)|not queryable/i.test(message);
}

function databaseGone(cause: unknown): Unavailable {
  const refusal = new Unavailable('database-unavailable', {
    it: 'La base di dati non risponde: riprovare fra poco.',
    en: 'The database does not answer: try again shortly.',
  });
  refusal.cause = cause;
  return refusal;
}

async function inTransaction<T>(
  connection: SqliteConnection | PostgresConnection,
  begin: string,
  job: (view: View) => Promise<T>,
): Promise<T> {
  const view = new ConnectionView(connection);
  try {
    await connection.run(begin, []);
    return await job(view);
  } finally {
    view.end();
    await connection.run('ROLLBACK', []);
  }
}
