import type { Json } from '../kernel/index.js';
import type { EnrolmentRow, SessionRow } from './access.entity.js';

// Sessions and one-time links are no history, and no entry says whose they are. Each carries a seal of what its row says,
// under a secret that is not in the database: whoever writes there can end them, and neither make nor turn them.

/** A session's row as the database has it: what was altered may be no list any more. */
export type StoredSession = Omit<SessionRow, 'within'> & { within: string | null };

export function sessionSaid({ idHash, personId, createdAt, expiresAt, within }: Omit<StoredSession, 'seal'>): Json {
  return { what: 'pnrr-session/1', ...texts({ idHash, personId, createdAt, expiresAt, within }) };
}

/** When it was used is no part of it: a used link has no seal. */
export function linkSaid({ tokenHash, personId, issuedBy, expiresAt }: Omit<EnrolmentRow, 'seal' | 'usedAt'>): Json {
  return { what: 'pnrr-link/1', ...texts({ tokenHash, personId, issuedBy, expiresAt }) };
}

/** SQLite keeps a number in a column of text as one: altered so, it is still to be read. */
function texts(content: Readonly<Record<string, string | null>>): Record<string, string | null> {
  return Object.fromEntries(Object.entries(content).map(([name, value]) => [name, value === null ? null : String(value)]));
}
