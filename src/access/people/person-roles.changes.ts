import type { ChangeKind } from '../../changes/index.js';
import { changeFacts, getPerson } from '../access.queries.js';
import { endAccess } from './end-access.js';
import { confirmChange } from './person-roles.rules.js';

/** What confirming does when a person is given a role that one administrator does not give alone. */
export const personRolesChanges: ChangeKind = {
  of: 'person-roles',
  apply: async (tx, change) => {
    const person = await getPerson(tx, change.subject);
    const entry = confirmChange(person, change, await changeFacts(tx, person.id));
    if (entry.payload.after['disabled'] === true) await endAccess(tx, person.id);
    return [entry];
  },
  effects: async () => [],
};
