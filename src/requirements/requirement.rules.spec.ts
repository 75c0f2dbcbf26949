import { calendarDate, Money, plusDays, type CalendarDate } from '../kernel/index.js';
import type { OutcomeRow, PaymentKind, Requirement } from './requirement.entity.js';
import { applies, concerns, missingOf, requireFulfilled, subjectOf, type Missing, type PaymentAsked } from './requirement.rules.js';

const DAY = calendarDate('2026-03-02');
const euro = (text: string): Money => Money.parse(text);

const asked: PaymentAsked = {
  ...{ grant: 'G-57', hub: 'CC-04', tranche: 'CC', kind: 'advance', amount: euro('1000.00'), day: DAY },
  ...{ disbursement: 'D-64', inForce: { advance: euro('1800.00'), interim: euro('700.00'), balance: euro('500.00') } },
};
const durc: Requirement = {
  ...{ code: 'DURC', name: 'Regolarità contributiva', of: 'hub', tranche: null, kind: null, threshold: null },
  ...{ from: DAY, until: null, effect: 'blocking', validityDays: null, covers: false },
};

describe('a requirement', () => {
  it.each<[string, Partial<Requirement>]>([
    ['all', {}],
    ['its tranche', { tranche: 'CC' }],
    ['its kind', { kind: 'advance' }],
    ['its threshold and more', { threshold: euro('1000.00') }],
    ['its last day', { until: DAY }],
  ])('applies to payments of %s', (_, more) => {
    expect(applies({ ...durc, ...more }, asked)).toBe(true);
  });

  it.each<[string, Partial<Requirement>]>([
    ['another tranche', { tranche: 'SOE' }],
    ['another kind', { kind: 'balance' }],
    ['less than its threshold', { threshold: euro('1000.01') }],
    ['a day before its first', { from: plusDays(DAY, 1) }],
    ['a day after its last', { from: plusDays(DAY, -2), until: plusDays(DAY, -1) }],
  ])('does not apply to payments of %s', (_, more) => {
    expect(applies({ ...durc, ...more }, asked)).toBe(false);
    expect(missingOf(asked, { requirements: [{ ...durc, ...more }], controlled: [], outcomes: [] })).toEqual([]);
  });

  it.each([
    ['hub', 'CC-04'],
    ['grant', 'G-57'],
    ['disbursement', 'D-64'],
  ] as const)('of a %s asks for the outcome of %s', (of, subject) => {
    expect(subjectOf({ of }, asked)).toBe(subject);
  });

  it('of a disbursement that has not been requested is missing of nothing yet', () => {
    const unasked = { ...asked, disbursement: null };
    expect(missingOf(unasked, { requirements: [{ ...durc, of: 'disbursement' }], controlled: [], outcomes: [] })).toMatchObject([{ subject: null, why: 'none' }]);
  });
});

let seq = 0;
/** An outcome so many days before the payment, recorded after those written before it. */
function outcome(daysBefore: number, more: Partial<OutcomeRow> = {}): OutcomeRow {
  return {
    ...{ seq: (seq += 1), subject: 'CC-04', requirement: 'DURC', control: null, result: 'positive', protocol: 'INPS_1' },
    ...{ obtainedOn: plusDays(DAY, -daysBefore), expiresOn: null, amount: null, recordedBy: 'P-2', reason: null, ...more },
  };
}
const negative = { result: 'negative' } as const;
const until = (daysAfter: number): Partial<OutcomeRow> => ({ expiresOn: plusDays(DAY, daysAfter) });

