import { Money, plusDays, type CalendarDate } from '../../kernel/index.js';
import type { Chance } from '../chance.rules.js';
import { paper } from '../paper.rules.js';
import type { PersonKey } from '../people.js';
import type { Story } from '../running.js';
import { workingDay } from '../scenario-clock.js';
import type { GrantOnStage, HubOnStage, Stage } from '../stage.js';

export interface Wanted {
  kind: 'advance' | 'interim' | 'balance';
  amount: Money;
  closesGrant?: boolean;
  /** Nothing goes wrong with it. */
  plain?: boolean;
}

/** What becomes of a request, drawn once. */
interface Fate {
  remarks: boolean;
  cut: boolean;
  rejected: boolean;
  withdrawn: boolean;
  returned: boolean;
  reversed: boolean;
  slow: boolean;
  recordedLate: boolean;
}

function fateOf(chance: Chance): Fate {
  const [remarks, cut, slow] = [chance.is(14), chance.is(12), chance.is(12)];
  const [rejected, withdrawn, returned, reversed, recordedLate] = [chance.is(2), chance.is(2), chance.is(4), chance.is(2), chance.is(3)];
  return { remarks, cut, slow, rejected, withdrawn, returned, reversed, recordedLate };
}

const PLAIN: Fate = { remarks: false, cut: false, rejected: false, withdrawn: false, returned: false, reversed: false, slow: false, recordedLate: false };

/** From the request to the payment; answers whether it was paid for good. */
export async function* disbursementLife(stage: Stage, grant: GrantOnStage, wanted: Wanted, chance: Chance): Story<boolean> {
  const fate = wanted.plain || wanted.kind === 'advance' ? PLAIN : fateOf(chance);
  const id = await request(stage, grant, wanted, chance);
  if (fate.remarks) yield* remarks(stage, id, chance);
  yield stage.in(chance.between(fate.slow ? 18 : 5, fate.slow ? 30 : 14));
  if (!grant.goesOn) return false;
  if (fate.rejected || fate.withdrawn) return giveUp(stage, id, fate.rejected);
  const approved = await approve(stage, grant.hub, id, fate.cut ? cutOf(wanted.amount, chance) : null, chance);
  yield stage.in(chance.between(1, 4));
  if (!(await ready(stage, grant, id, wanted, approved))) return false;
  const order = await issue(stage, grant, id);
  if (fate.returned) {
    yield stage.in(3);
    await stage.as('analyst').post(`/disbursements/${id}/order/return`, { reason: 'Titolo non esitato: coordinate non riconosciute (dati sintetici)' });
    grant.ordered -= 1;
    yield stage.in(4);
    if (!(await ready(stage, grant, id, wanted, approved))) return false;
    Object.assign(order, await issue(stage, grant, id));
  }
  yield stage.in(fate.recordedLate ? chance.between(64, 80) : chance.between(2, fate.slow ? 22 : 6));
  const paidOn = fate.recordedLate ? workingDay(plusDays(order.on, 4)) : latest(order.on, workingDay(stage.ago(chance.between(0, 2))));
  await stage.as(chance.oneOf<PersonKey>(['analyst', 'secondAnalyst'])).post(`/disbursements/${id}/payment`, { paidOn, paymentOrder: order.order });
  grant.ordered -= 1;
  if (fate.reversed) return yield* reversed(stage, id, chance);
  grant.paid.push({ id, amount: approved.amount ?? wanted.amount, paidOn });
  return true;
}

export async function request(stage: Stage, grant: GrantOnStage, { kind, amount, closesGrant = false }: Wanted, chance: Chance): Promise<string> {
  const requestedOn = latest(stage.first, workingDay(stage.ago(chance.between(0, 4))));
  const { id } = await stage.as(chance.oneOf<PersonKey>(['analyst', 'analyst', 'secondAnalyst'])).post('/disbursements', {
    ...{ grant: grant.id, kind, amount: `${amount}`, requestedOn, protocol: stage.protocol(), protocolOn: requestedOn, closesGrant },
    reason: `${REASONS[kind]} (dati sintetici)`,
  });
  if (chance.is(20)) await stage.as('analyst').attach(`/disbursements/${id}`, `richiesta-${id}.pdf`, paper(`Richiesta ${id}`), 'Richiesta firmata (dati sintetici)');
  return id;
}

const REASONS = { advance: 'Anticipazione da convenzione', interim: 'Rendiconto intermedio', balance: 'Rendiconto finale' } as const;

async function* remarks(stage: Stage, id: string, chance: Chance): Story {
  yield stage.in(chance.between(3, 8));
  await stage.as('secondAnalyst').post(`/disbursements/${id}/remarks`, { reason: 'Mancano le quietanze di due fatture (dati sintetici)' });
  yield stage.in(chance.between(6, 24));
  await stage.as('secondAnalyst').post(`/disbursements/${id}/resumption`, { reason: 'Quietanze ricevute (dati sintetici)' });
}

async function giveUp(stage: Stage, id: string, rejected: boolean): Promise<false> {
  if (rejected) await stage.as('approver').post(`/disbursements/${id}/rejection`, { reason: 'Spese non rendicontate (dati sintetici)' });
  else await withdraw(stage, id);
  return false;
}

/** Only whoever asked may withdraw it. */
export async function withdraw(stage: Stage, id: string): Promise<void> {
  const { requestedBy } = await stage.as('analyst').get(`/disbursements/${id}`);
  const { id: me } = await stage.as('analyst').get('/me');
  await stage.as(requestedBy === me ? 'analyst' : 'secondAnalyst').post(`/disbursements/${id}/withdrawal`, { reason: 'Il soggetto ripresenterà la richiesta (dati sintetici)' });
}

