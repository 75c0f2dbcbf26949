import { sha256Hex, type CalendarDate } from '../kernel/index.js';
import type { BookCheck, Difference, Payload, Remark } from '../journal/index.js';
import type { View } from '../platform/index.js';
import { credentialsTable, enrolmentsTable, identitiesTable, personsTable, type IdentityRow, type PersonRow } from './access.entity.js';
import { commitmentOf } from './secrets.js';
import { tokenFault, vouchedBy, VOUCHING_KINDS, type StoredToken, type Vouched, type VouchingEntry } from './vouched.rules.js';

type People = ReadonlyMap<string, Vouched>;

const UNEXPLAINED = 'a row that no entry explains';
const SHOWN = 10;

/**
 * With what people come in, and who they are: it stands in `op_` tables, and the journal vouches for it by digests. What is
 * missing because it ended (tokens, links, sessions) is in order; what was put there, altered or prolonged is not.
 */
export const checkAccess: BookCheck = async (view, replayed) => {
  const vouched = vouchedBy(await vouchingEntries(view));
  const persons = await personsTable.select(replayed, 'ORDER BY seq');
  const differences = [
    ...(await checkIdentities(view, persons)),
    ...(await checkCredentials(view, vouched)),
    ...(await checkTokens(view, vouched)),
    ...(await checkLinks(view, vouched)),
  ];
  const erased = persons.filter((person) => person.erased).map(({ id }) => id);
  const remarks: Remark[] = erased.length > 0 ? [{ code: 'person-erased', count: erased.length, examples: erased.slice(0, SHOWN) }] : [];
  return { differences, remarks };
};

interface EntryRow {
  kind: string;
  subject: string;
  payload: string;
  effectiveOn: CalendarDate;
  recordedAt: string;
}

async function vouchingEntries(view: View): Promise<VouchingEntry[]> {
  const columns = 'kind AS "kind", subject AS "subject", payload AS "payload", effective_on AS "effectiveOn", recorded_at AS "recordedAt"';
  const kinds = VOUCHING_KINDS.map(() => '?').join(', ');
  const rows = await view.all<EntryRow>(`SELECT ${columns} FROM journal WHERE kind IN (${kinds}) ORDER BY seq`, ...VOUCHING_KINDS);
  return rows.flatMap(({ payload, ...row }) => {
    const after = afterOf(payload);
    return after ? [{ ...row, after }] : [];
  });
}

/** Of an altered entry, which its digest gives away, nothing can be said. */
function afterOf(payload: string): Payload['after'] | null {
  try {
    const { after } = JSON.parse(payload) as Partial<Payload>;
    return after ?? null;
  } catch {
    return null;
  }
}

async function checkIdentities(view: View, persons: readonly PersonRow[]): Promise<Difference[]> {
  const rows = await identitiesTable.select(view, '');
  const byPerson = new Map(rows.map((row) => [row.personId, row]));
  const known = new Set(persons.filter(({ erased }) => !erased).map(({ id }) => id));
  const strangers = rows.filter(({ personId }) => !known.has(personId)).map(({ personId }) => inserted('op_identities', personId));
  return [...strangers, ...persons.filter(({ id }) => known.has(id)).flatMap((person) => identityFault(person, byPerson.get(person.id)))];
}

/** What differs is told by digests, for a verification is read by people who need not know the names. */
function identityFault({ id, commitment }: PersonRow, row: IdentityRow | undefined): Difference[] {
  if (!row) return [missing('op_identities', id)];
  const found = commitmentOf(String(row.salt), String(row.name), String(row.email));
  return found === commitment ? [] : [{ where: 'table', table: 'op_identities', row: id, column: 'salt, name, email', expected: commitment, found }];
}

async function checkCredentials(view: View, people: People): Promise<Difference[]> {
  const rows = await credentialsTable.select(view, 'ORDER BY person_id');
  const differences = rows.flatMap(({ personId, argon2Hash }): Difference[] => {
    const expected = people.get(personId)?.credentialDigest ?? null;
    if (expected === null) return [inserted('op_credentials', personId)];
    const found = sha256Hex(String(argon2Hash));
    return found === expected ? [] : [{ where: 'table', table: 'op_credentials', row: personId, column: 'argon2_hash', expected, found }];
  });
  const there = new Set(rows.map(({ personId }) => personId));
  const gone = [...people].filter(([id, { credentialDigest }]) => credentialDigest !== null && !there.has(id));
  return [...differences, ...gone.map(([id]) => missing('op_credentials', id))];
}

async function checkTokens(view: View, people: People): Promise<Difference[]> {
  // Column by column as they stand, since one that was altered may be nothing that this program reads.
  const columns = 'token_hash AS "tokenHash", person_id AS "personId", issued_at AS "issuedAt", expires_at AS "expiresAt", within AS "within"';
  const rows = await view.all<StoredToken>(`SELECT ${columns} FROM op_tokens ORDER BY token_hash`);
  return rows.flatMap((row): Difference[] => {
    const vouched = people.get(row.personId)?.tokens.get(row.tokenHash);
    if (!vouched) return [inserted('op_tokens', row.tokenHash)];
    const fault = tokenFault(row, vouched);
    return fault ? [{ where: 'table', table: 'op_tokens', row: row.tokenHash, ...fault }] : [];
  });
}

/** Links that can still be used; the first administrator's is nobody's yet, and of no use once there is one. */
async function checkLinks(view: View, people: People): Promise<Difference[]> {
  const rows = await enrolmentsTable.select(view, 'WHERE used_at IS NULL AND person_id IS NOT NULL ORDER BY token_hash');
  return rows.flatMap(({ tokenHash, personId, expiresAt }): Difference[] => {
    const until = people.get(personId ?? '')?.linkUntil ?? null;
    if (until === null) return [inserted('op_enrolments', tokenHash)];
    return expiresAt <= until ? [] : [{ where: 'table', table: 'op_enrolments', row: tokenHash, column: 'expires_at', expected: until, found: expiresAt }];
  });
}

function inserted(table: string, row: string): Difference {
  return { where: 'table', table, row: String(row), column: null, expected: null, found: UNEXPLAINED };
}

function missing(table: string, row: string): Difference {
  return { where: 'table', table, row, column: null, expected: 'a row', found: null };
}
