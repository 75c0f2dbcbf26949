import { calendarDate, type CalendarDate } from '../kernel/index.js';
import { ASKED, codeOf, inState, PAID, refusal, TODAY, TOMORROW } from '../../test/support/disbursement-samples.js';
import { DISBURSEMENT_STATES } from './disbursement.entity.js';
import { answerRemarks, requireNoRemarks, sendRemarks, type RemarksFacts } from './remarks.rules.js';

const SENT = calendarDate('2025-01-20');
const ANSWERED = calendarDate('2025-01-31');
const first: RemarksFacts = { lastResumedOn: null, today: TODAY };
const suspended = inState('requested', { suspendedSince: SENT });

describe('returning with remarks', () => {
  it('stops the clock, and moves no money', () => {
    expect(sendRemarks(inState('requested'), SENT, first, 'Manca il DURC')).toEqual({
      ...{ kind: 'remarks-sent/1', subject: 'D-64', movements: [], reason: 'Manca il DURC', effectiveOn: SENT },
      payload: { before: { suspendedSince: null }, after: { suspendedSince: SENT } },
    });
  });

  it.each(DISBURSEMENT_STATES.filter((state) => state !== 'requested'))('is not for one that is %s', (state) => {
    const expected = refusal('state-conflict', 409, { id: 'D-64', state, allowed: ['requested'] });
    expect(() => sendRemarks(inState(state), SENT, first, 'x')).toThrow(expected);
    expect(() => answerRemarks(inState(state, { suspendedSince: SENT }), ANSWERED, TODAY, 'x')).toThrow(expected);
  });

  it('waits for the answer to those sent before', () => {
    expect(() => sendRemarks(suspended, ANSWERED, first, 'x')).toThrow(refusal('remarks-open', 409, { id: 'D-64', suspendedSince: SENT }));
  });

  const DAY_BEFORE = calendarDate('2025-01-09');
  const PROTOCOL = calendarDate('2025-01-13');
  const days: [string, CalendarDate | null, CalendarDate | null, CalendarDate, CalendarDate | null][] = [
    // protocol, last answered, sent, the earliest day if refused
    ['on the day of the request', null, null, ASKED, null],
    ['before it', null, null, DAY_BEFORE, ASKED],
    ['on the day of the protocol', PROTOCOL, null, PROTOCOL, null],
    ['after the request but before the protocol', PROTOCOL, null, calendarDate('2025-01-12'), PROTOCOL],
    ['on the day on which earlier ones were answered', PROTOCOL, ANSWERED, ANSWERED, null],
    ['before that', PROTOCOL, ANSWERED, calendarDate('2025-01-30'), ANSWERED],
    ['today', null, ANSWERED, TODAY, null],
    ['tomorrow', null, null, TOMORROW, ASKED],
  ];
  it.each(days)('%s', (_, protocolOn, lastResumedOn, remarksOn, earliest) => {
    const work = (): unknown => sendRemarks(inState('requested', { protocolOn }), remarksOn, { lastResumedOn, today: TODAY }, 'x');
    if (earliest === null) expect(work).not.toThrow();
    else expect(work).toThrow(refusal('date-out-of-range', 422, { date: remarksOn, earliest, latest: TODAY }, '/remarksOn'));
  });
});

describe('answering remarks', () => {
  it('lets the clock run on, and counts the days', () => {
    expect(answerRemarks(inState('requested', { suspendedSince: SENT, suspendedDays: 5 }), ANSWERED, TODAY, 'DURC prot. 9')).toEqual({
      ...{ kind: 'remarks-answered/1', subject: 'D-64', movements: [], reason: 'DURC prot. 9', effectiveOn: ANSWERED },
      payload: { before: { suspendedSince: SENT, suspendedDays: 5 }, after: { suspendedSince: null, suspendedDays: 16, resumedOn: ANSWERED } },
    });
  });

  const days: [string, CalendarDate, number | null][] = [
    ['on the same day: no day is lost', SENT, 0],
    ['on the next', calendarDate('2025-01-21'), 1],
    ['today', TODAY, 435],
    ['the day before they were sent', calendarDate('2025-01-19'), null],
    ['tomorrow', TOMORROW, null],
  ];
  it.each(days)('%s', (_, resumedOn, suspendedDays) => {
    const work = () => answerRemarks(suspended, resumedOn, TODAY, 'x');
    if (suspendedDays !== null) expect(work().payload.after).toMatchObject({ suspendedDays });
    else expect(work).toThrow(refusal('date-out-of-range', 422, { date: resumedOn, earliest: SENT, latest: TODAY }, '/resumedOn'));
  });

  it('needs remarks', () => {
    expect(() => answerRemarks(inState('requested'), ANSWERED, TODAY, 'x')).toThrow(
      refusal('state-conflict', 409, { id: 'D-64', state: 'requested', allowed: ['suspended'] }),
    );
  });
});

describe('while remarks wait for an answer', () => {
  it.each([
    [null, 'ok'],
    [PAID, 'remarks-open'],
  ])('since %s: %s', (suspendedSince, code) => {
    expect(codeOf(() => requireNoRemarks({ id: 'D-64', suspendedSince }))).toBe(code);
  });

  it('says since when, as people write days', () => {
    expect(() => requireNoRemarks(suspended)).toThrow(
      expect.objectContaining({ sentence: { it: expect.stringContaining('20/01/2025'), en: expect.stringContaining('2025-01-20') } }),
    );
  });
});
