import type { Config, Tx } from '../../platform/index.js';
import { enrolmentsTable } from '../access.entity.js';
import { linkSaid } from '../seals.js';
import { digestOf, newSecret, type SessionSecret } from '../secrets.js';

const HOUR_MS = 3_600_000;
const PERSON_MS = 7 * 24 * HOUR_MS;
const FIRST_ADMINISTRATOR_MS = 24 * HOUR_MS;

/** Tells the page behind the link that it must ask for e-mail and name as well. */
export const FIRST = 'first_';

export interface EnrolmentLink {
  link: string;
  expiresAt: string;
}

/**
 * Makes a one-time link with which a person (null: the first administrator) chooses a password; links made before for
 * the same end no longer. The token stands in the fragment, which browsers send to nobody.
 */
export async function makeLink(tx: Tx, secret: SessionSecret, { publicUrl }: Pick<Config, 'publicUrl'>, personId: string | null): Promise<EnrolmentLink> {
  await dropUnusedLinks(tx, personId);
  const token = personId === null ? `${FIRST}${newSecret()}` : newSecret();
  const lifetime = personId === null ? FIRST_ADMINISTRATOR_MS : PERSON_MS;
  const expiresAt = new Date(tx.now.getTime() + lifetime).toISOString();
  const row = { tokenHash: digestOf(token), personId, issuedBy: tx.actor, expiresAt };
  await enrolmentsTable.insert(tx, { ...row, usedAt: null, seal: secret.seal(linkSaid(row)) });
  return { link: `${publicUrl}/enrol#${token}`, expiresAt };
}

export async function dropUnusedLinks(tx: Tx, personId: string | null): Promise<void> {
  const unused = 'DELETE FROM op_enrolments WHERE used_at IS NULL';
  if (personId === null) await tx.run(`${unused} AND person_id IS NULL`);
  else await tx.run(`${unused} AND person_id = ?`, personId);
}
