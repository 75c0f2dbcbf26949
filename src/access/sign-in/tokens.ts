import { InvalidInput, romeDay, type Role } from '../../kernel/index.js';
import type { Journal } from '../../journal/index.js';
import type { Tx } from '../../platform/index.js';
import { tokensTable } from '../access.entity.js';
import { digestOf, newSecret } from '../secrets.js';

/** Scanners of published code find tokens by their beginning. */
export const TOKEN_PREFIX = 'pnrr_';

export const TOKEN_DAYS_MAX = 365;

const DAY_MS = 24 * 3_600_000;

export interface IssuedToken {
  token: string;
  expiresAt: string;
}

/** @param within as of the session in which it is issued */
export async function issueToken(tx: Tx, journal: Journal, personId: string, days: number, within: Role[] | null = null): Promise<IssuedToken> {
  requireTokenDays(days);
  await tx.run('DELETE FROM op_tokens WHERE expires_at <= ?', tx.now.toISOString());
  const token = `${TOKEN_PREFIX}${newSecret()}`;
  const expires = new Date(tx.now.getTime() + days * DAY_MS);
  const expiresAt = expires.toISOString();
  await journal.append(tx, {
    // What the session had not, the token has not either: the entry says so, that nobody can give it back beside the book.
    kind: within ? 'token-issued/2' : 'token-issued/1',
    subject: personId,
    payload: { before: null, after: { tokenDigest: digestOf(token), expiresOn: romeDay(expires), ...(within ? { within } : {}) } },
    movements: [],
    reason: null,
    effectiveOn: tx.today,
  });
  await tokensTable.insert(tx, { tokenHash: digestOf(token), personId, issuedAt: tx.now.toISOString(), expiresAt, within });
  return { token, expiresAt };
}

/** The entry says which one it was, by the digest that its issue left: put back into the table, it is found. */
export async function revokeToken(tx: Tx, journal: Journal, personId: string, tokenHash: string): Promise<void> {
  await journal.append(tx, {
    kind: 'token-revoked/1',
    subject: personId,
    payload: { before: null, after: { tokenDigest: tokenHash } },
    movements: [],
    reason: null,
    effectiveOn: tx.today,
  });
  await tx.run('DELETE FROM op_tokens WHERE token_hash = ?', tokenHash);
}

export async function endTokens(tx: Tx, personId: string): Promise<void> {
  await tx.run('DELETE FROM op_tokens WHERE person_id = ?', personId);
}

function requireTokenDays(days: number): void {
  if (Number.isInteger(days) && days >= 1 && days <= TOKEN_DAYS_MAX) return;
  throw InvalidInput.at('invalid-request', '/days', {
    it: `La durata del token va da 1 a ${TOKEN_DAYS_MAX} giorni.`,
    en: `A token lasts 1 to ${TOKEN_DAYS_MAX} days.`,
  });
}
