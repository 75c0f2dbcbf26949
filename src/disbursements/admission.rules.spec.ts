import fc from 'fast-check';
import { Money } from '../kernel/index.js';
import { approvalFacts, ASKED, euro, inState, moved, refusal, TODAY } from '../../test/support/disbursement-samples.js';
import { cutDisbursement, cutsOf, WHOLE, type Admission } from './admission.rules.js';
import { approveDisbursement } from './disbursement.rules.js';
import { moneyOf } from './disbursement.moves.js';
import type { Cut } from './disbursement.entity.js';

const row = inState('requested');
/** Of 100.00 requested, 60.00 were admitted by an earlier approval. */
const earlier: Cut[] = [{ cause: 'Spese fuori periodo', amountCents: 4_000 }];
const cutBefore = inState('approved', { admitted: euro('60.00'), cuts: earlier, payee: { name: null, taxCode: null, iban: null } });

const admitting = (admitted: string | null, ...cuts: [string, string][]): Admission => {
  return { admittedAmount: admitted === null ? null : euro(admitted), cuts: cuts.map(([cause, amount]) => ({ cause, amount: euro(amount) })) };
};

describe('what approval admits', () => {
  const admitted: [string, Admission, string | null, Cut[]][] = [
    ['nothing is said: all of it', WHOLE, null, []],
    ['nothing is said but why: a reason is no cut', WHOLE, 'Visto', []],
    ['all of it, in so many words', admitting('100.00'), null, []],
    ['less, and the reason is the cause', admitting('60.00'), 'Spese fuori periodo', earlier],
    ['a cent', admitting('0.01'), 'Il resto no', [{ cause: 'Il resto no', amountCents: 9_999 }]],
    ['all but a cent', admitting('99.99'), 'Arrotondamento', [{ cause: 'Arrotondamento', amountCents: 1 }]],
    ['a cut alone: all the rest', admitting(null, ['Spese fuori periodo', '40.00']), null, earlier],
    ['a cut alone: its own cause, not the reason', admitting(null, ['Spese fuori periodo', '40.00']), 'Visto', earlier],
    [
      'several cuts, in their order, the same cause twice',
      admitting(null, ['IVA', '10.00'], ['Fuori periodo', '5.00'], ['IVA', '0.01']),
      null,
      [{ cause: 'IVA', amountCents: 1_000 }, { cause: 'Fuori periodo', amountCents: 500 }, { cause: 'IVA', amountCents: 1 }],
    ],
    ['all but a cent is cut', admitting(null, ['Fuori periodo', '99.99']), null, [{ cause: 'Fuori periodo', amountCents: 9_999 }]],
    ['both, agreeing', admitting('60.00', ['Spese fuori periodo', '40.00']), null, earlier],
  ];
  it.each(admitted)('%s', (_, admission, reason, cuts) => {
    expect(cutsOf(row, admission, reason)).toEqual(cuts);
  });

  const requested = '100.00';
  /** Together more than a number can say exactly: the figure is what it was when it was too much. */
  const beyond = Array<[string, string]>(100).fill(['IVA', '9999999999999.99']);
  const refused: [string, Admission, string | null, Error][] = [
    ['less without saying why', admitting('60.00'), null, refusal('cuts-unexplained', 422, { id: 'D-64', cut: '40.00' }, '/cuts')],
    [
      'more than was requested, by a cent',
      admitting('100.01'),
      'Visto',
      refusal('ceiling-exceeded', 422, { account: 'grant:G-57:reserved', available: requested, asked: '100.01', disbursement: 'D-64' }, '/admittedAmount'),
    ],
    [
      'more than was requested, less cuts',
      admitting('110.00', ['IVA', '10.00']),
      null,
      refusal('ceiling-exceeded', 422, { account: 'grant:G-57:reserved', available: requested, asked: '110.00', disbursement: 'D-64' }, '/admittedAmount'),
    ],
    ['cuts that leave nothing', admitting(null, ['IVA', '60.00'], ['Altro', '40.00']), null, refusal('cuts-mismatch', 422, { id: 'D-64', requested, cuts: '100.00' }, '/cuts')],
    ['cuts of more than there is', admitting(null, ['IVA', '100.01']), null, refusal('cuts-mismatch', 422, { id: 'D-64', requested, cuts: '100.01' }, '/cuts')],
    ['cuts beyond counting', admitting(null, ...beyond), null, refusal('cuts-mismatch', 422, { id: 'D-64', requested, cuts: '9999999999999.99' }, '/cuts')],
    [
      'cuts beyond counting of what is not admitted',
      admitting('60.00', ...beyond),
      null,
      refusal('cuts-mismatch', 422, { id: 'D-64', requested, admitted: '60.00', cut: '40.00', cuts: '9999999999999.99' }, '/cuts'),
    ],
    [
      'cuts of less than is not admitted, even with a reason',
      admitting('60.00', ['IVA', '39.99']),
      'Il resto per altro',
      refusal('cuts-mismatch', 422, { id: 'D-64', requested, admitted: '60.00', cut: '40.00', cuts: '39.99' }, '/cuts'),
    ],
    [
      'cuts of more than is not admitted',
      admitting('60.00', ['IVA', '40.00'], ['Altro', '0.01']),
      null,
      refusal('cuts-mismatch', 422, { id: 'D-64', requested, admitted: '60.00', cut: '40.00', cuts: '40.01' }, '/cuts'),
    ],
    [
      'cuts where all is admitted',
      admitting('100.00', ['IVA', '10.00']),
      null,
      refusal('cuts-mismatch', 422, { id: 'D-64', requested, admitted: '100.00', cut: '0.00', cuts: '10.00' }, '/cuts'),
    ],
  ];
  it.each(refused)('refuses %s', (_, admission, reason, expected) => {
    expect(() => cutsOf(row, admission, reason)).toThrow(expected);
  });

  it('keeps of a long reason as much as a cause may be, and no half of a character', () => {
    const [cut] = cutsOf(row, admitting('60.00'), `${'a'.repeat(199)}𝄞 e altro`);
    expect(cut?.cause).toBe(`${'a'.repeat(199)}𝄞`);
  });

  it('with its cuts is always what was requested', () => {
    const amounts = fc.array(fc.integer({ min: 1, max: 2_000 }), { maxLength: 4 });
    fc.assert(
      fc.property(amounts, fc.boolean(), (cents, inWords) => {
        const cuts = cents.map((amount, index) => ({ cause: `Causa ${index}`, amount: Money.ofCents(amount) }));
        const sum = cents.reduce((total, amount) => total + amount, 0);
        const found = cutsOf(row, { admittedAmount: inWords ? Money.ofCents(10_000 - sum) : null, cuts }, null);
        expect(found.map(({ amountCents }) => amountCents)).toEqual(cents);
      }),
    );
  });
});

