import { Injectable } from '@nestjs/common';
import { FIRST_DAY, NotFound, requireDayWithin, romeDay, type CalendarDate } from '../../kernel/index.js';
import { Book, Clock, type View } from '../../platform/index.js';
import { readHead } from '../journal.js';
import { findEntry } from '../journal.queries.js';
import { PastBooks } from './past-books.js';

/** From where the book is looked at: `?asOf=` the day in the world, `?atEntry=` what was known. */
export interface Question {
  asOf?: CalendarDate | undefined;
  atEntry?: number | undefined;
}

/** What a question comes to. */
export interface Sight {
  /** A day before the last one that is known: queries look back. Null where the balances that are kept answer. */
  asOf: CalendarDate | null;
  /** The day of which the answer speaks: the one asked for, or today, or with `atEntry` the day of that entry. */
  day: CalendarDate;
}

/** Reads the book as it is, as it stood on a day, as it was known at an entry, or both. */
@Injectable()
export class Hindsight {
  constructor(
    private readonly book: Book,
    private readonly past: PastBooks,
    private readonly clock: Clock,
  ) {}

  /** @throws RuleBroken `date-out-of-range` for a day in the future; NotFound `entry-unknown` */
  async at<T>({ asOf, atEntry }: Question, job: (view: View, sight: Sight) => Promise<T>): Promise<T> {
    if (asOf !== undefined) requireDayWithin('/asOf', asOf, FIRST_DAY, this.today());
    if (atEntry === undefined) return this.book.read((view) => job(view, sightOf(asOf, this.today())));
    const known = await this.book.read(async (view) => {
      const entry = await findEntry(view, atEntry);
      if (!entry) throw new NotFound(String(atEntry), 'entry-unknown');
      return { day: romeDay(new Date(entry.recordedAt)), isHead: (await readHead(view))?.seq === atEntry };
    });
    const look = (view: View): Promise<T> => job(view, sightOf(asOf, known.day));
    // The newest entry may have become an older one by now; then it is replayed like any other.
    return known.isHead ? this.atHead(atEntry, look) : this.past.read(atEntry, look);
  }

  private async atHead<T>(seq: number, look: (view: View) => Promise<T>): Promise<T> {
    const answer = await this.book.read(async (view) => ((await readHead(view))?.seq === seq ? { value: await look(view) } : null));
    return answer ? answer.value : this.past.read(seq, look);
  }

  private today(): CalendarDate {
    return romeDay(this.clock.now());
  }
}

/** Nothing takes effect in the future, so on the last known day and later what is kept answers at once. */
function sightOf(asOf: CalendarDate | undefined, lastDay: CalendarDate): Sight {
  return { asOf: asOf === undefined || asOf >= lastDay ? null : asOf, day: asOf ?? lastDay };
}
