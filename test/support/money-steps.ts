import fc from 'fast-check';
import type { Command } from './money-commands.js';
import type { MoneyModel } from './money-model.js';

/*
 * Random intentions. A step says what kind of thing is tried and how near to the edge; what it is about is chosen when
 * its turn comes, from what the book then holds, so that most commands have a chance and the rest are refused for one
 * reason each.
 */

const INTENTS = {
  'register-hub': 1,
  'identify-hub': 2,
  'enter-iban': 6,
  'set-hub-status': 4,
  'propose-act': 4,
  'propose-grant': 3,
  'propose-terms': 3,
  'propose-reduction': 3,
  'propose-revocation': 2,
  request: 14,
  'send-remarks': 3,
  'answer-remarks': 6,
  approve: 26,
  'approve-in-part': 6,
  reject: 2,
  withdraw: 2,
  order: 6,
  'return-order': 4,
  pay: 22,
  'propose-reversal': 5,
  'propose-recovery': 6,
  collect: 8,
  'approve-all': 4,
} as const;
export type Intent = keyof typeof INTENTS;

export interface Try {
  intent: Intent;
  /** Which of the things in question. */
  pick: number;
  /** Which of the people in question. */
  who: number;
  /** Anything goes: things in the wrong state, people without the role, ends that cannot be. */
  wild: boolean;
  /** How much: a share in thousandths of what is left, or exactly what is left and so many cents more. */
  amount: { share: number } | { edge: number };
  /** When: near a fact's first day, near today, near a day on which money moved, or any day in between. */
  day: { near: 'start' | 'today' | 'used' | 'any'; n: number };
  /** With an Idempotency-Key, and sent a second time. */
  twice: boolean;
}

/** `exactly` is for stories told by hand. */
export type Step = { exactly: (model: MoneyModel) => Command } | { try: Try } | { atOnce: Try[] } | { daysPass: number } | { again: number; otherBody: boolean };

const intent = fc.oneof(...Object.entries(INTENTS).map(([name, weight]) => ({ weight, arbitrary: fc.constant(name as Intent) })));
/** Objects that print as they are written. */
function plain<T>(members: { [K in keyof T]: fc.Arbitrary<T[K]> }): fc.Arbitrary<T> {
  return fc.record(members, { noNullPrototype: true });
}

const anyNumber = fc.nat({ max: 9_999 });

const aTry: fc.Arbitrary<Try> = plain({
  intent,
  pick: anyNumber,
  who: fc.nat({ max: 11 }),
  wild: fc.oneof({ weight: 7, arbitrary: fc.constant(false) }, { weight: 1, arbitrary: fc.constant(true) }),
  amount: fc.oneof(
    { weight: 3, arbitrary: plain({ share: fc.integer({ min: 1, max: 600 }) }) },
    { weight: 2, arbitrary: plain({ edge: fc.integer({ min: -1, max: 1 }) }) },
  ),
  day: plain({ near: fc.constantFrom('any', 'start', 'used', 'used', 'any', 'today'), n: anyNumber }),
  twice: fc.oneof({ weight: 5, arbitrary: fc.constant(false) }, { weight: 1, arbitrary: fc.constant(true) }),
});

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 22, arbitrary: plain({ try: aTry }) },
  { weight: 3, arbitrary: plain({ atOnce: fc.array(aTry, { minLength: 2, maxLength: 8 }) }) },
  // A crowd on one thing: the same intention, many times.
  { weight: 2, arbitrary: fc.tuple(aTry, fc.integer({ min: 2, max: 8 })).map(([one, times]) => ({ atOnce: crowd(one, times) })) },
  { weight: 1, arbitrary: plain({ daysPass: fc.integer({ min: 1, max: 4 }) }) },
  { weight: 2, arbitrary: plain({ again: anyNumber, otherBody: fc.boolean() }) },
);

function crowd(one: Try, times: number): Try[] {
  return Array.from({ length: times }, (_, index) => ({ ...one, who: (one.who + index) % 12 }));
}

/** Steps for one book. */
export const steps = (length: number): fc.Arbitrary<Step[]> => fc.array(step, { minLength: Math.ceil(length / 2), maxLength: length, size: 'max' });
