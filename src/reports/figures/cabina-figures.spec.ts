import { ok, type Client, type Json } from '../../../test/support/client.js';
import { collectionRequest, disbursementRequest, everythingWaiting, grantInForce, grantRequest, identifyHub, paidDisbursement, peopleOf, recoveryRequest, requirementRequest, revocationRequest, type People } from '../../../test/support/life.js';
import { DATABASES, Service } from '../../../test/support/service.js';
import { Hindsight, type Question } from '../../journal/index.js';
import { Money, type CalendarDate } from '../../kernel/index.js';
import { HUB_FIGURES, TRANCHE_FIGURES } from '../../overview/index.js';
import type { CabinaFigures } from './cabina-figures.js';
import { readCabinaFigures } from './cabina-figures.queries.js';

const day = (text: string): CalendarDate => text as CalendarDate;
const IN_PROGRESS = ['requested', 'approved', 'ordered'];

async function figuresOf(service: Service, question: Question, since?: number): Promise<CabinaFigures> {
  return service.app.get(Hindsight).at(question, (view, { asOf: past, day: asOf }) => {
    return readCabinaFigures(view, { past, asOf, since, language: 'it', softwareVersion: 'test' });
  });
}

/** A book in which money has gone every way there is, on more than one day, to two hubs, one of them without localisation. */
async function tellMuch(people: People): Promise<void> {
  const { analyst, approver } = people;
  const approved = async (noun: string, path: string, body: object): Promise<string> => {
    const { id } = await ok(analyst.post(path, body), 201);
    await ok(approver.post(`/${noun}/${id}/approval`), 200);
    return id as string;
  };
  await identifyHub(analyst);
  await ok(analyst.change('/hubs/SOE-01', { name: 'HD-Motion', taxCode: '00743110157', iban: 'IT60X0542811101000000123456', reason: 'Visura' }), 200);
  const grant = await grantInForce(people);
  const other = await approved('grants', '/grants', grantRequest({ hub: 'SOE-01', tranche: 'SOE', amount: '300000.00', cup: 'B57H22006500009', controls: ['Visto UCB'], effectiveOn: '2024-04-01' }));
  const first = await everythingWaiting(people, grant);
  for (const noun of ['act', 'grant', 'reduction', 'reversal', 'recovery', 'change'] as const) {
    await ok(approver.post(`/${{ act: 'acts', grant: 'grants', reduction: 'reductions', reversal: 'reversals', recovery: 'recoveries', change: 'changes' }[noun]}/${first[noun]}/approval`), 200);
  }
  await ok(approver.post(`/disbursements/${first.disbursement}/approval`, { admittedAmount: '900.00', cuts: [{ cause: 'Spese non ammesse', amount: '100.00' }] }), 200);
  await ok(approver.post('/reports', { meeting: 'Cabina di regia di prova', asOf: '2024-07-01' }), 201);
  await ok(analyst.post(`/disbursements/${first.ordered}/order/return`, { reason: 'Titolo non esitato' }), 200);
  for (const destination of ['to-reprogramme', 'returned', 'outstanding']) await ok(analyst.post(`/recoveries/${first.due}/collection`, collectionRequest({ amount: '20.00', destination })), 200);
  await approved('recoveries', '/recoveries', recoveryRequest(await paidDisbursement(people, grant), { amount: '1000.00' }));
  await ok(analyst.post('/disbursements', disbursementRequest(other, { amount: '30000.00', kind: 'advance' })), 201);
  for (const decision of ['rejection', 'withdrawal']) {
    const { id } = await ok(analyst.post('/disbursements', disbursementRequest(grant)), 201);
    await ok((decision === 'rejection' ? approver : analyst).post(`/disbursements/${id}/${decision}`, { reason: 'Documenti mancanti' }), 200);
  }
  await approved('changes', '/requirements', requirementRequest('FID', { of: 'grant', covers: true, effect: 'blocking' }));
  await ok(analyst.post('/outcomes', { subject: grant, requirement: 'FID', result: 'positive', protocol: 'POL_1', obtainedOn: '2024-04-15', expiresOn: '2025-04-15', amount: '300000.00', reason: 'Acquisita' }), 201);
  await approved('changes', `/grants/${grant}/revocation`, revocationRequest());
}

/** Whole cents, of an amount on the wire. */
const cents = (amount: unknown): number => Money.parse(amount).cents;

function sum<T>(rows: Iterable<T>, of: (row: T) => Money, where: (row: T) => boolean = () => true): number {
  return Money.sum([...rows].filter(where).map(of)).cents;
}

