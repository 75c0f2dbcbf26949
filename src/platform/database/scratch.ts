import { DataSource } from 'typeorm';
import { romeDay } from '../../kernel/index.js';
import { dataSourceOptions } from './data-sources.js';
import { ConnectionTx, type Tx } from './handle.js';
import type { Schema } from './schema.js';
import { SqliteConnection } from './sqlite.js';

/** Runs a job on an empty in-memory SQLite book with the same tables: where the past is replayed. */
export async function withScratch<T>(schema: Schema, job: (tx: Tx) => Promise<T>): Promise<T> {
  const source = new DataSource(dataSourceOptions({ kind: 'sqlite', path: ':memory:' }, schema, 'write'));
  await source.initialize();
  try {
    await source.runMigrations({ transaction: 'all' });
    const connection = SqliteConnection.of(source);
    connection.raw.pragma('synchronous = OFF');
    await connection.run('BEGIN', []);
    // No projection may read the clock, so any moment will do.
    const epoch = new Date(0);
    return await job(new ConnectionTx(connection, 'system', epoch, romeDay(epoch)));
  } finally {
    await source.destroy();
  }
}
