import { Logger } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import { Forbidden, Refusal, type Unavailable, type Actor, type Attempt, type Role } from '../../kernel/index.js';
import type { Clock } from '../clock.js';
import type { Config, DatabaseConfig } from '../config.js';
import { PostgresReaders, PostgresWriter, SqliteReaders, SqliteWriter, type Readers } from './connections.js';
import { dataSourceOptions, foldLogIn, openDataSource, type Mode, type OwnerLock } from './data-sources.js';
import type { Tx, View } from './handle.js';
import type { Schema } from './schema.js';
import { besideReplaced, bookReplaced, OpenedFiles } from './opened-files.js';
import { SqliteConnection } from './sqlite.js';
import { Writer, type WriterConnection } from './writer.js';

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
  /** Of the roles that the book gives, those that count now; all of them where it is not said. */
  within?: readonly Role[] | null;
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
  private readonly writer: Writer | null;
  private closing: Promise<void> | null = null;
  private kept: Promise<string | null> | null = null;

  private constructor(
    readonly source: DataSource,
    connection: WriterConnection | null,
    private readonly readers: Readers,
    private readonly lock: OwnerLock | null,
    private readonly files: OpenedFiles | null,
    private readonly clock: Clock,
    private readonly hooks: BookHooks,
  ) {
    this.writer = connection && new Writer(connection, clock, (tx) => this.beforeCommit(tx));
  }

  /** Makes a book of an opened DataSource (`openDataSource`), owned under `lock` where it is a SQLite file. */
  static async over(source: DataSource, lock: OwnerLock | null, options: BookOptions): Promise<Book> {
    const { config, schema, mode, clock, hooks } = options;
    const { database } = config;
    const files = lock && new OpenedFiles(lock.path);
    const connection = database.kind === 'sqlite' ? new SqliteWriter(SqliteConnection.of(source).raw) : new PostgresWriter(source);
    return new Book(source, mode === 'write' ? connection : null, await openReaders(database, schema, source), lock, files, clock, hooks);
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

  /** @throws Unavailable `book-replaced` where the path of a SQLite book that is owned no longer leads to the files that were opened */
  async requireInPlace(): Promise<void> {
    if (this.files === null || this.files.inPlace()) return;
    this.kept ??= this.files.overwritten ? Promise.resolve(null) : this.keepAside(this.files.path);
    throw bookReplaced(this.files.path, await this.kept);
  }

  private async beforeCommit(tx: Tx): Promise<void> {
    await this.hooks.beforeCommit(tx);
    await this.requireInPlace();
  }

  /** What was acknowledged stands in files that may have no name any more: only who has them open can still copy it. */
  private async keepAside(path: string): Promise<string | null> {
    const copy = besideReplaced(path, this.clock.now());
    return this.readers.copyTo(copy).then(() => copy, () => null);
  }

  /**
   * Takes out of the files beside the book what is no longer in it: SQLite's write-ahead log keeps pages as they were until
   * it is full, which may take months. Answers whether that was done: whoever reads for long keeps it from happening.
   */
  async foldLog(): Promise<boolean> {
    const { options } = this.source;
    if (options.type !== 'better-sqlite3') return true;
    await this.requireInPlace();
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
    const replaced = await this.requireInPlace().then(() => null, (refusal: Unavailable) => refusal);
    if (replaced) new Logger('Book').error(String((replaced.cause as Error).message));
    await this.readers.close();
    if (this.source.isInitialized) await this.source.destroy();
    // Whoever closes last tidies up, and a reader cannot: so that the file alone is the whole book, the owner does it.
    // Where another file stands in its place, that one would take in pages that are not its own.
    if (this.lock && !replaced) foldLogIn(this.lock.path);
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
