import fc from 'fast-check';
import { Money } from '../kernel/index.js';
import { approvalFacts, codeOf, euro, grant, inState, nothing, order, orderFacts, PAID, refusal, request, requestFacts } from '../../test/support/disbursement-samples.js';
import { WHOLE, type Admission } from './admission.rules.js';
import type { DisbursementKind } from './disbursement.entity.js';
import { approveDisbursement, orderDisbursement, payDisbursement, requestDisbursement } from './disbursement.rules.js';
import { isWithinTerms, requireWithinTerms, type LimitFacts } from './limits.rules.js';

type InForce = Partial<Record<DisbursementKind, string>>;

const inForceOf = ({ advance = '0.00', interim = '0.00', balance = '0.00' }: InForce): LimitFacts['inForce'] => {
  return { advance: euro(advance), interim: euro(interim), balance: euro(balance) };
};

describe('the limits of the terms, when requesting', () => {
  // Of 1000.00: advances up to 300.00, all but the balance up to 900.00.
  const limits: [string, DisbursementKind, string, InForce, string][] = [
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
    const inForce = inForceOf(others);
    const work = (): unknown => requestDisbursement('D-64', { ...request, kind, amount: euro(amount) }, { ...requestFacts, inForce }, 'x');
    expect(codeOf(work)).toBe(code);
    if (code === 'ok') return;
    const [percent, limit, sum] = code === 'advance-over-limit' ? [30, '300.00', inForce.advance] : [90, '900.00', inForce.advance.plus(inForce.interim)];
    expect(work).toThrow(refusal(code, 422, { grant: 'G-57', percent, granted: '1000.00', limit, inForce: `${sum}`, asked: amount }, '/amount'));
  });

  it('are rounded down to the cent, and of what is granted now', () => {
    // 33.33 % of 100.01 is 33.333333.
    const reduced = { ...requestFacts, grant: { ...grant, advanceMaxPercent: 33.33 }, granted: euro('100.01') };
    const asking = (amount: string) => (): unknown => requestDisbursement('D-64', { ...request, amount: euro(amount) }, reduced, 'x');
    expect([codeOf(asking('33.33')), codeOf(asking('33.34'))]).toEqual(['ok', 'advance-over-limit']);
  });
});

