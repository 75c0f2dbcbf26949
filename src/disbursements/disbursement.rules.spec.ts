import { calendarDate, Money, Refusal } from '../kernel/index.js';
import { PROPOSAL_STATES } from '../approvals/index.js';
import type { GrantRow } from '../grants/index.js';
import type { HubRow, HubStatus } from '../hubs/index.js';
import { DISBURSEMENT_STATES, type DisbursementRow, type PaymentOrder, type ReversalRow } from './disbursement.entity.js';
import {
  approveDisbursement,
  type ApprovalFacts,
  giveUpDisbursement,
  orderDisbursement,
  orderKey,
  payDisbursement,
  requestDisbursement,
  returnOrder,
  type OrderFacts,
  type Request,
  type RequestFacts,
} from './disbursement.rules.js';
import { approveReversal, proposeReversal } from './reversal.rules.js';

const GRANT_DAY = calendarDate('2024-03-14');
const ASKED = calendarDate('2025-01-10');
const PAID = calendarDate('2025-02-10');
const TODAY = calendarDate('2026-03-31');
const TOMORROW = calendarDate('2026-04-01');
const euro = (text: string): Money => Money.parse(text);
const SAID = { it: expect.stringMatching(/\S/), en: expect.stringMatching(/\S/) };

function refusal(code: string, status: number, figures: object, pointer?: string): Error {
  const fields = pointer === undefined ? [] : [expect.objectContaining({ pointer, message: SAID })];
  return expect.objectContaining({ code, status, figures, fields, sentence: SAID }) as Error;
}

function codeOf(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
  return 'ok';
}

const hub: HubRow = {
  ...{ code: 'CC-04', name: 'ARTES 4.0', kind: 'competence-centre', status: 'identified', tranche: 'CC', seat: null },
  ...{ taxCode: '00743110157', iban: 'IT60X0542811101000000123456', partners: [], localisation: null, trancheSince: GRANT_DAY, registeredOn: GRANT_DAY, version: 9 },
};
const payee = { name: hub.name, taxCode: hub.taxCode, iban: hub.iban };
const grant: GrantRow = {
  ...{ id: 'G-57', hub: 'CC-04', tranche: 'CC', amount: euro('1000.00'), cup: 'B57H22006500008', localProjectCode: null, decree: null },
  ...{ agreement: { reference: 'C', signedOn: null, protocol: null }, furtherAgreements: [], advanceMaxPercent: 30, cumulativeMaxPercent: 90 },
  ...{ paymentDays: 30, effectiveOn: GRANT_DAY, state: 'in-force', proposedBy: 'P-2', decidedBy: 'P-3', reason: null },
};
const request: Request = { kind: 'advance', amount: euro('100.00'), requestedOn: ASKED, protocol: 'prot. 7' };
const nothing = { advance: Money.ZERO, interim: Money.ZERO, balance: Money.ZERO };
const requestFacts: RequestFacts = { grant, hub, granted: euro('1000.00'), inForce: nothing, today: TODAY };
const order: PaymentOrder = { instrument: 'OPF', account: '25091', year: 2025, number: '1234', line: '1' };
const facts: OrderFacts = { hub, today: TODAY, actor: 'P-4', sameOrder: null };

function inState(state: DisbursementRow['state'], change: Partial<DisbursementRow> = {}): DisbursementRow {
  const approved = state === 'requested' ? { approvedBy: null, approvedOn: null, payee: null } : { approvedBy: 'P-3', approvedOn: TODAY, payee };
  return {
    ...{ id: 'D-64', grantId: 'G-57', hub: 'CC-04', tranche: 'CC', kind: 'advance', amount: euro('100.00'), requestedOn: ASKED, protocol: 'prot. 7' },
    ...{ state, requestedBy: 'P-2', ...approved, orderedOn: null, paymentOrder: null, orderKey: null },
    ...{ paidOn: state === 'paid' || state === 'reversed' ? PAID : null, reversedOn: null, reason: 'Nota 1', ...change },
  };
}

