import type { Schema } from '../api/client.js';

type Dated = Pick<Schema<'OutcomeView'>, 'seq' | 'control' | 'requirement' | 'result' | 'obtainedOn' | 'goodUntil'>;

/**
 * What an outcome is worth on a day, as the rules of payment count it: `undone` by a negative one that came after it,
 * `past` where it has run out and another of the same thing has come since.
 */
export type Standing = 'good' | 'negative' | 'expired' | 'past' | 'undone';

export function standingOf(outcome: Dated, all: readonly Dated[], day: string): Standing {
  if (outcome.result === 'negative') return 'negative';
  const later = all.filter((other) => isOfTheSame(outcome, other) && byDay(other, outcome) > 0);
  if (later.some(({ result, obtainedOn }) => result === 'negative' && obtainedOn <= day)) return 'undone';
  if (outcome.goodUntil === null || outcome.goodUntil >= day) return 'good';
  return later.some(({ goodUntil }) => goodUntil === null || goodUntil > (outcome.goodUntil ?? '')) ? 'past' : 'expired';
}

/** What counts most comes first. */
export function newestFirst<Outcome extends Dated>(outcomes: readonly Outcome[]): Outcome[] {
  return [...outcomes].sort((one, other) => byDay(other, one));
}

function isOfTheSame(one: Dated, other: Dated): boolean {
  return one.control === other.control && one.requirement === other.requirement;
}

function byDay(one: Dated, other: Dated): number {
  if (one.obtainedOn === other.obtainedOn) return one.seq - other.seq;
  return one.obtainedOn < other.obtainedOn ? -1 : 1;
}
