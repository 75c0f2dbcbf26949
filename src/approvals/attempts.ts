import type { Forbidden } from '../kernel/index.js';
import type { Journal } from '../journal/index.js';
import type { Tx } from '../platform/index.js';

const AN_HOUR = 3_600_000;

/**
 * A refused attempt against four eyes, or against a role on money, is an entry of its own: at most one per person,
 * thing and hour, so that nobody can flood the book by trying.
 */
export async function recordAttempt(tx: Tx, journal: Journal, refusal: Forbidden): Promise<void> {
  const { attempt } = refusal;
  if (!attempt) return;
  const since = new Date(tx.now.getTime() - AN_HOUR).toISOString();
  const earlier = await tx.one<{ seq: number }>(
    `SELECT seq AS "seq" FROM journal WHERE subject = ? AND kind = 'attempt-refused/1' AND actor = ? AND recorded_at > ? LIMIT 1`,
    attempt.subject,
    tx.actor,
    since,
  );
  if (earlier) return;
  await journal.append(tx, {
    kind: 'attempt-refused/1',
    subject: attempt.subject,
    payload: { before: null, after: { code: refusal.code, action: attempt.action } },
    movements: [],
    reason: null,
    effectiveOn: tx.today,
  });
}
