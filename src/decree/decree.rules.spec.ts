import { calendarDate } from '../kernel/index.js';
import type { HubRow } from '../hubs/index.js';
import type { TrancheRow } from '../tranches/index.js';
import type { ActMovement, ActRow } from './act.entity.js';
import { approveAct, endAccount, proposeAct, requireSubstance, type ActFacts, type ProposedAct } from './decree.rules.js';

const DECREE = calendarDate('2023-03-10');
const DAY = calendarDate('2023-08-24');
const TODAY = calendarDate('2026-03-31');
const SAID = { it: expect.stringMatching(/\S/), en: expect.stringMatching(/\S/) };

function refusal(code: string, status: number, figures: object, pointer?: string): Error {
  const fields = pointer === undefined ? [] : [expect.objectContaining({ pointer, message: SAID })];
  return expect.objectContaining({ code, status, figures, fields, sentence: SAID }) as Error;
}

const cc: TrancheRow = { code: 'CC', seq: 3, name: 'Centri', expectedHubs: 8, interventionLine: 'first', act: 'A-2', effectiveOn: DECREE };
const soe: TrancheRow = { ...cc, code: 'SOE', seq: 5 };
const free: HubRow = {
  ...{ code: 'RETE-46', name: null, kind: 'to-be-identified', status: 'provisional', tranche: null, seat: null, taxCode: null, iban: null, ibanSetBy: null, ibanSetSeq: null },
  ...{ partners: [], localisation: null, trancheSince: null, registeredOn: DECREE, version: 9 },
};
const taken: HubRow = { ...free, code: 'CC-04', kind: 'competence-centre', tranche: 'CC' };

const facts: ActFacts = {
  decreeOn: DECREE,
  today: TODAY,
  tranches: new Map([cc, soe].map((tranche) => [tranche.code, tranche])),
  hubs: new Map([free, taken].map((hub) => [hub.code, hub])),
  sameReference: null,
};
const poli = { code: 'POLI', name: 'Poli di innovazione digitale', expectedHubs: 6, interventionLine: 'first' as const };

/** The act of 24 August 2023, small: a new tranche, a hub of the register and a new one, money from the remainder. */
const act: ProposedAct = {
  ...{ reference: 'DD 24 agosto 2023', title: 'Poli', publishedOn: DAY, effectiveOn: DAY, tranches: [poli] },
  hubs: [{ code: 'RETE-46', name: 'Confindustria', tranche: 'POLI' }, { code: 'RETE-51', name: 'Nuovo', tranche: 'POLI' }],
  movements: [{ from: 'unallocated', to: 'POLI', amountCents: 4_200_000_000 }],
  controls: ['Registrazione Corte dei conti'],
};

describe('proposing an act', () => {
  it('is an entry that holds all of it and moves no money yet', () => {
    expect(proposeAct('A-60', act, facts, 'Nota 1')).toEqual({
      ...{ kind: 'act-proposed/2', subject: 'A-60', movements: [], reason: 'Nota 1', effectiveOn: DAY },
      payload: { before: null, after: { ...act, kind: 'reallocation', state: 'proposed' } },
    });
  });

  const moves = (...movements: [string, string][]): Partial<ProposedAct> => ({ movements: movements.map(([from, to]) => ({ from, to, amountCents: 1 })) });
  const allowed: [string, Partial<ProposedAct>][] = [
    ['on the day of the decree', { effectiveOn: DECREE, publishedOn: DECREE }],
    ['today', { effectiveOn: TODAY, publishedOn: TODAY }],
    ['published before the decree', { publishedOn: calendarDate('1900-01-01') }],
    ['between tranches', moves(['CC', 'SOE'], ['SOE', 'POLI'])],
    ['from a tranche to the unallocated', moves(['CC', 'unallocated'])],
    ['savings to their own tranche', moves(['CC:to-reprogramme', 'CC'])],
    ['savings to the unallocated', moves(['CC:to-reprogramme', 'unallocated'])],
    ['hubs alone', { movements: [] }],
  ];
  it.each(allowed)('%s', (_, change) => {
    expect(() => proposeAct('A-60', { ...act, ...change }, facts, 'Nota 1')).not.toThrow();
  });

  const hub = (code: string, tranche = 'POLI'): Partial<ProposedAct> => ({ hubs: [{ code, name: null, tranche }] });
  const refused: [string, Partial<ProposedAct>, Partial<ActFacts>, Error][] = [
    [
      'published tomorrow',
      { publishedOn: calendarDate('2026-04-01') },
      {},
      refusal('date-out-of-range', 422, { date: '2026-04-01', earliest: '1900-01-01', latest: TODAY }, '/publishedOn'),
    ],
    [
      'effective tomorrow',
      { effectiveOn: calendarDate('2026-04-01') },
      {},
      refusal('date-out-of-range', 422, { date: '2026-04-01', earliest: DECREE, latest: TODAY }, '/effectiveOn'),
    ],
    [
      'effective before the decree',
      { effectiveOn: calendarDate('2023-03-09') },
      {},
      refusal('date-out-of-range', 422, { date: '2023-03-09', earliest: DECREE, latest: TODAY }, '/effectiveOn'),
    ],
    ['registered already', {}, { sameReference: 'A-59' }, refusal('act-duplicate', 409, { reference: act.reference, act: 'A-59' })],
    ['a tranche that exists', { tranches: [poli, { ...poli, code: 'CC' }] }, {}, refusal('tranche-duplicate', 409, { tranche: 'CC' })],
    ['a tranche twice', { tranches: [poli, poli] }, {}, refusal('tranche-duplicate', 409, { tranche: 'POLI' })],
    ['a hub twice', { hubs: [...act.hubs, ...act.hubs] }, {}, refusal('hub-duplicate', 409, { hub: 'RETE-46' })],
    ['a hub that is in a tranche', hub('CC-04'), {}, refusal('state-conflict', 409, { hub: 'CC-04', tranche: 'CC' })],
    ['a hub to an unknown tranche', hub('RETE-46', 'NONE'), {}, refusal('not-found', 404, { what: 'NONE' }, '/hubs/0/tranche')],
    ['from an unknown tranche', moves(['NONE', 'CC']), {}, refusal('not-found', 404, { what: 'NONE' }, '/movements/0/from')],
    ['to an unknown tranche', moves(['CC', 'SOE'], ['CC', 'NONE']), {}, refusal('not-found', 404, { what: 'NONE' }, '/movements/1/to')],
    ['savings of an unknown tranche', moves(['NONE:to-reprogramme', 'CC']), {}, refusal('not-found', 404, { what: 'NONE' }, '/movements/0/from')],
    ['nowhere', moves(['CC', 'CC']), {}, refusal('movement-not-allowed', 422, {}, '/movements/0')],
    ['from the remainder to itself', moves(['unallocated', 'unallocated']), {}, refusal('movement-not-allowed', 422, {}, '/movements/0')],
    ['to the savings', moves(['CC', 'CC:to-reprogramme']), {}, refusal('movement-not-allowed', 422, {}, '/movements/0')],
    ["savings to another's", moves(['unallocated', 'CC'], ['CC:to-reprogramme', 'SOE']), {}, refusal('movement-not-allowed', 422, {}, '/movements/1')],
  ];
  it.each(refused)('refuses %s', (_, change, other, expected) => {
    expect(() => proposeAct('A-60', { ...act, ...change }, { ...facts, ...other }, 'Nota 1')).toThrow(expected);
    // What the book has become since is checked again.
    expect(() => approveAct({ ...proposed, ...change } as ActRow, { ...facts, ...other }, null)).toThrow(expected);
  });

  it('refuses one that does nothing', () => {
    const nothing = { ...act, tranches: [], hubs: [], movements: [] };
    expect(() => requireSubstance(nothing)).toThrow(refusal('invalid-request', 400, {}, '/movements'));
    for (const part of ['tranches', 'hubs', 'movements'] as const) expect(() => requireSubstance({ ...nothing, [part]: act[part] })).not.toThrow();
  });
});

