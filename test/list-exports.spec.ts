import ExcelJS from 'exceljs';
import { ok, refused, type Client, type Json } from './support/client.js';
import { disbursementRequest, grantInForce, identifyHub, paidDisbursement, peopleOf, recoveryRequest, today, type People } from './support/life.js';
import { DATABASES, Service } from './support/service.js';

/** Files of exactly what the lists show: the same rows in the same order, whatever was selected. */
describe.each(DATABASES)('lists as files on %s', (database) => {
  let service: Service;
  let people: People;
  let client: Client;
  let grant: string;

  beforeAll(async () => {
    service = await Service.start(database);
    people = await peopleOf(service);
    client = await service.as('committee');
    await identifyHub(people.analyst);
    grant = await grantInForce(people);
    const paid = await paidDisbursement(people, grant);
    await ok(people.analyst.post('/recoveries', recoveryRequest(paid)), 201);
    for (const [index, protocol] of ['=1+1', '+39', '-5', '@cmd', '12/2024', 'a;"b",c'].entries()) {
      await ok(people.analyst.post('/disbursements', disbursementRequest(grant, { amount: `${700 - index}.10`, protocol })), 201);
    }
  });
  afterAll(() => service.stop());

  const csv = async (path: string): Promise<string[][]> => {
    const { status, headers, content } = await client.download(path);
    expect([path, status, headers.get('content-type')]).toEqual([path, 200, 'text/csv; charset=utf-8']);
    return content.toString('utf8').trimEnd().split('\r\n').map((line) => line.split(path.includes('open-data') ? /,(?=(?:[^"]*"[^"]*")*[^"]*$)/ : /;(?=(?:[^"]*"[^"]*")*[^"]*$)/));
  };
  const sheet = async (path: string): Promise<string[][]> => {
    const { status, content } = await client.download(path);
    expect(status).toBe(200);
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(content as unknown as ArrayBuffer);
    const rows: string[][] = [];
    book.worksheets[0]?.eachRow((row) => rows.push(Array.from({ length: row.cellCount }, (_, index) => String(row.getCell(index + 1).value ?? ''))));
    return rows;
  };
  const listed = async (path: string): Promise<Json[]> => (await ok(client.get(path), 200)).items;

  test.each(['', 'state=requested&', 'state=requested&sort=-amount&', 'q=12%2F&', 'sort=paidOn&asOf=2024-05-15&'])('disbursements where %s', async (query) => {
    const ids = (await listed(`/disbursements?limit=100&${query}`)).map(({ id }) => id as string);
    const rows = await csv(`/disbursements/export.csv?${query}dialect=open-data`);
    expect(rows.slice(1).map(([id]) => id)).toEqual(ids);
    const cells = (await sheet(`/disbursements/export.xlsx?${query}`)).map(([id]) => id).filter((id) => id?.startsWith('D-'));
    expect(cells).toEqual(ids);
  });

  test('a cell is never a formula nor another value than it says', async () => {
    const [head = [], ...rows] = await csv('/disbursements/export.csv?sort=-amount&state=requested');
    expect(head[0]).toBe('\uFEFFErogazione');
    const column = head.indexOf('Protocollo');
    expect(rows.map((row) => row[column])).toEqual(["'=1+1", "'+39", "'-5", "'@cmd", '"=""12/2024"""', '"a;""b"",c"']);
    expect(rows[0]?.[head.indexOf('Importo')]).toBe('700,10');
    const [names = [], ...open] = await csv('/disbursements/export.csv?sort=-amount&state=requested&dialect=open-data&lang=en');
    expect([names[0], open[0]?.[names.indexOf('protocollo')], open[0]?.[names.indexOf('importo')], open[0]?.[names.indexOf('stato')]]).toEqual(['erogazione', "'=1+1", '700.10', 'requested']);
    const cells = await sheet('/disbursements/export.xlsx?sort=-amount&state=requested');
    expect(cells.flat()).toEqual(expect.arrayContaining(['=1+1', '+39', '-5', '@cmd', 'Totale']));
  });

  test('the other lists: one row for each item', async () => {
    for (const [path, of] of [['hubs', 'code'], ['grants', 'id'], ['recoveries', 'id']] as const) {
      const items = await listed(`/${path}?limit=100`);
      expect(items.length).toBeGreaterThan(0);
      expect((await csv(`/${path}/export.csv`)).slice(1).map(([id]) => id)).toEqual(items.map((item) => item[of]));
      expect((await sheet(`/${path}/export.xlsx?lang=en`)).map(([id]) => id)).toEqual(expect.arrayContaining(items.map((item) => item[of])));
    }
    expect((await csv('/hubs/export.csv?q=artes%204')).slice(1).map(([code]) => code)).toEqual(['CC-04']);
    expect(await csv('/recoveries/export.csv?overdue=true&asOf=2024-01-01')).toHaveLength(1);
  });

  test.each(['', 'asOf=2024-05-01&'])('hubs with the figures of the overview, in the order asked for: %j', async (query) => {
    const KEYS = { granted: 'concesso', inProgress: 'in_corso', netPaid: 'erogato_netto', toRecover: 'da_recuperare', outstanding: 'da_erogare' } as const;
    const { hubs } = await ok(client.get(`/overview?${query}`), 200);
    const figures = new Map((hubs as Json[]).map((hub) => [hub['code'] as string, Object.keys(KEYS).map((figure) => hub[figure] as string)]));
    const [head = [], ...rows] = await csv(`/hubs/export.csv?${query}sort=-granted&dialect=open-data`);
    expect(new Map(rows.map((row) => [row[0], Object.values(KEYS).map((key) => row[head.indexOf(key)])]))).toEqual(figures);
    const granted = rows.map((row) => Number(row[head.indexOf('concesso')]?.replace('.', '')));
    expect(granted).toEqual(granted.toSorted((one, other) => other - one));
    expect((await csv(`/hubs/export.csv?${query}sort=granted`)).slice(1).map(([code]) => code)).toEqual(rows.map(([code]) => code).toReversed());
    await refused(client.get('/hubs/export.csv?sort=iban'), 400, 'invalid-request');
  });

  test('same question, same bytes; as known at an entry what is recorded later changes nothing', async () => {
    const { seq } = await ok(client.get('/journal/head'), 200);
    const paths = ['csv?sort=amount', 'xlsx?sort=amount'].map((form) => `/disbursements/export.${form}&atEntry=${seq}`);
    const before = await Promise.all(paths.map((path) => client.download(path)));
    await ok(people.analyst.post('/disbursements', disbursementRequest(grant)), 201);
    const after = await Promise.all(paths.map((path) => client.download(path)));
    expect(after.map(({ content }) => content)).toEqual(before.map(({ content }) => content));
    expect(before.map(({ headers }) => headers.get('content-disposition'))).toEqual(['csv', 'xlsx'].map((form) => `attachment; filename="erogazioni_${today()}_${seq}_it.${form}"`));
  });

  test('what is no question is refused, in the thread as outside', async () => {
    await refused(client.get('/disbursements/export.csv?limit=5'), 400, 'invalid-request');
    await refused(client.get('/disbursements/export.xlsx?dialect=excel'), 400, 'invalid-request');
    await refused(client.get('/disbursements/export.csv?asOf=2999-01-01'), 422, 'date-out-of-range');
    await refused(client.get('/grants/export.csv?atEntry=999999'), 404, 'entry-unknown');
    await refused(service.anonymous().get('/hubs/export.csv'), 401, 'sign-in-required');
  });
});
