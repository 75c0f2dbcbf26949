import { numberOf } from '../kernel/index.js';
import type { Relatives } from '../journal/index.js';

/**
 * The entries by which something proposed was carried out: they stand between the proposal and the decision, and name it
 * in that field of what they say. Canonical JSON gives the field one form.
 */
export function carriedOut(field: string, id: string): Relatives {
  const sql = 'SELECT seq FROM journal WHERE seq > ? AND seq < (SELECT decided_seq FROM proposals WHERE proposals.seq = ?) AND payload LIKE ?';
  return { select: 'entries', sql, values: [numberOf(id), numberOf(id), `%"${field}":"${id}"%`] };
}
