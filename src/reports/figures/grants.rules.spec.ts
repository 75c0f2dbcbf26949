import { euro, grantLine, hubLine, NO_HUB_AMOUNTS, NO_TRANCHE_AMOUNTS, on } from '../../../test/support/figure-samples.js';
import { Money } from '../../kernel/index.js';
import type { ActRow } from '../../decree/index.js';
import type { GrantRow, ReductionRow } from '../../grants/index.js';
import type { HubRow } from '../../hubs/index.js';
import type { OutcomeRow } from '../../requirements/index.js';
import { actLines } from './acts.rules.js';
import { controlLine, grantLines } from './grants.rules.js';
import { hubLines, largestOutstanding } from './hubs.rules.js';
import { fundedTranches, trancheLines } from './tranches.rules.js';

const DAY = on('2026-06-30');
const outcome = (result: 'positive' | 'negative', obtainedOn: string, expiresOn: string | null = null): OutcomeRow => ({
  ...{ seq: 9, subject: 'G-70', requirement: null, control: 'Visto UCB', result, protocol: `UCB ${obtainedOn}`, obtainedOn: on(obtainedOn) },
  ...{ expiresOn: expiresOn === null ? null : on(expiresOn), amount: null, recordedBy: 'P-1', reason: null },
});

describe('a preventive control', () => {
  it.each<[string, OutcomeRow[], object]>([
    ['never asked for', [], { status: 'pending', protocol: null, obtainedOn: null }],
    ['given', [outcome('positive', '2024-04-01')], { status: 'positive', protocol: 'UCB 2024-04-01', obtainedOn: '2024-04-01' }],
    ['given after the day', [outcome('positive', '2026-07-01')], { status: 'pending' }],
    ['refused', [outcome('positive', '2024-04-01'), outcome('negative', '2024-05-01')], { status: 'negative' }],
    ['expired', [outcome('positive', '2024-04-01', '2025-04-01')], { status: 'expired' }],
    ['given again', [outcome('negative', '2024-04-01'), outcome('positive', '2024-05-01')], { status: 'positive' }],
  ])('%s', (_, outcomes, line) => {
    expect(controlLine('G-70', 'Visto UCB', outcomes, DAY)).toMatchObject({ subject: 'G-70', name: 'Visto UCB', ...line });
  });
});

const grant = {
  ...{ id: 'G-70', hub: 'CC-04', tranche: 'CC', amount: euro(100), cup: 'B57H22006500008', localProjectCode: null, decree: 'DD 512/2024', controls: ['Visto UCB'] },
  ...{ agreement: { reference: 'Convenzione 12/2024', signedOn: null, protocol: null }, furtherAgreements: [{ reference: 'Atto aggiuntivo', signedOn: null, protocol: null }] },
  ...{ effectiveOn: on('2024-03-14'), closedBy: 'D-99', closedOn: on('2026-05-01'), saved: euro(7), state: 'in-force' },
} as unknown as GrantRow;
const act = {
  ...{ id: 'A-2', kind: 'decree', reference: 'DM', title: 'Decreto', publishedOn: DAY, effectiveOn: on('2023-03-10'), state: 'in-force', proposedBy: 'system', decidedBy: 'system', reason: null },
  ...{ tranches: [{ code: 'CC', name: 'Centri', expectedHubs: 8, interventionLine: 'first' }], hubs: [], controls: ['Corte dei conti'] },
  movements: [{ from: 'unallocated', to: 'CC', amountCents: 500 }, { from: 'SOE', to: 'unallocated', amountCents: 100 }, { from: 'CC', to: 'SOE', amountCents: 9 }],
} as unknown as ActRow;

describe('grants', () => {
  const facts = { day: DAY, acts: [act], outcomes: [], amounts: new Map([['G-70', { ...NO_HUB_AMOUNTS, granted: euro(93) }]]), lastMoved: new Map([['grant:G-70:outstanding', on('2024-03-14')], ['grant:G-70:paid', on('2026-06-20')]]) };

  it('have their controls and those of the acts that their money came by, and the day on which money last moved', () => {
    const [line] = grantLines({ ...facts, grants: [grant] });
    expect(line).toMatchObject({ awarded: euro(100), granted: euro(93), agreements: ['Convenzione 12/2024', 'Atto aggiuntivo'], lastMovedOn: '2026-06-20', daysIdle: 10, closedOn: '2026-05-01', saved: euro(7) });
    expect(line?.controls.map(({ subject, name }) => [subject, name])).toEqual([['G-70', 'Visto UCB'], ['A-2', 'Corte dei conti']]);
  });

  it('are those in force by the day, closed only from the day of it', () => {
    expect(grantLines({ ...facts, grants: [{ ...grant, state: 'proposed' }, { ...grant, effectiveOn: on('2026-07-01') }] })).toEqual([]);
    expect(grantLines({ ...facts, day: on('2026-04-30'), grants: [grant] })).toMatchObject([{ closedOn: null, saved: null }]);
  });
});

