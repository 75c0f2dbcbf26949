import { KIND_WORDS, kindName } from '../src/history/index.js';
import { entryKinds } from './catalogue/source.js';
import { ok, refused, type Client, type Json } from './support/client.js';
import { collectionRequest, grantInForce, identifyHub, liveALittle, outcomeRequest, paidDisbursement, peopleOf, proposeIban, recoveryRequest, requirementRequest, revocationRequest, today, type People } from './support/life.js';
import { everything } from './support/money-figures.js';
import { addedUp } from './support/money-movements.js';
import { DATABASES, Service } from './support/service.js';

type Thing = 'paid' | 'recovery' | 'undone' | 'reversal' | 'reduction' | 'iban' | 'revocation' | 'requirement' | 'act';

describe.each(DATABASES)('the timeline of everything on %s', (database) => {
  let service: Service;
  let people: People;
  let grant: string;
  let things: Record<Thing, string>;

  const timeline = (subject: string, query = ''): Promise<Json[]> => everything(people.auditor, `/journal/timeline/${subject}`, query);
  const told = async (subject: string): Promise<string[]> => (await timeline(subject)).map(({ kind, relation }) => `${kindName(kind as string)} ${relation}`);
  const made = async (path: string, body: object): Promise<string> => (await ok(people.analyst.post(path, body), 201)).id as string;
  const decided = (path: string): Promise<Json> => ok(people.approver.post(path, { reason: 'Verificato' }));

  beforeAll(async () => {
    service = await Service.start(database);
    people = await peopleOf(service);
    await identifyHub(people.analyst);
    grant = await grantInForce(people);
    const paid = await paidDisbursement(people, grant);
    const recovery = await made('/recoveries', recoveryRequest(paid));
    await decided(`/recoveries/${recovery}/approval`);
    await ok(people.analyst.post(`/recoveries/${recovery}/collection`, collectionRequest()));
    const undone = await paidDisbursement(people, grant);
    const reversal = await made(`/disbursements/${undone}/reversal`, { effectiveOn: '2024-07-01', reason: 'Registrato due volte' });
    await decided(`/reversals/${reversal}/approval`);
    const reduction = await made(`/grants/${grant}/reductions`, { amount: '10.00', cause: 'saving', effectiveOn: '2024-07-01', reason: 'Economia' });
    await decided(`/reductions/${reduction}/approval`);
    const iban = await proposeIban(people.analyst);
    await decided(`/changes/${iban}/approval`);
    const revocation = await made(`/grants/${grant}/revocation`, revocationRequest({ amount: undefined }));
    await decided(`/changes/${revocation}/approval`);
    const requirement = await made('/requirements', requirementRequest('DURC'));
    await decided(`/changes/${requirement}/approval`);
    await ok(people.analyst.post('/outcomes', outcomeRequest('CC-04', 'DURC')), 201);
    const act = await made('/acts', {
      ...{ reference: 'DD 24 agosto 2023', title: 'Poli', publishedOn: '2023-08-24', effectiveOn: '2023-08-24', reason: 'Decreto' },
      tranches: [{ code: 'POLI', name: 'Poli', expectedHubs: 6, interventionLine: 'first' }],
      ...{ hubs: [{ code: 'RETE-46', name: 'Polo', tranche: 'POLI' }], movements: [{ from: 'unallocated', to: 'POLI', amount: '42000000.00' }] },
    });
    await decided(`/acts/${act}/approval`);
    things = { paid, recovery, undone, reversal, reduction, iban, revocation, requirement, act };
  });
  afterAll(() => service.stop());

  it('of a disbursement: its own entries, its reversals, recoveries, and the changes that reach it', async () => {
    const { undone, reversal, paid, recovery, revocation } = things;
    expect(await told(undone)).toEqual([
      ...['disbursement-requested own', 'disbursement-approved own', 'disbursement-paid own'],
      ...[`reversal-proposed ${reversal}`, 'disbursement-reversed own', `reversal-approved ${reversal}`],
    ]);
    const second = (await timeline(paid)).filter(({ kind, relation }) => kind === 'recovery-ordered/1' && relation !== recovery).map(({ relation }) => relation as string);
    expect(second).toHaveLength(1);
    expect(await told(paid)).toEqual([
      ...['disbursement-requested own', 'disbursement-approved own', 'disbursement-paid own'],
      ...['recovery-proposed', 'recovery-approved', 'recovery-collected'].map((kind) => `${kind} ${recovery}`),
      ...[`change-proposed ${revocation}`, `recovery-ordered ${second[0]}`, `change-approved ${revocation}`],
    ]);
  });

  it('of a grant: its own, headlines of its disbursements, reductions, recoveries, changes', async () => {
    const { undone, paid, recovery, reduction, revocation } = things;
    const all = await told(grant);
    expect(all).toEqual(expect.arrayContaining([
      ...['grant-proposed own', 'grant-approved own', 'grant-reduced own', `disbursement-paid ${paid}`, `disbursement-reversed ${undone}`],
      ...[`reduction-proposed ${reduction}`, `reduction-approved ${reduction}`, `recovery-collected ${recovery}`, `change-approved ${revocation}`],
    ]));
    expect(all.filter((one) => one.startsWith('disbursement-approved'))).toEqual([]);
    const seqs = (await timeline(grant)).map(({ seq }) => seq as number);
    expect(seqs).toEqual([...new Set(seqs)].sort((a, b) => a - b));
  });

  it('of hubs, tranches, acts, requirements, people, changes, reductions, reversals and the book', async () => {
    const { iban, revocation, reduction, reversal, requirement, act } = things;
    const hub = await told('CC-04');
    expect(hub).toEqual(expect.arrayContaining(['hub-registered own', 'hub-changed own', `change-proposed ${iban}`, `grant-approved ${grant}`, `grant-reduced ${grant}`, 'outcome-recorded own']));
    expect(await told(iban)).toEqual(['change-proposed own', 'hub-changed CC-04', 'change-approved own']);
    expect((await told(revocation)).map((one) => one.split(' ')[0])).toEqual(['change-proposed', 'reduction-ordered', 'grant-reduced', 'recovery-ordered', 'change-approved']);
    expect(await told(reduction)).toEqual(['reduction-proposed own', `grant-reduced ${grant}`, 'reduction-approved own']);
    expect((await told(reversal))[1]).toMatch(/^disbursement-reversed D-/);
    expect(await told('DURC')).toEqual([`change-proposed ${requirement}`, 'requirement-set own', `change-approved ${requirement}`, 'outcome-recorded CC-04']);
    expect(await told(act)).toEqual(['act-proposed own', 'tranche-established POLI', 'act-approved own']);
    expect(await told('POLI')).toEqual(['tranche-established own', 'hub-assigned RETE-46', `act-approved ${act}`]);
    expect((await told('CC'))[0]).toMatch(/^decree-loaded A-/);
    const me = await ok(people.analyst.get('/me'));
    expect((await told(me.id))[0]).toBe('person-added own');
    expect((await told('book'))[0]).toBe('book-opened own');
    await refused(people.auditor.get('/journal/timeline/D-999999'), 404, 'not-found');
    await refused(people.auditor.get(`/journal/timeline/${encodeURIComponent("x' OR 1=1")}`), 404, 'not-found');
  });

  it('says who, why, from what to what, who proposed and who decided, and how late it was recorded', async () => {
    const { iban, undone, reversal, reduction } = things;
    const [, approval, payment] = (await timeline(undone)) as [Json, Json, Json];
    const [{ id: analyst }, { id: approver }] = [await ok(people.analyst.get('/me')), await ok(people.approver.get('/me'))];
    expect(approval).toMatchObject({ actor: approver, actorName: 'approver', proposal: { id: undone, proposedBy: analyst, proposedByName: 'analyst', state: 'in-force', decidedBy: approver, decidedEntry: approval.seq } });
    expect(payment).toMatchObject({ actor: analyst, movements: [{ from: `grant:${grant}:reserved`, to: `grant:${grant}:paid`, amount: '1000.00', for: undone }], afterReport: null });
    expect(payment.lagDays).toBe(Math.round((Date.parse(today()) - Date.parse('2024-05-20')) / 86_400_000));
    expect(payment.changes).toContainEqual({ path: '/state', before: 'approved', after: 'paid' });
    const carriedOut = (await timeline(iban))[1];
    expect(carriedOut).toMatchObject({ kind: 'hub-changed/2', actor: approver, proposal: { id: iban, proposedBy: analyst, decidedBy: approver } });
    const [reversed, reduced] = [await timeline(reversal), await timeline(reduction)].map((entries) => entries[1]);
    expect(reversed).toMatchObject({ kind: 'disbursement-reversed/1', proposal: { id: reversal, proposedBy: analyst, decidedBy: approver } });
    expect(reduced).toMatchObject({ kind: 'grant-reduced/1', proposal: { id: reduction, proposedBy: analyst, decidedBy: approver } });
    expect((await timeline('POLI'))[0]).toMatchObject({ proposal: null });
  });

  it('is paged, and filtered by person, kind, period, text and lateness', async () => {
    const all = await timeline(grant);
    const paged: Json[] = [];
    for (let cursor = ''; cursor !== null; ) {
      const page: Json = await ok(people.auditor.get(`/journal/timeline/${grant}?limit=3${cursor && `&cursor=${cursor}`}`));
      paged.push(...page.items);
      cursor = page.nextCursor;
    }
    expect(paged).toEqual(all);
    const { id } = await ok(people.approver.get('/me'));
    const filters: [string, (item: Json) => boolean][] = [
      [`actor=${id}`, ({ actor }) => actor === id],
      ['kind=disbursement-paid', ({ kind }) => kind === 'disbursement-paid/1'],
      ['from=2024-05-01&to=2024-05-31', ({ effectiveOn }) => effectiveOn >= '2024-05-01' && effectiveOn <= '2024-05-31'],
      ['q=economia', ({ reason, kind, subject }) => [reason ?? '', subject, kind].some((text: string) => text.toLowerCase().includes('economia'))],
      ['lateBy=30', ({ lagDays }) => lagDays >= 30],
    ];
    for (const [query, keeps] of filters) {
      expect([query, await timeline(grant, query)]).toEqual([query, all.filter(keeps)]);
      expect(all.filter(keeps).length).toBeGreaterThan(0);
    }
    await refused(people.auditor.get(`/journal/timeline/${grant}?subject=D-1`), 400, 'invalid-request');
    await refused(people.auditor.get(`/journal/timeline/${grant}?limit=0`), 400, 'invalid-request');
  });

  it('the journal is filtered by what money was moved for', async () => {
    const { paid } = things;
    const items = await everything(people.auditor, '/journal', `for=${paid}`);
    expect(items.map(({ kind }) => kindName(kind as string))).toEqual(['disbursement-requested', 'disbursement-paid', 'recovery-approved', 'recovery-collected', 'recovery-ordered']);
    for (const { entry } of items) expect(entry.movements.map((movement: Json) => movement.for)).toContain(paid);
    expect(await everything(people.auditor, '/journal', 'for=%25')).toEqual([]);
  });

  it('the journal is read from its newest entry back, with every filter', async () => {
    for (const filter of ['', `for=${things.paid}`, 'lateBy=1', 'kind=disbursement-paid']) {
      const inOrder = await everything(people.auditor, '/journal', filter);
      expect([filter, await everything(people.auditor, '/journal', `${filter}&sort=-seq`)]).toEqual([filter, inOrder.reverse()]);
      expect(inOrder.length).toBeGreaterThan(0);
    }
    const [newest] = (await ok(people.auditor.get('/journal?sort=-seq&limit=1'), 200)).items;
    expect(newest.seq).toBe((await ok(people.auditor.get('/journal/head'), 200)).seq);
  });

  it('a figure leads to its movements, from these to decisions and to the acts', async () => {
    const { act, undone } = things;
    const { items, totals } = await addedUp(people.auditor, `figure=paid&of=grant:${grant}`);
    expect(totals).toEqual(['1000.00']);
    expect(items.map(({ contribution }) => contribution)).toEqual(['1000.00', '1000.00', '-1000.00']);
    const [, second, third] = items as [Json, Json, Json];
    expect(second).toMatchObject({ kind: 'disbursement-paid/1', subject: undone, for: undone, decisions: [{ id: undone }], acts: [{ id: expect.stringMatching(/^A-/), reference: expect.any(String) }] });
    // What was decided on first of all is the reversal.
    expect(third).toMatchObject({ kind: 'disbursement-reversed/1', decisions: [{ id: expect.stringMatching(/^S-/) }, { id: undone }] });
    const poli = await addedUp(people.auditor, 'figure=allocated&of=tranche:POLI', 1);
    expect(poli.items).toMatchObject([{ for: act, contribution: '42000000.00', decisions: [{ id: act }], acts: [{ id: act, reference: 'DD 24 agosto 2023' }] }]);
    const known = await ok(people.auditor.get(`/overview/movements?figure=paid&of=hub:CC-04&atEntry=${second.entry}`));
    expect(known).toMatchObject({ total: '2000.00', atEntry: second.entry, items: [{}, {}], nextCursor: null });
    expect(await ok(people.auditor.get('/overview/movements?figure=paid&of=hub:CC-04&asOf=2024-05-01'))).toMatchObject({ total: '0.00', items: [] });
    for (const query of ['figure=total&of=tranche:CC', 'figure=available&of=hub:CC-04', 'figure=nothing', 'of=total', 'figure=paid&of=hub:cc']) {
      await refused(people.auditor.get(`/overview/movements?${query}`), 400, 'invalid-request');
    }
    for (const place of ['tranche:ZZ', 'hub:ZZ-99', 'grant:G-999999']) await refused(people.auditor.get(`/overview/movements?figure=paid&of=${place}`), 404, 'not-found');
    await refused(people.auditor.get('/overview/movements?figure=paid&of=tranche:POLI&asOf=2023-08-01'), 404, 'not-found');
    await refused(people.auditor.get('/overview/movements?figure=paid&asOf=2999-01-01'), 422, 'date-out-of-range');
  });
});

