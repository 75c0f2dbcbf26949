import { DataSource } from 'typeorm';
import { romeDay } from '../../kernel/index.js';
import { dataSourceOptions, openDataSource, type Mode } from './data-sources.js';
import { ConnectionTx, ConnectionView, type Tx, type View } from './handle.js';
import type { Schema } from './schema.js';
import { SqliteConnection } from './sqlite.js';

/** Runs a job on an empty in-memory SQLite book with the same tables: where the past is replayed. */
export async function withScratch<T>(schema: Schema, job: (tx: Tx) => Promise<T>): Promise<T> {
  const source = await openScratch(':memory:', schema);
  try {
    return await inOneTransaction(source, job);
  } finally {
    await source.destroy();
  }
}

/** The same on a SQLite file that is no one's book yet, or (`read`) on a copy of one. */
export async function withFile<T>(path: string, schema: Schema, mode: Mode, job: (tx: Tx) => Promise<T>): Promise<T> {
  const database = { kind: 'sqlite', path } as const;
  const source = await openDataSource(database, dataSourceOptions(database, schema, mode), mode);
  try {
    return await inOneTransaction(source, job);
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
export async function keepScratch(path: string, schema: Schema, fill: (tx: Tx) => Promise<void>): Promise<KeptScratch> {
  const source = await openScratch(path, schema);
  const view = new ConnectionView(SqliteConnection.of(source));
  const close = async (): Promise<void> => {
    view.end();
    await source.destroy();
  };
  try {
    await inOneTransaction(source, fill);
  } catch (error) {
    await close();
    throw error;
  }
  return { view, close };
}

async function openScratch(path: string, schema: Schema): Promise<DataSource> {
  const source = new DataSource(dataSourceOptions({ kind: 'sqlite', path }, schema, 'write'));
  await source.initialize();
  SqliteConnection.of(source).raw.pragma('journal_mode = OFF');
  SqliteConnection.of(source).raw.pragma('synchronous = OFF');
  await source.runMigrations({ transaction: 'all' });
  return source;
}

async function inOneTransaction<T>(source: DataSource, job: (tx: Tx) => Promise<T>): Promise<T> {
  const connection = SqliteConnection.of(source);
  await connection.run('BEGIN', []);
  // No projection may read the clock, so any moment will do.
  const epoch = new Date(0);
  const result = await job(new ConnectionTx(connection, 'system', epoch, romeDay(epoch)));
  await connection.run('COMMIT', []);
  return result;
}