const proposed: ActRow = {
  ...{ ...act, id: 'A-60', kind: 'reallocation', state: 'proposed', proposedBy: 'P-2', decidedBy: null, reason: 'Nota 1' },
  ...{ tranches: [...act.tranches], hubs: [...act.hubs], movements: [...act.movements], controls: [...act.controls] },
};

describe('approving an act', () => {
  it('appends its tranches, its hubs, and last the act itself with its money', () => {
    const since = { reason: 'Nota 1', effectiveOn: DAY };
    const [tranche, known, newcomer, decision, ...none] = approveAct(proposed, facts, 'Visto');
    expect(tranche).toMatchObject({ kind: 'tranche-established/1', subject: 'POLI', payload: { after: { ...poli, act: 'A-60' } }, movements: [], ...since });
    expect(known).toMatchObject({ kind: 'hub-assigned/1', subject: 'RETE-46', payload: { after: { tranche: 'POLI', name: 'Confindustria' } }, ...since });
    expect(newcomer).toMatchObject({
      ...{ kind: 'hub-registered/1', subject: 'RETE-51', ...since },
      payload: { after: { code: 'RETE-51', name: 'Nuovo', kind: 'national-pole', tranche: 'POLI', status: 'provisional' } },
    });
    expect(decision).toEqual({
      ...{ kind: 'act-approved/1', subject: 'A-60', payload: { before: { state: 'proposed' }, after: { state: 'in-force' } } },
      movements: [{ from: 'unallocated', to: 'tranche:POLI:available', amountCents: 4_200_000_000, for: 'A-60' }],
      ...{ reason: 'Visto', effectiveOn: DAY },
    });
    expect(none).toEqual([]);
  });

  it('moves savings and availability between their accounts', () => {
    const movements: ActMovement[] = [
      { from: 'CC', to: 'SOE', amountCents: 1 },
      { from: 'CC:to-reprogramme', to: 'CC', amountCents: 2 },
      { from: 'SOE', to: 'unallocated', amountCents: 3 },
    ];
    expect(approveAct({ ...proposed, tranches: [], hubs: [], movements }, facts, null).at(-1)?.movements).toEqual([
      { from: 'tranche:CC:available', to: 'tranche:SOE:available', amountCents: 1, for: 'A-60' },
      { from: 'tranche:CC:to-reprogramme', to: 'tranche:CC:available', amountCents: 2, for: 'A-60' },
      { from: 'tranche:SOE:available', to: 'unallocated', amountCents: 3, for: 'A-60' },
    ]);
  });

  it.each([
    ['unallocated', 'unallocated'],
    ['CC', 'tranche:CC:available'],
    ['CC:to-reprogramme', 'tranche:CC:to-reprogramme'],
  ])('reads the end %s as %s', (end, account) => {
    expect(endAccount(end)).toBe(account);
  });
});
