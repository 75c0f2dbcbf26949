import type { Entry } from '../journal/index.js';
import type { Tx } from '../platform/index.js';
import { tranchesTable } from './tranche.entity.js';
import type { NewTranche } from './tranches.rules.js';

export function projectTranches(tx: Tx, entry: Entry): Promise<void> | undefined {
  if (entry.kind !== 'tranche-established/1') return undefined;
  const after = entry.payload.after as unknown as NewTranche & { act: string };
  const { code, name, expectedHubs, interventionLine, act } = after;
  return tranchesTable.insert(tx, { code, seq: entry.seq, name, expectedHubs, interventionLine, act, effectiveOn: entry.effectiveOn });
}
