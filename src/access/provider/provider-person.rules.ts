import type { CalendarDate, Role } from '../../kernel/index.js';
import type { EntryDraft } from '../../journal/index.js';
import type { PersonRow } from '../access.entity.js';
import { mayEnter, newPersonEntry } from '../access.rules.js';
import { CONFIRMED_ROLES } from '../people/person-roles.rules.js';
import { personShutOut, personUnknown } from './provider.errors.js';

/** Roles that somebody's claim gives, as the book takes them from a newcomer. */
export interface Welcome {
  entry: EntryDraft;
  /** All the roles asked for, where an administrator has to confirm some. */
  toConfirm: readonly Role[] | null;
}

/**
 * Somebody whom the book does not know comes in for the first time. What only reads is given at once; what touches money or
 * manages people waits for an administrator, even if there is only one: the provider is not the second pair of eyes.
 * @throws Forbidden `person-unknown` where the provider is not asked for roles
 */
export function welcomePerson(id: string, commitment: string, roles: readonly Role[] | null, reason: string, today: CalendarDate): Welcome {
  if (roles === null) throw personUnknown();
  const waiting = CONFIRMED_ROLES.filter((role) => roles.includes(role));
  const entry = newPersonEntry(id, { roles: roles.filter((role) => !waiting.includes(role)), until: null, commitment }, reason, today);
  return { entry, toConfirm: waiting.length > 0 ? roles : null };
}

/** @throws Forbidden `person-disabled` */
export function requireWelcome(person: Pick<PersonRow, 'disabled' | 'until'>, today: CalendarDate): void {
  if (!mayEnter(person, today)) throw personShutOut();
}
