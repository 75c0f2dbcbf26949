import { calendarDate, Money, type Refusal } from '../kernel/index.js';
import type { ChangeRow } from '../changes/index.js';
import type { DisbursementRow, DisbursementState } from '../disbursements/index.js';
import type { GrantRow } from '../grants/index.js';
import { approveRevocation, effectsOfRevocation, planRevocation, proposeRevocation, type RevocationFacts } from './revocation.rules.js';

const m = (text: string): Money => Money.parse(text);
const TODAY = calendarDate('2026-03-31');
const GRANTED_ON = calendarDate('2024-03-14');
const DUE = calendarDate('2026-06-30');
const SAID = { it: expect.stringMatching(/\S/), en: expect.stringMatching(/\S/) };

const grant = { id: 'G-57', hub: 'CC-04', tranche: 'CC', state: 'in-force', effectiveOn: GRANTED_ON } as GrantRow;
const disbursement = (id: string, state: DisbursementState, amount: string, admitted: string | null = null): DisbursementRow =>
  ({ id, grantId: 'G-57', hub: 'CC-04', tranche: 'CC', state, amount: m(amount), admitted: admitted && m(admitted) }) as DisbursementRow;

/** 1000 granted: 400 outstanding, 100 (of 120 asked) and 50 in progress, 200 and 250 paid. */
const facts = (more: Partial<RevocationFacts> = {}): RevocationFacts => ({
  ...{ grant, granted: m('1000.00'), outstanding: m('400.00'), today: TODAY },
  inProgress: [disbursement('D-90', 'approved', '120.00', '100.00'), disbursement('D-80', 'requested', '50.00')],
  paid: [
    { payment: disbursement('D-70', 'paid', '200.00'), stillPaid: m('200.00') },
    { payment: disbursement('D-60', 'paid', '300.00'), stillPaid: m('250.00') },
  ],
  ...more,
});

/** As it was proposed when the grant stood like that. */
const change = (amount: string | null, then = facts()): ChangeRow => ({
  ...proposeRevocation({ amount: amount === null ? null : m(amount), cause: 'waiver', dueOn: DUE }, then),
  ...{ id: 'C-100', state: 'proposed', proposedBy: 'P-2', decidedBy: null, reason: 'Rinuncia' },
});

function refusal(act: () => unknown): Refusal {
  try {
    act();
  } catch (error) {
    return error as Refusal;
  }
  throw new Error('nothing was refused');
}

describe('how far a revocation reaches', () => {
  const cases: [string, string | null, string, string[], [string, string][]][] = [
    ['a part of what is outstanding', '399.99', '399.99', [], []],
    ['all that is outstanding', '400.00', '400.00', [], []],
    ['a cent more: the newest request is rejected, and what it frees beyond that stays', '400.01', '400.01', ['D-90'], []],
    ['the newest request whole', '500.00', '500.00', ['D-90'], []],
    ['all that is in progress', '550.00', '550.00', ['D-90', 'D-80'], []],
    ['a cent of the newest payment', '550.01', '550.00', ['D-90', 'D-80'], [['D-70', '0.01']]],
    ['part of the older payment', '800.00', '550.00', ['D-90', 'D-80'], [['D-70', '200.00'], ['D-60', '50.00']]],
    ['everything, said', '1000.00', '550.00', ['D-90', 'D-80'], [['D-70', '200.00'], ['D-60', '250.00']]],
    ['everything that is left', null, '550.00', ['D-90', 'D-80'], [['D-70', '200.00'], ['D-60', '250.00']]],
  ];
  it.each(cases)('%s', (_, amount, reduce, rejected, back) => {
    const plan = planRevocation(amount === null ? null : m(amount), facts());
    expect(plan.reduce).toEqual(m(reduce));
    expect(plan.reject.map(({ id }) => id)).toEqual(rejected);
    expect(plan.orderBack.map(({ payment, amount: part }) => [payment.id, part.toString()])).toEqual(back);
  });

  const nothing = { outstanding: Money.ZERO, inProgress: [], paid: [] };
  it.each<[string, string | null, Partial<RevocationFacts>, object]>([
    ['more than is left', '1000.01', {}, { account: 'grant:G-57:outstanding', available: '1000.00', asked: '1000.01' }],
    ['of a grant of which nothing is left', null, nothing, { available: '0.00', asked: '0.00' }],
  ])('is refused for %s', (_, amount, more, figures) => {
    expect(refusal(() => planRevocation(amount === null ? null : m(amount), facts(more)))).toMatchObject({ status: 422, code: 'ceiling-exceeded', figures, sentence: SAID });
  });
});

