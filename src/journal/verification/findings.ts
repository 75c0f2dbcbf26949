import type { SqlValue, View } from '../../platform/index.js';

/** One thing that is not as the journal says. */
export type Difference =
  | { where: 'journal'; seq: number; problem: string; expected: string; found: string }
  | { where: 'table'; table: string; row: string; column: string | null; expected: SqlValue; found: SqlValue };

/** A thing of note: a stable code, how many there are, and the first of them. */
export interface Remark {
  code: 'head-never-signed' | 'key-not-endorsed' | 'person-erased';
  count: number;
  examples: string[];
}

/**
 * What a module keeps in `op_` tables and the journal vouches for by digests: it looks at the live book (`view`) and at
 * the replayed one (`replayed`), and says what differs and what is of note.
 */
export type BookCheck = (view: View, replayed: View) => Promise<{ differences: Difference[]; remarks: Remark[] }>;

/** More differences than this say nothing new to a person. */
export const DIFFERENCES_SHOWN = 100;

/** Verification works in steps and lets the event loop breathe between them. */
export function breathe(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
