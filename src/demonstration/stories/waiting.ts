import { Chance } from '../chance.rules.js';
import type { Story } from '../running.js';
import type { GrantOnStage, Stage } from '../stage.js';
import { approve, cutOf, issue, renewCertificates, request, withdraw, type Wanted } from './disbursement-life.js';

/** What happens to one small request, by days before the last. */
interface Course {
  hub: string;
  requested: number;
  then: readonly (readonly [daysToGo: number, step: Step])[];
}

type Step = (stage: Stage, id: string, grant: GrantOnStage) => Promise<unknown>;

const WHY = { reason: 'Caso dimostrativo (dati sintetici)' };

const remarks: Step = (stage, id) => stage.as('secondAnalyst').post(`/disbursements/${id}/remarks`, { reason: 'Manca il prospetto dei costi del personale (dati sintetici)' });
const resumption: Step = (stage, id) => stage.as('secondAnalyst').post(`/disbursements/${id}/resumption`, { reason: 'Prospetto ricevuto (dati sintetici)' });
const approval: Step = (stage, id, { hub }) => approve(stage, hub, id, null, new Chance(id));
const approvalWithCuts: Step = (stage, id, { hub, cast }) => approve(stage, hub, id, cutOf(cast.amount.percentRoundedDown(5), new Chance('cuts')), new Chance('cuts'));
const rejection: Step = (stage, id) => stage.as('approver').post(`/disbursements/${id}/rejection`, { reason: 'Spese già rimborsate da altro fondo (dati sintetici)' });
const withdrawal: Step = (stage, id) => withdraw(stage, id);
const returnOfOrder: Step = (stage, id) => stage.as('analyst').post(`/disbursements/${id}/order/return`, { reason: 'Titolo non esitato (dati sintetici)' });
const order: Step = async (stage, id, grant) => {
  await renewCertificates(stage, grant.hub);
  await issue(stage, grant, id);
};
/** An analyst tries to approve it: refused, and in the book. */
const forbiddenApproval: Step = (stage, id) => stage.as('analyst').attempt(`/disbursements/${id}/approval`, WHY, 'role-missing');

/** Every state in which a request can be found at the end, whatever the others have come to by then. */
const COURSES: readonly Course[] = [
  { hub: 'SOE-05', requested: 4, then: [[2, forbiddenApproval]] },
  { hub: 'CC-03', requested: 3, then: [] },
  { hub: 'EDIH-11', requested: 2, then: [] },
  { hub: 'SOE-06', requested: 30, then: [[22, remarks]] },
  { hub: 'SOE-07', requested: 50, then: [[42, remarks], [12, resumption]] },
  { hub: 'CC-02', requested: 20, then: [[6, approval]] },
  { hub: 'CC-05', requested: 25, then: [[5, approvalWithCuts]] },
  { hub: 'EDIH-06', requested: 28, then: [[12, approval], [3, order]] },
  { hub: 'SOE-08', requested: 40, then: [[30, approval], [16, order], [9, returnOfOrder]] },
  { hub: 'SOE-09', requested: 75, then: [[20, approval]] },
  { hub: 'SOE-10', requested: 45, then: [[33, rejection]] },
  { hub: 'SOE-11', requested: 44, then: [[32, approval], [26, rejection]] },
  { hub: 'SOE-12', requested: 26, then: [[19, withdrawal]] },
  // The account changes before it is paid (see changes.ts).
  { hub: 'SOE-13', requested: 30, then: [[18, approval]] },
  // Its certificate has expired.
  { hub: 'SOE-14', requested: 24, then: [[13, approval]] },
  // The hub is suspended (see changes.ts).
  { hub: 'SOE-15', requested: 46, then: [] },
];

const SMALL = 1.25;

export function waitingStories(stage: Stage): Story[] {
  return COURSES.map((course) => follow(stage, course));
}

async function* follow(stage: Stage, { hub, requested, then }: Course): Story {
  yield stage.daysToGo(requested);
  const grant = stage.grant(hub);
  const [kind, percent]: [Wanted['kind'], number] = hub === 'CC-05' ? ['interim', 5] : ['interim', SMALL];
  const id = await request(stage, grant, { kind, amount: grant.cast.amount.percentRoundedDown(percent) }, new Chance(`course ${hub}`));
  for (const [daysToGo, step] of then) {
    yield stage.daysToGo(daysToGo);
    await step(stage, id, grant);
  }
}