const move = (from: string, to: string): object[] => [{ from: `grant:G-57:${from}`, to: `grant:G-57:${to}`, amountCents: 10_000, for: 'D-64' }];

describe('the run of a disbursement', () => {
  it('1. is requested, and reserves its money on the day of the request', () => {
    expect(requestDisbursement('D-64', request, requestFacts, 'Nota 1')).toEqual({
      ...{ kind: 'disbursement-requested/1', subject: 'D-64', movements: move('outstanding', 'reserved'), reason: 'Nota 1', effectiveOn: ASKED },
      payload: {
        before: null,
        after: {
          ...{ grant: 'G-57', hub: 'CC-04', tranche: 'CC', kind: 'advance', amountCents: 10_000 },
          ...{ requestedOn: ASKED, protocol: 'prot. 7', state: 'requested' },
        },
      },
    });
  });

  it('2. is approved, and holds the payee as it is; no money moves', () => {
    expect(approveDisbursement(inState('requested'), approvalFacts(hub), 'Visto')).toEqual({
      ...{ kind: 'disbursement-approved/1', subject: 'D-64', movements: [], reason: 'Visto', effectiveOn: TODAY },
      payload: { before: { state: 'requested' }, after: { state: 'approved', approvedOn: TODAY, payee } },
    });
  });

  it.each([['rejection', 'rejected'], ['withdrawal', 'withdrawn']] as const)('2b. by %s its money is outstanding again, today', (decision, state) => {
    expect(giveUpDisbursement(inState('approved'), decision, TODAY, 'No')).toEqual({
      ...{ kind: `disbursement-${state}/1`, subject: 'D-64', movements: move('reserved', 'outstanding'), reason: 'No', effectiveOn: TODAY },
      payload: { before: { state: 'approved' }, after: { state } },
    });
  });

  it('3. is ordered; no money moves', () => {
    expect(orderDisbursement(inState('approved'), order, facts, null)).toEqual({
      ...{ kind: 'disbursement-ordered/1', subject: 'D-64', movements: [], reason: null, effectiveOn: TODAY },
      payload: {
        before: { state: 'approved', orderedOn: null, paymentOrder: null },
        after: { state: 'ordered', orderedOn: TODAY, paymentOrder: order },
      },
    });
  });

  it('3b. comes back from the bank, approved as it was', () => {
    expect(returnOrder(inState('ordered', { orderedOn: TODAY, paymentOrder: order }), TODAY, 'IBAN chiuso')).toEqual({
      ...{ kind: 'order-returned/1', subject: 'D-64', movements: [], reason: 'IBAN chiuso', effectiveOn: TODAY },
      payload: {
        before: { state: 'ordered', orderedOn: TODAY, paymentOrder: order },
        after: { state: 'approved', orderedOn: null, paymentOrder: null },
      },
    });
  });

  it('4. is paid whole, on the day of execution', () => {
    expect(payDisbursement(inState('ordered', { paymentOrder: order }), PAID, order, facts, null)).toEqual({
      ...{ kind: 'disbursement-paid/1', subject: 'D-64', movements: move('reserved', 'paid'), reason: null, effectiveOn: PAID },
      payload: { before: { state: 'ordered', paidOn: null, paymentOrder: order }, after: { state: 'paid', paidOn: PAID, paymentOrder: order } },
    });
  });
});

const approvalFacts = (of: HubRow, actor = 'P-9'): ApprovalFacts => ({ hub: of, limits: requestFacts, today: TODAY, actor });

