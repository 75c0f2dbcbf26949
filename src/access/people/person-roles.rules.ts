import { MONEY_ROLES, type CalendarDate, type Role } from '../../kernel/index.js';
import { requireUnchanged, type ChangeRow, type ProposedChange } from '../../changes/index.js';
import type { EntryDraft } from '../../journal/index.js';
import type { PersonRow } from '../access.entity.js';
import { changePerson, isOperator, mayEnter, requireRoleSet, type ChangeFacts, type Giver, type PersonPatch } from '../access.rules.js';

/**
 * What no administrator gives alone once there is a second one. `admin` is among them: otherwise one administrator
 * would make the second by himself, and confirm with that one's hands.
 */
export const CONFIRMED_ROLES: readonly Role[] = [...MONEY_ROLES, 'admin'];

/** What the book says of what a person may do. */
type Authority = Pick<PersonRow, 'roles' | 'disabled' | 'until'>;

export interface GivingFacts extends ChangeFacts {
  /** Whether another administrator could confirm: one who may enter and has chosen a password. */
  secondAdministrator: boolean;
}

/** Of a newcomer's roles, those that wait for the second administrator. The operator, who holds the machine, needs none. */
export function rolesToConfirm(roles: readonly Role[], giver: Giver, secondAdministrator: boolean): Role[] {
  return secondAdministrator && !isOperator(giver) ? CONFIRMED_ROLES.filter((role) => roles.includes(role)) : [];
}

/** Letting somebody who holds such a role back in, or in for longer, gives it as much as adding it does. */
export function givesConfirmedRole(now: Authority, then: Authority, today: CalendarDate): boolean {
  const comesBack = !mayEnter(now, today) && mayEnter(then, today);
  const given = comesBack || endsLater(now, then);
  return CONFIRMED_ROLES.some((role) => then.roles.includes(role) && (given || !now.roles.includes(role)));
}

/** It was given until a day; what is beyond that day nobody has confirmed. */
function endsLater(now: Authority, then: Authority): boolean {
  return now.until !== null && (then.until === null || then.until > now.until);
}

/** What becomes of a patch: an entry at once, or a change that a second administrator decides on. */
export type Given = { entry: EntryDraft } | { proposal: ProposedChange };

/**
 * What gives nothing is in force at once. What gives waits as a whole, so that nobody sees half of it in force, and is
 * checked beforehand as if it did not.
 * @throws what `changePerson` throws
 */
export function changeOrPropose(person: PersonRow, patch: PersonPatch, facts: GivingFacts, reason: string): Given {
  const entry = changePerson(person, patch, facts, reason);
  const then: PersonRow = { ...person, ...(entry.payload.after as PersonPatch & Partial<PersonRow>) };
  const waits = facts.secondAdministrator && givesConfirmedRole(person, then, facts.today);
  return waits ? { proposal: proposeAuthority(person, then, facts.today) } : { entry };
}

/** The rest of a newcomer's roles. */
export function proposeRoles(person: PersonRow, roles: readonly Role[], today: CalendarDate): ProposedChange {
  return proposeAuthority(person, { ...person, roles: requireRoleSet(roles) }, today);
}

/** From and to hold all that the book says of the person, changed or not: what happens to any of it meanwhile is noticed. */
function proposeAuthority(person: PersonRow, then: Authority, today: CalendarDate): ProposedChange {
  const nothing = { hub: null, tranche: null, amount: null };
  return { of: 'person-roles', subject: person.id, ...nothing, from: authorityOf(person), to: authorityOf(then), effectiveOn: today, decides: 'admin' };
}

function authorityOf({ roles, disabled, until }: Authority): { roles: Role[]; disabled: boolean; until: CalendarDate | null } {
  return { roles, disabled, until };
}

/**
 * A second administrator confirms: the entry is that one's, and names the change, which names whoever proposed it. Who
 * proposed it may have left or lost the role since; then it is still the second administrator's to judge.
 * @throws Conflict `state-conflict` where the person is not as shown any more; what `changePerson` throws
 */
export function confirmChange(person: PersonRow, change: ChangeRow, facts: ChangeFacts): EntryDraft {
  requireUnchanged(change, person);
  const { payload, ...entry } = changePerson(person, change.to, facts, change.reason);
  return { ...entry, kind: 'person-changed/2', payload: { ...payload, after: { ...payload.after, change: change.id } } };
}