describe('the outcome of a requirement', () => {
  it.each<[string, OutcomeRow[], Partial<Requirement>]>([
    ['is of the day of payment', [outcome(0)], {}],
    ['is old and good for good', [outcome(5000)], {}],
    ['is on its last day by itself', [outcome(10, until(0))], { validityDays: 1 }],
    ['is on its last day by the rule', [outcome(120)], { validityDays: 120 }],
    ['comes after a negative one', [outcome(9, negative), outcome(8)], {}],
    ['comes after a negative one of the same day', [outcome(9, negative), outcome(9)], {}],
    ['was recorded before an older negative one', [outcome(8), outcome(9, negative)], {}],
    ['comes before a negative one that came after the payment', [outcome(8), outcome(-1, negative)], {}],
    ['has expired and another has not', [outcome(9, until(-1)), outcome(10)], {}],
  ])('suffices where it %s', (_, outcomes, more) => {
    expect(missingOf(asked, { requirements: [{ ...durc, ...more }], controlled: [], outcomes })).toEqual([]);
  });

  const lacking: [string, OutcomeRow[], Partial<Requirement>, Missing['why'], CalendarDate | null][] = [
    ['there is none', [], {}, 'none', null],
    ['it is of another thing', [outcome(9, { subject: 'CC-05' })], {}, 'none', null],
    ['it is of another requirement', [outcome(9, { requirement: 'ANTIMAFIA' })], {}, 'none', null],
    ['it is of a control of that name', [outcome(9, { requirement: null, control: 'DURC' })], {}, 'none', null],
    ['it came after the payment', [outcome(-1)], {}, 'none', null],
    ['it is negative', [outcome(9, negative)], {}, 'negative', null],
    ['a negative one came after', [outcome(9), outcome(8, negative)], {}, 'negative', null],
    ['a negative one came on the same day', [outcome(9), outcome(9, negative)], {}, 'negative', null],
    ['an older one was recorded after the negative one', [outcome(8, negative), outcome(9)], {}, 'negative', null],
    ['it has expired by itself', [outcome(9, until(-1))], { validityDays: 100 }, 'expired', plusDays(DAY, -1)],
    ['it has expired by the rule', [outcome(121)], { validityDays: 120 }, 'expired', plusDays(DAY, -1)],
    ['all have expired', [outcome(30, until(-3)), outcome(20, until(-9))], {}, 'expired', plusDays(DAY, -3)],
    ['the good one came before a negative one and the later has expired', [outcome(9), outcome(8, negative), outcome(7, until(-2))], {}, 'expired', plusDays(DAY, -2)],
  ];
  it.each(lacking)('is missing where %s', (_, outcomes, more, why, expiredOn) => {
    expect(missingOf(asked, { requirements: [{ ...durc, ...more }], controlled: [], outcomes })).toEqual([
      { code: 'DURC', name: 'Regolarità contributiva', what: 'requirement', subject: 'CC-04', effect: 'blocking', why, expiredOn, covered: null, toCover: null },
    ]);
  });
});

