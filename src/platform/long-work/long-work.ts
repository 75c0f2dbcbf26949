import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { OnApplicationShutdown } from '@nestjs/common';
import { Unavailable } from '../../kernel/index.js';
import type { Config } from '../config.js';
import { revived, type RefusalData } from './refusal-data.js';

/** What a worker is told. */
export interface Work {
  job: string;
  input: unknown;
}

/** What it answers. */
export type Outcome = { done: unknown } | { refused: RefusalData };

/** The built program's own worker, from `src/` as from `dist/`: threads do not read TypeScript. */
const WORKER = fileURLToPath(new URL('../../../dist/worker.js', import.meta.url));

/** How many work at once, and how many may wait. Each has a copy of the program in memory. */
const AT_ONCE = 2;
const MOST_WAITING = 20;
/** A thread takes a second or two to start, so that one that is done stays for whoever comes next; then its memory is given back. */
const RESTS_FOR_MS = 60_000;

/**
 * Runs what takes long (verifying the book, reading a workbook that came back) in a thread of its own, which opens the
 * book for reading beside this one: meanwhile the server answers as ever.
 */
export class LongWork implements OnApplicationShutdown {
  private readonly threads = new Set<Worker>();
  /** Threads that nobody uses now, with what ends them. */
  private readonly resting = new Map<Worker, NodeJS.Timeout>();
  /** Each is given the thread of somebody who is done. */
  private readonly waiting: ((thread: Worker) => void)[] = [];

  constructor(private readonly config: Config) {}

  /** `input` and what is answered are cloned. @throws what the job refuses with; Unavailable `work-busy` */
  async run<Answer>(job: string, input: unknown = null): Promise<Answer> {
    const thread = await this.thread();
    try {
      const outcome = await answerOf(thread, { job, input });
      if ('refused' in outcome) throw revived(outcome.refused);
      return outcome.done as Answer;
    } finally {
      this.passOn(thread);
    }
  }

  async onApplicationShutdown(): Promise<void> {
    await Promise.all([...this.threads].map((thread) => thread.terminate()));
  }

  private async thread(): Promise<Worker> {
    for (const [thread, timer] of this.resting) {
      clearTimeout(timer);
      this.resting.delete(thread);
      return thread;
    }
    if (this.threads.size < AT_ONCE) return this.begun();
    if (this.waiting.length >= MOST_WAITING) throw busy();
    return new Promise((resolve) => this.waiting.push(resolve));
  }

  private begun(): Worker {
    const thread = new Worker(WORKER, { workerData: this.config });
    this.threads.add(thread);
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
    if (next) next(alive ? thread : this.begun());
    else if (alive) this.resting.set(thread, setTimeout(() => this.letGo(thread), RESTS_FOR_MS).unref());
  }

  private letGo(thread: Worker): void {
    this.resting.delete(thread);
    this.threads.delete(thread);
    void thread.terminate();
  }
}

/** @throws what ends the thread */
async function answerOf(thread: Worker, work: Work): Promise<Outcome> {
  const heard = new AbortController();
  const { signal } = heard;
  const answer = once(thread, 'message', { signal });
  const end = once(thread, 'exit', { signal }).then((ended: unknown[]) => {
    throw new Error(`the worker ended with ${String(ended[0])} and said nothing`);
  });
  thread.postMessage(work);
  try {
    const heardOf: unknown[] = await Promise.race([answer, end]);
    return heardOf[0] as Outcome;
  } finally {
    heard.abort();
  }
}

function busy(): Unavailable {
  return new Unavailable('work-busy', {
    it: 'Sono già in corso altre verifiche: riprovare fra poco.',
    en: 'Other verifications are running already: try again in a while.',
  });
}
