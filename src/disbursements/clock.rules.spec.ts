import fc from 'fast-check';
import { calendarDate, daysFrom, plusDays, type CalendarDate } from '../kernel/index.js';
import { clockStart, readClock, type ClockFacts, type ClockReading } from './clock.rules.js';

const day = (text: string): CalendarDate => calendarDate(text);
const START = day('2025-01-10');
const DUE = day('2025-02-09');

type Suspensions = [sent: string, answered: string | null][];

interface Told {
  row?: Partial<ClockFacts['row']>;
  paymentDays?: number;
  remarks?: Suspensions;
  endedOn?: ClockFacts['endedOn'];
}

/** Requested on 10 January 2025, thirty days to pay, unless told otherwise. */
function clock({ row = {}, paymentDays = 30, remarks = [], endedOn = null }: Told): ClockFacts {
  const suspensions = remarks.map(([sent, answered]) => ({ remarksOn: day(sent), resumedOn: answered === null ? null : day(answered) }));
  return { row: { requestedOn: START, protocolOn: null, state: 'requested', paidOn: null, ...row }, endedOn, paymentDays, suspensions };
}

const reading = (dueOn: string | null, suspendedDays: number, netDays: number, daysLate: number): ClockReading => {
  return { dueOn: dueOn === null ? null : day(dueOn), suspendedDays, netDays, daysLate };
};

describe('the day from which the days to pay run', () => {
  it.each([
    ['that of the request', null, START],
    ['that of the protocol, where it is said', day('2025-01-15'), day('2025-01-15')],
  ])('is %s', (_, protocolOn, start) => {
    expect(clockStart(clock({ row: { protocolOn } }).row)).toBe(start);
  });
});

