import { ok, refused, type Client, type Json } from '../../test/support/client.js';
import { collectionRequest, grantInForce, identifyHub, paidDisbursement, peopleOf, recoveryRequest, today } from '../../test/support/life.js';
import { amountText, centsOf } from '../../test/support/money-commands.js';
import { DATABASES, Service } from '../../test/support/service.js';
import { RECOVERY_STATES } from './recovery.entity.js';

const WHY = { reason: 'Nota prot. 7' };
type Seen = 'nothing' | [state: string, collected: string, interest: string, collectedOn: string | null];

/** Each recovery on a past day, in the list, in the list of each state, and by itself: the same, or not there at all. */
describe.each(DATABASES)('recoveries as they stood, on %s', (database) => {
  let service: Service;
  let analyst: Client;
  /** Names of the recoveries → their ids. */
  const ids: Record<string, string> = {};

  beforeAll(async () => {
    service = await Service.start(database);
    const people = await peopleOf(service);
    analyst = people.analyst;
    await identifyHub(analyst);
    const grant = await grantInForce(people);
    const propose = async (name: string, more: object = {}): Promise<void> => {
      const { id } = await ok(analyst.post('/recoveries', recoveryRequest(await paidDisbursement(people, grant), more)), 201);
      ids[name] = id as string;
    };
    const order = async (name: string, more: object = {}): Promise<void> => {
      await propose(name, more);
      await ok(people.approver.post(`/recoveries/${ids[name]}/approval`), 200);
    };
    const collect = (name: string, collectedOn: string, amount: string): Promise<Json> =>
      ok(analyst.post(`/recoveries/${ids[name]}/collection`, collectionRequest({ collectedOn, amount })), 200);
    for (const name of ['collected', 'in part', 'out of order']) await order(name, { effectiveOn: '2024-06-10' });
    await order('ordered only', { effectiveOn: '2024-06-12' });
    await order('ordered today');
    await propose('proposed', { effectiveOn: '2024-06-10' });
    await propose('rejected', { effectiveOn: '2024-06-10' });
    await ok(people.approver.post(`/recoveries/${ids['rejected']}/rejection`, WHY), 200);
    await propose('withdrawn', { effectiveOn: '2024-06-10' });
    await ok(analyst.post(`/recoveries/${ids['withdrawn']}/withdrawal`, WHY), 200);
    await collect('collected', '2024-07-01', '40.00');
    await collect('collected', '2024-08-01', '60.00');
    await collect('in part', '2024-07-01', '99.99');
    // Recorded first, come back last.
    await collect('out of order', '2024-08-01', '60.00');
    await collect('out of order', '2024-07-01', '40.00');
  });
  afterAll(() => service.stop());

  const ORDERED: Seen = ['ordered', '0.00', '0.00', null];
  const UNSEEN: Record<string, Seen> = { 'ordered today': 'nothing', proposed: 'nothing', rejected: 'nothing', withdrawn: 'nothing' };
  const before: Record<string, Seen> = { ...UNSEEN, collected: 'nothing', 'in part': 'nothing', 'out of order': 'nothing', 'ordered only': 'nothing' };
  const firstDay: Record<string, Seen> = { ...before, collected: ORDERED, 'in part': ORDERED, 'out of order': ORDERED };
  const nothingBack: Record<string, Seen> = { ...firstDay, 'ordered only': ORDERED };
  const someBack: Record<string, Seen> = {
    ...nothingBack,
    collected: ['ordered', '40.00', '0.50', '2024-07-01'],
    'in part': ['ordered', '99.99', '0.50', '2024-07-01'],
    'out of order': ['ordered', '40.00', '0.50', '2024-07-01'],
  };
  const allBack: Record<string, Seen> = {
    ...someBack,
    collected: ['collected', '100.00', '1.00', '2024-08-01'],
    // Its state follows from the days; of its parts the one recorded last says the day.
    'out of order': ['collected', '100.00', '1.00', '2024-07-01'],
  };
  const now: Record<string, Seen> = {
    ...allBack,
    'ordered today': ORDERED,
    ...Object.fromEntries(['proposed', 'rejected', 'withdrawn'].map((state) => [state, [state, '0.00', '0.00', null]])),
  };

  const cases: [string, string, Record<string, Seen>][] = [
    ['the day of the payment', '?asOf=2024-05-20', before],
    ['the day before the order', '?asOf=2024-06-09', before],
    ['the day of the order', '?asOf=2024-06-10', firstDay],
    ['the day before the first part', '?asOf=2024-06-30', nothingBack],
    ['the day of the first part', '?asOf=2024-07-01', someBack],
    ['the day before the last part', '?asOf=2024-07-31', someBack],
    ['the day of the last part', '?asOf=2024-08-01', allBack],
    ['a day long after', '?asOf=2024-12-31', allBack],
    ['today', `?asOf=${today()}`, now],
    ['now', '?', now],
  ];

  const seen = ({ state, collected, interest, collectedOn }: Json): Seen => [state, collected, interest, collectedOn];
  const listed = async (query: string): Promise<Json[]> => (await ok(analyst.get(`/recoveries${query}&limit=100`), 200)).items as Json[];

  const totalsOf = (rows: Json[]): Json => {
    const sum = (figure: string): string => amountText(rows.reduce((cents, row) => cents + centsOf(row[figure] as string), 0n));
    return { count: rows.length, amount: sum('amount'), collected: sum('collected'), remaining: sum('remaining') };
  };

  it.each(cases)('on %s the list, its filter, its totals and each by itself say the same', async (_, query, expected) => {
    const all = await listed(query);
    const visible = Object.entries(expected).filter(([, what]) => what !== 'nothing');
    expect(Object.fromEntries(all.map((one) => [one.id, seen(one)]))).toEqual(Object.fromEntries(visible.map(([name, what]) => [ids[name], what])));
    for (const state of ['', ...RECOVERY_STATES]) {
      const { totals } = await ok(analyst.get(`/recoveries${query}&limit=1${state && `&state=${state}`}`), 200);
      expect([state, totals]).toEqual([state, totalsOf(all.filter((one) => state === '' || one.state === state))]);
    }
    for (const state of RECOVERY_STATES) expect(await listed(`${query}&state=${state}`)).toEqual(all.filter((one) => one.state === state));
    for (const [name, what] of Object.entries(expected)) {
      const single = analyst.get(`/recoveries/${ids[name]}${query}`);
      if (what === 'nothing') await refused(single, 404, 'not-found');
      else expect(await ok(single, 200)).toEqual(all.find(({ id }) => id === ids[name]));
    }
  });

  it('a page of a state on a past day is full', async () => {
    const { items, nextCursor } = await ok(analyst.get('/recoveries?asOf=2024-08-01&state=collected&limit=1'), 200);
    const rest = await ok(analyst.get(`/recoveries?asOf=2024-08-01&state=collected&limit=1&cursor=${nextCursor}`), 200);
    expect([...items, ...rest.items].map(({ id }: Json) => id)).toEqual([ids['collected'], ids['out of order']]);
    expect(rest.nextCursor).toBeNull();
  });

  it('history explains every table', () => service.verify());
});
