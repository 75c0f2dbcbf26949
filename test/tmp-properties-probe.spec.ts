import { Service } from './support/service.js';
import { ok } from './support/client.js';
let n = 0;
const act = (over: object) => ({ reference: `R${(n += 1)}`, title: 'T', publishedOn: '2024-05-01', effectiveOn: '2024-06-01', reason: 'prova', ...over });
it('probe', async () => {
  const s = await Service.start('sqlite');
  const [anna, paolo] = [await s.as('analyst'), await s.as('approver')];
  const both = async (path: string, body: object) => { const x = await ok(anna.post(path, body)); return ok(paolo.post(`/${path.split('/').at(-1)!}/${x.id}/approval`)); };
  await both('/acts', act({ tranches: [{ code: 'POLI', name: 'Poli', expectedHubs: 1, interventionLine: 'first' }], movements: [{ from: 'unallocated', to: 'POLI', amount: '1.00' }] }));
  await both('/acts', act({ effectiveOn: '2024-05-01', movements: [{ from: 'unallocated', to: 'POLI', amount: '5.00' }] }));
  let o = await ok(anna.get('/overview?asOf=2024-05-15'));
  console.log(o.total, o.unallocated, o.totals.allocated, o.tranches.map((t: any) => [t.code, t.allocated]));
  await ok(anna.post('/hubs', { code: 'RETE-52', name: 'X Y', kind: 'national-pole', tranche: 'CC', reason: 'prova' }));
  await ok(anna.change('/hubs/RETE-52', { taxCode: '00743110157', reason: 'prova' }));
  const g = await both('/grants', { hub: 'RETE-52', tranche: 'CC', amount: '7.00', cup: 'B57H22006500008', agreement: { reference: 'C' }, terms: { advanceMaxPercent: 10, cumulativeMaxPercent: 90 }, effectiveOn: '2024-01-01', reason: 'prova' });
  o = await ok(anna.get('/overview?asOf=2024-05-15'));
  console.log(g.id, o.totals.granted, o.hubs.filter((h: any) => h.granted !== '0.00').map((h: any) => [h.code, h.granted]), o.hubs.length);
  await s.stop();
});
