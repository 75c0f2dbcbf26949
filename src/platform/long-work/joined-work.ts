import type { Progress, Watch } from './long-work.js';

interface Running<Answer> {
  answer: Promise<Answer>;
  giveUp: AbortController;
  /** What was last said of it, for whoever comes later. */
  begun: boolean;
  progress: Progress | null;
}

/**
 * Work whose answer is the same for everybody: those who ask while it runs share it. It is given up when the last of them
 * has gone.
 */
export class JoinedWork<Answer> {
  private running: Running<Answer> | null = null;
  private readonly askers = new Set<Watch>();

  constructor(private readonly run: (watch: Watch) => Promise<Answer>) {}

  /** @throws what the work throws; the signal's reason, for whoever has gone before the others */
  async ask(watch: Watch): Promise<Answer> {
    watch.signal?.throwIfAborted();
    this.askers.add(watch);
    const { answer, begun, progress } = (this.running ??= this.begin());
    if (begun) watch.begun?.();
    if (progress) watch.progress?.(progress);
    const gone = new Promise<never>((_, reject) => {
      watch.signal?.addEventListener('abort', () => this.leave(watch, reject), { once: true });
    });
    return Promise.race([answer, gone]).finally(() => this.askers.delete(watch));
  }

  private begin(): Running<Answer> {
    const giveUp = new AbortController();
    const begun = (): void => {
      running.begun = true;
      for (const watch of this.askers) watch.begun?.();
    };
    const progress = (said: Progress): void => {
      running.progress = said;
      for (const watch of this.askers) watch.progress?.(said);
    };
    // It says nothing before it is awaited.
    const answer = Promise.resolve().then(() => this.run({ signal: giveUp.signal, begun, progress }));
    const running: Running<Answer> = { answer, giveUp, begun: false, progress: null };
    const over = (): void => {
      if (this.running === running) this.running = null;
    };
    answer.then(over, over);
    return running;
  }

  private leave(watch: Watch, reject: (reason: unknown) => void): void {
    this.askers.delete(watch);
    reject(watch.signal?.reason);
    if (this.askers.size > 0 || !this.running) return;
    const { giveUp } = this.running;
    this.running = null;
    giveUp.abort(watch.signal?.reason);
  }
}
