import { randomId } from './random-id.js';
import { isSentAs, isStillOpen, outcomeOf, type Outcome } from './sent-keys.rules.js';

/** The places of the keys that were given out here: the draft or the act that is sent under each. */
const places = new Map<string, string>();

const stored = (place: string): string => `${place}:sent`;

/**
 * The idempotency key of what is sent from a place: the one of a sending that had no answer, also from before a closed
 * dialog or tab, so that sending again cannot record twice; otherwise `kept`, the one that was kept with it, or a new one.
 */
export function keyOf(place: string, kept?: string): string {
  const key = localStorage.getItem(stored(place)) ?? kept ?? randomId();
  places.set(key, place);
  return key;
}

/** A new key, whatever became of what was sent before: for somebody who has looked, or begins something else. */
export function newKeyOf(place: string): string {
  forgetKeyOf(place);
  return keyOf(place);
}

export function forgetKeyOf(place: string): void {
  localStorage.removeItem(stored(place));
}

/** What was sent from one place is from now on sent again from another. */
export function moveKeyOf(from: string, to: string): void {
  const key = localStorage.getItem(stored(from));
  if (key === null) return;
  localStorage.setItem(stored(to), key);
  forgetKeyOf(from);
}

/** Sends under a key, and remembers it until it is known what became of it. What is recorded is no draft any more. */
export async function sentUnder<T>(key: string | undefined, send: () => Promise<T>): Promise<T> {
  const place = key === undefined ? undefined : places.get(key);
  if (key === undefined || place === undefined) return send();
  const wasOpen = localStorage.getItem(stored(place)) === key;
  localStorage.setItem(stored(place), key);
  const settle = (outcome: Outcome) => {
    if (!isStillOpen(outcome, wasOpen) && localStorage.getItem(stored(place)) === key) forgetKeyOf(place);
    if (outcome === 'recorded' && isSentAs(localStorage.getItem(place), key)) localStorage.removeItem(place);
  };
  try {
    const answer = await send();
    settle('recorded');
    return answer;
  } catch (error) {
    settle(outcomeOf(error));
    throw error;
  }
}
