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

/** How many work at once, and how many may wait. Each has a copy of the program in memory while it works. */
const AT_ONCE = 2;
const MOST_WAITING = 20;

/**
 * Runs what takes long (verifying the book, reading a workbook that came back) in a thread of its own, which opens the
 * book for reading beside this one: meanwhile the server answers as ever.
 */
export class LongWork implements OnApplicationShutdown {
  private readonly threads = new Set<Worker>();
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
      await this.passOn(thread);
    }
  }

  async onApplicationShutdown(): Promise<void> {
    await Promise.all([...this.threads].map((thread) => thread.terminate()));
  }

  private async thread(): Promise<Worker> {
    if (this.threads.size < AT_ONCE) return this.begun();
    if (this.waiting.length >= MOST_WAITING) throw busy();
    return new Promise((resolve) => this.waiting.push(resolve));
  }

  private begun(): Worker {
    const thread = new Worker(WORKER, { workerData: this.config });
    this.threads.add(thread);
    // Heard by whoever waits for it; without anybody listening it would end the process.
    thread.on('error', () => this.threads.delete(thread));
    thread.on('exit', () => this.threads.delete(thread));
    return thread;
  }

  /** A thread that nobody waits for gives its memory back. */
  private async passOn(thread: Worker): Promise<void> {
    const next = this.waiting.shift();
    if (!next) await thread.terminate();
    else next(this.threads.has(thread) ? thread : this.begun());
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
