import { NotFound, type CalendarDate, type Role } from '../kernel/index.js';
import type { Payload } from '../journal/index.js';
import { Conditions, json, type Config, type Tx, type View } from '../platform/index.js';
import { identitiesTable, personsTable, sessionsTable, type IdentityRow, type PersonRow } from './access.entity.js';
import type { ChangeFacts, Giver } from './access.rules.js';
import { sessionSaid, type StoredSession } from './seals.js';
import type { SessionSecret } from './secrets.js';

/** A person with the clear values that stand outside the book; null once they have been erased. */
export interface KnownPerson extends PersonRow {
  name: string | null;
  email: string | null;
  enrolled: boolean;
}

/** Who somebody is; the name is null once it has been erased. */
export interface NamedPerson {
  id: string;
  seq: number;
  name: string | null;
}

const KNOWN = `
  SELECT ${personsTable.selection}, op_identities.name AS "name", op_identities.email AS "email",
         CASE WHEN op_credentials.person_id IS NULL THEN 0 ELSE 1 END AS "enrolled"
  FROM persons
  LEFT JOIN op_identities ON op_identities.person_id = persons.id
  LEFT JOIN op_credentials ON op_credentials.person_id = persons.id`;

function known(row: Record<string, unknown>): KnownPerson {
  const { name, email, enrolled } = row as { name: string | null; email: string | null; enrolled: number };
  return { ...personsTable.read(row), name, email, enrolled: enrolled === 1 };
}

/** People after the one of entry `afterSeq`, in the order in which they were added. */
export async function listPeople(view: View, afterSeq: number, limit: number): Promise<KnownPerson[]> {
  const rows = await view.all<Record<string, unknown>>(`${KNOWN} WHERE persons.seq > ? ORDER BY persons.seq LIMIT ?`, afterSeq, limit);
  return rows.map(known);
}

/** Names of people after the one of entry `afterSeq`, in the order in which they were added; of all, or of those with an id. */
export async function listNames(view: View, ids: readonly string[] | null, afterSeq: number, limit: number): Promise<NamedPerson[]> {
  const conditions = new Conditions().and('persons.seq > ?', afterSeq);
  if (ids) conditions.and(`persons.id IN (${ids.map(() => '?').join(', ')})`, ...ids);
  const sql = `
    SELECT persons.id AS "id", persons.seq AS "seq", op_identities.name AS "name"
    FROM persons LEFT JOIN op_identities ON op_identities.person_id = persons.id ${conditions.where} ORDER BY persons.seq LIMIT ?`;
  return view.all<NamedPerson>(sql, ...conditions.values, limit);
}

/** @throws NotFound */
export async function getPerson(view: View, id: string): Promise<KnownPerson> {
  const row = await view.one<Record<string, unknown>>(`${KNOWN} WHERE persons.id = ?`, id);
  if (!row) throw new NotFound(id);
  return known(row);
}

/** @param email in the form that `requireEmail` answers */
export async function identityByEmail(view: View, email: string): Promise<IdentityRow | undefined> {
  return identitiesTable.find(view, { email });
}

/** A person who has come in. */
export interface Holder {
  person: PersonRow;
  /** What the session or token leaves of the roles; null: all. */
  within: Role[] | null;
}

/** Whose token it is, if it has not expired. */
export async function holderOfToken(view: View, tokenHash: string, now: Date): Promise<Holder | undefined> {
  const sql = `SELECT ${personsTable.selection}, op_tokens.within AS "within" FROM op_tokens JOIN persons ON persons.id = op_tokens.person_id WHERE token_hash = ? AND expires_at > ?`;
  return holderIn(await view.one<Record<string, unknown>>(sql, tokenHash, now.toISOString()));
}

