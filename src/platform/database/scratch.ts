import type BetterSqlite3 from 'better-sqlite3';
import { DataSource } from 'typeorm';
import { romeDay } from '../../kernel/index.js';
import { dataSourceOptions, openDataSource, type Mode } from './data-sources.js';
import { ConnectionTx, ConnectionView, type Tx, type View } from './handle.js';
import { ReplayTx } from './replay-tx.js';
import type { Schema } from './schema.js';
import { SqliteConnection } from './sqlite.js';

/** Runs a job on an empty in-memory SQLite book with the same tables: where the past is replayed. */
export async function withScratch<T>(schema: Schema, job: (tx: ReplayTx) => Promise<T>, keeping = false): Promise<T> {
  const source = await openScratch(':memory:', schema);
  try {
    setAside(SqliteConnection.of(source).raw);
    return await inOneTransaction(source, (connection) => job(new ReplayTx(connection, keeping)));
  } finally {
    await source.destroy();
  }
}

/** The same on a SQLite file that is no one's book yet, or (`read`) on a copy of one. */
export async function withFile<T>(path: string, schema: Schema, mode: Mode, job: (tx: Tx) => Promise<T>): Promise<T> {
  const database = { kind: 'sqlite', path } as const;
  const source = await openDataSource(database, dataSourceOptions(database, schema, mode), mode);
  try {
    return await inOneTransaction(source, (connection) => job(new ConnectionTx(connection, 'system', EPOCH, romeDay(EPOCH))));
  } finally {
    await source.destroy();
  }
}

/** A scratch book that stays, to be read again and again. */
export interface KeptScratch {
  view: View;
  close(): Promise<void>;
}

/** Fills a scratch book in a file and keeps it open for reading. The file may be lost: nothing waits for the disk. */
export async function keepScratch(path: string, schema: Schema, fill: (tx: ReplayTx) => Promise<void>): Promise<KeptScratch> {
  const source = await openScratch(path, schema);
  const view = new ConnectionView(SqliteConnection.of(source));
  const close = async (): Promise<void> => {
    view.end();
    await source.destroy();
  };
  try {
    const { raw } = SqliteConnection.of(source);
    const putBack = setAside(raw);
    await inOneTransaction(source, async (connection) => {
      const tx = new ReplayTx(connection, true);
      await fill(tx);
      await tx.settle();
      putBack();
    });
  } catch (error) {
    await close();
    throw error;
  }
  return { view, close };
}

/**
 * Takes away what slows a replay down and is needed only afterwards or never: indexes that make nothing unique, and the
 * triggers that guard a live book. Answers how they are put back.
 */
function setAside(raw: BetterSqlite3.Database): () => void {
  const found = raw
    .prepare<[], { type: string; name: string; sql: string }>("SELECT type, name, sql FROM sqlite_master WHERE type IN ('index', 'trigger') AND sql NOT LIKE '%UNIQUE%'")
    .all();
  for (const { type, name } of found) raw.exec(`DROP ${type} ${name}`);
  return () => {
    for (const { sql } of found) raw.exec(sql);
  };
}

async function openScratch(path: string, schema: Schema): Promise<DataSource> {
  const options = { ...dataSourceOptions({ kind: 'sqlite', path }, schema, 'write'), prepareDatabase: preparePragmas };
  const source = new DataSource(options);
  await source.initialize();
  await source.runMigrations({ transaction: 'all' });
  return source;
}

/** Nobody else opens it, and nothing is lost with it. It is written at one stretch: few large pages cost less than many small ones. */
function preparePragmas(raw: BetterSqlite3.Database): void {
  raw.pragma('page_size = 8192');
  raw.pragma('journal_mode = OFF');
  raw.pragma('synchronous = OFF');
  raw.pragma('locking_mode = EXCLUSIVE');
  raw.pragma('foreign_keys = ON');
  raw.pragma('cache_size = -32768');
}

// Nothing here may read the clock, so any moment will do.
const EPOCH = new Date(0);

async function inOneTransaction<T>(source: DataSource, job: (connection: SqliteConnection) => Promise<T>): Promise<T> {
  const connection = SqliteConnection.of(source);
  await connection.run('BEGIN', []);
  const result = await job(connection);
  await connection.run('COMMIT', []);
  return result;
}
