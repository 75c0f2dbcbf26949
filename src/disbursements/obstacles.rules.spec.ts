import { plusDays, RuleBroken } from '../kernel/index.js';
import type { HubRow } from '../hubs/index.js';
import type { Missing } from '../requirements/index.js';
import { ASKED, euro, grant, GRANT_DAY, hub, inState, nothing, PAID, payee, requestFacts, SAID, TODAY, TOMORROW } from '../../test/support/disbursement-samples.js';
import type { DisbursementRow } from './disbursement.entity.js';
import { obstaclesToPayment, obstaclesToRequest, type Obstacle, type OpenFacts, type PlannedFacts } from './obstacles.rules.js';

const words = { it: 'Non basta.', en: 'Not enough.' };
const short = new RuleBroken('ceiling-exceeded', words);
const unclosed = new RuleBroken('grant-in-progress', words);
const durc: Missing = {
  ...{ code: 'DURC', name: 'DURC', what: 'requirement', subject: 'CC-04', effect: 'blocking', why: 'none' },
  ...{ expiredOn: null, covered: null, toCover: null },
};
const warned: Missing = { ...durc, code: 'RNA', name: 'RNA COR', effect: 'warning' };
const visto: Missing = { ...durc, code: 'Visto UCB', name: 'Visto UCB', what: 'control', subject: 'G-57' };

const suspended: HubRow = { ...hub, status: 'suspended' };
const noIban: HubRow = { ...hub, iban: null };
const otherIban: HubRow = { ...hub, iban: 'DE89370400440532013000' };
const full = { ...requestFacts, inForce: { ...nothing, advance: euro('300.01') } };

/** `code` for what blocks, `(code)` for what only warns. */
const said = (obstacles: Obstacle[]): string[] => obstacles.map(({ code, effect }) => (effect === 'blocking' ? code : `(${code})`));

describe('what would stand in the way of a payment not requested yet', () => {
  const facts: PlannedFacts = { grant, hub, limits: requestFacts, missing: [], on: ASKED, today: TODAY, shortage: null };

  const cases: [string, Partial<PlannedFacts>, string[]][] = [
    ['nothing', {}, []],
    ['a grant that is not in force', { grant: { ...grant, state: 'proposed' } }, ['state-conflict']],
    ['a suspended hub', { hub: suspended }, ['hub-suspended']],
    ['nothing on the first day of the grant', { on: GRANT_DAY }, []],
    ['nothing today', { on: TODAY }, []],
    ['a day before the grant', { on: plusDays(GRANT_DAY, -1) }, ['date-out-of-range']],
    ['a day that is yet to come', { on: TOMORROW }, ['date-out-of-range']],
    ['a balance that is about to close the grant', { limits: { ...requestFacts, closing: 'D-60' } }, ['grant-closing']],
    ['the limits of the terms', { limits: { ...requestFacts, inForce: { ...nothing, advance: euro('200.01') } } }, ['advance-over-limit']],
    ['that so much is not outstanding', { shortage: short }, ['ceiling-exceeded']],
    ['a requirement that is missing', { missing: [durc] }, ['requirement-missing']],
    ['a control that is missing', { missing: [visto] }, ['control-pending']],
    ['each by itself, and what only warns does only that', { missing: [durc, warned, visto] }, ['requirement-missing', '(requirement-missing)', 'control-pending']],
    ['no IBAN yet, which may still come', { hub: noIban }, ['(iban-missing)']],
    [
      'all of it at once',
      { grant: { ...grant, state: 'withdrawn' }, hub: { ...suspended, iban: null }, on: TOMORROW, limits: { ...full, closing: 'D-60' }, missing: [durc], shortage: short },
      ['state-conflict', 'hub-suspended', 'date-out-of-range', 'grant-closing', 'advance-over-limit', 'ceiling-exceeded', 'requirement-missing', '(iban-missing)'],
    ],
  ];
  it.each(cases)('%s', (_, change, expected) => {
    const found = obstaclesToRequest('advance', euro('100.00'), { ...facts, ...change });
    expect(said(found)).toEqual(expected);
    for (const { sentence } of found) expect(sentence).toEqual(SAID);
  });
});

describe('what stands in the way of paying', () => {
  const facts: OpenFacts = { hub, limits: requestFacts, missing: [], closing: null };
  const approved = inState('approved');

  const cases: [string, DisbursementRow, Partial<OpenFacts>, string[]][] = [
    ['an approved one: nothing', approved, {}, []],
    ['an ordered one: nothing', inState('ordered'), {}, []],
    ['a requested one: approval', inState('requested'), {}, ['payment-before-approval']],
    ['a suspended hub', approved, { hub: suspended }, ['hub-suspended']],
    ['remarks that wait for an answer', inState('approved', { suspendedSince: PAID }), {}, ['remarks-open']],
    ['a payee who has changed since approval', approved, { hub: otherIban }, ['payee-changed']],
    ['a payee who has changed before approval: only that', inState('requested'), { hub: otherIban }, ['payment-before-approval']],
    ['the limits of the terms, after a reduction', approved, { limits: full }, ['advance-over-limit']],
    ['that the grant could not be closed with it', approved, { closing: unclosed }, ['grant-in-progress']],
    ['what is required and what warns', approved, { missing: [durc, warned, visto] }, ['requirement-missing', '(requirement-missing)', 'control-pending']],
    ['no IBAN', inState('approved', { payee: { ...payee, iban: null } }), { hub: noIban }, ['(iban-missing)']],
    [
      'all of it at once',
      inState('approved', { suspendedSince: PAID }),
      { hub: { ...otherIban, status: 'suspended' }, limits: full, missing: [visto], closing: unclosed },
      ['hub-suspended', 'remarks-open', 'payee-changed', 'advance-over-limit', 'grant-in-progress', 'control-pending'],
    ],
  ];
  it.each(cases)('%s', (_, row, change, expected) => {
    const found = obstaclesToPayment(row, { ...facts, ...change });
    expect(said(found)).toEqual(expected);
    for (const { sentence } of found) expect(sentence).toEqual(SAID);
  });

  it.each(['paid', 'reversed', 'rejected', 'withdrawn'] as const)('nothing, once it is %s', (state) => {
    expect(obstaclesToPayment(inState(state), { hub: noIban, limits: full, missing: [durc], closing: unclosed })).toEqual([]);
  });

  it('says it with the words of the refusal', () => {
    const [closing, required] = obstaclesToPayment(approved, { ...facts, closing: unclosed, missing: [durc] });
    expect(closing?.sentence).toEqual(words);
    expect(required?.sentence.it).toMatch(/D-64.*DURC di CC-04/);
  });
});
