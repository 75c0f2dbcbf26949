import { ok, refused, type Answer, type Client, type Json } from './support/client.js';
import { disbursementRequest, everythingWaiting, grantInForce, identifyHub, paymentRequest, peopleOf, type People } from './support/life.js';
import { DATABASES, Service } from './support/service.js';

const PASSWORD = 'una frase che ricordo solo io';

describe.each(DATABASES)('requests over HTTP on %s', (database) => {
  let service: Service;
  let people: People;
  let analyst: Client;
  let grant: string;

  beforeAll(async () => {
    service = await Service.start(database);
    people = await peopleOf(service);
    ({ analyst } = people);
    await identifyHub(analyst);
    grant = await grantInForce(people);
  });
  afterAll(() => service.stop());

  const head = async (): Promise<number> => (await ok(analyst.get('/journal/head'))).seq as number;
  const keyed = (key: string): Record<string, string> => ({ 'idempotency-key': key });
  const replayed = ({ headers }: Answer): boolean => headers.get('idempotency-replayed') === 'true';

  describe('an Idempotency-Key', () => {
    test('ten times the same at once happens once, and everybody gets the same answer', async () => {
      const before = await head();
      const body = disbursementRequest(grant);
      const answers = await Promise.all(Array.from({ length: 10 }, () => analyst.post('/disbursements', body, keyed('ten-at-once'))));
      expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
      expect(new Set(answers.map((answer) => JSON.stringify(answer.body))).size).toBe(1);
      expect(answers.filter(replayed)).toHaveLength(9);
      expect(await head()).toBe(before + 1);
    });

    test('replays the answer as it was then, whatever has become of the thing, and pays never twice', async () => {
      const { id } = await ok(analyst.post('/disbursements', disbursementRequest(grant)), 201);
      await ok(people.approver.post(`/disbursements/${id}/approval`, {}, keyed('approve-it')), 200);
      const payment = paymentRequest();
      const first = await analyst.post(`/disbursements/${id}/payment`, payment, keyed('pay-it'));
      expect([first.status, first.body.state, replayed(first)]).toEqual([200, 'paid', false]);
      const before = await head();
      const reordered = Object.fromEntries(Object.entries(payment as object).reverse());
      const again = await analyst.post(`/disbursements/${id}/payment`, reordered, keyed('pay-it'));
      expect([again.status, again.body, replayed(again)]).toEqual([200, first.body, true]);
      const approval = await people.approver.post(`/disbursements/${id}/approval`, {}, keyed('approve-it'));
      expect([approval.status, approval.body.state, replayed(approval)]).toEqual([200, 'approved', true]);
      expect(await head()).toBe(before);
    });

    test('with another body is a conflict, also at once; on another path or by another person it is another key', async () => {
      const [one, other] = [disbursementRequest(grant, { amount: '1.00' }), disbursementRequest(grant, { amount: '2.00' })];
      const answers = await Promise.all([analyst.post('/disbursements', one, keyed('reused')), analyst.post('/disbursements', other, keyed('reused'))]);
      expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
      await refused(analyst.post('/disbursements', disbursementRequest(grant, { amount: '3.00' }), keyed('reused')), 409, 'idempotency-key-reused');
      expect(replayed(await people.approver.post('/disbursements', one, keyed('reused')))).toBe(false);
      const reduction = { amount: '1.00', cause: 'saving', effectiveOn: '2024-07-01', reason: 'Economia' };
      const elsewhere = await analyst.post(`/grants/${grant}/reductions`, reduction, keyed('reused'));
      expect([elsewhere.status, replayed(elsewhere)]).toEqual([201, false]);
    });

    test('remembers no refusal: what was refused may be mended and sent again', async () => {
      await refused(analyst.post('/disbursements', disbursementRequest(grant, { amount: '1,5' }), keyed('mended')), 400, 'amount-format');
      await refused(analyst.post('/disbursements', disbursementRequest('G-999999'), keyed('mended')), 404, 'not-found');
      expect((await analyst.post('/disbursements', disbursementRequest(grant), keyed('mended'))).status).toBe(201);
    });

    test('lasts seven days, and a secret is never kept', async () => {
      const body = disbursementRequest(grant);
      const { id } = await ok(analyst.post('/disbursements', body, keyed('a-week')), 201);
      service.clock.offset += 7 * 86_400_000 - 60_000;
      expect((await analyst.post('/disbursements', body, keyed('a-week'))).body.id).toBe(id);
      service.clock.offset += 120_000;
      const late = await analyst.post('/disbursements', body, keyed('a-week'));
      expect([late.status, replayed(late), late.body.id === id]).toEqual([201, false, false]);
      await ok(analyst.post('/me/tokens', { days: 1 }, keyed('my-token')), 201);
      await refused(analyst.post('/me/tokens', { days: 1 }, keyed('my-token')), 409, 'idempotency-key-reused');
      const kept = await service.book.read((view) => view.all<{ answer: string | null }>('SELECT answer FROM op_idempotency'));
      expect(kept.some(({ answer }) => answer?.includes('pnrr_'))).toBe(false);
    });
  });

  describe('two people on one hub', () => {
    test('the second, who saw the state before the first, overwrites nothing', async () => {
      const other = people.approver;
      const [mine, theirs] = await Promise.all([analyst.get('/hubs/CC-02'), other.get('/hubs/CC-02')]);
      const tag = mine.headers.get('etag') ?? '';
      expect(theirs.headers.get('etag')).toBe(tag);
      const first = await analyst.patch('/hubs/CC-02', { seat: 'Milano', reason: 'Visura' }, { 'if-match': tag });
      expect([first.status, first.headers.get('etag') === tag]).toEqual([200, false]);
      await refused(other.patch('/hubs/CC-02', { seat: 'Monza', reason: 'Visura' }, { 'if-match': tag }), 412, 'stale-version');
      await refused(other.patch('/hubs/CC-02', { seat: 'Monza', reason: 'Visura' }), 428, 'version-required');
      await refused(other.patch('/hubs/CC-02', { seat: 'Monza', reason: 'Visura' }, { 'if-match': '*' }), 428, 'version-required');
      expect((await ok(other.get('/hubs/CC-02'))).seat).toBe('Milano');
      const again = await other.patch('/hubs/CC-02', { seat: 'Monza', reason: 'Visura' }, { 'if-match': first.headers.get('etag') ?? '' });
      expect([again.status, again.body.seat]).toEqual([200, 'Monza']);
    });

    test('of ten changes of the same version at once one is made', async () => {
      const tag = (await analyst.get('/hubs/CC-03')).headers.get('etag') ?? '';
      const changes = Array.from({ length: 10 }, (_, index) => analyst.patch('/hubs/CC-03', { seat: `Bologna ${index}`, reason: 'Visura' }, { 'if-match': tag }));
      const statuses = (await Promise.all(changes)).map(({ status }) => status);
      expect(statuses.sort()).toEqual([200, ...Array.from({ length: 9 }, () => 412)]);
    });

    test('a merge-patch leaves alone what it does not name, and null empties', async () => {
      const before = await ok(analyst.get('/hubs/CC-04'));
      expect(await ok(analyst.change('/hubs/CC-04', { seat: null, reason: 'Trasferito' }))).toEqual({ ...before, seat: null });
    });
  });

  test('pages fit together while rows arrive', async () => {
    const walk = async (path: string): Promise<string[]> => {
      const seen: string[] = [];
      let cursor = '';
      do {
        const { items, nextCursor } = await ok(analyst.get(`${path}?limit=9${cursor}`));
        seen.push(...(items as Json[]).map(({ id, code, seq }) => String(id ?? code ?? seq)));
        if (seen.length < 20) await everythingWaiting(people, grant);
        cursor = nextCursor === null ? '' : `&cursor=${encodeURIComponent(nextCursor)}`;
      } while (cursor !== '');
      return seen;
    };
    for (const path of ['/disbursements', '/grants', '/acts', '/approvals', '/journal', '/hubs', '/tranches']) {
      const before = ((await ok(analyst.get(`${path}?limit=100`))).items as Json[]).map(({ id, code, seq }) => String(id ?? code ?? seq));
      const seen = await walk(path);
      expect(new Set(seen).size).toBe(seen.length);
      expect(seen.slice(0, before.length)).toEqual(before);
      expect(seen).toEqual([...seen].sort((a, b) => (path === '/hubs' ? (a < b ? -1 : 1) : path === '/tranches' ? 0 : Number(a.replace(/\D/g, '')) - Number(b.replace(/\D/g, '')))));
    }
  });

  test('the totals of a list are those of all its pages', async () => {
    const { items, totals, nextCursor } = await ok(analyst.get('/disbursements?limit=2&state=requested'));
    expect(nextCursor).not.toBeNull();
    expect(totals.count).toBeGreaterThan(items.length);
    const next = await ok(analyst.get(`/disbursements?limit=2&state=requested&cursor=${nextCursor}`));
    expect(next.totals).toEqual(totals);
  });

  test('problems speak English to those who ask for it', async () => {
    const english = { 'accept-language': 'en-IE, en;q=0.9' };
    const answers = await Promise.all([
      ...[analyst.get('/grants/G-999999', english), analyst.post('/acts', {}, english), analyst.post('/users', {}, english), service.anonymous().get('/me', english)],
      analyst.post('/disbursements', disbursementRequest(grant, { amount: '99999999.99', kind: 'balance' }), english),
    ]);
    expect(answers.map(({ status, headers, body }) => [status, headers.get('content-language'), body.title])).toEqual([
      ...[[404, 'en', 'Not found'], [400, 'en', 'Invalid request'], [403, 'en', 'Not allowed'], [401, 'en', 'Sign-in required'], [422, 'en', 'Against a rule']],
    ]);
    for (const { body } of answers) expect(JSON.stringify([body.title, body.detail, body.errors])).not.toMatch(/\b(non|della?|deve|campo|obbligatorio|richiesta)\b/i);
    expect((await analyst.get('/grants/G-999999')).body.detail).toBe('Non esiste: G-999999.');
  });

  test('an unsafe request from the page of another site is refused, and does nothing', async () => {
    const before = await head();
    for (const origin of ['https://evil.example', 'null', service.url.replace('http:', 'https:').replace(/\d+$/, '1'), `${service.url}.evil.example`]) {
      await refused(analyst.post('/disbursements', disbursementRequest(grant), { origin }), 403, 'origin-refused');
      await refused(analyst.patch('/hubs/CC-04', { seat: 'X', reason: 'Visura' }, { origin, 'if-match': '"1"' }), 403, 'origin-refused');
      await refused(service.anonymous().post('/sessions', { email: 'a@b.it', password: PASSWORD }, { origin }), 403, 'origin-refused');
      expect((await analyst.get('/overview', { origin })).headers.get('access-control-allow-origin')).toBeNull();
    }
    await refused(analyst.send('DELETE', '/sessions/current', undefined, { 'sec-fetch-site': 'cross-site' }), 403, 'origin-refused');
    expect(await head()).toBe(before);
    expect((await analyst.post('/disbursements', disbursementRequest(grant), { origin: service.url })).status).toBe(201);
  });

  test('/status answers at the root and under the base', async () => {
    for (const path of ['/status', '/../../status']) {
      const { status, headers, body } = await service.anonymous().get(path);
      expect([status, headers.get('content-type')?.split(';')[0], body.status]).toEqual([200, 'application/problem+json', 200]);
    }
  });

  test('the journal explains every table', () => service.verify());
});

