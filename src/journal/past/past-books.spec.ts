import { type Refusal } from '../../kernel/index.js';
import { Service } from '../../../test/support/service.js';
import { Hindsight } from './hindsight.js';

describe('looking into the past', () => {
  let service: Service;

  beforeAll(async () => {
    service = await Service.start('sqlite');
  });
  afterAll(() => service.stop());

  it('lets so many wait, and asks the others to come back', async () => {
    const hindsight = service.app.get(Hindsight);
    const looks = Array.from({ length: 40 }, (_, index) => hindsight.at({ atEntry: index + 1 }, async (_view, { day }) => day));
    const outcomes = await Promise.allSettled(looks);
    const refused = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason as Refusal] : []));
    expect(outcomes.filter(({ status }) => status === 'fulfilled').length).toBeGreaterThanOrEqual(22);
    expect(refused.length).toBeGreaterThan(0);
    expect(new Set(refused.map(({ code, status }) => `${status} ${code}`))).toEqual(new Set(['503 past-busy']));
    // Who comes back is answered.
    await expect(hindsight.at({ atEntry: 40 }, async (_view, { asOf }) => asOf)).resolves.toBeNull();
  });

  it('those who ask for the same entry share one replay', async () => {
    const hindsight = service.app.get(Hindsight);
    const looks = Array.from({ length: 40 }, () => hindsight.at({ atEntry: 7 }, async (view) => view));
    expect(new Set(await Promise.all(looks)).size).toBe(1);
  });
});
