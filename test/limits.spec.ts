import { encodeCursor } from '../src/platform/index.js';
import { ok, type Client, type Json } from './support/client.js';
import { actRequest, disbursementRequest, grantInForce, identifyHub, peopleOf, type People } from './support/life.js';
import { DATABASES, Service } from './support/service.js';

const MOST = '9999999999999.99';
/** Beyond a 32-bit column, beyond a 64-bit one, beyond what a double holds whole. */
const NUMBERS = ['2147483647', '2147483648', '9999999999', '9223372036854775808', '9007199254740993'];

describe.each(DATABASES)('values at their limits on %s', (database) => {
  let service: Service;
  let people: People;
  let analyst: Client;
  let grant: string;

  beforeAll(async () => {
    service = await Service.start(database);
    people = await peopleOf(service);
    ({ analyst } = people);
    await identifyHub(analyst);
    grant = await grantInForce(people);
  });
  afterAll(() => service.stop());

  test.each(NUMBERS)('number %s names nothing, wherever it stands', async (number) => {
    const { admin, approver } = people;
    const paths = [`/journal/${number}`, ...['grants/G', 'acts/A', 'reductions/N', 'disbursements/D', 'reversals/S'].map((noun) => `/${noun}-${number}`)];
    for (const path of paths) expect([path, (await analyst.get(path)).status]).toEqual([path, 404]);
    expect((await admin.get(`/users/P-${number}`)).status).toBe(404);
    expect((await approver.post(`/disbursements/D-${number}/approval`)).status).toBe(404);
    expect([400, 404]).toContain((await analyst.post('/disbursements', disbursementRequest(`G-${number}`))).status);
    for (const id of [`D-${number}`, `G-${number}`, `R-${number}`]) expect([400, 404]).toContain((await approver.post('/approvals', { items: [id] })).status);
    for (const query of [`q=D-${number}`, `q=${number}`, `grant=G-${number}`]) expect([200, 400]).toContain((await analyst.get(`/disbursements?${query}`)).status);
    for (const query of [`subject=G-${number}`, `actor=P-${number}`, `q=${number}`]) expect([200, 400]).toContain((await analyst.get(`/journal?${query}`)).status);
  });

  test('cursors that look like ours are refused, or begin where they say', async () => {
    const keys: Json[] = [[0], [-1], [-2147483649], [0.5], [1e21], ...NUMBERS.map((number) => [Number(number)]), ['x'], ['\u0000'], ['\ud800'], ["'"], [''], [null], [[]], [1, 2], {}, 1, 'x'];
    for (const list of ['journal', 'approvals', 'users', 'hubs', 'acts', 'grants', 'disbursements', 'tranches']) {
      for (const key of keys) {
        const { status, body } = await (list === 'users' ? people.admin : analyst).get(`/${list}?cursor=${encodeCursor(key)}`);
        const found = [list, key, status, status === 400 ? body.errors[0].pointer : body.nextCursor];
        expect(found).toEqual([list, key, ...(status === 400 ? [400, '/cursor'] : [200, found[3]])]);
      }
    }
  });

  /** Back and forth beyond 2^53 cents, and a little on the way: netted in doubles, the little gets lost. */
  test.each(['0.01', '0.03'])('no cent comes or goes with an act that moves more than a number can hold, and %s', async (little) => {
    const many = (from: string, to: string): Json[] => Array.from({ length: 10 }, () => ({ from, to, amount: MOST }));
    const movements = [...many('unallocated', 'CC'), { from: 'unallocated', to: 'EDIH', amount: little }, ...many('CC', 'unallocated')];
    expect([200, 400, 422]).toContain(await statusOfAct(movements));
    expect(await centsOf(analyst)).toBe(35_000_000_000);
  });

  test('an act whose sum no number can hold is refused', async () => {
    expect([400, 422]).toContain(await statusOfAct(Array.from({ length: 50 }, () => ({ from: 'unallocated', to: 'CC', amount: MOST }))));
    await service.verify();
  });

  async function statusOfAct(movements: Json[]): Promise<number> {
    const { status, body } = await analyst.post('/acts', actRequest({ movements }));
    return status === 201 ? (await people.approver.post(`/acts/${body.id}/approval`)).status : status;
  }

  test('the largest amounts are refused with figures', async () => {
    const request = disbursementRequest(grant, { amount: MOST, kind: 'balance' });
    expect((await analyst.post('/disbursements', request)).body).toMatchObject({ status: 422, code: 'ceiling-exceeded', asked: MOST });
    const reduction = { amount: MOST, cause: 'saving', effectiveOn: '2024-07-01', reason: 'Troppo' };
    const { id } = await ok(analyst.post(`/grants/${grant}/reductions`, reduction), 201);
    expect((await people.approver.post(`/reductions/${id}/approval`)).body).toMatchObject({ status: 422, code: 'ceiling-exceeded' });
  });

  test('a search finds signs as themselves, whatever their case', async () => {
    const reason = `100% _sicuro_! \\ ' " [a-z] *? ÀÈ È\u0300`;
    const { id } = await ok(analyst.post('/disbursements', disbursementRequest(grant, { reason })), 201);
    await ok(analyst.post('/disbursements', disbursementRequest(grant, { reason: 'niente di speciale' })), 201);
    for (const q of ['%', '_', '!', '\\', "'", '"', '[a-z]', '*?', '100%', '_SICURO_', 'ÀÈ È']) {
      const found = (await ok(analyst.get(`/disbursements?q=${encodeURIComponent(q)}`))).items as Json[];
      expect([q, found.map((one) => one.id)]).toEqual([q, [id]]);
      const entries = (await ok(analyst.get(`/journal?q=${encodeURIComponent(q)}`))).items as Json[];
      expect([q, entries.map((one) => one.subject)]).toEqual([q, [id]]);
    }
  });
});

/** Everything there is, added up from the parts. */
async function centsOf(client: Client): Promise<number> {
  const { unallocated, tranches } = await ok(client.get('/overview'));
  const parts = [unallocated, ...(tranches as Json[]).flatMap(({ available, toReprogramme, returned, granted }) => [available, toReprogramme, returned, granted])];
  return parts.reduce((sum: number, amount: string) => sum + Number(amount.replace('.', '')), 0);
}
