import { seqOf } from '../kernel/index.js';
import type { Relatives } from '../journal/index.js';

/** Of an act the tranches that it established. */
export function trancheRelatives(subject: string): Relatives[] {
  if (seqOf('act', subject) === null) return [];
  return [{ select: 'subjects', sql: 'SELECT code FROM tranches WHERE act = ?', values: [subject], kinds: ['tranche-established'] }];
}