describe('the limits after the grant was reduced', () => {
  const reduced = (granted: string, inForce: InForce): LimitFacts => ({ grant, granted: euro(granted), inForce: inForceOf(inForce) });

  // Its own amount is in force already: nothing more is asked.
  const cases: [string, DisbursementKind, LimitFacts, Record<string, unknown> | null][] = [
    ['advances in force that still fit', 'advance', reduced('1000.00', { advance: '300.00' }), null],
    [
      'advances that do not, by a cent',
      'advance',
      reduced('999.99', { advance: '300.00' }),
      { code: 'advance-over-limit', percent: 30, granted: '999.99', limit: '299.99', inForce: '300.00' },
    ],
    [
      'an advance among interim payments that do not fit',
      'advance',
      reduced('500.00', { advance: '100.00', interim: '350.01' }),
      { code: 'cumulative-over-limit', percent: 90, granted: '500.00', limit: '450.00', inForce: '450.01' },
    ],
    ['an interim payment beside advances that do not fit', 'interim', reduced('900.00', { advance: '300.00', interim: '100.00' }), null],
    [
      'an interim payment that does not fit',
      'interim',
      reduced('500.00', { advance: '100.00', interim: '350.01' }),
      { code: 'cumulative-over-limit', percent: 90, granted: '500.00', limit: '450.00', inForce: '450.01' },
    ],
    ['a balance, which has no limit', 'balance', reduced('500.00', { advance: '300.00', interim: '350.01' }), null],
  ];
  it.each(cases)('%s: at approval, order and payment alike', (_, kind, limits, refused) => {
    const steps = [
      (): unknown => approveDisbursement(inState('requested', { kind }), { ...approvalFacts, limits }, WHOLE, null),
      (): unknown => orderDisbursement(inState('approved', { kind }), order, { ...orderFacts, limits }, null),
      (): unknown => payDisbursement(inState('ordered', { kind }), PAID, order, { ...orderFacts, limits }, null),
    ];
    expect(isWithinTerms(kind, limits)).toBe(refused === null);
    if (refused === null) return expect(steps.map(codeOf)).toEqual(['ok', 'ok', 'ok']);
    const { code, ...figures } = refused;
    const expected = expect.objectContaining({ code, status: 422, figures: { grant: 'G-57', asked: '0.00', ...figures } });
    for (const step of steps) expect(step).toThrow(expected);
  });

  const cutBy = (amount: string): Admission => ({ admittedAmount: null, cuts: [{ cause: 'Oltre il limite', amount: euro(amount) }] });
  const cuts: [string, DisbursementKind, string, string][] = [
    ['enough of the advance', 'advance', '30.00', 'ok'],
    ['a cent too little of it', 'advance', '29.99', 'advance-over-limit'],
    ['of an interim payment: advances are not its affair', 'interim', '10.00', 'ok'],
  ];
  it.each(cuts)('are kept by cutting %s', (_, kind, cut, code) => {
    // Of 900.00 advances may be 270.00, and all but the balance 810.00.
    const limits = reduced('900.00', { advance: '300.00', interim: '520.00' });
    const approve = (interim: string) => (): unknown =>
      approveDisbursement(inState('requested', { kind }), { ...approvalFacts, limits: { ...limits, inForce: { ...limits.inForce, interim: euro(interim) } } }, cutBy(cut), null);
    expect(codeOf(approve('520.00'))).toBe(code);
    expect(codeOf(approve('540.01'))).toBe(code === 'ok' ? 'cumulative-over-limit' : code);
  });

  // Of 900.00 advances may be 270.00: with 300.00 in force an approved one is approved again by whoever cuts it.
  const again: [string, DisbursementKind, string, string | null, string | string[]][] = [
    ['cut enough', 'advance', '900.00', '30.00', ['disbursement-cut/1', 'disbursement-approved/1']],
    ['cut too little', 'advance', '900.00', '29.99', 'advance-over-limit'],
    ['as it is', 'advance', '900.00', null, 'advance-over-limit'],
    ['though the limits admit it', 'advance', '1000.00', null, 'state-conflict'],
    ['of a kind that has no limit', 'balance', '900.00', '30.00', 'state-conflict'],
  ];
  it.each(again)('let one that is approved be approved again, %s', (_, kind, granted, cut, expected) => {
    const facts = { ...approvalFacts, limits: reduced(granted, { advance: '300.00' }) };
    const work = () => approveDisbursement(inState('approved', { kind }), facts, cut === null ? WHOLE : cutBy(cut), 'Ridotta la concessione');
    if (typeof expected === 'string') return expect(codeOf(work)).toBe(expected);
    return expect(work().map((entry) => entry.kind)).toEqual(expected);
  });

  it('say what would be in force with the cut', () => {
    const limits = reduced('900.00', { advance: '300.00' });
    const figures = { grant: 'G-57', percent: 30, granted: '900.00', limit: '270.00', inForce: '275.00', asked: '0.00' };
    expect(() => approveDisbursement(inState('requested'), { ...approvalFacts, limits }, cutBy('25.00'), null)).toThrow(
      expect.objectContaining({ code: 'advance-over-limit', status: 422, figures }),
    );
  });
});

describe('for every grant', () => {
  const cents = fc.integer({ min: 0, max: 35_000_000_000 });
  const percent = fc.integer({ min: 0, max: 10_000 }).map((hundredths) => hundredths / 100);

  it('a cut is worth as much as asking that much less, and never makes anything go over', () => {
    fc.assert(
      fc.property(fc.constantFrom('advance' as const, 'interim' as const), cents, cents, cents, percent, percent, (kind, granted, others, asked, one, other) => {
        const facts: LimitFacts = {
          grant: { id: 'G-57', advanceMaxPercent: Math.min(one, other), cumulativeMaxPercent: Math.max(one, other) },
          granted: Money.ofCents(granted),
          inForce: { ...nothing, [kind]: Money.ofCents(others) },
        };
        const [amount, cut] = [Money.ofCents(asked), Money.ofCents(Math.min(asked, others))];
        const withCut = codeOf(() => requireWithinTerms(kind, amount, facts, { cut }));
        expect(withCut).toBe(codeOf(() => requireWithinTerms(kind, amount.minus(cut), facts)));
        if (codeOf(() => requireWithinTerms(kind, amount, facts)) === 'ok') expect(withCut).toBe('ok');
      }),
    );
  });
});
