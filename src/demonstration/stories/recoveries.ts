import { Money } from '../../kernel/index.js';
import { paper } from '../paper.rules.js';
import type { Story } from '../running.js';
import type { GrantOnStage, Stage } from '../stage.js';

/** Money that comes back, or is to come back. */
export function recoveryStories(stage: Stage): Story[] {
  return [...RECOVERIES.map((planned) => recovered(stage, planned)), takenBack(stage)];
}

interface Part {
  daysToGo: number;
  /** By then so many percent of it have come back. */
  upTo: number;
  settlement: 'cash' | 'set-off' | 'guarantee';
  destination: 'to-reprogramme' | 'returned' | 'outstanding';
  interest?: string;
}

interface Planned {
  hub: string;
  /** Of its first payment. */
  percent: number;
  cause: 'revocation' | 'waiver' | 'saving' | 'overpayment';
  daysToGo: number;
  ends: 'approval' | 'rejection' | 'withdrawal' | null;
  /** Days from the proposal until it is to be paid back. */
  due: number;
  parts: readonly Part[];
}

const RECOVERIES: readonly Planned[] = [
  { hub: 'SOE-17', percent: 6, cause: 'overpayment', daysToGo: 5, ends: null, due: 90, parts: [] },
  { hub: 'SOE-18', percent: 5, cause: 'saving', daysToGo: 30, ends: 'approval', due: 75, parts: [] },
  { hub: 'SOE-04', percent: 8, cause: 'revocation', daysToGo: 180, ends: 'approval', due: 90, parts: [] },
  { hub: 'SOE-20', percent: 9, cause: 'overpayment', daysToGo: 140, ends: 'approval', due: 50, parts: [{ daysToGo: 70, upTo: 40, settlement: 'cash', destination: 'to-reprogramme' }] },
  {
    ...{ hub: 'CC-02', percent: 4, cause: 'overpayment', daysToGo: 230, ends: 'approval', due: 120 },
    parts: [
      { daysToGo: 175, upTo: 60, settlement: 'cash', destination: 'to-reprogramme', interest: '412.30' },
      { daysToGo: 128, upTo: 100, settlement: 'cash', destination: 'to-reprogramme', interest: '655.18' },
    ],
  },
  { hub: 'CC-06', percent: 3, cause: 'overpayment', daysToGo: 260, ends: 'approval', due: 60, parts: [{ daysToGo: 215, upTo: 100, settlement: 'set-off', destination: 'outstanding' }] },
  { hub: 'CC-07', percent: 7, cause: 'revocation', daysToGo: 250, ends: 'approval', due: 45, parts: [{ daysToGo: 160, upTo: 100, settlement: 'guarantee', destination: 'returned' }] },
  { hub: 'EDIH-06', percent: 5, cause: 'saving', daysToGo: 110, ends: 'rejection', due: 60, parts: [] },
  { hub: 'EDIH-09', percent: 5, cause: 'waiver', daysToGo: 95, ends: 'withdrawal', due: 60, parts: [] },
];

async function* recovered(stage: Stage, { hub, percent, cause, daysToGo, ends, due, parts }: Planned): Story {
  yield stage.daysToGo(daysToGo);
  const payment = firstPayment(stage.grant(hub));
  const amount = payment.amount.percentRoundedDown(percent);
  const recovery = { disbursement: payment.id, amount: `${amount}`, dueOn: stage.in(due), cause, reason: `Recupero inventato, prot. ${stage.protocol()}` };
  const { id } = await stage.as('secondAnalyst').post('/recoveries', recovery);
  await stage.as('secondAnalyst').attach(`/recoveries/${id}`, `contestazione-${id}.pdf`, paper(`Contestazione ${id}`), 'Contestazione (dati sintetici)');
  if (ends === null) return;
  yield stage.in(7);
  await stage.as(ends === 'withdrawal' ? 'secondAnalyst' : 'approver').post(`/recoveries/${id}/${ends}`, { reason: 'Esaminato (dati sintetici)' });
  let collected = Money.ZERO;
  for (const { daysToGo: on, upTo, ...how } of parts) {
    yield stage.daysToGo(on);
    const byThen = amount.percentRoundedDown(upTo);
    await collect(stage, id, byThen.minus(collected), how);
    collected = byThen;
  }
}

async function collect(stage: Stage, recovery: string, amount: Money, how: Pick<Part, 'settlement' | 'destination' | 'interest'>): Promise<void> {
  await stage.as('analyst').post(`/recoveries/${recovery}/collection`, { collectedOn: stage.ago(1), amount: `${amount}`, ...how, reason: 'Incasso inventato (dati sintetici)' });
}

function firstPayment(grant: GrantOnStage): GrantOnStage['paid'][number] {
  const [payment] = grant.paid;
  if (!payment) throw new Error(`demonstration: nothing of ${grant.id} is paid yet`);
  return payment;
}

const WAIVING = 'SOE-19';

/** A hub gives its grant up: all is taken back, part of it comes back, and the hub is closed. */
async function* takenBack(stage: Stage): Story {
  yield stage.daysToGo(330);
  while (!stage.hub(WAIVING).nothingOrdered) yield stage.in(2);
  const grant = stage.grant(WAIVING);
  grant.ended = true;
  const { id } = await stage.as('analyst').post(`/grants/${grant.id}/revocation`, { cause: 'waiver', dueOn: stage.in(120), reason: `Rinuncia inventata, prot. ${stage.protocol()}` });
  yield stage.in(8);
  await stage.as('secondApprover').post(`/changes/${id}/approval`, { reason: 'Presa d’atto (dati sintetici)' });
  yield stage.in(90);
  const { items } = await stage.as('analyst').get(`/recoveries?hub=${WAIVING}&state=ordered&limit=100`);
  const [last, ...others] = (items as { id: string; amount: string }[]).slice().reverse();
  for (const { id: recovery, amount } of others) {
    yield stage.in(3);
    await stage.as('analyst').post(`/recoveries/${recovery}/collection`, { collectedOn: stage.today, amount, settlement: 'cash', destination: 'to-reprogramme', reason: 'Restituzione (dati sintetici)' });
  }
  yield stage.in(12);
  await stage.as('secondAnalyst').change(`/hubs/${WAIVING}`, { status: 'closed', reason: `Uscito dalla rete; resta da recuperare ${last ? last.id : 'nulla'} (dati sintetici)` });
  stage.hub(WAIVING).stopped = true;
}
