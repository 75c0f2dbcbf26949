import type { Role } from '../../kernel/index.js';
import { json, type Tx } from '../../platform/index.js';
import { sessionsTable } from '../access.entity.js';
import type { KnownPerson } from '../access.queries.js';
import { sessionSaid } from '../seals.js';
import { newSecret, type SessionSecret } from '../secrets.js';

/** A working day. It is never prolonged: reading writes nothing. */
export const SESSION_HOURS = 12;

export interface Session {
  /** Goes into the cookie and nowhere else. */
  id: string;
  expiresAt: string;
}

/** Who has just come in, and with what. */
export interface SignedIn {
  session: Session;
  person: KnownPerson;
}

/** @param within what the provider's claim leaves of the person's roles; null: all of them */
export async function startSession(tx: Tx, secret: SessionSecret, personId: string, within: Role[] | null = null): Promise<Session> {
  const createdAt = tx.now.toISOString();
  await tx.run('DELETE FROM op_sessions WHERE expires_at <= ?', createdAt);
  const id = newSecret();
  const expiresAt = new Date(tx.now.getTime() + SESSION_HOURS * 3_600_000).toISOString();
  const row = { idHash: secret.hash('session', id), personId, createdAt, expiresAt };
  const seal = secret.seal(sessionSaid({ ...row, within: json.to(within) as string | null }));
  await sessionsTable.insert(tx, { ...row, within, seal });
  return { id, expiresAt };
}

export async function endSession(tx: Tx, idHash: string): Promise<void> {
  await tx.run('DELETE FROM op_sessions WHERE id_hash = ?', idHash);
}

export async function endSessions(tx: Tx, personId: string): Promise<void> {
  await tx.run('DELETE FROM op_sessions WHERE person_id = ?', personId);
}
