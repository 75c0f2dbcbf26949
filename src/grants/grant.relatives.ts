import { numberOf, seqOf } from '../kernel/index.js';
import { carriedOut } from '../approvals/index.js';
import type { Relatives } from '../journal/index.js';

/** What of a grant's life its hub's and its tranche's timelines tell. */
const HEADLINES = ['grant-proposed', 'grant-approved', 'grant-rejected', 'grant-withdrawn', 'grant-reduced', 'grant-closed', 'grant-reopened'];

/** Of a grant its reductions; of a reduction what it did, also where a revocation ordered it; of a hub and a tranche their grants, in headlines. */
export function grantRelatives(subject: string): Relatives[] {
  if (seqOf('grant', subject) !== null) {
    return [{ select: 'subjects', sql: "SELECT 'N-' || seq FROM reductions WHERE grant_seq = ?", values: [numberOf(subject)] }];
  }
  if (seqOf('reduction', subject) !== null) return [carriedOut('reduction', subject)];
  if (seqOf('change', subject) !== null) {
    const { sql, values } = carriedOut('change', subject);
    const ordered = `SELECT subject FROM journal WHERE seq IN (${sql}) AND kind LIKE 'reduction-ordered/%'`;
    return [{ select: 'entries', sql: `SELECT seq FROM movements WHERE for_thing IN (${ordered})`, values }];
  }
  return ['hub', 'tranche'].map((owner) => ({ select: 'subjects', sql: `SELECT 'G-' || seq FROM grants WHERE ${owner} = ?`, values: [subject], kinds: HEADLINES }));
}
