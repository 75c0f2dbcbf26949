import type { CalendarDate, Role } from '../../kernel/index.js';
import type { Journal } from '../../journal/index.js';
import type { Tx } from '../../platform/index.js';
import { identitiesTable } from '../access.entity.js';
import { giverOf, identityByEmail } from '../access.queries.js';
import { addPerson, requireEmail, requireName } from '../access.rules.js';
import { commitmentOf, newSalt } from '../secrets.js';

export interface Newcomer {
  email: string;
  name: string;
  roles: readonly Role[];
  until: CalendarDate | null;
  reason: string | null;
}

/** Adds a person without the roles that wait: the commitment goes into the book, name and e-mail beside it. Answers the id. */
export async function enterPerson(tx: Tx, journal: Journal, newcomer: Newcomer, waiting: readonly Role[] = []): Promise<string> {
  const email = requireEmail(newcomer.email);
  const name = requireName(newcomer.name);
  const salt = newSalt();
  const { roles, until, reason } = newcomer;
  const id = await journal.nextId(tx, 'person');
  const facts = { giver: await giverOf(tx), emailTaken: (await identityByEmail(tx, email)) !== undefined, waiting, today: tx.today };
  await journal.append(tx, addPerson(id, { roles, until, commitment: commitmentOf(salt, name, email) }, facts, reason));
  await identitiesTable.insert(tx, { personId: id, name, email, salt });
  return id;
}
