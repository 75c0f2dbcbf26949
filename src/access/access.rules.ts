import { Conflict, Forbidden, InvalidInput, LAST_DAY, requireDayWithin, ROLES, type CalendarDate, type Json, type Role } from '../kernel/index.js';
import type { EntryDraft } from '../journal/index.js';
import type { PersonRow } from './access.entity.js';

/** Who gives roles: a person with the roles held now, or the machine's operator on the command line. */
export interface Giver {
  id: string;
  roles: readonly Role[];
}

export interface NewPerson {
  roles: readonly Role[];
  /** The last day on which the person may sign in. */
  until: CalendarDate | null;
  commitment: string;
}

export interface AdditionFacts {
  giver: Giver;
  emailTaken: boolean;
  /** Of the roles asked for, those that a second administrator has to confirm first. */
  waiting: readonly Role[];
  today: CalendarDate;
}

/**
 * A person enters the book.
 * @throws Forbidden `role-missing`; InvalidInput on the roles; Conflict `email-duplicate`; RuleBroken `date-out-of-range`
 */
export function addPerson(id: string, person: NewPerson, facts: AdditionFacts, reason: string | null): EntryDraft {
  const { giver, emailTaken, waiting, today } = facts;
  requireGiver(giver);
  const roles = requireRoleSet(person.roles).filter((role) => !waiting.includes(role));
  requireFutureUntil(person.until, today);
  if (emailTaken) {
    throw new Conflict('email-duplicate', {
      it: 'Esiste già una persona con questo indirizzo e-mail.',
      en: 'There is a person with this e-mail address already.',
    }).at('/email');
  }
  return newPersonEntry(id, { ...person, roles }, reason, today);
}

/** What the book says of a newcomer, whoever took that one in. */
export function newPersonEntry(id: string, { roles, until, commitment }: NewPerson, reason: string | null, today: CalendarDate): EntryDraft {
  const after = { roles: [...roles], until, commitment };
  return { kind: 'person-added/1', subject: id, payload: { before: null, after }, movements: [], reason, effectiveOn: today };
}

/** Absent is unchanged (RFC 7396); `until: null` takes the end away. */
export interface PersonPatch {
  roles?: readonly Role[];
  disabled?: boolean;
  until?: CalendarDate | null;
}

export interface ChangeFacts {
  giver: Giver;
  /** Other people who are administrators and may sign in. */
  otherAdministrators: number;
  today: CalendarDate;
}

/**
 * Changes what a person may do. Nobody does this to oneself, and the book never loses its last administrator.
 * @throws Forbidden `role-missing`, `own-account`; Conflict `last-administrator`, `state-conflict` of whoever was erased;
 * InvalidInput; RuleBroken `date-out-of-range`
 */
export function changePerson(person: PersonRow, patch: PersonPatch, facts: ChangeFacts, reason: string | null): EntryDraft {
  const { giver, otherAdministrators, today } = facts;
  if (!giver.roles.includes('admin')) throw onlyAdministrators(giver);
  if (giver.id === person.id) throw ownAccount(person.id);
  requireNotErased(person);
  const wanted: PersonPatch = { ...patch };
  if (patch.roles !== undefined) wanted.roles = requireRoleSet(patch.roles);
  if (patch.until !== undefined && patch.until !== person.until) requireFutureUntil(patch.until, today);
  const change = changedFields(person, wanted);
  if (isAdministrator(person, today) && !isAdministrator({ ...person, ...change.after }, today) && otherAdministrators === 0) {
    throw new Conflict(
      'last-administrator',
      {
        it: `${person.id} è l’unico amministratore attivo: prima occorre darne il ruolo a un’altra persona.`,
        en: `${person.id} is the only active administrator: give that role to somebody else first.`,
      },
      { id: person.id },
    );
  }
  return { kind: 'person-changed/1', subject: person.id, payload: change, movements: [], reason, effectiveOn: today };
}

interface Changed {
  before: Record<string, Json>;
  after: Record<string, Json>;
}

function changedFields(person: PersonRow, patch: PersonPatch): Changed {
  const changed: Changed = { before: {}, after: {} };
  for (const field of ['roles', 'disabled', 'until'] as const) {
    const value = patch[field];
    if (value === undefined || JSON.stringify(value) === JSON.stringify(person[field])) continue;
    changed.before[field] = person[field];
    changed.after[field] = value;
  }
  if (Object.keys(changed.after).length === 0) {
    throw InvalidInput.at('invalid-request', '', { it: 'La richiesta non cambia nulla.', en: 'The request changes nothing.' });
  }
  return changed;
}

