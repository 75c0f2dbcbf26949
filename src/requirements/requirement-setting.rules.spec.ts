import { calendarDate, Money, type CalendarDate, type JsonObject } from '../kernel/index.js';
import type { ChangeRow } from '../changes/index.js';
import { HUB_CODE } from '../hubs/index.js';
import { REQUIREMENT_CODE, type Requirement } from './requirement.entity.js';
import { approveRequirement, proposeRequirement, type SettingFacts } from './requirement-setting.rules.js';

const FROM = calendarDate('2024-01-01');
const DAY = calendarDate('2026-03-02');
const TODAY = calendarDate('2026-03-31');
const SAID = { it: expect.stringMatching(/\S/), en: expect.stringMatching(/\S/) };

function refusal(code: string, status: number, figures: object, pointer?: string): Error {
  const fields = pointer === undefined ? [] : [expect.objectContaining({ pointer, message: SAID })];
  return expect.objectContaining({ code, status, figures, fields, sentence: SAID }) as Error;
}

const durc: Requirement = {
  ...{ code: 'DURC', name: 'Regolarità contributiva', of: 'hub', tranche: 'CC', kind: 'advance', threshold: Money.parse('1000.00') },
  ...{ from: FROM, until: null, effect: 'blocking', validityDays: 120, covers: false },
};
const fields: JsonObject = {
  ...{ name: 'Regolarità contributiva', of: 'hub', tranche: 'CC', kind: 'advance', thresholdCents: 100_000 },
  ...{ from: FROM, until: null, effect: 'blocking', validityDays: 120, covers: false },
};
const none: SettingFacts = { existing: undefined, isTranche: false, today: DAY };
const ofDurc: SettingFacts = { ...none, existing: durc };
const nothing: JsonObject = Object.fromEntries(Object.keys(fields).map((field) => [field, null]));
const change: ChangeRow = {
  ...{ id: 'C-80', of: 'requirement', subject: 'DURC', hub: null, tranche: 'CC', amount: null, from: nothing, to: fields, effectiveOn: DAY },
  ...{ decides: 'approver', state: 'proposed', proposedBy: 'P-2', decidedBy: null, reason: 'Circolare 1' },
};

