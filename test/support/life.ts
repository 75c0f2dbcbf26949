import { ok, type Client, type Json } from './client.js';
import { pdf, upload } from './forms.js';
import type { Service } from './service.js';

const PASSWORD = 'una frase che ricordo solo io';

export interface People {
  admin: Client;
  analyst: Client;
  approver: Client;
  auditor: Client;
}

export async function peopleOf(service: Service): Promise<People> {
  return {
    admin: await service.as('admin'),
    analyst: await service.as('analyst'),
    approver: await service.as('approver'),
    auditor: await service.as('auditor'),
  };
}

/** CC-04, identified: the hub that all money of these stories goes to. */
export async function identifyHub(analyst: Client): Promise<void> {
  const identity = { name: 'ARTES 4.0', taxCode: '00743110157', iban: 'IT60X0542811101000000123456', seat: 'Pisa, Toscana' };
  const partners = [{ name: 'Università di esempio', taxCode: '00743110157' }];
  await ok(analyst.change('/hubs/CC-04', { ...identity, partners, localisation: [{ region: '09', percent: 100 }], reason: 'Visura' }), 200);
}

let made = 0;
/** A number that no other thing of the run has. */
const next = (): number => (made += 1);

export function actRequest(more: object = {}): Json {
  const movements = [{ from: 'unallocated', to: 'CC', amount: '1000000.00' }];
  return { reference: `DD ${next()}/2024`, title: 'Riassegnazione', publishedOn: '2024-01-10', effectiveOn: '2024-01-10', movements, reason: 'Nota', ...more };
}

export function grantRequest(more: object = {}): Json {
  return {
    ...{ hub: 'CC-04', tranche: 'CC', amount: '1000000.00', cup: 'B57H22006500008', localProjectCode: `CLP-${next()}`, decree: 'DD 512/2024' },
    agreement: { reference: 'Convenzione 12/2024', signedOn: '2024-03-10', protocol: 'mimit.REG.2024.0012345' },
    furtherAgreements: [{ reference: 'Atto aggiuntivo' }],
    terms: { advanceMaxPercent: 30, cumulativeMaxPercent: 90 },
    ...{ effectiveOn: '2024-03-14', reason: 'Concessione' },
    ...more,
  };
}

export function disbursementRequest(grant: string, more: object = {}): Json {
  return { grant, kind: 'interim', amount: '1000.00', requestedOn: '2024-05-02', protocol: 'mimit.REG.2024.98765', reason: 'Da convenzione', ...more };
}

export function paymentRequest(more: object = {}): Json {
  return { paidOn: '2024-05-20', paymentOrder: { instrument: 'OPF', account: '25091', year: 2024, number: String(next()), line: '1' }, ...more };
}

export function recoveryRequest(disbursement: string, more: object = {}): Json {
  return { disbursement, amount: '100.00', dueOn: '2026-06-30', cause: 'overpayment', reason: 'Spese non ammesse', ...more };
}

export function collectionRequest(more: object = {}): Json {
  return { collectedOn: today(), amount: '40.00', settlement: 'cash', destination: 'to-reprogramme', interest: '0.50', ...more };
}

/** Today in Rome. */
export function today(): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Rome' }).format(new Date());
}

export function requirementRequest(code: string, more: object = {}): Json {
  return { code, name: 'Documento di prova', of: 'hub', from: '2024-01-01', effect: 'warning', validityDays: 120, reason: 'Convenzione', ...more };
}

export function outcomeRequest(subject: string, requirement: string, more: object = {}): Json {
  return { subject, requirement, result: 'positive', protocol: 'INPS_1', obtainedOn: '2024-04-15', reason: 'Acquisito', ...more };
}

export function revocationRequest(more: object = {}): Json {
  return { amount: '10.00', cause: 'waiver', dueOn: '2099-06-30', reason: 'Rinuncia parziale', ...more };
}

