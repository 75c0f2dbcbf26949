import { ReportVerifications, type ReportVerification } from '../../src/reports/index.js';
import { ok } from './client.js';
import { disbursementRequest, grantInForce, identifyHub, paidDisbursement, peopleOf, type People } from './life.js';
import { Service, type DatabaseName } from './service.js';

/** A book with payments, and its workbook as it was downloaded. */
export interface ReportStory {
  service: Service;
  people: People;
  ids: string[];
  content: Uint8Array;
  verify: (file: Uint8Array) => Promise<ReportVerification>;
}

export async function reportStory(database: DatabaseName): Promise<ReportStory> {
  const service = await Service.start(database);
  const people = await peopleOf(service);
  await identifyHub(people.analyst);
  const grant = await grantInForce(people);
  const ids = [await paidDisbursement(people, grant), await paidDisbursement(people, grant)];
  for (const amount of ['100.01', '200.02', '3000.30']) {
    ids.push((await ok(people.analyst.post('/disbursements', disbursementRequest(grant, { amount, protocol: `mimit.${amount}` })), 201)).id as string);
  }
  const { content } = await people.auditor.download('/reports/cabina-di-regia.xlsx');
  return { service, people, ids, content, verify: (file) => service.app.get(ReportVerifications).verify(file) };
}
