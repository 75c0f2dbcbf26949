import { readFileSync } from 'node:fs';
import ExcelJS from 'exceljs';
import { DataSource } from 'typeorm';
import { fillDemonstration, firstDay, lastDay, PEOPLE, ScenarioClock } from '../src/demonstration/index.js';
import { romeDay } from '../src/kernel/index.js';
import { ReportsService } from '../src/reports/index.js';
import { Client, ok, type Json } from './support/client.js';
import { Service, type DatabaseName } from './support/service.js';

const PASSWORD = 'una frase che ricordo solo io';

/** Each list of the API, and what must be found in it. */
const FOUND: [path: string, what: string, is: (item: Json) => boolean][] = [
  ...['provisional', 'identified', 'suspended', 'closed'].map((status) => found('/hubs', status, (hub) => hub.status === status)),
  found('/hubs', 'without localisation, though identified', (hub) => hub.status === 'identified' && hub.localisation === null),
  ...['proposed', 'in-force', 'rejected', 'withdrawn'].map((state) => found('/grants', state, (grant) => grant.state === state)),
  found('/grants', 'with two agreements', (grant) => grant.furtherAgreements.length > 0),
  ...['requested', 'approved', 'ordered', 'paid', 'reversed', 'rejected', 'withdrawn'].map((state) => found('/disbursements', state, (one) => one.state === state)),
  ...['advance', 'interim', 'balance'].map((kind) => found('/disbursements', `a paid ${kind}`, (one) => one.kind === kind && one.state === 'paid')),
  found('/disbursements', 'returned with remarks', (one) => one.suspendedSince !== null),
  found('/disbursements', 'resumed', (one) => one.suspendedSince === null && one.suspendedDays > 0),
  found('/disbursements', 'approved with cuts', (one) => one.cuts.length > 1),
  found('/disbursements', 'late and open', (one) => one.daysLate > 0 && one.state === 'approved'),
  found('/disbursements', 'paid late', (one) => one.daysLate > 0 && one.state === 'paid'),
  found('/disbursements', 'recorded late', (one) => one.paymentLag >= 60),
  found('/disbursements', 'closing its grant', (one) => one.closesGrant && one.state === 'paid'),
  ...['proposed', 'ordered', 'collected', 'rejected', 'withdrawn'].map((state) => found('/recoveries', state, (one) => one.state === state)),
  found('/recoveries', 'overdue', (one) => one.state === 'ordered' && one.dueOn < romeDay(new Date())),
  found('/recoveries', 'partly collected', (one) => one.state === 'ordered' && one.collected !== '0.00'),
  ...['proposed', 'in-force', 'rejected'].map((state) => found('/acts', state, (act) => act.state === state && act.kind !== 'decree')),
  ...['hub-payee', 'grant-terms', 'person-roles', 'grant-revocation'].flatMap((of) =>
    ['proposed', 'in-force'].map((state) => found('/changes', `${of} ${state}`, (change) => change.of === of && change.state === state)),
  ),
  found('/outcomes', 'a negative certificate', (one) => one.requirement === 'DURC' && one.result === 'negative'),
  found('/outcomes', 'a control', (one) => one.control === 'Registrazione Corte dei conti'),
  found('/outcomes', 'a guarantee that has expired', (one) => one.requirement === 'FIDEIUSSIONE' && one.expiresOn < romeDay(new Date())),
  found('/reports', 'a published report', (one) => one.meeting.startsWith('Cabina di regia dimostrativa')),
  ...['act', 'grant', 'reduction', 'disbursement', 'reversal', 'recovery', 'change'].map((noun) => found('/approvals', noun, (one) => one.noun === noun)),
  ...['four-eyes', 'role-missing'].map((code) => found('/journal?kind=attempt-refused/1', code, ({ entry }) => entry.payload.after.code === code)),
  ...['saving', 'waiver', 'revocation', 'correction'].map((cause) => found('/journal?kind=reduction-proposed/1', cause, ({ entry }) => entry.payload.after.cause === cause)),
  ...['cash', 'set-off', 'guarantee'].map((how) => found('/journal?kind=recovery-collected/1', how, ({ entry }) => entry.payload.after.part.settlement === how)),
  ...['document-attached/1', 'document-retracted/1', 'order-returned/1', 'grant-closed/1'].map((kind) => found(`/journal?kind=${kind}`, kind, () => true)),
];

