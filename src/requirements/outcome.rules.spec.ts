import { calendarDate, Money } from '../kernel/index.js';
import { recordOutcome, type OutcomeFacts, type ThingKind } from './outcome.rules.js';
import type { Outcome } from './requirement.entity.js';

const DAY = calendarDate('2026-03-02');
const TODAY = calendarDate('2026-03-31');
const SAID = { it: expect.stringMatching(/\S/), en: expect.stringMatching(/\S/) };

function refusal(code: string, status: number, figures: object, pointer: string): Error {
  return expect.objectContaining({ code, status, figures, fields: [expect.objectContaining({ pointer, message: SAID })], sentence: SAID }) as Error;
}

const durc = { code: 'DURC', of: 'hub', covers: false } as const;
const guarantee = { code: 'FIDEIUSSIONE', of: 'grant', covers: true } as const;
const outcome: Outcome = {
  ...{ subject: 'CC-04', requirement: 'DURC', control: null, result: 'positive', protocol: 'INPS_1', obtainedOn: DAY, expiresOn: null, amount: null },
};
const facts: OutcomeFacts = { thing: { kind: 'hub', controls: [] }, requirement: durc, today: TODAY };
const ofGrant: OutcomeFacts = { thing: { kind: 'grant', controls: ['Visto UCB'] }, requirement: guarantee, today: TODAY };
const ofControl: OutcomeFacts = { ...ofGrant, requirement: null };
const control = { subject: 'G-57', requirement: null, control: 'Visto UCB' };

describe('recording an outcome', () => {
  it('is an entry about the thing, of the day on which it was obtained', () => {
    expect(recordOutcome({ ...outcome, amount: Money.parse('12.34'), expiresOn: TODAY }, facts, 'Nota 1')).toEqual({
      ...{ kind: 'outcome-recorded/1', subject: 'CC-04', movements: [], reason: 'Nota 1', effectiveOn: DAY },
      payload: {
        before: null,
        after: { requirement: 'DURC', control: null, result: 'positive', protocol: 'INPS_1', obtainedOn: DAY, expiresOn: TODAY, amountCents: 1234 },
      },
    });
  });

  const covering = { subject: 'G-57', requirement: 'FIDEIUSSIONE' };
  it.each<[string, Partial<Outcome>, OutcomeFacts]>([
    ['of today', { obtainedOn: TODAY }, facts],
    ['good for its day alone', { expiresOn: DAY }, facts],
    ['good for years', { expiresOn: calendarDate('2036-03-02') }, facts],
    ['that is negative', { result: 'negative' }, facts],
    ['that covers money', { ...covering, amount: Money.parse('1.00') }, ofGrant],
    ['that covers none, being negative', { ...covering, result: 'negative' }, ofGrant],
    ['of a disbursement', { subject: 'D-64', requirement: 'SPESE' }, { ...facts, thing: { kind: 'disbursement', controls: [] }, requirement: { code: 'SPESE', of: 'disbursement', covers: false } }],
    ['of a control of a grant', control, ofControl],
    ['of a control of an act', { ...control, subject: 'A-9' }, { ...ofControl, thing: { kind: 'act', controls: ['Visto UCB'] } }],
  ])('may be one %s', (_, more, other) => {
    expect(() => recordOutcome({ ...outcome, ...more }, other, 'Nota 1')).not.toThrow();
  });

  const tomorrow = calendarDate('2026-04-01');
  const before = calendarDate('2026-03-01');
  const refused: [string, Partial<Outcome>, OutcomeFacts, Error][] = [
    ['neither of a requirement nor of a control', { requirement: null }, facts, refusal('invalid-request', 400, {}, '/requirement')],
    ['of both', { control: 'Visto UCB' }, facts, refusal('invalid-request', 400, {}, '/control')],
    ['obtained tomorrow', { obtainedOn: tomorrow }, facts, refusal('date-out-of-range', 422, { date: tomorrow, earliest: '1900-01-01', latest: TODAY }, '/obtainedOn')],
    ['expired before', { expiresOn: before }, facts, refusal('date-out-of-range', 422, { date: before, earliest: DAY, latest: '2999-12-31' }, '/expiresOn')],
    ['that does not say how much it covers', covering, ofGrant, refusal('invalid-request', 400, {}, '/amount')],
    [
      'of a control that was not asked for',
      { ...control, control: 'Corte dei conti' },
      ofControl,
      refusal('control-unknown', 422, { subject: 'G-57', control: 'Corte dei conti', controls: ['Visto UCB'] }, '/control'),
    ],
    [
      'of a control where there are none',
      control,
      { ...ofControl, thing: { kind: 'grant', controls: [] } },
      refusal('control-unknown', 422, { subject: 'G-57', control: 'Visto UCB', controls: [] }, '/control'),
    ],
    ...(['hub', 'disbursement'] as const).map((kind): [string, Partial<Outcome>, OutcomeFacts, Error] => [
      `of a control of a ${kind}`,
      control,
      { ...ofControl, thing: { kind, controls: [] } },
      refusal('outcome-misplaced', 422, { control: 'Visto UCB', subject: 'G-57' }, '/subject'),
    ]),
    ...(['grant', 'disbursement', 'act'] as ThingKind[]).map((kind): [string, Partial<Outcome>, OutcomeFacts, Error] => [
      `required of a hub about a ${kind}`,
      { subject: 'G-57' },
      { ...facts, thing: { kind, controls: [] } },
      refusal('outcome-misplaced', 422, { requirement: 'DURC', of: 'hub', subject: 'G-57' }, '/subject'),
    ]),
  ];
  it.each(refused)('refuses one %s', (_, more, other, expected) => {
    expect(() => recordOutcome({ ...outcome, ...more }, other, 'Nota 1')).toThrow(expected);
  });
});
