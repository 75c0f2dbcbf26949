import { newestFirst, standingOf, type Standing } from './outcome-standing.rules.js';

type Dated = Parameters<typeof standingOf>[0];

const DAY = '2026-11-29';
const durc = (seq: number, obtainedOn: string, more: Partial<Dated> = {}): Dated => ({ seq, control: null, requirement: 'DURC', result: 'positive', obtainedOn, goodUntil: null, ...more });

describe('an outcome', () => {
  it.each<[string, Dated, Dated[], Standing]>([
    ['that never runs out', durc(1, '2020-01-01'), [], 'good'],
    ['on its last day', durc(1, '2026-08-01', { goodUntil: DAY }), [], 'good'],
    ['the day after it', durc(1, '2026-08-01', { goodUntil: '2026-11-28' }), [], 'expired'],
    ['that has run out, with another since', durc(1, '2026-01-01', { goodUntil: '2026-05-01' }), [durc(2, '2026-08-01', { goodUntil: '2026-12-01' })], 'past'],
    ['that has run out last, with others before', durc(2, '2026-01-01', { goodUntil: '2026-05-01' }), [durc(1, '2025-08-01', { goodUntil: '2025-12-01' })], 'expired'],
    ['that has run out, with another of another thing', durc(1, '2026-01-01', { goodUntil: '2026-05-01' }), [durc(2, '2026-08-01', { requirement: 'ANTIMAFIA' })], 'expired'],
    ['that is negative', durc(1, '2026-01-01', { result: 'negative' }), [], 'negative'],
    ['before a negative one', durc(1, '2026-01-01'), [durc(2, '2026-02-01', { result: 'negative' })], 'undone'],
    ['before a negative one of the same day', durc(1, '2026-01-01'), [durc(2, '2026-01-01', { result: 'negative' })], 'undone'],
    ['after a negative one', durc(2, '2026-02-01'), [durc(1, '2026-01-01', { result: 'negative' })], 'good'],
  ])('%s', (_, outcome, others, standing) => {
    expect(standingOf(outcome, [...others, outcome], DAY)).toBe(standing);
  });

  it('that counts most comes first', () => {
    expect(newestFirst([durc(1, '2026-02-01'), durc(2, '2026-01-01'), durc(3, '2026-02-01')]).map(({ seq }) => seq)).toEqual([3, 1, 2]);
  });
});
