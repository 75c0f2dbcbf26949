import { mayStand, type Question } from './reading.rules.js';

const asked = (thing: string | null, query: object | null, language = 'it', path = '/grants/{id}/obstacles'): Question => [path, thing === null ? null : { id: thing }, query, language];

describe('what is shown while something else comes', () => {
  it.each([
    ['the same in another language', asked('G-1', { on: '2026-01-01' }), asked('G-1', { on: '2026-01-01' }, 'en'), false, true],
    ['other filters, asked for', asked('G-1', { amount: '1.00' }), asked('G-1', { amount: '12.00' }), true, true],
    ['other filters, not asked for', asked('G-1', { amount: '1.00' }), asked('G-1', { amount: '12.00' }), false, false],
    ['another page of a list, asked for', asked(null, { cursor: 'a' }), asked(null, { cursor: 'b' }), true, true],
    ['figures of another day', asked(null, {}), asked(null, { asOf: '2026-03-31' }), true, false],
    ['figures of another entry', asked(null, { atEntry: 7 }), asked(null, { atEntry: 8 }), true, false],
    ['another page of the same day', asked(null, { asOf: '2026-03-31' }), asked(null, { asOf: '2026-03-31', cursor: 'b' }), true, true],
    ['another page of a comparison', asked(null, { from: 1, cursor: 'a' }), asked(null, { from: 1, cursor: 'b' }), 'pages', true],
    ['another comparison', asked(null, { from: 1 }), asked(null, { from: 2 }), 'pages', false],
    ['another thing', asked('G-1', null), asked('G-2', null), true, false],
    ['another operation', asked('G-1', null), asked('G-1', null, 'it', '/grants/{id}'), true, false],
  ] as const)('%s', (_, before, now, keep, expected) => {
    expect(mayStand(before, now, keep)).toBe(expected);
  });
});
