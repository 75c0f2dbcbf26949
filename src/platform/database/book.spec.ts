import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Column, Entity, PrimaryColumn, type MigrationInterface, type QueryRunner } from 'typeorm';
import { Forbidden } from '../../kernel/index.js';
import { Clock } from '../clock.js';
import type { DatabaseConfig } from '../config.js';
import { Book, type BookHooks, type Caller, type Once } from './book.js';
import { dataSourceOptions, openDataSource, OwnerLock, type Mode } from './data-sources.js';
import type { Tx, View } from './handle.js';
import { runAll, type Schema } from './schema.js';

@Entity('notes')
class NoteRow {
  @PrimaryColumn({ type: 'integer' })
  n!: number;

  @Column({ type: 'text' })
  text!: string;
}

class NoteTables1767225600001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, ['CREATE TABLE notes (n INTEGER PRIMARY KEY NOT NULL, text TEXT NOT NULL)']);
  }

  async down(): Promise<void> {}
}

const schema: Schema = { entities: [NoteRow], migrations: [NoteTables1767225600001] };
const CALLER: Caller = { actor: { id: 'P-2', roles: ['analyst'] }, needs: null, attempt: null, once: null };

let folder: string;
let database: DatabaseConfig & { kind: 'sqlite' };
let books: Book[];
let hooks: BookHooks;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pnrr-book-'));
  database = { kind: 'sqlite', path: join(folder, 'sub', 'book.db') };
  books = [];
  hooks = { admit: async () => undefined, onAttempt: async () => undefined, beforeCommit: async () => undefined };
});

afterEach(async () => {
  for (const book of books) await book.close();
  rmSync(folder, { recursive: true });
});

async function open(mode: Mode = 'write'): Promise<Book> {
  const lock = mode === 'write' ? OwnerLock.take(database.path) : null;
  const source = await openDataSource(database, dataSourceOptions(database, schema, mode), mode);
  const book = await Book.over(source, lock, { config: { database }, schema, mode, clock: new Clock(), hooks });
  books.push(book);
  return book;
}

const note = (tx: Tx, n: number): Promise<number> => tx.run('INSERT INTO notes (n, text) VALUES (?, ?)', n, 'x');
const count = async (view: View): Promise<number> => (await view.one<{ c: number }>('SELECT count(*) AS "c" FROM notes'))?.c ?? -1;

/** A promise that somebody else keeps. */
function gate(): { opened: Promise<void>; open: () => void } {
  let open = (): void => undefined;
  const opened = new Promise<void>((resolve) => (open = resolve));
  return { opened, open };
}

describe('reading', () => {
  it('never sees what is not committed, and does not wait for the one who writes', async () => {
    const book = await open();
    const [written, finish] = [gate(), gate()];
    const writing = book.write(CALLER, async (tx) => {
      await note(tx, 1);
      written.open();
      await finish.opened;
    });
    await written.opened;
    expect(await Promise.all([book.read(count), book.read(count), book.read(count), book.read(count)])).toEqual([0, 0, 0, 0]);
    finish.open();
    await writing;
    expect(await book.read(count)).toBe(1);
  });

  it('is one snapshot, whatever is committed meanwhile', async () => {
    const book = await open();
    const [first, goOn] = [gate(), gate()];
    const reading = book.read(async (view) => {
      const before = await count(view);
      first.open();
      await goOn.opened;
      return [before, await count(view)];
    });
    await first.opened;
    await book.write(CALLER, (tx) => note(tx, 1));
    expect(await book.read(count)).toBe(1);
    goOn.open();
    expect(await reading).toEqual([0, 0]);
  });

  it('sees what was acknowledged, 100 readers and 100 writers at once', async () => {
    const book = await open();
    const readAfterWrite = Array.from({ length: 100 }, async (_, n) => {
      await book.write(CALLER, (tx) => note(tx, n));
      return book.read((view) => view.one('SELECT n AS "n" FROM notes WHERE n = ?', n));
    });
    expect(await Promise.all(readAfterWrite)).toEqual(Array.from({ length: 100 }, (_, n) => ({ n })));
  });

  it('cannot write, and its handle ends with it', async () => {
    const book = await open();
    const kept: View[] = [];
    const writing = book.read((view) => view.all("INSERT INTO notes (n, text) VALUES (1, 'x') RETURNING n"));
    // Not `toThrow`: the driver's error may be of the realm of another test file of the same worker.
    await expect(writing).rejects.toMatchObject({ code: 'SQLITE_READONLY' });
    await book.read(async (view) => void kept.push(view));
    expect(() => void kept[0]?.all('SELECT 1')).toThrow(/ended/);
  });

  it('gives its connection back when it fails', async () => {
    const book = await open();
    const failing = Array.from({ length: 10 }, () => book.read(() => Promise.reject(new Error('no'))));
    await Promise.allSettled(failing);
    expect(await Promise.all(Array.from({ length: 10 }, () => book.read(count)))).toEqual(Array(10).fill(0));
  });

  it('looks on beside the owner, and does not write', async () => {
    const owner = await open();
    const reader = await open('read');
    await owner.write(CALLER, (tx) => note(tx, 1));
    expect(await reader.read(count)).toBe(1);
    await expect(reader.write(CALLER, (tx) => note(tx, 2))).rejects.toThrow(/reading only/);
  });
});

