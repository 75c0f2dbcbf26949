import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { OnApplicationShutdown } from '@nestjs/common';
import { Unavailable, type Refusal } from '../../kernel/index.js';
import type { Clock } from '../clock.js';
import type { Config } from '../config.js';
import { revived, type RefusalData } from './refusal-data.js';

/** What a worker is told. */
export interface Work {
  job: string;
  input: unknown;
  now: Date;
}

/** What it answers, after any number of words on how far it is. */
export type Outcome = ({ done: unknown } | { refused: RefusalData }) & {
  /** What its thread holds by then. */
  heapBytes: number;
};
export interface Progress {
  /** Rows, entries or whatever the job counts: so many of so many. */
  done: number;
  total: number;
}

export interface Watch {
  /** Gives the job up: its thread ends. */
  signal?: AbortSignal | undefined;
  progress?: ((progress: Progress) => void) | undefined;
  /** Called when a thread has taken the job up. */
  begun?: (() => void) | undefined;
  /** What the job may take of memory and time; no more than Node’s own limit of memory where it is not said. */
  most?: Most | undefined;
}

export interface Most {
  heapMiB: number;
  milliseconds: number;
  /** What is answered when it would take more. */
  refusal: () => Refusal;
}

/** Somebody whose job no thread has taken up yet. */
interface Waiting {
  heapMiB: number | undefined;
  take: (thread: Worker) => void;
}

/** The built program's own worker, from `src/` as from `dist/`: threads do not read TypeScript. */
const WORKER = fileURLToPath(new URL('../../../dist/worker.js', import.meta.url));

/** How many work at once, and how many may wait. Each has a copy of the program in memory. */
const AT_ONCE = 2;
const MOST_WAITING = 20;
/** A thread takes a second or two to start, so that one that is done stays for whoever comes next; then its memory is given back. */
const RESTS_FOR_MS = 60_000;
/** Rows that were written are garbage at once: a small nursery is swept more often, in the same time, and holds less of it. */
const YOUNG_MIB = 12;
/** A thread that holds more ends at once: it would keep what one large job took for as long as it rests. It starts with half of that. */
const RESTS_WITH_BYTES = 160 * 2 ** 20;

/**
 * Runs what takes long (verifying the book, reading a workbook that came back) in a thread of its own, which opens the
 * book for reading beside this one: meanwhile the server answers as ever.
 */
export class LongWork implements OnApplicationShutdown {
  private readonly threads = new Set<Worker>();
  /** Threads that nobody uses now, with what ends them. */
  private readonly resting = new Map<Worker, NodeJS.Timeout>();
  /** What each thread may take, where that was said. */
  private readonly heaps = new WeakMap<Worker, number | undefined>();
  /** Each is given the thread of somebody who is done. */
  private readonly waiting: Waiting[] = [];

