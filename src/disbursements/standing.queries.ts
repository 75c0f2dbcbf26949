import { daysFrom, type CalendarDate } from '../kernel/index.js';
import type { Dialect, Fragment } from '../platform/index.js';

const EPOCH = '1970-01-01' as CalendarDate;

/** A day as a whole number, in SQL and here alike: only so can both databases add days to it. */
export function dayNumber(day: CalendarDate): number {
  return daysFrom(EPOCH, day);
}

const numberOfDay: Readonly<Record<Dialect, (sql: string) => string>> = {
  sqlite: (sql) => `CAST(julianday(${sql}) - 2440587.5 AS INTEGER)`,
  postgres: (sql) => `(CAST(${sql} AS date) - DATE '1970-01-01')`,
};

/** The state that a disbursement had come to by a day: its last step up to then. */
const STATE_ON_DAY = `coalesce((SELECT step.state FROM disbursement_steps AS step
  WHERE step.disbursement_seq = disbursements.seq AND step.on_day <= ? ORDER BY step.seq DESC LIMIT 1), 'requested')`;

/** The state of a row of `disbursements` now (null), or at the end of a day. */
export function stateAt(asOf: CalendarDate | null): Fragment {
  return asOf === null ? { sql: 'disbursements.state', values: [] } : { sql: STATE_ON_DAY, values: [asOf] };
}

/** The day on which it was paid, as it was known by then. */
export function paidOnAt(asOf: CalendarDate | null): Fragment {
  return asOf === null ? { sql: 'disbursements.paid_on', values: [] } : { sql: 'CASE WHEN disbursements.paid_on <= ? THEN disbursements.paid_on END', values: [asOf] };
}

const CLOCK_START = 'coalesce(disbursements.protocol_on, disbursements.requested_on)';

/** The days to pay by the terms that held when the clock began to run; before the first ones held, by those. */
const PAYMENT_DAYS = `(SELECT CASE WHEN grants.terms_since <= ${CLOCK_START} THEN grants.payment_days ELSE coalesce(
  (SELECT held.payment_days FROM grant_terms AS held WHERE held.grant_seq = grants.seq AND held.effective_on <= ${CLOCK_START} ORDER BY held.seq DESC LIMIT 1),
  (SELECT held.payment_days FROM grant_terms AS held WHERE held.grant_seq = grants.seq ORDER BY held.seq LIMIT 1)) END
  FROM grants WHERE grants.seq = disbursements.grant_seq)`;

/**
 * The number of the day by which it is to be paid, as `readClock` reckons it at the end of `day`; null once it never will
 * be. Whatever was paid by then had its remarks answered before, so days of suspension are counted up to `day`.
 */
export function dueDayAt(dialect: Dialect, asOf: CalendarDate | null, day: CalendarDate): Fragment {
  const number = numberOfDay[dialect];
  const suspended = asOf === null
    ? { sql: `disbursements.suspended_days + CASE WHEN disbursements.suspended_since IS NULL THEN 0 ELSE ? - ${number('disbursements.suspended_since')} END`, values: [dayNumber(day)] }
    : { sql: suspendedUpToDay(number), values: [asOf, dayNumber(asOf), asOf] };
  const state = stateAt(asOf);
  // Given up is given up for good: only of those that are is it asked whether they were by then.
  return {
    sql: `CASE WHEN disbursements.state IN ('rejected', 'withdrawn') AND ${state.sql} IN ('rejected', 'withdrawn') THEN NULL
      ELSE ${number(CLOCK_START)} + ${PAYMENT_DAYS} + ${suspended.sql} END`,
    values: [...state.values, ...suspended.values],
  };
}

function suspendedUpToDay(number: (sql: string) => string): string {
  const end = `CASE WHEN pause.resumed_on <= ? THEN ${number('pause.resumed_on')} ELSE ? END`;
  return `CASE WHEN disbursements.suspended_since IS NULL AND disbursements.suspended_days = 0 THEN 0 ELSE
    coalesce((SELECT SUM(${end} - ${number('pause.remarks_on')}) FROM suspensions AS pause
      WHERE pause.disbursement_seq = disbursements.seq AND pause.remarks_on <= ?), 0) END`;
}

/** Past its due day and neither paid nor given up. */
export function lateAt(dialect: Dialect, asOf: CalendarDate | null, day: CalendarDate): Fragment {
  const [state, due] = [stateAt(asOf), dueDayAt(dialect, asOf, day)];
  return { sql: `(${state.sql} IN ('requested', 'approved', 'ordered') AND ${due.sql} < ?)`, values: [...state.values, ...due.values, dayNumber(day)] };
}
