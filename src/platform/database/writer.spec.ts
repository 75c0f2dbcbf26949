import { AsyncLocalStorage } from 'node:async_hooks';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { Conflict } from '../../kernel/index.js';
import type { Clock } from '../clock.js';
import { SqliteWriter } from './connections.js';
import type { SqlValue, Tx } from './handle.js';
import { Writer } from './writer.js';

const BY = { id: 'P-2', roles: [] };
const clock: Clock = { now: () => new Date('2026-01-15T23:30:00.000Z') };
const nothing = async (): Promise<void> => undefined;

/** Counts commits, and fails at them on demand. */
class WatchedWriter extends SqliteWriter {
  commits = 0;
  failing: Error | null = null;

  override async run(sql: string, values: readonly SqlValue[]): Promise<number> {
    if (sql === 'COMMIT') {
      this.commits += 1;
      if (this.failing) throw this.failing;
    }
    return super.run(sql, values);
  }
}

let folder: string;
let raw: BetterSqlite3.Database;
let connection: WatchedWriter;
let writer: Writer;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pnrr-writer-'));
  raw = new BetterSqlite3(join(folder, 'book.db'));
  raw.pragma('journal_mode = WAL');
  raw.pragma('foreign_keys = ON');
  raw.exec(`CREATE TABLE notes (n INTEGER PRIMARY KEY NOT NULL, text TEXT NOT NULL);
    CREATE TABLE owed (n INTEGER REFERENCES notes (n) DEFERRABLE INITIALLY DEFERRED)`);
  connection = new WatchedWriter(raw);
  writer = new Writer(connection, clock, nothing);
});

afterEach(async () => {
  await writer.drained();
  raw.close();
  rmSync(folder, { recursive: true });
});

/** What another connection sees: only what is committed. */
function committed(): number[] {
  const other = new BetterSqlite3(join(folder, 'book.db'), { readonly: true });
  try {
    return other.prepare<[], number>('SELECT n FROM notes ORDER BY n').pluck().all();
  } finally {
    other.close();
  }
}

const note = (tx: Tx, n: number): Promise<number> => tx.run('INSERT INTO notes (n, text) VALUES (?, ?)', n, tx.actor);
const upTo = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);

describe('the one way in', () => {
  it.each([1, 10, 200, 600])('%d jobs at once are all acknowledged and all there, in the order in which they came', async (count) => {
    const order: number[] = [];
    const answers = await Promise.all(
      upTo(count).map((n) =>
        writer.write(BY, async (tx) => {
          order.push(n);
          await note(tx, n);
          return n * 2;
        }),
      ),
    );
    expect(answers).toEqual(upTo(count).map((n) => n * 2));
    expect(order).toEqual(upTo(count));
    expect(committed()).toEqual(upTo(count));
    expect(connection.commits).toBe(Math.ceil(count / 256));
  });

  it.each([10, 100, 200])('of a job that fails among %d nothing is left, and nothing of the others is lost', async (count) => {
    const refusal = new Conflict('state-conflict', { it: 'No.', en: 'No.' });
    const outcomes = await Promise.allSettled(
      upTo(count).map((n) =>
        writer.write(BY, async (tx) => {
          await note(tx, n);
          // By a refusal, by a constraint, by a defect; some after further writes.
          if (n % 5 === 1) throw refusal;
          if (n % 5 === 2) await note(tx, n);
          if (n % 5 === 3) {
            await note(tx, 1_000 + n);
            throw new TypeError('a defect');
          }
        }),
      ),
    );
    const kept = upTo(count).filter((n) => n % 5 === 4 || n % 5 === 0);
    expect(committed()).toEqual(kept);
    outcomes.forEach((outcome, index) => {
      const kind = (index + 1) % 5;
      if (kind === 4 || kind === 0) return expect(outcome.status).toBe('fulfilled');
      const reason = (outcome as PromiseRejectedResult).reason as Error;
      expect(kind === 1 ? reason === refusal : kind === 2 ? /UNIQUE/.test(reason.message) : reason instanceof TypeError).toBe(true);
    });
    expect(connection.commits).toBe(1);
  });

  it('lets a later job see what an earlier one wrote, and not what a failed one did', async () => {
    const seen = (tx: Tx): Promise<{ n: number }[]> => tx.all('SELECT n AS "n" FROM notes');
    const first = writer.write(BY, (tx) => note(tx, 1));
    const failed = writer.write(BY, async (tx) => {
      await note(tx, 2);
      throw new Error('no');
    });
    const last = writer.write(BY, seen);
    await expect(failed).rejects.toThrow('no');
    expect([await first, await last]).toEqual([1, [{ n: 1 }]]);
  });

  it('answers nobody before the commit', async () => {
    let answered = false;
    let seenAtCommit: boolean | null = null;
    writer = new Writer(connection, clock, async () => {
      // Everything that could have been answered too early would have been by now.
      await new Promise((resolve) => setTimeout(resolve, 5));
      seenAtCommit = answered;
    });
    await writer.write(BY, (tx) => note(tx, 1)).then(() => (answered = true));
    expect([seenAtCommit, answered]).toEqual([false, true]);
  });

  it('tells each job who acts, the moment, and the day in Rome', async () => {
    const said = await writer.write(BY, async ({ actor, now, today, dialect }) => ({ actor, now: now.toISOString(), today, dialect }));
    expect(said).toEqual({ actor: 'P-2', now: '2026-01-15T23:30:00.000Z', today: '2026-01-16', dialect: 'sqlite' });
  });

  it('hands the last word of each commit to one hook, as the system', async () => {
    const last: string[] = [];
    writer = new Writer(connection, clock, async (tx) => void last.push(`${tx.actor} ${(await tx.all('SELECT n FROM notes')).length}`));
    await Promise.all(upTo(3).map((n) => writer.write(BY, (tx) => note(tx, n))));
    expect(last).toEqual(['system 3']);
  });
});

