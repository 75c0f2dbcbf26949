import { calendarDate, Money } from '../kernel/index.js';
import { PROPOSAL_STATES } from '../approvals/index.js';
import type { HubRow } from '../hubs/index.js';
import type { TrancheRow } from '../tranches/index.js';
import { requireCup } from './cup.js';
import { percent, REDUCTION_CAUSES, type GrantRow, type ReductionRow } from './grant.entity.js';
import { grantedOf } from './grants.queries.js';
import { approveGrant, approveReduction, proposeGrant, proposeReduction, type GrantFacts, type ProposedGrant, type ReductionFacts } from './grants.rules.js';

const TRANCHE_DAY = calendarDate('2023-03-10');
const DAY = calendarDate('2024-03-14');
const TODAY = calendarDate('2026-03-31');
const euro = (text: string): Money => Money.parse(text);
const SAID = { it: expect.stringMatching(/\S/), en: expect.stringMatching(/\S/) };

function refusal(code: string, status: number, figures: object, pointer?: string): Error {
  const fields = pointer === undefined ? [] : [expect.objectContaining({ pointer, message: SAID })];
  return expect.objectContaining({ code, status, figures, fields, sentence: SAID }) as Error;
}

const hub: HubRow = {
  ...{ code: 'CC-04', name: 'ARTES 4.0', kind: 'competence-centre', status: 'identified', tranche: 'CC', seat: null, taxCode: '00743110157', iban: null, ibanSetBy: null, ibanSetSeq: null },
  ...{ partners: [], localisation: null, trancheSince: TRANCHE_DAY, registeredOn: TRANCHE_DAY, version: 9 },
};
const tranche: TrancheRow = { code: 'CC', seq: 3, name: 'Centri', expectedHubs: 8, interventionLine: 'first', act: 'A-2', effectiveOn: TRANCHE_DAY };
const facts: GrantFacts = { hub, tranche, today: TODAY, sameProject: null };
const terms = { advanceMaxPercent: 30, cumulativeMaxPercent: 90, paymentDays: 30 };
const agreement = { reference: 'Convenzione 1', signedOn: DAY, protocol: null };
const grant: ProposedGrant = {
  ...{ hub: 'CC-04', tranche: 'CC', amount: euro('5000000.00'), cup: 'B57H22006500008', localProjectCode: '17', decree: 'DD 512' },
  ...{ agreement, furtherAgreements: [agreement], controls: ['Visto UCB'], terms, effectiveOn: DAY },
};
const row: GrantRow = {
  ...{ id: 'G-57', hub: 'CC-04', tranche: 'CC', amount: grant.amount, cup: grant.cup, localProjectCode: '17', decree: 'DD 512' },
  ...{ agreement, furtherAgreements: [agreement], controls: ['Visto UCB'], ...terms, termsSince: DAY, effectiveOn: DAY },
  ...{ closedBy: null, closedOn: null, saved: null, state: 'proposed', proposedBy: 'P-2', decidedBy: null, reason: 'Nota 1' },
};

