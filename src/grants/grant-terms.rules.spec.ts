import { calendarDate, Money, plusDays, type CalendarDate, type JsonObject } from '../kernel/index.js';
import { PROPOSAL_STATES } from '../approvals/index.js';
import type { ChangeRow } from '../changes/index.js';
import type { GrantRow } from './grant.entity.js';
import { approveTerms, proposeTerms, requireConsistent, termsAt, termsOf, type ProposedTerms } from './grant-terms.rules.js';

const GRANTED = calendarDate('2024-03-14');
const SINCE = calendarDate('2024-06-01');
const DAY = calendarDate('2024-12-06');
const TODAY = calendarDate('2026-03-31');
const SAID = { it: expect.stringMatching(/\S/), en: expect.stringMatching(/\S/) };

function refusal(code: string, status: number, figures: object, pointer?: string): Error {
  const fields = pointer === undefined ? [] : [expect.objectContaining({ pointer, message: SAID })];
  return expect.objectContaining({ code, status, figures, fields, sentence: SAID }) as Error;
}

const first = { advanceMaxPercent: 10, cumulativeMaxPercent: 90, paymentDays: 60 };
const later = { advanceMaxPercent: 30, cumulativeMaxPercent: 90, paymentDays: 30 };
const agreement = { reference: 'Atto aggiuntivo 1', signedOn: DAY, protocol: null };
const grant: GrantRow = {
  ...{ id: 'G-57', hub: 'CC-04', tranche: 'CC', amount: Money.parse('100.00'), cup: 'B57H22006500008', localProjectCode: null, decree: null },
  ...{ agreement, furtherAgreements: [], controls: [], ...first, termsSince: SINCE, effectiveOn: GRANTED },
  ...{ closedBy: null, closedOn: null, saved: null, state: 'in-force', proposedBy: 'P-2', decidedBy: 'P-3', reason: 'Nota 1' },
};
const proposed: ProposedTerms = { terms: later, agreement: null, effectiveOn: DAY };
const change: ChangeRow = {
  ...{ id: 'C-80', of: 'grant-terms', subject: 'G-57', hub: 'CC-04', tranche: 'CC', amount: null, effectiveOn: DAY, decides: 'approver' },
  ...{ from: { ...first, termsSince: SINCE }, to: { ...later, termsSince: DAY }, state: 'proposed', proposedBy: 'P-2', decidedBy: null, reason: 'Atto' },
};

