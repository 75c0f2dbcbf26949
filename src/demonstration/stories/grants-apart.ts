import { Money } from '../../kernel/index.js';
import { inventedCup } from '../check-digits.rules.js';
import type { PersonKey } from '../people.js';
import type { Story } from '../running.js';
import type { Stage } from '../stage.js';
import { CONTROLS } from './grant-life.js';

/** Grants that are proposed and not in force, and reductions of those that are. */
export function grantStories(stage: Stage): Story[] {
  return [...PROPOSALS.map((proposal, index) => proposedGrant(stage, proposal, index)), ...REDUCTIONS.map((reduction) => reduced(stage, reduction)), alone(stage)];
}

type Ending = 'approval' | 'rejection' | 'withdrawal' | null;

interface Proposal {
  hub: string;
  by: PersonKey;
  thousands: number;
  daysToGo: number;
  ends: Ending;
}

const PROPOSALS: readonly Proposal[] = [
  { hub: 'CC-02', by: 'secondAnalyst', thousands: 900, daysToGo: 4, ends: null },
  { hub: 'EDIH-02', by: 'analyst', thousands: 350, daysToGo: 2, ends: null },
  { hub: 'SOE-01', by: 'secondAnalyst', thousands: 640, daysToGo: 9, ends: null },
  { hub: 'SOE-08', by: 'analyst', thousands: 1_200, daysToGo: 260, ends: 'rejection' },
  { hub: 'EDIH-10', by: 'secondAnalyst', thousands: 275, daysToGo: 340, ends: 'rejection' },
  { hub: 'CC-03', by: 'analyst', thousands: 800, daysToGo: 310, ends: 'withdrawal' },
];

const SPARE_PROJECTS = 9_000;

function grantRequest(stage: Stage, hub: string, thousands: number, project: number): object {
  return {
    ...{ hub, tranche: stage.hub(hub).cast.tranche, amount: `${Money.ofCents(thousands * 100_000)}`, cup: inventedCup(Number(stage.today.slice(0, 4)), SPARE_PROJECTS + project) },
    ...{ localProjectCode: `DEMO-${hub}-B${project}`, decree: `DD dimostrativo ${stage.next()} (dati sintetici)` },
    agreement: { reference: `Convenzione dimostrativa ${stage.next()}`, signedOn: stage.ago(3), protocol: stage.protocol() },
    ...{ controls: [...CONTROLS], terms: { advanceMaxPercent: 30, cumulativeMaxPercent: 90 } },
    ...{ effectiveOn: stage.ago(1), reason: `Ampliamento inventato, prot. ${stage.protocol()}` },
  };
}

async function* proposedGrant(stage: Stage, { hub, by, thousands, daysToGo, ends }: Proposal, project: number): Story {
  yield stage.daysToGo(daysToGo);
  const { id } = await stage.as(by).post('/grants', grantRequest(stage, hub, thousands, project));
  if (ends === null) return;
  yield stage.in(9);
  await stage.as(ends === 'withdrawal' ? by : 'approver').post(`/grants/${id}/${ends}`, { reason: 'Progetto non maturo (dati sintetici)' });
}

/** An approver proposes, tries to approve it too, and is refused: that stays in the book. */
async function* alone(stage: Stage): Story {
  yield stage.daysToGo(8);
  const { id } = await stage.as('approver').post('/grants', grantRequest(stage, 'SOE-04', 410, PROPOSALS.length));
  yield stage.daysToGo(7);
  await stage.as('approver').attempt(`/grants/${id}/approval`, {}, 'four-eyes');
}

interface Reduction {
  hub: string;
  cause: 'saving' | 'waiver' | 'revocation' | 'correction';
  percent: number;
  daysToGo: number;
  ends: Ending;
}

const REDUCTIONS: readonly Reduction[] = [
  { hub: 'CC-03', cause: 'saving', percent: 2, daysToGo: 200, ends: 'approval' },
  { hub: 'EDIH-02', cause: 'waiver', percent: 3, daysToGo: 170, ends: 'approval' },
  { hub: 'SOE-01', cause: 'revocation', percent: 4, daysToGo: 220, ends: 'approval' },
  { hub: 'CC-04', cause: 'correction', percent: 0.5, daysToGo: 430, ends: 'approval' },
  { hub: 'RETE-46', cause: 'saving', percent: 2.5, daysToGo: 60, ends: 'approval' },
  { hub: 'EDIH-08', cause: 'revocation', percent: 2, daysToGo: 130, ends: 'rejection' },
  { hub: 'EDIH-09', cause: 'waiver', percent: 1, daysToGo: 90, ends: 'withdrawal' },
  { hub: 'SOE-03', cause: 'saving', percent: 1.5, daysToGo: 7, ends: null },
];

async function* reduced(stage: Stage, { hub, cause, percent, daysToGo, ends }: Reduction): Story {
  yield stage.daysToGo(daysToGo);
  const { id: grant, cast } = stage.grant(hub);
  const amount = `${cast.amount.percentRoundedDown(percent)}`;
  const { id } = await stage.as('analyst').post(`/grants/${grant}/reductions`, { amount, cause, effectiveOn: stage.ago(1), reason: `Riduzione inventata, prot. ${stage.protocol()}` });
  if (ends === null) return;
  yield stage.in(6);
  await stage.as(ends === 'withdrawal' ? 'analyst' : 'secondApprover').post(`/reductions/${id}/${ends}`, { reason: 'Esaminata (dati sintetici)' });
}
