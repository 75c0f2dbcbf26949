import { Money } from '../kernel/index.js';
import { codeOf, euro, grant, inState, PAID, refusal, TODAY } from '../../test/support/disbursement-samples.js';
import { closeGrant, reopenGrant, requireLast, type ClosingFacts, type ReopeningFacts } from './closing.rules.js';

const balance = inState('approved', { kind: 'balance', closesGrant: true, reason: 'Saldo finale' });
const facts: ClosingFacts = { granted: euro('1000.00'), outstanding: euro('250.00'), freeOnPayment: euro('250.00'), others: [], today: TODAY };

describe('the balance that closes its grant', () => {
  it('once paid makes what is left outstanding a saving, to be reprogrammed, from the day of payment', () => {
    expect(closeGrant(balance, PAID, facts)).toEqual([
      {
        ...{ kind: 'grant-closed/1', subject: 'G-57', reason: 'Saldo finale', effectiveOn: PAID },
        payload: {
          before: { grantedCents: 100_000, closedBy: null, savedCents: null },
          after: { grantedCents: 75_000, closedBy: 'D-64', savedCents: 25_000 },
        },
        movements: [{ from: 'grant:G-57:outstanding', to: 'tranche:CC:to-reprogramme', amountCents: 25_000, for: 'G-57' }],
      },
    ]);
  });

  it.each(['249.99', '0.00'])('does so from today where only %s of it were free on the day of payment', (free) => {
    const [closed, ...none] = closeGrant(balance, PAID, { ...facts, freeOnPayment: euro(free) });
    expect(closed).toMatchObject({ effectiveOn: TODAY, movements: [{ amountCents: 25_000 }] });
    expect(none).toEqual([]);
  });

  it('takes the last cent', () => {
    const cent = Money.ofCents(1);
    expect(closeGrant(balance, PAID, { ...facts, outstanding: cent, freeOnPayment: cent })).toMatchObject([{ movements: [{ amountCents: 1 }] }]);
  });

  it('has nothing to say where nothing is left', () => {
    expect(closeGrant(balance, PAID, { ...facts, outstanding: Money.ZERO, freeOnPayment: Money.ZERO })).toEqual([]);
  });

  // Of the second one 0.50 is left after a cut.
  const others = [inState('requested', { id: 'D-70', amount: euro('30.00') }), inState('approved', { id: 'D-71', admitted: euro('0.50') })];
  it.each(['250.00', '0.00'])('is refused while other requests hold money of the grant, with %s outstanding', (outstanding) => {
    const requests = [{ id: 'D-70', amount: '30.00' }, { id: 'D-71', amount: '0.50' }];
    const work = (): unknown => closeGrant(balance, PAID, { ...facts, outstanding: euro(outstanding), others });
    expect(work).toThrow(refusal('grant-in-progress', 422, { id: 'D-64', grant: 'G-57', reserved: '30.50', requests }));
    const named = expect.stringMatching(/D-70, D-71/);
    expect(work).toThrow(expect.objectContaining({ sentence: { it: named, en: named } }));
  });

  it('is no other disbursement, whatever is in progress', () => {
    const plain = inState('approved', { kind: 'balance' });
    expect(closeGrant(plain, PAID, { ...facts, others })).toEqual([]);
    expect(codeOf(() => requireLast(plain, { others }))).toBe('ok');
  });

  it('is the last to be ordered too', () => {
    const requests = [{ id: 'D-70', amount: '30.00' }, { id: 'D-71', amount: '0.50' }];
    expect(() => requireLast(balance, { others })).toThrow(refusal('grant-in-progress', 422, { id: 'D-64', grant: 'G-57', reserved: '30.50', requests }));
    expect(codeOf(() => requireLast(balance, { others: [] }))).toBe('ok');
  });
});

describe('the balance that closed its grant, once it is reversed', () => {
  const closed: ReopeningFacts = { grant: { ...grant, closedBy: 'D-64', closedOn: PAID, saved: euro('250.00') }, granted: euro('750.00') };

  it('makes what it saved outstanding again', () => {
    expect(reopenGrant({ id: 'D-64', reason: 'Storno' }, TODAY, closed)).toEqual([
      {
        ...{ kind: 'grant-reopened/1', subject: 'G-57', reason: 'Storno', effectiveOn: TODAY },
        payload: {
          before: { grantedCents: 75_000, closedBy: 'D-64', savedCents: 25_000 },
          after: { grantedCents: 100_000, closedBy: null, savedCents: null },
        },
        movements: [{ from: 'tranche:CC:to-reprogramme', to: 'grant:G-57:outstanding', amountCents: 25_000, for: 'G-57' }],
      },
    ]);
  });

  const others: [string, string, ReopeningFacts['grant']][] = [
    ['a grant that is not closed', 'D-64', grant],
    ['a grant that another balance closed', 'D-63', closed.grant],
  ];
  it.each(others)('leaves %s as it is', (_, id, of) => {
    expect(reopenGrant({ id, reason: 'Storno' }, TODAY, { ...closed, grant: of })).toEqual([]);
  });
  it('takes no day before that of the closing', () => {
    const today = { ...closed, grant: { ...closed.grant, closedOn: TODAY } };
    expect(reopenGrant({ id: 'D-64', reason: 'Storno' }, PAID, today)).toMatchObject([{ effectiveOn: TODAY }]);
  });

});
