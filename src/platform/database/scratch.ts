import { DataSource } from 'typeorm';
import { romeDay } from '../../kernel/index.js';
import { dataSourceOptions, openDataSource, type Mode } from './data-sources.js';
import { ConnectionTx, type Tx } from './handle.js';
import type { Schema } from './schema.js';
import { SqliteConnection } from './sqlite.js';

/** Runs a job on an empty in-memory SQLite book with the same tables: where the past is replayed. */
export async function withScratch<T>(schema: Schema, job: (tx: Tx) => Promise<T>): Promise<T> {
  const source = new DataSource(dataSourceOptions({ kind: 'sqlite', path: ':memory:' }, schema, 'write'));
  await source.initialize();
  await source.runMigrations({ transaction: 'all' });
  return inOneTransaction(source, job);
}

/** The same on a SQLite file that is no one's book yet, or (`read`) on a copy of one. */
export async function withFile<T>(path: string, schema: Schema, mode: Mode, job: (tx: Tx) => Promise<T>): Promise<T> {
  const database = { kind: 'sqlite', path } as const;
  return inOneTransaction(await openDataSource(database, dataSourceOptions(database, schema, mode), mode), job);
}

async function inOneTransaction<T>(source: DataSource, job: (tx: Tx) => Promise<T>): Promise<T> {
  try {
    const connection = SqliteConnection.of(source);
    await connection.run('BEGIN', []);
    // No projection may read the clock, so any moment will do.
    const epoch = new Date(0);
    const result = await job(new ConnectionTx(connection, 'system', epoch, romeDay(epoch)));
    await connection.run('COMMIT', []);
    return result;
  } finally {
    await source.destroy();
  }
}