  constructor(
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  /** `input` and what is answered are cloned. @throws what the job refuses with; Unavailable `work-busy`; the signal's reason; the refusal of `most` */
  async run<Answer>(job: string, input: unknown = null, { signal, progress, begun, most }: Watch = {}): Promise<Answer> {
    signal?.throwIfAborted();
    const thread = await this.thread(most?.heapMiB, signal);
    let heapBytes = 0;
    let isLate = false;
    const giveUp = (): void => this.letGo(thread);
    const late = most && setTimeout(() => {
      isLate = true;
      giveUp();
    }, most.milliseconds);
    signal?.addEventListener('abort', giveUp);
    try {
      // Whoever gave up while waiting begins nothing.
      signal?.throwIfAborted();
      begun?.();
      const outcome = await answerOf(thread, { job, input, now: this.clock.now() }, progress);
      heapBytes = outcome.heapBytes;
      if ('refused' in outcome) throw revived(outcome.refused);
      return outcome.done as Answer;
    } catch (error) {
      signal?.throwIfAborted();
      throw most && (isLate || isOutOfMemory(error)) ? most.refusal() : error;
    } finally {
      clearTimeout(late);
      signal?.removeEventListener('abort', giveUp);
      if (heapBytes > RESTS_WITH_BYTES) this.letGo(thread);
      this.passOn(thread);
    }
  }

  async onApplicationShutdown(): Promise<void> {
    await Promise.all([...this.threads].map((thread) => thread.terminate()));
  }

  private async thread(heapMiB: number | undefined, signal: AbortSignal | undefined): Promise<Worker> {
    const rested = [...this.resting.keys()];
    const fitting = rested.find((thread) => this.heaps.get(thread) === heapMiB);
    if (fitting) return this.woken(fitting);
    if (this.threads.size < AT_ONCE) return this.begun(heapMiB);
    if (rested[0]) {
      this.letGo(this.woken(rested[0]));
      return this.begun(heapMiB);
    }
    if (this.waiting.length >= MOST_WAITING) throw workBusy();
    return this.inTurn(heapMiB, signal);
  }

  /** Whoever gives up while waiting leaves the place to others. */
  private inTurn(heapMiB: number | undefined, signal: AbortSignal | undefined): Promise<Worker> {
    return new Promise((resolve, reject) => {
      const leave = (): void => {
        this.waiting.splice(this.waiting.indexOf(one), 1);
        reject(signal?.reason as Error);
      };
      const take = (thread: Worker): void => {
        signal?.removeEventListener('abort', leave);
        resolve(thread);
      };
      const one: Waiting = { heapMiB, take };
      this.waiting.push(one);
      signal?.addEventListener('abort', leave, { once: true });
    });
  }

  private woken(thread: Worker): Worker {
    clearTimeout(this.resting.get(thread));
    this.resting.delete(thread);
    return thread;
  }

  private begun(heapMiB: number | undefined): Worker {
    const old = heapMiB === undefined ? {} : { maxOldGenerationSizeMb: heapMiB };
    const resourceLimits = { maxYoungGenerationSizeMb: YOUNG_MIB, ...old };
    const thread = new Worker(WORKER, { workerData: this.config, resourceLimits });
    this.threads.add(thread);
    this.heaps.set(thread, heapMiB);
    const gone = (): void => {
      this.threads.delete(thread);
      clearTimeout(this.resting.get(thread));
      this.resting.delete(thread);
    };
    // Heard by whoever waits for it; without anybody listening it would end the process.
    thread.on('error', gone);
    thread.on('exit', gone);
    return thread;
  }

  private passOn(thread: Worker): void {
    const next = this.waiting.shift();
    const alive = this.threads.has(thread);
    if (next) {
      const fits = alive && this.heaps.get(thread) === next.heapMiB;
      if (!fits) this.letGo(thread);
      next.take(fits ? thread : this.begun(next.heapMiB));
    } else if (alive) this.resting.set(thread, setTimeout(() => this.letGo(thread), RESTS_FOR_MS).unref());
  }

  private letGo(thread: Worker): void {
    this.resting.delete(thread);
    this.threads.delete(thread);
    void thread.terminate();
  }
}

/** @throws what ends the thread */
function answerOf(thread: Worker, work: Work, progress: Watch['progress']): Promise<Outcome> {
  return new Promise<Outcome>((resolve, reject) => {
    const said = (message: Outcome | { progress: Progress }): void => {
      if ('progress' in message) progress?.(message.progress);
      else settle(() => resolve(message));
    };
    const failed = (error: Error): void => settle(() => reject(error));
    const ended = (code: number): void => failed(new Error(`the worker ended with ${code} and said nothing`));
    const settle = (how: () => void): void => {
      thread.off('message', said).off('error', failed).off('exit', ended);
      how();
    };
    thread.on('message', said).on('error', failed).on('exit', ended);
    thread.postMessage(work);
  });
}

function isOutOfMemory(error: unknown): boolean {
  return (error as { code?: unknown }).code === 'ERR_WORKER_OUT_OF_MEMORY';
}

/** Too much long work is under way. */
export function workBusy(): Unavailable {
  return new Unavailable('work-busy', {
    it: 'Sono già in corso altri lavori lunghi (verifiche, rapporti): riprovare fra poco.',
    en: 'Other long jobs (verifications, reports) are running already: try again in a while.',
  });
}
