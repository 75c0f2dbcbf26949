import { askedFilters, askedOf, mayHide, narrowingOf, unseenFilters, type ListFilter } from './list-filters.rules.js';

const FILTERS: readonly ListFilter[] = [
  { name: 'q', label: 'Cerca', by: 'text', hint: 'Codice' },
  { name: 'state', label: 'Stato', by: 'choice', empty: 'tutti', options: [{ value: 'paid', label: 'erogata' }] },
  { name: 'from', label: 'Dal', by: 'day' },
  { name: 'grant', label: 'Concessione', by: 'link' },
];

it.each<[asked: Record<string, string>, words: string, unseen: string, narrowing: string, hides: boolean]>([
  [{}, '', '', '', false],
  [{ sort: '-amount' }, '', '', '', false],
  [{ asOf: '2025-06-30', sort: 'amount' }, '', '', '', true],
  [{ grant: 'G-1', state: 'paid' }, 'Stato erogata · Concessione G-1', 'grant', 'grant state', true],
  [{ from: '2025-06-30', q: 'abc', atEntry: '9' }, 'Cerca abc · Dal 30/6', '', 'from q', true],
  [{ state: 'unheard-of' }, 'Stato unheard-of', 'state', 'state', true],
])('a list of which %j is asked', (asked, words, unseen, narrowing, hides) => {
  const written = askedFilters(FILTERS, asked, () => '30/6').map(({ label, value }) => `${label} ${value}`);
  expect([written.join(' · '), unseenFilters(FILTERS, asked).join(' '), narrowingOf(asked).join(' '), mayHide(asked)]).toEqual([words, unseen, narrowing, hides]);
});

it('asks only for what the list knows', () => {
  expect(askedOf({ q: 'abc', cursor: 'x', aperta: 'D-1' }, ['q', 'state'])).toEqual({ q: 'abc' });
});
