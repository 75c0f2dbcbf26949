import type { ChangeKind } from '../changes/index.js';
import { approveRequirement } from './requirement-setting.rules.js';
import { settingFacts } from './requirements.queries.js';

/** What approving a requirement does. What it then stops is told of each grant and disbursement, not beforehand. */
export const requirementChanges: ChangeKind = {
  of: 'requirement',
  apply: async (tx, change) => [approveRequirement(change, await settingFacts(tx, change.subject))],
  effects: async () => [],
};
