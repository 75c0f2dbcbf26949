import type { Watch } from './long-work.js';
import { JoinedWork } from './joined-work.js';

/** Work that ends when it is told to. */
class Slow {
  runs: { watch: Watch; end: (answer: string) => void }[] = [];

  readonly run = (watch: Watch): Promise<string> =>
    new Promise((end, reject) => {
      watch.signal?.addEventListener('abort', () => reject(watch.signal?.reason as Error));
      this.runs.push({ watch, end });
    });
}

const ticks = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('joined work', () => {
  test('is done once for all who ask while it runs, and whoever comes later is told how far it is', async () => {
    const slow = new Slow();
    const joined = new JoinedWork(slow.run);
    const heard: string[] = [];
    const one = joined.ask({ begun: () => heard.push('one begun'), progress: ({ done }) => heard.push(`one ${done}`) });
    await ticks();
    slow.runs[0]?.watch.begun?.();
    slow.runs[0]?.watch.progress?.({ done: 3, total: 9 });
    const other = joined.ask({ begun: () => heard.push('other begun'), progress: ({ done }) => heard.push(`other ${done}`) });
    slow.runs[0]?.watch.progress?.({ done: 6, total: 9 });
    slow.runs[0]?.end('said');
    expect(await Promise.all([one, other])).toEqual(['said', 'said']);
    expect(heard).toEqual(['one begun', 'one 3', 'other begun', 'other 3', 'one 6', 'other 6']);
    const again = joined.ask({});
    await ticks();
    slow.runs[1]?.end('said anew');
    expect(await again).toBe('said anew');
  });

  test('is given up with the last who asked, not before', async () => {
    const slow = new Slow();
    const joined = new JoinedWork(slow.run);
    const [one, other] = [new AbortController(), new AbortController()];
    const asked = [joined.ask({ signal: one.signal }), joined.ask({ signal: other.signal })];
    await ticks();
    one.abort(new Error('one has gone'));
    await expect(asked[0]).rejects.toThrow('one has gone');
    expect(slow.runs[0]?.watch.signal?.aborted).toBe(false);
    other.abort(new Error('the other too'));
    await expect(asked[1]).rejects.toThrow('the other too');
    expect(slow.runs[0]?.watch.signal?.aborted).toBe(true);
    await expect(joined.ask({ signal: one.signal })).rejects.toThrow('one has gone');
    expect(slow.runs).toHaveLength(1);
  });
});
