import ExcelJS from 'exceljs';
import { readFileSync } from 'node:fs';
import { Money, plusDays, romeDay } from '../src/kernel/index.js';
import { ok, refused, type Client, type Json } from './support/client.js';
import { enrolPeople } from './support/enrolment.js';
import { DATABASES, Service } from './support/service.js';

const ACT = JSON.parse(readFileSync(new URL('../data/acts/2023-08-24-poli.json', import.meta.url), 'utf8'));

const IBAN = 'IT60X0542811101000000123456';
const NEW_IBAN = 'IT43A0100003245348000000001';

const GRANT = {
  hub: 'CC-04',
  tranche: 'CC',
  amount: '5000000.00',
  cup: 'B57H22006500008',
  localProjectCode: '17376625',
  decree: 'DD 14 marzo 2024 n. 512',
  agreement: { reference: 'Convenzione 12/2024', signedOn: '2024-03-10', protocol: 'mimit.REG.2024.0012345' },
  terms: { advanceMaxPercent: 30, cumulativeMaxPercent: 90, paymentDays: 30 },
  effectiveOn: '2024-03-14',
  reason: 'Concessione da decreto',
};

/** The story of the first book, told over HTTP: each step stands on the one before. */
describe.each(DATABASES)('the journey of the money on %s', (database) => {
  let service: Service;
  let analyst: Client;
  let approver: Client;
  let second: Client;
  let committee: Client;
  let auditor: Client;

  beforeAll(async () => {
    service = await Service.start(database);
    ({ analyst, approver, second, committee, auditor } = await enrolPeople(service, {
      ...{ analyst: ['analyst'], approver: ['approver'], second: ['analyst', 'approver'], committee: ['committee'], auditor: ['auditor'] },
    }));
  });

  afterAll(() => service.stop());

  const total = async (): Promise<Json> => ok(committee.get('/overview'));
  const theGrant = async (): Promise<string> => (await ok(committee.get('/grants?state=in-force'))).items[0].id;
  /** The interim payment of a million, on its way. */
  const theHeld = async (): Promise<Json> => (await ok(committee.get('/disbursements?kind=interim'))).items.find(({ amount }: Json) => amount === '1000000.00');

  it('starts with the decree: three tranches and a remainder that is no error', async () => {
    const overview = await total();
    expect(overview).toMatchObject({ total: '350000000.00', unallocated: '88500000.00', totals: { allocated: '261500000.00', granted: '0.00' } });
    expect(overview.tranches.map(({ code, allocated, expectedHubs }: Json) => [code, allocated, expectedHubs])).toEqual([
      ['CC', '113400000.00', 8],
      ['EDIH', '33600000.00', 13],
      ['SOE', '114500000.00', 24],
    ]);
    expect(overview.hubs).toHaveLength(50);
    expect(overview.hubs.filter((hub: Json) => hub.tranche === null)).toHaveLength(5);
    expect(await ok(committee.get('/overview?asOf=2023-03-09'))).toMatchObject({ total: '0.00', tranches: [], hubs: [] });
  });

  it('registers the act of 24 August 2023, which another person approves', async () => {
    const act = await ok(analyst.post('/acts', ACT), 201);
    expect(act).toMatchObject({ state: 'proposed', kind: 'reallocation' });
    expect((await total()).unallocated).toBe('88500000.00');
    await refused(analyst.post(`/acts/${act.id}/approval`), 403, 'role-missing');
    await ok(approver.post(`/acts/${act.id}/approval`), 200);
    const overview = await total();
    expect(overview).toMatchObject({ total: '350000000.00', unallocated: '46500000.00' });
    expect(overview.tranches.at(-1)).toMatchObject({ code: 'POLI', allocated: '42000000.00', available: '42000000.00' });
    expect(overview.hubs).toHaveLength(51);
    const before = await ok(committee.get('/overview?asOf=2023-08-23'));
    expect(before.unallocated).toBe('88500000.00');
    expect(before.hubs).toHaveLength(50);
    await refused(analyst.post('/acts', ACT), 409, 'act-duplicate');
  });

  it('identifies hubs before anything is granted to them', async () => {
    await refused(analyst.post('/grants', GRANT), 422, 'hub-provisional');
    await refused(analyst.patch('/hubs/CC-04', { taxCode: '00743110157', reason: 'Visura' }), 428, 'version-required');
    await refused(analyst.change('/hubs/CC-04', { taxCode: '00743110158', reason: 'Visura' }), 422, 'tax-code-invalid');
    await refused(analyst.change('/hubs/CC-04', { iban: 'IT60X0542811101000000123457', reason: 'Visura' }), 422, 'iban-invalid');
    const identity = { name: 'ARTES 4.0', taxCode: '00743110157', iban: IBAN, reason: 'Visura camerale' };
    expect(await ok(analyst.change('/hubs/CC-04', identity))).toMatchObject({ status: 'identified', tranche: 'CC' });
    await refused(analyst.patch('/hubs/CC-04', { seat: 'Pisa', reason: 'Visura' }, { 'if-match': '"1"' }), 412, 'stale-version');
    const change = await ok(analyst.change('/hubs/CC-04', { iban: NEW_IBAN, reason: 'Nuovo conto' }), 202);
    expect(change).toMatchObject({ of: 'hub-payee', state: 'proposed', changes: [{ path: '/iban', before: IBAN, after: NEW_IBAN }], effects: [] });
    await ok(analyst.post(`/changes/${change.id}/withdrawal`, { reason: 'Comunicazione non firmata' }));
    expect((await ok(committee.get('/hubs/CC-04'))).iban).toBe(IBAN);
  });

  it('awards grants: proposed by one, in force by another, within the tranche', async () => {
    await refused(analyst.post('/grants', { ...GRANT, cup: 'B57H2200650000' }), 422, 'cup-invalid');
    await refused(analyst.post('/grants', { ...GRANT, tranche: 'EDIH' }), 422, 'hub-not-in-tranche');
    await refused(analyst.post('/grants', { ...GRANT, effectiveOn: '2023-03-09' }), 422, 'date-out-of-range');
    await refused(analyst.post('/grants', { ...GRANT, amount: '5000000' }), 400, 'amount-format');
    const grant = await ok(second.post('/grants', GRANT), 201);
    await refused(second.post(`/grants/${grant.id}/approval`), 403, 'four-eyes');
    await refused(analyst.post('/grants', GRANT), 409, 'project-duplicate');
    await refused(analyst.post('/disbursements', requestOf(grant.id, '1.00')), 409, 'state-conflict');
    expect(await ok(approver.post(`/grants/${grant.id}/approval`))).toMatchObject({ state: 'in-force', outstanding: '5000000.00' });
    await refused(approver.post(`/grants/${grant.id}/approval`), 409, 'state-conflict');

    const huge = await ok(analyst.post('/grants', { ...GRANT, localProjectCode: 'HUGE', amount: '113400000.00' }), 201);
    const refusal = await refused(approver.post(`/grants/${huge.id}/approval`), 422, 'ceiling-exceeded');
    expect(refusal).toMatchObject({ account: 'tranche:CC:available', available: '108400000.00', asked: '113400000.00' });
    await ok(analyst.post(`/grants/${huge.id}/withdrawal`, { reason: 'Importo errato' }));
  });

  it('requests, approves, orders and pays', async () => {
    const grant = await theGrant();
    await refused(analyst.post('/disbursements', requestOf(grant, '1500000.01')), 422, 'advance-over-limit');
    await refused(analyst.post('/disbursements', { ...requestOf(grant, '1.00'), requestedOn: '2024-03-13' }), 422, 'date-out-of-range');
    const advance = await ok(analyst.post('/disbursements', requestOf(grant, '1500000.00')), 201);
    expect(advance).toMatchObject({ state: 'requested', tranche: 'CC' });
    await refused(analyst.post('/disbursements', { ...requestOf(grant, '3000000.01'), kind: 'interim' }), 422, 'cumulative-over-limit');
    const over = await refused(analyst.post('/disbursements', { ...requestOf(grant, '3500000.01'), kind: 'balance' }), 422, 'ceiling-exceeded');
    expect(over).toMatchObject({ available: '3500000.00', asked: '3500000.01' });
    const early = { paidOn: '2024-05-20', paymentOrder: order(1) };
    await refused(analyst.post(`/disbursements/${advance.id}/payment`, early), 409, 'payment-before-approval');
    await ok(approver.post(`/disbursements/${advance.id}/approval`));
    await refused(approver.post(`/disbursements/${advance.id}/payment`, early), 403, 'four-eyes');
    await ok(analyst.post(`/disbursements/${advance.id}/order`, { paymentOrder: order(1) }));
    await ok(analyst.post(`/disbursements/${advance.id}/order/return`, { reason: 'Titolo non esitato' }));
    await ok(analyst.post(`/disbursements/${advance.id}/order`));
    await refused(analyst.post(`/disbursements/${advance.id}/payment`, { ...early, paidOn: '2024-05-01' }), 422, 'date-out-of-range');
    const paid = await ok(analyst.post(`/disbursements/${advance.id}/payment`, early));
    expect(paid).toMatchObject({ state: 'paid', paidOn: '2024-05-20', payee: { iban: IBAN } });
    await refused(approver.post(`/disbursements/${advance.id}/rejection`, { reason: 'Troppo tardi' }), 409, 'state-conflict');
    expect(await ok(committee.get(`/disbursements/${advance.id}?asOf=2024-05-19`))).toMatchObject({ state: 'requested', paidOn: null });
    expect(await ok(committee.get('/overview?asOf=2024-05-19'))).toMatchObject({ totals: { inProgress: '1500000.00', paid: '0.00' } });
    expect(await total()).toMatchObject({ totals: { inProgress: '0.00', paid: '1500000.00', netPaid: '1500000.00', outstanding: '3500000.00' } });
  });

  it('approves many at once, all or none, and rejects and withdraws', async () => {
    const grant = await theGrant();
    const interim = (amount: string): Promise<Json> => ok(analyst.post('/disbursements', { ...requestOf(grant, amount), kind: 'interim' }), 201);
    const [a, b, c] = [await interim('100000.00'), await interim('200000.00'), await interim('300000.00')];
    const own = await ok(second.post('/disbursements', { ...requestOf(grant, '50000.00'), kind: 'interim' }), 201);
    await refused(second.post('/approvals', { items: [a.id, own.id] }), 403, 'four-eyes');
    expect((await ok(committee.get(`/disbursements/${a.id}`))).state).toBe('requested');
    const queue = (await ok(second.get('/approvals'))).items as Json[];
    expect(queue.map(({ id, mayApprove }) => [id, mayApprove])).toEqual(expect.arrayContaining([[a.id, true], [own.id, false]]));
    expect((await ok(approver.post('/approvals', { items: [a.id, b.id] }), 200)).items).toEqual([
      { id: a.id, state: 'approved' },
      { id: b.id, state: 'approved' },
    ]);
    await ok(approver.post(`/disbursements/${c.id}/rejection`, { reason: 'Documenti mancanti' }));
    await refused(analyst.post(`/disbursements/${own.id}/withdrawal`, { reason: 'Non mia' }), 403, 'proposer-only');
    await ok(second.post(`/disbursements/${own.id}/withdrawal`, { reason: 'Errore' }));
    await ok(analyst.post(`/disbursements/${b.id}/withdrawal`, { reason: 'Da ripresentare' }));
    await refused(analyst.post(`/disbursements/${a.id}/payment`, { paidOn: '2024-06-20', paymentOrder: order(1) }), 409, 'payment-order-duplicate');
    await ok(analyst.post(`/disbursements/${a.id}/payment`, { paidOn: '2024-06-20', paymentOrder: order(2) }));
  });

  it('reverses a payment that was recorded wrongly, and the order may be used again', async () => {
    const paid = (await ok(committee.get('/disbursements?state=paid&kind=interim'))).items[0];
    await refused(analyst.post(`/disbursements/${paid.id}/reversal`, { effectiveOn: '2024-06-19', reason: 'Mai eseguito' }), 422, 'date-out-of-range');
    const reversal = await ok(analyst.post(`/disbursements/${paid.id}/reversal`, { effectiveOn: '2024-07-01', reason: 'Mai eseguito' }), 201);
    await refused(analyst.post(`/disbursements/${paid.id}/reversal`, { effectiveOn: '2024-07-01', reason: 'Di nuovo' }), 409, 'state-conflict');
    expect((await ok(committee.get(`/disbursements/${paid.id}`))).state).toBe('paid');
    await ok(approver.post(`/reversals/${reversal.id}/approval`));
    expect(await ok(committee.get(`/disbursements/${paid.id}`))).toMatchObject({ state: 'reversed', reversedOn: '2024-07-01' });
    expect((await ok(committee.get(`/disbursements/${paid.id}?asOf=2024-06-30`))).state).toBe('paid');
    const again = await ok(analyst.post('/disbursements', { ...requestOf(paid.grant, '100000.00'), kind: 'interim' }), 201);
    await ok(approver.post(`/disbursements/${again.id}/approval`));
    await ok(analyst.post(`/disbursements/${again.id}/payment`, { paidOn: '2024-07-10', paymentOrder: order(2) }));
  });

  it('reduces a grant by what is outstanding, and names what stands in the way of more', async () => {
    const grant = await theGrant();
    const held = await ok(analyst.post('/disbursements', { ...requestOf(grant, '1000000.00'), kind: 'interim' }), 201);
    const reduction = { amount: '3000000.00', cause: 'waiver', effectiveOn: '2024-09-01', reason: 'Rinuncia parziale' };
    const tooMuch = await ok(analyst.post(`/grants/${grant}/reductions`, reduction), 201);
    const refusal = await refused(approver.post(`/reductions/${tooMuch.id}/approval`), 422, 'ceiling-exceeded');
    expect(refusal).toMatchObject({ available: '1850000.00', on: '2024-09-01', requests: [{ id: held.id, amount: '1000000.00' }], toRecover: '0.00' });
    await ok(approver.post(`/reductions/${tooMuch.id}/rejection`, { reason: 'Supera il residuo' }));
    const saving = await ok(analyst.post(`/grants/${grant}/reductions`, { ...reduction, amount: '400000.00', cause: 'saving' }), 201);
    expect(await ok(approver.post(`/reductions/${saving.id}/approval`))).toMatchObject({ state: 'in-force', grant });
    expect((await total()).tranches[0]).toMatchObject({ code: 'CC', toReprogramme: '400000.00', granted: '4600000.00', allocated: '113400000.00' });
  });

  it('refuses a back-dated step that would leave an earlier day short', async () => {
    const grant = await theGrant();
    const backDated = { ...requestOf(grant, '2000000.01'), kind: 'balance', requestedOn: '2024-08-01' };
    const refusal = await refused(analyst.post('/disbursements', backDated), 422, 'ceiling-exceeded');
    expect(refusal).toMatchObject({ account: `grant:${grant}:outstanding`, asked: '2000000.01' });
    await refused(committee.get('/overview?asOf=2999-01-01'), 422, 'date-out-of-range');
  });

  it('stops the clock while remarks wait for an answer, and the approval with it', async () => {
    const held = await theHeld();
    const remarks = { remarksOn: '2024-05-10', reason: 'Manca la dichiarazione di spesa' };
    await refused(analyst.post(`/disbursements/${held.id}/remarks`, { ...remarks, remarksOn: '2024-05-01' }), 422, 'date-out-of-range');
    expect(await ok(analyst.post(`/disbursements/${held.id}/remarks`, remarks))).toMatchObject({ state: 'requested', suspendedSince: '2024-05-10', netDays: 8 });
    expect(await refused(approver.post(`/disbursements/${held.id}/approval`), 409, 'remarks-open')).toMatchObject({ suspendedSince: '2024-05-10' });
    await refused(analyst.post(`/disbursements/${held.id}/remarks`, remarks), 409, 'remarks-open');
    const answer = { resumedOn: '2024-05-25', reason: 'Dichiarazione prot. 4321' };
    expect(await ok(analyst.post(`/disbursements/${held.id}/resumption`, answer))).toMatchObject({ suspendedSince: null, suspendedDays: 15, dueOn: '2024-06-16' });
    await refused(analyst.post(`/disbursements/${held.id}/resumption`, answer), 409, 'state-conflict');
    const on = (day: string): Promise<Json> => ok(committee.get(`/disbursements/${held.id}?asOf=${day}`));
    expect(await on('2024-05-09')).toMatchObject({ suspendedSince: null, suspendedDays: 0, netDays: 7, dueOn: '2024-06-01' });
    expect(await on('2024-05-20')).toMatchObject({ suspendedSince: '2024-05-10', suspendedDays: 10, netDays: 8, dueOn: '2024-06-11' });
    expect(await on('2024-06-16')).toMatchObject({ suspendedSince: null, suspendedDays: 15, netDays: 30, daysLate: 0 });
    expect(await on('2024-06-17')).toMatchObject({ netDays: 31, daysLate: 1 });
  });

  it('admits less than was asked, with a cause for each cut', async () => {
    const held = await theHeld();
    const approval = (body: object): ReturnType<Client['post']> => approver.post(`/disbursements/${held.id}/approval`, body);
    const [period, vat] = [{ cause: 'Spese fuori periodo', amount: '60000.00' }, { cause: 'IVA recuperabile', amount: '40000.00' }];
    await refused(approval({ admittedAmount: '1000000.01', reason: 'Visto' }), 422, 'ceiling-exceeded');
    await refused(approval({ admittedAmount: '900000.00' }), 422, 'cuts-unexplained');
    expect(await refused(approval({ admittedAmount: '900000.00', cuts: [period] }), 422, 'cuts-mismatch')).toMatchObject({ cut: '100000.00', cuts: '60000.00' });
    const approved = await ok(approval({ admittedAmount: '900000.00', cuts: [period, vat] }));
    expect(approved).toMatchObject({ state: 'approved', amount: '1000000.00', admitted: '900000.00', cuts: [period, vat] });
    expect(await total()).toMatchObject({ totals: { inProgress: '900000.00', outstanding: '2100000.00' } });
    expect((await ok(committee.get('/disbursements?state=approved'))).totals).toEqual({ count: 1, amount: '1000000.00', admitted: '900000.00' });
  });

  it('replaces an IBAN by two people, and approves again what was to be paid to the old one', async () => {
    const held = await theHeld();
    const change = await ok(second.change('/hubs/CC-04', { iban: NEW_IBAN, reason: 'Nuovo conto, prot. 55' }), 202);
    expect(change.effects).toEqual([{ id: held.id, effect: 'approve-again', amount: '900000.00', day: null }]);
    await refused(second.post(`/changes/${change.id}/approval`), 403, 'four-eyes');
    await refused(analyst.post(`/changes/${change.id}/approval`), 403, 'role-missing');
    expect(await ok(approver.post(`/changes/${change.id}/approval`))).toMatchObject({ state: 'in-force', effects: [] });
    expect((await ok(committee.get('/hubs/CC-04'))).iban).toBe(NEW_IBAN);

    const payment = { paidOn: '2024-06-20', paymentOrder: order(3) };
    expect(await refused(analyst.post(`/disbursements/${held.id}/payment`, payment), 409, 'payee-changed')).toMatchObject({ changed: ['iban'] });
    // Whoever set the IBAN does not approve the first payment to it.
    await refused(second.post(`/disbursements/${held.id}/approval`), 403, 'four-eyes');
    const again = await ok(approver.post(`/disbursements/${held.id}/approval`, { reason: 'Beneficiario verificato' }));
    expect(again).toMatchObject({ state: 'approved', admitted: '900000.00', payee: { iban: NEW_IBAN } });
    await refused(approver.post(`/disbursements/${held.id}/approval`), 409, 'state-conflict');
    await ok(analyst.post(`/disbursements/${held.id}/order`, { paymentOrder: order(3) }));
    await refused(analyst.post(`/disbursements/${held.id}/payment`, { ...payment, paymentOrder: order(4) }), 409, 'payment-order-differs');
    expect(await ok(analyst.post(`/disbursements/${held.id}/payment`, payment))).toMatchObject({ state: 'paid', netDays: 34, daysLate: 4 });
    expect(await total()).toMatchObject({ totals: { inProgress: '0.00', paid: '2500000.00', outstanding: '2100000.00' } });
  });

  it('moves nothing forward of a suspended hub, until it runs on', async () => {
    const grant = await theGrant();
    const small = { ...requestOf(grant, '10000.00'), kind: 'interim' };
    const waiting = await ok(analyst.post('/disbursements', small), 201);
    expect(await ok(analyst.change('/hubs/CC-04', { status: 'suspended', reason: 'Verifica antimafia' }))).toMatchObject({ status: 'suspended' });
    await refused(analyst.post('/disbursements', small), 422, 'hub-suspended');
    await refused(approver.post(`/disbursements/${waiting.id}/approval`), 422, 'hub-suspended');
    await ok(approver.post(`/disbursements/${waiting.id}/rejection`, { reason: 'Da ripresentare' }));
    expect(await ok(analyst.change('/hubs/CC-04', { status: 'identified', reason: 'Verifica conclusa' }))).toMatchObject({ status: 'identified' });
    const again = await ok(analyst.post('/disbursements', small), 201);
    await ok(analyst.post(`/disbursements/${again.id}/withdrawal`, { reason: 'Non più dovuta' }));
  });

  it('orders money of a payment back, which comes in two parts', async () => {
    const paid = await theHeld();
    const today = romeDay(service.clock.now());
    const asked = { disbursement: paid.id, amount: '300000.00', dueOn: plusDays(today, 60), cause: 'overpayment', reason: 'Spese non ammesse' };
    await refused(analyst.post('/recoveries', { ...asked, amount: '900000.01' }), 422, 'ceiling-exceeded');
    const recovery = await ok(analyst.post('/recoveries', asked), 201);
    expect(await total()).toMatchObject({ totals: { toRecover: '0.00', paid: '2500000.00' } });
    await refused(analyst.post(`/recoveries/${recovery.id}/approval`), 403, 'role-missing');
    expect(await ok(approver.post(`/recoveries/${recovery.id}/approval`))).toMatchObject({ state: 'ordered', remaining: '300000.00' });
    await refused(analyst.post(`/disbursements/${paid.id}/reversal`, { effectiveOn: today, reason: 'Mai eseguito' }), 409, 'recovery-in-force');

    const collection = (amount: string, more: object): ReturnType<Client['post']> => analyst.post(`/recoveries/${recovery.id}/collection`, { collectedOn: today, amount, ...more });
    const cash = { settlement: 'cash', destination: 'to-reprogramme', interest: '120.50' };
    expect(await ok(collection('100000.00', cash))).toMatchObject({ state: 'ordered', collected: '100000.00', remaining: '200000.00', interest: '120.50' });
    await refused(collection('200000.01', cash), 422, 'ceiling-exceeded');
    expect(await ok(collection('200000.00', { settlement: 'set-off', destination: 'outstanding' }))).toMatchObject({ state: 'collected', remaining: '0.00' });
    await refused(collection('0.01', cash), 409, 'state-conflict');
    const { totals, tranches } = await total();
    expect(totals).toMatchObject({ paid: '2500000.00', toRecover: '0.00', recovered: '300000.00', netPaid: '2200000.00', outstanding: '2300000.00' });
    expect(tranches[0]).toMatchObject({ code: 'CC', toReprogramme: '500000.00' });
  });

  it('ends with a balance that closes its grant: what is left is a saving', async () => {
    const grant = await theGrant();
    const last = { ...requestOf(grant, '1500000.00'), kind: 'balance', requestedOn: '2024-11-04', protocolOn: '2024-11-06', closesGrant: true };
    await refused(analyst.post('/disbursements', { ...last, kind: 'interim' }), 400, 'invalid-request');
    const other = await ok(analyst.post('/disbursements', { ...requestOf(grant, '20000.00'), kind: 'interim' }), 201);
    const balance = await ok(analyst.post('/disbursements', last), 201);
    expect(balance).toMatchObject({ closesGrant: true, dueOn: '2024-12-06' });
    await refused(analyst.post('/disbursements', { ...requestOf(grant, '0.01'), kind: 'interim' }), 409, 'grant-closing');
    await ok(approver.post(`/disbursements/${balance.id}/approval`));
    const payment = { paidOn: '2024-12-02', paymentOrder: order(5) };
    const refusal = await refused(analyst.post(`/disbursements/${balance.id}/payment`, payment), 422, 'grant-in-progress');
    expect(refusal).toMatchObject({ grant, reserved: '20000.00', requests: [{ id: other.id, amount: '20000.00' }] });
    expect((await ok(committee.get(`/disbursements/${balance.id}`))).state).toBe('approved');
    await ok(analyst.post(`/disbursements/${other.id}/withdrawal`, { reason: 'Compresa nel saldo' }));
    expect(await ok(analyst.post(`/disbursements/${balance.id}/payment`, payment))).toMatchObject({ state: 'paid', daysLate: 0 });
    expect(await ok(committee.get(`/grants/${grant}`))).toMatchObject({ granted: '3700000.00', outstanding: '0.00', netPaid: '3700000.00' });
    expect((await total()).tranches[0]).toMatchObject({ code: 'CC', toReprogramme: '1300000.00', allocated: '113400000.00' });
    const late = { ...requestOf(grant, '0.01'), kind: 'balance', requestedOn: romeDay(service.clock.now()) };
    await refused(analyst.post('/disbursements', late), 422, 'ceiling-exceeded');
  });

  it('keeps who, when and why of every step, and refused attempts', async () => {
    const paid = (await ok(auditor.get('/disbursements?state=paid&kind=advance'))).items[0];
    const steps = (await ok(auditor.get(`/journal?subject=${paid.id}`))).items as Json[];
    expect(steps.map(({ kind }) => kind)).toEqual([
      'disbursement-requested/2',
      'disbursement-approved/1',
      'attempt-refused/1',
      'disbursement-ordered/1',
      'order-returned/1',
      'disbursement-ordered/1',
      'disbursement-paid/1',
    ]);
    expect(steps.at(-1).changes).toEqual(expect.arrayContaining([{ path: '/state', before: 'ordered', after: 'paid' }]));
    expect(new Set(steps.map(({ actor }) => actor)).size).toBe(2);
    const story = (await ok(auditor.get(`/journal?subject=${(await theHeld()).id}`))).items as Json[];
    expect(story.map(({ kind }) => kind)).toEqual([
      'disbursement-requested/2',
      'remarks-sent/1',
      'remarks-answered/1',
      'disbursement-cut/1',
      'disbursement-approved/1',
      'attempt-refused/1',
      'disbursement-approved/1',
      'disbursement-ordered/1',
      'disbursement-paid/1',
    ]);
    expect(story[6].changes).toEqual(expect.arrayContaining([{ path: '/payee/iban', before: IBAN, after: NEW_IBAN }]));
    expect(story.every(({ kind, reason }) => reason !== null || !kind.startsWith('remarks'))).toBe(true);
  });

  it('gives the committee a workbook whose every figure is the ledger', async () => {
    const overview = await total();
    const first = await committee.download('/reports/cabina-di-regia.xlsx');
    const again = await committee.download('/reports/cabina-di-regia.xlsx');
    expect(first.status).toBe(200);
    expect(first.content.equals(again.content)).toBe(true);
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(first.content as unknown as ExcelJS.Buffer);
    const seen = workbook.worksheets.filter(({ state }) => state === 'visible');
    expect(seen.map(({ name }) => name)).toEqual(['Frontespizio', 'Quadro', 'Linee', 'Soggetti attuatori', 'Erogazioni', 'Recuperi e revoche', 'Territorio', 'Andamento', 'Atti', 'Avvisi', 'Registro', 'Controlli', 'Definizioni']);
    const amounts = numbersIn(workbook.getWorksheet('Linee'));
    for (const { allocated, granted, paid, outstanding } of overview.tranches as Json[]) {
      for (const figure of [allocated, granted, paid, outstanding]) expect(amounts).toContain(figure);
    }
    for (const figure of ['350000000.00', overview.unallocated, overview.totals.paid]) expect(amounts).toContain(figure);
    const { items } = await ok(committee.get('/disbursements'));
    const listed = (items as Json[]).flatMap(({ amount, admitted }) => [amount, cutOf(amount, admitted), admitted ?? amount] as string[]);
    expect(numbersIn(workbook.getWorksheet('Erogazioni')).slice(0, listed.length)).toEqual(listed);
  });

  it('verifies: the journal explains every table', async () => {
    expect(await ok(auditor.get('/journal/verification'))).toMatchObject({ verified: true, differences: [] });
    await service.verify();
  });
});

function requestOf(grant: string, amount: string): object {
  return { grant, kind: 'advance', amount, requestedOn: '2024-05-02', protocol: 'mimit.REG.2024.0098765', reason: 'Da convenzione' };
}

function order(number: number): object {
  return { instrument: 'OPF', account: '25091', year: 2024, number: String(number), line: '1' };
}

function cutOf(amount: string, admitted: string | null): string {
  return `${Money.parse(amount).minus(Money.parse(admitted ?? amount))}`;
}

/** The amounts of a sheet as the contract writes them. */
function numbersIn(sheet: ExcelJS.Worksheet | undefined): string[] {
  const found: string[] = [];
  sheet?.eachRow((row) =>
    row.eachCell((cell) => {
      const value: unknown = cell.result ?? cell.value;
      if (typeof value === 'number' && /€/.test(cell.numFmt ?? '')) found.push(value.toFixed(2));
    }),
  );
  return found;
}
