import { ok, refused, type Json } from './support/client.js';
import { disbursementRequest, grantInForce, identifyHub, paymentRequest, peopleOf, type People } from './support/life.js';
import { DATABASES, Service } from './support/service.js';

/** Many executed orders at once: all or none, one entry each, by the law of one. */
describe.each(DATABASES)('payments recorded together on %s', (database) => {
  let service: Service;
  let people: People;
  let grant: string;

  beforeAll(async () => {
    service = await Service.start(database);
    people = await peopleOf(service);
    await identifyHub(people.analyst);
    grant = await grantInForce(people);
  });
  afterAll(() => service.stop());

  const approved = async (): Promise<string> => {
    const { id } = await ok(people.analyst.post('/disbursements', disbursementRequest(grant)), 201);
    await ok(people.approver.post(`/disbursements/${id}/approval`), 200);
    return id as string;
  };
  const pay = (items: Json[]): Promise<Json> => people.analyst.post('/disbursements/payments', { items, reason: 'Flusso di cassa' });
  const head = async (): Promise<number> => (await ok(people.auditor.get('/journal/head'), 200)).seq as number;
  const stateOf = async (id: string): Promise<string> => (await ok(people.analyst.get(`/disbursements/${id}`), 200)).state as string;

  test('all are paid, each by an entry of its own', async () => {
    const ids = [await approved(), await approved(), await approved()];
    const before = await head();
    const { items } = await ok(pay(ids.map((id) => ({ id, ...paymentRequest() }))), 200);
    expect(items.map(({ id, state }: Json) => [id, state])).toEqual(ids.map((id) => [id, 'paid']));
    expect(await head()).toBe(before + 3);
    const entries = (await ok(people.auditor.get('/journal?kind=disbursement-paid&limit=100'), 200)).items;
    expect(entries.slice(-3).map(({ subject, reason }: Json) => [subject, reason])).toEqual(ids.map((id) => [id, 'Flusso di cassa']));
  });

  test('one that is refused lets none of them in, and is pointed at', async () => {
    const [one, other] = [await approved(), await approved()];
    const { id: unapproved } = await ok(people.analyst.post('/disbursements', disbursementRequest(grant)), 201);
    const first = { id: one, ...paymentRequest() };
    const before = await head();
    const wrong: [Json, number, string, string][] = [
      [{ id: unapproved, ...paymentRequest() }, 409, 'payment-before-approval', '/items/1'],
      [{ id: 'D-999999', ...paymentRequest() }, 404, 'not-found', '/items/1'],
      [{ id: one, ...paymentRequest() }, 400, 'invalid-request', '/items/1'],
      [{ id: other, ...paymentRequest(), paymentOrder: first.paymentOrder }, 409, 'payment-order-duplicate', '/items/1'],
      [{ id: other, ...paymentRequest({ paidOn: '2024-01-01' }) }, 422, 'date-out-of-range', '/items/1/paidOn'],
      [{ id: other, ...paymentRequest({ paidOn: 'ieri' }) }, 400, 'invalid-request', '/items/1/paidOn'],
      [{ id: other, paidOn: '2024-05-20', paymentOrder: { year: 2024 } }, 400, 'invalid-request', '/items/1/paymentOrder/number'],
    ];
    for (const [item, status, code, pointer] of wrong) {
      expect([code, (await refused(pay([first, item]), status, code)).errors[0].pointer]).toEqual([code, pointer]);
    }
    expect([await head(), await stateOf(one), await stateOf(other)]).toEqual([before, 'approved', 'approved']);
    await refused(pay([]), 400, 'invalid-request');
    await refused(pay(Array.from({ length: 101 }, () => first)), 400, 'invalid-request');
  });

  test('whoever approved one of them records none, and that was tried is an entry', async () => {
    const [one, other] = [await approved(), await approved()];
    const problem = await refused(people.approver.post('/disbursements/payments', { items: [one, other].map((id) => ({ id, ...paymentRequest() })) }), 403, 'four-eyes');
    expect(problem.errors[0].pointer).toBe('/items/0');
    expect(await stateOf(one)).toBe('approved');
    expect((await ok(people.auditor.get(`/journal?subject=${one}`), 200)).items.map(({ kind }: Json) => kind)).toContain('attempt-refused/1');
    await service.verify();
  });
});