describe('the clock', () => {
  const answered: Suspensions = [['2025-01-20', '2025-01-31']];
  const open: Suspensions = [['2025-01-20', null]];
  const paid = (paidOn: string): Partial<ClockFacts['row']> => ({ state: 'paid', paidOn: day(paidOn) });

  const readings: [string, Told, string, ClockReading][] = [
    // what, of what, read on, [due, suspended, net, late]
    ['on the day of the request', {}, '2025-01-10', reading(DUE, 0, 0, 0)],
    ['before it, nothing has run', {}, '2024-12-31', reading(DUE, 0, 0, 0)],
    ['the day before it is due', {}, '2025-02-08', reading(DUE, 0, 29, 0)],
    ['on the day on which it is due', {}, '2025-02-09', reading(DUE, 0, 30, 0)],
    ['the day after', {}, '2025-02-10', reading(DUE, 0, 31, 1)],
    ['a year after', {}, '2026-02-09', reading(DUE, 0, 395, 365)],
    ['by the terms of its grant', { paymentDays: 60 }, '2025-02-10', reading('2025-03-11', 0, 31, 0)],
    ['with one day to pay', { paymentDays: 1 }, '2025-01-12', reading('2025-01-11', 0, 2, 1)],
    ['from a protocol that came later', { row: { protocolOn: day('2025-01-15') } }, '2025-02-15', reading('2025-02-14', 0, 31, 1)],
    ['between request and protocol', { row: { protocolOn: day('2025-01-15') } }, '2025-01-12', reading('2025-02-14', 0, 0, 0)],
    ['approved, it runs on', { row: { state: 'approved' } }, '2025-02-10', reading(DUE, 0, 31, 1)],
    ['ordered, it runs on', { row: { state: 'ordered' } }, '2025-02-10', reading(DUE, 0, 31, 1)],

    ['the day before remarks', { remarks: open }, '2025-01-19', reading(DUE, 0, 9, 0)],
    ['on the day of remarks', { remarks: open }, '2025-01-20', reading(DUE, 0, 10, 0)],
    ['while remarks wait, what is due moves on each day', { remarks: open }, '2025-01-21', reading('2025-02-10', 1, 10, 0)],
    ['remarks that wait for long are nobody’s delay here', { remarks: open }, '2026-01-20', reading('2026-02-09', 365, 10, 0)],
    ['before remarks that are answered by now', { remarks: answered }, '2025-01-15', reading(DUE, 0, 5, 0)],
    ['amid remarks that are answered by now', { remarks: answered }, '2025-01-25', reading('2025-02-14', 5, 10, 0)],
    ['on the day of the answer', { remarks: answered }, '2025-01-31', reading('2025-02-20', 11, 10, 0)],
    ['after the answer, on the day due', { remarks: answered }, '2025-02-20', reading('2025-02-20', 11, 30, 0)],
    ['after the answer, a day late', { remarks: answered }, '2025-02-21', reading('2025-02-20', 11, 31, 1)],
    ['remarks on the day of the request', { remarks: [['2025-01-10', '2025-01-12']] }, '2025-01-12', reading('2025-02-11', 2, 0, 0)],
    ['remarks answered on their day stop nothing', { remarks: [['2025-01-20', '2025-01-20']] }, '2025-02-10', reading(DUE, 0, 31, 1)],
    ['remarks once it was late leave the days of before', { remarks: [['2025-02-19', '2025-03-01']] }, '2025-03-01', reading('2025-02-19', 10, 40, 10)],
    ['remarks thrice, the last ones open', { remarks: [['2025-01-12', '2025-01-14'], ['2025-01-14', '2025-01-20'], ['2025-02-01', null]] }, '2025-02-05', reading('2025-02-21', 12, 14, 0)],
    ['as of the second of them', { remarks: [['2025-01-12', '2025-01-14'], ['2025-01-14', '2025-01-20'], ['2025-02-01', null]] }, '2025-01-16', reading('2025-02-13', 4, 2, 0)],

    ['paid early, it stops', { row: paid('2025-01-25') }, '2026-03-31', reading(DUE, 0, 15, 0)],
    ['paid on the day due', { row: paid('2025-02-09') }, '2026-03-31', reading(DUE, 0, 30, 0)],
    ['paid late, it stops at so many', { row: paid('2025-02-12') }, '2026-03-31', reading(DUE, 0, 33, 3)],
    ['paid late after remarks', { row: paid('2025-02-21'), remarks: answered }, '2026-03-31', reading('2025-02-20', 11, 31, 1)],
    ['of a day before payment, as it stood then', { row: paid('2025-02-12') }, '2025-02-10', reading(DUE, 0, 31, 1)],
    ['of the day of payment', { row: paid('2025-02-12') }, '2025-02-12', reading(DUE, 0, 33, 3)],
    ['paid between request and protocol', { row: { ...paid('2025-01-12'), protocolOn: day('2025-01-15') } }, '2025-03-01', reading('2025-02-14', 0, 0, 0)],
    ['a payment that was reversed stopped it', { row: { state: 'reversed', paidOn: day('2025-02-12') } }, '2026-03-31', reading(DUE, 0, 33, 3)],

    ['rejected, it is never due and never late', { row: { state: 'rejected' } }, '2025-01-20', reading(null, 0, 10, 0)],
    ['withdrawn after remarks', { row: { state: 'withdrawn' }, remarks: answered }, '2025-01-31', reading(null, 11, 10, 0)],
    ['rejected long ago, it stopped then', { row: { state: 'rejected' }, endedOn: day('2025-01-15') }, '2026-01-10', reading(null, 0, 5, 0)],
    ['withdrawn amid remarks, they stopped then', { row: { state: 'withdrawn' }, endedOn: day('2025-01-25'), remarks: open }, '2026-01-10', reading(null, 5, 10, 0)],
  ];
  it.each(readings)('%s', (_, told, on, expected) => {
    expect(readClock(clock(told), day(on))).toEqual(expected);
  });

  const calendar: [string, string, string, number][] = [
    ['over the 29th of February', '2024-02-15', '2024-03-16', 30],
    ['over a February without one', '2025-02-15', '2025-03-17', 30],
    ['from the 29th of February', '2024-02-29', '2024-03-30', 30],
    ['over the end of the year', '2024-12-15', '2025-01-14', 30],
    ['over the night of 23 hours', '2025-03-15', '2025-04-14', 30],
    ['over the night of 25 hours', '2025-10-15', '2025-11-14', 30],
  ];
  it.each(calendar)('counts days of the calendar: %s', (_, requestedOn, dueOn, netDays) => {
    const facts = clock({ row: { requestedOn: day(requestedOn) } });
    expect(readClock(facts, day(dueOn))).toEqual(reading(dueOn, 0, netDays, 0));
    expect(readClock(facts, plusDays(day(dueOn), 1)).daysLate).toBe(1);
  });

  it('counts remarks over the 29th of February', () => {
    const facts = clock({ row: { requestedOn: day('2024-02-10') }, remarks: [['2024-02-28', '2024-03-01']] });
    expect(readClock(facts, day('2024-03-01'))).toEqual(reading('2024-03-13', 2, 18, 0));
  });
});

