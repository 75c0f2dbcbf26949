import 'reflect-metadata';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { operator, sha256Hex, Unauthenticated, type Role } from '../kernel/index.js';
import { ApprovalsService, ApprovalsTables1767225600030, ProposalDecides1767225600110, projectProposals, ProposalRow } from '../approvals/index.js';
import { ChangeRow, changeProposals, ChangesService, ChangesTables1767225600120, projectChanges } from '../changes/index.js';
import { HeadSignatureRow, Journal, JournalRow, JournalTables1767225600010, SigningKeyRow, SigningTables1767225600200, verifyBook } from '../journal/index.js';
import { Book, Clock, dataSourceOptions, ExpectedVersion, idempotencySchema, openDataSource, readConfig, type Caller, type Schema } from '../platform/index.js';
import { accessSchema, admit, checkAccess, EnrolmentService, ErasureService, PeopleService, personNames, personRolesChanges, projectAccess, TokensService } from './index.js';
import { commitmentOf, digestOf, SessionSecret } from './secrets.js';
import { holderOfToken } from './access.queries.js';
import { RedemptionService } from './enrolment/redemption.service.js';
import { Passwords } from './sign-in/passwords.js';
import { SessionsService } from './sign-in/sessions.service.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const PASSWORD = 'una frase che ricordo solo io';
const schema: Schema = {
  entities: [...idempotencySchema.entities, JournalRow, SigningKeyRow, HeadSignatureRow, ProposalRow, ChangeRow, ...accessSchema.entities],
  migrations: [
    ...[...idempotencySchema.migrations, JournalTables1767225600010, ApprovalsTables1767225600030, ...accessSchema.migrations],
    ...[ProposalDecides1767225600110, ChangesTables1767225600120, SigningTables1767225600200],
  ],
};

class MovedClock extends Clock {
  ahead = 0;
  override now(): Date {
    return new Date(Date.parse('2026-03-31T08:00:00.000Z') + this.ahead);
  }
}

function by(id: string, needs: readonly Role[] | null = null): Caller {
  return { actor: id.startsWith('operator:') ? operator('root') : { id, roles: [] }, needs, attempt: null, once: null };
}
const ROOT = by('operator:root');

let folder: string;
let book: Book;
let clock: MovedClock;
const journal = new Journal([projectProposals, projectChanges, projectAccess], [checkAccess]);
const changeKinds = new Map([['person-roles', personRolesChanges]]);
let people: PeopleService;
let enrolments: EnrolmentService;
let erasure: ErasureService;
let redemption: RedemptionService;
let sessions: SessionsService;
let tokens: TokensService;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'pnrr-access-'));
  clock = new MovedClock();
  await open();
});

async function open(): Promise<void> {
  const config = readConfig({ DATABASE_URL: `sqlite:${join(folder, 'book.db')}`, PUBLIC_URL: 'https://pnrr.example' }, folder);
  const hooks = { admit, onAttempt: async () => undefined, beforeCommit: async () => undefined };
  const source = await openDataSource(config.database, dataSourceOptions(config.database, schema, 'write'), 'write');
  book = await Book.over(source, null, { config, schema, mode: 'write', clock, hooks });
  const [passwords, secret] = [new Passwords(), new SessionSecret(config)];
  const changes = new ChangesService(book, journal, new ApprovalsService(book, journal, [changeProposals(changeKinds)]), changeKinds);
  people = new PeopleService(book, journal, changes, secret, config);
  enrolments = new EnrolmentService(book, journal, secret, config);
  erasure = new ErasureService(book, journal, secret);
  redemption = new RedemptionService(book, journal, clock, passwords, secret, config);
  sessions = new SessionsService(book, passwords, secret, clock);
  tokens = new TokensService(book, journal);
}

afterEach(async () => {
  const verification = await book.read((view) => verifyBook(view, journal, schema));
  await book.close();
  rmSync(folder, { recursive: true });
  expect(verification).toMatchObject({ verified: true, differences: [] });
});

const tokenOf = (link: string): string => link.split('#')[1] ?? '';