/** Proposes to move CC-04 to another IBAN, unless that waits already. */
export async function proposeIban(analyst: Client): Promise<string> {
  const waiting = await ok(analyst.get('/changes?state=proposed&of=hub-payee&subject=CC-04'), 200);
  if (waiting.items.length > 0) return waiting.items[0].id as string;
  const { iban } = await ok(analyst.get('/hubs/CC-04'), 200);
  const other = IBANS.find((one) => one !== iban);
  return (await ok(analyst.change('/hubs/CC-04', { iban: other, reason: 'Nuovo conto' }), 202)).id as string;
}

const IBANS = ['IT60X0542811101000000123456', 'DE89370400440532013000'];

const ON = { effectiveOn: '2024-07-01', reason: 'Registrato per errore' };
const WHY = { reason: 'Documenti mancanti' };

/** Things of every kind that wait for a decision, and disbursements in every state in which something can be done. */
export interface Waiting {
  act: string;
  grant: string;
  reduction: string;
  disbursement: string;
  approved: string;
  ordered: string;
  paid: string;
  reversal: string;
  recovery: string;
  change: string;
  due: string;
  suspended: string;
}

export async function grantInForce({ analyst, approver }: People): Promise<string> {
  const { id } = await ok(analyst.post('/grants', grantRequest()), 201);
  await ok(approver.post(`/grants/${id}/approval`), 200);
  return id as string;
}

export async function paidDisbursement({ analyst, approver }: People, grant: string): Promise<string> {
  const { id } = await ok(analyst.post('/disbursements', disbursementRequest(grant)), 201);
  await ok(approver.post(`/disbursements/${id}/approval`), 200);
  await ok(analyst.post(`/disbursements/${id}/payment`, paymentRequest()), 200);
  return id as string;
}

/** Proposes one thing of every kind; needs the hub to be identified. */
export async function everythingWaiting(people: People, inForce: string): Promise<Waiting> {
  const { analyst, approver } = people;
  const idOf = async (path: string, body: object): Promise<string> => (await ok(analyst.post(path, body), 201)).id as string;
  const requested = (): Promise<string> => idOf('/disbursements', disbursementRequest(inForce));
  const [approved, ordered, paid] = [await requested(), await requested(), await paidDisbursement(people, inForce)];
  const overpaid = await paidDisbursement(people, inForce);
  const due = await idOf('/recoveries', recoveryRequest(overpaid));
  await ok(approver.post(`/recoveries/${due}/approval`), 200);
  await ok(approver.post('/approvals', { items: [approved, ordered] }), 200);
  await ok(analyst.post(`/disbursements/${ordered}/order`, paymentRequest({ paidOn: undefined })), 200);
  const suspended = await requested();
  await ok(analyst.post(`/disbursements/${suspended}/remarks`, WHY), 200);
  return {
    act: await idOf('/acts', actRequest()),
    grant: await idOf('/grants', grantRequest()),
    reduction: await idOf(`/grants/${inForce}/reductions`, { amount: '1000.00', cause: 'saving', ...ON }),
    disbursement: await requested(),
    ...{ approved, ordered, paid },
    reversal: await idOf(`/disbursements/${paid}/reversal`, ON),
    recovery: await idOf('/recoveries', recoveryRequest(overpaid)),
    change: await proposeIban(analyst),
    ...{ due, suspended },
  };
}

/** A little life of the book, which calls every operation there is at least once with success. */
export async function liveALittle(service: Service): Promise<void> {
  const people = await peopleOf(service);
  await signInAndOut(service, people);
  await moveMoney(people);
  await lookAround(people);
}

