import type { Progress } from './long-work.js';
import { counted, paced } from './pace.js';

describe('what is said of work', () => {
  test('is passed on some ten times a second, and that all is done always', () => {
    const said: Progress[] = [];
    const say = paced((progress) => said.push(progress));
    for (let done = 0; done <= 5_000; done += 1) say(done, 5_000);
    expect(said[0]).toEqual({ done: 0, total: 5_000 });
    expect(said.at(-1)).toEqual({ done: 5_000, total: 5_000 });
    expect(said.length).toBeLessThan(500);
  });

  test.each([
    ['rows', [1, 1, 1], 3, [[0, 3], [1, 3], [2, 3], [3, 3]]],
    ['pages of rows', [2, 3], 5, [[0, 5], [2, 5], [5, 5]]],
    ['nothing', [], 0, [[0, 0]]],
    ['more than were expected', [2, 2], 3, [[0, 3], [2, 3], [4, 4]]],
  ])('counts %s as they pass', async (_what, sizes, total, expected) => {
    const said: [number, number][] = [];
    async function* items(): AsyncGenerator<number> {
      yield* sizes;
    }
    const passed: number[] = [];
    for await (const item of counted(items(), total, (...howFar) => said.push(howFar), (size) => size)) passed.push(item);
    expect(passed).toEqual(sizes);
    expect(said).toEqual(expected);
  });
});
