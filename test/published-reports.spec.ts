import { ok, refused, type Json } from './support/client.js';
import { disbursementRequest, grantInForce, identifyHub, paidDisbursement, paymentRequest, peopleOf, type People } from './support/life.js';
import { everything } from './support/money-figures.js';
import { DATABASES, Service } from './support/service.js';

/* A report is published; what is recorded afterwards of the days that it spoke of is marked, and opens the next one. */
describe.each(DATABASES)('after a report on %s', (database) => {
  let service: Service;
  let people: People;
  let grant: string;
  let first: Json;
  let second: Json;
  let paidBefore: string;
  let paidAfter: string;
  let late: Json;

  const publish = async (asOf: string): Promise<Json> => ok(people.approver.post('/reports', { meeting: `Cabina di regia, ${asOf}`, asOf }), 201);
  const entriesOf = async (subject: string): Promise<Json[]> => everything(people.auditor, '/journal', `subject=${subject}`);

  beforeAll(async () => {
    service = await Service.start(database);
    people = await peopleOf(service);
    await identifyHub(people.analyst);
    grant = await grantInForce(people);
    paidBefore = await paidDisbursement(people, grant);
    first = await publish('2024-05-31');
    // Of May, recorded afterwards; and one of June, of which the first report did not speak.
    paidAfter = await paidDisbursement(people, grant);
    late = await ok(people.analyst.post('/disbursements', disbursementRequest(grant, { requestedOn: '2024-06-03' })), 201);
    await service.as('committee', 'nuovo');
    second = await publish('2024-06-30');
  });
  afterAll(() => service.stop());

  it('marks what takes effect by its day and was recorded after what it knew, and nothing else', async () => {
    const mark = { entry: first.entry, asOf: '2024-05-31' };
    const ofAfter = await entriesOf(paidAfter);
    const dated = ofAfter.filter(({ effectiveOn }) => effectiveOn <= '2024-05-31');
    expect(dated.map(({ kind }) => kind)).toEqual(['disbursement-requested/2', 'disbursement-paid/1']);
    expect(dated.map(({ afterReport }) => afterReport)).toEqual([mark, mark]);
    // The approval took effect on the day on which it was recorded.
    expect(ofAfter.filter(({ effectiveOn }) => effectiveOn > '2024-05-31').map(({ afterReport }) => afterReport)).toEqual([null]);
    for (const subject of [paidBefore, late.id, grant, 'reports', 'book']) {
      expect([subject, (await entriesOf(subject)).map(({ afterReport }) => afterReport).filter(Boolean)]).toEqual([subject, []]);
    }
    const [{ seq }] = dated as [Json];
    expect(await ok(people.auditor.get(`/journal/${seq}`))).toEqual(dated[0]);
  });

  it('lists what came afterwards, and the next report opens with it', async () => {
    const items = await everything(people.auditor, `/reports/${first.entry}/afterwards`);
    expect(items.map(({ subject, kind, openedBy }) => [subject, kind, openedBy])).toEqual([
      [paidAfter, 'disbursement-requested/2', second.entry],
      [paidAfter, 'disbursement-paid/1', second.entry],
    ]);
    const named = items.map(({ seq: entry, kind, subject }) => ({ entry, kind, subject }));
    expect(first).toMatchObject({ opensWithCount: 0, opensWith: [] });
    expect(second).toMatchObject({ opensWithCount: 2, opensWith: named });
    expect(await ok(people.auditor.get(`/reports/${second.entry}`))).toEqual(second);
    expect(await everything(people.auditor, `/reports/${second.entry}/opening`)).toEqual(items);
    expect(await everything(people.auditor, `/reports/${second.entry}/afterwards`)).toEqual([]);
    const { items: [one], nextCursor } = await ok(people.auditor.get(`/reports/${first.entry}/afterwards?limit=1`));
    expect(one).toEqual(items[0]);
    expect((await ok(people.auditor.get(`/reports/${first.entry}/afterwards?limit=1&cursor=${nextCursor}`))).items).toEqual([items[1]]);
    await refused(people.auditor.get('/reports/1/afterwards'), 404, 'not-found');
    await refused(people.auditor.get('/reports/1/opening'), 404, 'not-found');
  });

  it('compares two reports entry by entry and figure by figure', async () => {
    const { items, from, to, figures } = await ok(people.auditor.get('/reports/comparison?limit=100'));
    expect([from.entry, to.entry]).toEqual([first.entry, second.entry]);
    expect(items.map(({ subject, kind, shownBy }: Json) => [subject, kind, shownBy])).toEqual([
      [paidAfter, 'disbursement-requested/2', 'to'],
      [paidAfter, 'disbursement-paid/1', 'to'],
      [late.id, 'disbursement-requested/2', 'to'],
    ]);
    const expected = [
      ['inProgress', '0.00', '1000.00', '1000.00'],
      ['paid', '1000.00', '2000.00', '1000.00'],
      ['netPaid', '1000.00', '2000.00', '1000.00'],
      ['outstanding', '999000.00', '997000.00', '-2000.00'],
    ];
    const shown = (of: string): string[][] => figures.filter((one: Json) => one.of === of).map((one: Json) => [one.figure, one.before, one.after, one.difference]);
    for (const place of ['total', 'tranche:CC', 'hub:CC-04']) expect([place, shown(place)]).toEqual([place, expected]);
    expect(figures).toHaveLength(3 * expected.length);
    const turned = await ok(people.auditor.get(`/reports/comparison?from=${second.entry}&to=${first.entry}`));
    expect(turned.items.map(({ shownBy }: Json) => shownBy)).toEqual(['from', 'from', 'from']);
    expect(turned.figures.map(({ before, after }: Json) => [after, before])).toEqual(figures.map(({ before, after }: Json) => [before, after]));
    const same = await ok(people.auditor.get(`/reports/comparison?from=${first.entry}&to=${first.entry}`));
    expect([same.items, same.figures]).toEqual([[], []]);
  });

  it('compares with what there is', async () => {
    await refused(people.auditor.get(`/reports/comparison?to=${first.entry}`), 404, 'not-found');
    await refused(people.auditor.get('/reports/comparison?from=1'), 404, 'not-found');
    await refused(people.auditor.get('/reports/comparison?from=0'), 400, 'invalid-request');
  });

  it('goes on marking after the last one published', async () => {
    const reversal = await ok(people.analyst.post(`/disbursements/${paidBefore}/reversal`, { effectiveOn: '2024-05-25', reason: 'Registrato due volte' }), 201);
    await ok(people.approver.post(`/reversals/${reversal.id}/approval`));
    const reversed = (await entriesOf(paidBefore)).at(-1);
    expect(reversed).toMatchObject({ kind: 'disbursement-reversed/1', afterReport: { entry: second.entry, asOf: '2024-06-30' } });
    // A report of the same question as before knows it no more than that one did; a new one opens with it.
    const again = await ok(people.approver.post('/reports', { meeting: 'Copia', asOf: '2024-05-31', atEntry: first.atEntry }), 201);
    expect(again).toMatchObject({ digest: first.digest, opensWithCount: 0 });
    const third = await publish('2024-06-30');
    expect(third.opensWith.map(({ kind }: Json) => kind)).toEqual(['reversal-proposed/1', 'disbursement-reversed/1', 'reversal-approved/1']);
    await ok(people.approver.post(`/disbursements/${late.id}/approval`));
    await ok(people.analyst.post(`/disbursements/${late.id}/payment`, paymentRequest({ paidOn: '2024-06-20' })));
    expect((await entriesOf(late.id)).at(-1).afterReport).toEqual({ entry: third.entry, asOf: '2024-06-30' });
    await service.verify();
  });
});