async function signInAndOut(service: Service, { admin }: People): Promise<void> {
  const nobody = service.anonymous();
  const newcomer = { email: 'ada.rossi@ente.example', name: 'Ada Rossi', roles: ['committee'], until: '2999-12-31', reason: 'Nuova' };
  const ada = await ok(admin.post('/users', newcomer), 201);
  await ok(nobody.post('/enrolments', { token: ada.enrolment.link.split('#')[1], password: PASSWORD }), 201);
  const session = await nobody.post('/sessions', { email: newcomer.email, password: PASSWORD });
  await ok(Promise.resolve(session), 201);
  const cookie = session.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  await ok(nobody.get('/sessions/current', { cookie }), 200);
  await ok(nobody.get('/me', { cookie }), 200);
  for (const _ of ['one', 'other']) await ok(nobody.post('/me/tokens', { days: 1 }, { cookie }), 201);
  await ok(nobody.post('/sessions', { email: newcomer.email, password: PASSWORD }), 201);
  await endWaysIn(nobody, '/me', { cookie });
  await ok(nobody.send('DELETE', '/sessions/current', undefined, { cookie }), 204);
  await endWaysIn(admin, `/users/${ada.id}`);
  await ok(admin.post(`/users/${ada.id}/enrolment`), 201);
  await ok(admin.change(`/users/${ada.id}`, { disabled: true, until: null, reason: 'Uscita' }), 200);
  await ok((await service.as('admin', 'second-admin')).post(`/users/${ada.id}/erasure`, { reason: 'Richiesta' }), 200);
  await ok(admin.get('/users?limit=2'), 200);
  await ok(admin.get('/people?limit=2'), 200);
}

/** Of the sessions and tokens there, each kind once; not the session by which this is asked. */
async function endWaysIn(client: Client, of: string, headers: Record<string, string> = {}): Promise<void> {
  for (const kind of ['sessions', 'tokens']) {
    const { items } = await ok(client.get(`${of}/${kind}`, headers), 200);
    const other = (items as Json[]).find(({ current }) => !current);
    await ok(client.send('DELETE', `${of}/${kind}/${other?.id}`, undefined, headers), 204);
  }
}

async function moveMoney(people: People): Promise<void> {
  const { analyst, approver } = people;
  await identifyHub(analyst);
  await ok(analyst.post('/hubs', { code: 'RETE-60', kind: 'edih', name: 'Polo di prova', reason: 'Nuovo' }), 201);
  const inForce = await grantInForce(people);
  const plural = {
    ...{ act: 'acts', grant: 'grants', reduction: 'reductions', disbursement: 'disbursements', reversal: 'reversals' },
    ...{ recovery: 'recoveries', change: 'changes' },
  } as const;
  for (const decision of ['withdrawal', 'rejection', 'approval']) {
    const waiting = await everythingWaiting(people, inForce);
    await ok(approver.get('/approvals?limit=3'), 200);
    await ok(analyst.post('/disbursements/payments', { items: [{ id: waiting.approved, ...paymentRequest() }] }), 200);
    for (const noun of ['act', 'grant', 'reduction', 'disbursement', 'recovery', 'change'] as const) await attachDocument(analyst, `/${plural[noun]}/${waiting[noun]}`);
    for (const noun of Object.keys(plural) as (keyof typeof plural)[]) {
      const who = decision === 'withdrawal' ? analyst : approver;
      await ok(who.post(`/${plural[noun]}/${waiting[noun]}/${decision}`, WHY), 200);
      await ok(who.get(`/${plural[noun]}/${waiting[noun]}`), 200);
    }
    await ok(analyst.post(`/disbursements/${waiting.ordered}/order/return`, WHY), 200);
    await ok(analyst.post(`/recoveries/${waiting.due}/collection`, collectionRequest()), 200);
    await ok(analyst.post(`/disbursements/${waiting.suspended}/resumption`, WHY), 200);
    await ok(analyst.get(`/disbursements/${waiting.suspended}/obstacles`), 200);
  }
  await setConditions(people, inForce);
}

/** Attaches a document of its own to a thing, reads it back, and declares it a mistake. */
export async function attachDocument(client: Client, path: string): Promise<number> {
  const { entry } = await ok(upload(client, `${path}/documents`, pdf(`Atto ${next()}`)), 201);
  await ok(client.get(`${path}/documents`), 200);
  await ok(client.get(`/documents/${entry}`), 200);
  expect(await client.download(`/documents/${entry}/content`)).toMatchObject({ status: 200 });
  await ok(client.post(`/documents/${entry}/withdrawal`, { reason: 'Allegato per errore' }), 200);
  return entry as number;
}

