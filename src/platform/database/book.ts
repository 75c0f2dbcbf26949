import type { DataSource } from 'typeorm';
import { Forbidden, Refusal, type Actor, type Attempt, type Role } from '../../kernel/index.js';
import type { Clock } from '../clock.js';
import type { Config, DatabaseConfig } from '../config.js';
import { PostgresReaders, PostgresWriter, SqliteReaders, SqliteWriter, type Readers } from './connections.js';
import { dataSourceOptions, foldLogIn, openDataSource, type Mode, type OwnerLock } from './data-sources.js';
import type { Tx, View } from './handle.js';
import type { Schema } from './schema.js';
import { SqliteConnection } from './sqlite.js';
import { Writer } from './writer.js';

/** A request that its caller may send twice and that must happen once. */
export interface Once {
  /** The first success's answer, if there is one. @throws Conflict if the key was used for another body. */
  recall(tx: Tx): Promise<{ answer: unknown } | null>;
  keep(tx: Tx, answer: unknown): Promise<void>;
}

/** Who writes, on what authority, and whether the request may come twice. */
export interface Caller {
  actor: Actor;
  /** The roles of which the person must hold one; read again inside the unit of work. Null: any signed-in person. */
  needs: readonly Role[] | null;
  /** What it is called in the book if the authority turns out to be missing; null where that is no matter of money. */
  attempt: Attempt | null;
  once: Once | null;
}

/** What higher floors hang into the book at start, without the book knowing them. */
export interface BookHooks {
  /** Reads the caller's authority inside the unit of work. @throws Forbidden or Unauthenticated. */
  admit(tx: Tx, caller: Caller): Promise<void>;
  /** A refused attempt against four eyes or roles becomes an entry of its own, after the refused job's rollback. */
  onAttempt(tx: Tx, refusal: Forbidden): Promise<void>;
  /** Ends each commit: the place where the head is signed. */
  beforeCommit(tx: Tx): Promise<void>;
  /** What a failure that nobody foresaw comes from, where that is the book itself: it was altered underneath. */
  explain?(view: View): Promise<Refusal | null>;
}

export interface BookOptions {
  config: Pick<Config, 'database'>;
  schema: Schema;
  mode: Mode;
  clock: Clock;
  hooks: BookHooks;
}

const SQLITE_READERS = 3;
const FOLD_ATTEMPTS = 50;
const FOLD_AGAIN_MS = 100;

/** The one book: `write` for a unit of work, `read` for a snapshot. Nothing but the database is awaited inside either. */
export class Book {
  private closing: Promise<void> | null = null;

  private constructor(
    readonly source: DataSource,
    private readonly writer: Writer | null,
    private readonly readers: Readers,
    private readonly lock: OwnerLock | null,
    private readonly hooks: BookHooks,
  ) {}

  /** Makes a book of an opened DataSource (`openDataSource`), owned under `lock` where it is a SQLite file. */
  static async over(source: DataSource, lock: OwnerLock | null, options: BookOptions): Promise<Book> {
    const { config, schema, mode, clock, hooks } = options;
    const { database } = config;
    const connection = database.kind === 'sqlite' ? new SqliteWriter(SqliteConnection.of(source).raw) : new PostgresWriter(source);
    const writer = mode === 'write' ? new Writer(connection, clock, (tx) => hooks.beforeCommit(tx)) : null;
    return new Book(source, writer, await openReaders(database, schema, source), lock, hooks);
  }

  async write<T>(caller: Caller, job: (tx: Tx) => Promise<T>): Promise<T> {
    const { writer } = this;
    if (!writer) throw new Error('this book is open for reading only');
    try {
      return await writer.write(caller.actor, (tx) => this.admitted(tx, caller, job));
    } catch (error) {
      if (error instanceof Forbidden && error.attempt) await writer.write(caller.actor, (tx) => this.hooks.onAttempt(tx, error));
      throw error instanceof Refusal ? error : ((await this.explained(error)) ?? error);
    }
  }

  private async explained(cause: unknown): Promise<Refusal | null> {
    const refusal = await this.read(async (view) => (await this.hooks.explain?.(view)) ?? null).catch(() => null);
    if (refusal) refusal.cause = cause;
    return refusal;
  }

  read<T>(job: (view: View) => Promise<T>): Promise<T> {
    return this.readers.read(job);
  }

  /**
   * Takes out of the files beside the book what is no longer in it: SQLite's write-ahead log keeps pages as they were until
   * it is full, which may take months. Answers whether that was done: whoever reads for long keeps it from happening.
   */
  async foldLog(): Promise<boolean> {
    const { options } = this.source;
    if (options.type !== 'better-sqlite3') return true;
    for (let attempt = 0; attempt < FOLD_ATTEMPTS; attempt += 1) {
      if (foldLogIn(options.database)) return true;
      await new Promise((resolve) => setTimeout(resolve, FOLD_AGAIN_MS));
    }
    return false;
  }

  /** Waits for what was handed in, then lets go of the database. A second call waits for the first. */
  close(): Promise<void> {
    this.closing ??= this.letGo();
    return this.closing;
  }

  private async letGo(): Promise<void> {
    await this.writer?.drained();
    await this.readers.close();
    if (this.source.isInitialized) await this.source.destroy();
    // Whoever closes last tidies up, and a reader cannot: so that the file alone is the whole book, the owner does it.
    if (this.lock) foldLogIn(this.lock.path);
    this.lock?.release();
  }

  private async admitted<T>(tx: Tx, caller: Caller, job: (tx: Tx) => Promise<T>): Promise<T> {
    await this.hooks.admit(tx, caller);
    const { once } = caller;
    if (!once) return job(tx);
    const recalled = await once.recall(tx);
    if (recalled) return recalled.answer as T;
    const answer = await job(tx);
    await once.keep(tx, answer);
    return answer;
  }
}

async function openReaders(database: DatabaseConfig, schema: Schema, source: DataSource): Promise<Readers> {
  if (database.kind === 'postgres') return new PostgresReaders(source);
  const sources: DataSource[] = [];
  for (let index = 0; index < SQLITE_READERS; index += 1) {
    sources.push(await openDataSource(database, dataSourceOptions(database, schema, 'read'), 'read'));
  }
  return new SqliteReaders(sources);
}