/** Every sheet's sums are those of the overview of the same question: by tranche, by hub, by state, to the cent. */
function expectTies(figures: CabinaFigures, overview: Json): void {
  const { tranches, hubs, disbursements, recoveries, grants, territory, course, checks } = figures;
  expect([figures.asOf, figures.atEntry, figures.headHash]).toEqual([overview.asOf, overview.atEntry, overview.headHash]);
  expect([figures.total.cents, figures.unallocated.cents]).toEqual([cents(overview.total), cents(overview.unallocated)]);
  for (const figure of TRANCHE_FIGURES) {
    const shown = (overview.tranches as Json[]).map((line) => [line.code, cents(line[figure])]);
    // Between the entry of an act and those that establish its tranches the overview has money without their names.
    expect(tranches.slice(0, shown.length).map((line) => [line.code, line[figure].cents])).toEqual(shown);
    expect(sum(tranches, (line) => line[figure])).toBe(cents(overview.totals[figure]));
    expect(course.months.at(-1)?.atEnd[figure].cents ?? 0).toBe(cents(overview.totals[figure]));
    expect(course.quarters.at(-1)?.atEnd[figure].cents ?? 0).toBe(cents(overview.totals[figure]));
  }
  for (const figure of HUB_FIGURES) {
    expect(hubs.map((line) => [line.code, line[figure].cents])).toEqual((overview.hubs as Json[]).map((line) => [line.code, cents(line[figure])]));
    expect(sum(grants, (line) => line[figure])).toBe(cents(overview.totals[figure]));
    expect(sum(territory.regions, (line) => line[figure])).toBe(cents(overview.totals[figure]));
  }
  for (const { code, inProgress, paid, approvedUnpaid } of hubs) {
    expect(sum(disbursements, ({ amount }) => amount, (row) => row.hub === code && IN_PROGRESS.includes(row.state))).toBe(inProgress.cents);
    expect(sum(disbursements, ({ amount }) => amount, (row) => row.hub === code && row.state === 'paid')).toBe(paid.cents);
    expect(sum(disbursements, ({ amount }) => amount, (row) => row.hub === code && ['approved', 'ordered'].includes(row.state))).toBe(approvedUnpaid.cents);
  }
  expect(sum(recoveries, ({ remaining }) => remaining)).toBe(cents(overview.totals.toRecover));
  expect(sum(recoveries, ({ collected }) => collected)).toBe(cents(overview.totals.recovered));
  expect(checks.filter(({ holds }) => !holds)).toEqual([]);
}

