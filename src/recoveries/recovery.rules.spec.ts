import { calendarDate, Money, type Refusal } from '../kernel/index.js';
import type { DisbursementRow, DisbursementState } from '../disbursements/index.js';
import type { RecoveryRow, RecoveryState } from './recovery.entity.js';
import { collectRecovery, orderAtOnce, orderRecovery, proposeRecovery, type Collection, type RecoveryFacts } from './recovery.rules.js';

const m = (text: string): Money => Money.parse(text);
const TODAY = calendarDate('2026-03-31');
const PAID = calendarDate('2026-01-15');
const ORDERED = calendarDate('2026-02-01');
const SAID = { it: expect.stringMatching(/\S/), en: expect.stringMatching(/\S/) };

const payment = (state: DisbursementState = 'paid'): DisbursementRow =>
  ({ id: 'D-64', grantId: 'G-57', hub: 'CC-04', tranche: 'CC', state, amount: m('1000.00'), paidOn: PAID }) as DisbursementRow;

const facts = (more: Partial<RecoveryFacts> = {}): RecoveryFacts => ({ payment: payment(), stillPaid: m('1000.00'), today: TODAY, ...more });

const recovery = (more: Partial<RecoveryRow> = {}): RecoveryRow => ({
  ...{ id: 'R-70', disbursementId: 'D-64', grantId: 'G-57', hub: 'CC-04', tranche: 'CC', dueOn: TODAY, cause: 'overpayment' as const, effectiveOn: null },
  ...{ amount: m('300.00'), collected: m('100.00'), interest: m('1.00'), state: 'ordered' as const, orderedOn: ORDERED, collectedOn: null },
  ...{ proposedBy: 'P-2', decidedBy: 'P-3', reason: 'Spese non ammesse' },
  ...more,
});

const part = (more: Partial<Collection> = {}): Collection => ({
  ...{ collectedOn: TODAY, amount: m('50.00'), interest: m('0.50'), settlement: 'cash', destination: 'to-reprogramme' },
  ...more,
});

function refusal(act: () => unknown): Refusal {
  try {
    act();
  } catch (error) {
    return error as Refusal;
  }
  throw new Error('nothing was refused');
}

describe('what is done', () => {
  const asked = { amount: m('300.00'), dueOn: calendarDate('2026-06-30'), cause: 'overpayment', effectiveOn: null } as const;

  it('a recovery is proposed: no money moves', () => {
    const entry = proposeRecovery('R-70', asked, facts(), 'Spese non ammesse');
    expect(entry).toMatchObject({ kind: 'recovery-proposed/2', subject: 'R-70', movements: [], payload: { after: { disbursement: 'D-64', amountCents: 30_000 } } });
  });

  it('it is ordered: the money is with the hub no longer rightfully', () => {
    const entry = orderRecovery(recovery({ state: 'proposed', orderedOn: null }), facts(), null);
    expect(entry).toMatchObject({
      ...{ kind: 'recovery-approved/1', effectiveOn: TODAY },
      payload: { before: { state: 'proposed' }, after: { state: 'ordered', orderedOn: TODAY } },
      movements: [{ from: 'grant:G-57:paid', to: 'grant:G-57:to-recover', amountCents: 30_000, for: 'D-64' }],
    });
  });

  it('it is ordered as of the day that was proposed', () => {
    const onPayment = { ...asked, effectiveOn: PAID };
    expect(proposeRecovery('R-70', onPayment, facts(), 'x')).toMatchObject({ effectiveOn: PAID, payload: { after: { effectiveOn: PAID } } });
    const entry = orderRecovery(recovery({ state: 'proposed', orderedOn: null, effectiveOn: PAID }), facts(), null);
    expect(entry).toMatchObject({ effectiveOn: PAID, payload: { after: { orderedOn: PAID } } });
  });

  it('it is ordered at once with an act that two people have decided on', () => {
    const act = { cause: 'waiver', dueOn: TODAY, orderedOn: ORDERED, proposedBy: 'P-2', change: 'C-90' } as const;
    expect(orderAtOnce('R-91', { payment: payment(), amount: m('300.00'), ...act }, 'Rinuncia')).toEqual({
      ...{ kind: 'recovery-ordered/1', subject: 'R-91', reason: 'Rinuncia', effectiveOn: ORDERED },
      payload: { before: null, after: { disbursement: 'D-64', grant: 'G-57', hub: 'CC-04', tranche: 'CC', amountCents: 30_000, ...act, state: 'ordered' } },
      movements: [{ from: 'grant:G-57:paid', to: 'grant:G-57:to-recover', amountCents: 30_000, for: 'D-64' }],
    });
  });

  it.each([
    ['to-reprogramme', 'tranche:CC:to-reprogramme'],
    ['returned', 'tranche:CC:returned'],
    ['outstanding', 'grant:G-57:outstanding'],
  ] as const)('a part comes back into %s', (destination, account) => {
    const entry = collectRecovery(recovery(), part({ destination }), TODAY, null);
    expect(entry.movements).toEqual([{ from: 'grant:G-57:to-recover', to: account, amountCents: 5_000, for: 'D-64' }]);
    expect(entry.payload).toMatchObject({ before: { state: 'ordered', collectedCents: 10_000 }, after: { state: 'ordered', collectedCents: 15_000, interestCents: 150 } });
  });

  it('the last part makes it collected', () => {
    expect(collectRecovery(recovery(), part({ amount: m('200.00') }), TODAY, null).payload.after).toMatchObject({ state: 'collected', collectedCents: 30_000 });
  });
});

