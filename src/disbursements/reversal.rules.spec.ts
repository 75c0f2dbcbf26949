import { calendarDate, type CalendarDate } from '../kernel/index.js';
import { codeOf, euro, grant, inState, moved, PAID, refusal, TODAY, TOMORROW } from '../../test/support/disbursement-samples.js';
import type { ReversalRow } from './disbursement.entity.js';
import { approveReversal, proposeReversal, type ReversalApproval, type ReversalFacts } from './reversal.rules.js';

const reversal: ReversalRow = {
  ...{ id: 'S-80', disbursementId: 'D-64', amount: euro('100.00'), effectiveOn: TODAY, state: 'proposed' },
  ...{ proposedBy: 'P-2', decidedBy: null, reason: 'Storno' },
};
const facts: ReversalFacts = { today: TODAY, stillPaid: euro('100.00'), waiting: null };
const approval: ReversalApproval = { stillPaid: euro('100.00'), today: TODAY, grant, granted: euro('1000.00') };
const proposed = { disbursement: 'D-64', grant: 'G-57', hub: 'CC-04', tranche: 'CC', effectiveOn: PAID, state: 'proposed' };

describe('reversing', () => {
  it('is proposed; the payment stays paid', () => {
    expect(proposeReversal('S-80', inState('paid'), PAID, facts, 'Storno')).toEqual({
      ...{ kind: 'reversal-proposed/1', subject: 'S-80', movements: [], reason: 'Storno', effectiveOn: PAID },
      payload: { before: null, after: { ...proposed, amountCents: 10_000 } },
    });
  });

  it('when approved makes the money outstanding again', () => {
    const [reversed, decision, ...none] = approveReversal(reversal, inState('paid'), approval, 'Visto');
    expect(reversed).toEqual({
      ...{ kind: 'disbursement-reversed/1', subject: 'D-64', movements: moved('paid', 'outstanding'), reason: 'Storno', effectiveOn: TODAY },
      payload: { before: { state: 'paid', reversedOn: null }, after: { state: 'reversed', reversedOn: TODAY, reversal: 'S-80' } },
    });
    expect(decision).toEqual({
      ...{ kind: 'reversal-approved/1', subject: 'S-80', movements: [], reason: 'Visto', effectiveOn: TODAY },
      payload: { before: { state: 'proposed' }, after: { state: 'in-force' } },
    });
    expect(none).toEqual([]);
  });

  it('opens the grant again that the payment closed, for the reason of the reversal, before the decision itself', () => {
    const row = inState('paid', { kind: 'balance', closesGrant: true });
    const closed = { ...approval, grant: { ...grant, closedBy: 'D-64', closedOn: PAID, saved: euro('250.00') }, granted: euro('750.00') };
    const entries = approveReversal(reversal, row, closed, 'Visto');
    expect(entries.map(({ kind, reason, effectiveOn }) => [kind, reason, effectiveOn])).toEqual([
      ['disbursement-reversed/1', 'Storno', TODAY],
      ['grant-reopened/1', 'Storno', TODAY],
      ['reversal-approved/1', 'Visto', TODAY],
    ]);
    expect(entries[1]?.payload.after).toEqual({ grantedCents: 100_000, closedBy: null, savedCents: null });
  });

  it('of a payment that was cut is of what was paid', () => {
    const cut = inState('paid', { admitted: euro('60.00') });
    expect(proposeReversal('S-80', cut, PAID, { ...facts, stillPaid: euro('60.00') }, 'Storno').payload.after).toEqual({ ...proposed, amountCents: 6_000 });
    const [reversed] = approveReversal({ ...reversal, amount: euro('60.00') }, cut, { ...approval, stillPaid: euro('60.00') }, null);
    expect(reversed?.movements).toEqual(moved('paid', 'outstanding', 6_000));
  });

  const days: [CalendarDate, string][] = [
    [calendarDate('2025-02-09'), 'date-out-of-range'],
    [PAID, 'ok'],
    [TODAY, 'ok'],
    [TOMORROW, 'date-out-of-range'],
  ];
  it.each(days)('on %s: %s', (effectiveOn, code) => {
    const works = [
      (): unknown => proposeReversal('S-80', inState('paid'), effectiveOn, facts, 'x'),
      (): unknown => approveReversal({ ...reversal, effectiveOn }, inState('paid'), approval, null),
    ];
    expect(works.map(codeOf)).toEqual([code, code]);
    if (code === 'ok') return;
    for (const work of works) expect(work).toThrow(refusal(code, 422, { date: effectiveOn, earliest: PAID, latest: TODAY }, '/effectiveOn'));
  });

  it('waits for one decision at a time', () => {
    expect(() => proposeReversal('S-81', inState('paid'), TODAY, { ...facts, waiting: 'S-80' }, 'x')).toThrow(
      refusal('state-conflict', 409, { id: 'D-64', reversal: 'S-80' }),
    );
  });

  it.each(['99.99', '0.00'])('is refused while only %s are still paid, when proposed and again when approved', (stillPaid) => {
    const expected = refusal('recovery-in-force', 409, { id: 'D-64', stillPaid, amount: '100.00' });
    expect(() => proposeReversal('S-80', inState('paid'), TODAY, { ...facts, stillPaid: euro(stillPaid) }, 'x')).toThrow(expected);
    expect(() => approveReversal(reversal, inState('paid'), { ...approval, stillPaid: euro(stillPaid) }, null)).toThrow(expected);
  });

  it('is refused where less than what was admitted is still paid, and no more than that is looked for', () => {
    const cut = inState('paid', { admitted: euro('60.00') });
    const less = { ...facts, stillPaid: euro('59.99') };
    expect(() => proposeReversal('S-80', cut, TODAY, less, 'x')).toThrow(refusal('recovery-in-force', 409, { id: 'D-64', stillPaid: '59.99', amount: '60.00' }));
  });
});
