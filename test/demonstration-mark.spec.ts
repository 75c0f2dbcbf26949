import { randomUUID } from 'node:crypto';
import { strFromU8, unzipSync } from 'fflate';
import { ok, type Client } from './support/client.js';
import { FORM_TYPE, formOf } from './support/forms.js';
import { DATABASES, Service } from './support/service.js';

const MARK = 'DIMOSTRAZIONE — dati sintetici';

describe.each(DATABASES)('a book for a demonstration on %s', (database) => {
  let service: Service;
  let auditor: Client;
  beforeAll(async () => {
    service = await Service.start(database, {}, { demonstration: true });
    auditor = await service.as('auditor');
  });
  afterAll(() => service.stop());

  it('says so in its second entry, once, and its journal explains every table', async () => {
    const { items } = await ok(auditor.get('/journal?kind=demonstration-declared'));
    expect(items).toMatchObject([{ entry: { seq: 2, kind: 'demonstration-declared/1', subject: 'book', actor: 'system', payload: { before: null, after: { demonstration: true } } } }]);
    const [decree] = (await ok(auditor.get('/journal?kind=decree-loaded'))).items;
    expect(decree).toMatchObject({ entry: { seq: 3, subject: 'A-3' } });
    await service.verify();
  });

  it('says so wherever its figures are asked for', async () => {
    expect(await ok(service.anonymous().get('/status'))).toMatchObject({ status: 200, demonstration: true, detail: expect.stringContaining('dati sintetici') });
    expect(await ok(auditor.get('/overview'))).toMatchObject({ demonstration: true });
    expect(await ok(auditor.get('/overview?atEntry=40'))).toMatchObject({ demonstration: true, atEntry: 40 });
  });

  it('says so on every sheet, in every row, in the names of files; and its workbook is still ours', async () => {
    const { content, headers } = await auditor.download('/reports/cabina-di-regia.xlsx');
    expect(headers.get('content-disposition')).toContain('"dimostrazione_cabina-di-regia_');
    const sheets = Object.entries(unzipSync(content)).filter(([name]) => /^xl\/worksheets\/sheet\d+\.xml$/.test(name));
    const seen = sheets.map(([, xml]) => strFromU8(xml)).filter((xml) => xml.includes('<oddHeader>'));
    expect(seen.length).toBeGreaterThan(12);
    for (const xml of seen) expect(/<oddHeader>(.*?)<\/oddHeader>/.exec(xml)?.[1]).toContain(MARK);
    const verified = await ok(auditor.send('POST', '/reports/verification', formOf({ name: `${randomUUID()}.xlsx`, content, type: 'application/octet-stream' }), { 'content-type': FORM_TYPE }));
    expect(verified).toMatchObject({ verdict: 'authentic', differences: [] });
    const rows = (await auditor.download('/reports/cabina-di-regia.csv?sheet=linee')).content.toString('utf8').trim().split('\r\n');
    expect(rows[0]).toMatch(new RegExp(`;${MARK}$`));
    for (const row of rows.slice(1)) expect(row).toMatch(/;sì$/);
    const open = (await auditor.download('/reports/cabina-di-regia.csv?sheet=linee&dialect=open-data')).content.toString('utf8').trim().split('\r\n');
    expect([open[0]?.split(',').at(-1), ...new Set(open.slice(1).map((row) => row.split(',').at(-1)))]).toEqual(['dimostrazione', 'true']);
  });
});

test('any other book says that it is none', async () => {
  const service = await Service.start('sqlite');
  const auditor = await service.as('auditor');
  expect(await ok(auditor.get('/status'))).toMatchObject({ demonstration: false });
  expect(await ok(auditor.get('/overview'))).toMatchObject({ demonstration: false });
  const { content, headers } = await auditor.download('/reports/cabina-di-regia.csv?sheet=linee');
  expect(content.toString('utf8')).not.toContain('DIMOSTRAZIONE');
  expect(headers.get('content-disposition')).toContain('"cabina-di-regia_');
  await service.stop();
});
