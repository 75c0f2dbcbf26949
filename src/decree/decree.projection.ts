import type { Entry } from '../journal/index.js';
import type { Tx } from '../platform/index.js';
import { actsTable, type ActRow } from './act.entity.js';
import type { ProposedAct } from './decree.rules.js';

const STATES: Record<string, ActRow['state']> = {
  'act-approved/1': 'in-force',
  'act-rejected/1': 'rejected',
  'act-withdrawn/1': 'withdrawn',
};

const INSERTS = new Set(['decree-loaded/1', 'act-proposed/1', 'act-proposed/2']);

/** The decree and `act-proposed/1` know no controls. */
type ActAfter = Omit<ProposedAct, 'controls'> & { controls?: string[] };

export function projectActs(tx: Tx, entry: Entry): Promise<void> | undefined {
  const state = STATES[entry.kind];
  if (state) return actsTable.update(tx, { id: entry.subject }, { state, decidedBy: entry.actor });
  if (!INSERTS.has(entry.kind)) return undefined;
  const { reference, title, publishedOn, tranches, hubs, movements, controls = [] } = entry.payload.after as unknown as ActAfter;
  const decree = entry.kind === 'decree-loaded/1';
  return actsTable.insert(tx, {
    id: entry.subject,
    kind: decree ? 'decree' : 'reallocation',
    reference,
    title,
    publishedOn,
    effectiveOn: entry.effectiveOn,
    tranches: [...tranches],
    hubs: [...hubs],
    movements: [...movements],
    controls,
    state: decree ? 'in-force' : 'proposed',
    proposedBy: entry.actor,
    decidedBy: decree ? entry.actor : null,
    reason: entry.reason,
  });
}