describe('each step in each state', () => {
  const steps: Record<string, (row: DisbursementRow) => unknown> = {
    approval: (row) => approveDisbursement(row, approvalFacts(hub), null),
    rejection: (row) => giveUpDisbursement(row, 'rejection', TODAY, 'x'),
    withdrawal: (row) => giveUpDisbursement(row, 'withdrawal', TODAY, 'x'),
    order: (row) => orderDisbursement(row, null, facts, null),
    'order/return': (row) => returnOrder(row, TODAY, 'x'),
    payment: (row) => payDisbursement(row, PAID, order, facts, null),
    'reversal proposed': (row) => proposeReversal('S-80', row, TODAY, { today: TODAY, waiting: null }, 'x'),
    'reversal approved': (row) => approveReversal(reversal, row, row.amount, TODAY, null),
  };
  const [ok, no, early] = ['ok', 'state-conflict', 'payment-before-approval'];
  const expected: Record<string, string[]> = {
    //                    requested approved ordered paid reversed rejected withdrawn
    approval: /*           */ [ok, no, no, no, no, no, no],
    rejection: /*          */ [ok, ok, no, no, no, no, no],
    withdrawal: /*         */ [ok, ok, no, no, no, no, no],
    order: /*              */ [early, ok, no, no, no, no, no],
    'order/return': /*     */ [no, no, ok, no, no, no, no],
    payment: /*            */ [early, ok, ok, no, no, no, no],
    'reversal proposed': /**/ [no, no, no, ok, no, no, no],
    'reversal approved': /**/ [no, no, no, ok, no, no, no],
  };
  it.each(Object.keys(steps))('%s', (name) => {
    expect(DISBURSEMENT_STATES.map((state) => codeOf(() => steps[name]?.(inState(state))))).toEqual(expected[name]);
  });

  it('says the state and those that are needed', () => {
    expect(() => payDisbursement(inState('rejected'), PAID, order, facts, null)).toThrow(
      refusal('state-conflict', 409, { id: 'D-64', state: 'rejected', allowed: ['approved', 'ordered'] }),
    );
    const before = refusal('payment-before-approval', 409, { id: 'D-64', state: 'requested' });
    expect(() => payDisbursement(inState('requested'), PAID, order, facts, null)).toThrow(before);
    expect(() => orderDisbursement(inState('requested'), order, facts, null)).toThrow(before);
  });

  const statuses: [HubStatus, string][] = [['provisional', 'hub-provisional'], ['identified', 'ok'], ['suspended', 'hub-suspended'], ['closed', 'hub-suspended']];
  it.each(statuses)('a hub that is %s: request, approval, order and payment are %s; giving up and returning stay open', (status, code) => {
    const other = { ...hub, status };
    const blocked = [
      () => requestDisbursement('D-64', request, { ...requestFacts, hub: other }, 'x'),
      () => approveDisbursement(inState('requested'), approvalFacts(other), null),
      () => orderDisbursement(inState('approved'), order, { ...facts, hub: other }, null),
      () => payDisbursement(inState('approved'), PAID, order, { ...facts, hub: other }, null),
    ];
    expect(blocked.map(codeOf)).toEqual([code, code, code, code]);
  });
});