describe('of every clock', () => {
  const few = fc.integer({ min: 0, max: 40 });

  /** Remarks and answers in their order from the start on, the last ones perhaps open; paid after all of that, if at all. */
  const clocks = fc
    .record({
      protocolAfter: fc.option(few, { nil: null }),
      paymentDays: fc.integer({ min: 1, max: 120 }),
      gaps: fc.array(fc.tuple(few, few), { maxLength: 4 }),
      isOpen: fc.boolean(),
      paidAfter: fc.option(few, { nil: null }),
    })
    .map(({ protocolAfter, paymentDays, gaps, isOpen, paidAfter }): ClockFacts => {
      const protocolOn = protocolAfter === null ? null : plusDays(START, protocolAfter);
      let last = protocolOn ?? START;
      const suspensions = gaps.map(([before, length], index): ClockFacts['suspensions'][number] => {
        const remarksOn = plusDays(last, before);
        last = plusDays(remarksOn, length);
        return { remarksOn, resumedOn: isOpen && index === gaps.length - 1 ? null : last };
      });
      const paidOn = paidAfter === null || suspensions.some(({ resumedOn }) => resumedOn === null) ? null : plusDays(last, paidAfter);
      return { row: { requestedOn: START, protocolOn, state: paidOn === null ? 'approved' : 'paid', paidOn }, paymentDays, suspensions };
    });
  const daysOn = fc.integer({ min: 0, max: 400 });
  const dayAfterStart = (facts: ClockFacts, days: number): CalendarDate => plusDays(clockStart(facts.row), days);

  it('net and suspended days are all the days from start to end', () => {
    fc.assert(
      fc.property(clocks, daysOn, (facts, days) => {
        const on = dayAfterStart(facts, days);
        const { paidOn } = facts.row;
        const { netDays, suspendedDays } = readClock(facts, on);
        expect(netDays + suspendedDays).toBe(daysFrom(clockStart(facts.row), paidOn !== null && paidOn < on ? paidOn : on));
      }),
    );
  });

  it('read on a later day, nothing grows less and nothing is due earlier', () => {
    fc.assert(
      fc.property(clocks, daysOn, daysOn, (facts, days, more) => {
        const one = readClock(facts, dayAfterStart(facts, days));
        const later = readClock(facts, dayAfterStart(facts, days + more));
        for (const figure of ['suspendedDays', 'netDays', 'daysLate'] as const) expect(later[figure]).toBeGreaterThanOrEqual(one[figure]);
        expect([one.dueOn, later.dueOn].sort()).toEqual([one.dueOn, later.dueOn]);
      }),
    );
  });

  it('late is what is past the due day, and each day is either net or suspended', () => {
    fc.assert(
      fc.property(clocks, daysOn, (facts, days) => {
        const [one, next] = [readClock(facts, dayAfterStart(facts, days)), readClock(facts, dayAfterStart(facts, days + 1))];
        const { paidOn } = facts.row;
        const on = dayAfterStart(facts, days);
        const end = paidOn !== null && paidOn < on ? paidOn : on;
        expect(one.daysLate).toBe(Math.max(0, daysFrom(one.dueOn!, end)));
        expect(next.netDays - one.netDays + (next.suspendedDays - one.suspendedDays)).toBe(paidOn !== null && paidOn <= on ? 0 : 1);
      }),
    );
  });

  it('after payment it reads the same for ever', () => {
    fc.assert(
      fc.property(clocks, daysOn, (facts, days) => {
        const { paidOn } = facts.row;
        fc.pre(paidOn !== null);
        expect(readClock(facts, plusDays(paidOn, days))).toEqual(readClock(facts, paidOn));
      }),
    );
  });
});