function found(path: string, what: string, is: (item: Json) => boolean): [string, string, (item: Json) => boolean] {
  return [path, what, is];
}

async function all(client: Client, path: string): Promise<Json[]> {
  const items: Json[] = [];
  for (let cursor: string | null = ''; cursor !== null; ) {
    const page: Json = await ok(client.get(`${path}${path.includes('?') ? '&' : '?'}limit=100${cursor && `&cursor=${cursor}`}`), 200);
    items.push(...page.items);
    cursor = page.nextCursor;
  }
  return items;
}

/** The whole scenario on SQLite; the money's law is tried on both databases elsewhere. */
const DATABASE: DatabaseName = 'sqlite';

describe('the demonstration', () => {
  let service: Service;
  let auditor: Client;
  const lists = new Map<string, Promise<Json[]>>();
  const list = (path: string): Promise<Json[]> => {
    const known = lists.get(path) ?? all(auditor, path);
    lists.set(path, known);
    return known;
  };

  beforeAll(async () => {
    const last = lastDay(romeDay(new Date()));
    const clock = new ScenarioClock(firstDay(last));
    service = await Service.start(DATABASE, {}, { walk: clock });
    await service.app.get(DataSource).query('PRAGMA synchronous = OFF');
    await fillDemonstration({ app: service.app, clock, lastDay: last, password: PASSWORD });
    const session = await service.anonymous().post('/sessions', { email: 'revisore@dimostrazione.example', password: PASSWORD });
    auditor = new Client(service.url, { cookie: session.headers.getSetCookie()[0]?.split(';')[0] ?? '' });
  }, 600_000);

  afterAll(() => service.stop());

  it('is proved by its history', () => service.verify());

  it.each(FOUND)('%s has %s', async (path, _, is) => {
    expect((await list(path)).some(is)).toBe(true);
  });

  it('is about the size of the real thing', async () => {
    expect((await list('/hubs')).length).toBe(51);
    expect((await list('/grants')).filter(({ state }) => state === 'in-force').length).toBeGreaterThanOrEqual(50);
    const { length } = await list('/disbursements');
    expect(length).toBeGreaterThanOrEqual(300);
    expect(length).toBeLessThanOrEqual(500);
  });

  it('says of every hub that it identifies and of every person that they are invented', async () => {
    const names = (await list('/hubs')).filter(({ status }) => status !== 'provisional').map(({ name }) => name as string);
    expect(names.filter((name) => !name.endsWith('(dati sintetici)'))).toEqual([]);
    expect((await list('/users')).filter(({ name }) => !String(name).includes('inventata'))).toEqual([]);
  });

  it('ties out to the decree, and is balanced', async () => {
    const { total, unallocated, tranches, totals } = await ok(auditor.get('/overview'), 200);
    expect(total).toBe('350000000.00');
    expect(unallocated).toBe('46500000.00');
    expect(totals.allocated).toBe('303500000.00');
    for (const tranche of tranches) expect(Number(tranche.granted) / Number(tranche.allocated)).toBeGreaterThan(0.9);
  });

  it('makes a workbook in which every control is OK', async () => {
    const { content } = await service.app.get(ReportsService).cabinaDiRegia({ language: 'it' });
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(Buffer.from(content) as unknown as ExcelJS.Buffer);
    const verdicts: unknown[] = [];
    workbook.getWorksheet('Controlli')?.eachRow((row) => row.eachCell(({ result, value }) => verdicts.push(result ?? value)));
    expect(verdicts.filter((verdict) => verdict === 'OK').length).toBeGreaterThan(5);
    expect(verdicts).not.toContain('KO');
  });

  it('lets each of its people in', async () => {
    for (const { email, roles } of PEOPLE) {
      const { body } = await service.anonymous().post('/sessions', { email, password: PASSWORD });
      expect(body).toMatchObject({ email, roles });
    }
  });

  it('was recorded month after month', async () => {
    const months = new Set((await list('/journal?kind=disbursement-requested/2')).map(({ recordedAt }) => (recordedAt as string).slice(0, 7)));
    expect(months.size).toBeGreaterThanOrEqual(20);
  });
});

it('is offered by npm', () => {
  const { scripts } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as { scripts: Record<string, string> };
  expect(scripts).toMatchObject({ demo: 'node dist/demo.js', predemo: scripts['prestart'] });
});
