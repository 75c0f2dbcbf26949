import { accessSync, chmodSync, constants, existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { DataSource, type DataSourceOptions } from 'typeorm';
import type { DatabaseConfig } from '../config.js';
import { messageOf, StartupProblem } from '../environment.js';
import { HeardClient } from './postgres.js';
import { MIGRATIONS_TABLE, SnakeCase, type Schema } from './schema.js';

/** `write` owns the book and migrates it; `read` looks on beside a running server and changes nothing. */
export type Mode = 'write' | 'read';

const shared = { namingStrategy: new SnakeCase(), logging: false, synchronize: false } as const;

export function dataSourceOptions(database: DatabaseConfig, schema: Schema, mode: Mode): DataSourceOptions {
  const book = { ...shared, entities: schema.entities, migrations: schema.migrations, migrationsTableName: MIGRATIONS_TABLE };
  if (database.kind === 'postgres') {
    return { ...book, type: 'postgres', url: database.url, poolSize: 8, connectTimeoutMS: 10_000, extra: { Client: HeardClient } };
  }
  const readonly = mode === 'read';
  return {
    ...book,
    type: 'better-sqlite3',
    database: database.path,
    readonly,
    fileMustExist: readonly,
    prepareDatabase: (raw: BetterSqlite3.Database) => preparePragmas(raw, readonly),
  };
}

function preparePragmas(raw: BetterSqlite3.Database, readonly: boolean): void {
  if (!readonly) {
    // A write touches the end of some ten tables: with small pages its commit writes half as much (only new books heed it).
    raw.pragma('page_size = 2048');
    raw.pragma('journal_mode = WAL');
    // FULL makes each commit durable before it is acknowledged; NORMAL may lose the last ones with the power.
    raw.pragma('synchronous = FULL');
    // Checkpoints copy every changed page back: at 4 KiB a page, rarely (64 MiB) costs much less than often (4 MiB).
    raw.pragma('wal_autocheckpoint = 16384');
    // Each job's savepoint keeps the pages that it changes; past 64 KiB SQLite would write them to a temporary file.
    raw.pragma('temp_store = MEMORY');
  }
  // Lists, sorted or summed, read a whole table: through the system's own cache that takes 40 % of the time, and no memory of this process.
  if (readonly) raw.pragma('mmap_size = 1073741824');
  raw.pragma('foreign_keys = ON');
  raw.pragma('busy_timeout = 5000');
  raw.pragma('cache_size = -16384');
}

/** Opens the DataSource; what the operator can mend becomes a clear sentence. */
export async function openDataSource(database: DatabaseConfig, options: DataSourceOptions, mode: Mode): Promise<DataSource> {
  if (database.kind === 'sqlite') prepareFolder(database.path, mode);
  const source = new DataSource(options);
  try {
    await source.initialize();
  } catch (error) {
    throw notOpened(messageOf(error));
  }
  await refuseOtherSchema(source, mode);
  if (mode === 'write') await source.runMigrations({ transaction: 'all' });
  // Readable by the owner's group at most: it holds what signing in is checked against.
  if (mode === 'write' && database.kind === 'sqlite') chmodSync(database.path, 0o640);
  return source;
}

const WHERE = { it: 'DATABASE_URL dice dov’è.', en: 'DATABASE_URL says where it is.' };

function notOpened(why: string): StartupProblem {
  return new StartupProblem({ it: `La base dati non si può aprire: ${why}. ${WHERE.it}`, en: `The database cannot be opened: ${why}. ${WHERE.en}` });
}

function prepareFolder(path: string, mode: Mode): void {
  if (mode === 'read') {
    if (!existsSync(path)) throw new StartupProblem({ it: `Non c’è un registro in ${path}. ${WHERE.it}`, en: `There is no book at ${path}. ${WHERE.en}` });
    return;
  }
  try {
    mkdirSync(dirname(path), { recursive: true });
    accessSync(dirname(path), constants.W_OK);
    if (existsSync(path)) accessSync(path, constants.W_OK);
  } catch {
    throw new StartupProblem({
      it: `Nella cartella ${dirname(path)} non si può scrivere: il registro non può stare lì.`,
      en: `The folder ${dirname(path)} is not writable: the book cannot be kept there.`,
    });
  }
}

/** A book that a newer program has migrated is left alone; one that lacks migrations is not read as if it had them. */
async function refuseOtherSchema(source: DataSource, mode: Mode): Promise<void> {
  const known = source.migrations.map(({ name, constructor }) => name ?? constructor.name);
  const applied = await appliedMigrations(source);
  const strangers = applied.filter((name) => !known.includes(name));
  if (strangers.length > 0) {
    await source.destroy();
    throw new StartupProblem({
      it: `Il registro è stato migrato da una versione più recente di questo programma (${strangers.join(', ')}): installare quella.`,
      en: `The book was migrated by a newer version of this program (${strangers.join(', ')}): install that version.`,
    });
  }
  if (mode === 'read' && applied.length < known.length) {
    await source.destroy();
    throw new StartupProblem({
      it: 'Il registro è di una versione precedente di questo programma: avviare una volta il server per migrarlo.',
      en: 'The book was made by an older version of this program: start the server once to migrate it.',
    });
  }
}

async function appliedMigrations(source: DataSource): Promise<string[]> {
  const runner = source.createQueryRunner();
  try {
    if (!(await runner.hasTable(MIGRATIONS_TABLE))) return [];
    const rows = (await runner.query(`SELECT name FROM ${MIGRATIONS_TABLE} ORDER BY id`)) as { name: string }[];
    return rows.map(({ name }) => name);
  } finally {
    await runner.release();
  }
}

/** Writes what stands in the write-ahead log into the book's own file, and empties the log; false while somebody uses it. */
export function foldLogIn(path: string): boolean {
  // Whoever uses it may be of this very process, and could not end while this waits.
  const raw = new BetterSqlite3(path, { fileMustExist: true, timeout: 0 });
  try {
    const [result] = raw.pragma('wal_checkpoint(TRUNCATE)') as { busy: number }[];
    return result?.busy === 0;
  } catch (error) {
    if ((error as { code?: string }).code === 'SQLITE_BUSY') return false;
    throw error;
  } finally {
    raw.close();
  }
}

/**
 * One process owns a SQLite book: a second connection that holds `BEGIN EXCLUSIVE` on a file beside it is a lock of
 * the operating system, which a killed process cannot leave behind.
 */
export class OwnerLock {
  private constructor(
    private readonly raw: BetterSqlite3.Database,
    /** The book that is owned. */
    readonly path: string,
  ) {}

  static take(path: string): OwnerLock {
    prepareFolder(path, 'write');
    const raw = new BetterSqlite3(`${path}.lock`, { timeout: 0 });
    try {
      raw.exec('BEGIN EXCLUSIVE');
    } catch (error) {
      raw.close();
      throw notOwned(path, error);
    }
    return new OwnerLock(raw, path);
  }

  release(): void {
    this.raw.close();
  }
}

function notOwned(path: string, error: unknown): StartupProblem {
  if ((error as { code?: string }).code !== 'SQLITE_BUSY') {
    return new StartupProblem({ it: `${path}.lock non si può usare: ${messageOf(error)}.`, en: `${path}.lock cannot be used: ${messageOf(error)}.` });
  }
  return new StartupProblem({
    it: `Un altro processo possiede il registro ${path} (un server in funzione?): fermarlo, o usarlo via HTTP.`,
    en: `Another process owns the book at ${path} (a running server?): stop it, or use it over HTTP.`,
  });
}
