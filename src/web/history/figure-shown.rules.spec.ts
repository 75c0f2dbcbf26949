import type { Schema } from '../api/client.js';
import { figureIn, readFigure } from './figure-shown.rules.js';

const overview = {
  total: '350.00',
  unallocated: '88.00',
  totals: { granted: '100.00', paid: '7.00' },
  tranches: [{ code: 'CC', granted: '60.00', available: '2.00' }],
  hubs: [{ code: 'CC-01', granted: '10.00' }],
} as unknown as Schema<'OverviewView'>;

it.each([
  ['total', 'total', '350.00'],
  ['unallocated', 'total', '88.00'],
  ['granted', 'total', '100.00'],
  ['available', 'tranche:CC', '2.00'],
  ['granted', 'hub:CC-01', '10.00'],
  ['available', 'hub:CC-01', null],
  ['granted', 'hub:CC-99', null],
  ['granted', 'grant:G-70', null],
] as const)('%s of %s', (figure, of, shown) => {
  expect(figureIn(overview, figure, of)).toBe(shown);
});

it.each([
  ['netPaid', 'netPaid'],
  ['toString', null],
  [undefined, null],
])('figure %s', (name, figure) => {
  expect(readFigure(name)).toBe(figure);
});