async function added(email: string, ...roles: Role[]): Promise<{ id: string; token: string }> {
  const { person, enrolment } = await people.addPerson(ROOT, { email, name: 'Ada Rossi', roles, until: null, reason: null });
  return { id: person.id, token: tokenOf(enrolment.link) };
}

async function enrolled(email: string, ...roles: Role[]): Promise<string> {
  const { id, token } = await added(email, ...roles);
  await redemption.redeem({ token, password: PASSWORD });
  return id;
}

async function kinds(): Promise<string[]> {
  return (await book.read((view) => view.all<{ kind: string }>('SELECT kind AS "kind" FROM journal ORDER BY seq'))).map(({ kind }) => kind);
}

const refused = (code: string): object => expect.objectContaining({ code }) as object;

describe('adding people', () => {
  it('keeps name and e-mail beside the book, which holds a commitment to them', async () => {
    const { id } = await added('Ada.Rossi@Ente.Example', 'analyst');
    const [identity] = await book.read((view) => view.all<{ salt: string; email: string }>('SELECT * FROM op_identities'));
    const [entry] = await book.read((view) => view.all<{ payload: string }>('SELECT payload FROM journal'));
    expect(identity).toMatchObject({ person_id: id, name: 'Ada Rossi', email: 'ada.rossi@ente.example' });
    const commitment = commitmentOf(identity?.salt ?? '', 'Ada Rossi', 'ada.rossi@ente.example');
    expect(JSON.parse(entry?.payload ?? '')).toEqual({ before: null, after: { roles: ['analyst'], until: null, commitment } });
    expect(await book.read((view) => personNames(view, [id, 'operator:root', 'P-999']))).toEqual(new Map([[id, 'Ada Rossi']]));
  });

  it('refuses an e-mail twice, in whatever case, and writes nothing then', async () => {
    await added('ada@ente.it', 'analyst');
    await expect(added('ADA@ente.it', 'auditor')).rejects.toEqual(refused('email-duplicate'));
    expect(await kinds()).toEqual(['person-added/1']);
  });

  it('is an administrator’s, as the roles stand inside the unit of work', async () => {
    const analyst = await enrolled('ada@ente.it', 'analyst');
    const newcomer = { email: 'b@ente.it', name: 'B', roles: ['analyst' as const], until: null, reason: null };
    await expect(people.addPerson(by(analyst, ['admin']), newcomer)).rejects.toEqual(refused('role-missing'));
    await expect(people.addPerson(by(analyst), newcomer)).rejects.toEqual(refused('role-missing'));
    await expect(people.addPerson(by('P-999'), newcomer)).rejects.toBeInstanceOf(Unauthenticated);
  });
});

