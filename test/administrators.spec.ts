import { EnrolmentService } from '../src/access/index.js';
import { operator, romeDay } from '../src/kernel/index.js';
import { readHead } from '../src/journal/index.js';
import { Client, ok, refused, type Answer, type Json } from './support/client.js';
import { pdf, upload } from './support/forms.js';
import { actRequest } from './support/life.js';
import { DATABASES, Service } from './support/service.js';

const PASSWORD = 'una frase che ricordo solo io';
const WHY = { reason: 'Ordine di servizio 3' };
const DAY = 24 * 3_600_000;

interface Somebody {
  id: string;
  email: string;
  client: Client;
}

/** Who gives roles, and how little one administrator can do once there are two: each step stands on the ones before. */
describe.each(DATABASES)('administrators on %s', (database) => {
  let service: Service;
  let first: Somebody;
  let second: Somebody;
  let third: Somebody;
  let both: Somebody;

  beforeAll(async () => {
    service = await Service.start(database);
    const link = await service.app.get(EnrolmentService).firstAdministratorLink(operator('test'));
    first = await enrolled(link?.link ?? '', { email: 'uno@ente.example', name: 'Uno' });
  });
  afterAll(() => service.stop());

  /** By the link, with a password, then a token for the rest of the story. */
  async function enrolled(link: string, identity: object = {}): Promise<Somebody> {
    const answer = await service.anonymous().post('/enrolments', { token: link.split('#')[1], password: PASSWORD, ...identity });
    const { id, email } = await ok(Promise.resolve(answer), 201);
    const cookie = answer.headers.getSetCookie()[0]?.split(';')[0] ?? '';
    const { token } = await ok(service.anonymous().post('/me/tokens', { days: 300 }, { cookie }), 201);
    return { id, email, client: new Client(service.url, { authorization: `Bearer ${token}` }) };
  }

  let added = 0;
  const add = (roles: string[], more: object = {}): Promise<Json> =>
    ok(first.client.post('/users', { email: `persona${(added += 1)}@ente.example`, name: 'Persona', roles, ...more }), 201);
  const give = (by: Somebody, id: string, patch: object): Promise<Answer> => by.client.change(`/users/${id}`, { ...patch, ...WHY });
  const approve = (by: Somebody, change: string): Promise<Answer> => by.client.post(`/changes/${change}/approval`);
  const rolesOf = async (id: string): Promise<string[]> => (await ok(first.client.get(`/users/${id}`))).roles as string[];
  const about = async (subject: string): Promise<Json[]> => (await ok(first.client.get(`/journal?subject=${subject}`))).items as Json[];
  /** What happened and by whom, in whatever version of its shape. */
  const said = async (subject: string): Promise<string[][]> => (await about(subject)).map(({ kind, actor }) => [kind.split('/')[0], actor]);
  const headHash = async (): Promise<string | undefined> => (await service.book.read((view) => readHead(view)))?.hash;

  test('one alone gives at once; with both sides in hand there are still two people in the book, and the giver’s name', async () => {
    const [analyst, approver] = [await add(['analyst']), await add(['approver'])];
    expect([analyst, approver]).toMatchObject([{ roles: ['analyst'], proposedChange: null }, { roles: ['approver'], proposedChange: null }]);
    const [one, other] = [await enrolled(analyst.enrolment.link), await enrolled(approver.enrolment.link)];
    for (const { id } of [one, other]) expect(await said(id)).toEqual([['person-added', first.id], ['credential-enrolled', id], ['token-issued', id]]);
    const act = await ok(one.client.post('/acts', actRequest()), 201);
    await refused(first.client.post(`/acts/${act.id}/approval`), 403, 'role-missing');
    await ok(give(first, one.id, { roles: ['analyst', 'approver'] }), 200);
    await refused(one.client.post(`/acts/${act.id}/approval`), 403, 'four-eyes');
    expect(await said(act.id)).toEqual([['act-proposed', one.id], ['attempt-refused', first.id], ['attempt-refused', one.id]]);
    await ok(other.client.post(`/acts/${act.id}/approval`), 200);
    both = one;
  });

  test('a second one is made by the first alone, and counts once a password is chosen', async () => {
    const { enrolment, proposedChange } = await add(['admin']);
    expect(proposedChange).toBeNull();
    expect(await add(['approver'])).toMatchObject({ roles: ['approver'], proposedChange: null });
    second = await enrolled(enrolment.link);
    expect(await add(['approver'])).toMatchObject({ roles: [], proposedChange: expect.stringMatching(/^C-\d+$/) });
  });

  test('nobody changes one’s own roles, end or admission', async () => {
    const before = await headHash();
    for (const who of [first, second]) {
      const patches = [{ roles: ['admin', 'approver'] }, { roles: ['committee'] }, { disabled: true }, { until: '2999-12-31' }];
      for (const patch of patches) await refused(give(who, who.id, patch), 403, 'own-account');
    }
    expect(await headHash()).toBe(before);
  });

  test('a newcomer has at once what needs nobody; the rest waits for the second, and for nobody else', async () => {
    const { id, roles, enrolment, proposedChange } = await add(['approver', 'admin', 'auditor'], WHY);
    expect(roles).toEqual(['auditor']);
    const newcomer = await enrolled(enrolment.link);
    expect(await ok(newcomer.client.get('/me'))).toMatchObject({ roles: ['auditor'], may: ['read', 'verify'] });
    const change = await ok(second.client.get(`/changes/${proposedChange}`));
    expect(change).toMatchObject({ of: 'person-roles', subject: id, decides: 'admin', state: 'proposed', proposedBy: first.id, ...WHY, effects: [] });
    expect(change.changes).toEqual([['/roles/0', null, 'approver'], ['/roles/2', null, 'admin']].map(([path, before, after]) => ({ path, before, after })));
    const waiting = async ({ client }: Somebody): Promise<Json> => (await ok(client.get('/approvals'))).items.find((item: Json) => item.id === proposedChange);
    expect([await waiting(first), await waiting(second)]).toMatchObject([{ noun: 'change', mayApprove: false }, { mayApprove: true }]);
    for (let times = 0; times < 3; times += 1) await refused(approve(first, proposedChange), 403, 'four-eyes');
    await refused(approve(newcomer, proposedChange), 403, 'role-missing');
    await refused(approve(both, proposedChange), 403, 'role-missing');
    const problem = await refused(both.client.post('/approvals', { items: [proposedChange] }), 403, 'role-missing');
    expect(problem).toMatchObject({ needs: ['admin'], errors: [{ pointer: '/items/0' }] });
    expect(await rolesOf(id)).toEqual(['auditor']);
    expect(await ok(approve(second, proposedChange), 200)).toMatchObject({ state: 'in-force', decidedBy: second.id });
    await refused(approve(second, proposedChange), 409, 'state-conflict');
    expect(await ok(newcomer.client.get('/me'))).toMatchObject({ roles: ['approver', 'auditor', 'admin'] });
    const attempts = [first, newcomer, both].map((who) => ['attempt-refused', who.id]);
    expect(await said(proposedChange)).toEqual([['change-proposed', first.id], ...attempts, ['change-approved', second.id]]);
    expect((await about(id)).at(-1)).toMatchObject({ kind: 'person-changed/2', actor: second.id, ...WHY, entry: { payload: { after: { change: proposedChange } } } });
    await ok(give(first, id, { roles: ['auditor'] }), 200);
  });

  test('both sides in one administrator’s hands are no use without the other', async () => {
    const [analyst, approver] = [await add(['analyst']), await add(['approver'])];
    for (const { enrolment, proposedChange } of [analyst, approver]) {
      const { client, id } = await enrolled(enrolment.link);
      expect(await ok(client.get('/me'))).toMatchObject({ roles: [], may: ['read'] });
      await refused(client.post('/acts', actRequest()), 403, 'role-missing');
      await refused(give(first, id, { roles: ['committee'], until: 'never' }), 400, 'invalid-request');
      await ok(second.client.post(`/changes/${proposedChange}/rejection`, WHY), 200);
      expect(await rolesOf(id)).toEqual([]);
    }
  });

  test('a change that gives waits as a whole, on what the person was; it is the proposer’s to withdraw', async () => {
    const { id } = await add(['committee']);
    const now = await first.client.get(`/users/${id}`);
    const patch = { roles: ['committee', 'analyst'], until: '2999-12-31', ...WHY };
    await refused(first.client.patch(`/users/${id}`, patch), 428, 'version-required');
    await refused(first.client.patch(`/users/${id}`, patch, { 'if-match': '"1"' }), 412, 'stale-version');
    const propose = async (): Promise<string> => (await ok(give(first, id, patch), 202)).id as string;
    const one = await propose();
    expect(await refused(give(first, id, patch), 409, 'state-conflict')).toMatchObject({ subject: id, change: one });
    expect((await first.client.get(`/users/${id}`)).headers.get('etag')).toBe(now.headers.get('etag'));
    expect((await ok(first.client.get(`/users/${id}`)))).toMatchObject({ roles: ['committee'], until: null });
    await refused(second.client.post(`/changes/${one}/withdrawal`, WHY), 403, 'proposer-only');
    // Erasing the person's name would leave a document as it is.
    expect(await refused(upload(await service.as('analyst', 'carte'), `/changes/${one}/documents`, pdf('Nomina')), 404, 'not-found')).toMatchObject({ detail: expect.stringContaining('ruoli di una persona') });
    await ok(first.client.post(`/changes/${one}/withdrawal`, WHY), 200);
    const other = await propose();
    await ok(give(second, id, { until: '2999-01-01' }), 200);
    expect(await refused(approve(second, other), 409, 'state-conflict')).toMatchObject({ changed: ['until'] });
    await refused(second.client.post(`/changes/${other}/rejection`), 400, 'invalid-request');
    await ok(second.client.post(`/changes/${other}/rejection`, WHY), 200);
  });

  test('taking away needs nobody; giving back what was taken does', async () => {
    const { id } = both;
    await ok(give(first, id, { roles: ['analyst', 'auditor', 'committee'] }), 200);
    await ok(give(first, id, { disabled: true }), 200);
    expect(await ok(give(first, id, { disabled: false }), 202)).toMatchObject({ changes: [{ path: '/disabled', before: true, after: false }] });
    await refused(both.client.get('/me'), 401, 'sign-in-required');
    await ok(give(first, id, { roles: ['auditor'] }), 200);
    await ok(give(first, id, { disabled: false }), 200);
    const expiring = await add(['committee']);
    await ok(approve(second, (await ok(give(first, expiring.id, { roles: ['analyst'], until: romeDay(service.clock.now()) }), 202)).id), 200);
    const inDays = (days: number): string => romeDay(new Date(service.clock.now().getTime() + days * DAY));
    const extended = await ok(give(first, expiring.id, { until: inDays(3) }), 202);
    expect(extended.changes).toEqual([{ path: '/until', before: inDays(0), after: inDays(3) }]);
    await refused(approve(first, extended.id), 403, 'four-eyes');
    await ok(approve(second, extended.id), 200);
    await ok(give(first, expiring.id, { until: inDays(1) }), 200);
    const endless = await ok(give(first, expiring.id, { until: null }), 202);
    await ok(first.client.post(`/changes/${endless.id}/withdrawal`, WHY), 200);
    service.clock.offset += 2 * DAY;
    await ok(give(first, expiring.id, { until: null }), 202);
  });

  test('the operator of the machine needs nobody', async () => {
    const people = await service.as(['analyst', 'approver'], 'by-operator');
    expect(await ok(people.get('/me'))).toMatchObject({ roles: ['analyst', 'approver'] });
  });

  test('what the second is given waits for a third', async () => {
    const change = await ok(give(first, second.id, { roles: ['approver', 'admin'] }), 202);
    await refused(approve(first, change.id), 403, 'four-eyes');
    await refused(approve(second, change.id), 403, 'own-account');
    const { enrolment, proposedChange } = await add(['admin']);
    third = await enrolled(enrolment.link);
    await ok(approve(second, proposedChange), 200);
    await ok(approve(third, change.id), 200);
    expect(await rolesOf(second.id)).toEqual(['approver', 'admin']);
  });

  test('whoever has proposed may be gone: the second decides', async () => {
    const propose = async (role: string): Promise<Json> => ok(give(third, (await add(['committee'])).id, { roles: [role] }), 202);
    const [one, other] = [await propose('approver'), await propose('analyst')];
    await ok(give(first, third.id, { disabled: true }), 200);
    await refused(approve(third, one.id), 401, 'sign-in-required');
    await ok(second.client.post(`/changes/${one.id}/rejection`, WHY), 200);
    expect(await ok(approve(second, other.id), 200)).toMatchObject({ proposedBy: third.id, decidedBy: second.id });
  });

  test('while the second is disabled a change waits on, and the first is alone again', async () => {
    const { id } = await add(['committee']);
    const change = await ok(give(first, id, { roles: ['approver'] }), 202);
    await ok(give(first, second.id, { disabled: true }), 200);
    await refused(approve(second, change.id), 401, 'sign-in-required');
    await refused(approve(first, change.id), 403, 'four-eyes');
    expect(await ok(first.client.get(`/changes/${change.id}`))).toMatchObject({ state: 'proposed' });
    await ok(give(first, second.id, { disabled: false }), 200);
    await refused(second.client.get('/me'), 401, 'sign-in-required');
    second = await enrolled((await ok(first.client.post(`/users/${second.id}/enrolment`), 201)).link);
    await ok(approve(second, change.id), 200);
    expect((await said(second.id)).slice(-5)).toEqual([
      ...['person-changed', 'person-changed', 'enrolment-issued'].map((kind) => [kind, first.id]),
      ...['credential-enrolled', 'token-issued'].map((kind) => [kind, second.id]),
    ]);
  });

  test('a new link for somebody is an entry, and ends the password that there was', async () => {
    const approver = await ok(service.anonymous().post('/sessions', { email: second.email, password: PASSWORD }), 201);
    expect(approver).toMatchObject({ id: second.id });
    const { link } = await ok(first.client.post(`/users/${second.id}/enrolment`), 201);
    await ok(service.anonymous().post('/enrolments', { token: link.split('#')[1], password: 'un’altra frase, non la sua' }), 201);
    await refused(service.anonymous().post('/sessions', { email: second.email, password: PASSWORD }), 401, 'sign-in-required');
    await refused(second.client.get('/me'), 401, 'sign-in-required');
    expect((await said(second.id)).slice(-2)).toEqual([['enrolment-issued', first.id], ['credential-enrolled', second.id]]);
    second = await enrolled((await ok(first.client.post(`/users/${second.id}/enrolment`), 201)).link);
  });

  test('of two who disable each other one stays', async () => {
    const answers = await Promise.all([give(first, second.id, { disabled: true }), give(second, first.id, { disabled: true })]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 401]);
    expect(await service.book.read((view) => view.all(`SELECT id FROM persons WHERE disabled = 0 AND roles LIKE '%"admin"%'`))).toHaveLength(1);
  });

  test('history explains it all', () => service.verify());
});
