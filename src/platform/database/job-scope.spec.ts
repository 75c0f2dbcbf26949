import { FollowedScope, UninterruptedScope, type JobScope } from './job-scope.js';

const SCOPES: [string, () => JobScope][] = [
  ['that is never interrupted', () => new UninterruptedScope()],
  ['that is followed', () => new FollowedScope()],
];

describe.each(SCOPES)('a scope of jobs %s', (_, make) => {
  it('knows the job from its first to its last step, and answers as it does', async () => {
    const scope = make();
    const inside = [scope.inside()];
    const answer = await scope.run(async () => {
      inside.push(scope.inside());
      await Promise.resolve();
      inside.push(scope.inside());
      return 42;
    });
    expect([...inside, scope.inside(), answer]).toEqual([false, true, true, false, 42]);
  });

  it('ends when the job fails', async () => {
    const scope = make();
    await expect(scope.run(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(scope.inside()).toBe(false);
  });
});

it('a followed job is not taken for the one who asks meanwhile', async () => {
  const scope = new FollowedScope();
  const job = scope.run(async () => {
    await new Promise((resolve) => setTimeout(resolve, 5));
    return scope.inside();
  });
  expect([scope.inside(), await job]).toEqual([false, true]);
});
