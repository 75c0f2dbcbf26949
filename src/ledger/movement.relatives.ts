import type { Relatives } from '../journal/index.js';

/** Of everything the money that was moved for it. */
export function movementRelatives(subject: string): Relatives[] {
  return [{ select: 'entries', sql: 'SELECT seq FROM movements WHERE for_thing = ?', values: [subject] }];
}
