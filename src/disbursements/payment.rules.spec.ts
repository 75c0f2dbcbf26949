import { calendarDate, plusDays, type CalendarDate } from '../kernel/index.js';
import type { HubRow } from '../hubs/index.js';
import type { Missing } from '../requirements/index.js';
import { ASKED, codeOf, hub, inState, order, orderFacts, PAID, payee, refusal, SAID, TODAY, TOMORROW } from '../../test/support/disbursement-samples.js';
import type { PaymentOrder } from './disbursement.entity.js';
import { changedPayee, isSameOrder, orderDisbursement, orderKey, payDisbursement } from './disbursement.rules.js';

describe('the payee', () => {
  const changes: [Partial<HubRow>, string[]][] = [
    [{ iban: 'DE89370400440532013000' }, ['iban']],
    [{ taxCode: '80054330586' }, ['taxCode']],
    [{ taxCode: '80054330586', iban: null }, ['taxCode', 'iban']],
  ];
  it.each(changes)('%j since approval is refused, at the order and at the payment', (change, changed) => {
    const other = { ...orderFacts, hub: { ...hub, ...change } };
    const expected = refusal('payee-changed', 409, { id: 'D-64', hub: 'CC-04', changed });
    expect(() => orderDisbursement(inState('approved'), order, other, null)).toThrow(expected);
    expect(() => payDisbursement(inState('approved'), PAID, order, other, null)).toThrow(expected);
    expect(() => payDisbursement(inState('ordered'), PAID, order, other, null)).toThrow(expected);
  });

  it.each<['approved' | 'ordered', RegExp, RegExp]>([
    ['approved', /: occorre approvarla di nuovo\.$/, /: approve it again\.$/],
    ['ordered', /: occorre registrare che il titolo è tornato e poi approvarla di nuovo\.$/, /: record that its order came back, and then approve it again\.$/],
  ])('says of one that is %s what to do', (state, it, en) => {
    const other = { ...orderFacts, hub: { ...hub, iban: 'DE89370400440532013000' } };
    expect(() => payDisbursement(inState(state), PAID, order, other, null)).toThrow(
      expect.objectContaining({ sentence: { it: expect.stringMatching(it), en: expect.stringMatching(en) } }),
    );
  });

  it('is the same under another name', () => {
    expect(codeOf(() => payDisbursement(inState('approved'), PAID, order, { ...orderFacts, hub: { ...hub, name: 'Nuovo nome' } }, null))).toBe('ok');
  });

  it('changes only once approval has held one', () => {
    const former = { ...payee, iban: 'DE89370400440532013000' };
    expect([null, payee, former].map((held) => changedPayee({ payee: held }, hub))).toEqual([[], [], ['iban']]);
  });
});

describe('paying', () => {
  it('is never recorded by whoever approved, who may well have ordered', () => {
    const attempt = { subject: 'D-64', action: 'record payment' };
    const byApprover = { ...orderFacts, actor: 'P-3' };
    expect(() => payDisbursement(inState('approved'), PAID, order, byApprover, null)).toThrow(
      expect.objectContaining({ code: 'four-eyes', status: 403, attempt, figures: { id: 'D-64', action: 'record payment', firstBy: 'P-3' }, sentence: SAID }),
    );
    expect(codeOf(() => orderDisbursement(inState('approved'), order, byApprover, null))).toBe('ok');
    expect(codeOf(() => payDisbursement(inState('approved'), PAID, order, { ...orderFacts, actor: 'P-2' }, null))).toBe('ok');
  });

  it.each(['P-3', 'P-5'])('is recorded neither by the first nor by the last of several who approved: not by %s', (actor) => {
    const facts = { ...orderFacts, approvers: ['P-3', 'P-5'] };
    const figures = { id: 'D-64', action: 'record payment', firstBy: actor };
    const attempt = { subject: 'D-64', action: 'record payment' };
    // The row knows only the last one.
    const row = inState('approved', { approvedBy: 'P-5' });
    expect(() => payDisbursement(row, PAID, order, { ...facts, actor }, null)).toThrow(expect.objectContaining({ code: 'four-eyes', status: 403, attempt, figures }));
    expect(codeOf(() => payDisbursement(row, PAID, order, facts, null))).toBe('ok');
  });

  const days: [CalendarDate, string][] = [
    [calendarDate('2025-01-09'), 'date-out-of-range'],
    [ASKED, 'ok'],
    [TODAY, 'ok'],
    [TOMORROW, 'date-out-of-range'],
  ];
  it.each(days)('on %s: %s, whenever it was approved', (paidOn, code) => {
    const work = (): unknown => payDisbursement(inState('approved'), paidOn, order, orderFacts, null);
    expect(codeOf(work)).toBe(code);
    if (code !== 'ok') expect(work).toThrow(refusal(code, 422, { date: paidOn, earliest: ASKED, latest: TODAY }, '/paidOn'));
  });

  it('refuses the order of another payment', () => {
    const expected = refusal('payment-order-duplicate', 409, { order: 'OPF 25091 2025/1234/1', disbursement: 'D-9' });
    const taken = { ...orderFacts, sameOrder: 'D-9' };
    expect(() => payDisbursement(inState('ordered'), PAID, order, taken, null)).toThrow(expected);
    expect(() => orderDisbursement(inState('approved'), order, taken, null)).toThrow(expected);
    expect(codeOf(() => orderDisbursement(inState('approved'), null, taken, null))).toBe('ok');
  });
});

