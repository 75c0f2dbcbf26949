import { Conflict, daysFrom, italianDay, requireDayWithin, type CalendarDate } from '../kernel/index.js';
import { requireState, wrongState } from '../approvals/index.js';
import type { EntryDraft } from '../journal/index.js';
import { clockStart } from './clock.rules.js';
import type { DisbursementRow } from './disbursement.entity.js';

export interface RemarksFacts {
  /** The day on which earlier remarks were last answered. */
  lastResumedOn: CalendarDate | null;
  today: CalendarDate;
}

/**
 * Returned with remarks: the clock stops, the request and its money stay.
 * @throws Conflict `state-conflict`, `remarks-open`; RuleBroken `date-out-of-range`
 */
export function sendRemarks(row: DisbursementRow, remarksOn: CalendarDate, { lastResumedOn, today }: RemarksFacts, reason: string): EntryDraft {
  // What is approved is not sent back: it is rejected or withdrawn, or approved again by another person.
  requireState(row.id, row.state, ['requested']);
  requireNoRemarks(row);
  requireDayWithin('/remarksOn', remarksOn, lastResumedOn ?? clockStart(row), today);
  return {
    kind: 'remarks-sent/1',
    subject: row.id,
    payload: { before: { suspendedSince: null }, after: { suspendedSince: remarksOn } },
    movements: [],
    reason,
    effectiveOn: remarksOn,
  };
}

/** The remarks are answered: the clock runs on. @throws Conflict `state-conflict`; RuleBroken `date-out-of-range` */
export function answerRemarks(row: DisbursementRow, resumedOn: CalendarDate, today: CalendarDate, reason: string): EntryDraft {
  const { id, suspendedSince, suspendedDays } = row;
  requireState(id, row.state, ['requested']);
  if (suspendedSince === null) throw wrongState(id, row.state, ['suspended']);
  requireDayWithin('/resumedOn', resumedOn, suspendedSince, today);
  return {
    kind: 'remarks-answered/1',
    subject: id,
    payload: {
      before: { suspendedSince, suspendedDays },
      after: { suspendedSince: null, suspendedDays: suspendedDays + daysFrom(suspendedSince, resumedOn), resumedOn },
    },
    movements: [],
    reason,
    effectiveOn: resumedOn,
  };
}

/** Nothing goes forward while remarks wait for an answer. @throws Conflict `remarks-open` */
export function requireNoRemarks({ id, suspendedSince }: Pick<DisbursementRow, 'id' | 'suspendedSince'>): void {
  if (suspendedSince === null) return;
  throw new Conflict(
    'remarks-open',
    {
      it: `${id} è sospesa dal ${italianDay(suspendedSince)}: prima va registrata la risposta ai rilievi.`,
      en: `${id} has been suspended since ${suspendedSince}: record the answer to the remarks first.`,
    },
    { id, suspendedSince },
  );
}
