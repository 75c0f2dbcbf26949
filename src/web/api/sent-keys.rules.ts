import { Refused } from './problem.js';

/** How a sending under a key has ended; `reused`: the server knows the key, with something else in it. */
export type Outcome = 'recorded' | 'refused' | 'reused' | 'unanswered';

const REUSED = 'idempotency-key-reused';

export const isReused = (error: unknown): boolean => error instanceof Refused && error.problem.code === REUSED;

/** How a sending that threw has ended. A fault of the server, or of a proxy before it, does not say whether it was recorded. */
export function outcomeOf(error: unknown): Exclude<Outcome, 'recorded'> {
  if (isReused(error)) return 'reused';
  return error instanceof Refused && error.problem.status < 500 ? 'refused' : 'unanswered';
}

/** Whether what is stored at a place, if anything, is what was sent under a key: something else may have been begun there since. */
export function isSentAs(stored: string | null, key: string): boolean {
  try {
    return ((JSON.parse(stored ?? 'null') as { key?: string } | null)?.key ?? key) === key;
  } catch {
    return true;
  }
}

/**
 * Whether a key stays with what is sent, since something may have been recorded under it. A refusal writes nothing; but
 * where an earlier sending under the same key had no answer, it says nothing about that one.
 */
export function isStillOpen(outcome: Outcome, wasOpen: boolean): boolean {
  return outcome === 'refused' ? wasOpen : outcome !== 'recorded';
}
