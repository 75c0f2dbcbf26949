import { calendarDate, Money } from '../kernel/index.js';
import { ok, refused, type Client, type Json } from '../../test/support/client.js';
import { actRequest, disbursementRequest, grantInForce, grantRequest, identifyHub, paymentRequest, peopleOf, today, type People } from '../../test/support/life.js';
import { DATABASES, Service } from '../../test/support/service.js';
import { termsOfGrants, termsOn } from '../grants/index.js';
import { missingFor, type Missing, type PaymentAsked } from './index.js';

const UCB = 'Visto UCB';
const COURT = 'Registrazione Corte dei conti';

/** What is agreed, controlled and required before money is paid, over HTTP: each step stands on the one before. */
describe.each(DATABASES)('before money is paid, on %s', (database) => {
  let service: Service;
  let people: People;
  let analyst: Client;
  let approver: Client;
  let act: string;
  let grant: string;

  beforeAll(async () => {
    service = await Service.start(database);
    people = await peopleOf(service);
    ({ analyst, approver } = people);
    await identifyHub(analyst);
  });
  afterAll(() => service.stop());

  const approved = (change: Json): Promise<Json> => ok(approver.post(`/changes/${change.id}/approval`), 200);

  it('acts and grants say which preventive controls they need', async () => {
    await refused(analyst.post('/acts', actRequest({ controls: [COURT, COURT] })), 400, 'invalid-request');
    await refused(analyst.post('/grants', grantRequest({ controls: ['x'] })), 400, 'invalid-request');
    const proposed = await ok(analyst.post('/acts', actRequest({ controls: [COURT] })), 201);
    act = proposed.id;
    expect(await ok(approver.post(`/acts/${act}/approval`), 200)).toMatchObject({ state: 'in-force', controls: [COURT] });
    grant = (await ok(analyst.post('/grants', grantRequest({ controls: [UCB, COURT], terms: { advanceMaxPercent: 10, cumulativeMaxPercent: 90, paymentDays: 60 } })), 201)).id;
    expect(await ok(approver.post(`/grants/${grant}/approval`), 200)).toMatchObject({ state: 'in-force', controls: [UCB, COURT], termsSince: '2024-03-14' });
    expect((await ok(analyst.post('/grants', grantRequest()), 201)).controls).toEqual([]);
    expect((await ok(analyst.get('/acts'))).items[0].controls).toEqual([]);
  });

  describe('the terms of a grant', () => {
    const change = (more: object = {}): Json => {
      const terms = { advanceMaxPercent: 30, cumulativeMaxPercent: 90 };
      return { terms, agreement: { reference: 'Atto aggiuntivo 2', signedOn: '2024-12-01' }, effectiveOn: '2024-12-06', reason: 'DM 6-12-2024', ...more };
    };
    const propose = (more?: object) => analyst.post(`/grants/${grant}/terms`, change(more));
    const paths = ({ changes }: Json): string[] => changes.map(({ path }: Json) => path);

    it('are proposed by one person and approved by another', async () => {
      const bothRoles = await service.as(['analyst', 'approver'], 'both');
      const both = await ok(bothRoles.post(`/grants/${grant}/terms`, change()), 201);
      await refused(bothRoles.post(`/changes/${both.id}/approval`), 403, 'four-eyes');
      expect(await refused(propose({ effectiveOn: today() }), 409, 'state-conflict')).toMatchObject({ subject: grant, change: both.id });
      await ok(bothRoles.post(`/changes/${both.id}/withdrawal`, { reason: 'Da rifare' }), 200);
      const first = await ok(propose(), 201);
      expect(first).toMatchObject({ of: 'grant-terms', subject: grant, hub: 'CC-04', tranche: 'CC', decides: 'approver', state: 'proposed', effectiveOn: '2024-12-06' });
      expect(paths(first)).toEqual(['/advanceMaxPercent', '/agreement/reference', '/agreement/signedOn', '/termsSince']);
      expect((await ok(analyst.get(`/grants/${grant}`))).terms).toEqual({ advanceMaxPercent: 10, cumulativeMaxPercent: 90, paymentDays: 60 });
      expect(await approved(first)).toMatchObject({ state: 'in-force', effects: [] });
    });

    it('hold from their day on, and held before', async () => {
      const now = await ok(analyst.get(`/grants/${grant}`));
      expect(now).toMatchObject({ terms: { advanceMaxPercent: 30, cumulativeMaxPercent: 90, paymentDays: 60 }, termsSince: '2024-12-06' });
      expect(now.furtherAgreements.map(({ reference }: Json) => reference)).toEqual(['Atto aggiuntivo', 'Atto aggiuntivo 2']);
      const before = { terms: { advanceMaxPercent: 10, paymentDays: 60 }, termsSince: '2024-03-14' };
      expect(await ok(analyst.get(`/grants/${grant}?asOf=2024-12-05`))).toMatchObject(before);
      expect((await ok(analyst.get('/grants?asOf=2024-12-05'))).items[0]).toMatchObject(before);
      expect(await ok(analyst.get(`/grants/${grant}?asOf=2024-12-06`))).toMatchObject({ termsSince: '2024-12-06' });
      for (const [day, percent] of [['2024-01-01', 10], ['2024-12-05', 10], ['2024-12-06', 30]] as const) {
        expect(await service.book.read((view) => termsOn(view, grant, calendarDate(day)))).toMatchObject({ advanceMaxPercent: percent });
      }
      const all = await service.book.read((view) => termsOfGrants(view, [grant]));
      expect(all.get(grant)?.map(({ effectiveOn }) => effectiveOn)).toEqual(['2024-03-14', '2024-12-06']);
    });

    it('are refused where they contradict each other, rewrite the past or change nothing', async () => {
      await refused(propose({ terms: { advanceMaxPercent: 91, cumulativeMaxPercent: 90 } }), 422, 'terms-contradict');
      await refused(propose({ effectiveOn: '2024-12-05' }), 422, 'date-out-of-range');
      await refused(propose({ effectiveOn: '2999-01-01' }), 422, 'date-out-of-range');
      await refused(propose({ agreement: undefined }), 400, 'invalid-request');
      await refused(analyst.post(`/grants/${grant}/terms`, { ...change(), advanceMaxPercent: 30 }), 400, 'invalid-request');
      await refused(analyst.post('/grants/G-9999/terms', change()), 404, 'not-found');
    });
  });

  const requirement = (code: string, more: object = {}): Json => {
    return { code, name: `Requisito ${code}`, of: 'hub', from: '2024-01-01', effect: 'blocking', validityDays: 120, reason: 'Circolare', ...more };
  };
  const guarantee = requirement('FIDEIUSSIONE', { of: 'grant', tranche: 'CC', kind: 'advance', validityDays: null, covers: true });
  const outcome = (subject: string, more: object): Json => {
    return { subject, result: 'positive', protocol: 'mimit.REG.2024.1', obtainedOn: '2024-05-01', reason: 'Acquisito', ...more };
  };
  const record = (subject: string, more: object): Promise<Json> => ok(analyst.post('/outcomes', outcome(subject, more)), 201);
  const inForce = (advance: string): PaymentAsked['inForce'] => ({ advance: Money.parse(advance), interim: Money.parse('1.00'), balance: Money.ZERO });
  const missing = (more: Partial<PaymentAsked> = {}): Promise<Missing[]> => {
    const money = { amount: Money.parse('1000.00'), inForce: inForce('3000.00') };
    const asked: PaymentAsked = { grant, hub: 'CC-04', tranche: 'CC', kind: 'advance', ...money, day: calendarDate('2024-06-01'), disbursement: null, ...more };
    return service.book.read((view) => missingFor(view, asked));
  };
  const lacks = async (more?: Partial<PaymentAsked>): Promise<string[]> => (await missing(more)).map(({ code, subject, why }) => `${code} ${subject}: ${why}`);

  it('nothing is required that people have not decided', async () => {
    expect((await ok(analyst.get('/requirements'))).items).toEqual([]);
    expect(await lacks()).toEqual([`${COURT} ${act}: none`, `${UCB} ${grant}: none`, `${COURT} ${grant}: none`]);
    expect(await lacks({ day: calendarDate('2024-01-09') })).toEqual([`${UCB} ${grant}: none`, `${COURT} ${grant}: none`]);
  });

  it('a requirement is proposed by one person and approved by another', async () => {
    const proposed = await ok(analyst.post('/requirements', requirement('DURC')), 201);
    const twin = analyst.post('/requirements', requirement('DURC', { effect: 'warning' }));
    expect(await refused(twin, 409, 'state-conflict')).toMatchObject({ subject: 'DURC', change: proposed.id });
    expect(proposed).toMatchObject({ of: 'requirement', subject: 'DURC', hub: null, decides: 'approver', state: 'proposed' });
    await refused(analyst.get('/requirements/DURC'), 404, 'not-found');
    await approved(proposed);
    const durc = await ok(analyst.get('/requirements/DURC'));
    const { reason, ...said } = requirement('DURC', { tranche: null, kind: null, threshold: null, until: null, covers: false });
    expect(durc).toEqual({ ...said, change: proposed.id, reason });
    await approved(await ok(analyst.post('/requirements', guarantee), 201));
    await approved(await ok(analyst.post('/requirements', requirement('DURC', { validityDays: 60, threshold: '500.00' })), 201));
    expect(await ok(analyst.get('/requirements/DURC'))).toMatchObject({ validityDays: 60, threshold: '500.00' });
    const [one, ...rest] = (await ok(analyst.get('/requirements?limit=1'))).items;
    expect([one.code, rest]).toEqual(['DURC', []]);
  });

  it('a requirement is refused that contradicts itself, or is of what is not there', async () => {
    const propose = (more: object) => analyst.post('/requirements', requirement('NUOVO', more));
    await refused(propose({ tranche: 'NONE' }), 404, 'not-found');
    await refused(propose({ until: '2023-12-31' }), 422, 'date-out-of-range');
    await refused(propose({ covers: true }), 400, 'invalid-request');
    await refused(propose({ code: 'D-64' }), 400, 'invalid-request');
    await refused(analyst.post('/requirements', requirement('DURC', { validityDays: 60, threshold: '500.00' })), 400, 'invalid-request');
    await refused(people.auditor.post('/requirements', requirement('NUOVO')), 403, 'role-missing');
    await refused(analyst.get('/requirements/NUOVO'), 404, 'not-found');
  });

  it('outcomes are recorded of requirements and of controls', async () => {
    for (const [subject, control] of [[act, COURT], [grant, UCB], [grant, COURT]] as const) await record(subject, { control });
    const durc = await record('CC-04', { requirement: 'DURC' });
    expect(durc).toMatchObject({ subject: 'CC-04', requirement: 'DURC', control: null, result: 'positive', expiresOn: null, goodUntil: '2024-06-30', amount: null, recordedBy: expect.stringMatching(/^P-/) });
    const [entry] = (await ok(people.auditor.get('/journal?subject=CC-04&kind=outcome-recorded'))).items;
    expect(entry).toMatchObject({ seq: durc.seq, effectiveOn: '2024-05-01', reason: 'Acquisito' });
    await record(grant, { requirement: 'FIDEIUSSIONE', amount: '3000.00', expiresOn: '2024-06-30' });
    const { id } = await ok(analyst.post('/disbursements', disbursementRequest(grant)), 201);
    await approved(await ok(analyst.post('/requirements', requirement('SPESE', { of: 'disbursement', kind: 'interim' })), 201));
    await record(id, { requirement: 'SPESE' });
    const all = await ok(analyst.get('/outcomes'));
    expect(all.items.map(({ seq }: Json) => seq)).toEqual([...all.items.map(({ seq }: Json) => seq as number)].sort((a, b) => a - b));
    expect((await ok(analyst.get(`/outcomes?subject=${grant}`))).items).toHaveLength(3);
    const page = await ok(analyst.get(`/outcomes?limit=2&subject=${grant}`));
    expect((await ok(analyst.get(`/outcomes?limit=2&subject=${grant}&cursor=${page.nextCursor}`))).items).toHaveLength(1);
    expect((await ok(analyst.get('/outcomes?requirement=SPESE'))).items).toMatchObject([{ subject: id }]);
    expect(await lacks({ kind: 'interim', disbursement: id })).toEqual([]);
    expect(await lacks({ kind: 'interim' })).toEqual(['SPESE null: none']);
  });

  it('an outcome is refused of what is not there, in the wrong place, or without what it needs', async () => {
    const post = (subject: string, more: object) => analyst.post('/outcomes', outcome(subject, more));
    for (const subject of ['CC-99', 'G-9999', 'D-9999', 'A-9999']) await refused(post(subject, { requirement: 'DURC' }), 404, 'not-found');
    await refused(post('CC-04', { requirement: 'NUOVO' }), 404, 'not-found');
    await refused(post(grant, { requirement: 'DURC' }), 422, 'outcome-misplaced');
    await refused(post('CC-04', { control: UCB }), 422, 'outcome-misplaced');
    await refused(post(act, { control: UCB }), 422, 'control-unknown');
    await refused(post(grant, { requirement: 'FIDEIUSSIONE' }), 400, 'invalid-request');
    await refused(post('CC-04', {}), 400, 'invalid-request');
    await refused(post(grant, { requirement: 'FIDEIUSSIONE', control: UCB }), 400, 'invalid-request');
    await refused(post('CC-04', { requirement: 'DURC', obtainedOn: '2999-01-01' }), 422, 'date-out-of-range');
    await refused(post('CC-04', { requirement: 'DURC', expiresOn: '2024-04-30' }), 422, 'date-out-of-range');
    await refused(post('N-1', { requirement: 'DURC' }), 400, 'invalid-request');
    await refused(people.auditor.post('/outcomes', outcome('CC-04', { requirement: 'DURC' })), 403, 'role-missing');
  });

  it('what is missing depends on the day, the amount and the money to cover', async () => {
    expect(await lacks()).toEqual([]);
    expect(await lacks({ day: calendarDate('2024-06-30') })).toEqual([]);
    expect(await missing({ day: calendarDate('2024-07-01') })).toMatchObject([
      { code: 'DURC', why: 'expired', expiredOn: '2024-06-30', covered: null },
      { code: 'FIDEIUSSIONE', why: 'expired', expiredOn: '2024-06-30', covered: Money.ZERO },
    ]);
    expect(await lacks({ day: calendarDate('2024-07-01'), amount: Money.parse('499.99'), kind: 'balance' })).toEqual([]);
    expect(await lacks({ inForce: inForce('3000.01') })).toEqual([`FIDEIUSSIONE ${grant}: uncovered`]);
    expect(await lacks({ day: calendarDate('2023-12-31') })).toEqual([`${UCB} ${grant}: none`, `${COURT} ${grant}: none`]);
    const known = (await ok(analyst.get(`/outcomes`))).items.map((one: Json) => [one.requirement ?? one.control, one.expiresOn, one.goodUntil]);
    expect(known).toEqual(expect.arrayContaining([['DURC', null, '2024-06-30'], ['FIDEIUSSIONE', '2024-06-30', '2024-06-30'], [COURT, null, null]]));
    expect(await record(act, { control: COURT, result: 'negative', obtainedOn: '2024-05-20', expiresOn: '2024-05-31' })).toMatchObject({ goodUntil: null });
    expect(await lacks()).toEqual([`${COURT} ${act}: negative`]);
    expect(await lacks({ day: calendarDate('2024-05-19') })).toEqual([]);
  });

  it('a guarantee of the grant covers all of its kinds together, and none twice', async () => {
    await record(act, { control: COURT, obtainedOn: '2024-05-21' });
    await approved(await ok(analyst.post('/requirements', requirement('GARANZIA', { of: 'grant', validityDays: null, covers: true })), 201));
    const other = await grantInForce(people);
    await record(other, { requirement: 'GARANZIA', amount: '1000.00' });
    const request = async (more: object): Promise<string> => {
      const { id } = await ok(analyst.post('/disbursements', disbursementRequest(other, more)), 201);
      await ok(approver.post(`/disbursements/${id}/approval`), 200);
      return id as string;
    };
    const pay = (id: string) => analyst.post(`/disbursements/${id}/payment`, paymentRequest({ paidOn: '2024-05-25' }));
    const interim = await request({ kind: 'interim', amount: '1000.00' });
    await record(interim, { requirement: 'SPESE' });
    await ok(pay(interim), 200);
    const uncovered = { code: 'GARANZIA', subject: other, why: 'uncovered', covered: '1000.00', toCover: '1500.00' };
    const planned = await ok(analyst.get(`/grants/${other}/obstacles?kind=balance&amount=500.00`, { 'accept-language': 'en' }), 200);
    expect(planned.items.map(({ detail }: Json) => detail)).toContainEqual(expect.stringContaining(`GARANZIA of ${other} (covers €1,000.00 of €1,500.00)`));
    const balance = await request({ kind: 'balance', amount: '500.00' });
    expect(await refused(pay(balance), 422, 'requirement-missing')).toMatchObject({ missing: [uncovered] });
    await record(other, { requirement: 'GARANZIA', amount: '500.00' });
    await ok(pay(balance), 200);
  });

  it('a requirement in place of another never begins later: what it stopped stays stopped', async () => {
    const propose = (more: object) => analyst.post('/requirements', requirement('DURC', { effect: 'warning', ...more }));
    expect(await refused(propose({ from: '2026-11-01' }), 422, 'date-out-of-range')).toMatchObject({ latest: '2024-01-01', errors: [{ pointer: '/from' }] });
    expect(await lacks({ day: calendarDate('2024-07-01') })).toContain('DURC CC-04: expired');
    await approved(await ok(propose({ from: '2023-12-31' }), 201));
    await refused(propose({ from: '2024-01-01' }), 422, 'date-out-of-range');
  });

  it('a requirement is called like no tranche, neither when it is proposed nor when it is approved', async () => {
    expect(await refused(analyst.post('/requirements', requirement('CC')), 409, 'state-conflict')).toMatchObject({ tranche: 'CC', errors: [{ pointer: '/code' }] });
    await refused(analyst.post('/requirements', requirement('CC-04')), 400, 'invalid-request');
    const waiting = await ok(analyst.post('/requirements', requirement('PROVA')), 201);
    const tranches = [{ code: 'PROVA', name: 'Linea di prova', expectedHubs: 1, interventionLine: 'first' }];
    const { id } = await ok(analyst.post('/acts', actRequest({ tranches })), 201);
    await ok(approver.post(`/acts/${id}/approval`), 200);
    await refused(approver.post(`/changes/${waiting.id}/approval`), 409, 'state-conflict');
    await ok(approver.post(`/changes/${waiting.id}/rejection`, { reason: 'Altro codice' }), 200);
  });

  it('history explains every table', () => service.verify());
});