describe('what is required before paying', () => {
  const visto: Missing = {
    ...{ code: 'Visto UCB', name: 'Visto UCB', what: 'control', subject: 'G-57', effect: 'blocking', why: 'none' },
    ...{ expiredOn: null, covered: null, toCover: null },
  };
  const durc: Missing = { ...visto, code: 'DURC', name: 'DURC', what: 'requirement', subject: 'CC-04' };

  const cases: [string, Missing[], string, Missing[]][] = [
    ['nothing is missing', [], 'ok', []],
    ['what is missing only warns', [{ ...durc, effect: 'warning' }], 'ok', []],
    ['a requirement is missing', [durc], 'requirement-missing', [durc]],
    ['a control is missing, and a requirement', [durc, visto, { ...durc, effect: 'warning' }], 'control-pending', [durc, visto]],
  ];
  it.each(cases)('%s: at the order and at the payment', (_, missing, code, blocking) => {
    const lacking = { ...orderFacts, missing };
    const steps = [
      (): unknown => orderDisbursement(inState('approved'), order, lacking, null),
      (): unknown => payDisbursement(inState('ordered'), PAID, order, lacking, null),
    ];
    expect(steps.map(codeOf)).toEqual([code, code]);
    if (code === 'ok') return;
    const figures = { id: 'D-64', missing: blocking.map(({ effect: _effect, ...plain }) => plain) };
    for (const step of steps) expect(step).toThrow(refusal(code, 422, figures));
  });
});

const bare: PaymentOrder = { instrument: null, account: null, year: 2025, number: '1', line: null };

describe('what identifies an order', () => {
  const others: [string, PaymentOrder, PaymentOrder, boolean][] = [
    ['the same', order, { ...order }, true],
    ['in another case', order, { ...order, instrument: 'opf' }, true],
    ['another year', bare, { ...bare, year: 2026 }, false],
    ['another number', bare, { ...bare, number: '11' }, false],
    ['another number with letters', bare, { ...bare, number: 'a1' }, false],
    ['another line', order, { ...order, line: '2' }, false],
    ['another instrument', order, { ...order, instrument: 'F24' }, false],
    ['another account', order, { ...order, account: '1' }, false],
    ['of which less is said: year and number are the same', { ...order, number: '1' }, { ...bare, year: order.year }, true],
    ['of which other parts are said', { ...bare, instrument: 'OPF' }, { ...bare, account: '25091' }, true],
    ['the text of nothing', { ...bare, line: '1' }, { ...bare, line: 'null' }, false],
  ];
  it.each(others)('%s', (_, one, other, same) => {
    expect([isSameOrder(one, other), isSameOrder(other, one)]).toEqual([same, same]);
    if (same) expect(orderKey(one)).toBe(orderKey(other));
  });
});

describe('the order that paid', () => {
  const pay = (issued: PaymentOrder | null, executed: PaymentOrder) => payDisbursement(inState('ordered', { paymentOrder: issued }), PAID, executed, orderFacts, null);

  const same: [string, PaymentOrder | null, PaymentOrder][] = [
    ['the one that was issued', order, order],
    ['any, where none was named', null, order],
    ['it in other letters', order, { ...order, instrument: 'opf' }],
    ['it with what the bank filled in', bare, { instrument: 'OPF', account: '25091', year: 2025, number: '1', line: '3' }],
    ['it with its line filled in', { ...order, line: null }, order],
  ];
  it.each(same)('is %s', (_, issued, executed) => {
    expect(pay(issued, executed).payload).toEqual({
      before: { state: 'ordered', paidOn: null, paymentOrder: issued },
      after: { state: 'paid', paidOn: PAID, paymentOrder: executed },
    });
  });

  const different: [Partial<PaymentOrder>, string][] = [
    [{ instrument: 'BON' }, 'BON 25091 2025/1234/1'],
    [{ account: '25092' }, 'OPF 25092 2025/1234/1'],
    [{ year: 2026 }, 'OPF 25091 2026/1234/1'],
    [{ number: '1235' }, 'OPF 25091 2025/1235/1'],
    [{ line: '2' }, 'OPF 25091 2025/1234/2'],
    [{ number: '1235', line: null }, 'OPF 25091 2025/1235'],
  ];
  it.each(different)('is refused with %j where another was issued', (change, executed) => {
    const figures = { id: 'D-64', issued: 'OPF 25091 2025/1234/1', executed };
    expect(() => pay(order, { ...order, ...change })).toThrow(refusal('payment-order-differs', 409, figures));
  });

  it('may be another one after the first came back', () => {
    expect(codeOf(() => payDisbursement(inState('approved'), PAID, { ...order, number: '1235' }, orderFacts, null))).toBe('ok');
  });
});

describe('a payment', () => {
  it('keeps of its order what was issued and what was executed', () => {
    const issued: PaymentOrder = { ...bare, year: 2025, number: '1234', instrument: 'OPF' };
    const row = inState('ordered', { paymentOrder: issued });
    const executed = { ...bare, year: 2025, number: '1234', line: '1' };
    expect(payDisbursement(row, PAID, executed, orderFacts, null).payload.after).toMatchObject({ paymentOrder: { ...executed, instrument: 'OPF' } });
  });

  it('is of no day before remarks were answered', () => {
    const answeredOn = plusDays(PAID, 1);
    const work = (): unknown => payDisbursement(inState('approved'), PAID, order, { ...orderFacts, lastResumedOn: answeredOn }, null);
    expect(work).toThrow(refusal('date-out-of-range', 422, { date: PAID, earliest: answeredOn, latest: orderFacts.today }, '/paidOn'));
    expect(() => payDisbursement(inState('approved'), PAID, order, { ...orderFacts, lastResumedOn: PAID }, null)).not.toThrow();
  });
});
