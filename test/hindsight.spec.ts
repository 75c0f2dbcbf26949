import { createHash } from 'node:crypto';
import { ok, refused, type Client, type Json } from './support/client.js';
import { disbursementRequest, everythingWaiting, grantInForce, identifyHub, paidDisbursement, paymentRequest, peopleOf, type People } from './support/life.js';
import { DATABASES, Service } from './support/service.js';

const LOOKS = ['/overview', '/tranches', '/acts', '/hubs?limit=100', '/grants', '/disbursements', '/recoveries'];
const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

/** What everybody sees, asked in one way. */
async function seen(client: Client, question: string): Promise<Json[]> {
  return Promise.all(LOOKS.map(async (path) => (await ok(client.get(`${path}${path.includes('?') ? '&' : '?'}${question}`)))));
}

describe.each(DATABASES)('the past on %s', (database) => {
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

  const headNow = async (): Promise<number> => (await ok(people.auditor.get('/journal/head'))).seq as number;
  const report = async (question: string): Promise<string> => {
    const { status, content } = await people.auditor.download(`/reports/cabina-di-regia.xlsx?${question}`);
    expect(status).toBe(200);
    return sha256(content);
  };

  it('is what it was, whatever has been recorded since: figures, lists and the workbook to the byte', async () => {
    const paid = await paidDisbursement(people, grant);
    await everythingWaiting(people, grant);
    const entry = await headNow();
    const days = ['2024-05-10', '2024-06-01', new Date().toISOString().slice(0, 10)];
    const before = await Promise.all(days.map((day) => seen(people.auditor, `asOf=${day}`)));
    const books = await Promise.all(days.map((day) => report(`asOf=${day}`)));

    const { id } = await ok(people.analyst.post(`/disbursements/${paid}/reversal`, { effectiveOn: '2024-05-25', reason: 'Registrato per errore' }), 201);
    await ok(people.approver.post(`/reversals/${id}/approval`), 200);
    await ok(people.analyst.change('/hubs/CC-05', { seat: 'Altrove, Veneto', reason: 'Visura' }), 200);

    const now = await Promise.all(days.map((day) => seen(people.auditor, `asOf=${day}`)));
    expect(now[1]).not.toEqual(before[1]);
    expect(await Promise.all(days.map((day) => seen(people.auditor, `asOf=${day}&atEntry=${entry}`)))).toEqual(before);
    expect(await Promise.all(days.map((day) => report(`asOf=${day}&atEntry=${entry}`)))).toEqual(books);
    expect(await report(`asOf=${days[1]}`)).not.toEqual(books[1]);
    const { atEntry, headHash } = await ok(people.auditor.get(`/overview?atEntry=${entry}`));
    expect([atEntry, headHash]).toEqual([entry, (await ok(people.auditor.get(`/journal/${entry}`))).hash]);
  });

  it('is looked at again and again, many at once, while the book goes on', async () => {
    const head = await headNow();
    const entries = Array.from({ length: 8 }, (_, index) => head - index * 3);
    const first = await Promise.all(entries.map((seq) => ok(people.auditor.get(`/overview?atEntry=${seq}`))));
    expect(first.map(({ atEntry }) => atEntry as number)).toEqual(entries);
    const asked = Promise.all(entries.map((seq) => ok(people.auditor.get(`/overview?atEntry=${seq}`))));
    await ok(people.analyst.post('/disbursements', disbursementRequest(grant)), 201);
    expect(await asked).toEqual(first);
  });

  it('at the newest entry is the present', async () => {
    const entry = await headNow();

    expect(await ok(people.auditor.get(`/overview?atEntry=${entry}`))).toEqual(await ok(people.auditor.get('/overview')));
  });

  it('before the decree was loaded is empty', async () => {
    const { total, tranches, hubs } = await ok(people.auditor.get('/overview?atEntry=1'));
    expect([total, tranches, hubs]).toEqual(['0.00', [], []]);
  });

  it('is of entries that there are, and of days that have come', async () => {
    await refused(people.auditor.get('/overview?atEntry=999999'), 404, 'entry-unknown');
    await refused(people.auditor.get('/grants?atEntry=0'), 400, 'invalid-request');
    await refused(people.auditor.get('/overview?atEntry=5&asOf=2999-01-01'), 422, 'date-out-of-range');
    await refused(people.auditor.get(`/grants/${grant}?atEntry=5`), 404, 'not-found');
    await refused(people.auditor.get('/reports/cabina-di-regia.xlsx?atEntry=999999'), 404, 'entry-unknown');
  });

  it('keeps what was given to a meeting: who, what and the digest of its bytes', async () => {
    const committee = await service.as('committee');
    const published = await ok(committee.post('/reports', { meeting: 'Cabina di regia di prova', asOf: '2024-06-01', lang: 'en' }), 201);
    await ok(people.analyst.post('/disbursements', disbursementRequest(grant)), 201);
    const { asOf, atEntry, digest, entry, lang } = published;
    expect(await report(`asOf=${asOf}&atEntry=${atEntry}&lang=${lang}`)).toBe(digest);
    expect(await ok(people.auditor.get(`/reports/${entry}`))).toEqual(published);
    // What it opens with is told where one is looked at.
    const [listed] = (await ok(people.auditor.get('/reports?limit=1'))).items as Json[];
    expect(published).toMatchObject(listed as object);
    expect(published).toMatchObject({ opensWith: [], opensWithCount: 0 });
    expect(await ok(people.auditor.get(`/journal/${entry}`))).toMatchObject({ kind: 'report-published/1', actor: published.publishedBy });
    await refused(people.analyst.post('/reports', { meeting: 'Una riunione' }), 403, 'role-missing');
    await refused(committee.post('/reports', { meeting: 'Una riunione', atEntry: 999_999 }), 404, 'entry-unknown');
    await service.verify();
  });

  it('shows a disbursement with the people and dates that it had between two approvals', async () => {
    const { id } = await ok(people.analyst.post('/disbursements', disbursementRequest(grant)), 201);
    await ok(people.approver.post(`/disbursements/${id}/approval`), 200);
    const approved = await ok(people.auditor.get(`/disbursements/${id}`));
    const entry = await headNow();
    await ok(people.analyst.post(`/disbursements/${id}/payment`, paymentRequest()), 200);
    expect(await ok(people.auditor.get(`/disbursements/${id}?atEntry=${entry}`))).toEqual(approved);
  });
});
