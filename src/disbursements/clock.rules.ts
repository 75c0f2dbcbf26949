import { daysFrom, plusDays, type CalendarDate } from '../kernel/index.js';
import type { DisbursementRow, SuspensionRow } from './disbursement.entity.js';

/** What the clock of one disbursement is made of. */
export interface ClockFacts {
  row: Pick<DisbursementRow, 'requestedOn' | 'protocolOn' | 'state' | 'paidOn'>;
  /** The day on which it was rejected or withdrawn. */
  endedOn?: CalendarDate | null;
  /** Days to pay by the grant's terms (30 by art. 4 D.Lgs. 231/2002 where the agreement says nothing else). */
  paymentDays: number;
  suspensions: readonly Pick<SuspensionRow, 'remarksOn' | 'resumedOn'>[];
}

export interface ClockReading {
  /** By when it is to be paid; null once it never will be. While remarks wait for an answer it moves on each day. */
  dueOn: CalendarDate | null;
  suspendedDays: number;
  /** Days from the protocol to payment, or to the day of reading, without those of remarks. */
  netDays: number;
  /** Days past the due one: on payment, or on the day of reading. */
  daysLate: number;
}

/** The day on which the days to pay begin to run. */
export function clockStart({ requestedOn, protocolOn }: ClockFacts['row']): CalendarDate {
  return protocolOn ?? requestedOn;
}

/** The clock as it stands at the end of a day; `row` is as it stood then. */
export function readClock({ row, endedOn = null, paymentDays, suspensions }: ClockFacts, day: CalendarDate): ClockReading {
  const from = clockStart(row);
  const until = earlier(row.paidOn ?? endedOn ?? day, day);
  const suspendedDays = suspensions.reduce((days, { remarksOn, resumedOn }) => {
    return remarksOn > until ? days : days + daysFrom(remarksOn, earlier(resumedOn ?? until, until));
  }, 0);
  const netDays = Math.max(0, daysFrom(from, until) - suspendedDays);
  if (row.state === 'rejected' || row.state === 'withdrawn') return { dueOn: null, suspendedDays, netDays, daysLate: 0 };
  return {
    dueOn: plusDays(from, paymentDays + suspendedDays),
    suspendedDays,
    netDays,
    daysLate: Math.max(0, netDays - paymentDays),
  };
}

function earlier(one: CalendarDate, other: CalendarDate): CalendarDate {
  return one < other ? one : other;
}
