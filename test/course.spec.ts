import { ok, refused, type Json } from './support/client.js';
import { liveALittle } from './support/life.js';
import { DATABASES, Service } from './support/service.js';

const FIGURES = ['allocated', 'granted', 'inProgress', 'paid', 'toRecover', 'recovered', 'netPaid'];

describe.each(DATABASES)('figures in time on %s', (database) => {
  let service: Service;
  beforeAll(async () => {
    service = await Service.start(database);
    await liveALittle(service);
  });
  afterAll(() => service.stop());

  const cents = (text: string): bigint => BigInt(text.replace('.', ''));

  test('are at each end what the overview says, and add up', async () => {
    const client = await service.as('committee');
    for (const asOf of ['2024-05-31', '2024-06-30', '2025-02-10', '']) {
      const query = asOf === '' ? '' : `?asOf=${asOf}`;
      const { months, ...course } = await ok(client.get(`/overview/course${query}`), 200);
      const overview = await ok(client.get(`/overview${query}`), 200);
      expect(course).toEqual({ asOf: overview.asOf, atEntry: overview.atEntry });
      expect(months.at(-1).month).toBe(overview.asOf.slice(0, 7));
      for (const figure of FIGURES) {
        expect([asOf, figure, months.at(-1).atEnd[figure]]).toEqual([asOf, figure, overview.totals[figure]]);
        let sum = 0n;
        for (const { change, atEnd } of months as Json[]) expect((sum += cents(change[figure]))).toBe(cents(atEnd[figure]));
      }
    }
    expect((await ok(client.get('/overview/course?asOf=1999-01-01'), 200)).months).toEqual([]);
    await refused(client.get('/overview/course?asOf=2999-01-01'), 422, 'date-out-of-range');
  });
});
