import fc from 'fast-check';
import { DATABASES } from './support/service.js';
import { steps } from './support/money-steps.js';
import { World } from './support/money-world.js';

/*
 * The law of the money, put to the test by chance: random sequences of commands, refused ones included, from several
 * people one after the other and at once, against the small model of `support/money-model.ts`. Longer by hand:
 * `PROPERTY_RUNS=500`; a failure again: `PROPERTY_SEED=… PROPERTY_PATH=…` with what it printed.
 */
const { PROPERTY_RUNS, PROPERTY_SEED, PROPERTY_PATH, PROPERTY_SHRINK } = process.env;
const RUNS = { sqlite: Number(PROPERTY_RUNS ?? 14), postgres: Math.ceil(Number(PROPERTY_RUNS ?? 14) / 4) };
const STEPS = 40;
const SHRINK_FOR_MS = PROPERTY_RUNS === undefined ? 150_000 : 3_600_000;

/** By hand one wants to know what a long run has tried. */
afterAll(() => {
  if (PROPERTY_RUNS === undefined) return;
  const lines = [...World.tally].sort().map(([outcome, times]) => `${String(times).padStart(7)}  ${outcome}\n`);
  process.stdout.write(lines.join(''));
});

describe.each(DATABASES)('the law of the money on %s', (database) => {
  it(
    'is what the model says, whatever people try',
    async () => {
      const property = fc.asyncProperty(steps(STEPS), (sequence) => World.play(database, sequence));
      await fc.assert(property, {
        numRuns: RUNS[database],
        interruptAfterTimeLimit: SHRINK_FOR_MS,
        endOnFailure: PROPERTY_SHRINK === 'no',
        ...(PROPERTY_SEED === undefined ? {} : { seed: Number(PROPERTY_SEED) }),
        ...(PROPERTY_PATH === undefined ? {} : { path: PROPERTY_PATH }),
      });
    },
    SHRINK_FOR_MS + 30_000,
  );
});