describe('acts', () => {
  it('say what they take out of the remainder, net', () => {
    expect(actLines([act], [], DAY)).toMatchObject([{ id: 'A-2', allocates: Money.ofCents(400), tranches: ['CC'], controls: [{ status: 'pending' }] }]);
    expect(actLines([act], [], on('2023-03-09'))).toEqual([]);
  });
});

describe('hubs', () => {
  const hub = { code: 'CC-04', name: 'ARTES 4.0', kind: 'competence-centre', status: 'identified', tranche: 'CC', seat: null, taxCode: '1', partners: [], localisation: null } as unknown as HubRow;
  const lines = [grantLine({ awarded: euro(60), daysIdle: 5, lastMovedOn: on('2026-06-25'), controls: [{ subject: 'A-2', name: 'X', status: 'pending', protocol: null, obtainedOn: null }] })];
  const second = grantLine({ ...lines[0], id: 'G-71', awarded: euro(40), lastMovedOn: on('2026-06-20') });
  const reductions = [
    { grantId: 'G-70', amount: euro(5), state: 'in-force', effectiveOn: DAY },
    { grantId: 'G-70', amount: euro(6), state: 'proposed', effectiveOn: DAY },
    { grantId: 'G-99', amount: euro(7), state: 'in-force', effectiveOn: DAY },
  ] as ReductionRow[];
  const of = (row: HubRow, granted = euro(95)) => {
    const state = { hub: row, ...NO_HUB_AMOUNTS, granted, netPaid: euro(19) };
    return hubLines({ day: DAY, hubs: [state], grants: [...lines, second], reductions, lastPaid: new Map([['CC-04', on('2026-05-01')]]), approvedUnpaid: () => euro(3) })[0];
  };

  it('have what their grants have, each thing once', () => {
    expect(of(hub)).toMatchObject({
      ...{ grants: ['G-70', 'G-71'], cups: ['B57H22006500008'], agreements: ['Convenzione 12/2024'], awarded: euro(100), reduced: euro(5), approvedUnpaid: euro(3) },
      ...{ pendingControls: 1, lastPaymentOn: '2026-05-01', lastMovedOn: '2026-06-25', daysIdle: 5, netPaidPercent: 20 },
    });
  });

  it('without grants have never moved', () => {
    expect(of({ ...hub, code: 'CC-05' }, Money.ZERO)).toMatchObject({ grants: [], lastMovedOn: null, daysIdle: null, lastPaymentOn: null, netPaidPercent: null });
  });

  it.each<[string, Partial<HubRow>, string | null]>([
    ['the partner with the tax code of the hub', { partners: [{ name: 'Altri', taxCode: '2' }, { name: 'Università', taxCode: '1' }] }, 'Università'],
    ['else the hub itself', { partners: [{ name: 'Altri', taxCode: '2' }] }, 'ARTES 4.0'],
    ['nobody while it is to be identified', { status: 'provisional' }, null],
  ])('are represented by %s', (_, more, coordinator) => {
    expect(of({ ...hub, ...more })?.coordinator).toBe(coordinator);
  });

  it('with most outstanding come first, equal ones by code, none without', () => {
    const all = [hubLine({ code: 'C', outstanding: euro(1) }), hubLine({ code: 'B', outstanding: euro(2) }), hubLine({ code: 'A', outstanding: euro(1) }), hubLine({ code: 'D' })];
    expect(largestOutstanding(all, 10).map(({ code }) => code)).toEqual(['B', 'A', 'C']);
    expect(largestOutstanding(all, 2)).toHaveLength(2);
  });
});

describe('tranches', () => {
  const state = { tranche: { code: 'CC', seq: 3, name: 'Centri', expectedHubs: 8, interventionLine: 'first', act: 'A-2', effectiveOn: DAY }, ...NO_TRANCHE_AMOUNTS, allocated: euro(50), granted: euro(20), netPaid: euro(5) } as const;

  it('count their hubs and say how much of them is granted and paid', () => {
    const hubs = [hubLine({ granted: euro(20) }), hubLine({ status: 'provisional' }), hubLine({ tranche: 'SOE' })];
    expect(trancheLines([state], hubs, euro(200), () => euro(1))).toMatchObject([
      { code: 'CC', registeredHubs: 2, identifiedHubs: 1, grantedHubs: 1, approvedUnpaid: euro(1), allocatedPercent: 25, grantedPercent: 40, netPaidPercent: 10 },
    ]);
  });

  it('are also those that an act has given money to and that are yet to be established', () => {
    const money = { tranches: new Map([['SOE', NO_TRANCHE_AMOUNTS], ['CC', NO_TRANCHE_AMOUNTS]]) };
    const acts = [{ ...act, tranches: [{ code: 'SOE', name: 'Seal', expectedHubs: 24, interventionLine: 'first' as const }] }];
    expect(fundedTranches([state], money, acts).map(({ tranche: { code, name, act: by } }) => [code, name, by])).toEqual([['CC', 'Centri', 'A-2'], ['SOE', 'Seal', 'A-2']]);
  });
});