describe('a handle', () => {
  it('is dead when its job has ended, whether it succeeded or failed', async () => {
    const kept: Tx[] = [];
    await writer.write(BY, async (tx) => void kept.push(tx));
    await writer
      .write(BY, async (tx) => {
        kept.push(tx);
        throw new Error('no');
      })
      .catch(() => undefined);
    expect(kept).toHaveLength(2);
    for (const tx of kept) {
      expect(() => void tx.run('INSERT INTO notes (n, text) VALUES (1, 2)')).toThrow(/ended/);
      expect(() => void tx.all('SELECT 1')).toThrow(/ended/);
      expect(() => void tx.one('SELECT 1')).toThrow(/ended/);
    }
    expect(committed()).toEqual([]);
  });

  it('opens no second unit of work inside the first, and says so at once', async () => {
    const nested = writer.write(BY, async (tx) => {
      await note(tx, 1);
      await writer.write(BY, (inner) => note(inner, 2));
    });
    await expect(nested).rejects.toThrow(/inside another/);
    const caught = writer.write(BY, async (tx) => {
      await writer.write(BY, (inner) => note(inner, 2)).catch(() => undefined);
      await note(tx, 3);
    });
    await caught;
    expect(committed()).toEqual([3]);
  });

  it('may be followed by another, also where the first was answered', async () => {
    await writer.write(BY, (tx) => note(tx, 1)).then(() => writer.write(BY, (tx) => note(tx, 2)));
    expect(committed()).toEqual([1, 2]);
  });

  it('does not run inside the context of whoever came first', async () => {
    const request = new AsyncLocalStorage<string>();
    const contexts = await request.run('anna', () => Promise.all([1, 2].map(() => writer.write(BY, async () => request.getStore()))));
    expect(contexts).toEqual([undefined, undefined]);
    expect(await request.run('anna', async () => (await writer.write(BY, nothing), request.getStore()))).toBe('anna');
  });
});

describe('a commit that does not become durable', () => {
  const notDurable = { code: 'not-durable', status: 503, sentence: { it: expect.any(String), en: expect.any(String) } };

  async function outcomesOf(jobs: readonly ((tx: Tx) => Promise<unknown>)[]): Promise<unknown[]> {
    const settled = await Promise.allSettled(jobs.map((job) => writer.write(BY, job)));
    return settled.map((outcome) => (outcome.status === 'fulfilled' ? outcome.value : (outcome.reason as unknown)));
  }

  it('is told to all who shared it, also to those who were to be refused; nothing is left and the next one works', async () => {
    connection.failing = new Error('disk I/O error');
    const jobs = [...upTo(20).map((n) => (tx: Tx) => note(tx, n)), () => Promise.reject(new Error('a refusal'))];
    const outcomes = await outcomesOf(jobs);
    expect(outcomes).toEqual(jobs.map(() => expect.objectContaining(notDurable)));
    expect((outcomes[0] as Error).cause).toBe(connection.failing);
    expect(committed()).toEqual([]);

    connection.failing = null;
    expect(await outcomesOf([(tx) => note(tx, 1)])).toEqual([1]);
    expect(committed()).toEqual([1]);
  });

  it('by a constraint that the database itself checks at COMMIT', async () => {
    const outcomes = await outcomesOf([(tx) => note(tx, 1), (tx) => tx.run('INSERT INTO owed (n) VALUES (99)')]);
    expect(outcomes).toEqual([expect.objectContaining(notDurable), expect.objectContaining(notDurable)]);
    expect(committed()).toEqual([]);
    expect(await outcomesOf([(tx) => note(tx, 2)])).toEqual([1]);
  });

  it('by the hook before it', async () => {
    writer = new Writer(connection, clock, () => Promise.reject(new Error('the key is gone')));
    expect(await outcomesOf([(tx) => note(tx, 1)])).toEqual([expect.objectContaining(notDurable)]);
    expect([committed(), connection.commits]).toEqual([[], 0]);
  });

  it('because it could not even begin', async () => {
    const other = new BetterSqlite3(join(folder, 'book.db'));
    raw.pragma('busy_timeout = 0');
    other.exec('BEGIN IMMEDIATE');
    expect(await outcomesOf([(tx) => note(tx, 1)])).toEqual([expect.objectContaining(notDurable)]);
    other.exec('ROLLBACK');
    other.close();
    expect(await outcomesOf([(tx) => note(tx, 1)])).toEqual([1]);
  });

  it('because a job took the transaction itself away', async () => {
    const outcomes = await outcomesOf([(tx) => note(tx, 1), (tx) => tx.run('ROLLBACK'), (tx) => note(tx, 3)]);
    expect(outcomes).toEqual(upTo(3).map(() => expect.objectContaining(notDurable)));
    expect(committed()).toEqual([]);
  });
});

it('drains: whoever waits for it waits for everything handed in before', async () => {
  const writing = upTo(300).map((n) => writer.write(BY, (tx) => note(tx, n)));
  await writer.drained();
  expect(committed()).toEqual(upTo(300));
  await Promise.all(writing);
});
