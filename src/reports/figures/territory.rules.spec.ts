import { euro, hubLine } from '../../../test/support/figure-samples.js';
import { Money } from '../../kernel/index.js';
import { HUB_FIGURES } from '../../overview/index.js';
import type { HubLine } from './hubs.rules.js';
import { territoryOf } from './territory.rules.js';

const money = { granted: euro(100), outstanding: euro(60), netPaid: euro(40), paid: euro(40) };
const located = (code: string, ...localisation: [string, number][]): HubLine => {
  return hubLine({ code, ...money, localisation: localisation.map(([region, percent]) => ({ region, percent })) });
};
const quotaOf = (hubs: HubLine[], figure = 'granted') => territoryOf(hubs).quotas.find((quota) => quota.figure === figure);

describe('money by region', () => {
  it('has a line for each of the twenty regions, in the order of their codes, and one for what has no place', () => {
    const { regions } = territoryOf([]);
    expect(regions.map(({ region }) => region)).toEqual([...Array.from({ length: 20 }, (_, index) => String(index + 1).padStart(2, '0')), null]);
    expect(regions.at(-1)).toMatchObject({ name: null, south: null, hubs: 0 });
  });

  it('is split by the localisation of each hub', () => {
    const { regions } = territoryOf([located('CC-01', ['09', 75], ['15', 25])]);
    const of = (region: string) => regions.find((line) => line.region === region);
    expect([of('09')?.granted, of('15')?.granted, of('15')?.hubs]).toEqual([euro(75), euro(25), 1]);
    expect(of('15')).toMatchObject({ name: 'Campania', south: true });
  });

  it('sums to the hubs to the cent, and every formula holds in each region', () => {
    const amounts = { outstanding: Money.ofCents(101), inProgress: Money.ofCents(7), toRecover: Money.ofCents(11), recovered: Money.ofCents(13), netPaid: Money.ofCents(33), paid: Money.ofCents(46), granted: Money.ofCents(141) };
    const thirds = [['09', 33.33], ['12', 33.33], ['19', 33.34]].map(([region, percent]) => ({ region: String(region), percent: Number(percent) }));
    const { regions } = territoryOf([hubLine({ ...amounts, localisation: thirds })]);
    for (const figure of HUB_FIGURES) expect(Money.sum(regions.map((line) => line[figure]))).toEqual(amounts[figure]);
    for (const line of regions) {
      expect(line.granted.cents).toBe(line.outstanding.cents + line.inProgress.cents + line.netPaid.cents);
      expect(line.paid.cents).toBe(line.netPaid.cents + line.recovered.cents);
    }
  });
});

describe('the quota of the Mezzogiorno', () => {
  const north = located('CC-01', ['03', 100]);
  const south = located('CC-02', ['15', 100]);
  const nowhere = hubLine({ code: 'CC-03', ...money });

  it.each([
    ['is computed where every hub has a place', [north, south], { percent: 50, reached: true, unlocated: Money.ZERO }],
    ['is missed under forty percent', [north, north, south], { percent: 33.33, reached: false }],
    ['is reached at forty percent', [located('CC-01', ['03', 60], ['15', 40])], { percent: 40, reached: true }],
    ['is not computable where one has none: for how much is said, and between what it lies', [north, south, nowhere], { percent: null, reached: null, unlocated: euro(100), leastPercent: 33.33, mostPercent: 66.67 }],
    ['does not mind a hub without place and without money', [north, south, hubLine()], { percent: 50, reached: true }],
    ['is not computable of nothing', [hubLine()], { percent: null, leastPercent: null, mostPercent: null, reached: null }],
  ])('%s', (_, hubs, quota) => {
    expect(quotaOf(hubs)).toMatchObject({ ...quota, requiredPercent: 40 });
  });

  it('names the hubs whose place is missing', () => {
    expect(territoryOf([north, nowhere, hubLine({ code: 'CC-09' })]).unlocatedHubs).toEqual(['CC-03']);
  });
});