describe('what is refused', () => {
  const whole = { amount: m('1000.00'), dueOn: TODAY, cause: 'saving', effectiveOn: null } as const;
  const onDay = (day: string) => () => proposeRecovery('R-70', { ...whole, effectiveOn: calendarDate(day) }, facts(), 'x');
  const asked = (amount: string) => () => proposeRecovery('R-70', { amount: m(amount), dueOn: TODAY, cause: 'revocation', effectiveOn: null }, facts({ stillPaid: m('300.00') }), 'x');
  const others = (['requested', 'approved', 'ordered', 'reversed', 'rejected', 'withdrawn'] as const).map((state) => {
    return [`of a payment that is ${state}`, () => proposeRecovery('R-70', part() as never, facts({ payment: payment(state) }), 'x'), 409, 'state-conflict', { state }] as [string, () => unknown, number, string, object];
  });
  const states = (['proposed', 'collected', 'rejected', 'withdrawn'] as RecoveryState[]).map((state) => {
    return [`collecting one that is ${state}`, () => collectRecovery(recovery({ state }), part(), TODAY, null), 409, 'state-conflict', { state }] as [string, () => unknown, number, string, object];
  });

  it.each<[string, () => unknown, number, string, object]>([
    ['more than is still paid', asked('300.01'), 422, 'ceiling-exceeded', { account: 'grant:G-57:paid', available: '300.00', asked: '300.01' }],
    ['ordering it back before it was paid', onDay('2026-01-14'), 422, 'date-out-of-range', { earliest: PAID, latest: TODAY }],
    ['ordering it back in the future', onDay('2026-04-01'), 422, 'date-out-of-range', { earliest: PAID, latest: TODAY }],
    ['to be paid back before it was paid', () => proposeRecovery('R-70', { ...whole, dueOn: calendarDate('2026-01-14') }, facts(), 'x'), 422, 'date-out-of-range', { earliest: PAID }],
    ['ordering more than is still paid by then', () => orderRecovery(recovery({ state: 'proposed' }), facts({ stillPaid: m('299.99') }), null), 422, 'ceiling-exceeded', { available: '299.99' }],
    ['collecting more than remains', () => collectRecovery(recovery(), part({ amount: m('200.01') }), TODAY, null), 422, 'ceiling-exceeded', { available: '200.00', asked: '200.01' }],
    ['collecting before it was ordered', () => collectRecovery(recovery(), part({ collectedOn: calendarDate('2026-01-31') }), TODAY, null), 422, 'date-out-of-range', { earliest: ORDERED }],
    ['collecting in the future', () => collectRecovery(recovery(), part({ collectedOn: calendarDate('2026-04-01') }), TODAY, null), 422, 'date-out-of-range', { latest: TODAY }],
    ['more interest than money', () => collectRecovery(recovery(), part({ interest: m('299.01') }), TODAY, null), 422, 'interest-implausible', { amount: '300.00', asked: '299.01' }],
    ...others,
    ...states,
  ])('%s', (_, act, status, code, figures) => {
    expect(refusal(act)).toMatchObject({ status, code, sentence: SAID, figures });
  });

  it('nothing at the limit', () => {
    expect(asked('300.00')).not.toThrow();
    expect(() => collectRecovery(recovery(), part({ amount: m('200.00'), interest: m('299.00') }), TODAY, null)).not.toThrow();
  });
});