/** Facts of one moment, which are no field of the thing, and what is granted, which collections lower in between. */
const OF_THE_MOMENT = /^\/(part|change|reduction|reversal|agreement|grantedCents)(\/|$)/;

describe('changes are those of the hashed payload', () => {
  let service: Service;
  let reader: Client;

  beforeAll(async () => {
    service = await Service.start('sqlite');
    await liveALittle(service);
    reader = await service.as('auditor');
  });
  afterAll(() => service.stop());

  it('a field is listed only if it differs from what it was, and one after the other they make the thing', async () => {
    const states = new Map<string, Map<string, Json>>();
    const phantoms: string[] = [];
    for (const { seq, kind, subject, changes, entry } of await everything(reader, '/journal')) {
      const state = states.get(subject) ?? new Map<string, Json>();
      states.set(subject, state);
      // What a thing is from the start without anybody saying so.
      for (const [path, value] of leavesOf(entry.payload.before ?? {})) if (!state.has(path)) state.set(path, value);
      const lists = Object.keys(entry.payload.after).filter((name) => Array.isArray(entry.payload.after[name]) && Array.isArray(entry.payload.before?.[name]));
      for (const name of lists) expect([seq, name, ...left(entry.payload.before[name], `/${name}`, changes, 'before')]).toEqual([seq, name, ...left(entry.payload.after[name], `/${name}`, changes, 'after')]);
      const isListed = (path: string): boolean => lists.includes(path.split('/')[1]!);
      for (const { path, before, after } of (changes as Json[]).filter((change) => !isListed(change.path))) {
        const was = state.get(path) ?? null;
        if (JSON.stringify(before) === JSON.stringify(after)) phantoms.push(`${seq} ${kind} ${path}: nothing changed`);
        if (!OF_THE_MOMENT.test(path) && entry.payload.before !== null && JSON.stringify(before) !== JSON.stringify(was)) phantoms.push(`${seq} ${kind} ${subject} ${path}: said ${JSON.stringify(before)}, was ${JSON.stringify(was)}`);
        state.set(path, after);
      }
      for (const [path, value] of leavesOf(entry.payload.after).filter(([leaf]) => isListed(leaf))) state.set(path, value);
      for (const [path, value] of leavesOf(entry.payload.after)) expect([seq, path, state.get(path) ?? null]).toEqual([seq, path, value]);
    }
    expect(phantoms).toEqual([]);
    expect(states.size).toBeGreaterThan(80);
  });
});

/** What stays of a list without what was taken out of it, or put into it, in no order. */
function left(list: readonly Json[], path: string, changes: readonly Json[], side: 'before' | 'after'): string[] {
  const moved = new Set(changes.filter((change) => change[side] !== null).map((change) => change.path as string));
  return list.filter((_, place) => !moved.has(`${path}/${place}`)).map((thing) => JSON.stringify(thing)).sort();
}

function leavesOf(value: Json, path = ''): [string, Json][] {
  if (value === null || typeof value !== 'object' || (path !== '' && Object.keys(value).length === 0)) return [[path, value]];
  return Object.entries(value).flatMap(([key, child]) => leavesOf(child, `${path}/${key}`));
}

describe('kinds in words', () => {
  it('every kind has words in both languages, and no two have the same', () => {
    const names = [...entryKinds()].map(kindName);
    expect(names.filter((name) => !KIND_WORDS[name])).toEqual([]);
    for (const language of ['it', 'en'] as const) {
      const words = Object.values(KIND_WORDS).map((one) => one[language]);
      expect(words.filter((word, index) => word.length < 5 || words.indexOf(word) !== index)).toEqual([]);
    }
  });
});
