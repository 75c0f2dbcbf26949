import { ok, refused, type Client, type Json } from './support/client.js';
import { collectionRequest, disbursementRequest, grantInForce, grantRequest, identifyHub, paymentRequest, peopleOf, recoveryRequest, today, type People } from './support/life.js';
import { amountText, centsOf } from './support/money-commands.js';
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

  async function recover(disbursement: string, more: object): Promise<string> {
    const { id } = await ok(people.analyst.post('/recoveries', recoveryRequest(disbursement, { effectiveOn: '2024-10-01', ...more })), 201);
    await ok(people.approver.post(`/recoveries/${id}/approval`), 200);
    return id as string;
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

  test('text in any case, without accents too, however its letters are composed', async () => {
    await ok(people.analyst.change('/hubs/CC-02', { seat: 'Forlì', reason: 'ÈVIDENZA Città' }), 200);
    const { id } = (await all('/grants', 'hub=CC-04'))[0]!;
    const request = await ok(people.analyst.post('/disbursements', disbursementRequest(id, { amount: '0.02', protocol: 'Località 7/È', reason: 'Perché è così' })), 201);
    const found = (path: string, name: string) => async (q: string): Promise<Json> => [q, (await all(path, `q=${encodeURIComponent(q)}`)).map((item) => item[name] as string)];
    for (const q of ['FORLÌ', 'forlì', 'Forli', 'FORLI\u0300']) expect(await found('/hubs', 'code')(q)).toEqual([q, ['CC-02']]);
    for (const q of ['ÈVIDENZA', 'èvidenza', 'evidenza citta', 'CITTÀ']) expect(await found('/journal', 'subject')(q)).toEqual([q, ['CC-02']]);
    for (const q of ['LOCALITÀ 7', 'localita 7/e', 'PERCHÉ È', 'perche e cosi']) expect(await found('/disbursements', 'id')(q)).toEqual([q, [request.id]]);
    for (const q of ['localitá', 'fòrli']) expect(await found('/disbursements', 'id')(q)).toEqual([q, []]);
    for (const [q, thing] of [['FORLÌ', 'CC-02'], ['localita 7/È', request.id]]) expect((await ok(client.get(`/search?q=${encodeURIComponent(q)}`), 200)).items.map((item: Json) => item.id)).toEqual([thing]);
  });

  test('recoveries that are overdue, and in order', async () => {
    const paid = (await all('/disbursements', 'state=paid')).map(({ id }) => id as string);
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

  describe('totals of the whole filtered set are the sums of the rows of all pages', () => {
    const FIGURES: Record<string, string[]> = {
      '/grants': ['granted', 'inProgress', 'netPaid', 'toRecover', 'outstanding'],
      '/recoveries': ['amount', 'collected', 'remaining'],
    };
    const FILTERS: Record<string, string[]> = {
      '/grants': ['', 'sort=-amount', 'hub=CC-01', 'hub=CC-04&tranche=CC', 'tranche=CC', 'state=proposed', 'state=in-force', 'q=99%25', 'q=nobody'],
      '/recoveries': ['', 'sort=-amount', 'hub=CC-01', 'tranche=CC', 'state=ordered', 'state=collected', 'state=proposed', 'overdue=true', 'overdue=false', 'tranche=POLI'],
    };
    /** Moments by their names; the entry is the newest one before what is recorded here. */
    const moments: Record<string, string> = {
      ...{ now: '', 'before anything': 'asOf=2020-01-01', 'a past day': 'asOf=2024-09-15', 'a later day': 'asOf=2024-11-15', today: `asOf=${today()}` },
    };
    const added = (rows: Json[], figures: string[]): Json => ({
      count: rows.length,
      ...Object.fromEntries(figures.map((figure) => [figure, amountText(rows.reduce((sum, row) => sum + centsOf(row[figure] as string), 0n))])),
    });

    beforeAll(async () => {
      const { seq } = await ok(client.get('/journal/head'), 200);
      Object.assign(moments, { 'an entry': `atEntry=${seq}`, 'a past day, at an entry': `asOf=2024-11-15&atEntry=${seq}` });
      const paid = (await all('/disbursements', 'state=paid')).map(({ id }) => id as string);
      const [first, second] = [await recover(paid[0]!, { amount: '5.55' }), await recover(paid[1]!, { amount: '3.33' })];
      await ok(people.analyst.post(`/recoveries/${first}/collection`, collectionRequest({ collectedOn: '2024-11-01', amount: '5.55' })), 200);
      await ok(people.analyst.post(`/recoveries/${second}/collection`, collectionRequest({ collectedOn: '2024-11-01', amount: '1.10' })), 200);
      await ok(people.analyst.post('/recoveries', recoveryRequest(paid[1]!, { amount: '2.22' })), 201);
      const [{ id: grant }] = await all('/grants');
      const { id } = await ok(people.analyst.post(`/grants/${grant}/reductions`, { amount: '11.11', cause: 'saving', effectiveOn: '2024-10-15', reason: 'Economia' }), 201);
      await ok(people.approver.post(`/reductions/${id}/approval`), 200);
      // Proposed, and so not granted.
      await ok(people.analyst.post('/grants', grantRequest({ hub: 'CC-04', cup: 'C17H22006500017', amount: '7000.00' })), 201);
    });

    test.each(Object.keys(FILTERS).flatMap((path) => FILTERS[path]!.map((filter) => [path, filter])))('%s?%s', async (path, filter) => {
      for (const [name, moment] of Object.entries(moments)) {
        const rows = await all(path, `${filter}&${moment}`);
        const { items, totals } = await ok(client.get(`${path}?limit=1&${filter}&${moment}`), 200);
        expect([name, items.length, totals]).toEqual([name, Math.min(rows.length, 1), added(rows, FIGURES[path]!)]);
      }
    });

    test.each(Object.keys(FIGURES))('%s: each sum is there, other ones on other days and at the entry, and zero where nothing is selected', async (path) => {
      const totals = async (moment: string): Promise<Json> => (await ok(client.get(`${path}?limit=1&${moments[moment]}`), 200)).totals;
      const now = await totals('now');
      for (const figure of FIGURES[path]!) expect([figure, now[figure]]).not.toEqual([figure, '0.00']);
      const seen = await Promise.all(['now', 'a past day', 'a later day', 'an entry', 'a past day, at an entry'].map(totals));
      expect(new Set(seen.map((one) => JSON.stringify(one))).size).toBe(seen.length);
      expect(await totals('before anything')).toEqual(added([], FIGURES[path]!));
    });

    test('a proposed grant counts and adds nothing', async () => {
      const { items, totals } = await ok(client.get('/grants?state=proposed'), 200);
      expect(items.map(({ amount }: Json) => amount)).toEqual(['7000.00']);
      expect(totals).toEqual({ count: 1, granted: '0.00', inProgress: '0.00', netPaid: '0.00', toRecover: '0.00', outstanding: '0.00' });
    });
  });
});
