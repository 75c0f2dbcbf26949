import { seqOf } from '../kernel/index.js';
import { carriedOut } from '../approvals/index.js';
import type { Relatives } from '../journal/index.js';

/** Of a change what it did; of everything else the changes of it, and those that name it among what they reach. */
export function changeRelatives(subject: string): Relatives[] {
  if (seqOf('change', subject) !== null) return [carriedOut('change', subject)];
  // What is reached stands in the change as canonical JSON, so a thing's id stands there in quotes.
  return [{ select: 'subjects', sql: "SELECT 'C-' || seq FROM changes WHERE subject = ? OR to_fields LIKE ?", values: [subject, `%"${subject}"%`] }];
}
