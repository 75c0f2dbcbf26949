import 'reflect-metadata';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Controller, Get, Global, Module, Post } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { ApprovalsModule, ApprovalsTables1767225600030, ProposalDecides1767225600110, projectProposals, ProposalRow, recordAttempt } from '../approvals/index.js';
import { ChangeRow, changeProposals, ChangesModule, ChangesTables1767225600120, projectChanges } from '../changes/index.js';
import { operator, type Role } from '../kernel/index.js';
import { Journal, JournalRow, JournalTables1767225600010 } from '../journal/index.js';
import { Book, By, Clock, createHttpApp, DatabaseModule, idempotencySchema, listenAnywhere, LongWorkModule, May, readConfig, SignedIn, type Caller } from '../platform/index.js';
import { accessSchema, AccessModule, admit, EnrolmentService, PeopleService, personRolesChanges, projectAccess, TokensService } from './index.js';

const PASSWORD = 'una frase che ricordo solo io';
const journal = new Journal([projectProposals, projectChanges, projectAccess]);
const kinds = new Map([['person-roles', personRolesChanges]]);

@Controller()
class MoneyController {
  @Post('grants/:id/approval')
  @May('approver')
  approve(@By() caller: Caller): object {
    return { by: caller.actor.id };
  }

  @Get('grants')
  @May('analyst', 'approver')
  list(): object {
    return {};
  }

  @Get('mine')
  @SignedIn()
  mine(@By() { actor, needs, attempt }: Caller): object {
    return { actor, needs, attempt };
  }

  @Get('forgotten')
  forgotten(): object {
    return {};
  }
}

@Global()
@Module({ controllers: [MoneyController], providers: [{ provide: Journal, useValue: journal }], exports: [Journal] })
class TestModule {}

let folder: string;
let app: NestFastifyApplication;
let url: string;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'pnrr-access-'));
  const config = readConfig({ DATABASE_URL: `sqlite:${join(folder, 'book.db')}` }, folder);
  const schema = {
    entities: [...idempotencySchema.entities, JournalRow, ProposalRow, ChangeRow, ...accessSchema.entities],
    migrations: [
      ...[...idempotencySchema.migrations, JournalTables1767225600010, ApprovalsTables1767225600030, ...accessSchema.migrations],
      ...[ProposalDecides1767225600110, ChangesTables1767225600120],
    ],
  };
  const hooks = { admit, onAttempt: recordAttemptOf, beforeCommit: async () => undefined };
  const database = DatabaseModule.forRoot({ config, schema, mode: 'write', clock: new Clock(), hooks });
  app = await createHttpApp({ module: TestModule, imports: [database, LongWorkModule, ApprovalsModule.forRoot([changeProposals(kinds)]), ChangesModule.forRoot(kinds), AccessModule] }, config, { logger: false });
  url = await listenAnywhere(app);
});

function recordAttemptOf(...[tx, refusal]: [Parameters<typeof recordAttempt>[0], Parameters<typeof recordAttempt>[2]]): Promise<void> {
  return recordAttempt(tx, journal, refusal);
}

afterEach(async () => {
  await app.close();
  rmSync(folder, { recursive: true });
});

interface Asked {
  body?: object;
  token?: string;
  cookie?: string;
  tag?: string;
}

async function ask(method: string, path: string, { body, token, cookie, tag }: Asked = {}): Promise<{ status: number; body: Record<string, unknown>; headers: Headers }> {
  const type = method === 'PATCH' ? 'application/merge-patch+json' : 'application/json';
  const headers = new Headers({
    ...(body ? { 'content-type': type } : {}),
    ...(token ? { authorization: `Bearer ${token}` } : {}),
    ...(cookie ? { cookie } : {}),
    ...(tag ? { 'if-match': tag } : {}),
  });
  const answer = await fetch(`${url}/api/v1${path}`, { method, headers, ...(body ? { body: JSON.stringify(body) } : {}) });
  const text = await answer.text();
  return { status: answer.status, body: text === '' ? {} : (JSON.parse(text) as Record<string, unknown>), headers: answer.headers };
}

async function tokenFor(email: string, ...roles: Role[]): Promise<string> {
  const caller: Caller = { actor: operator('root'), needs: null, attempt: null, once: null };
  await app.get(PeopleService).addPerson(caller, { email, name: 'Ada Rossi', roles, until: null, reason: null });
  return (await app.get(TokensService).issueFor(caller, email, 1)).token;
}

async function entries(kind: string): Promise<{ subject: string; actor: string; payload: string }[]> {
  return app.get(Book).read((view) => view.all('SELECT subject, actor, payload FROM journal WHERE kind = ? ORDER BY seq', kind));
}

