import { randomUUID } from 'node:crypto';
import { romeDay, type Role } from '../src/kernel/index.js';
import { ok, refused, type Client, type Json } from './support/client.js';
import { actRequest, disbursementRequest, grantInForce, identifyHub, paymentRequest, peopleOf } from './support/life.js';
import { DATABASES, Service } from './support/service.js';

const WHY = { reason: 'Ordine di servizio 3' };
const HOUR = 3_600_000;

/** Authority is read when it is used: what somebody was when a thing began does not count. */
describe.each(DATABASES)('roles that change in the middle on %s', (database) => {
  let service: Service;
  let admin: Client;
  beforeAll(async () => {
    service = await Service.start(database);
    admin = await service.as('admin');
    await identifyHub(await service.as('analyst'));
  });
  afterAll(() => service.stop());

  async function newcomer(...roles: Role[]): Promise<{ id: string; client: Client }> {
    const client = await service.as(roles, randomUUID());
    return { id: (await ok(client.get('/me'))).id as string, client };
  }

  const give = (id: string, patch: object): Promise<Json> => ok(admin.change(`/users/${id}`, { ...patch, ...WHY }), 200);
  const propose = async (by: Client): Promise<string> => `/acts/${(await ok(by.post('/acts', actRequest()), 201)).id}`;
  const attempts = async (actor: string): Promise<string[]> => {
    const { items } = await ok(admin.get(`/journal?kind=attempt-refused/1&actor=${actor}`));
    return (items as Json[]).map(({ subject, entry }) => `${subject} ${entry.payload.after.code}`);
  };

  test('an approver who has lost the role approves nothing, nor rejects', async () => {
    const [analyst, approver] = [await newcomer('analyst'), await newcomer('approver')];
    const act = await propose(analyst.client);
    await give(approver.id, { roles: ['analyst'] });
    for (const decision of ['approval', 'rejection']) await refused(approver.client.post(`${act}/${decision}`, WHY), 403, 'role-missing');
    await refused(approver.client.post('/approvals', { items: [act.slice('/acts/'.length)] }), 403, 'role-missing');
    expect(await attempts(approver.id)).toEqual([`${act.slice('/acts/'.length)} role-missing`, 'approvals role-missing']);
    expect(await ok(admin.get(act))).toMatchObject({ state: 'proposed' });
  });

  test('an analyst who has become approver approves what others proposed, and never one’s own', async () => {
    const [one, other] = [await newcomer('analyst'), await newcomer('analyst')];
    const [own, others] = [await propose(one.client), await propose(other.client)];
    await refused(one.client.post(`${others}/approval`), 403, 'role-missing');
    await give(one.id, { roles: ['approver'] });
    await refused(one.client.post(`${own}/approval`), 403, 'four-eyes');
    await refused(one.client.post('/approvals', { items: [others, own].map((act) => act.slice('/acts/'.length)) }), 403, 'four-eyes');
    expect(await ok(admin.get(others))).toMatchObject({ state: 'proposed' });
    expect(await ok(one.client.post(`${others}/approval`), 200)).toMatchObject({ state: 'in-force', decidedBy: one.id });
  });

  test('whoever approved a payment does not record it after a change of roles either', async () => {
    const people = await peopleOf(service);
    const grant = await grantInForce(people);
    const { id } = await ok(people.analyst.post('/disbursements', disbursementRequest(grant)), 201);
    const approver = await newcomer('approver');
    await ok(approver.client.post(`/disbursements/${id}/approval`), 200);
    await give(approver.id, { roles: ['analyst'] });
    await refused(approver.client.post(`/disbursements/${id}/payment`, paymentRequest()), 403, 'four-eyes');
    await ok(people.analyst.post(`/disbursements/${id}/payment`, paymentRequest()), 200);
  });

  test('whoever is disabled in the middle is out at once; what they proposed is others’ to decide', async () => {
    const gone = await newcomer('analyst', 'approver');
    const approver = await service.as('approver');
    const { link } = await ok(admin.post(`/users/${gone.id}/enrolment`), 201);
    const enrolled = await service.anonymous().post('/enrolments', { token: link.split('#')[1], password: 'una frase che ricordo solo io' });
    const session = { cookie: enrolled.headers.getSetCookie()[0]?.split(';')[0] ?? '' };
    const { token } = await ok(service.anonymous().post('/me/tokens', {}, session), 201);
    const holding = [session, { authorization: `Bearer ${token}` }];
    for (const headers of holding) await ok(service.anonymous().get('/me', headers));
    const proposed = async (): Promise<string> => `/acts/${(await ok(service.anonymous().post('/acts', actRequest(), session), 201)).id}`;
    const [one, other] = [await proposed(), await proposed()];
    const others = await propose(await service.as('analyst'));
    await give(gone.id, { disabled: true });
    for (const headers of holding) {
      await refused(service.anonymous().get('/me', headers), 401, 'sign-in-required');
      for (const path of [`${one}/withdrawal`, `${others}/approval`]) await refused(service.anonymous().post(path, WHY, headers), 401, 'sign-in-required');
    }
    expect(await ok(approver.post(`${one}/approval`), 200)).toMatchObject({ state: 'in-force', proposedBy: gone.id });
    await ok(approver.post(`${other}/rejection`, WHY), 200);
    await give(gone.id, { disabled: false });
    for (const headers of holding) await refused(service.anonymous().get('/me', headers), 401, 'sign-in-required');
  });

  test('the tokens of leavers open nothing: disabled, past the last day, without the role', async () => {
    const [disabled, expired, demoted] = [await newcomer('approver'), await newcomer('approver'), await newcomer('approver', 'committee')];
    const act = await propose(await service.as('analyst'));
    const today = romeDay(service.clock.now());
    await give(disabled.id, { disabled: true });
    await give(expired.id, { until: today });
    await give(demoted.id, { roles: ['committee'] });
    await refused(disabled.client.post(`${act}/approval`), 401, 'sign-in-required');
    await refused(demoted.client.post(`${act}/approval`), 403, 'role-missing');
    await ok(demoted.client.get(act));
    expect((await expired.client.get('/me')).status).toBe(200);
    while (romeDay(service.clock.now()) === today) service.clock.offset += HOUR;
    await refused(expired.client.get('/me'), 401, 'sign-in-required');
    await refused(expired.client.post(`${act}/approval`), 401, 'sign-in-required');
    expect([await attempts(disabled.id), await attempts(expired.id)]).toEqual([[], []]);
  });

  test('an attempt is an entry, one for each person, thing and hour', async () => {
    const [one, other] = [await newcomer('analyst', 'approver'), await newcomer('analyst', 'approver')];
    const acts = [await propose(one.client), await propose(one.client)];
    const [a, b] = acts.map((act) => act.slice('/acts/'.length));
    const tryAll = async (): Promise<void> => {
      for (const act of [...acts, ...acts]) await refused(one.client.post(`${act}/approval`), 403, 'four-eyes');
    };
    await Promise.all([tryAll(), tryAll(), refused(one.client.post('/approvals', { items: [a] }), 403, 'four-eyes')]);
    expect((await attempts(one.id)).sort()).toEqual([`${a} four-eyes`, `${b} four-eyes`]);
    await refused(other.client.post(`${acts[0]}/withdrawal`, WHY), 403, 'proposer-only');
    expect(await attempts(other.id)).toEqual([]);
    service.clock.offset += HOUR + 1000;
    await tryAll();
    expect(await attempts(one.id)).toHaveLength(4);
  });

  test('on who is paid it is one too, whoever would have to decide', async () => {
    const { client, id } = await newcomer('analyst');
    const { id: change } = await ok(client.change('/hubs/CC-04', { iban: 'IT43A0100003245348000000001', ...WHY }), 202);
    for (const roles of [['analyst'], ['committee'], ['admin'], ['auditor', 'admin']] as Role[][]) {
      const one = await newcomer(...roles);
      for (const decision of ['approval', 'rejection']) await refused(one.client.post(`/changes/${change}/${decision}`, WHY), 403, 'role-missing');
      expect(await attempts(one.id)).toEqual([`${change} role-missing`]);
    }
    await give(id, { roles: ['analyst', 'approver'] });
    await refused(client.post(`/changes/${change}/approval`), 403, 'four-eyes');
    expect(await attempts(id)).toEqual([`${change} four-eyes`]);
  });

  test('history explains it all', () => service.verify());
});
