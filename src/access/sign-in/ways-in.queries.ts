import { NotFound } from '../../kernel/index.js';
import type { View } from '../../platform/index.js';

/** With what a person may come in without a password: a session of the browser, a token of a program. */
export type WayInKind = 'session' | 'token';

export interface WayIn {
  /** The first digits of the digest that is kept: nobody comes in with it. */
  id: string;
  /** The digest. */
  hash: string;
  since: string;
  until: string;
}

const ID_DIGITS = 16;
export const WAY_IN_ID = /^[0-9a-f]{16}$/;

const TABLES = {
  session: { table: 'op_sessions', hash: 'id_hash', since: 'created_at' },
  token: { table: 'op_tokens', hash: 'token_hash', since: 'issued_at' },
} as const satisfies Record<WayInKind, object>;

function selection(kind: WayInKind): string {
  const { table, hash, since } = TABLES[kind];
  return `SELECT substr(${hash}, 1, ${ID_DIGITS}) AS "id", ${hash} AS "hash", ${since} AS "since", expires_at AS "until" FROM ${table}`;
}

/** Those of a person that have not expired, oldest first, after the one that `after` names. */
export async function listWaysIn(view: View, kind: WayInKind, personId: string, now: Date, after: readonly [since: string, id: string] | null, limit: number): Promise<WayIn[]> {
  const { hash, since } = TABLES[kind];
  const following = after ? `AND (${since}, substr(${hash}, 1, ${ID_DIGITS})) > (?, ?)` : '';
  const sql = `${selection(kind)} WHERE person_id = ? AND expires_at > ? ${following} ORDER BY ${since}, ${hash} LIMIT ?`;
  return view.all<WayIn>(sql, personId, now.toISOString(), ...(after ?? []), limit);
}

/** @throws NotFound where the person has none by that id, or it has expired */
export async function getWayIn(view: View, kind: WayInKind, personId: string, id: string, now: Date): Promise<WayIn> {
  const sql = `${selection(kind)} WHERE person_id = ? AND expires_at > ? AND substr(${TABLES[kind].hash}, 1, ${ID_DIGITS}) = ?`;
  const found = await view.one<WayIn>(sql, personId, now.toISOString(), id);
  if (!found) throw new NotFound(id);
  return found;
}