describe('what covers the money', () => {
  const guarantee = (of: Requirement['of']): Requirement => ({ ...durc, code: 'FID', name: 'Fideiussione', of, covers: true, effect: 'warning' });
  const given = (daysBefore: number, amount: string | null, more: Partial<OutcomeRow> = {}, subject = 'G-57'): OutcomeRow =>
    outcome(daysBefore, { subject, requirement: 'FID', amount: amount === null ? null : euro(amount), ...more });
  const ofDisbursement = (amount: string): OutcomeRow => given(1, amount, {}, 'D-64');

  it.each<[string, Requirement['of'], OutcomeRow[]]>([
    ['one covers all that is in force of the grant', 'grant', [given(9, '3000.00')]],
    ['several cover it together', 'grant', [given(9, '1000.00'), given(8, '1999.99'), given(7, '0.01')]],
    ['one covers the amount of the disbursement', 'disbursement', [ofDisbursement('1000.00')]],
  ])('suffices where %s', (_, of, outcomes) => {
    expect(missingOf(asked, { requirements: [guarantee(of)], controlled: [], outcomes })).toEqual([]);
  });

  it('is not needed where there is nothing to cover', () => {
    const inForce = { advance: Money.ZERO, interim: Money.ZERO, balance: Money.ZERO };
    expect(missingOf({ ...asked, inForce }, { requirements: [guarantee('grant')], controlled: [], outcomes: [] })).toEqual([]);
  });

  it.each<[string, PaymentKind, Partial<Requirement>, string]>([
    ['all that is in force of the grant, whatever the kind that is paid', 'advance', {}, '3000.00'],
    ['the same when another kind is paid: nothing is covered twice', 'balance', {}, '3000.00'],
    ['its own kind alone where it is of one', 'advance', { kind: 'advance' }, '1800.00'],
    ['its own kind alone, whichever', 'interim', { kind: 'interim' }, '700.00'],
    ['the one disbursement where it is of that', 'advance', { of: 'disbursement' }, '1000.00'],
  ])('is %s', (_, kind, more, toCover) => {
    const [lacks] = missingOf({ ...asked, kind }, { requirements: [{ ...guarantee('grant'), ...more }], controlled: [], outcomes: [] });
    expect(lacks?.toCover).toEqual(euro(toCover));
  });

  const lacking: [string, Requirement['of'], OutcomeRow[], Missing['why'], string, string, CalendarDate | null][] = [
    ['there is none', 'grant', [], 'none', '0.00', '3000.00', null],
    ['a cent is missing', 'grant', [given(9, '2999.99')], 'uncovered', '2999.99', '3000.00', null],
    ['a cent of the disbursement is missing', 'disbursement', [ofDisbursement('999.99')], 'uncovered', '999.99', '1000.00', null],
    ['one of two has expired', 'grant', [given(9, '1000.00'), given(8, '2000.00', until(-1))], 'uncovered', '1000.00', '3000.00', null],
    ['a negative one undoes the first', 'grant', [given(9, '2000.00'), given(8, null, negative), given(7, '1000.00')], 'uncovered', '1000.00', '3000.00', null],
    ['it has expired', 'grant', [given(9, '3000.00', until(-1))], 'expired', '0.00', '3000.00', plusDays(DAY, -1)],
    ['it says no amount', 'grant', [given(9, null)], 'uncovered', '0.00', '3000.00', null],
  ];
  it.each(lacking)('is missing where %s', (_, of, outcomes, why, covered, toCover, expiredOn) => {
    const subject = of === 'grant' ? 'G-57' : 'D-64';
    expect(missingOf(asked, { requirements: [guarantee(of)], controlled: [], outcomes })).toEqual([
      { code: 'FID', name: 'Fideiussione', what: 'requirement', subject, effect: 'warning', why, expiredOn, covered: euro(covered), toCover: euro(toCover) },
    ]);
  });
});

describe('preventive controls', () => {
  const controlled = [{ subject: 'A-9', controls: ['Visto UCB', 'Corte dei conti'] }, { subject: 'G-57', controls: ['Visto UCB'] }];
  const passed = (subject: string, control: string, daysBefore = 9, more: Partial<OutcomeRow> = {}): OutcomeRow =>
    outcome(daysBefore, { subject, requirement: null, control, ...more });
  const all = [passed('A-9', 'Visto UCB'), passed('A-9', 'Corte dei conti'), passed('G-57', 'Visto UCB')];
  const pending = (subject: string, name: string, why: Missing['why'] = 'none'): Missing => {
    return { code: name, name, what: 'control', subject, effect: 'blocking', why, expiredOn: null, covered: null, toCover: null };
  };

  it.each<[string, OutcomeRow[], Missing[]]>([
    ['each of each thing is asked for', [], [pending('A-9', 'Visto UCB'), pending('A-9', 'Corte dei conti'), pending('G-57', 'Visto UCB')]],
    ['none is missing where all have passed', all, []],
    ['that of another thing does not count', all.slice(0, 2), [pending('G-57', 'Visto UCB')]],
    ['the last one counts, where it is negative', [...all, passed('G-57', 'Visto UCB', 8, negative)], [pending('G-57', 'Visto UCB', 'negative')]],
    ['the last one counts, where it is positive', [passed('G-57', 'Visto UCB', 10, negative), ...all], []],
    ['the last one up to the day counts', [...all, passed('G-57', 'Visto UCB', -1, negative)], []],
  ])('%s', (_, outcomes, expected) => {
    expect(missingOf(asked, { requirements: [], controlled, outcomes })).toEqual(expected);
  });

  it('come after the requirements', () => {
    expect(missingOf(asked, { requirements: [durc], controlled, outcomes: all.slice(1) }).map(({ code }) => code)).toEqual(['DURC', 'Visto UCB']);
  });

  const tranche = { code: 'CC', name: 'Centri', expectedHubs: 8, interventionLine: 'first' as const };
  const moved = (from: string, to: string) => ({ tranches: [], movements: [{ from, to, amountCents: 1 }] });
  it.each<[string, Parameters<typeof concerns>[0], boolean]>([
    ['moves money there', moved('unallocated', 'CC'), true],
    ['makes its savings available', moved('CC:to-reprogramme', 'CC'), true],
    ['establishes it', { tranches: [tranche], movements: [] }, true],
    ['takes money away', moved('CC', 'SOE'), false],
    ['moves money elsewhere', moved('unallocated', 'CCX'), false],
    ['establishes another', { tranches: [{ ...tranche, code: 'SOE' }], movements: [] }, false],
  ])('of an act that %s: %#', (_, act, expected) => {
    expect(concerns(act, 'CC')).toBe(expected);
  });
});

