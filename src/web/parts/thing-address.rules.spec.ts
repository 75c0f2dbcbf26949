import { addressOfThing } from './thing-address.rules.js';

it.each([
  ['D-64', '/erogazioni/D-64'],
  ['G-70', '/concessioni/G-70'],
  ['R-9', '/recuperi/R-9'],
  ['A-2', '/atti/A-2'],
  ['P-57', '/amministrazione/P-57'],
  ['CC-04', '/soggetti/CC-04'],
  ['RETE-46', '/soggetti/RETE-46'],
  ['N-80', '/da-approvare/N-80'],
  ['S-81', '/da-approvare/S-81'],
  ['C-82', '/da-approvare/C-82'],
  ['I-83', null],
  ['CC', null],
  ['book', null],
])('%s stands at %s', (thing, address) => {
  expect(addressOfThing(thing)).toBe(address);
});