/** Whose session it is, if its row is as it was written and has not expired. */
export async function holderOfSession(view: View, secret: SessionSecret, sessionId: string, now: Date): Promise<Holder | undefined> {
  const sql = `SELECT ${personsTable.selection}, ${sessionsTable.selection} FROM op_sessions JOIN persons ON persons.id = op_sessions.person_id WHERE id_hash = ? AND expires_at > ?`;
  const row = await view.one<Record<string, unknown> & StoredSession>(sql, secret.hash('session', sessionId), now.toISOString());
  return row && secret.isSealed(sessionSaid(row), row.seal) ? holderIn(row) : undefined;
}

function holderIn(row: Record<string, unknown> | undefined): Holder | undefined {
  return row && { person: personsTable.read(row), within: json.from(row['within']) as Role[] | null };
}

const ADMINISTRATORS = `FROM persons WHERE roles LIKE '%"admin"%' AND disabled = 0 AND (until IS NULL OR until >= ?)`;

export async function otherAdministrators(view: View, id: string, today: CalendarDate): Promise<number> {
  const row = await view.one<{ others: number }>(`SELECT COUNT(*) AS "others" ${ADMINISTRATORS} AND id <> ?`, today, id);
  return row?.others ?? 0;
}

/** Administrators who can sign in: with a password that they have chosen, or, where there is a provider, through it. */
function ableAdministrators({ provider }: Doors): string {
  return provider ? ADMINISTRATORS : `${ADMINISTRATORS} AND EXISTS (SELECT 1 FROM op_credentials WHERE person_id = persons.id)`;
}

/** By what ways people come in. */
type Doors = Pick<Config, 'provider'>;

/** Whether anybody can manage people. */
export async function hasAdministrator(view: View, doors: Doors, today: CalendarDate): Promise<boolean> {
  return (await view.one(`SELECT id AS "id" ${ableAdministrators(doors)} LIMIT 1`, today)) !== undefined;
}

/**
 * Whether anybody beside the actor can manage people. That may be the very person whom the actor gives a role: then
 * the change waits for a third, because there are two and nobody confirms one's own.
 */
export async function hasSecondAdministrator(tx: Tx, doors: Doors): Promise<boolean> {
  return (await tx.one(`SELECT id AS "id" ${ableAdministrators(doors)} AND id <> ? LIMIT 1`, tx.today, tx.actor)) !== undefined;
}

/** What the law needs to know before this person is changed. */
export async function changeFacts(tx: Tx, id: string): Promise<ChangeFacts> {
  return { giver: await giverOf(tx), otherAdministrators: await otherAdministrators(tx, id, tx.today), today: tx.today };
}

/** Who disabled a person last; null where nobody has. */
export async function disabledBy(view: View, id: string): Promise<string | null> {
  const sql = `SELECT actor AS "actor", payload AS "payload" FROM journal WHERE subject = ? AND kind IN ('person-changed/1', 'person-changed/2') ORDER BY seq DESC`;
  const entries = await view.all<{ actor: string; payload: string }>(sql, id);
  const last = entries.find(({ payload }) => (JSON.parse(payload) as Payload).after['disabled'] === true);
  return last?.actor ?? null;
}

/** The actor of this unit of work with the roles held now. */
export async function giverOf(tx: Tx): Promise<Giver> {
  const person = await personsTable.find(tx, { id: tx.actor });
  return { id: tx.actor, roles: person?.roles ?? [] };
}

/** Names by id, of those that are people and have not been erased; a replayed past knows none. */
export async function personNames(view: View, ids: Iterable<string>): Promise<Map<string, string>> {
  const names = new Map<string, string>();
  for (const id of new Set(ids)) {
    const name = await personName(view, id);
    if (name !== null) names.set(id, name);
  }
  return names;
}

export async function personName(view: View, id: string): Promise<string | null> {
  return (await identitiesTable.find(view, { personId: id }))?.name ?? null;
}

export async function personEmail(view: View, id: string): Promise<string | null> {
  return (await identitiesTable.find(view, { personId: id }))?.email ?? null;
}
