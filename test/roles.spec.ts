import { METHOD_METADATA, PATH_METADATA, ROUTE_ARGS_METADATA } from '@nestjs/common/constants.js';
import { ModulesContainer } from '@nestjs/core';
import { ROLES, romeDay, type Role } from '../src/kernel/index.js';
import { readHead } from '../src/journal/index.js';
import { ACCESS_METADATA, tableNames, type Access } from '../src/platform/index.js';
import { ApiDocument, type Operation } from './support/api-document.js';
import { Client, ok, refused, type Answer, type Json } from './support/client.js';
import { FORM_TYPE, formOf, pdf } from './support/forms.js';
import { Service } from './support/service.js';
import { Targets } from './support/targets.js';

const service = await Service.start('sqlite');
const api = await ApiDocument.of(service);
const targets = await Targets.prepare(service, api);
afterAll(() => service.stop());

const named = (operations: readonly Operation[]): [string, Operation][] => operations.map((operation) => [`${operation.method} ${operation.path}`, operation]);

/** A call about a thing that does not exist, with nothing in it: whoever may make it is told so, and nothing happens. */
function call(client: Client, operation: Operation): Promise<Answer> {
  const nothing = { id: operation.path.includes('/users/') ? 'P-999999' : `${api.pathOf(operation).match(/\b[A-Z](?=-\d)/)?.[0] ?? 'D'}-999999`, code: 'ZZ-99', seq: '999999', entry: '999999', subject: 'ZZ-99', digest: '0'.repeat(16) };
  const form = operation.body?.type === 'multipart/form-data';
  const sent = form ? { body: formOf(pdf()), headers: { 'content-type': FORM_TYPE } } : { body: '{}', headers: { 'content-type': operation.body?.type ?? '' } };
  const body = operation.body ? sent : { body: undefined, headers: {} };
  return client.send(operation.method, targets.addressOf(operation, nothing), body.body, body.headers);
}

describe.each(named(api.operations))('%s', (_, operation) => {
  const may = (roles: readonly Role[]): boolean => operation.isPublic || !operation.roles || operation.roles.some((role) => roles.includes(role as Role));
  const inOrOut = async (client: Client, roles: readonly Role[]): Promise<void> => {
    const answer = call(client, operation);
    if (may(roles)) expect([401, 403]).not.toContain((await answer).status);
    else expect(await refused(answer, 403, 'role-missing')).toMatchObject({ needs: operation.roles, has: roles });
  };

  test.each(ROLES)('by %s', async (role) => inOrOut(await service.as(role, `only-${role}`), [role]));

  test('by every pair of roles', async () => {
    for (const [index, one] of ROLES.entries()) {
      for (const other of ROLES.slice(index + 1)) await inOrOut(await service.as([one, other]), [one, other]);
    }
  });

  test('by nobody, with tokens and sessions that are none, by those who have been disabled', async () => {
    const headers: Record<string, string>[] = [
      ...[{}, { authorization: 'Bearer pnrr_no-such-token' }, { authorization: 'Bearer ' }, { authorization: 'Basic YTpi' }, { authorization: 'x' }],
      ...[{ cookie: 'pnrr_session=no-such-session' }, { cookie: 'pnrr_session=' }, { cookie: 'pnrr_session=%00; pnrr_session=%zz' }],
      ...(await leavers()).map((token) => ({ authorization: `Bearer ${token}` })),
    ];
    for (const one of headers) {
      const answer = call(new Client(service.url, one), operation);
      if (operation.isPublic) expect([401, 403]).not.toContain((await answer).status);
      else await refused(answer, 401, 'sign-in-required');
    }
  });
});

let gone: Promise<string[]> | null = null;
/** Tokens of two people with every role: one disabled, the other's last day past. */
const leavers = (): Promise<string[]> =>
  (gone ??= (async () => {
    const admin = await service.as('admin');
    const tokens: string[] = [];
    for (const change of [{ disabled: true }, { until: romeDay(service.clock.now()) }]) {
      const one = await service.as(ROLES, `leaver-${Object.keys(change)[0]}`);
      const { id } = await ok(one.get('/me'));
      tokens.push((await ok(one.post('/me/tokens', { days: 9 }), 201)).token as string);
      await ok(admin.change(`/users/${id}`, { ...change, reason: 'Fine incarico' }));
    }
    service.clock.offset += 2 * 24 * 3_600_000;
    return tokens;
  })());

test('the document says what the contract says: who proposes, who decides, who manages people', () => {
  const expected = ({ method, path }: Operation): readonly string[] | 'anyone' | null => {
    if (/\/(status|openapi\.json|enrolments|v1\/sessions|sessions\/oidc|sessions\/oidc\/callback)$/.test(path) || (method === 'GET' && path.endsWith('/sessions/current'))) return 'anyone';
    if (path.includes('/users')) return method === 'GET' ? ['admin', 'auditor'] : ['admin'];
    if (path.endsWith('/journal/verification') || path.endsWith('/audit-pack.zip')) return ['auditor', 'admin', 'approver'];
    if (method === 'GET' || /\/me\/|\/(me|sessions\/current|reports\/verification)$/.test(path)) return null;
    if (path.endsWith('/reports')) return ['approver', 'committee'];
    if (path.endsWith('/documents')) return ['analyst', 'approver'];
    // Of the changes some are an administrator's to decide: which, each of them says.
    if (path.includes('/changes/')) return path.endsWith('/withdrawal') ? ['analyst', 'approver', 'admin'] : ['approver', 'admin'];
    return /\/(approval|rejection|approvals)$/.test(path) ? ['approver'] : ['analyst', 'approver'];
  };
  const said = ({ isPublic, roles }: Operation): unknown => (isPublic ? 'anyone' : roles);
  expect(api.operations.map((one) => [one.method, one.path, said(one)])).toEqual(api.operations.map((one) => [one.method, one.path, expected(one)]));
});

