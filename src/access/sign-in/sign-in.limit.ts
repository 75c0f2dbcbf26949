import { randomUUID } from 'node:crypto';
import type { Tx } from '../../platform/index.js';
import { signInAttemptsTable } from '../access.entity.js';
import { TooManyAttempts } from './too-many.js';

export const WINDOW_MS = 15 * 60_000;
export const ATTEMPTS_PER_EMAIL = 5;
export const ATTEMPTS_PER_ADDRESS = 30;

export interface Attempted {
  emailHash: string;
  addressHash: string;
}

/**
 * Counts an attempt before its password is looked at, so that a hundred at once are no way round the limit; success
 * takes it back. Unknown e-mails count like known ones. @throws TooManyAttempts
 */
export async function countAttempt(tx: Tx, { emailHash, addressHash }: Attempted): Promise<void> {
  const since = new Date(tx.now.getTime() - WINDOW_MS).toISOString();
  await tx.run('DELETE FROM op_sign_in_attempts WHERE attempted_at <= ?', since);
  await refuseBeyond(tx, 'email_hash', emailHash, ATTEMPTS_PER_EMAIL);
  await refuseBeyond(tx, 'address_hash', addressHash, ATTEMPTS_PER_ADDRESS);
  await signInAttemptsTable.insert(tx, { id: randomUUID(), emailHash, addressHash, attemptedAt: tx.now.toISOString() });
}

export async function forgetAttempts(tx: Tx, emailHash: string): Promise<void> {
  await tx.run('DELETE FROM op_sign_in_attempts WHERE email_hash = ?', emailHash);
}

async function refuseBeyond(tx: Tx, column: 'email_hash' | 'address_hash', value: string, most: number): Promise<void> {
  const sql = `SELECT attempted_at AS "attemptedAt" FROM op_sign_in_attempts WHERE ${column} = ? ORDER BY attempted_at DESC LIMIT ?`;
  const latest = await tx.all<{ attemptedAt: string }>(sql, value, most);
  const oldest = latest.at(most - 1);
  if (!oldest) return;
  // Free again when the oldest of the latest ones leaves the window.
  const freeAt = Date.parse(oldest.attemptedAt) + WINDOW_MS;
  throw new TooManyAttempts(Math.max(1, Math.ceil((freeAt - tx.now.getTime()) / 1000)));
}
