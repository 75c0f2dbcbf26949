import { ok, refused, type Client, type Json } from './support/client.js';
import { DATABASES, Service } from './support/service.js';

describe.each(DATABASES)('the names of those who did things on %s', (database) => {
  let service: Service;
  let reader: Client;
  let admin: Client;

  beforeAll(async () => {
    service = await Service.start(database);
    admin = await service.as('admin', 'Anna');
    reader = await service.as('committee', 'Carlo');
    await service.as('analyst', 'Ugo');
  });
  afterAll(() => service.stop());

  const names = async (query = ''): Promise<Json> => ok(reader.get(`/people${query}`), 200);
  const idOf = async (name: string): Promise<string> => (await names()).items.find((one: Json) => one.name === name).id as string;

  test('are read by whoever has signed in, without e-mail or roles', async () => {
    const { items } = await names();
    expect(items.map(({ name }: Json) => name)).toEqual(['Anna', 'Carlo', 'Ugo']);
    expect(items.flatMap((item: Json) => Object.keys(item))).toEqual(['id', 'name', 'id', 'name', 'id', 'name']);
    await refused(service.anonymous().get('/people'), 401, 'sign-in-required');
  });

  test('come page by page', async () => {
    const first = await names('?limit=2');
    expect(first.items).toHaveLength(2);
    expect(await names(`?limit=2&cursor=${first.nextCursor}`)).toMatchObject({ items: [{ name: 'Ugo' }], nextCursor: null });
  });

  test('come of those that are asked for; of nobody there is nothing', async () => {
    const [anna, ugo] = [await idOf('Anna'), await idOf('Ugo')];
    expect((await names(`?ids=${ugo},${anna},P-99999`)).items).toEqual([{ id: anna, name: 'Anna' }, { id: ugo, name: 'Ugo' }]);
    expect((await names('?ids=P-99999')).items).toEqual([]);
    for (const wrong of ['P-1,', 'system', 'P-1 P-2', Array.from({ length: 101 }, (_, index) => `P-${index + 1}`).join()]) {
      await refused(reader.get(`/people?ids=${encodeURIComponent(wrong)}`), 400, 'invalid-request');
    }
  });

  test('are null once erased', async () => {
    const ugo = await idOf('Ugo');
    await ok(admin.change(`/users/${ugo}`, { disabled: true, reason: 'Uscita' }), 200);
    await ok((await service.as('admin', 'Bice')).post(`/users/${ugo}/erasure`, { reason: 'Richiesta' }), 200);
    expect((await names(`?ids=${ugo}`)).items).toEqual([{ id: ugo, name: null }]);
  });
});