interface Handler {
  name: string;
  access: Access | undefined;
  /** Of what class its body and its query are. */
  inputs: unknown[];
}

/** Every handler of every controller, as Nest knows it. */
function handlers(): Handler[] {
  const found: Handler[] = [];
  for (const { controllers } of service.app.get(ModulesContainer).values()) {
    for (const { metatype } of controllers.values()) {
      if (typeof metatype !== 'function') continue;
      const prototype = metatype.prototype as Record<string, () => unknown>;
      for (const key of Object.getOwnPropertyNames(prototype)) {
        const handler = prototype[key];
        if (typeof handler !== 'function' || !Reflect.hasMetadata(PATH_METADATA, handler) || !Reflect.hasMetadata(METHOD_METADATA, handler)) continue;
        const args = (Reflect.getMetadata(ROUTE_ARGS_METADATA, metatype, key) ?? {}) as Record<string, { index: number; data: unknown }>;
        const types = (Reflect.getMetadata('design:paramtypes', prototype, key) ?? []) as unknown[];
        const inputs = Object.entries(args).filter(([kind, { data }]) => /^[34]:/.test(kind) && data === undefined);
        found.push({
          name: `${metatype.name}.${key}`,
          access: Reflect.getMetadata(ACCESS_METADATA, handler) as Access | undefined,
          inputs: inputs.map(([, { index }]) => types[index]),
        });
      }
    }
  }
  return found;
}

test('every route says who may call it', () => {
  expect(handlers().length).toBeGreaterThanOrEqual(api.operations.length);
  expect(handlers().filter(({ access }) => !access).map(({ name }) => name)).toEqual([]);
});

test('every route is in the document, but the page of enrolment', () => {
  const documented = new Set(api.operations.map(({ id }) => id.toLowerCase()));
  const missing = handlers().map(({ name }) => name).filter((name) => !documented.has(name.replace('Controller.', '_').toLowerCase()));
  expect(missing).toEqual(['EnrolPageController.page', 'EnrolPageController.style', 'EnrolPageController.script']);
});

test('bodies and queries are of classes that validation knows', () => {
  // A type that is only imported as one is gone at run time: anything would be let in.
  const loose = handlers().filter(({ inputs }) => inputs.some((type) => typeof type !== 'function' || [Object, String, Array].includes(type as ObjectConstructor)));
  expect(loose.map(({ name }) => name)).toEqual([]);
});

describe('a role missing on money', () => {
  const attempts = async (actor: string): Promise<string[]> => {
    const rows = await service.book.read((view) => view.all<{ subject: string }>("SELECT subject FROM journal WHERE kind = 'attempt-refused/1' AND actor = ? ORDER BY seq", actor));
    return rows.map(({ subject }) => subject);
  };

  test('is one entry per person, thing and hour', async () => {
    const one = await service.as('committee', 'one');
    const other = await service.as('analyst', 'other');
    const [{ id }, { id: otherId }] = [await ok(one.get('/me')), await ok(other.get('/me'))] as [Json, Json];
    const grant = (await ok(one.get('/grants'))).items[0].id as string;
    const tries = [`/grants/${grant}/approval`, `/grants/${grant}/rejection`, `/grants/${grant}/reductions`, '/grants', '/grants/G-999999/approval', '/disbursements'];
    for (const path of [...tries, ...tries]) await refused(one.post(path), 403, 'role-missing');
    expect(await attempts(id)).toEqual([grant, 'grants', 'disbursements']);
    await refused(other.post(`/grants/${grant}/approval`), 403, 'role-missing');
    expect(await attempts(otherId)).toEqual([grant]);
    service.clock.offset += 3_480_000;
    await refused(one.post(`/grants/${grant}/approval`), 403, 'role-missing');
    expect(await attempts(id)).toHaveLength(3);
    service.clock.offset += 121_000;
    await refused(one.post(`/grants/${grant}/approval`), 403, 'role-missing');
    expect(await attempts(id)).toEqual([grant, 'grants', 'disbursements', grant]);
  });

  test('is one entry when it is tried many times at once', async () => {
    const many = await service.as('auditor', 'many');
    const { id } = await ok(many.get('/me'));
    await Promise.all(Array.from({ length: 20 }, () => refused(many.post('/disbursements/D-999999/payment'), 403, 'role-missing')));
    expect(await attempts(id)).toEqual(['disbursements']);
  });

  test('is none where no money would move', async () => {
    const quiet = await service.as('analyst', 'quiet');
    const { id } = await ok(quiet.get('/me'));
    await refused(quiet.post('/users', {}), 403, 'role-missing');
    await refused(quiet.get('/users'), 403, 'role-missing');
    expect(await attempts(id)).toEqual([]);
  });
});

test('a GET writes nothing, in no table, whoever asks and however it ends', async () => {
  const everything = async (): Promise<Json> =>
    service.book.read(async (view) => {
      const tables: Record<string, unknown> = { head: await readHead(view) };
      for (const table of await tableNames(view)) tables[table] = await view.all(`SELECT * FROM ${table}`);
      return tables;
    });
  const callers = [await service.as(ROLES, 'everyone'), await service.as('committee', 'only-committee'), service.anonymous()];
  const before = await everything();
  for (const operation of api.operations.filter(({ method }) => method === 'GET')) {
    for (const caller of callers) {
      await caller.send('GET', targets.addressOf(operation));
      await call(caller, operation);
      await caller.send('HEAD', targets.addressOf(operation));
    }
  }
  expect(Object.keys(before).length).toBeGreaterThan(15);
  expect(await everything()).toEqual(before);
});