describe('setting a requirement', () => {
  it('is proposed with all that it shall be, where there was none', () => {
    expect(proposeRequirement(durc, none)).toEqual({
      ...{ of: 'requirement', subject: 'DURC', hub: null, tranche: 'CC', amount: null, from: nothing, to: fields, effectiveOn: DAY, decides: 'approver' },
    });
  });

  it('is proposed with all that it was, in place of another', () => {
    const until = calendarDate('2026-12-31');
    expect(proposeRequirement({ ...durc, until, threshold: null }, ofDurc)).toMatchObject({ from: fields, to: { ...fields, until, thresholdCents: null } });
  });

  it.each<[JsonObject, Requirement | undefined, JsonObject | null]>([
    [nothing, undefined, null],
    [fields, durc, fields],
  ])('is an entry of the day on which another person approves (%#)', (from, existing, before) => {
    const to = { ...fields, validityDays: 60 };
    expect(approveRequirement({ ...change, from, to }, { existing, isTranche: false, today: TODAY })).toEqual({
      ...{ kind: 'requirement-set/1', subject: 'DURC', movements: [], reason: 'Circolare 1', effectiveOn: TODAY },
      payload: { before, after: { code: 'DURC', ...to, change: 'C-80' } },
    });
  });

  it.each<[string, Partial<Requirement>]>([
    ['for one day', { until: FROM }],
    ['from a day to come', { from: calendarDate('2030-01-01') }],
    ['that cover the money of a grant', { of: 'grant', covers: true }],
    ['that cover the money of a disbursement', { of: 'disbursement', covers: true }],
  ])('may be %s', (_, more) => {
    expect(() => proposeRequirement({ ...durc, ...more }, none)).not.toThrow();
  });

  const earlier = calendarDate('2023-12-31');
  const later = calendarDate('2024-01-02');
  it.each<[string, CalendarDate]>([
    ['the same day on', FROM],
    ['an earlier day on', earlier],
  ])('may be in place of another from %s', (_, from) => {
    expect(() => proposeRequirement({ ...durc, from, effect: 'warning' }, ofDurc)).not.toThrow();
    const to = { ...fields, from, effect: 'warning' };
    expect(() => approveRequirement({ ...change, from: fields, to }, ofDurc)).not.toThrow();
  });

  it('never begins later than what it replaces, or payments of the days between would not need it any more', () => {
    const expected = refusal('date-out-of-range', 422, { date: later, earliest: '1900-01-01', latest: FROM }, '/from');
    expect(() => proposeRequirement({ ...durc, from: later }, ofDurc)).toThrow(expected);
    expect(() => approveRequirement({ ...change, from: fields, to: { ...fields, from: later } }, ofDurc)).toThrow(expected);
  });

  it('is never called like a tranche, which came first', () => {
    const expected = refusal('state-conflict', 409, { requirement: 'DURC', tranche: 'DURC' }, '/code');
    expect(() => proposeRequirement(durc, { ...none, isTranche: true })).toThrow(expected);
    expect(() => approveRequirement(change, { ...none, isTranche: true })).toThrow(expected);
  });

  it('is replaced, to end it, though a tranche is called like it since', () => {
    const until = calendarDate('2026-12-31');
    expect(() => proposeRequirement({ ...durc, until }, { ...ofDurc, isTranche: true })).not.toThrow();
    expect(() => approveRequirement({ ...change, from: fields, to: { ...fields, until } }, { ...ofDurc, isTranche: true })).not.toThrow();
  });

  it.each<[string, Partial<Requirement>, Error]>([
    ['ends before it begins', { until: earlier }, refusal('date-out-of-range', 422, { date: earlier, earliest: FROM, latest: '2999-12-31' }, '/until')],
    ['would cover the money of a hub', { covers: true }, refusal('invalid-request', 400, {}, '/covers')],
  ])('is refused where it %s', (_, more, expected) => {
    expect(() => proposeRequirement({ ...durc, ...more }, none)).toThrow(expected);
  });

  const all = Object.keys(fields).filter((field) => fields[field] !== null);
  it.each<[string, JsonObject, Requirement | undefined, string[]]>([
    ['has come to exist', nothing, durc, all],
    ['has changed', fields, { ...durc, effect: 'warning', threshold: null }, ['thresholdCents', 'effect']],
  ])('is not approved once it %s', (_, from, existing, changed) => {
    const expected = refusal('state-conflict', 409, { id: 'C-80', subject: 'DURC', changed });
    expect(() => approveRequirement({ ...change, from }, { existing, isTranche: false, today: TODAY })).toThrow(expected);
  });
});

describe('codes of requirements', () => {
  it.each(['DURC', 'RNA-COR', 'AB', '12', 'ABCDEFGHIJKLMNOP', 'DL-77-2021'])('%s is one', (code) => {
    expect(REQUIREMENT_CODE.test(code)).toBe(true);
  });

  it.each(['', 'D', 'durc', 'DURC ', '-DURC', 'DURC-', 'D-64', 'P-0', 'DÙRC', 'D_C', 'ABCDEFGHIJKLMNOPQ', 'DURC\n', 'DURC１'])('%j is none', (code) => {
    expect(REQUIREMENT_CODE.test(code)).toBe(false);
  });

  it.each(['CC-04', 'RETE-46', 'EDIH-13', 'REQ-101', 'A1-00', 'ABCDEFGHIJK-999'])('%s would read like that of a hub', (code) => {
    expect([HUB_CODE.test(code), REQUIREMENT_CODE.test(code)]).toEqual([true, false]);
  });

  it.each(['RNA-1', 'DL-1977', '1A-04', 'DL-77-20', 'CC-4A', 'CC04', 'ABCDEFGHIJKL-99'])('%s reads like no hub', (code) => {
    expect([HUB_CODE.test(code), REQUIREMENT_CODE.test(code)]).toEqual([false, true]);
  });
});
