import type { Progress } from './long-work.js';

/** Says how far a piece of work is: so many of so many rows, entries or whatever it counts. */
export type SayHowFar = (done: number, total: number) => void;

/** For whoever is asked by nobody. */
export const SAY_NOTHING: SayHowFar = () => undefined;

/** So often at most it is said: faster, nobody reads it, and telling it would take longer than the work. */
const EVERY_MS = 100;

/** Passes on how far work is, some ten times a second at most; that all is done is always said. */
export function paced(say: (progress: Progress) => void): SayHowFar {
  let saidAt = -Infinity;
  return (done, total) => {
    const now = performance.now();
    if (now - saidAt < EVERY_MS && done < total) return;
    saidAt = now;
    say({ done, total });
  };
}

/** The same rows, or pages of rows, which are counted as they pass. */
export async function* counted<Item>(items: AsyncIterable<Item>, total: number, say: SayHowFar, sizeOf: (item: Item) => number = () => 1): AsyncGenerator<Item> {
  let done = 0;
  say(done, total);
  for await (const item of items) {
    yield item;
    done += sizeOf(item);
    // What was counted first may be fewer by now than what comes.
    say(done, Math.max(total, done));
  }
}
