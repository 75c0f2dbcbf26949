import { AsyncResource } from 'node:async_hooks';
import { romeDay, Unavailable, type Actor } from '../../kernel/index.js';
import type { Clock } from '../clock.js';
import { ConnectionTx, type Connection, type Tx } from './handle.js';
import { FollowedScope, UninterruptedScope, type JobScope } from './job-scope.js';

/** The connection that writes, and how it begins: on PostgreSQL it also takes the advisory lock of the chain's head. */
export interface WriterConnection extends Connection {
  begin(): Promise<void>;
}

interface Waiting {
  actor: Actor;
  job: (tx: Tx) => Promise<unknown>;
  resolve: (value: unknown) => void;
  reject: (error: unknown) => void;
}

type Outcome = { settle: () => void };

/** How many jobs share one commit at most: enough to make durability cheap, few enough that nobody waits long. */
const JOBS_PER_COMMIT = 256;

/** How long one caller may write alone before everybody else has a turn. */
const ALONE_FOR_MS = 5;
/** Microtasks between an answer and the next job of whoever got it, generously. */
const TICKS = 64;

/**
 * The one way in. Every write of the process passes this first-in, first-out queue; the jobs that wait together
 * share one commit, each under its own savepoint. None is answered before the commit is durable; if the commit
 * fails, all of them are told so. TypeORM's shared connection loses acknowledged rows under concurrent
 * transactions; with one queue there is never more than one.
 */
export class Writer {
  private waiting: Waiting[] = [];
  private working = false;
  // Work must not run inside whichever request happened to come first.
  private readonly outsideCallers = new AsyncResource('Writer');
  private readonly scope: JobScope;

  constructor(
    private readonly connection: WriterConnection,
    private readonly clock: Clock,
    private readonly beforeCommit: (tx: Tx) => Promise<void>,
  ) {
    this.scope = connection.dialect === 'sqlite' ? new UninterruptedScope() : new FollowedScope();
  }

  write<T>(actor: Actor, job: (tx: Tx) => Promise<T>): Promise<T> {
    if (this.scope.inside()) return Promise.reject(new Error('a unit of work was begun inside another one'));
    return new Promise<T>((resolve, reject) => {
      this.waiting.push({ actor, job, resolve: resolve as (value: unknown) => void, reject });
      if (!this.working) {
        this.working = true;
        this.outsideCallers.runInAsyncScope(() => setImmediate(() => void this.work()));
      }
    });
  }

  /** Resolves when everything that was handed in before has been answered. */
  async drained(): Promise<void> {
    while (this.working) await new Promise((resolve) => setTimeout(resolve, 5));
  }

  private async work(): Promise<void> {
    let turn = performance.now();
    while (this.waiting.length > 0) {
      const together = this.waiting.splice(0, JOBS_PER_COMMIT);
      await this.commitTogether(together);
      // Answers go out (and new jobs come in) before the next commit begins.
      if (together.length === 1 && performance.now() - turn < ALONE_FOR_MS) {
        await this.nextOfAnswered();
      } else {
        await new Promise((resolve) => setImmediate(resolve));
        turn = performance.now();
      }
    }
    this.working = false;
  }

  /** Whoever writes one after the other hands in the next as soon as the last is answered, without a turn of the event loop. */
  private async nextOfAnswered(): Promise<void> {
    for (let tick = 0; tick < TICKS && this.waiting.length === 0; tick += 1) await Promise.resolve();
  }

  private async commitTogether(together: readonly Waiting[]): Promise<void> {
    let outcomes: Outcome[] = [];
    try {
      await this.connection.begin();
      const [only] = together;
      if (only && together.length === 1) outcomes.push(await this.attemptAlone(only));
      else for (const waiting of together) outcomes.push(await this.attemptBeside(waiting));
      await this.withTx({ id: 'system', roles: [] }, this.beforeCommit);
      await this.connection.run('COMMIT', []);
    } catch (error) {
      const rolledBack = await this.connection.run('ROLLBACK', []).then(() => true, () => false);
      // The head may not be signed: that is said as it is.
      const answer = error instanceof Refused && rolledBack ? error.cause : error instanceof Unavailable ? error : notDurable(error);
      outcomes = together.map(({ reject }) => ({ settle: () => reject(answer) }));
    }
    for (const { settle } of outcomes) settle();
  }

  /** A job that has its commit to itself needs no savepoint: if it is refused, nothing is committed. */
  private async attemptAlone({ actor, job, resolve }: Waiting): Promise<Outcome> {
    try {
      const value = await this.scope.run(() => this.withTx(actor, job));
      return { settle: () => resolve(value) };
    } catch (error) {
      throw new Refused(error);
    }
  }

  private async attemptBeside({ actor, job, resolve, reject }: Waiting): Promise<Outcome> {
    await this.connection.run('SAVEPOINT job', []);
    try {
      const value = await this.scope.run(() => this.withTx(actor, job));
      await this.connection.run('RELEASE SAVEPOINT job', []);
      return { settle: () => resolve(value) };
    } catch (error) {
      await this.connection.run('ROLLBACK TO SAVEPOINT job', []);
      await this.connection.run('RELEASE SAVEPOINT job', []);
      return { settle: () => reject(error) };
    }
  }

  private async withTx<T>(actor: Actor, job: (tx: Tx) => Promise<T>): Promise<T> {
    const now = this.clock.now();
    const tx = new ConnectionTx(this.connection, actor.id, now, romeDay(now));
    try {
      return await job(tx);
    } finally {
      tx.end();
    }
  }
}

/** Carries a lone job's refusal past the commit that will not be. */
class Refused extends Error {
  constructor(override readonly cause: unknown) {
    super('refused');
  }
}

function notDurable(cause: unknown): Unavailable {
  const refusal = new Unavailable('not-durable', {
    it: 'La registrazione non è stata resa durevole e non è avvenuta: riprovare.',
    en: 'The entry could not be made durable and did not happen: try again.',
  });
  refusal.cause = cause;
  return refusal;
}
