import { plusDays, type CalendarDate, type Money } from '../kernel/index.js';
import type { CastGrant, CastHub } from './cast.rules.js';
import type { PersonKey } from './people.js';
import { isWeekend, workingDay, type ScenarioClock } from './scenario-clock.js';
import type { Voice } from './voice.js';

/** The scenario lasts two years. */
const DAYS = 730;

export const lastDay = (today: CalendarDate): CalendarDate => plusDays(today, -1);
export const firstDay = (last: CalendarDate): CalendarDate => plusDays(last, -DAYS);

/** What the people of the scenario know of a hub while they work. */
export class HubOnStage {
  readonly grants: GrantOnStage[] = [];
  /** The last day on which each of its certificates is good, by the code of the requirement. */
  readonly certificates = new Map<string, CalendarDate>();
  /** How often its account has changed: what was approved for another account is approved again. */
  accounts = 1;
  /** Suspended for good, or closed: nothing of it goes forward any more. */
  stopped = false;

  constructor(readonly cast: CastHub) {}

  /** Nothing of it is with the treasury: only then an account or a certificate changes without holding up a payment. */
  get nothingOrdered(): boolean {
    return this.grants.every(({ ordered }) => ordered === 0);
  }
}

export interface Paid {
  id: string;
  amount: Money;
  paidOn: CalendarDate;
}

export class GrantOnStage {
  readonly paid: Paid[] = [];
  /** With the treasury, not executed yet. */
  ordered = 0;
  /** Taken back or closed. */
  ended = false;

  constructor(
    readonly id: string,
    readonly hub: HubOnStage,
    readonly cast: CastGrant,
  ) {}

  get goesOn(): boolean {
    return !this.ended && !this.hub.stopped;
  }
}

/** Where the stories meet: the days, the people, and the hubs as they are by now. */
export class Stage {
  readonly first: CalendarDate;
  private numbers = 1_000;

  constructor(
    readonly last: CalendarDate,
    readonly hubs: ReadonlyMap<string, HubOnStage>,
    private readonly clock: ScenarioClock,
    private readonly voices: ReadonlyMap<PersonKey, Voice>,
  ) {
    this.first = firstDay(last);
  }

  get today(): CalendarDate {
    return this.clock.today;
  }

  as(person: PersonKey): Voice {
    const voice = this.voices.get(person);
    if (!voice) throw new Error(`demonstration: nobody is ${person}`);
    return voice;
  }

  hub(code: string): HubOnStage {
    const hub = this.hubs.get(code);
    if (!hub) throw new Error(`demonstration: there is no hub ${code}`);
    return hub;
  }

  /** Its first grant, which exists by now. */
  grant(hub: string): GrantOnStage {
    const [grant] = this.hub(hub).grants;
    if (!grant) throw new Error(`demonstration: ${hub} has no grant on ${this.today}`);
    return grant;
  }

  /** The day so many days after the first. */
  day(number: number): CalendarDate {
    return plusDays(this.first, number);
  }

  /** The day so many days before the last. */
  daysToGo(number: number): CalendarDate {
    return plusDays(this.last, -number);
  }

  /** So many days from now; later where nobody works on that day, so that whoever waits always gets on. */
  in(days: number): CalendarDate {
    const day = plusDays(this.today, days);
    return isWeekend(day) ? workingDay(plusDays(day, 3)) : day;
  }

  ago(days: number): CalendarDate {
    return plusDays(this.today, -days);
  }

  /** A number that no other paper of the scenario has. */
  next(): number {
    return (this.numbers += 1);
  }

  protocol(): string {
    return `DEMO-${this.today.slice(0, 4)}-${this.next()}`;
  }
}
