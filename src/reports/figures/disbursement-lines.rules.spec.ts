import { euro, on } from '../../../test/support/figure-samples.js';
import type { DisbursementRow } from '../../disbursements/index.js';
import type { GrantTermsRow } from '../../grants/index.js';
import type { HubRow } from '../../hubs/index.js';
import { DisbursementTally, type Beside } from './disbursement-lines.rules.js';

const DAY = on('2024-06-30');
const terms = [{ effectiveOn: on('2024-01-01'), paymentDays: 30 }, { effectiveOn: on('2024-05-10'), paymentDays: 60 }] as GrantTermsRow[];
const hub = { code: 'CC-04', name: 'ARTES 4.0', taxCode: '1', iban: 'IT1' } as HubRow;
const around = { day: DAY, grants: new Map([['G-70', { cup: 'B57H22006500008', terms }]]), hubs: new Map([['CC-04', hub]]) };
const row: DisbursementRow = {
  ...{ id: 'D-80', grantId: 'G-70', hub: 'CC-04', tranche: 'CC', kind: 'interim', amount: euro(100), admitted: null, cuts: null, requestedOn: on('2024-05-02') },
  ...{ protocol: 'mimit.1', protocolOn: null, closesGrant: false, suspendedSince: null, suspendedDays: 0, state: 'requested', requestedBy: 'P-1', approvedBy: null },
  ...{ approvedOn: null, payee: null, orderedOn: null, paymentOrder: null, orderKey: null, paidOn: null, reversedOn: null, reason: null },
};
const nothing: Beside = { suspensions: [], endedOn: null };
const told = (more: Partial<DisbursementRow>, beside: Partial<Beside> = {}) => {
  const tally = new DisbursementTally(around);
  tally.add({ ...row, ...more }, { ...nothing, ...beside });
  return tally;
};
const remarks = (remarksOn: string, resumedOn: string | null) => ({ suspensions: [{ remarksOn: on(remarksOn), resumedOn: resumedOn === null ? null : on(resumedOn) }] });

describe('a disbursement on the day', () => {
  it.each<[string, Partial<DisbursementRow>, Partial<Beside>, object]>([
    ['on its way', {}, {}, { netDays: 59, paymentDays: 30, dueOn: '2024-06-01', daysAgainstTerm: 29, suspendedSince: null, cup: 'B57H22006500008', hubName: 'ARTES 4.0' }],
    ['by the terms of the day of its protocol', { protocolOn: on('2024-05-10') }, {}, { netDays: 51, paymentDays: 60, daysAgainstTerm: -9 }],
    ['paid in time', { state: 'paid', paidOn: on('2024-06-01') }, {}, { netDays: 30, daysAgainstTerm: 0 }],
    ['with remarks that were answered', {}, remarks('2024-05-12', '2024-05-22'), { netDays: 49, suspendedDays: 10, daysAgainstTerm: 19, suspendedSince: null }],
    ['with remarks that are not', {}, remarks('2024-06-20', null), { netDays: 49, suspendedDays: 10, suspendedSince: '2024-06-20' }],
    ['with remarks to come', {}, remarks('2024-07-01', null), { suspendedDays: 0, suspendedSince: null }],
    ['given up', { state: 'withdrawn' }, { endedOn: on('2024-05-12') }, { netDays: 10, dueOn: null, daysAgainstTerm: null }],
    ['cut', { admitted: euro(60), state: 'approved' }, {}, { requested: euro(100), cut: euro(40), amount: euro(60) }],
    ['ordered', { state: 'ordered', paymentOrder: { instrument: 'OPF', account: '25091', year: 2024, number: '7', line: '1' } }, {}, { paymentOrder: 'OPF 25091 2024/7/1' }],
  ])('%s', (_, more, beside, line) => {
    expect(told(more, beside).lines.at(0)).toMatchObject(line);
  });
});

describe('what is added up of them', () => {
  it('is what is in each state, of all, of a tranche and of a hub, and what is in force of a grant', () => {
    const tally = told({ state: 'approved', admitted: euro(60) });
    for (const state of ['ordered', 'paid', 'rejected'] as const) tally.add({ ...row, id: 'D-81', state, paidOn: state === 'paid' ? on('2024-06-01') : null }, nothing);
    expect(tally.inStates('state', ['approved', 'ordered'])).toEqual(euro(160));
    expect([tally.inStates('tranche:CC', ['paid']), tally.inStates('hub:CC-04', ['paid']), tally.inStates('hub:CC-05', ['paid'])]).toEqual([euro(100), euro(100), euro(0)]);
    expect([tally.inForce('G-70', 'interim'), tally.inForce('G-70', 'advance')]).toEqual([euro(260), euro(0)]);
    expect([...tally.lastPaid]).toEqual([['CC-04', '2024-06-01']]);
    expect(tally.open.map(({ state, amount }) => [state, amount])).toEqual([['approved', euro(60)], ['ordered', euro(100)]]);
  });

  it('knows those whose payee is another than approval held', () => {
    expect(told({ state: 'approved', payee: { name: null, taxCode: '1', iban: 'IT1' } }).open[0]?.payeeChanged).toBe(false);
    expect(told({ state: 'approved', payee: { name: null, taxCode: '1', iban: 'IT2' } }).open[0]?.payeeChanged).toBe(true);
  });
});
