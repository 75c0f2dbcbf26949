import { inOrder, type HubFigures } from './hub-order.rules.js';

const NOTHING: HubFigures = { granted: '0.00', inProgress: '0.00', netPaid: '0.00', toRecover: '0.00', outstanding: '0.00' };
const hub = (code: string, name: string | null, granted: string) => ({ code, name, figures: { ...NOTHING, granted } });
const HUBS = [hub('CC-02', 'Èlite', '10.00'), hub('CC-01', 'Zeta', '10.00'), hub('CC-03', null, '9999999999999.99'), hub('CC-04', 'alfa', '0.00'), hub('CC-05', 'Edera', '9.00')];

it.each([
  ['code', 'CC-01 CC-02 CC-03 CC-04 CC-05'],
  ['-code', 'CC-05 CC-04 CC-03 CC-02 CC-01'],
  ['name', 'CC-04 CC-03 CC-05 CC-02 CC-01'],
  ['-name', 'CC-01 CC-02 CC-05 CC-03 CC-04'],
  ['granted', 'CC-04 CC-05 CC-01 CC-02 CC-03'],
  ['-granted', 'CC-03 CC-02 CC-01 CC-05 CC-04'],
  ['unheard-of', 'CC-01 CC-02 CC-03 CC-04 CC-05'],
])('hubs in order of %s', (sort, codes) => {
  expect(inOrder(HUBS, sort).map(({ code }) => code).join(' ')).toBe(codes);
});
