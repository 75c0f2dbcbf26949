import { euro, hubLine, recoveryLine, trancheLine } from '../../../test/support/figure-samples.js';
import { Money } from '../../kernel/index.js';
import { checksOf, type CheckFacts } from './checks.rules.js';
import { courseOf } from '../../overview/index.js';
import { territoryOf } from './territory.rules.js';

const hubs = [hubLine({ granted: euro(100), awarded: euro(120), outstanding: euro(50), inProgress: euro(20), netPaid: euro(30), paid: euro(30), toRecover: euro(4) })];
const { granted, outstanding, inProgress, netPaid, paid, toRecover } = hubs[0] as (typeof hubs)[0];
const tranches = [trancheLine({ granted, outstanding, inProgress, netPaid, paid, toRecover, allocated: euro(150), available: euro(30), toReprogramme: euro(20), approvedUnpaid: euro(5) })];
const SUMS: Readonly<Record<string, Money>> = { 'state requested,approved,ordered': euro(20), 'state approved,ordered': euro(5), 'state paid': euro(30), 'tranche:CC paid': euro(30) };
const month = { month: '2024-05', money: { total: euro(0), unallocated: euro(0), tranches: new Map(), hubs: new Map(), totals: { ...trancheLine(), granted, paid, netPaid } } };
const sound: CheckFacts = {
  ...{ total: euro(200), unallocated: euro(50), tranches, hubs },
  disbursements: { inStates: (of, states) => SUMS[`${of} ${states.join()}`] ?? Money.ZERO },
  recoveries: [recoveryLine({ remaining: euro(4) })],
  reductions: [{ id: 'N-1', grant: 'G-70', hub: 'CC-04', tranche: 'CC', amount: euro(20), cause: 'saving', effectiveOn: recoveryLine().dueOn, state: 'in-force', reason: null }],
  territory: territoryOf(hubs),
  course: courseOf([month], '2024-05'),
  acts: [{ allocates: euro(150), state: 'in-force' }, { allocates: euro(9), state: 'proposed' }] as unknown as CheckFacts['acts'],
};
const failing = (facts: Partial<CheckFacts>): string[] => checksOf({ ...sound, ...facts }).flatMap(({ code, holds }) => (holds ? [] : [code]));

describe('what must be equal', () => {
  it('is, in a sound book, and nothing is asked twice', () => {
    const checks = checksOf(sound);
    expect(failing({})).toEqual([]);
    expect(new Set(checks.map(({ code }) => code)).size).toBe(checks.length);
  });

  it.each<[string, Partial<CheckFacts>, string[]]>([
    ['a cent of the decree', { total: Money.ofCents(20_001) }, ['decree']],
    ['a recovery', { recoveries: [] }, ['to-recover']],
    ['a reduction', { reductions: [] }, ['awarded']],
    ['a month', { course: courseOf([], '2024-05') }, ['months-granted', 'months-paid', 'months-netPaid']],
    ['a region', { territory: territoryOf([]) }, ['regions-granted', 'regions-netPaid']],
    ['an act', { acts: [] }, ['acts']],
    ['a disbursement', { disbursements: { inStates: () => Money.ZERO } }, ['in-progress', 'approved-unpaid', 'disbursed', 'disbursed-CC']],
    ['a hub', { hubs: [] }, ['hubs-granted', 'hubs-inProgress', 'hubs-paid', 'hubs-toRecover', 'hubs-netPaid', 'hubs-outstanding', 'awarded', 'regions-granted', 'regions-netPaid']],
  ])('is not where %s is missing', (_, facts, codes) => {
    expect(failing(facts)).toEqual(codes);
  });

  it('says where each side is added up, so that it can be written as a formula', () => {
    const check = checksOf(sound).find(({ code }) => code === 'disbursed-CC');
    expect(check).toMatchObject({
      left: [{ table: 'tranches', column: 'paid', where: [{ column: 'code', in: ['CC'] }], sign: 1, value: euro(30) }],
      right: [{ table: 'disbursements', column: 'amount', where: [{ column: 'state', in: ['paid'] }, { column: 'tranche', in: ['CC'] }] }],
      ...{ leftValue: euro(30), rightValue: euro(30), holds: true },
    });
  });
});
