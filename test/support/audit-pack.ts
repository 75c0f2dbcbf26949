import { readFileSync, rmSync } from 'node:fs';
import { unzipSync, zipSync } from 'fflate';
import type { AuditPackService, PackRequest } from '../../src/audit/index.js';
import { HeadSigner, SigningKeys } from '../../src/journal/index.js';
import type { CalendarDate } from '../../src/kernel/index.js';
import { ok } from './client.js';
import { pdf, upload } from './forms.js';
import { collectionRequest, disbursementRequest, everythingWaiting, grantInForce, identifyHub, peopleOf } from './life.js';
import { BY_OPERATOR, type Service } from './service.js';

export const EVERYTHING: PackRequest = { from: null, to: null, sample: 25, seed: null, language: 'it' };

/** The last day of a year in which these stories pay. */
export const YEAR_END = '2024-12-31' as CalendarDate;

/** A book with payments, a cut, a reversal, a recovery, refused attempts, roles, late recordings, documents, and a reason made to attack. */
export async function auditedLife(service: Service): Promise<{ reversed: string; overpaid: string; cut: string; grant: string; change: string }> {
  const people = await peopleOf(service);
  const { analyst, approver } = people;
  await identifyHub(analyst);
  const grant = await grantInForce(people);
  const { paid, reversal, due, disbursement, approved, change } = await everythingWaiting(people, grant);
  await ok(approver.post(`/reversals/${reversal}/approval`), 200);
  await ok(analyst.post(`/recoveries/${due}/collection`, collectionRequest()), 200);
  const { disbursement: overpaid } = await ok(analyst.get(`/recoveries/${due}`), 200);
  const { id: cut } = await ok(analyst.post('/disbursements', disbursementRequest(grant, { reason: '=HYPERLINK("http://x";"y")\nriga due' })), 201);
  const cuts = [{ cause: 'Spese non ammesse', amount: '100.01' }];
  await ok(approver.post(`/disbursements/${cut}/approval`, { admittedAmount: '899.99', cuts, reason: 'Ammesso in parte' }), 200);
  await ok(analyst.post(`/disbursements/${cut}/payment`, { paidOn: '2024-06-03', paymentOrder: { instrument: 'OPF', year: 2024, number: 'A-7' } }), 200);
  for (const thing of [`/disbursements/${cut}`, `/grants/${grant}`, `/changes/${change}`]) await ok(upload(analyst, `${thing}/documents`, pdf('Quietanza')), 201);
  // Whoever approved does not pay, and whoever proposed does not approve.
  await approver.post(`/disbursements/${approved}/payment`, { paidOn: '2024-06-03', paymentOrder: { instrument: 'OPF', year: 2024, number: 'A-8' } });
  await analyst.post(`/disbursements/${disbursement}/approval`);
  return { reversed: paid, overpaid, cut, grant, change };
}

/** Writes a pack and answers its bytes. */
export async function packOf(service: Service, file: string, request: Partial<PackRequest> = {}): Promise<Uint8Array<ArrayBuffer>> {
  // Loaded late, so that a spec which replaces modules may do so first.
  const { AuditPackService: Packs } = await import('../../src/audit/index.js');
  await service.app.get<AuditPackService>(Packs).write({ ...EVERYTHING, ...request }, file);
  return new Uint8Array(readFileSync(file));
}

/** A pack of the book once its key file is gone and another key was put in force: as its operator would, or whoever has a copy. */
export async function packWithoutFormerKey(service: Service, file: string): Promise<Uint8Array<ArrayBuffer>> {
  rmSync(service.config.signingKeyFile);
  service.app.get(SigningKeys).reload();
  await service.book.write(BY_OPERATOR, (tx) => service.app.get(HeadSigner).rotate(tx, 'Chiave perduta', false));
  return packOf(service, file);
}

/** A pack with some of its files changed (null: taken out), as a forger would leave it. */
export function alteredPack(pack: Uint8Array, changes: Record<string, ((text: string) => string) | null>): Uint8Array<ArrayBuffer> {
  const files = unzipSync(pack);
  for (const [name, change] of Object.entries(changes)) {
    const content = files[name];
    if (change === null) delete files[name];
    else files[name] = new TextEncoder().encode(change(content ? new TextDecoder('utf-8', { ignoreBOM: true }).decode(content) : ''));
  }
  return new Uint8Array(zipSync(files));
}