describe('changing the terms of a grant', () => {
  it('is proposed with the terms as they are and as they shall be', () => {
    expect(proposeTerms(grant, proposed, TODAY)).toEqual({
      ...{ of: 'grant-terms', subject: 'G-57', hub: 'CC-04', tranche: 'CC', amount: null, effectiveOn: DAY, decides: 'approver' },
      ...{ from: change.from, to: change.to },
    });
  });

  it('names the agreement that says so, which may leave the terms as they are', () => {
    expect(proposeTerms(grant, { ...proposed, agreement }, TODAY).to).toEqual({ ...change.to, agreement });
    expect(proposeTerms(grant, { ...proposed, terms: first, agreement }, TODAY).to).toEqual({ ...first, termsSince: DAY, agreement });
  });

  it('keeps the days to pay where none are given', () => {
    expect(proposeTerms(grant, { ...proposed, terms: { ...later, paymentDays: null } }, TODAY).to).toMatchObject({ advanceMaxPercent: 30, paymentDays: 60 });
  });

  it.each([first, { ...first, paymentDays: null }])('refuses what changes nothing (%#)', (terms) => {
    expect(() => proposeTerms(grant, { ...proposed, terms }, TODAY)).toThrow(refusal('invalid-request', 400, {}, ''));
  });

  it.each<{ agreement?: JsonObject }>([{}, { agreement }])('is an entry of the grant when another person approves (%#)', (more) => {
    expect(approveTerms(grant, { ...change, to: { ...change.to, ...more } }, TODAY)).toEqual({
      ...{ kind: 'grant-terms-changed/1', subject: 'G-57', movements: [], reason: 'Atto', effectiveOn: DAY },
      payload: { before: { ...first, termsSince: SINCE }, after: { ...later, termsSince: DAY, ...more, change: 'C-80' } },
    });
  });

  it.each([SINCE, TODAY])('may hold from %s', (effectiveOn) => {
    expect(() => proposeTerms(grant, { ...proposed, effectiveOn }, TODAY)).not.toThrow();
  });

  const [early, late] = [calendarDate('2024-05-31'), calendarDate('2026-04-01')];
  const limits = (advanceMaxPercent: number, cumulativeMaxPercent: number) => ({ terms: { advanceMaxPercent, cumulativeMaxPercent, paymentDays: 30 } });
  const refused: [string, Partial<ProposedTerms>, Partial<GrantRow>, Error][] = [
    [
      'terms that contradict each other',
      limits(30.01, 30),
      {},
      refusal('terms-contradict', 422, { advanceMaxPercent: 30.01, cumulativeMaxPercent: 30 }, '/terms/advanceMaxPercent'),
    ],
    [
      'a day before that of the present terms',
      { effectiveOn: early },
      {},
      refusal('date-out-of-range', 422, { date: early, earliest: SINCE, latest: TODAY }, '/effectiveOn'),
    ],
    ['tomorrow', { effectiveOn: late }, {}, refusal('date-out-of-range', 422, { date: late, earliest: SINCE, latest: TODAY }, '/effectiveOn')],
    ...PROPOSAL_STATES.filter((state) => state !== 'in-force').map((state): [string, object, Partial<GrantRow>, Error] => [
      `a grant that is ${state}`,
      {},
      { state },
      refusal('state-conflict', 409, { id: 'G-57', state, allowed: ['in-force'] }),
    ]),
  ];
  it.each(refused)('refuses %s, when proposed and again when approved', (_, asked, other, expected) => {
    const { terms = later, effectiveOn = DAY } = asked;
    expect(() => proposeTerms({ ...grant, ...other }, { ...proposed, ...asked }, TODAY)).toThrow(expected);
    const to = { ...terms, termsSince: effectiveOn };
    expect(() => approveTerms({ ...grant, ...other }, { ...change, to, effectiveOn }, TODAY)).toThrow(expected);
  });

  it.each<[string, Partial<GrantRow>]>([
    ['advanceMaxPercent', { advanceMaxPercent: 11 }],
    ['cumulativeMaxPercent', { cumulativeMaxPercent: 91 }],
    ['paymentDays', { paymentDays: 61 }],
    ['termsSince', { termsSince: GRANTED }],
  ])('is not approved once %s is another', (field, moved) => {
    const expected = refusal('state-conflict', 409, { id: 'C-80', subject: 'G-57', changed: [field] });
    expect(() => approveTerms({ ...grant, ...moved }, change, TODAY)).toThrow(expected);
  });
});

describe('terms', () => {
  it('may set the two limits equal', () => {
    expect(() => requireConsistent({ advanceMaxPercent: 90, cumulativeMaxPercent: 90 })).not.toThrow();
  });

  it('are three', () => {
    expect(termsOf(grant)).toEqual(first);
  });

  const history = [GRANTED, SINCE, SINCE, DAY].map((effectiveOn, index) => ({ effectiveOn, index }));
  it.each<[string, CalendarDate, number]>([
    ['before the first, the first', calendarDate('2020-01-01'), 0],
    ['on the day of the first', GRANTED, 0],
    ['on the last day of the first', plusDays(SINCE, -1), 0],
    ['of two from one day the later entered', SINCE, 2],
    ['on the last day of those', plusDays(DAY, -1), 2],
    ['on the day of the last', DAY, 3],
    ['ever after', TODAY, 3],
  ])('are those in force on the day: %s', (_, day, index) => {
    expect(termsAt(history, day).index).toBe(index);
  });

  it('are never none', () => {
    expect(() => termsAt([], DAY)).toThrow('a grant without terms');
  });
});
