import { sumsByNoun } from './batch.rules.js';

it('sums each kind of thing by itself, to the cent', () => {
  const items = [
    { id: 'D-1', noun: 'disbursement', amount: '90071992547409.91' },
    { id: 'G-2', noun: 'grant', amount: '1.00' },
    { id: 'D-3', noun: 'disbursement', amount: '0.02' },
    { id: 'C-4', noun: 'change', amount: null },
  ];
  expect(sumsByNoun(items)).toEqual([
    { noun: 'disbursement', ids: ['D-1', 'D-3'], sum: '90071992547409.93' },
    { noun: 'grant', ids: ['G-2'], sum: '1.00' },
    { noun: 'change', ids: ['C-4'], sum: null },
  ]);
  expect(sumsByNoun([])).toEqual([]);
});
