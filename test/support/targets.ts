import type { ApiDocument, Operation } from './api-document.js';
import { ok, type Client, type Json } from './client.js';
import { attachDocument, everythingWaiting, grantInForce, identifyHub, outcomeRequest, peopleOf, requirementRequest, revocationRequest, today, type Waiting } from './life.js';
import type { Service } from './service.js';

const KEPT: Record<string, keyof Waiting> = { acts: 'act', grants: 'grant', reductions: 'reduction', disbursements: 'disbursement', reversals: 'reversal', recoveries: 'recovery', changes: 'change' };
const OF_DISBURSEMENTS: Record<string, keyof Waiting> = { order: 'approved', 'order/return': 'ordered', payment: 'approved', reversal: 'paid', remarks: 'disbursement', resumption: 'suspended' };
const OF_GRANTS = ['reductions', 'terms', 'revocation', 'obstacles'];

/** For every operation of the document an address and a body on which it could really do something. */
export class Targets {
  private constructor(
    private readonly api: ApiDocument,
    private readonly waiting: Waiting,
    private readonly grant: string,
    private readonly person: string,
    private readonly report: number,
    private readonly outcome: number,
    private readonly document: number,
  ) {}

  static async prepare(service: Service, api: ApiDocument): Promise<Targets> {
    const people = await peopleOf(service);
    await identifyHub(people.analyst);
    const grant = await grantInForce(people);
    const { id: change } = await ok(people.analyst.post('/requirements', requirementRequest('DURC')), 201);
    await ok(people.approver.post(`/changes/${change}/approval`), 200);
    const { id } = await ok(people.admin.post('/users', { email: 'bersaglio@ente.example', name: 'Bersaglio', roles: ['committee'] }), 201);
    const { entry } = await ok(people.approver.post('/reports', { meeting: 'Cabina di regia di prova' }), 201);
    const outcome = (await ok(people.analyst.post('/outcomes', outcomeRequest('CC-04', 'DURC')), 201)).seq as number;
    const document = await attachDocument(people.analyst, `/grants/${grant}`);
    return new Targets(api, await everythingWaiting(people, grant), grant, id as string, entry as number, outcome, document);
  }

  /** Seen from the base, as the client takes it. */
  addressOf(operation: Operation, values?: Readonly<Record<string, string>>): string {
    const path = this.api.pathOf(operation, values ?? this.thingOf(operation));
    return path.startsWith('/api/v1/') ? path.slice('/api/v1'.length) : `/../..${path}`;
  }

  bodyOf({ path, body }: Operation): Json {
    if (!body) return {};
    const example = this.api.exampleOf(body.schema);
    const [, noun] = /^\/api\/v1\/(\w+)$/.exec(path) ?? [];
    if (noun === 'disbursements') return { ...example, grant: this.grant, amount: '10.00' };
    if (noun === 'recoveries') return { ...example, disbursement: this.waiting.paid };
    if (path.endsWith('/payments')) return { ...example, items: [{ ...example.items[0], id: this.waiting.approved }] };
    if (path.endsWith('/collection')) return { ...example, collectedOn: today(), amount: '10.00' };
    if (noun === 'hubs') return { ...example, tranche: 'CC' };
    if (noun === 'requirements') return { ...example, ...requirementRequest('PROVA') };
    if (noun === 'outcomes') return outcomeRequest('CC-04', 'DURC');
    if (path.endsWith('/revocation')) return { ...example, ...revocationRequest() };
    if (noun === 'approvals') return { ...example, items: [this.waiting.disbursement] };
    return example;
  }

  private thingOf({ path }: Operation): Record<string, string> {
    const [, noun = '', rest = ''] = /^\/api\/v1\/(\w+)\/\{\w+\}\/?(.*)$/.exec(path) ?? [];
    if (noun === 'users') return { id: this.person };
    if (noun === 'outcomes') return { id: String(this.outcome) };
    if (noun === 'documents') return { entry: String(this.document) };
    if (noun === 'reports') return { entry: String(this.report) };
    if (noun === 'grants' && OF_GRANTS.includes(rest)) return { id: this.grant };
    if (noun === 'requirements') return { code: 'DURC' };
    if (noun === 'recoveries' && rest === 'collection') return { id: this.waiting.due };
    const kept = (noun === 'disbursements' && OF_DISBURSEMENTS[rest]) || KEPT[noun];
    return kept ? { id: this.waiting[kept] } : { code: noun === 'tranches' ? 'CC' : 'CC-05', seq: '1' };
  }
}

/** Who may call it, without being one of those who proposed things: validation and rules are reached, four eyes are not. */
export async function callerOf(service: Service, { roles }: Operation): Promise<Client> {
  const onPeople = roles?.includes('admin') === true && !roles.includes('approver');
  return onPeople ? service.as('admin') : service.as(['analyst', 'approver'], 'attacker');
}
