import type { Entry } from '../journal/index.js';
import type { Tx } from '../platform/index.js';
import { actsTable, type ActRow } from './act.entity.js';
import type { ProposedAct } from './decree.rules.js';

const STATES: Record<string, ActRow['state']> = {
  'act-approved/1': 'in-force',
  'act-rejected/1': 'rejected',
  'act-withdrawn/1': 'withdrawn',
};

export async function projectActs(tx: Tx, entry: Entry): Promise<void> {
  const state = STATES[entry.kind];
  if (state) {
    await actsTable.update(tx, { id: entry.subject }, { state, decidedBy: entry.actor });
    return;
  }
  if (entry.kind !== 'act-proposed/1' && entry.kind !== 'decree-loaded/1') return;
  const { reference, title, publishedOn, tranches, hubs, movements } = entry.payload.after as unknown as ProposedAct;
  const decree = entry.kind === 'decree-loaded/1';
  await actsTable.insert(tx, {
    id: entry.subject,
    kind: decree ? 'decree' : 'reallocation',
    reference,
    title,
    publishedOn,
    effectiveOn: entry.effectiveOn,
    tranches: [...tranches],
    hubs: [...hubs],
    movements: [...movements],
    state: decree ? 'in-force' : 'proposed',
    proposedBy: entry.actor,
    decidedBy: decree ? entry.actor : null,
    reason: entry.reason,
  });
}
