import type { BookCheck, Difference } from '../journal/index.js';
import type { View } from '../platform/index.js';
import { enrolmentsTable, sessionsTable } from './access.entity.js';
import { linkSaid, sessionSaid, type StoredSession } from './seals.js';
import type { SessionSecret } from './secrets.js';

/**
 * Names sessions and unused links that were altered or prolonged. A seal under another secret, as in a copy that was
 * restored elsewhere, or none at all, lets nobody in and is in order. Where the secret cannot be read, there is nothing to say.
 */
export function sealsCheck(secret: SessionSecret): BookCheck {
  return async (view) => {
    if (!secret.isHeld) return { differences: [], remarks: [] };
    return { differences: [...(await checkSessions(view, secret)), ...(await checkUnusedLinks(view, secret))], remarks: [] };
  };
}

async function checkSessions(view: View, secret: SessionSecret): Promise<Difference[]> {
  const rows = await view.all<StoredSession>(`SELECT ${sessionsTable.selection} FROM op_sessions ORDER BY id_hash`);
  return rows.filter((row) => secret.marks(row.seal) && !secret.isSealed(sessionSaid(row), row.seal)).map(({ idHash }) => otherSeal('op_sessions', idHash));
}

async function checkUnusedLinks(view: View, secret: SessionSecret): Promise<Difference[]> {
  const rows = await enrolmentsTable.select(view, 'WHERE used_at IS NULL ORDER BY token_hash');
  return rows.filter((row) => secret.marks(row.seal) && !secret.isSealed(linkSaid(row), row.seal)).map(({ tokenHash }) => otherSeal('op_enrolments', tokenHash));
}

/** The right seal is told to nobody: whoever altered the row would put it there. */
function otherSeal(table: string, row: string): Difference {
  return { where: 'table', table, row: String(row), column: 'seal', expected: 'the seal of what the row says', found: 'another one' };
}