describe('the cookie of a session', () => {
  const signIn = async (environment: Record<string, string>): Promise<[Service, string]> => {
    const service = await Service.start('sqlite', environment);
    const admin = await service.as('admin');
    const { enrolment } = await ok(admin.post('/users', { email: 'ada@ente.it', name: 'Ada Rossi', roles: ['committee'] }), 201);
    await ok(service.anonymous().post('/enrolments', { token: enrolment.link.split('#')[1], password: PASSWORD }), 201);
    const { headers } = await service.anonymous().post('/sessions', { email: 'ada@ente.it', password: PASSWORD });
    return [service, headers.getSetCookie()[0] ?? ''];
  };

  test.each([
    ['http', 'http://fondi.example.it', /^pnrr_session=[\w-]{43}; Max-Age=43200; Path=\/; HttpOnly; SameSite=Strict$/],
    ['https', 'https://fondi.example.it', /^__Host-pnrr_session=[\w-]{43}; Max-Age=43200; Path=\/; HttpOnly; Secure; SameSite=Strict$/],
  ])('on %s', async (_, PUBLIC_URL, flags) => {
    const [service, cookie] = await signIn({ PUBLIC_URL });
    expect(cookie).toMatch(flags);
    const asSent = { cookie: cookie.split(';')[0] ?? '' };
    const nobody = service.anonymous();
    expect((await ok(nobody.get('/me', asSent))).email).toBe('ada@ente.it');
    const out = await nobody.send('DELETE', '/sessions/current', undefined, asSent);
    expect([out.status, out.headers.getSetCookie()[0]]).toEqual([204, expect.stringMatching(/_session=; Max-Age=0; Path=\/;/)]);
    await refused(nobody.get('/me', asSent), 401, 'sign-in-required');
    await service.stop();
  });
});

test('who asks too much is told to wait, and others are not', async () => {
  const service = await Service.start('sqlite', { RATE_LIMIT: '20' });
  const [one, other] = [await service.as('analyst'), await service.as('auditor')];
  const answers = await Promise.all(Array.from({ length: 25 }, () => one.get('/me')));
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(20);
  const problem = answers.find(({ status }) => status === 429);
  expect(problem?.body).toMatchObject({ code: 'too-many-requests', status: 429 });
  expect(Number(problem?.headers.get('retry-after'))).toBeGreaterThan(0);
  expect(['limit', 'remaining'].map((what) => problem?.headers.get(`x-ratelimit-${what}`))).toEqual(['20', '0']);
  expect((await other.get('/me')).status).toBe(200);
  const before = (await ok(other.get('/journal/head'))).seq as number;
  await refused(one.post('/disbursements', disbursementRequest('G-1')), 429, 'too-many-requests');
  expect((await ok(other.get('/journal/head'))).seq).toBe(before);
  await service.stop();
});