export interface Cut {
  cause: string;
  amount: Money;
}

/** Some percent of it, for one cause or for two. */
export function cutOf(amount: Money, chance: Chance): Cut[] {
  const causes = chance.is(50) ? ['Spese fuori periodo'] : ['Spese fuori periodo', 'IVA non ammissibile'];
  return causes.map((cause) => ({ cause: `${cause} (dati sintetici)`, amount: amount.percentRoundedDown(chance.between(40, 260) / 100) }));
}

export interface Approved {
  by: PersonKey;
  accounts: number;
  /** What was admitted, where that is less than was asked for. */
  amount: Money | null;
}

export async function approve(stage: Stage, hub: HubOnStage, id: string, cuts: Cut[] | null, chance: Chance): Promise<Approved> {
  const by = chance.oneOf<PersonKey>(['approver', 'secondApprover']);
  const body = cuts ? { cuts: cuts.map(({ cause, amount }) => ({ cause, amount: `${amount}` })), reason: 'Ammessa in parte (dati sintetici)' } : {};
  const { amount } = await stage.as(by).post(`/disbursements/${id}/approval`, body);
  return { by, accounts: hub.accounts, amount: cuts ? Money.parse(amount).minus(Money.sum(cuts.map((cut) => cut.amount))) : null };
}

/** Whether it may be ordered: certificates are renewed, and an approval for another account is made again. */
async function ready(stage: Stage, grant: GrantOnStage, id: string, wanted: Wanted, approved: Approved): Promise<boolean> {
  if (!grant.goesOn) return false;
  if (wanted.kind === 'advance') await guarantee(stage, grant, wanted.amount);
  await renewCertificates(stage, grant.hub);
  if (approved.accounts !== grant.hub.accounts) {
    await stage.as('secondApprover').post(`/disbursements/${id}/approval`, { reason: 'Approvata di nuovo: il conto è cambiato (dati sintetici)' });
    approved.accounts = grant.hub.accounts;
  }
  return true;
}

interface Certificate {
  code: string;
  days: number;
  /** Renewed when it would not be good for so many days more. */
  atLeast: number;
  issuer: string;
}

const DURC: Certificate = { code: 'DURC', days: 120, atLeast: 90, issuer: 'INPS' };
const ANTIMAFIA: Certificate = { code: 'ANTIMAFIA', days: 365, atLeast: 30, issuer: 'BDNA' };
/** Of this hub nobody has ever asked for the second one: its payments go out with a warning. */
const WITHOUT_ANTIMAFIA = 'SOE-12';

/** New certificates as soon as the old ones would not last until the payment. */
export async function renewCertificates(stage: Stage, hub: HubOnStage): Promise<void> {
  for (const certificate of hub.cast.code === WITHOUT_ANTIMAFIA ? [DURC] : [DURC, ANTIMAFIA]) await renew(stage, hub, certificate);
}

async function renew(stage: Stage, hub: HubOnStage, { code, days, atLeast, issuer }: Certificate): Promise<void> {
  const until = hub.certificates.get(code);
  if (until !== undefined && until > stage.in(atLeast)) return;
  const obtainedOn = stage.ago(1);
  await stage.as('secondAnalyst').post('/outcomes', {
    ...{ subject: hub.cast.code, requirement: code, result: 'positive', protocol: `${issuer}-${stage.protocol()}`, obtainedOn },
    reason: `${code} inventato per la dimostrazione`,
  });
  hub.certificates.set(code, plusDays(obtainedOn, days));
}

/** Of this hub the guarantee was good for too short. */
const SHORT_GUARANTEE = 'CC-07';

async function guarantee(stage: Stage, grant: GrantOnStage, amount: Money): Promise<void> {
  const expiresOn = stage.in(grant.hub.cast.code === SHORT_GUARANTEE ? 400 : 690);
  const outcome = { subject: grant.id, requirement: 'FIDEIUSSIONE', result: 'positive', protocol: `POL-${stage.protocol()}`, obtainedOn: stage.ago(2), expiresOn };
  const { seq } = await stage.as('analyst').post('/outcomes', { ...outcome, amount: `${amount}`, reason: 'Polizza inventata per la dimostrazione' });
  await stage.as('analyst').attach(`/outcomes/${String(seq)}`, `polizza-${grant.id}.pdf`, paper(`Polizza per ${grant.id}`), 'Polizza (dati sintetici)');
}

interface Issued {
  on: CalendarDate;
  order: { instrument: string; account: string; year: number; number: string; line: string };
}

export async function issue(stage: Stage, grant: GrantOnStage, id: string): Promise<Issued> {
  const on = stage.today;
  const order = { instrument: 'OPF', account: 'DEMO', year: Number(on.slice(0, 4)), number: String(stage.next()), line: '1' };
  await stage.as('analyst').post(`/disbursements/${id}/order`, { paymentOrder: order });
  grant.ordered += 1;
  return { on, order };
}

/** Recorded on the wrong request: it is undone, and the right one is asked for later. */
async function* reversed(stage: Stage, id: string, chance: Chance): Story<false> {
  yield stage.in(chance.between(5, 12));
  const { id: reversal } = await stage.as('analyst').post(`/disbursements/${id}/reversal`, { effectiveOn: stage.today, reason: 'Pagamento registrato sulla richiesta sbagliata (dati sintetici)' });
  yield stage.in(4);
  await stage.as('approver').post(`/reversals/${reversal}/approval`);
  return false;
}

function latest(one: CalendarDate, other: CalendarDate): CalendarDate {
  return one > other ? one : other;
}
