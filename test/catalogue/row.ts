import type { Role } from '../../src/kernel/index.js';
import type { Json } from '../support/client.js';
import type { Situation } from './situations.js';

/** Who acts in the catalogue; `colleague` holds both roles of the money, so that only the rule of two people is in the way. */
export const PEOPLE = {
  analyst: ['analyst'],
  approver: ['approver'],
  colleague: ['analyst', 'approver'],
  committee: ['committee'],
  auditor: ['auditor'],
  admin: ['admin'],
  otherAdmin: ['admin'],
} as const satisfies Record<string, readonly Role[]>;

export type Who = keyof typeof PEOPLE | 'nobody';

/** One call. Names in braces stand for things of the row: `{grant}` for its grant, `{today}` for the day of the run. */
export interface Call {
  who: Who;
  /** Method and path under the base of the API. */
  asks: string;
  with?: object;
  headers?: Record<string, string>;
}

/** A call that must succeed, on the way to a situation; `as` names the thing that it makes. */
export interface Step extends Call {
  as?: string;
  /** Further names of what its answer holds. */
  holds?: Record<string, (body: Json) => string>;
}

/** What is attempted, by whom, and what is there before. */
interface Attempted extends Call {
  /** In the field's words: it names the row, and no other row has it. */
  move: string;
  before?: readonly Situation[];
}

/** An entry of the journal: its kind, and the money that it moves, `from → to: amount`. */
export type Written = readonly [kind: string, ...movements: string[]];

/** A move that is allowed. */
export interface Move extends Attempted {
  status?: 201 | 202;
  /** All that it writes, in this order. */
  writes: readonly Written[];
  /** What is answered, as far as it matters: the thing as it is now. `{new}` is the id of what came to be. */
  becomes: object;
  /** What other things are like afterwards, by their path. */
  sees?: Record<string, object>;
}

/** A move that is refused: with which status and code, and with which figures, all of them. */
export interface Refused extends Attempted {
  refused: `${number} ${string}`;
  figures?: object;
  /** The field that is wrong (JSON pointer), if it is one. */
  at?: string;
  /** Nothing, or the attempt itself. */
  writes?: readonly ['attempt-refused/1'];
}

/** Moves and refusals of one kind of thing. */
export interface Chapter {
  title: string;
  /** What is there from the start, for all rows. */
  opening?: readonly Step[];
  moves: readonly Move[];
  refusals: readonly Refused[];
}
