import { ok, refused, type Client, type Json } from './support/client.js';
import { collectionRequest, disbursementRequest, grantInForce, grantRequest, identifyHub, paymentRequest, peopleOf, recoveryRequest, today, type People } from './support/life.js';
import { DATABASES, Service } from './support/service.js';

const WHY = { reason: 'Documenti mancanti' };
const STATES = ['requested', 'approved', 'ordered', 'paid', 'reversed', 'rejected', 'withdrawn'];

/** Sorted, filtered and summed lists, held against what the same list says in the order of the book. */
describe.each(DATABASES)('lists on %s', (database) => {
  let service: Service;
  let people: People;
  let client: Client;

  beforeAll(async () => {
    service = await Service.start(database);
    people = await peopleOf(service);
    client = await service.as('committee');
    await identifyHub(people.analyst);
    await ok(people.analyst.change('/hubs/CC-01', { name: 'CIM 4.0', taxCode: '00743110157', iban: 'IT60X0542811101000000123456', reason: 'Visura' }), 200);
    await everyState();
  });
  afterAll(() => service.stop());

  const all = async (path: string, query = ''): Promise<Json[]> => {
    const items: Json[] = [];
    for (let cursor = ''; ; ) {
      const page = await ok(client.get(`${path}?limit=7&${query}${cursor}`), 200);
      items.push(...page.items);
      if (page.nextCursor === null) return items;
      cursor = `&cursor=${page.nextCursor}`;
    }
  };

  async function everyState(): Promise<void> {
    const { analyst, approver } = people;
    const other = await ok(analyst.post('/grants', grantRequest({ hub: 'CC-01', cup: 'C17H22006500009', agreement: { reference: 'Convenzione 99%', protocol: 'P_7' } })), 201);
    await ok(approver.post(`/grants/${other.id}/approval`), 200);
    const first = await grantInForce(people);
    await otherTerms(first);
    const request = async (grant: string, more: object): Promise<string> => (await ok(analyst.post('/disbursements', disbursementRequest(grant, more)), 201)).id as string;
    for (const [index, grant] of [first, other.id, first, other.id].entries()) {
      const on = `2024-0${index + 4}-1${index}`;
      const of = (more: object = {}): Promise<string> => request(grant, { requestedOn: on, amount: `${1000 + 10 * (index % 2)}.00`, ...more });
      const approved = async (more: object = {}): Promise<string> => {
        const id = await of(more);
        await ok(approver.post(`/disbursements/${id}/approval`), 200);
        return id;
      };
      await of({ protocolOn: `2024-10-0${index + 1}`, protocol: `Prot_${index}%`, amount: '99.00' });
      await approved();
      await ok(analyst.post(`/disbursements/${await approved()}/order`, paymentRequest({ paidOn: undefined })), 200);
      const paid = await approved();
      await ok(analyst.post(`/disbursements/${paid}/payment`, paymentRequest({ paidOn: `2024-${['09-20', '08-20', '09-05', '08-09'][index]}` })), 200);
      if (index === 1) await reverse(paid);
      await ok(approver.post(`/disbursements/${await of()}/rejection`, WHY), 200);
      await ok(analyst.post(`/disbursements/${await of()}/withdrawal`, WHY), 200);
      const remarked = await of({ requestedOn: '2024-09-01' });
      await ok(analyst.post(`/disbursements/${remarked}/remarks`, { remarksOn: `2024-09-0${index + 2}`, ...WHY }), 200);
      if (index < 2) await ok(analyst.post(`/disbursements/${remarked}/resumption`, { resumedOn: `2024-10-1${index}`, ...WHY }), 200);
    }
    // Not late yet.
    await request(other.id, { requestedOn: today() });
  }

  async function otherTerms(grant: string): Promise<void> {
    const terms = { advanceMaxPercent: 30, cumulativeMaxPercent: 90, paymentDays: 60 };
    const { id } = await ok(people.analyst.post(`/grants/${grant}/terms`, { terms, effectiveOn: '2024-06-01', reason: 'Atto aggiuntivo' }), 201);
    await ok(people.approver.post(`/changes/${id}/approval`), 200);
  }

  async function reverse(id: string): Promise<void> {
    const { id: reversal } = await ok(people.analyst.post(`/disbursements/${id}/reversal`, { effectiveOn: '2024-09-25', reason: 'Registrato per errore' }), 201);
    await ok(people.approver.post(`/reversals/${reversal}/approval`), 200);
  }

  /** The same list, ordered here: what has no value last, and what is equal in the order of the book. */
  function ordered(items: Json[], value: (item: Json) => number | string | null, descending: boolean): string[] {
    const way = descending ? -1 : 1;
    const compare = (one: Json, other: Json): number => {
      const [a, b] = [value(one), value(other)];
      if (a === b) return way * (seqOf(one) - seqOf(other));
      if (a === null || b === null) return a === null ? 1 : -1;
      return way * (a < b ? -1 : 1);
    };
    return [...items].sort(compare).map(({ id }) => id as string);
  }
  const seqOf = ({ id }: Json): number => Number(id.slice(2));

  const VALUES: Record<string, (item: Json) => number | string | null> = {
    ...{ requestedOn: (item) => item.requestedOn, amount: (item) => Number(item.amount), hub: (item) => item.hub },
    ...{ state: (item) => STATES.indexOf(item.state), paidOn: (item) => item.paidOn, dueOn: (item) => item.dueOn },
  };
  const DAYS = ['', 'asOf=2024-09-15', 'asOf=2024-09-30', 'asOf=2024-10-12', 'asOf=2024-05-01'];

  test.each(Object.keys(VALUES))('disbursements by %s, page by page, both ways, on every day', async (sort) => {
    for (const day of DAYS) {
      const items = await all('/disbursements', day);
      for (const way of ['', '-']) {
        const listed = (await all('/disbursements', `${day}&sort=${way}${sort}`)).map(({ id }) => id as string);
        expect([day, way, ...listed]).toEqual([day, way, ...ordered(items, VALUES[sort]!, way === '-')]);
      }
    }
  });

  test('every state is there, now and on a past day', async () => {
    expect(new Set((await all('/disbursements')).map(({ state }) => state))).toEqual(new Set(STATES));
    expect((await all('/disbursements', 'asOf=2024-09-22')).filter(({ state }) => state === 'paid').length).toBeGreaterThan(3);
  });

  test('disbursements that are late are open and past their due day', async () => {
    for (const day of DAYS) {
      const on = day === '' ? today() : day.slice(5);
      const items = await all('/disbursements', day);
      const late = items.filter(({ state, dueOn }) => ['requested', 'approved', 'ordered'].includes(state) && dueOn < on);
      for (const [flag, expected] of [[true, late], [false, items.filter((item) => !late.includes(item))]] as const) {
        expect([day, flag, ...(await all('/disbursements', `${day}&late=${flag}`)).map(({ id }) => id)]).toEqual([day, flag, ...expected.map(({ id }) => id)]);
        const { totals } = await ok(client.get(`/disbursements?limit=1&late=${flag}&${day}`), 200);
        expect([day, flag, totals.count]).toEqual([day, flag, expected.length]);
      }
    }
    expect((await all('/disbursements', 'late=true')).length).toBeGreaterThan(5);
  });

  test('filters and an order go together, and totals are of all that is selected', async () => {
    const items = (await all('/disbursements')).filter(({ hub, state }) => hub === 'CC-01' && state === 'requested');
    const { totals } = await ok(client.get('/disbursements?hub=CC-01&state=requested&sort=-amount&limit=1'), 200);
    expect((await all('/disbursements', 'hub=CC-01&state=requested&sort=-amount')).map(({ id }) => id)).toEqual(ordered(items, VALUES['amount']!, true));
    expect(totals).toMatchObject({ count: items.length, amount: items.reduce((sum, { amount }) => sum + Number(amount), 0).toFixed(2) });
    for (const text of ['prot_1%', 'PROT_1']) expect((await all('/disbursements', `q=${encodeURIComponent(text)}`)).map(({ protocol }) => protocol)).toEqual(['Prot_1%']);
  });

  test('a cursor is of one order, and stays right while rows arrive', async () => {
    const first = await ok(client.get('/disbursements?sort=amount&limit=2'), 200);
    for (const other of ['sort=-amount', 'sort=hub', '', 'sort=dueOn']) {
      const problem = await refused(client.get(`/disbursements?limit=2&cursor=${first.nextCursor}&${other}`), 400, 'invalid-request');
      expect(problem.errors[0].pointer).toBe('/cursor');
    }
    const forged = (key: unknown): string => Buffer.from(JSON.stringify(key)).toString('base64url');
    for (const key of [['amount', 'x', 1], ['amount', '1e99', 1], ['amount', '99999999999999999', 1], ['amount', 5, 1], ['amount'], [1, 2, 3]]) {
      await refused(client.get(`/disbursements?sort=amount&cursor=${forged(key)}`), 400, 'invalid-request');
    }
    await refused(client.get('/disbursements?sort=name'), 400, 'invalid-request');
    const rest = async (): Promise<string[]> => (await ok(client.get(`/disbursements?sort=amount&limit=100&cursor=${first.nextCursor}`), 200)).items.map(({ id }: Json) => id as string);
    const before = await rest();
    const grant = (await all('/grants'))[0].id as string;
    await ok(people.analyst.post('/disbursements', disbursementRequest(grant, { amount: '0.01' })), 201);
    expect(await rest()).toEqual(before);
  });

  test('grants by text and in order', async () => {
    const items = await all('/grants');
    for (const [sort, value] of Object.entries({ hub: (g: Json) => g.hub, amount: (g: Json) => Number(g.amount), effectiveOn: (g: Json) => g.effectiveOn, cup: (g: Json) => g.cup })) {
      for (const way of ['', '-']) expect((await all('/grants', `sort=${way}${sort}`)).map(({ id }) => id)).toEqual(ordered(items, value, way === '-'));
    }
    const found = async (q: string): Promise<string[]> => (await all('/grants', `q=${encodeURIComponent(q)}`)).map(({ hub }) => hub as string);
    for (const q of ['c17h2200', '99%', 'p_7', 'CC-01']) expect([q, ...(await found(q))]).toEqual([q, 'CC-01']);
    expect(await found(items[0].id)).toEqual([items[0].hub]);
    for (const q of ['reference', 'signedOn', '}', '_%_%']) expect(await found(q)).toEqual([]);
  });

  test('hubs by text', async () => {
    const found = async (q: string): Promise<string[]> => (await all('/hubs', `q=${encodeURIComponent(q)}`)).map(({ code }) => code as string);
    expect(await found('artes 4')).toEqual(['CC-04']);
    expect(await found('00743110157')).toEqual(['CC-01', 'CC-04']);
    expect(await found('rete-46')).toEqual(['RETE-46']);
    expect(await found('pisa')).toEqual(['CC-04']);
    expect(await found('%')).toEqual([]);
  });

  test('recoveries that are overdue, and in order', async () => {
    const paid = (await all('/disbursements', 'state=paid')).map(({ id }) => id as string);
    const recover = async (disbursement: string, more: object): Promise<string> => {
      const { id } = await ok(people.analyst.post('/recoveries', recoveryRequest(disbursement, { effectiveOn: '2024-10-01', ...more })), 201);
      await ok(people.approver.post(`/recoveries/${id}/approval`), 200);
      return id as string;
    };
    const late = await recover(paid[0]!, { dueOn: '2024-11-30', amount: '100.00' });
    const back = await recover(paid[1]!, { dueOn: '2024-11-01', amount: '40.00' });
    const later = await recover(paid[2]!, { dueOn: '2999-01-01', amount: '7.00' });
    await ok(people.analyst.post(`/recoveries/${back}/collection`, collectionRequest({ collectedOn: '2024-12-01', amount: '40.00' })), 200);
    const ids = async (query: string): Promise<string[]> => (await all('/recoveries', query)).map(({ id }) => id as string);
    expect(await ids('overdue=true')).toEqual([late]);
    expect(await ids('overdue=false')).toEqual([back, later]);
    expect(await ids('overdue=true&asOf=2024-11-15')).toEqual([back]);
    expect(await ids('overdue=true&asOf=2024-11-30')).toEqual([back]);
    expect(await ids('overdue=true&asOf=2024-12-01')).toEqual([late]);
    expect(await ids('sort=amount')).toEqual([later, back, late]);
    expect(await ids('sort=-dueOn')).toEqual([later, late, back]);
  });
});