describe('a revocation', () => {
  it('is proposed as a change that an approver decides on', () => {
    expect(proposeRevocation({ amount: m('800.00'), cause: 'revocation', dueOn: DUE }, facts())).toEqual({
      ...{ of: 'grant-revocation', subject: 'G-57', hub: 'CC-04', tranche: 'CC', amount: m('800.00'), from: {}, effectiveOn: TODAY, decides: 'approver' },
      to: {
        ...{ cause: 'revocation', dueOn: DUE, whole: false, reduceCents: 55_000, reject: ['D-90', 'D-80'] },
        orderBack: [{ disbursement: 'D-70', amountCents: 20_000 }, { disbursement: 'D-60', amountCents: 5_000 }],
      },
    });
  });

  it('of the whole says to what it comes', () => {
    expect(proposeRevocation({ amount: null, cause: 'revocation', dueOn: TODAY }, facts())).toMatchObject({ amount: m('1000.00'), to: { whole: true } });
  });

  it('says beforehand what it would do', () => {
    const ordered = facts({ inProgress: [disbursement('D-90', 'ordered', '100.00'), disbursement('D-80', 'requested', '50.00')] });
    expect(effectsOfRevocation(change('800.00'), ordered).map(({ id, effect, amount }) => [id, effect, `${amount}`])).toEqual([
      ['D-90', 'return-order-first', '100.00'],
      ['D-80', 'reject-request', '50.00'],
      ['G-57', 'reduce-outstanding', '550.00'],
      ['D-70', 'order-back', '200.00'],
      ['D-60', 'order-back', '50.00'],
    ]);
  });

  it('that has come to ask for more than is left would take what is left', () => {
    const effects = effectsOfRevocation(change('1000.00'), facts({ outstanding: m('399.99') }));
    expect(effects.map(({ id, amount }) => [id, `${amount}`])).toEqual([['D-90', '100.00'], ['D-80', '50.00'], ['G-57', '549.99'], ['D-70', '200.00'], ['D-60', '250.00']]);
    expect(effectsOfRevocation(change(null), facts({ outstanding: Money.ZERO, inProgress: [], paid: [] }))).toEqual([]);
  });

  it('is one act: rejections, reduction and orders, numbered as they will stand in the book', () => {
    const drafts = approveRevocation(change('800.00'), facts(), 101);
    expect(drafts.map(({ kind, subject, effectiveOn, reason }) => [kind, subject, effectiveOn, reason])).toEqual([
      ['disbursement-rejected/1', 'D-90', TODAY, 'Rinuncia'],
      ['disbursement-rejected/1', 'D-80', TODAY, 'Rinuncia'],
      ['reduction-ordered/1', 'N-103', TODAY, 'Rinuncia'],
      ['grant-reduced/1', 'G-57', TODAY, 'Rinuncia'],
      ['recovery-ordered/1', 'R-105', TODAY, 'Rinuncia'],
      ['recovery-ordered/1', 'R-106', TODAY, 'Rinuncia'],
    ]);
    const moved = drafts.flatMap(({ movements }) => movements.map(({ from, to, amountCents }) => `${from} → ${to}: ${amountCents}`));
    expect(moved).toEqual([
      'grant:G-57:reserved → grant:G-57:outstanding: 10000',
      'grant:G-57:reserved → grant:G-57:outstanding: 5000',
      'grant:G-57:outstanding → tranche:CC:to-reprogramme: 55000',
      'grant:G-57:paid → grant:G-57:to-recover: 20000',
      'grant:G-57:paid → grant:G-57:to-recover: 5000',
    ]);
    expect(drafts.slice(0, 2).map(({ payload }) => payload.after)).toEqual([{ state: 'rejected', change: 'C-100' }, { state: 'rejected', change: 'C-100' }]);
    expect(drafts[2]?.payload.after).toMatchObject({ amountCents: 55_000, cause: 'waiver', proposedBy: 'P-2', change: 'C-100', state: 'in-force' });
    expect(drafts[4]?.payload.after).toMatchObject({ disbursement: 'D-70', cause: 'waiver', dueOn: DUE, proposedBy: 'P-2', state: 'ordered' });
  });

  it('of money that is all paid reduces nothing', () => {
    const paidOnly = facts({ outstanding: Money.ZERO, inProgress: [] });
    expect(approveRevocation(change('1.00', paidOnly), paidOnly, 101).map(({ kind, subject }) => [kind, subject])).toEqual([['recovery-ordered/1', 'R-101']]);
  });

  const ordered = facts({ inProgress: [disbursement('D-90', 'ordered', '100.00')] });
  it.each<[string, () => unknown, number, string, object]>([
    ['before the grant is in force', () => proposeRevocation({ amount: null, cause: 'waiver', dueOn: DUE }, facts({ grant: { ...grant, state: 'proposed' } })), 409, 'state-conflict', { state: 'proposed' }],
    ['to be paid back by yesterday', () => proposeRevocation({ amount: null, cause: 'waiver', dueOn: calendarDate('2026-03-30') }, facts()), 422, 'date-out-of-range', { earliest: TODAY }],
    ['while an order is out', () => approveRevocation(change(null, ordered), ordered, 101), 409, 'state-conflict', { ordered: ['D-90'] }],
    ['of more than is left by then', () => approveRevocation(change('1000.00'), facts({ outstanding: m('399.99') }), 101), 422, 'ceiling-exceeded', { available: '999.99' }],
  ])('is refused %s', (_, act, status, code, figures) => {
    expect(refusal(act)).toMatchObject({ status, code, figures, sentence: SAID });
  });

  it('does not need the order back where it does not reach it', () => {
    expect(approveRevocation(change('400.00', ordered), ordered, 101)).toHaveLength(2);
  });

  const [newest, older] = facts().paid;
  it.each<[string, string | null, Partial<RevocationFacts>, string[]]>([
    ['another request came in', null, { inProgress: [disbursement('D-99', 'requested', '10.00'), ...facts().inProgress], outstanding: m('390.00') }, ['reject']],
    ['a request was withdrawn', null, { inProgress: facts().inProgress.slice(1), outstanding: m('500.00') }, ['reject']],
    ['a request was paid', null, { inProgress: facts().inProgress.slice(1), paid: [{ payment: disbursement('D-90', 'paid', '100.00'), stillPaid: m('100.00') }, ...facts().paid] }, ['reduceCents', 'reject', 'orderBack']],
    ['part of a payment was ordered back', null, { paid: [{ payment: newest!.payment, stillPaid: m('199.99') }, older!] }, ['orderBack']],
    ['less is outstanding', null, { outstanding: m('399.99') }, ['reduceCents']],
    ['less is outstanding of what a part takes', '400.00', { outstanding: m('399.99') }, ['reject']],
  ])('is not approved where it would do something else by now: %s', (_, amount, now, changed) => {
    const refused = refusal(() => approveRevocation(change(amount), facts(now), 101));
    expect(refused).toMatchObject({ status: 409, code: 'state-conflict', figures: { id: 'C-100', subject: 'G-57', changed }, sentence: SAID });
  });

  it.each<[string, Partial<RevocationFacts>]>([
    ['of what it does not reach something has changed', { inProgress: [], paid: [] }],
    ['more is outstanding than it takes', { outstanding: m('600.00') }],
  ])('is approved though %s', (_, now) => {
    expect(approveRevocation(change('300.00'), facts(now), 101).map(({ kind }) => kind)).toEqual(['reduction-ordered/1', 'grant-reduced/1']);
  });
});