describe('awarding a grant', () => {
  it('is proposed as an entry that moves no money yet', () => {
    const { amount: _, ...said } = grant;
    expect(proposeGrant('G-57', grant, facts, 'Nota 1')).toEqual({
      ...{ kind: 'grant-proposed/2', subject: 'G-57', movements: [], reason: 'Nota 1', effectiveOn: DAY },
      payload: { before: null, after: { ...said, amountCents: 500_000_000, state: 'proposed' } },
    });
  });

  it('takes the money from the tranche when another person approves', () => {
    expect(approveGrant(row, facts, 'Visto')).toEqual({
      ...{ kind: 'grant-approved/1', subject: 'G-57', payload: { before: { state: 'proposed' }, after: { state: 'in-force' } } },
      movements: [{ from: 'tranche:CC:available', to: 'grant:G-57:outstanding', amountCents: 500_000_000, for: 'G-57' }],
      ...{ reason: 'Visto', effectiveOn: DAY },
    });
  });

  const withTerms = (advanceMaxPercent: number, cumulativeMaxPercent: number) => ({ advanceMaxPercent, cumulativeMaxPercent, paymentDays: 30 });
  const allowed: [string, Partial<ProposedGrant>][] = [
    ['from the first day of the tranche', { effectiveOn: TRANCHE_DAY }],
    ['from today', { effectiveOn: TODAY }],
    ['advances of the whole', { terms: withTerms(100, 100) }],
    ['no advance', { terms: withTerms(0, 0) }],
    ['without local project code', { localProjectCode: null }],
  ];
  it.each(allowed)('%s', (_, change) => {
    expect(() => proposeGrant('G-57', { ...grant, ...change }, facts, 'Nota 1')).not.toThrow();
  });

  const early = calendarDate('2023-03-09');
  const late = calendarDate('2026-04-01');
  const refused: [string, Partial<ProposedGrant>, Partial<GrantFacts>, Error][] = [
    ['without a right CUP', { cup: 'B57H2200650000' }, {}, refusal('cup-invalid', 422, { cup: 'B57H2200650000' }, '/cup')],
    ['a provisional hub', {}, { hub: { ...hub, status: 'provisional' } }, refusal('hub-provisional', 422, { hub: 'CC-04' })],
    ['a suspended hub', {}, { hub: { ...hub, status: 'suspended' } }, refusal('hub-suspended', 422, { hub: 'CC-04', state: 'suspended' })],
    ['a closed hub', {}, { hub: { ...hub, status: 'closed' } }, refusal('hub-suspended', 422, { hub: 'CC-04', state: 'closed' })],
    [
      'a hub of another tranche',
      {},
      { hub: { ...hub, tranche: 'SOE' } },
      refusal('hub-not-in-tranche', 422, { hub: 'CC-04', hubTranche: 'SOE', tranche: 'CC' }, '/tranche'),
    ],
    ['a hub of none', {}, { hub: { ...hub, tranche: null } }, refusal('hub-not-in-tranche', 422, { hub: 'CC-04', hubTranche: null, tranche: 'CC' }, '/tranche')],
    ['before the tranche', { effectiveOn: early }, {}, refusal('date-out-of-range', 422, { date: early, earliest: TRANCHE_DAY, latest: TODAY }, '/effectiveOn')],
    ['from tomorrow', { effectiveOn: late }, {}, refusal('date-out-of-range', 422, { date: late, earliest: TRANCHE_DAY, latest: TODAY }, '/effectiveOn')],
    [
      'terms that contradict each other',
      { terms: withTerms(30.01, 30) },
      {},
      refusal('terms-contradict', 422, { advanceMaxPercent: 30.01, cumulativeMaxPercent: 30 }, '/terms/advanceMaxPercent'),
    ],
    ['a project that has a grant', {}, { sameProject: 'G-9' }, refusal('project-duplicate', 409, { cup: grant.cup, localProjectCode: '17', grant: 'G-9' })],
  ];
  it.each(refused)('refuses %s, when proposed and again when approved', (_, change, other, expected) => {
    expect(() => proposeGrant('G-57', { ...grant, ...change }, { ...facts, ...other }, 'Nota 1')).toThrow(expected);
    const { terms: changedTerms, ...fields } = change;
    expect(() => approveGrant({ ...row, ...fields, ...changedTerms } as GrantRow, { ...facts, ...other }, null)).toThrow(expected);
  });
});

describe('CUP', () => {
  it.each(['B57H22006500008', 'J54D21000000001', 'Z00Z00000000000'])('%s is right', (cup) => {
    expect(() => requireCup('/cup', cup)).not.toThrow();
  });

  it.each(['', 'B57H2200650000', 'B57H220065000081', 'b57h22006500008', '557H22006500008', 'B5AH22006500008', 'B57122006500008', 'B57H2200650000A', ' B57H22006500008', 'B57H22006500008\n', 'В57H22006500008', 'B５７H22006500008'])(
    '%j is refused',
    (cup) => {
      expect(() => requireCup('/cup', cup)).toThrow(refusal('cup-invalid', 422, { cup }, '/cup'));
    },
  );
});

const inForce: GrantRow = { ...row, state: 'in-force', decidedBy: 'P-3' };
const reduction: ReductionRow = {
  ...{ id: 'N-80', grantId: 'G-57', amount: euro('100.00'), cause: 'saving', effectiveOn: TODAY, state: 'proposed' },
  ...{ proposedBy: 'P-2', decidedBy: null, reason: 'Economia' },
};
const reductionFacts: ReductionFacts = { grant: inForce, today: TODAY, granted: euro('5000000.00'), outstanding: euro('100.00'), available: { amount: euro('100.00'), on: null }, requests: [] };

