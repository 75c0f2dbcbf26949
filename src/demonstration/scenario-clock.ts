import { plusDays, type CalendarDate } from '../kernel/index.js';
import { Clock } from '../platform/index.js';

/** Offices open at this hour, UTC: half past eight or nine in Rome. */
const OPENING = 'T07:30:00.000Z';
/** By then everybody has gone home; what is left is recorded second after second, still on the same day in Rome. */
const CLOSING = 'T17:00:00.000Z';
const SECOND = 1_000;

/** A clock that walks through the scenario's days: it stands still within a unit of work, and never goes back. */
export class ScenarioClock extends Clock {
  private moment: Date;

  constructor(private day: CalendarDate) {
    super();
    this.moment = new Date(`${day}${OPENING}`);
  }

  override now(): Date {
    return this.moment;
  }

  get today(): CalendarDate {
    return this.day;
  }

  /** Goes on to a day, unless it has come. */
  goTo(day: CalendarDate): void {
    if (day <= this.day) return;
    this.day = day;
    this.moment = new Date(`${day}${OPENING}`);
  }

  /** People take their time between one thing and the next. */
  wait(seconds: number): void {
    const late = this.moment >= new Date(`${this.day}${CLOSING}`);
    this.moment = new Date(this.moment.getTime() + (late ? 1 : seconds) * SECOND);
  }
}

/** Nobody works on Saturdays and Sundays: what falls there was done on the Friday before. */
export function workingDay(day: CalendarDate): CalendarDate {
  return isWeekend(day) ? workingDay(plusDays(day, -1)) : day;
}

export function isWeekend(day: CalendarDate): boolean {
  return [0, 6].includes(new Date(`${day}T12:00:00Z`).getUTCDay());
}
