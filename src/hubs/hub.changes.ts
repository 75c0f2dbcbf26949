import type { ChangeKind } from '../changes/index.js';
import { approvePayee } from './hub-payee.rules.js';
import { approveReopening } from './hub-status.rules.js';
import { getHub } from './hubs.queries.js';

/** What approving a change of payee does; what it means for open payments a higher floor knows. */
export function hubPayeeChanges(effects: ChangeKind['effects']): ChangeKind {
  return {
    of: 'hub-payee',
    apply: async (tx, change) => [approvePayee(await getHub(tx, change.subject), change, tx.today)],
    effects,
  };
}

/** What approving to open a closed hub again does. */
export const hubStatusChanges: ChangeKind = {
  of: 'hub-status',
  apply: async (tx, change) => [approveReopening(await getHub(tx, change.subject), change, tx.today)],
  effects: async () => [],
};
