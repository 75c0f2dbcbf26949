import type { ChangeKind } from '../changes/index.js';
import { approveTerms } from './grant-terms.rules.js';
import { getGrant } from './grants.queries.js';

/** What approving a change of terms does; what it means for open payments a higher floor knows. */
export function grantTermsChanges(effects: ChangeKind['effects']): ChangeKind {
  return {
    of: 'grant-terms',
    apply: async (tx, change) => [approveTerms(await getGrant(tx, change.subject), change, tx.today)],
    effects,
  };
}
