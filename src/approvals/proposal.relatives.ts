import { numberOf } from '../kernel/index.js';
import type { Entry, Relatives } from '../journal/index.js';

/**
 * The entries by which something proposed was carried out: they stand between the proposal and the decision, and name it
 * in that field of what they say. Canonical JSON gives the field one form.
 */
export function carriedOut(field: string, id: string): Relatives {
  const sql = 'SELECT seq FROM journal WHERE seq > ? AND seq < (SELECT decided_seq FROM proposals WHERE proposals.seq = ?) AND payload LIKE ?';
  return { select: 'entries', sql, values: [numberOf(id), numberOf(id), `%"${field}":"${id}"%`] };
}

/** What an entry carries out comes first: of what it does to a thing, that is what was decided. */
export function decidedThings({ subject, payload }: Pick<Entry, 'subject' | 'payload'>): string[] {
  const { change, reversal, reduction } = payload.after;
  return [change, reversal, reduction, subject].filter((id) => typeof id === 'string');
}
