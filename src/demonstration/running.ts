import type { CalendarDate } from '../kernel/index.js';
import { workingDay, type ScenarioClock } from './scenario-clock.js';

/** A part of the scenario: it does what happens on a day, then says (by `yield`) on which day it goes on. */
export type Story<Outcome = void> = AsyncGenerator<CalendarDate, Outcome, void>;

interface Waiting {
  day: CalendarDate;
  turn: number;
  story: Story;
}

/**
 * Tells all stories together, day after day, until the last one: what a story has planned for later has not happened.
 * On one day they go on in the order in which they came to wait.
 */
export async function tell(stories: readonly Story[], clock: ScenarioClock, lastDay: CalendarDate): Promise<void> {
  const queue: Waiting[] = [];
  let turn = 0;
  const goOn = async (story: Story): Promise<void> => {
    const { done, value: planned } = await story.next();
    if (done) return;
    const day = workingDay(planned);
    if (day <= lastDay) insert(queue, { day: day < clock.today ? clock.today : day, turn: (turn += 1), story });
  };
  for (const story of stories) await goOn(story);
  for (let next = queue.shift(); next; next = queue.shift()) {
    clock.goTo(next.day);
    await goOn(next.story);
  }
}

/** Kept in order, the next one first. */
function insert(queue: Waiting[], waiting: Waiting): void {
  const at = queue.findLastIndex(({ day, turn }) => day < waiting.day || (day === waiting.day && turn < waiting.turn));
  queue.splice(at + 1, 0, waiting);
}