describe('requesting', () => {
  it.each(PROPOSAL_STATES.filter((state) => state !== 'in-force'))('refuses a grant that is %s', (state) => {
    expect(() => requestDisbursement('D-64', request, { ...requestFacts, grant: { ...grant, state } }, 'x')).toThrow(
      refusal('state-conflict', 409, { id: 'G-57', state, allowed: ['in-force'] }),
    );
  });

  it.each([
    [calendarDate('2024-03-13'), 'date-out-of-range'],
    [GRANT_DAY, 'ok'],
    [TODAY, 'ok'],
    [TOMORROW, 'date-out-of-range'],
  ])('on %s: %s', (requestedOn, code) => {
    const work = (): unknown => requestDisbursement('D-64', { ...request, requestedOn }, requestFacts, 'x');
    expect(codeOf(work)).toBe(code);
    if (code !== 'ok') expect(work).toThrow(refusal(code, 422, { date: requestedOn, earliest: GRANT_DAY, latest: TODAY }, '/requestedOn'));
  });

  // Of 1000.00: advances up to 300.00, all but the balance up to 900.00.
  const limits: [string, Request['kind'], string, { advance?: string; interim?: string; balance?: string }, string][] = [
    ['the whole of the advances', 'advance', '300.00', {}, 'ok'],
    ['a cent more', 'advance', '300.01', {}, 'advance-over-limit'],
    ['what others left of them', 'advance', '100.00', { advance: '200.00' }, 'ok'],
    ['a cent more than they left', 'advance', '100.01', { advance: '200.00' }, 'advance-over-limit'],
    ['interim payments do not count as advances', 'advance', '300.00', { interim: '600.00' }, 'ok'],
    ['but in the cumulative limit they do', 'advance', '300.00', { interim: '600.01' }, 'cumulative-over-limit'],
    ['the balance counts in neither', 'advance', '300.00', { balance: '1000.00' }, 'ok'],
    ['all but the balance', 'interim', '900.00', {}, 'ok'],
    ['a cent more than all but the balance', 'interim', '900.01', {}, 'cumulative-over-limit'],
    ['beside advances', 'interim', '600.00', { advance: '300.00' }, 'ok'],
    ['a cent more beside advances', 'interim', '600.01', { advance: '300.00' }, 'cumulative-over-limit'],
    ['the balance has no limit of the terms', 'balance', '1000.00', { advance: '300.00', interim: '600.00' }, 'ok'],
    ['a balance beyond the limits is the ledger’s to refuse', 'balance', '1000.01', {}, 'ok'],
  ];
  it.each(limits)('%s', (_, kind, amount, others, code) => {
    const inForce = { advance: euro(others.advance ?? '0.00'), interim: euro(others.interim ?? '0.00'), balance: euro(others.balance ?? '0.00') };
    const work = (): unknown => requestDisbursement('D-64', { ...request, kind, amount: euro(amount) }, { ...requestFacts, inForce }, 'x');
    expect(codeOf(work)).toBe(code);
    if (code === 'ok') return;
    const [percent, limit, sum] = code === 'advance-over-limit' ? [30, '300.00', inForce.advance] : [90, '900.00', inForce.advance.plus(inForce.interim)];
    expect(work).toThrow(refusal(code, 422, { grant: 'G-57', percent, granted: '1000.00', limit, inForce: `${sum}`, asked: amount }, '/amount'));
  });

  it('rounds a limit down to the cent, and takes it of what is granted now', () => {
    // 33.33 % of 100.01 is 33.333333.
    const reduced = { ...requestFacts, grant: { ...grant, advanceMaxPercent: 33.33 }, granted: euro('100.01') };
    const asking = (amount: string) => (): unknown => requestDisbursement('D-64', { ...request, amount: euro(amount) }, reduced, 'x');
    expect([codeOf(asking('33.33')), codeOf(asking('33.34'))]).toEqual(['ok', 'advance-over-limit']);
  });
});

describe('the payee', () => {
  const changes: [Partial<HubRow>, string[]][] = [
    [{ iban: 'DE89370400440532013000' }, ['iban']],
    [{ taxCode: '80054330586' }, ['taxCode']],
    [{ taxCode: '80054330586', iban: null }, ['taxCode', 'iban']],
  ];
  it.each(changes)('%j since approval is refused, at the order and at the payment', (change, changed) => {
    const other = { ...facts, hub: { ...hub, ...change } };
    const expected = refusal('payee-changed', 409, { id: 'D-64', hub: 'CC-04', changed });
    expect(() => orderDisbursement(inState('approved'), order, other, null)).toThrow(expected);
    expect(() => payDisbursement(inState('approved'), PAID, order, other, null)).toThrow(expected);
    expect(() => payDisbursement(inState('ordered'), PAID, order, other, null)).toThrow(expected);
  });

  it('is the same under another name', () => {
    expect(codeOf(() => payDisbursement(inState('approved'), PAID, order, { ...facts, hub: { ...hub, name: 'Nuovo nome' } }, null))).toBe('ok');
  });
});