describe('reducing a grant', () => {
  it('is proposed as an entry that moves no money yet', () => {
    const asked = { amount: euro('100.00'), cause: 'waiver' as const, effectiveOn: DAY };
    expect(proposeReduction('N-80', inForce, asked, TODAY, 'Rinuncia')).toEqual({
      ...{ kind: 'reduction-proposed/1', subject: 'N-80', movements: [], reason: 'Rinuncia', effectiveOn: DAY },
      payload: { before: null, after: { grant: 'G-57', hub: 'CC-04', tranche: 'CC', amountCents: 10_000, cause: 'waiver', effectiveOn: DAY, state: 'proposed' } },
    });
  });

  it.each(REDUCTION_CAUSES)('by %s takes what is outstanding, to the cent', (cause) => {
    const [reduced, decision, ...none] = approveReduction({ ...reduction, cause }, reductionFacts, 'Visto');
    const to = `tranche:CC:${cause === 'correction' ? 'available' : 'to-reprogramme'}`;
    expect(reduced).toEqual({
      ...{ kind: 'grant-reduced/1', subject: 'G-57', reason: 'Economia', effectiveOn: TODAY },
      payload: { before: { grantedCents: 500_000_000 }, after: { grantedCents: 499_990_000, reduction: 'N-80' } },
      movements: [{ from: 'grant:G-57:outstanding', to, amountCents: 10_000, for: 'N-80' }],
    });
    expect(decision).toMatchObject({ kind: 'reduction-approved/1', subject: 'N-80', movements: [], reason: 'Visto', effectiveOn: TODAY });
    expect(none).toEqual([]);
  });

  const requests = [{ thing: 'D-64', amount: euro('30.00') }, { thing: 'D-65', amount: euro('20.00') }];
  const held = [{ id: 'D-64', amount: '30.00' }, { id: 'D-65', amount: '20.00' }];
  const short: [string, string, Partial<ReductionFacts>, object, RegExp][] = [
    ['a cent too much, nothing in progress', '100.01', {}, { available: '100.00', asked: '100.01', requests: [], toRecover: '0.01' }, /nessuna/],
    ['what requests hold', '150.00', { requests }, { available: '100.00', asked: '150.00', requests: held, toRecover: '0.00' }, /D-64 \(30,00.€\), D-65 \(20,00.€\)/],
    ['what an earlier day did not have', '50.01', { available: { amount: euro('50.00'), on: DAY } }, { available: '50.00', asked: '50.01', on: DAY, requests: [], toRecover: '0.00' }, /50,00\s€ il \d\d/],
    ['a cent more than outstanding and requests', '150.01', { requests }, { available: '100.00', asked: '150.01', requests: held, toRecover: '0.01' }, /0,01/],
  ];
  it.each(short)('refuses %s, and says what to withdraw and to recover', (_, amount, change, figures, words) => {
    const work = (): unknown => approveReduction({ ...reduction, amount: euro(amount) }, { ...reductionFacts, ...change }, null);
    expect(work).toThrow(refusal('ceiling-exceeded', 422, { account: 'grant:G-57:outstanding', ...figures }));
    expect(work).toThrow(expect.objectContaining({ sentence: { it: expect.stringMatching(words), en: expect.stringMatching(/\S/) } }));
  });

  it.each(PROPOSAL_STATES.filter((state) => state !== 'in-force'))('refuses a grant that is %s', (state) => {
    const expected = refusal('state-conflict', 409, { id: 'G-57', state, allowed: ['in-force'] });
    expect(() => proposeReduction('N-80', { ...row, state }, reduction, TODAY, 'x')).toThrow(expected);
    expect(() => approveReduction(reduction, { ...reductionFacts, grant: { ...row, state } }, null)).toThrow(expected);
  });

  it.each([calendarDate('2024-03-13'), calendarDate('2026-04-01')])('refuses %s: before the grant or after today', (effectiveOn) => {
    const expected = refusal('date-out-of-range', 422, { date: effectiveOn, earliest: DAY, latest: TODAY }, '/effectiveOn');
    expect(() => proposeReduction('N-80', inForce, { ...reduction, effectiveOn }, TODAY, 'x')).toThrow(expected);
    expect(() => approveReduction({ ...reduction, effectiveOn }, reductionFacts, null)).toThrow(expected);
  });
});

describe('figures of a grant', () => {
  it('granted is O + R + P + T, without what was collected', () => {
    const money = { outstanding: euro('1.00'), inProgress: euro('0.20'), stillPaid: euro('0.03'), toRecover: euro('4.00'), recovered: euro('9.00') };
    expect(`${grantedOf(money)}`).toBe('5.23');
  });

  it('keeps every percentage of two decimals through the database', () => {
    for (let hundredths = 0; hundredths <= 10_000; hundredths += 1) {
      expect(percent.to(hundredths / 100)).toBe(hundredths);
      expect(percent.from(hundredths)).toBe(hundredths / 100);
    }
    expect([percent.to(null), percent.from(null)]).toEqual([null, null]);
  });
});