describe('over HTTP', () => {
  it('the first administrator enrols, adds a person, who enrols, signs in and out', async () => {
    const link = await app.get(EnrolmentService).firstAdministratorLink(operator('root'));
    const first = await ask('POST', '/enrolments', { body: { token: link?.link.split('#')[1], password: PASSWORD } });
    expect(first.status).toBe(201);
    expect(first.body).toEqual({ id: 'P-1', name: 'Amministratore', email: 'admin@localhost', roles: ['admin'], may: ['read', 'verify', 'manage-people'] });
    const [setCookie = ''] = first.headers.getSetCookie();
    expect(setCookie).toMatch(/^pnrr_session=[\w-]{43}; Max-Age=43200; Path=\/; HttpOnly; SameSite=Strict$/);
    const cookie = setCookie.split(';')[0] ?? '';
    expect((await ask('GET', '/me', { cookie })).body).toEqual(first.body);

    const added = await ask('POST', '/users', { cookie, body: { email: 'Ada@ente.it', name: 'Ada Rossi', roles: ['analyst'] } });
    expect(added).toMatchObject({ status: 201, body: { id: 'P-3', email: 'ada@ente.it', disabled: false, until: null, enrolled: false, proposedChange: null } });
    expect(added.headers.get('etag')).toBe('"3"');
    const { enrolment } = added.body as { enrolment: { link: string } };
    const token = enrolment.link.split('/enrol#')[1];
    expect((await ask('POST', '/enrolments', { body: { token, password: PASSWORD } })).status).toBe(201);
    expect((await ask('POST', '/enrolments', { body: { token, password: PASSWORD } })).body).toMatchObject({ status: 409, code: 'state-conflict' });
    const signedIn = await ask('POST', '/sessions', { body: { email: 'ada@ente.it', password: PASSWORD } });
    expect(signedIn).toMatchObject({ status: 201, body: { id: 'P-3' } });
    const hers = signedIn.headers.getSetCookie()[0]?.split(';')[0] ?? '';
    expect((await ask('DELETE', '/sessions/current', { cookie: hers })).status).toBe(204);
    expect((await ask('GET', '/me', { cookie: hers })).body).toMatchObject({ status: 401, code: 'sign-in-required' });
    expect((await ask('GET', '/users', { cookie })).body).toMatchObject({ items: [{ id: 'P-1' }, { id: 'P-3', enrolled: true }], nextCursor: null });
  });

  it('people are changed by merge-patch, with the version read', async () => {
    const admin = await tokenFor('admin@ente.it', 'admin');
    const token = await tokenFor('ada@ente.it', 'analyst');
    const read = await ask('GET', '/users/P-3', { token: admin });
    const tag = read.headers.get('etag') ?? '';
    const change = (body: object, etag?: string) => ask('PATCH', '/users/P-3', { token: admin, body, ...(etag ? { tag: etag } : {}) });
    expect(await change({ disabled: true, reason: 'uscita' })).toMatchObject({ status: 428, body: { code: 'version-required' } });
    expect(await change({ disabled: true }, tag)).toMatchObject({ status: 400, body: { errors: [{ pointer: '/reason' }] } });
    expect(await change({ disabled: true, reason: 'uscita' }, '"1"')).toMatchObject({ status: 412, body: { code: 'stale-version' } });
    expect(await change({ disabled: true, reason: 'uscita' }, tag)).toMatchObject({ status: 200, body: { disabled: true, roles: ['analyst'] } });
    expect(await ask('GET', '/me', { token })).toMatchObject({ status: 401 });
    const own = await ask('PATCH', '/users/P-1', { token: admin, tag: '"2"', body: { roles: ['approver'], reason: 'per me' } });
    expect(own).toMatchObject({ status: 403, body: { code: 'own-account' } });
    expect(await ask('GET', '/users/P-99', { token: admin })).toMatchObject({ status: 404 });
    expect(await ask('POST', '/users/P-3/enrolment', { token: admin })).toMatchObject({ status: 409 });
  });

  it('people issue tokens for themselves', async () => {
    const token = await tokenFor('ada@ente.it', 'committee');
    const issued = await ask('POST', '/me/tokens', { token, body: { days: 2 } });
    expect(issued.status).toBe(201);
    expect(await ask('GET', '/me', { token: String(issued.body['token']) })).toMatchObject({ status: 200, body: { email: 'ada@ente.it' } });
    expect(await ask('POST', '/me/tokens', { token, body: { days: 366 } })).toMatchObject({ status: 400 });
  });

  it('lists people in the order of their entries, page after page', async () => {
    const token = await tokenFor('admin@ente.it', 'admin');
    for (let number = 1; number <= 9; number += 1) await tokenFor(`p${number}@ente.it`, 'analyst');
    const ids: unknown[] = [];
    let cursor = '';
    do {
      const { body } = await ask('GET', `/users?limit=4${cursor}`, { token });
      ids.push(...(body['items'] as { id: string }[]).map(({ id }) => id));
      cursor = body['nextCursor'] === null ? '' : `&cursor=${String(body['nextCursor'])}`;
    } while (cursor !== '');
    expect(ids).toEqual(Array.from({ length: 10 }, (_, index) => `P-${1 + 2 * index}`));
  });

  it('says when to try signing in again', async () => {
    const body = { email: 'nobody@ente.it', password: 'not this one' };
    for (let times = 0; times < 5; times += 1) expect((await ask('POST', '/sessions', { body })).status).toBe(401);
    const refused = await ask('POST', '/sessions', { body });
    expect(refused).toMatchObject({ status: 429, body: { code: 'too-many-requests' } });
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(800);
  });

  it('serves the page behind the link, with nothing inline', async () => {
    const page = await fetch(`${url}/enrol`);
    expect(page.headers.get('content-security-policy')).toMatch(/^default-src 'none'; script-src 'self'/);
    const html = await page.text();
    expect(html).not.toMatch(/<script(?! src=)|<style|style=|\son\w+=/);
    for (const [, path] of html.matchAll(/(?:src|href)="(enrol\/[\w.]+)"/g)) expect((await fetch(`${url}/${path}`)).status).toBe(200);
    expect([...html.matchAll(/<a href="\.\/(\w+)" data-element="([\w-]+)">/g)].map(([, path, element]) => [path, element])).toEqual([['accessibilita', 'accessibility-link'], ['privacy', 'privacy-policy-link']]);
    const style = await (await fetch(`${url}/enrol/page.css`)).text();
    expect(style).toContain('@media (prefers-color-scheme: dark)');
    // Nothing is asked of another site: fonts, where the application was built, come from this one.
    for (const [, source = ''] of style.matchAll(/url\("([^"]+)"\)/g)) expect(source).toMatch(/^\.\.\/assets\/titillium-web-[\w.-]+\.woff2$/);
  });
});

describe('the guard', () => {
  it.each<[string, Asked, number, string]>([
    ['nobody', {}, 401, 'sign-in-required'],
    ['a made-up token', { token: 'pnrr_x' }, 401, 'sign-in-required'],
    ['a made-up session', { cookie: 'pnrr_session=abc' }, 401, 'sign-in-required'],
  ])('turns away %s', async (_, asked, status, code) => {
    expect(await ask('GET', '/mine', asked)).toMatchObject({ status, body: { code } });
  });

  it('closes a route that says nothing, also to those who are signed in', async () => {
    const token = await tokenFor('ada@ente.it', 'admin');
    expect(await ask('GET', '/forgotten', { token })).toMatchObject({ status: 403, body: { code: 'route-closed' } });
  });

  it('hands the caller on', async () => {
    const token = await tokenFor('ada@ente.it', 'approver');
    expect((await ask('GET', '/mine', { token })).body).toEqual({ actor: { id: 'P-1', roles: ['approver'] }, needs: null, attempt: null });
    expect((await ask('POST', '/grants/G-1/approval', { token })).body).toEqual({ by: 'P-1' });
  });

  it('knows whoever shows a token by it alone', async () => {
    const token = await tokenFor('ada@ente.it', 'approver');
    expect(await ask('GET', '/me', { token, cookie: 'pnrr_session=abc' })).toMatchObject({ status: 200 });
    expect(await ask('GET', '/me', { token: 'wrong', cookie: `pnrr_session=${token}` })).toMatchObject({ status: 401 });
  });

  it('enters a role missing on money once: about a thing of the book, else about the kind of thing', async () => {
    const token = await tokenFor('ada@ente.it', 'analyst');
    for (const id of ['P-1', 'P-1', 'G-77', 'G-78', 'x']) {
      const refused = await ask('POST', `/grants/${id}/approval`, { token });
      expect(refused).toMatchObject({ status: 403, body: { code: 'role-missing', needs: ['approver'], has: ['analyst'] } });
    }
    const payload = JSON.stringify({ after: { action: 'POST /grants/:id/approval', code: 'role-missing' }, before: null });
    expect(await entries('attempt-refused/1')).toEqual(['P-1', 'grants'].map((subject) => ({ subject, actor: 'P-1', payload })));
  });

  it('writes nothing where no money would move', async () => {
    const token = await tokenFor('ada@ente.it', 'auditor');
    expect(await ask('GET', '/grants', { token })).toMatchObject({ status: 403 });
    expect(await ask('POST', '/users', { token, body: {} })).toMatchObject({ status: 403 });
    expect(await entries('attempt-refused/1')).toEqual([]);
  });
});