describe('paying', () => {
  it('is never recorded by whoever approved, who may well have ordered', () => {
    const attempt = { subject: 'D-64', action: 'record payment' };
    const byApprover = { ...facts, actor: 'P-3' };
    expect(() => payDisbursement(inState('approved'), PAID, order, byApprover, null)).toThrow(
      expect.objectContaining({ code: 'four-eyes', status: 403, attempt, figures: { id: 'D-64', action: 'record payment', firstBy: 'P-3' }, sentence: SAID }),
    );
    expect(codeOf(() => orderDisbursement(inState('approved'), order, byApprover, null))).toBe('ok');
    expect(codeOf(() => payDisbursement(inState('approved'), PAID, order, { ...facts, actor: 'P-2' }, null))).toBe('ok');
  });

  it.each([
    [calendarDate('2025-01-09'), 'date-out-of-range'],
    [ASKED, 'ok'],
    [TODAY, 'ok'],
    [TOMORROW, 'date-out-of-range'],
  ])('on %s: %s, whenever it was approved', (paidOn, code) => {
    const work = (): unknown => payDisbursement(inState('approved'), paidOn, order, facts, null);
    expect(codeOf(work)).toBe(code);
    if (code !== 'ok') expect(work).toThrow(refusal(code, 422, { date: paidOn, earliest: ASKED, latest: TODAY }, '/paidOn'));
  });

  it('refuses the order of another payment', () => {
    const expected = refusal('payment-order-duplicate', 409, { order: 'OPF 25091 2025/1234/1', disbursement: 'D-9' });
    const taken = { ...facts, sameOrder: 'D-9' };
    expect(() => payDisbursement(inState('ordered'), PAID, order, taken, null)).toThrow(expected);
    expect(() => orderDisbursement(inState('approved'), order, taken, null)).toThrow(expected);
    expect(codeOf(() => orderDisbursement(inState('approved'), null, taken, null))).toBe('ok');
  });

  const bare: PaymentOrder = { instrument: null, account: null, year: 2025, number: '1', line: null };
  const others: [string, PaymentOrder, boolean][] = [
    ['the same', { ...bare }, true],
    ['another number with letters', { ...bare, number: 'a1' }, false],
    ['another year', { ...bare, year: 2026 }, false],
    ['another number', { ...bare, number: '11' }, false],
    ['a line', { ...bare, line: '1' }, false],
    ['an instrument', { ...bare, instrument: 'OPF' }, false],
    ['an account', { ...bare, account: 'OPF' }, false],
    ['the text of nothing', { ...bare, instrument: 'null' }, false],
  ];
  it.each(others)('knows an order by all of its parts: %s', (_, other, same) => {
    expect(orderKey(other) === orderKey(bare)).toBe(same);
  });

  it('knows an order whatever the case of its letters', () => {
    expect(orderKey({ ...order, instrument: 'opf' })).toBe(orderKey(order));
    expect(orderKey({ ...bare, instrument: 'OPF' })).not.toBe(orderKey({ ...bare, account: 'OPF' }));
  });
});

const reversal: ReversalRow = {
  ...{ id: 'S-80', disbursementId: 'D-64', amount: euro('100.00'), effectiveOn: TODAY, state: 'proposed' },
  ...{ proposedBy: 'P-2', decidedBy: null, reason: 'Storno' },
};

