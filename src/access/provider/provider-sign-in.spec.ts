import { createServer } from 'node:http';
import { EnrolmentService } from '../index.js';
import { freePort } from '../../../test/support/free-port.js';
import { CLIENT_SECRET, ROLE_CLAIM, TestProvider, Visitor, type Account } from '../../../test/support/provider.js';
import { ok, refused, type Json } from '../../../test/support/client.js';
import { BY_OPERATOR, DATABASES, Service } from '../../../test/support/service.js';
import { PeopleService } from '../people/people.service.js';

const MAP = 'uff-analisi=analyst,uff-approva=approver,cabina=committee,audit=auditor,sistemi=admin';
const CALLBACK = '/api/v1/sessions/oidc/callback';

describe.each(DATABASES)('signing in through the provider, on %s', (database) => {
  let provider: TestProvider;
  let service: Service;

  beforeAll(async () => {
    const port = await freePort();
    const url = `http://127.0.0.1:${port}`;
    provider = await TestProvider.start(`${url}${CALLBACK}`);
    service = await Service.start(database, { ...provider.environment, PUBLIC_URL: url, OIDC_ROLE_CLAIM: ROLE_CLAIM, OIDC_ROLE_MAP: MAP }, { port });
  });
  afterAll(async () => {
    await service.verify();
    await service.stop();
    await provider.stop();
  });

  const isBack = (address: string): boolean => address.startsWith(`${service.url}${CALLBACK}`);
  const begin = (returnTo = '/'): string => `${service.url}/api/v1/sessions/oidc?returnTo=${encodeURIComponent(returnTo)}`;
  const account = (email: string, groups: unknown, more: object = {}): Account => ({ sub: email, email, email_verified: true, name: 'Ada Rossi', [ROLE_CLAIM]: groups, ...more });

  /** As far as the answer of the callback. `bend` alters an address on the way. */
  async function comeBack(who: Account, returnTo = '/', bend = (address: URL): void => void address): Promise<{ visitor: Visitor; answer: Response; back: string }> {
    provider.account = who;
    const visitor = new Visitor();
    const out = new URL((await visitor.get(begin(returnTo))).headers.get('location') ?? '');
    bend(out);
    const back = new URL(await visitor.follow(out.href, isBack));
    bend(back);
    return { visitor, answer: await visitor.get(back.href), back: back.href };
  }
  const me = async (visitor: Visitor): Promise<Json> => (await (await visitor.get(`${service.url}/api/v1/sessions/current`)).json() as Json).me;
  const problemOf = ({ status, headers }: Response): string | null => {
    const address = new URL(headers.get('location') ?? '/', service.url);
    return status === 303 && address.pathname === '/accesso' ? address.searchParams.get('problem') : `${status} ${address.href}`;
  };
  const known = async (email: string, ...roles: ('analyst' | 'approver' | 'committee' | 'auditor' | 'admin')[]): Promise<string> =>
    (await service.app.get(PeopleService).addPerson(BY_OPERATOR, { email, name: 'Nota al registro', roles, until: null, reason: null })).person.id;
  const head = async (): Promise<number> => (await ok((await service.as('auditor')).get('/journal/head'))).seq as number;

  it('is offered to those who ask whether somebody is signed in', async () => {
    expect(await ok(service.anonymous().get('/sessions/current'))).toEqual({ me: null, provider: { name: new URL(provider.issuer).host } });
  });

  it('asks with code, PKCE, state and nonce, and keeps them in a sealed, short-lived, lax cookie of the callback', async () => {
    const answer = await new Visitor().get(begin('/erogazioni?state=paid'));
    const asked = new URL(answer.headers.get('location') ?? '');
    expect(Object.fromEntries(asked.searchParams)).toMatchObject({ response_type: 'code', code_challenge_method: 'S256', state: expect.stringMatching(/.{40}/), nonce: expect.stringMatching(/.{40}/), redirect_uri: `${service.url}${CALLBACK}` });
    const [cookie = ''] = answer.headers.getSetCookie();
    expect(cookie).toMatch(/^pnrr_sign_in=[\w-]{200,}; Max-Age=600; Path=\/api\/v1\/sessions\/oidc\/callback; HttpOnly; SameSite=Lax$/);
    expect(Buffer.from(cookie.split(/[=;]/)[1] ?? '', 'base64url').toString('latin1')).not.toContain('erogazioni');
  });

  it('opens a strict session and leads to the page that was asked for', async () => {
    await known('nota@ministero.example', 'analyst');
    const before = await head();
    const { visitor, answer } = await comeBack(account('Nota@Ministero.example', ['uff-analisi', 'altro']), '/erogazioni?state=paid');
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/erogazioni?state=paid']);
    expect(answer.headers.getSetCookie().find((one) => one.startsWith('pnrr_session='))).toMatch(/HttpOnly; SameSite=Strict$/);
    expect(visitor.cookie('pnrr_sign_in')).toBeUndefined();
    expect(await me(visitor)).toMatchObject({ email: 'nota@ministero.example', roles: ['analyst'], may: expect.arrayContaining(['propose-money']) });
    expect(await head()).toBe(before);
  });

  describe('somebody whom the book knows', () => {
    it.each<[string, ('analyst' | 'approver' | 'auditor')[], unknown, string[]]>([
      ['holds what book and claim both give', ['analyst', 'approver'], ['uff-analisi'], ['analyst']],
      ['gains nothing by the claim', ['auditor'], ['uff-approva', 'sistemi', 'audit'], ['auditor']],
      ['reads, where they agree on nothing', ['approver'], 'audit', []],
    ])('%s', async (name, roles, groups, expected) => {
      const email = `${name.replace(/\W/g, '-')}@ministero.example`;
      const id = await known(email, ...roles);
      const before = await head();
      const { visitor } = await comeBack(account(email, groups));
      expect(await me(visitor)).toMatchObject({ id, roles: expected });
      expect((await (await visitor.get(`${service.url}/api/v1/me`)).json() as Json).roles).toEqual(expected);
      expect(await head()).toBe(before);
      expect((await ok((await service.as('auditor')).get(`/users/${id}`))).roles).toEqual(roles);
    });

    it('is refused by the book with what the claim took, and no token is a way round', async () => {
      const email = 'ristretto@ministero.example';
      await known(email, 'approver', 'admin');
      const { visitor } = await comeBack(account(email, 'uff-approva'));
      const cookie = `pnrr_session=${visitor.cookie('pnrr_session')}`;
      const nobody = service.anonymous();
      await refused(nobody.get('/users', { cookie }), 403, 'role-missing');
      const { token } = await ok(nobody.post('/me/tokens', { days: 1 }, { cookie }), 201);
      const authorization = `Bearer ${token}`;
      const { id, roles } = await ok(nobody.get('/me', { authorization }));
      expect(roles).toEqual(['approver']);
      const { items } = await ok((await service.as('auditor')).get(`/journal?subject=${id}`));
      expect(items.at(-1)).toMatchObject({ kind: 'token-issued/2', entry: { payload: { after: { within: ['approver'] } } } });
      expect(await refused(nobody.post('/users', { email: 'altra@ministero.example', name: 'Altra', roles: ['committee'] }, { authorization }), 403, 'role-missing')).toMatchObject({ has: ['approver'] });
      await ok(nobody.post('/approvals', { items: [] }, { authorization })).catch((error: Error) => expect(error.message).toMatch(/^answered 400/));
    });
  });

  describe('somebody whom the book does not know', () => {
    it('enters it by an entry of the system; what only reads is given at once', async () => {
      const { visitor } = await comeBack(account('cabina@ministero.example', ['cabina']));
      const { id, roles, name } = await me(visitor);
      expect([name, roles]).toEqual(['Ada Rossi', ['committee']]);
      const { items } = await ok((await service.as('auditor')).get(`/journal?subject=${id}`));
      expect(items).toMatchObject([{ kind: 'person-added/1', actor: 'system', reason: `Primo accesso attraverso ${provider.issuer}, che ne attesta i ruoli` }]);
      // The second time nothing is entered.
      expect(await me((await comeBack(account('cabina@ministero.example', ['cabina']))).visitor)).toMatchObject({ id });
    });

    it('waits for an administrator with what touches money, and then holds it', async () => {
      const first = await comeBack(account('nuovo@ministero.example', ['uff-approva', 'cabina']));
      const { id, roles } = await me(first.visitor);
      expect(roles).toEqual(['committee']);
      const admin = await service.as('admin');
      const { items } = await ok(admin.get('/approvals'));
      const change = items.find((one: Json) => one.proposedBy === 'system');
      expect(await ok(admin.get(`/changes/${change.id}`))).toMatchObject({ of: 'person-roles', subject: id, decides: 'admin', proposedBy: 'system' });
      await ok(admin.post(`/changes/${change.id}/approval`), 200);
      expect(await me(first.visitor)).toMatchObject({ roles: ['approver', 'committee'] });
    });

    it('is called by the address where the provider gives no name that the book may hold', async () => {
      const { visitor } = await comeBack(account('senza.nome@ministero.example', 'audit', { name: ' ' }));
      expect(await me(visitor)).toMatchObject({ name: 'senza.nome@ministero.example' });
    });
  });

  describe('is refused, and nothing is written', () => {
    const stranger = account('estraneo@ministero.example', 'cabina');
    let before: number;
    beforeEach(async () => (before = await head()));
    afterEach(async () => expect(await head()).toBe(before));

    const set = (name: string, value: string) => (address: URL): void => {
      if (address.searchParams.has(name)) address.searchParams.set(name, value);
    };
    it.each<[string, (address: URL) => void, string]>([
      ['another state', (address) => (isBack(address.href) ? set('state', 'another')(address) : undefined), 'provider-refused'],
      ['another nonce', set('nonce', 'another'), 'provider-refused'],
      ['another code challenge', set('code_challenge', 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM'), 'provider-refused'],
      ['another code', set('code', 'another'), 'provider-refused'],
      ['another issuer', set('iss', 'http://localhost:1'), 'provider-refused'],
      ['no issuer', (address) => address.searchParams.delete('iss'), 'provider-refused'],
    ])('%s', async (_, bend, problem) => {
      const { visitor, answer } = await comeBack(stranger, '/rapporti', bend);
      expect(problemOf(answer)).toBe(problem);
      expect(answer.headers.get('location')).toContain('returnTo=%2Frapporti');
      expect(visitor.cookie('pnrr_session')).toBeUndefined();
    });

    it.each<[string, Account, string]>([
      ['no address', { sub: 'x', [ROLE_CLAIM]: 'cabina' }, 'email-unverified'],
      ['an address that is not verified', { ...stranger, email_verified: false }, 'email-unverified'],
      ['an address that is none', { ...stranger, email: 'estraneo' }, 'email-unverified'],
      ['an address of which nothing is said', { ...stranger, email_verified: undefined }, 'email-unverified'],
      ['no claim of roles', { sub: 'x', email: 'x@ministero.example', email_verified: true }, 'provider-role-missing'],
      ['no role of ours', { ...stranger, [ROLE_CLAIM]: ['constructor', '__proto__', 'toString'] }, 'provider-role-missing'],
      ['the book’s own words, where there is a map', { ...stranger, [ROLE_CLAIM]: ['admin'] }, 'provider-role-missing'],
    ])('%s', async (_, who, problem) => expect(problemOf((await comeBack(who)).answer)).toBe(problem));

    it('a code that was used already', async () => {
      await known('replicata@ministero.example', 'auditor');
      before = await head();
      provider.account = account('replicata@ministero.example', 'audit');
      const [visitor, thief] = [new Visitor(), new Visitor()];
      const back = await visitor.follow(begin(), isBack);
      const cookie = `pnrr_sign_in=${visitor.cookie('pnrr_sign_in')}`;
      expect((await visitor.get(back)).headers.get('location')).toBe('/');
      expect(problemOf(await visitor.get(back))).toBe('sign-in-stale');
      expect(problemOf(await thief.get(back, { cookie }))).toBe('provider-refused');
    });

    it('one who began elsewhere, or with a cookie that was made up or has expired', async () => {
      provider.account = stranger;
      const visitor = new Visitor();
      const back = await visitor.follow(begin(), isBack);
      const sealed = visitor.cookie('pnrr_sign_in') ?? '';
      for (const cookie of ['', 'pnrr_sign_in=', 'pnrr_sign_in=%00', `pnrr_sign_in=${'A'.repeat(400)}`, `pnrr_sign_in=${sealed.slice(0, -2)}`]) {
        expect(problemOf(await new Visitor().get(back, { cookie }))).toBe('sign-in-stale');
      }
      service.clock.offset += 10 * 60_000;
      expect(problemOf(await visitor.get(back))).toBe('sign-in-stale');
      service.clock.offset -= 10 * 60_000;
    });

    it('whoever says no at the provider', async () => {
      const visitor = new Visitor();
      const out = new URL((await visitor.get(begin())).headers.get('location') ?? '');
      const back = `${service.url}${CALLBACK}?${new URLSearchParams({ error: 'access_denied', state: out.searchParams.get('state') ?? '', iss: provider.issuer }).toString()}`;
      expect(problemOf(await visitor.get(back))).toBe('provider-refused');
    });

    it('a page of another site to return to', async () => {
      for (const returnTo of ['https://evil.example/', '//evil.example', '/\\evil.example', '\\/evil.example', 'evil', '', '/api/v1/sessions/oidc', '/enrol', '/a b', '/\t/evil.example', '/è']) {
        await refused(service.anonymous().get(`/sessions/oidc?returnTo=${encodeURIComponent(returnTo)}`), 400, 'invalid-request');
      }
    });

    it('programs are told by a problem', async () => {
      await refused(service.anonymous().get('/sessions/oidc/callback?code=x&state=y', { accept: 'application/json' }), 401, 'sign-in-stale');
    });
  });

  it('shuts out who was disabled, also while already signed in', async () => {
    const email = 'uscente@ministero.example';
    const id = await known(email, 'auditor');
    const { visitor } = await comeBack(account(email, 'audit'));
    await ok((await service.as('admin')).change(`/users/${id}`, { disabled: true, reason: 'Fine incarico' }));
    expect(await me(visitor)).toBeNull();
    const again = await comeBack(account(email, 'audit'));
    expect(problemOf(again.answer)).toBe('person-disabled');
    expect(again.visitor.cookie('pnrr_session')).toBeUndefined();
  });
});

describe('what the provider changes elsewhere', () => {
  it('an administrator who comes in through it is a second pair of eyes, password or not; and none is offered the first link', async () => {
    const provider = await TestProvider.start('http://127.0.0.1:1/');
    const service = await Service.start('sqlite', provider.environment);
    try {
      await service.app.get(PeopleService).addPerson(BY_OPERATOR, { email: 'senza.password@ministero.example', name: 'Senza', roles: ['admin'], until: null, reason: null });
      expect(await service.app.get(EnrolmentService).firstAdministratorLink(BY_OPERATOR.actor)).toBeNull();
      const admin = await service.as('admin');
      expect(await ok(admin.post('/users', { email: 'n@ministero.example', name: 'Nuova', roles: ['approver'] }), 201)).toMatchObject({ roles: [], proposedChange: expect.stringMatching(/^C-/) });
    } finally {
      await service.stop();
      await provider.stop();
    }
  });

  it('without a claim of roles, people whom the book knows come in with all that it gives, and nobody else', async () => {
    const port = await freePort();
    const url = `http://127.0.0.1:${port}`;
    const provider = await TestProvider.start(`${url}${CALLBACK}`);
    const service = await Service.start('sqlite', { ...provider.environment, PUBLIC_URL: url }, { port });
    try {
      await service.app.get(PeopleService).addPerson(BY_OPERATOR, { email: 'nota@ministero.example', name: 'Nota', roles: ['approver', 'auditor'], until: null, reason: null });
      const locations: (string | null)[] = [];
      for (const email of ['nota@ministero.example', 'ignota@ministero.example']) {
        provider.account = { sub: email, email, email_verified: true };
        const visitor = new Visitor();
        const back = await visitor.follow(`${url}/api/v1/sessions/oidc`, (address) => address.startsWith(`${url}${CALLBACK}`));
        locations.push((await visitor.get(back)).headers.get('location'));
      }
      expect(locations).toEqual(['/', '/accesso?problem=person-unknown&returnTo=%2F']);
    } finally {
      await service.stop();
      await provider.stop();
    }
  });
});

describe('a provider that is not there', () => {
  const started = (environment: Record<string, string>): Promise<Service> => Service.start('sqlite', environment);
  const env = { OIDC_CLIENT_ID: 'pnrr', OIDC_CLIENT_SECRET: CLIENT_SECRET };

  it('is said so, to programs and to people, and the service serves', async () => {
    const service = await started({ ...env, OIDC_ISSUER: 'http://127.0.0.1:9' });
    try {
      await refused(service.anonymous().get('/sessions/oidc'), 503, 'provider-unreachable');
      const answer = await new Visitor().get(`${service.url}/api/v1/sessions/oidc?returnTo=/atti`);
      expect([answer.status, answer.headers.get('location')]).toEqual([303, '/accesso?problem=provider-unreachable&returnTo=%2Fatti']);
      await ok(service.anonymous().get('/status'));
    } finally {
      await service.stop();
    }
  });

  it('nor is one that calls itself by another name than OIDC_ISSUER', async () => {
    const port = await freePort();
    const issuer = `http://127.0.0.1:${port}`;
    const impostor = createServer((_request, response) => response.setHeader('content-type', 'application/json').end(JSON.stringify({ issuer: 'https://login.example', authorization_endpoint: `${issuer}/auth` })));
    await new Promise<void>((resolve) => impostor.listen(port, '127.0.0.1', resolve));
    const service = await started({ ...env, OIDC_ISSUER: issuer });
    try {
      await refused(service.anonymous().get('/sessions/oidc'), 503, 'provider-unreachable');
    } finally {
      await service.stop();
      impostor.close();
    }
  });

  it('is none where there is no OIDC_ISSUER', async () => {
    const service = await started({});
    try {
      expect(await ok(service.anonymous().get('/sessions/current'))).toEqual({ me: null, provider: null });
      for (const path of ['/sessions/oidc', '/sessions/oidc/callback?code=x']) await refused(service.anonymous().get(path), 404, 'not-found');
    } finally {
      await service.stop();
    }
  });
});