describe('what is missing', () => {
  const lacks: Missing = {
    ...{ code: 'DURC', name: 'Regolarità contributiva', what: 'requirement', subject: 'CC-04', effect: 'blocking', why: 'none' },
    ...{ expiredOn: null, covered: null, toCover: null },
  };
  const control: Missing = { ...lacks, code: 'Visto UCB', name: 'Visto UCB', what: 'control', subject: 'G-57', why: 'negative' };
  const expired: Missing = { ...lacks, why: 'expired', expiredOn: DAY };
  const uncovered: Missing = { ...lacks, code: 'FID', name: 'Fideiussione', subject: null, why: 'uncovered', covered: euro('1.00'), toCover: euro('1234.00') };
  const warning: Missing = { ...lacks, code: 'RNA', effect: 'warning' };

  it.each([[[]], [[warning, warning]]])('refuses nothing where it is nothing or warns only (%#)', (missing) => {
    expect(() => requireFulfilled('D-64', missing)).not.toThrow();
  });

  it.each<[string, Missing[], RegExp, RegExp]>([
    ['requirement-missing', [lacks, warning], /^Per D-64 manca: Regolarità contributiva di CC-04 \(mai acquisito\)\.$/, /^For D-64 .*: Regolarità contributiva of CC-04 \(never obtained\)\.$/],
    ['requirement-missing', [expired], /\(scaduto il 02\/03\/2026\)/, /\(expired on 2026-03-02\)/],
    ['requirement-missing', [uncovered], /: Fideiussione \(copre 1,00\s€ su 1\.234,00\s€\)/, /: Fideiussione \(covers €1\.00 of €1,234\.00\)/],
    ['control-pending', [control], /Visto UCB di G-57 \(esito negativo\)/, /Visto UCB of G-57 \(negative outcome\)/],
    ['control-pending', [lacks, control], /\(mai acquisito\); Visto UCB/, /\(never obtained\); Visto UCB/],
  ])('refuses with %s and names all that blocks (%#)', (code, missing, it, en) => {
    const named = missing.filter(({ effect }) => effect === 'blocking').map(({ effect: _, covered, toCover, ...plain }) => {
      return { ...plain, covered: covered && `${covered}`, toCover: toCover && `${toCover}` };
    });
    const sentence = { it: expect.stringMatching(it), en: expect.stringMatching(en) };
    expect(() => requireFulfilled('D-64', missing)).toThrow(expect.objectContaining({ code, status: 422, figures: { id: 'D-64', missing: named }, sentence }));
  });
});