describe('cutting further what was approved before', () => {
  it('counts from what was admitted', () => {
    expect(cutsOf(cutBefore, WHOLE, null)).toEqual([]);
    expect(cutsOf(cutBefore, admitting('50.00'), 'Ancora')).toEqual([{ cause: 'Ancora', amountCents: 1_000 }]);
    expect(cutsOf(cutBefore, admitting(null, ['Ancora', '59.99']), null)).toEqual([{ cause: 'Ancora', amountCents: 5_999 }]);
  });

  it('gives nothing back of what was cut', () => {
    expect(() => cutsOf(cutBefore, admitting('60.01'), 'Ripensato')).toThrow(
      refusal('ceiling-exceeded', 422, { account: 'grant:G-57:reserved', available: '60.00', asked: '60.01', disbursement: 'D-64' }, '/admittedAmount'),
    );
    expect(() => cutsOf(cutBefore, admitting(null, ['Ancora', '60.00']), null)).toThrow(
      refusal('cuts-mismatch', 422, { id: 'D-64', requested: '60.00', cuts: '60.00' }, '/cuts'),
    );
  });
});

describe('the cut in the book', () => {
  it('takes the day of the request: the rest is outstanding from then on', () => {
    expect(cutDisbursement(row, earlier, 'Visto')).toEqual({
      ...{ kind: 'disbursement-cut/1', subject: 'D-64', movements: moved('reserved', 'outstanding', 4_000), reason: 'Visto', effectiveOn: ASKED },
      payload: { before: { admittedCents: 10_000, cuts: [] }, after: { admittedCents: 6_000, cuts: earlier } },
    });
  });

  it('is one movement, whatever the causes; later cuts come after earlier ones', () => {
    const more = [{ cause: 'IVA', amountCents: 700 }, { cause: 'Altro', amountCents: 300 }];
    expect(cutDisbursement(cutBefore, more, null)).toMatchObject({
      payload: { before: { admittedCents: 6_000, cuts: earlier }, after: { admittedCents: 5_000, cuts: [...earlier, ...more] } },
      movements: moved('reserved', 'outstanding', 1_000),
    });
  });

  const decisions: [string, Admission, string | null, string[]][] = [
    ['comes before the approval', admitting('60.00'), 'Fuori periodo', ['disbursement-cut/1', 'disbursement-approved/1']],
    ['is not there where nothing is cut', WHOLE, 'Visto', ['disbursement-approved/1']],
  ];
  it.each(decisions)('%s', (_, admission, reason, kinds) => {
    const entries = approveDisbursement(row, approvalFacts, admission, reason);
    expect(entries.map(({ kind }) => kind)).toEqual(kinds);
    expect(entries.map(({ effectiveOn }) => effectiveOn)).toEqual(kinds.length === 1 ? [TODAY] : [ASKED, TODAY]);
    expect(entries.every((entry) => entry.reason === reason)).toBe(true);
  });

  it('comes with an approval again too', () => {
    const [cut, approved, ...none] = approveDisbursement(cutBefore, approvalFacts, admitting('50.00'), 'Ancora');
    expect(cut?.payload.after).toEqual({ admittedCents: 5_000, cuts: [...earlier, { cause: 'Ancora', amountCents: 1_000 }] });
    expect(approved?.payload.before).toMatchObject({ state: 'approved' });
    expect(none).toEqual([]);
  });

  it('is what a disbursement is about from then on', () => {
    expect([row, cutBefore].map((one) => `${moneyOf(one)}`)).toEqual(['100.00', '60.00']);
  });
});
