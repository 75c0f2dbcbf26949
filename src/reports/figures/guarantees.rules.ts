import type { CalendarDate } from '../../kernel/index.js';
import { expiryOf, type OutcomeRow, type Requirement } from '../../requirements/index.js';
import type { Guarantee } from './alerts.rules.js';
import type { GrantLine } from './grants.rules.js';

export interface GuaranteeFacts {
  day: CalendarDate;
  outcomes: readonly OutcomeRow[];
  requirements: readonly Requirement[];
  grants: readonly GrantLine[];
  /** Codes of the hubs, with their tranche. */
  hubs: ReadonlyMap<string, string | null>;
}

/**
 * What covers money and ends at some time: of each thing and requirement the one that is good for longest, of those known on
 * the day; none where one is good for ever, where a negative outcome undid it, or where its grant is closed.
 */
export function guaranteesOf({ day, outcomes, requirements, grants, hubs }: GuaranteeFacts): Guarantee[] {
  const covering = new Map(requirements.filter(({ covers }) => covers).map((requirement) => [requirement.code, requirement]));
  const standing = new Map<string, OutcomeRow[]>();
  for (const outcome of outcomes) {
    if (outcome.requirement === null || !covering.has(outcome.requirement) || outcome.obtainedOn > day) continue;
    const key = `${outcome.subject} ${outcome.requirement}`;
    standing.set(key, outcome.result === 'negative' ? [] : [...(standing.get(key) ?? []), outcome]);
  }
  return [...standing.values()].flatMap((held) => {
    const ends = held.map((outcome) => ({ outcome, end: expiryOf(outcome, covering.get(outcome.requirement ?? '')?.validityDays ?? null) }));
    if (ends.length === 0 || ends.some(({ end }) => end === null)) return [];
    const last = ends.reduce((one, other) => ((other.end ?? '') > (one.end ?? '') ? other : one));
    const { subject, requirement, protocol, amount } = last.outcome;
    const grant = grants.find(({ id }) => id === subject);
    if (grant?.closedOn) return [];
    const place = grant ? { hub: grant.hub, tranche: grant.tranche } : { hub: hubs.has(subject) ? subject : null, tranche: hubs.get(subject) ?? null };
    return [{ subject, requirement: requirement ?? '', protocol, ...place, amount, expiresOn: last.end as CalendarDate }];
  });
}
