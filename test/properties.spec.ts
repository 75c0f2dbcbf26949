import fc from 'fast-check';
import { DATABASES } from './support/service.js';
import type { Command } from './support/money-commands.js';
import type { MoneyModel } from './support/money-model.js';
import { steps } from './support/money-steps.js';
import { World } from './support/money-world.js';

/*
 * The law of the money, put to the test by chance: random sequences of commands, refused ones included, from several
 * people one after the other and at once, against the small model of `support/money-model.ts`. Longer by hand:
 * `PROPERTY_RUNS=500`; a failure again: `PROPERTY_SEED=… PROPERTY_PATH=…` with what it printed.
 */
const { PROPERTY_RUNS, PROPERTY_SEED, PROPERTY_PATH, PROPERTY_SHRINK } = process.env;
const RUNS = { sqlite: Number(PROPERTY_RUNS ?? 24), postgres: Math.ceil(Number(PROPERTY_RUNS ?? 24) / 4) };
const STEPS = 50;
/** The same sequences each time, so that a change is judged by what it changed; by hand, others each time. */
const USUAL_SEED = 350_000_000;
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
        ...(PROPERTY_SEED === undefined && PROPERTY_RUNS !== undefined ? {} : { seed: Number(PROPERTY_SEED ?? USUAL_SEED) }),
        ...(PROPERTY_PATH === undefined ? {} : { path: PROPERTY_PATH }),
      });
    },
    SHRINK_FOR_MS + 30_000,
  );
});

/** Counterexamples that chance has found: the service once differed from the law here. */
describe('what chance has found', () => {
  const play = (...commands: ((model: MoneyModel) => Command)[]): Promise<void> => World.play('sqlite', commands.map((exactly) => ({ exactly })));
  const act = { do: 'propose-act', by: 'anna', reference: 'Primo atto', effectiveOn: '2024-06-01', tranche: null, hub: null } as const;
  const terms = { advanceMax: 30, cumulativeMax: 90 } as const;
  const approval = (letter: string) => (model: MoneyModel): Command => ({ do: 'decide', by: 'paolo', id: lastOf(model, letter), decision: 'approval' });

  it('no money stands in a tranche before the day of the act that establishes it', async () => {
    await play(
      () => ({ ...act, tranche: 'POLI', moves: [{ from: 'unallocated', to: 'POLI', cents: 1_00n }] }),
      approval('A'),
      () => ({ ...act, reference: 'Secondo atto', effectiveOn: '2024-05-01', moves: [{ from: 'unallocated', to: 'POLI', cents: 5_00n }] }),
    );
  });

  it('no hub is awarded money before it stands in the register', async () => {
    await play(
      () => ({ do: 'register-hub', by: 'anna', hub: 'RETE-51', tranche: 'CC' }),
      ({ head }) => ({ do: 'enter-hub', by: 'anna', hub: 'RETE-51', taxCode: '00743110157', iban: null, version: head }),
      () => ({ do: 'propose-grant', by: 'anna', hub: 'RETE-51', tranche: 'CC', cents: 7_00n, project: 'CLP-1', effectiveOn: '2024-01-01', ...terms }),
    );
  });

  it('a refused reduction says which earlier day is short, and by how much', async () => {
    await play(
      (model) => ({ do: 'request', by: 'anna', grant: lastOf(model, 'G'), kind: 'balance', cents: 4_499_999_32n, requestedOn: '2024-04-01', protocolOn: null, closesGrant: false }),
      (model) => ({ do: 'decide', by: 'anna', id: lastOf(model, 'D'), decision: 'withdrawal' }),
      (model) => ({ do: 'propose-reduction', by: 'anna', grant: lastOf(model, 'G'), cents: 6_000_000_00n, cause: 'saving', effectiveOn: '2024-04-01' }),
      approval('N'),
    );
  });

  it('a hub is not identified by an IBAN', async () => {
    const enter = (iban: string) => ({ hubs }: MoneyModel): Command => ({ do: 'enter-hub', by: 'anna', hub: 'CC-02', taxCode: null, iban, version: hubs.get('CC-02')!.version });
    await play(enter('IT60X0542811101000000123456'), enter('DE89370400440532013000'), approval('C'));
  });

  it('the interest of a recovery came on the days on which it came', async () => {
    const collection = (model: MoneyModel) => ({ do: 'collect', by: 'anna', id: lastOf(model, 'R'), destination: 'returned' }) as const;
    await play(
      (model) => ({ do: 'propose-recovery', by: 'anna', disbursement: lastOf(model, 'D'), cents: 9_00n, effectiveOn: '2024-06-01' }),
      approval('R'),
      (model) => ({ ...collection(model), cents: 4_00n, interest: 1_00n, collectedOn: '2024-07-01' }),
      (model) => ({ ...collection(model), cents: 5_00n, interest: 2_00n, collectedOn: '2024-08-01' }),
    );
  });

  it('changes are shown also where a revocation has come to ask for more than is left', async () => {
    await play(
      (model) => ({ do: 'propose-reduction', by: 'anna', grant: lastOf(model, 'G'), cents: 1_00n, cause: 'saving', effectiveOn: '2024-06-01' }),
      (model) => ({ do: 'propose-revocation', by: 'anna', grant: lastOf(model, 'G'), cents: model.granted(lastOf(model, 'G')), cause: 'waiver' }),
      approval('N'),
      approval('C'),
    );
  });

  function lastOf(model: MoneyModel, letter: string): string {
    const ids = model.proposals().flatMap((map) => [...map.keys()]);
    return ids.filter((id) => id.startsWith(letter)).at(-1) ?? '';
  }
});
