import { calendarDate, type CalendarDate } from '../kernel/index.js';
import { PROPOSAL_STATES } from '../approvals/index.js';
import type { HubRow, HubStatus } from '../hubs/index.js';
import {
  approvalFacts,
  ASKED,
  codeOf,
  grant,
  GRANT_DAY,
  hub,
  inState,
  moved,
  order,
  orderFacts,
  PAID,
  payee,
  refusal,
  request,
  requestFacts,
  SAID,
  TODAY,
  TOMORROW,
} from '../../test/support/disbursement-samples.js';
import { WHOLE } from './admission.rules.js';
import { DISBURSEMENT_KINDS, DISBURSEMENT_STATES, type DisbursementRow } from './disbursement.entity.js';
import { approveDisbursement, giveUpDisbursement, orderDisbursement, payDisbursement, requestDisbursement, returnOrder } from './disbursement.rules.js';
import { approveReversal, proposeReversal } from './reversal.rules.js';

describe('the run of a disbursement', () => {
  it('1. is requested, and reserves its money on the day of the request', () => {
    expect(requestDisbursement('D-64', { ...request, protocolOn: PAID }, requestFacts, 'Nota 1')).toEqual({
      ...{ kind: 'disbursement-requested/2', subject: 'D-64', movements: moved('outstanding', 'reserved'), reason: 'Nota 1', effectiveOn: ASKED },
      payload: {
        before: null,
        after: {
          ...{ grant: 'G-57', hub: 'CC-04', tranche: 'CC', kind: 'advance', amountCents: 10_000, state: 'requested' },
          ...{ requestedOn: ASKED, protocol: 'prot. 7', protocolOn: PAID, closesGrant: false },
        },
      },
    });
  });

  it('2. is approved, and holds the payee as it is; no money moves', () => {
    expect(approveDisbursement(inState('requested'), approvalFacts, WHOLE, 'Visto')).toEqual([
      {
        ...{ kind: 'disbursement-approved/1', subject: 'D-64', movements: [], reason: 'Visto', effectiveOn: TODAY },
        payload: { before: { state: 'requested' }, after: { state: 'approved', approvedOn: TODAY, payee } },
      },
    ]);
  });

  it.each([['rejection', 'rejected'], ['withdrawal', 'withdrawn']] as const)('2b. by %s its money is outstanding again, today', (decision, state) => {
    expect(giveUpDisbursement(inState('approved'), decision, TODAY, 'No')).toEqual({
      ...{ kind: `disbursement-${state}/1`, subject: 'D-64', movements: moved('reserved', 'outstanding'), reason: 'No', effectiveOn: TODAY },
      payload: { before: { state: 'approved' }, after: { state } },
    });
  });

  it('3. is ordered; no money moves', () => {
    expect(orderDisbursement(inState('approved'), order, orderFacts, null)).toEqual({
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
    expect(payDisbursement(inState('ordered', { paymentOrder: order }), PAID, order, orderFacts, null)).toEqual({
      ...{ kind: 'disbursement-paid/1', subject: 'D-64', movements: moved('reserved', 'paid'), reason: null, effectiveOn: PAID },
      payload: { before: { state: 'ordered', paidOn: null, paymentOrder: order }, after: { state: 'paid', paidOn: PAID, paymentOrder: order } },
    });
  });

  it.each(['rejection', 'withdrawal'] as const)('of what was cut, only what is left moves: by %s, and when paid', (decision) => {
    const cut = { admitted: request.amount.minus(request.amount.percentRoundedDown(40)) };
    expect(giveUpDisbursement(inState('approved', cut), decision, TODAY, 'No').movements).toEqual(moved('reserved', 'outstanding', 6_000));
    expect(payDisbursement(inState('approved', cut), PAID, order, orderFacts, null).movements).toEqual(moved('reserved', 'paid', 6_000));
  });
});

describe('each step in each state', () => {
  const facts = { today: TODAY, stillPaid: request.amount, waiting: null };
  const reversal = {
    ...{ id: 'S-80', disbursementId: 'D-64', amount: request.amount, effectiveOn: TODAY, state: 'proposed' as const },
    ...{ proposedBy: 'P-2', decidedBy: null, reason: 'Storno' },
  };
  const steps: Record<string, (row: DisbursementRow) => unknown> = {
    approval: (row) => approveDisbursement(row, approvalFacts, WHOLE, null),
    rejection: (row) => giveUpDisbursement(row, 'rejection', TODAY, 'x'),
    withdrawal: (row) => giveUpDisbursement(row, 'withdrawal', TODAY, 'x'),
    order: (row) => orderDisbursement(row, null, orderFacts, null),
    'order/return': (row) => returnOrder(row, TODAY, 'x'),
    payment: (row) => payDisbursement(row, PAID, order, orderFacts, null),
    'reversal proposed': (row) => proposeReversal('S-80', row, TODAY, facts, 'x'),
    'reversal approved': (row) => approveReversal(reversal, row, { stillPaid: row.amount, today: TODAY, grant, granted: requestFacts.granted }, null),
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
    expect(() => payDisbursement(inState('rejected'), PAID, order, orderFacts, null)).toThrow(
      refusal('state-conflict', 409, { id: 'D-64', state: 'rejected', allowed: ['approved', 'ordered'] }),
    );
    const before = refusal('payment-before-approval', 409, { id: 'D-64', state: 'requested' });
    expect(() => payDisbursement(inState('requested'), PAID, order, orderFacts, null)).toThrow(before);
    expect(() => orderDisbursement(inState('requested'), order, orderFacts, null)).toThrow(before);
  });

  const forward = (row: DisbursementRow, of: HubRow): (() => unknown)[] => [
    () => approveDisbursement({ ...row, state: 'requested' }, { ...approvalFacts, hub: of }, WHOLE, null),
    () => orderDisbursement(row, order, { ...orderFacts, hub: of }, null),
    () => payDisbursement(row, PAID, order, { ...orderFacts, hub: of }, null),
  ];
  const back = (row: DisbursementRow): (() => unknown)[] => [
    () => giveUpDisbursement(row, 'rejection', TODAY, 'x'),
    () => giveUpDisbursement(row, 'withdrawal', TODAY, 'x'),
    () => returnOrder({ ...row, state: 'ordered' }, TODAY, 'x'),
  ];

  const statuses: [HubStatus, string][] = [['provisional', 'hub-provisional'], ['identified', 'ok'], ['suspended', 'hub-suspended'], ['closed', 'hub-suspended']];
  it.each(statuses)('a hub that is %s: request, approval, order and payment are %s; giving up and returning stay open', (status, code) => {
    const other = { ...hub, status };
    const requested = (): unknown => requestDisbursement('D-64', request, { ...requestFacts, hub: other }, 'x');
    expect([requested, ...forward(inState('approved'), other)].map(codeOf)).toEqual([code, code, code, code]);
    expect(back(inState('approved')).map(codeOf)).toEqual(['ok', 'ok', 'ok']);
  });

  it('remarks that wait for an answer stop approval, and so all that follows it; giving up and returning stay open', () => {
    const suspended = inState('approved', { suspendedSince: PAID });
    const [approval, ...later] = forward(suspended, hub);
    expect(approval).toThrow(refusal('remarks-open', 409, { id: 'D-64', suspendedSince: PAID }));
    // None are sent about what is approved: order and payment do not look.
    expect([...later, ...back(suspended)].map(codeOf)).toEqual(['ok', 'ok', 'ok', 'ok', 'ok']);
  });

  it('answered remarks stop nothing', () => {
    expect(forward(inState('approved', { suspendedDays: 12 }), hub).map(codeOf)).toEqual(['ok', 'ok', 'ok']);
  });
});

describe('requesting', () => {
  it.each(PROPOSAL_STATES.filter((state) => state !== 'in-force'))('refuses a grant that is %s', (state) => {
    expect(() => requestDisbursement('D-64', request, { ...requestFacts, grant: { ...grant, state } }, 'x')).toThrow(
      refusal('state-conflict', 409, { id: 'G-57', state, allowed: ['in-force'] }),
    );
  });

  const days: [CalendarDate, string][] = [
    [calendarDate('2024-03-13'), 'date-out-of-range'],
    [GRANT_DAY, 'ok'],
    [TODAY, 'ok'],
    [TOMORROW, 'date-out-of-range'],
  ];
  it.each(days)('on %s: %s', (requestedOn, code) => {
    const work = (): unknown => requestDisbursement('D-64', { ...request, requestedOn }, requestFacts, 'x');
    expect(codeOf(work)).toBe(code);
    if (code !== 'ok') expect(work).toThrow(refusal(code, 422, { date: requestedOn, earliest: GRANT_DAY, latest: TODAY }, '/requestedOn'));
  });

  const protocols: [CalendarDate | null, string][] = [
    [null, 'ok'],
    [calendarDate('2025-01-09'), 'date-out-of-range'],
    [ASKED, 'ok'],
    [TODAY, 'ok'],
    [TOMORROW, 'date-out-of-range'],
  ];
  it.each(protocols)('whose protocol is of %s: %s', (protocolOn, code) => {
    const work = (): unknown => requestDisbursement('D-64', { ...request, protocolOn }, requestFacts, 'x');
    expect(codeOf(work)).toBe(code);
    if (code !== 'ok') expect(work).toThrow(refusal(code, 422, { date: protocolOn, earliest: ASKED, latest: TODAY }, '/protocolOn'));
  });

  it.each(DISBURSEMENT_KINDS)('of kind %s is refused while a balance is about to close the grant', (kind) => {
    const closing = { ...requestFacts, closing: 'D-60' };
    expect(() => requestDisbursement('D-64', { ...request, kind, closesGrant: kind === 'balance' }, closing, 'x')).toThrow(
      refusal('grant-closing', 409, { grant: 'G-57', disbursement: 'D-60' }),
    );
  });

  it.each(DISBURSEMENT_KINDS)('with an end of the grant, of kind %s: only a balance has one', (kind) => {
    const work = (): unknown => requestDisbursement('D-64', { ...request, kind, closesGrant: true }, requestFacts, 'x');
    if (kind === 'balance') expect(work()).toMatchObject({ payload: { after: { kind, closesGrant: true } } });
    else expect(work).toThrow(refusal('invalid-request', 400, {}, '/closesGrant'));
  });
});

describe('approving', () => {
  const asking = { id: 'D-64', action: 'approve disbursement', firstBy: 'P-2' };
  const attempt = { subject: 'D-64', action: 'approve disbursement' };

  it('is never by whoever requested, whatever else stands in the way', () => {
    const ofOwn = { ...approvalFacts, actor: 'P-2', hub: { ...hub, status: 'suspended' as const } };
    expect(() => approveDisbursement(inState('requested', { suspendedSince: PAID }), ofOwn, WHOLE, null)).toThrow(
      expect.objectContaining({ code: 'four-eyes', status: 403, attempt, figures: asking, sentence: SAID }),
    );
  });

  const ibans: [string, Partial<typeof approvalFacts>, boolean][] = [
    ['whoever set the IBAN, before the first payment to it', { actor: 'P-7' }, false],
    ['whoever set it, once it has been paid to', { actor: 'P-7', ibanPaidBefore: true }, true],
    ['anyone else, before the first payment', { actor: 'P-3' }, true],
  ];
  it.each(ibans)('by %s', (_, change, may) => {
    const facts = { ...approvalFacts, hub: { ...hub, ibanSetBy: 'P-7' }, ...change };
    const work = (): unknown => approveDisbursement(inState('requested'), facts, WHOLE, null);
    if (may) expect(work).not.toThrow();
    else {
      const figures = { ...asking, firstBy: 'P-7', hub: 'CC-04' };
      expect(work).toThrow(expect.objectContaining({ code: 'four-eyes', status: 403, attempt, figures, sentence: SAID }));
    }
  });

  it('of a hub whose IBAN nobody is known to have set asks for no one else', () => {
    expect(codeOf(() => approveDisbursement(inState('requested'), { ...approvalFacts, hub: { ...hub, ibanSetBy: null } }, WHOLE, null))).toBe('ok');
  });

  const former = { ...payee, iban: 'DE89370400440532013000' };
  it('again, once the payee has changed, holds the new one and keeps the day and the payee of the first time', () => {
    expect(approveDisbursement(inState('approved', { payee: former, approvedOn: PAID }), approvalFacts, WHOLE, null)).toEqual([
      {
        ...{ kind: 'disbursement-approved/1', subject: 'D-64', movements: [], reason: null, effectiveOn: TODAY },
        payload: { before: { state: 'approved', approvedOn: PAID, payee: former }, after: { state: 'approved', approvedOn: TODAY, payee } },
      },
    ]);
  });

  it('again is never by whoever requested either, nor by whoever set the new IBAN', () => {
    const row = inState('approved', { payee: former });
    const setByApprover = { ...approvalFacts, hub: { ...hub, ibanSetBy: 'P-3' } };
    expect(codeOf(() => approveDisbursement(row, { ...approvalFacts, actor: 'P-2' }, WHOLE, null))).toBe('four-eyes');
    expect(codeOf(() => approveDisbursement(row, setByApprover, WHOLE, null))).toBe('four-eyes');
  });

  it.each(['ordered', 'paid', 'reversed', 'rejected', 'withdrawn'] as const)('again is not for one that is %s', (state) => {
    expect(() => approveDisbursement(inState(state, { payee: former }), approvalFacts, WHOLE, null)).toThrow(
      refusal('state-conflict', 409, { id: 'D-64', state, allowed: ['requested', 'approved'] }),
    );
  });
});
