import { Chance } from '../chance.rules.js';
import type { TrancheCode } from '../cast.rules.js';
import type { Story } from '../running.js';
import type { HubOnStage, Stage } from '../stage.js';
import { grantLife } from './grant-life.js';

/** On which days the hubs of a tranche are identified, and their grants proposed. */
const CALENDAR: Record<TrancheCode, { identified: [number, number]; granted: [number, number] }> = {
  CC: { identified: [5, 15], granted: [18, 45] },
  EDIH: { identified: [12, 30], granted: [35, 75] },
  SOE: { identified: [25, 60], granted: [65, 130] },
  POLI: { identified: [40, 70], granted: [90, 150] },
};

/** The two poles that come last: at the end their grants are new. */
const LATE: ReadonlySet<string> = new Set(['RETE-50', 'RETE-51']);

/** A hub is identified, and then granted what it is to be granted. */
export function hubLife(stage: Stage, hub: HubOnStage): Story[] {
  const { code, tranche, grants } = hub.cast;
  const chance = new Chance(`calendar ${code}`);
  const { identified, granted } = CALENDAR[tranche];
  const proposedOn = LATE.has(code) ? stage.daysToGo(75) : stage.day(chance.between(...granted));
  return [
    identify(stage, hub, stage.day(chance.between(...identified))),
    ...grants.map((cast, place) => grantLife(stage, { hub, cast, place, proposedOn, isLate: LATE.has(code) })),
  ];
}

async function* identify(stage: Stage, { cast }: HubOnStage, on: Stage['today']): Story {
  yield on;
  const { code, name, seat, taxCode, iban, partners, localisation } = cast;
  const known = { name, seat, taxCode, iban, partners, ...(localisation ? { localisation } : {}) };
  await stage.as('analyst').change(`/hubs/${code}`, { ...known, reason: 'Identità inventata per la dimostrazione' });
}