describe('writing', () => {
  it('is admitted inside the unit of work, or leaves nothing', async () => {
    hooks.admit = async (tx, { actor }) => {
      if (actor.id === 'P-9') throw new Forbidden('role-missing', { it: 'No.', en: 'No.' });
      await note(tx, 100);
    };
    const book = await open();
    await expect(book.write({ ...CALLER, actor: { id: 'P-9', roles: [] } }, (tx) => note(tx, 1))).rejects.toMatchObject({ code: 'role-missing' });
    expect(await book.read(count)).toBe(0);
    await book.write(CALLER, (tx) => note(tx, 1));
    expect(await book.read(count)).toBe(2);
  });

  it('records a refused attempt after the rollback of what was refused', async () => {
    const attempts: [string, number][] = [];
    hooks.onAttempt = async (tx, { attempt }) => void attempts.push([attempt?.subject ?? '', await count(tx)]);
    const book = await open();
    const refused = (attempt: { subject: string; action: string } | null) =>
      book.write(CALLER, async (tx) => {
        await note(tx, 1);
        throw new Forbidden('four-eyes', { it: 'No.', en: 'No.' }, {}, attempt);
      });
    await expect(refused(null)).rejects.toMatchObject({ code: 'four-eyes' });
    await expect(refused({ subject: 'D-1', action: 'approve' })).rejects.toMatchObject({ code: 'four-eyes' });
    expect(attempts).toEqual([['D-1', 0]]);
  });

  it('happens once where the request may come twice, also at the same time', async () => {
    const kept = new Map<string, unknown>();
    const once = (key: string): Once => ({
      recall: async () => (kept.has(key) ? { answer: kept.get(key) } : null),
      keep: async (_, answer) => void kept.set(key, answer),
    });
    const book = await open();
    let n = 0;
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => book.write({ ...CALLER, once: once('a') }, async (tx) => (await note(tx, (n += 1)), { n }))),
    );
    expect(answers).toEqual(Array(20).fill({ n: 1 }));
    expect(await book.read(count)).toBe(1);
  });

  it('waits for what was handed in before it lets go, and the book is there afterwards', async () => {
    const book = await open();
    const writing = Array.from({ length: 50 }, (_, n) => book.write(CALLER, (tx) => note(tx, n)));
    await book.close();
    await Promise.all(writing);
    expect(await (await open()).read(count)).toBe(50);
  });
});

describe('opening', () => {
  it('makes each commit durable', async () => {
    const { source } = await open();
    expect(await source.query('PRAGMA journal_mode')).toEqual([{ journal_mode: 'wal' }]);
    expect(await source.query('PRAGMA synchronous')).toEqual([{ synchronous: 2 }]);
    expect(await source.query('PRAGMA foreign_keys')).toEqual([{ foreign_keys: 1 }]);
  });

  const openWith = (other: Schema, mode: Mode): Promise<unknown> => openDataSource(database, dataSourceOptions(database, other, mode), mode);
  class NewerTables1767225600002 extends NoteTables1767225600001 {
    override async up(): Promise<void> {}
  }
  const newer: Schema = { ...schema, migrations: [...schema.migrations, NewerTables1767225600002] };

  it('leaves a book alone that a newer program migrated', async () => {
    await (await open()).close();
    await (await openDataSource(database, dataSourceOptions(database, newer, 'write'), 'write')).destroy();
    for (const mode of ['write', 'read'] as const) {
      await expect(openWith(schema, mode)).rejects.toMatchObject({ name: 'StartupProblem', exitStatus: 1, message: expect.stringContaining('newer version') });
    }
  });

  it('does not read a book that lacks migrations, nor migrate it when reading', async () => {
    await (await open()).close();
    await expect(openWith(newer, 'read')).rejects.toMatchObject({ name: 'StartupProblem', message: expect.stringContaining('older version') });
    expect(await (await open('read')).read(count)).toBe(0);
  });

  it('does not read a book that is not there', async () => {
    await expect(openWith(schema, 'read')).rejects.toMatchObject({ name: 'StartupProblem', message: expect.stringContaining('There is no book') });
  });

  it('does not write where it cannot', async () => {
    const file = join(folder, 'a-file');
    writeFileSync(file, '');
    database = { kind: 'sqlite', path: join(file, 'book.db') };
    await expect(openWith(schema, 'write')).rejects.toMatchObject({ name: 'StartupProblem', message: expect.stringContaining('not writable') });
  });
});
