import { numberOf, seqOf } from '../kernel/index.js';
import { carriedOut } from '../approvals/index.js';
import type { Relatives } from '../journal/index.js';

/** What of a disbursement's life its grant's timeline tells. */
const HEADLINES = ['disbursement-requested', 'disbursement-rejected', 'disbursement-withdrawn', 'disbursement-paid', 'disbursement-reversed'];

/** Of a disbursement its reversals; of a reversal what it undid; of a grant its disbursements, in headlines. */
export function disbursementRelatives(subject: string): Relatives[] {
  if (seqOf('disbursement', subject) !== null) {
    return [{ select: 'subjects', sql: "SELECT 'S-' || seq FROM reversals WHERE disbursement_seq = ?", values: [numberOf(subject)] }];
  }
  if (seqOf('reversal', subject) !== null) return [carriedOut('reversal', subject)];
  if (seqOf('grant', subject) === null) return [];
  return [{ select: 'subjects', sql: "SELECT 'D-' || seq FROM disbursements WHERE grant_seq = ?", values: [numberOf(subject)], kinds: HEADLINES }];
}
