import { euro, hubLine, on, trancheLine } from '../../../test/support/figure-samples.js';
import { targetLines } from './targets.rules.js';

const first = trancheLine({ code: 'CC', netPaid: euro(100_000_000) });
const second = trancheLine({ code: 'EDIH', interventionLine: 'second', netPaid: euro(33_600_000) });
const funded = (many: number, tranche: string) => Array.from({ length: many }, (_, index) => hubLine({ code: `${tranche}-${index}`, tranche, granted: euro(1) }));
const stateOf = (code: string, ...question: Parameters<typeof targetLines>) => targetLines(...question).find((target) => target.code === code);

describe('targets', () => {
  it.each([
    ['M4C2-13', 34, '2025-12-31', { reached: 34, percent: 97.14, state: 'open' }],
    ['M4C2-13', 34, '2026-01-01', { state: 'missed' }],
    ['M4C2-13', 35, '2025-06-30', { reached: 35, percent: 100, state: 'met' }],
    ['M4C2-13', 0, '2023-01-01', { reached: 0, percent: 0, state: 'open' }],
    ['M4C2-15', 35, '2027-01-01', { reached: null, percent: null, state: 'not-recorded' }],
    ['M4C2-15BIS', 35, '2027-01-01', { required: null, dueOn: null, state: 'not-recorded' }],
  ])('%s with %i hubs on %s', (code, hubs, day, line) => {
    expect(stateOf(code, [first, second], [...funded(hubs, 'CC'), ...funded(9, 'EDIH'), hubLine()], on(day))).toMatchObject(line);
  });

  it('count the money of the first line alone', () => {
    expect(stateOf('M4C2-14', [first, second], [], on('2026-06-30'))).toMatchObject({ reached: euro(100_000_000), required: euro(307_000_000), percent: 32.57, state: 'open' });
    expect(stateOf('M4C2-14', [trancheLine({ netPaid: euro(307_000_000) })], [], on('2030-01-01'))).toMatchObject({ state: 'met' });
  });
});
