import { ok, refused, type Client, type Json } from './support/client.js';
import { disbursementRequest, identifyHub, grantInForce, paymentRequest, peopleOf, recoveryRequest, type People } from './support/life.js';
import { DATABASES, Service } from './support/service.js';

describe.each(DATABASES)('search on %s', (database) => {
  let service: Service;
  let people: People;
  let client: Client;
  const ids: Record<string, string> = {};

  beforeAll(async () => {
    service = await Service.start(database);
    people = await peopleOf(service);
    client = await service.as('committee');
    await identifyHub(people.analyst);
    ids['grant'] = await grantInForce(people);
    const paid = await ok(people.analyst.post('/disbursements', disbursementRequest(ids['grant'], { protocol: 'mimit.REG.2024.0077001' })), 201);
    await ok(people.approver.post(`/disbursements/${paid.id}/approval`), 200);
    await ok(people.analyst.post(`/disbursements/${paid.id}/payment`, paymentRequest({ paymentOrder: { instrument: 'OPF', year: 2024, number: 'X77' } })), 200);
    ids['paid'] = paid.id;
    ids['recovery'] = (await ok(people.analyst.post('/recoveries', recoveryRequest(paid.id)), 201)).id;
  });
  afterAll(() => service.stop());

  const found = async (q: string, headers = {}): Promise<Json[]> => (await ok(client.get(`/search?q=${encodeURIComponent(q)}`, headers), 200)).items;
  const named = async (q: string): Promise<string[]> => (await found(q)).map(({ kind, id }) => `${kind} ${id}`);

  test('each kind by what people call it', async () => {
    expect((await found('artes 4'))[0]).toEqual({ kind: 'hub', id: 'CC-04', title: 'ARTES 4.0', subtitle: 'CC-04 · 00743110157' });
    expect(await named('00743110157')).toEqual(['hub CC-04']);
    for (const q of [ids['grant']!, 'b57h2200650', 'Convenzione 12/2024']) expect(await named(q)).toContain(`grant ${ids['grant']}`);
    for (const q of [ids['paid']!, ids['paid']!.toLowerCase(), '0077001', 'x77', '2024/X77', 'OPF 2024/X77/1']) expect([q, await named(q)]).toEqual([q, [`disbursement ${ids['paid']}`]]);
    const listed = async (q: string): Promise<string[]> => (await ok(client.get(`/disbursements?q=${encodeURIComponent(q)}`), 200)).items.map(({ id }: Json) => id as string);
    for (const q of ['x77', '2024/x77', 'OPF 25091 2024/X77/1']) expect([q, await listed(q)]).toEqual([q, [ids['paid']]]);
    expect(await listed('2023/X77')).toEqual([]);
    expect(await named('2023/X77')).toEqual([]);
    expect((await found(ids['recovery']!))[0]).toMatchObject({ kind: 'recovery', id: ids['recovery'], subtitle: expect.stringMatching(/^CC-04 · .*100,00/) });
    expect((await found('10 marzo 2023')).map(({ kind }) => kind)).toContain('act');
    expect(await found('zzz')).toEqual([]);
    expect(await named('%')).toEqual([]);
  });

  test('an entry by its number, in the language asked for', async () => {
    expect(await found('#1')).toEqual([{ kind: 'entry', id: '1', title: '#1', subtitle: 'Registro aperto · book' }]);
    expect((await found('#1', { 'accept-language': 'en' }))[0].subtitle).toBe('Book opened · book');
    for (const none of ['#0', '#999999', '#x', '#']) expect(await found(none)).toEqual([]);
  });

  test('what is named exactly comes first, and there are never more than twenty', async () => {
    expect((await named('cc-04'))[0]).toBe('hub CC-04');
    for (let index = 0; index < 12; index += 1) await ok(people.analyst.post('/disbursements', disbursementRequest(ids['grant']!, { protocol: `CC-${index}` })), 201);
    const items = await named('CC');
    expect(items.length).toBeLessThanOrEqual(20);
    expect(new Set(items).size).toBe(items.length);
    await refused(client.get('/search'), 400, 'invalid-request');
    await refused(service.anonymous().get('/search?q=CC'), 401, 'sign-in-required');
  });
});
