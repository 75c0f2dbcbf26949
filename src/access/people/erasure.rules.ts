import { requireOtherPerson } from '../../approvals/index.js';
import { Conflict, type CalendarDate } from '../../kernel/index.js';
import type { EntryDraft } from '../../journal/index.js';
import type { PersonRow } from '../access.entity.js';
import { ownAccount, requireGiver, requireNotErased, type Giver } from '../access.rules.js';

export interface ErasureFacts {
  giver: Giver;
  /** Who disabled the person last; null where the book knows of nobody. */
  disabledBy: string | null;
  today: CalendarDate;
}

/**
 * Name and e-mail of a person are erased (GDPR, art. 17). That is never undone, so it takes two steps by two people: one
 * administrator disables, which can be seen and taken back; another one, or the operator of the machine, erases. So nobody
 * shuts out a colleague for good alone, nor hides alone behind whose name something was done; and since the last
 * administrator cannot be disabled, that one cannot be erased either.
 * @throws Forbidden `role-missing`, `own-account`, `four-eyes`; Conflict `state-conflict`
 */
export function erasePerson(person: PersonRow, { giver, disabledBy, today }: ErasureFacts, reason: string): EntryDraft {
  const { id, roles } = person;
  requireGiver(giver);
  if (giver.id === id) throw ownAccount(id);
  requireNotErased(person);
  if (!person.disabled) throw notDisabled(id);
  if (disabledBy !== null) requireOtherPerson(id, disabledBy, giver.id, 'erase person');
  const payload = { before: { erased: false, roles }, after: { erased: true, roles: [] } };
  return { kind: 'person-erased/1', subject: id, payload, movements: [], reason, effectiveOn: today };
}

function notDisabled(id: string): Conflict {
  return new Conflict(
    'state-conflict',
    {
      it: `${id} può ancora accedere: prima un amministratore disabilita la persona, poi un altro ne cancella i dati.`,
      en: `${id} may still sign in: first one administrator disables the person, then another one erases the data.`,
    },
    { id },
  );
}
