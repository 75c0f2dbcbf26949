import type { Relatives } from '../journal/index.js';

/** Of a requirement what came of asking for it. */
export function requirementRelatives(subject: string): Relatives[] {
  return [{ select: 'entries', sql: 'SELECT seq FROM outcomes WHERE requirement = ?', values: [subject] }];
}
