import { euro, grantLine, on } from '../../../test/support/figure-samples.js';
import type { OutcomeRow, Requirement } from '../../requirements/index.js';
import { guaranteesOf } from './guarantees.rules.js';

const DAY = on('2026-06-30');
const guarantee: Requirement = { code: 'FID', name: 'Fideiussione', of: 'grant', tranche: null, kind: 'advance', threshold: null, from: on('2024-01-01'), until: null, effect: 'blocking', validityDays: null, covers: true };
const outcome = (expiresOn: string | null, more: Partial<OutcomeRow> = {}): OutcomeRow => ({
  ...{ seq: 9, subject: 'G-70', requirement: 'FID', control: null, result: 'positive', protocol: `POL ${expiresOn}`, obtainedOn: on('2024-04-01') },
  ...{ expiresOn: expiresOn === null ? null : on(expiresOn), amount: euro(300), recordedBy: 'P-1', reason: null, ...more },
});

describe('guarantees that end', () => {
  it.each<[string, OutcomeRow[], Partial<Requirement>, (string | null)[]]>([
    ['one', [outcome('2026-07-01')], {}, ['2026-07-01']],
    ['the one that is good for longest', [outcome('2027-01-01'), outcome('2026-07-01')], {}, ['2027-01-01']],
    ['none where one is good for ever', [outcome('2026-07-01'), outcome(null)], {}, []],
    ['one that is good for so many days', [outcome(null)], { validityDays: 10 }, ['2024-04-11']],
    ['none of a requirement that covers nothing', [outcome('2026-07-01')], { covers: false }, []],
    ['none that a negative outcome undid', [outcome('2026-07-01'), outcome(null, { result: 'negative' })], {}, []],
    ['one that came after a negative outcome', [outcome(null, { result: 'negative' }), outcome('2026-07-01')], {}, ['2026-07-01']],
    ['none that was not there on the day', [outcome('2027-01-01', { obtainedOn: on('2026-07-01') })], {}, []],
    ['of each thing its own', [outcome('2026-07-01'), outcome('2026-08-01', { subject: 'G-71' })], {}, ['2026-07-01', '2026-08-01']],
  ])('%s', (_, outcomes, more, ends) => {
    const found = guaranteesOf({ day: DAY, outcomes, requirements: [{ ...guarantee, ...more }], grants: [grantLine()], hubs: new Map() });
    expect(found.map(({ expiresOn }) => expiresOn)).toEqual(ends);
  });

  it('are those of grants that are not closed, and have their hub and tranche', () => {
    const facts = { day: DAY, outcomes: [outcome('2026-07-01')], requirements: [guarantee], hubs: new Map([['CC-04', 'CC']]) };
    expect(guaranteesOf({ ...facts, grants: [grantLine({ closedOn: on('2026-01-01') })] })).toEqual([]);
    expect(guaranteesOf({ ...facts, grants: [grantLine()] })).toMatchObject([{ subject: 'G-70', hub: 'CC-04', tranche: 'CC', amount: euro(300) }]);
    expect(guaranteesOf({ ...facts, grants: [], outcomes: [outcome('2026-07-01', { subject: 'CC-04' })] })).toMatchObject([{ hub: 'CC-04', tranche: 'CC' }]);
  });
});
