import { plusDays, type CalendarDate } from '../../kernel/index.js';
import { Chance } from '../chance.rules.js';
import type { CastGrant } from '../cast.rules.js';
import { paper } from '../paper.rules.js';
import type { PersonKey } from '../people.js';
import type { Story } from '../running.js';
import { GrantOnStage, type HubOnStage, type Stage } from '../stage.js';
import { disbursementLife, type Wanted } from './disbursement-life.js';

export interface PlannedGrant {
  hub: HubOnStage;
  cast: CastGrant;
  place: number;
  proposedOn: CalendarDate;
  /** It comes so late that its advance is still under way at the end. */
  isLate: boolean;
}

export const CONTROLS = ['Visto UCB', 'Registrazione Corte dei conti'] as const;

/** From the proposal to the balance. */
export async function* grantLife(stage: Stage, planned: PlannedGrant): Story {
  const { hub, cast, place, proposedOn, isLate } = planned;
  const chance = new Chance(`grant ${cast.localProjectCode}`);
  yield place === 0 ? proposedOn : plusDays(proposedOn, 90);
  const grant = await proposed(stage, planned, chance);
  yield stage.in(chance.between(4, 14));
  await stage.as(chance.oneOf<PersonKey>(['approver', 'secondApprover'])).post(`/grants/${grant.id}/approval`, { reason: 'Capienza e convenzione verificate' });
  hub.grants.push(grant);
  if (isLate) return yield* lateGrant(stage, grant);
  yield stage.in(chance.between(8, 20));
  await controls(stage, grant.id, CONTROLS);
  await aidRegister(stage, grant);
  yield stage.in(chance.between(5, 25));
  yield* transfers(stage, grant, chance);
}

async function proposed(stage: Stage, { hub, cast, place }: PlannedGrant, chance: Chance): Promise<GrantOnStage> {
  const { code, tranche } = hub.cast;
  const { amount, cup, localProjectCode } = cast;
  const effectiveOn = stage.ago(chance.between(1, 6));
  const agreement = (what: string): object => ({ reference: `${what} dimostrativa ${stage.next()}`, signedOn: effectiveOn, protocol: stage.protocol() });
  const { id } = await stage.as(place === 0 ? 'analyst' : 'secondAnalyst').post('/grants', {
    ...{ hub: code, tranche, amount: `${amount}`, cup, localProjectCode, decree: `DD dimostrativo ${stage.next()} (dati sintetici)` },
    agreement: agreement('Convenzione'),
    furtherAgreements: tranche === 'EDIH' ? [agreement('Convenzione di cofinanziamento')] : [],
    controls: [...CONTROLS],
    terms: { advanceMaxPercent: isCautious(code) ? 10 : 30, cumulativeMaxPercent: isCautious(code) ? 80 : 90, paymentDays: 30 },
    ...{ effectiveOn, reason: `Concessione inventata, prot. ${stage.protocol()}` },
  });
  await stage.as('analyst').attach(`/grants/${id}`, `convenzione-${id}.pdf`, paper(`Convenzione della concessione ${id}`), 'Convenzione firmata (dati sintetici)');
  return new GrantOnStage(id, hub, cast);
}

/** Whose first terms admitted an advance of a tenth only. */
export const isCautious = (hub: string): boolean => ['EDIH-03', 'EDIH-05'].includes(hub);

export async function controls(stage: Stage, subject: string, names: readonly string[]): Promise<void> {
  for (const control of names) {
    const outcome = { subject, control, result: 'positive', protocol: stage.protocol(), obtainedOn: stage.ago(2), reason: 'Esito acquisito (dati sintetici)' };
    await stage.as('secondAnalyst').post('/outcomes', outcome);
  }
}

/** Of one grant the aid was never registered. */
async function aidRegister(stage: Stage, { id, hub }: GrantOnStage): Promise<void> {
  if (hub.cast.code === 'EDIH-07') return;
  const outcome = { subject: id, requirement: 'RNA-COR', result: 'positive', protocol: `COR-${stage.protocol()}`, obtainedOn: stage.ago(1) };
  await stage.as('analyst').post('/outcomes', { ...outcome, reason: 'COR inventato per la dimostrazione' });
}

/** Granted in the last weeks: of one the controls are still pending, of the other the guarantee is missing. */
async function* lateGrant(stage: Stage, grant: GrantOnStage): Story {
  const isControlled = grant.hub.cast.code === 'RETE-51';
  yield stage.in(16);
  await controls(stage, grant.id, isControlled ? CONTROLS : CONTROLS.slice(0, 1));
  yield stage.daysToGo(24);
  const { id } = await stage.as('analyst').post('/disbursements', {
    ...{ grant: grant.id, kind: 'advance', amount: `${grant.cast.amount.percentRoundedDown(30)}`, requestedOn: stage.ago(2), protocol: stage.protocol() },
    reason: 'Anticipazione da convenzione (dati sintetici)',
  });
  yield stage.daysToGo(11);
  await stage.as('secondApprover').post(`/disbursements/${id}/approval`);
}

/** An advance, interims as the spending goes on, and at a swift hub the balance that closes the grant. */
async function* transfers(stage: Stage, grant: GrantOnStage, chance: Chance): Story {
  const { pace, amount } = grant.cast;
  const ask = (kind: Wanted['kind'], percent: number, more: Partial<Wanted> = {}): Wanted => ({ kind, amount: amount.percentRoundedDown(percent), ...more });
  const advance = isCautious(grant.hub.cast.code) ? 10 : chance.oneOf([20, 25, 30]);
  yield* disbursementLife(stage, grant, ask('advance', advance), chance);
  let asked = advance;
  const most = pace === 'swift' ? 85 : 76;
  const [least, largest] = pace === 'swift' ? ([1_300, 1_900] as const) : ([480, 860] as const);
  for (let share = chance.between(least, largest) / 100; asked + share <= most; share = chance.between(least, largest) / 100) {
    yield stage.in(chance.between(25, 58));
    if (!grant.goesOn || (pace === 'stalled' && stage.today > stage.daysToGo(190))) return;
    const admitted = yield* disbursementLife(stage, grant, ask('interim', share), chance);
    if (admitted) asked += share;
  }
  if (pace !== 'swift') return;
  yield stage.in(25);
  if (!grant.goesOn) return;
  const closed = yield* disbursementLife(stage, grant, ask('balance', 100 - asked - 3, { closesGrant: true, plain: true }), chance);
  if (closed) grant.ended = true;
}