describe('enrolment', () => {
  it('happens once, and leaves the digest of the credential in the book', async () => {
    const { id, token } = await added('ada@ente.it', 'analyst');
    const twice = await Promise.allSettled([1, 2].map(() => redemption.redeem({ token, password: PASSWORD })));
    expect(twice.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    await expect(redemption.redeem({ token, password: PASSWORD })).rejects.toEqual(refused('state-conflict'));
    const [credential] = await book.read((view) => view.all<{ hash: string }>('SELECT argon2_hash AS "hash" FROM op_credentials'));
    expect(credential?.hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    const entries = await book.read((view) => view.all<{ payload: string }>(`SELECT actor, payload FROM journal WHERE kind = 'credential-enrolled/1'`));
    expect(entries).toEqual([{ actor: id, payload: JSON.stringify({ after: { credentialDigest: sha256Hex(credential?.hash ?? '') }, before: null }) }]);
  });

  it('is refused after seven days, with an unknown token, a weak password, or another identity', async () => {
    const { token } = await added('ada@ente.it', 'analyst');
    await expect(redemption.redeem({ token: 'x', password: PASSWORD })).rejects.toEqual(refused('not-found'));
    await expect(redemption.redeem({ token, password: 'ada@ente.it 2026' })).rejects.toEqual(refused('password-weak'));
    await expect(redemption.redeem({ token, password: PASSWORD, email: 'b@ente.it' })).rejects.toEqual(refused('invalid-request'));
    clock.ahead = 7 * 24 * HOUR;
    await expect(redemption.redeem({ token, password: PASSWORD })).rejects.toEqual(refused('state-conflict'));
    expect(await kinds()).toEqual(['person-added/1']);
  });

  it('a new link replaces the old one, and a new password ends the sessions', async () => {
    const { id, token } = await added('ada@ente.it', 'analyst');
    const renewed = await enrolments.renew(ROOT, id);
    await expect(redemption.redeem({ token, password: PASSWORD })).rejects.toEqual(refused('not-found'));
    await redemption.redeem({ token: tokenOf(renewed.link), password: PASSWORD });
    const again = await enrolments.renew(ROOT, id);
    await redemption.redeem({ token: tokenOf(again.link), password: 'un’altra frase ancora' });
    expect(await book.read((view) => view.all('SELECT id_hash FROM op_sessions'))).toHaveLength(1);
    await expect(sessions.signIn('ada@ente.it', PASSWORD, '::1')).rejects.toBeInstanceOf(Unauthenticated);
  });
});

describe('the first administrator', () => {
  it('comes in by the operator’s newest link, within a day, once', async () => {
    const old = await enrolments.firstAdministratorLink(operator('root'));
    const link = await enrolments.firstAdministratorLink(operator('root'));
    expect(link?.link).toMatch(/^https:\/\/pnrr\.example\/enrol#first_[\w-]{43}$/);
    expect(link?.expiresAt).toBe('2026-04-01T08:00:00.000Z');
    await expect(redemption.redeem({ token: tokenOf(old?.link ?? ''), password: PASSWORD })).rejects.toEqual(refused('not-found'));
    const { person } = await redemption.redeem({ token: tokenOf(link?.link ?? ''), password: PASSWORD });
    expect(person).toMatchObject({ id: 'P-1', email: 'admin@localhost', name: 'Amministratore', roles: ['admin'], enrolled: true });
    expect(await kinds()).toEqual(['person-added/1', 'credential-enrolled/1']);
    expect(await enrolments.firstAdministratorLink(operator('root'))).toBeNull();
  });

  it('is not added once there is another', async () => {
    const link = await enrolments.firstAdministratorLink(operator('root'));
    await enrolled('ada@ente.it', 'admin');
    const late = redemption.redeem({ token: tokenOf(link?.link ?? ''), password: PASSWORD, email: 'b@ente.it', name: 'B' });
    await expect(late).rejects.toEqual(refused('state-conflict'));
  });
});

describe('signing in', () => {
  it('opens a session of twelve hours, known by its keyed hash only', async () => {
    const id = await enrolled('ada@ente.it', 'analyst');
    const { session } = await sessions.signIn('Ada@Ente.it', PASSWORD, '::1');
    expect(session.expiresAt).toBe('2026-03-31T20:00:00.000Z');
    const rows = await book.read((view) => view.all('SELECT * FROM op_sessions'));
    expect(JSON.stringify(rows)).not.toContain(session.id);
    await sessions.signOut(by(id), session.id);
    expect(await book.read((view) => view.all('SELECT * FROM op_sessions'))).toHaveLength(rows.length - 1);
  });

  it('takes five wrong passwords in a quarter of an hour, even at once, also for people who do not exist', async () => {
    await enrolled('ada@ente.it', 'analyst');
    for (const email of ['ada@ente.it', 'nobody@ente.it']) {
      const tries = await Promise.allSettled(Array.from({ length: 8 }, () => sessions.signIn(email, 'not this one', '::1')));
      const codes = tries.map((tried) => (tried.status === 'rejected' ? (tried.reason as { code: string }).code : 'in'));
      expect(codes.sort()).toEqual([...Array<string>(5).fill('sign-in-required'), ...Array<string>(3).fill('too-many-requests')]);
    }
    clock.ahead = 10 * MINUTE;
    await expect(sessions.signIn('ada@ente.it', PASSWORD, '::2')).rejects.toMatchObject({ status: 429, retryAfterSeconds: 300 });
    clock.ahead = 15 * MINUTE;
    await sessions.signIn('ada@ente.it', PASSWORD, '::1');
    expect(await book.read((view) => view.all('SELECT id FROM op_sign_in_attempts'))).toEqual([]);
  });

  it('takes thirty from one address, whoever they are for', async () => {
    for (let number = 0; number < 30; number += 1) {
      await expect(sessions.signIn(`p${number}@ente.it`, 'x', '::1')).rejects.toBeInstanceOf(Unauthenticated);
    }
    await expect(sessions.signIn('other@ente.it', 'x', '::1')).rejects.toEqual(refused('too-many-requests'));
    await expect(sessions.signIn('other@ente.it', 'x', '::2')).rejects.toBeInstanceOf(Unauthenticated);
  });

  it('is not for the disabled, nor after the last day', async () => {
    const admin = await enrolled('admin@ente.it', 'admin');
    const id = await enrolled('ada@ente.it', 'auditor');
    const { version } = await people.getPerson(id);
    await people.changePerson(by(admin), id, new ExpectedVersion([`"${version}"`]), { until: '2026-04-01' as never }, 'incarico');
    clock.ahead = 24 * HOUR;
    await sessions.signIn('ada@ente.it', PASSWORD, '::1');
    clock.ahead = 48 * HOUR;
    await expect(sessions.signIn('ada@ente.it', PASSWORD, '::1')).rejects.toEqual(refused('sign-in-required'));
    await expect(tokens.issueOwn(by(id), 1)).rejects.toBeInstanceOf(Unauthenticated);
    await expect(tokens.issueFor(ROOT, 'ada@ente.it', 1)).rejects.toEqual(refused('state-conflict'));
  });
});

describe('tokens', () => {
  it('are kept and entered by their digest, and end', async () => {
    const { id } = await added('ada@ente.it', 'analyst');
    const { token, expiresAt } = await tokens.issueFor(ROOT, 'ADA@ente.it', 30);
    expect(token).toMatch(/^pnrr_[\w-]{43}$/);
    expect(expiresAt).toBe('2026-04-30T08:00:00.000Z');
    const entry = await book.read((view) => view.one<{ payload: string }>(`SELECT payload FROM journal WHERE kind = 'token-issued/1'`));
    expect(JSON.parse(entry?.payload ?? '')).toEqual({ before: null, after: { tokenDigest: digestOf(token), expiresOn: '2026-04-30' } });
    const holder = (now: string) => book.read((view) => holderOfToken(view, digestOf(token), new Date(now)));
    expect(await holder('2026-04-30T07:59:59.999Z')).toMatchObject({ person: { id, roles: ['analyst'] }, within: null });
    expect(await holder(expiresAt)).toBeUndefined();
  });

  it('are for people who exist, for one day to a year', async () => {
    await expect(tokens.issueFor(ROOT, 'nobody@ente.it', 1)).rejects.toEqual(refused('not-found'));
    await added('ada@ente.it', 'analyst');
    for (const days of [0, 366, 1.5, NaN]) await expect(tokens.issueFor(ROOT, 'ada@ente.it', days)).rejects.toEqual(refused('invalid-request'));
  });
});

describe('changing a person', () => {
  it('disables with sessions, tokens and links ended in the same unit of work', async () => {
    const admin = await enrolled('admin@ente.it', 'admin');
    const id = await enrolled('ada@ente.it', 'approver');
    await tokens.issueOwn(by(id), 1);
    await enrolments.renew(ROOT, id);
    const { version } = await people.getPerson(id);
    const change = (tag: number) => people.changePerson(by(admin, ['admin']), id, new ExpectedVersion([`"${tag}"`]), { disabled: true }, 'uscita');
    await expect(change(version - 1)).rejects.toEqual(refused('stale-version'));
    expect(await change(version)).toMatchObject({ person: { disabled: true, version: version + 1 } });
    for (const table of ['op_sessions', 'op_tokens']) {
      expect(await book.read((view) => view.all(`SELECT person_id FROM ${table} WHERE person_id = ?`, id))).toEqual([]);
    }
    expect(await book.read((view) => view.all('SELECT person_id FROM op_enrolments WHERE used_at IS NULL'))).toEqual([]);
    await expect(tokens.issueOwn(by(id), 1)).rejects.toBeInstanceOf(Unauthenticated);
    await expect(enrolments.renew(ROOT, id)).rejects.toEqual(refused('state-conflict'));
  });
});

describe('erasing a person', () => {
  const NAME = 'Zoè Bianchi';
  const EMAIL = 'ada@ente.it';

  /** Everything in the file and its log, as bytes: what was deleted may still stand between the rows. */
  const onDisk = (): string => readdirSync(folder).map((file) => readFileSync(join(folder, file)).toString('utf8')).join('');

  async function disabled(): Promise<{ admin: string; id: string }> {
    const admin = await enrolled('admin@ente.it', 'admin');
    const { person, enrolment } = await people.addPerson(ROOT, { email: EMAIL, name: NAME, roles: ['approver'], until: null, reason: null });
    const { id } = person;
    await redemption.redeem({ token: tokenOf(enrolment.link), password: PASSWORD });
    await tokens.issueOwn(by(id), 1);
    await sessions.signIn(EMAIL, 'not this one', '::1').catch(() => undefined);
    const { version } = await people.getPerson(id);
    await people.changePerson(by(admin), id, new ExpectedVersion([`"${version}"`]), { disabled: true }, 'uscita');
    return { admin, id };
  }

  it('leaves a code, an entry, and nothing else anywhere', async () => {
    const { id } = await disabled();
    for (const text of [NAME, EMAIL]) expect(onDisk()).toContain(text);
    const answer = JSON.stringify({ by: { name: NAME } });
    await book.write(ROOT, (tx) => tx.run(`INSERT INTO op_idempotency VALUES ('P-1', 'POST', '/x', 'k', 'b', ?, ?)`, answer, tx.now.toISOString()));
    expect(await erasure.erase(ROOT, id, 'Richiesta prot. 7')).toMatchObject({ id, name: null, email: null, roles: [], disabled: true, erased: true, enrolled: false });
    for (const table of ['op_identities', 'op_credentials', 'op_sessions', 'op_tokens', 'op_enrolments']) {
      expect([table, await book.read((view) => view.all(`SELECT person_id FROM ${table} WHERE person_id = ?`, id))]).toEqual([table, []]);
    }
    expect(await book.read((view) => view.all('SELECT id FROM op_sign_in_attempts'))).toEqual([]);
    expect(await book.read((view) => view.all('SELECT answer AS "answer" FROM op_idempotency'))).toEqual([{ answer: null }]);
    const entry = await book.read((view) => view.one<{ payload: string }>(`SELECT actor, reason, payload FROM journal WHERE kind = 'person-erased/1'`));
    expect(entry).toEqual({ actor: 'operator:root', reason: 'Richiesta prot. 7', payload: '{"after":{"erased":true,"roles":[]},"before":{"erased":false,"roles":["approver"]}}' });
    const { remarks } = await book.read((view) => verifyBook(view, journal, schema));
    expect(remarks).toContainEqual({ code: 'person-erased', count: 1, examples: [id] });
    expect([NAME, EMAIL].filter((text) => onDisk().includes(text))).toEqual([]);
  });

  it('is for another than who disabled, and the e-mail is free for somebody new', async () => {
    const { admin, id } = await disabled();
    await expect(erasure.erase(by(admin), id, 'Richiesta')).rejects.toEqual(refused('four-eyes'));
    const other = await enrolled('other@ente.it', 'admin');
    await erasure.erase(by(other), id, 'Richiesta');
    await expect(erasure.erase(by(other), id, 'Richiesta')).rejects.toEqual(refused('state-conflict'));
    await expect(enrolments.renew(by(other), id)).rejects.toEqual(refused('state-conflict'));
    const again = await enrolled(EMAIL, 'approver');
    expect(again).not.toBe(id);
    await sessions.signIn(EMAIL, PASSWORD, '::1');
    expect((await people.listPeople(0, 10)).map(({ id: code, name, erased }) => [code, name, erased])).toContainEqual([id, null, true]);
  });
});