describe('reversing', () => {
  it('is proposed; the payment stays paid', () => {
    expect(proposeReversal('S-80', inState('paid'), PAID, { today: TODAY, waiting: null }, 'Storno')).toEqual({
      ...{ kind: 'reversal-proposed/1', subject: 'S-80', movements: [], reason: 'Storno', effectiveOn: PAID },
      payload: {
        before: null,
        after: { disbursement: 'D-64', grant: 'G-57', hub: 'CC-04', tranche: 'CC', amountCents: 10_000, effectiveOn: PAID, state: 'proposed' },
      },
    });
  });

  it('when approved makes the money outstanding again', () => {
    const [reversed, decision, ...none] = approveReversal(reversal, inState('paid'), euro('100.00'), TODAY, 'Visto');
    expect(reversed).toEqual({
      ...{ kind: 'disbursement-reversed/1', subject: 'D-64', movements: move('paid', 'outstanding'), reason: 'Storno', effectiveOn: TODAY },
      payload: { before: { state: 'paid', reversedOn: null }, after: { state: 'reversed', reversedOn: TODAY, reversal: 'S-80' } },
    });
    expect(decision).toMatchObject({ kind: 'reversal-approved/1', subject: 'S-80', movements: [], reason: 'Visto', effectiveOn: TODAY });
    expect(none).toEqual([]);
  });

  it.each([
    [calendarDate('2025-02-09'), 'date-out-of-range'],
    [PAID, 'ok'],
    [TODAY, 'ok'],
    [TOMORROW, 'date-out-of-range'],
  ])('on %s: %s', (effectiveOn, code) => {
    const works = [
      (): unknown => proposeReversal('S-80', inState('paid'), effectiveOn, { today: TODAY, waiting: null }, 'x'),
      (): unknown => approveReversal({ ...reversal, effectiveOn }, inState('paid'), euro('100.00'), TODAY, null),
    ];
    expect(works.map(codeOf)).toEqual([code, code]);
    if (code !== 'ok') expect(works[0]).toThrow(refusal(code, 422, { date: effectiveOn, earliest: PAID, latest: TODAY }, '/effectiveOn'));
  });

  it('waits for one decision at a time', () => {
    expect(() => proposeReversal('S-81', inState('paid'), TODAY, { today: TODAY, waiting: 'S-80' }, 'x')).toThrow(
      refusal('state-conflict', 409, { id: 'D-64', reversal: 'S-80' }),
    );
  });

  it.each(['99.99', '0.00'])('is refused while only %s are still paid', (stillPaid) => {
    expect(() => approveReversal(reversal, inState('paid'), euro(stillPaid), TODAY, null)).toThrow(
      refusal('recovery-in-force', 409, { id: 'D-64', stillPaid, amount: '100.00' }),
    );
  });
});

describe('approving again', () => {
  const approved = inState('approved', { payee: { ...payee, iban: 'IT38X0100003245348000000001' }, approvedOn: ASKED });

  it('is possible once the payee has changed, and holds the new one', () => {
    expect(approveDisbursement(approved, approvalFacts(hub), null).payload).toMatchObject({
      before: { state: 'approved', payee: { iban: 'IT38X0100003245348000000001' } },
      after: { state: 'approved', payee },
    });
  });

  it('is never by whoever requested it', () => {
    expect(() => approveDisbursement(approved, approvalFacts(hub, approved.requestedBy), null)).toThrow(/four-eyes/);
  });
});

describe('approving after the grant was reduced', () => {
  const reduced = (granted: string): ApprovalFacts => ({
    ...approvalFacts(hub),
    limits: { ...requestFacts, granted: euro(granted), inForce: { ...nothing, advance: euro('300.00') } },
  });

  it.each([
    ['the advances in force still fit', '1000.00', null],
    ['they do not by a cent', '999.99', 'advance-over-limit'],
  ])('%s', (_, granted, code) => {
    const row = inState('requested', { kind: 'advance', amount: euro('300.00') });
    const approve = (): unknown => approveDisbursement(row, reduced(granted), null);
    if (code === null) expect(approve).not.toThrow();
    else expect(approve).toThrow(expect.objectContaining({ code }));
  });
});