/** Whether the book lets this person in on that day. */
export function mayEnter({ disabled, until }: Pick<PersonRow, 'disabled' | 'until'>, today: CalendarDate): boolean {
  return !disabled && (until === null || until >= today);
}

/** There is no point in letting somebody in who would be turned away. @throws Conflict `state-conflict` */
export function requireAbleToEnter(person: Pick<PersonRow, 'id' | 'disabled' | 'until' | 'erased'>, today: CalendarDate): void {
  requireNotErased(person);
  if (mayEnter(person, today)) return;
  const { id } = person;
  throw new Conflict(
    'state-conflict',
    { it: `${id} è disabilitato o scaduto: prima va riabilitato.`, en: `${id} is disabled or has expired: enable the person first.` },
    { id },
  );
}

/** Of whoever was erased nothing is left to change or to let in: the person is added anew. @throws Conflict `state-conflict` */
export function requireNotErased({ id, erased }: Pick<PersonRow, 'id' | 'erased'>): void {
  if (!erased) return;
  throw new Conflict(
    'state-conflict',
    { it: `I dati di ${id} sono stati cancellati: la persona va aggiunta di nuovo.`, en: `The data of ${id} were erased: add the person anew.` },
    { id },
  );
}

function isAdministrator(person: Pick<PersonRow, 'roles' | 'disabled' | 'until'>, today: CalendarDate): boolean {
  return person.roles.includes('admin') && mayEnter(person, today);
}

/** Roles in their one order. @throws InvalidInput on an empty set, an unknown role or the same one twice */
export function requireRoleSet(roles: readonly string[]): Role[] {
  const known = ROLES.filter((role) => roles.includes(role));
  if (roles.length > 0 && known.length === roles.length) return known;
  throw InvalidInput.at('invalid-request', '/roles', {
    it: `I ruoli sono uno o più, senza ripetizioni, fra: ${ROLES.join(', ')}.`,
    en: `Give one or more roles, none of them twice, among: ${ROLES.join(', ')}.`,
  });
}

/** Administrators and the machine's operator give any role, to others; nobody else gives any. */
export function requireGiver(giver: Giver): void {
  if (giver.roles.includes('admin') || isOperator(giver)) return;
  throw onlyAdministrators(giver);
}

export function isOperator({ id }: Giver): boolean {
  return id.startsWith('operator:');
}

function onlyAdministrators({ roles }: Giver): Forbidden {
  const sentence = {
    it: 'Solo un amministratore gestisce le persone e i loro ruoli.',
    en: 'Only an administrator manages people and their roles.',
  };
  return new Forbidden('role-missing', sentence, { needs: ['admin'], has: [...roles] });
}

export function ownAccount(id: string): Forbidden {
  const sentence = {
    it: 'Nessuno cambia i propri ruoli né la propria abilitazione: serve un altro amministratore.',
    en: "Nobody changes one's own roles or disables oneself: another administrator is needed.",
  };
  return new Forbidden('own-account', sentence, { id });
}

function requireFutureUntil(until: CalendarDate | null, today: CalendarDate): void {
  if (until !== null) requireDayWithin('/until', until, today, LAST_DAY);
}

export const EMAIL_MAX = 254;
export const NAME_MAX = 200;

// ASCII only, so that no address can look like another one; a domain of one label is what `localhost` is.
const EMAIL = /^[a-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)*$/;

/** The address in lower case, its only form in the book. @throws InvalidInput `invalid-request` */
export function requireEmail(text: string, pointer = '/email'): string {
  // Only A–Z: toLowerCase would also turn the Kelvin sign into a k.
  const email = text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
  if (email.length <= EMAIL_MAX && EMAIL.test(email)) return email;
  throw InvalidInput.at('invalid-request', pointer, {
    it: `Un indirizzo e-mail come "nome.cognome@ente.it", senza spazi né accenti, di al massimo ${EMAIL_MAX} caratteri.`,
    en: `An e-mail address such as "name.surname@body.it", without blanks or accents, of at most ${EMAIL_MAX} characters.`,
  });
}

/** The name in NFC. @throws InvalidInput `invalid-request` */
export function requireName(text: string, pointer = '/name'): string {
  const name = text.normalize('NFC');
  const clean = !/\p{C}|(?! )\s/u.test(name) && /\p{L}/u.test(name) && name.trim() === name;
  if (clean && [...name].length <= NAME_MAX) return name;
  throw InvalidInput.at('invalid-request', pointer, {
    it: `Nome e cognome, al massimo ${NAME_MAX} caratteri, senza spazi alle estremità né caratteri invisibili.`,
    en: `Name and surname, at most ${NAME_MAX} characters, without blanks at the ends or invisible characters.`,
  });
}
