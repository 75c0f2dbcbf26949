import { numberOf, seqOf } from '../kernel/index.js';
import type { Relatives } from '../journal/index.js';

/** Of a disbursement and a grant what is ordered back of them. */
export function recoveryRelatives(subject: string): Relatives[] {
  const column = seqOf('disbursement', subject) !== null ? 'disbursement_seq' : seqOf('grant', subject) !== null ? 'grant_seq' : null;
  return column === null ? [] : [{ select: 'subjects', sql: `SELECT 'R-' || seq FROM recoveries WHERE ${column} = ?`, values: [numberOf(subject)] }];
}