/** Something to say on every sheet, in both languages, and no name of a person. */
function expectSound(figures: CabinaFigures): void {
  const { quadro, alerts, checks, glossary } = figures;
  const sentences = [quadro.sentence, ...quadro.decisions.map(({ sentence }) => sentence), ...alerts.lines.map(({ sentence }) => sentence), ...checks.map(({ name }) => name), ...glossary.map(({ meaning }) => meaning)];
  for (const { it, en } of sentences) for (const text of [it, en]) expect(text).not.toMatch(/undefined|\bnull\b|NaN|\{|^$/);
  expect(quadro.figures).toHaveLength(6);
  expect(quadro.targets.length).toBeGreaterThan(0);
}

describe.each(DATABASES)('the figures of every sheet on %s', (database) => {
  let service: Service;
  let auditor: Client;
  beforeAll(async () => {
    service = await Service.start(database);
    const people = await peopleOf(service);
    await tellMuch(people);
    auditor = people.auditor;
  });
  afterAll(() => service.stop());

  const head = async (): Promise<number> => (await ok(auditor.get('/journal/head'))).seq as number;
  const overview = (question: Question): Promise<Json> => {
    return ok(auditor.get(`/overview?${Object.entries(question).map(([key, value]) => `${key}=${value}`).join('&')}`));
  };

  it('tie to the overview: now, on earlier days, at earlier entries, on an earlier day at an earlier entry', async () => {
    const last = await head();
    const days = ['2023-01-01', '2023-03-10', '2024-03-14', '2024-05-10', '2024-05-25', '2024-07-01'].map(day);
    const entries = [1, 2, 40, 75, 90, 105, last - 1];
    const questions: Question[] = [{}, ...days.map((asOf) => ({ asOf })), ...entries.map((atEntry) => ({ atEntry })), { asOf: day('2024-05-15'), atEntry: last - 40 }];
    for (const question of questions) {
      const figures = await figuresOf(service, question);
      expectTies(figures, await overview(question));
      expectSound(figures);
    }
  });

  it('are the same each time they are asked', async () => {
    const atEntry = await head();
    const plain = (figures: CabinaFigures): string => JSON.stringify({ ...figures, disbursements: [...figures.disbursements], register: [...figures.register] });
    expect(plain(await figuresOf(service, { atEntry }, 0))).toBe(plain(await figuresOf(service, { atEntry }, 0)));
  });

  it('say what changed since an entry: what the replayed past shows and now does not', async () => {
    const last = await head();
    for (const since of [1, 60, 90, last - 10, last]) {
      const { quadro, register } = await figuresOf(service, {}, since);
      const then = await figuresOf(service, { atEntry: since });
      expect(quadro.figures.map(({ before }) => before?.cents)).toEqual(then.quadro.figures.map(({ value }) => value.cents));
      expect([...register].every(({ seq }) => seq > since)).toBe(true);
      expect(quadro.counts.reduce((sum, { count }) => sum + count, 0)).toBe(register.length);
    }
  });

  it('say by default what changed since the last published report, as that one showed it', async () => {
    const { quadro } = await figuresOf(service, {});
    const [published] = (await ok(auditor.get('/reports'))).items as Json[];
    expect(quadro.since).toMatchObject({ entry: published?.atEntry, day: published?.asOf, report: { entry: published?.entry } });
    const shown = await figuresOf(service, { asOf: published?.asOf as CalendarDate, atEntry: published?.atEntry as number });
    expect(quadro.figures.map(({ before }) => before?.cents)).toEqual(shown.quadro.figures.map(({ value }) => value.cents));
  });

  it('refuse an entry that is not there yet', async () => {
    await expect(figuresOf(service, {}, 999_999)).rejects.toMatchObject({ code: 'entry-unknown' });
    await expect(figuresOf(service, { atEntry: 40 }, 41)).rejects.toMatchObject({ code: 'entry-unknown' });
  });

  it('list what should be looked at', async () => {
    const { alerts, quadro } = await figuresOf(service, {});
    expect(alerts.rules.filter(({ found }) => found > 0).map(({ code }) => code)).toEqual([
      ...['payment-overdue', 'hub-to-identify', 'grant-idle', 'guarantee-expiring', 'recorded-late', 'amount-repeated'],
    ]);
    // What is overdue hangs on the day of the run.
    const decisions = quadro.decisions.filter(({ code }) => code !== 'recovery-overdue');
    expect(decisions.map(({ code, subject, reasons }) => [code, subject, ...reasons])).toEqual([
      ['to-reprogramme', 'CC'],
      ...['CC', 'EDIH', 'SOE'].map((code) => ['hubs-to-identify', code]),
      ...[['hub-stuck', 'CC-04', 'requirement-missing', 'remarks-open', 'payee-changed', 'idle'], ['hub-stuck', 'SOE-01', 'control-pending', 'requirement-missing']],
      ['control-pending', expect.stringMatching(/^G-/)],
    ]);
  });

  it('leave the share of the South open while a hub with money has no place', async () => {
    const { territory } = await figuresOf(service, {});
    expect(territory.unlocatedHubs).toEqual(['SOE-01']);
    expect(territory.quotas[0]).toMatchObject({ figure: 'granted', percent: null, reached: null, unlocated: Money.parse('300000.00'), leastPercent: 0 });
  });

  it('are sound with one hub alone', async () => {
    const [first] = (await ok(auditor.get('/journal?kind=hub-registered&limit=1'))).items as Json[];
    const question = { atEntry: first?.seq as number };
    const figures = await figuresOf(service, question);
    expect(figures.hubs).toHaveLength(1);
    expectTies(figures, await overview(question));
    expectSound(figures);
  });

  it('name nobody: people by their codes', async () => {
    const { register } = await figuresOf(service, {}, 0);
    for (const { actor } of register) expect(actor).toMatch(/^(P-\d+|operator|system)$/);
  });
});

describe('a book with nothing in it but the decree', () => {
  let service: Service;
  beforeAll(async () => {
    service = await Service.start('sqlite');
  });
  afterAll(() => service.stop());

  it('gives a sound answer everywhere', async () => {
    const auditor = await service.as('auditor');
    const figures = await figuresOf(service, {});
    expectTies(figures, (await ok(auditor.get('/overview'))));
    expectSound(figures);
    const { quadro, territory, disbursements, register, alerts } = figures;
    expect(quadro.sentence.it).toContain('nulla è concesso e nulla è erogato');
    expect(quadro).toMatchObject({ since: null, changed: null, counts: [] });
    expect(territory.quotas.map(({ percent, reached }) => [percent, reached])).toEqual([[null, null], [null, null]]);
    expect([disbursements.length, register.length]).toEqual([0, 0]);
    expect(alerts.rules.find(({ code }) => code === 'hub-to-identify')?.found).toBe(50);
  });
});