/** Terms, requirements and outcomes; at last the grant is taken back in part. */
async function setConditions({ analyst, approver }: People, grant: string): Promise<void> {
  const approved = async (path: string, body: object): Promise<void> => {
    const { id } = await ok(analyst.post(path, body), 201);
    await ok(approver.post(`/changes/${id}/approval`), 200);
  };
  await approved(`/grants/${grant}/terms`, { terms: { advanceMaxPercent: 40, cumulativeMaxPercent: 95 }, effectiveOn: '2024-05-01', reason: 'Atto aggiuntivo' });
  await approved('/requirements', requirementRequest('DURC'));
  await ok(analyst.get('/requirements/DURC'), 200);
  const outcome = await ok(analyst.post('/outcomes', outcomeRequest('CC-04', 'DURC')), 201);
  await attachDocument(analyst, `/outcomes/${outcome.seq}`);
  await ok(analyst.get(`/grants/${grant}/obstacles?kind=interim&amount=10.00`), 200);
  await approved(`/grants/${grant}/revocation`, revocationRequest());
}

async function lookAround({ analyst, approver, auditor }: People): Promise<void> {
  const { entry } = await ok(approver.post('/reports', { meeting: 'Cabina di regia di prova', asOf: '2024-06-01' }), 201);
  const { entry: later } = await ok(approver.post('/reports', { meeting: 'Cabina di regia, di nuovo' }), 201);
  const aboutReports = ['/reports', `/reports/${entry}`, `/reports/${entry}/afterwards`, `/reports/${later}/opening`, `/reports/comparison?from=${entry}&to=${later}`];
  for (const path of [...aboutReports, '/journal/timeline/CC-04', '/journal/words', '/overview/movements?figure=paid&of=hub:CC-04']) await ok(auditor.get(path), 200);
  const asOf = '?asOf=2024-06-01';
  for (const list of ['hubs', 'acts', 'grants', 'disbursements', 'recoveries', 'tranches', 'overview']) {
    await ok(analyst.get(`/${list}`), 200);
    await ok(analyst.get(`/${list}${asOf}`), 200);
  }
  for (const list of ['changes', 'requirements', 'outcomes']) await ok(analyst.get(`/${list}`), 200);
  await ok(analyst.get('/tranches/CC'), 200);
  await ok(analyst.get('/search?q=CC-04'), 200);
  await ok(analyst.get('/overview/course'), 200);
  await ok(analyst.get('/status'), 200);
  await ok(analyst.get('/events'), 200);
  // Outside the base as well.
  await ok(analyst.get('/../../status'), 200);
  for (const path of ['/journal?limit=100', '/journal/head', '/journal/verification', '/journal/1']) await ok(auditor.get(path), 200);
  await ok(analyst.get('/openapi.json'), 200);
  for (const form of ['ndjson', 'csv', 'xlsx']) expect(await analyst.download(`/journal/export.${form}`)).toMatchObject({ status: 200 });
  expect(await auditor.download('/audit-pack.zip?sample=1')).toMatchObject({ status: 200 });
  for (const form of ['pdf?since=0', 'csv?sheet=linee', 'csv?sheet=erogazioni&dialect=open-data']) expect(await analyst.download(`/reports/cabina-di-regia.${form}`)).toMatchObject({ status: 200 });
  for (const list of ['disbursements', 'grants', 'hubs', 'recoveries']) {
    for (const form of ['csv', 'xlsx']) expect(await analyst.download(`/${list}/export.${form}`)).toMatchObject({ status: 200 });
  }
  const { status, content } = await analyst.download(`/reports/cabina-di-regia.xlsx${asOf}&lang=en`);
  expect(status).toBe(200);
  expect(await ok(upload(analyst, '/reports/verification', { name: 'rapporto.xlsx', content }), 200)).toMatchObject({ verdict: 'authentic' });
}
