import { InvalidInput, ROLES, type Json, type Role } from '../../kernel/index.js';
import type { ProviderConfig } from '../../platform/index.js';
import { NAME_MAX, requireEmail, requireName } from '../access.rules.js';
import { emailUnverified, roleNotGiven } from './provider.errors.js';

/** What the provider says of a person, by the names of OpenID Connect. */
export type Claims = Readonly<Record<string, Json | undefined>>;

/** Somebody for whom the provider vouches. */
export interface Vouched {
  email: string;
  name: string;
  /** In the book's one order; null: the provider is not asked for roles. */
  roles: Role[] | null;
}

/**
 * @throws Forbidden `email-unverified`, where the address cannot be the person's for certain; Forbidden `provider-role-missing`,
 * where roles come from a claim and it gives none
 */
export function vouchedFor(claims: Claims, { roleClaim, roleMap, trustEmail }: Pick<ProviderConfig, 'roleClaim' | 'roleMap' | 'trustEmail'>): Vouched {
  const email = emailOf(claims, trustEmail);
  const roles = roleClaim === null ? null : rolesIn(claimed(claims, roleClaim), roleMap);
  if (roles?.length === 0) throw roleNotGiven();
  return { email, name: nameOf(claims, email), roles };
}

function emailOf({ email, email_verified: verified }: Claims, trustEmail: boolean): string {
  // People are found by their address alone: one that the provider does not vouch for would open somebody else's door. Some say it as a text.
  const isVouchedFor = trustEmail ? verified !== false && verified !== 'false' : verified === true || verified === 'true';
  if (typeof email !== 'string' || !isVouchedFor) throw emailUnverified();
  try {
    return requireEmail(email);
  } catch (error) {
    throw error instanceof InvalidInput ? emailUnverified() : error;
  }
}

/** The person's name if the book may hold it as it is; the address otherwise, which an administrator sees at once. */
function nameOf({ name, given_name: given, family_name: family }: Claims, email: string): string {
  const full = typeof name === 'string' ? name : [given, family].filter((part) => typeof part === 'string').join(' ');
  try {
    return requireName(full);
  } catch (error) {
    if (error instanceof InvalidInput) return email.slice(0, NAME_MAX);
    throw error;
  }
}

/** By its name, or, where none is called so, step by step: `realm_access.roles`. */
function claimed(claims: Claims, name: string): Json | undefined {
  if (Object.hasOwn(claims, name)) return claims[name];
  return name.split('.').reduce<Json | undefined>((at, step) => (isObject(at) && Object.hasOwn(at, step) ? at[step] : undefined), claims as Json);
}

/** One value or a list of them; what says nothing to the book is passed over. */
function rolesIn(value: Json | undefined, map: ProviderConfig['roleMap']): Role[] {
  const words = [value].flat().filter((word) => typeof word === 'string');
  const given = words.flatMap((word) => (map === null ? [word] : Object.hasOwn(map, word) ? (map[word] ?? []) : []));
  return ROLES.filter((role) => given.includes(role));
}

function isObject(value: Json | undefined): value is { [key: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

// Printable ASCII, as browsers write addresses, without what some of them read as a slash.
const LOCAL_PATH = /^\/(?:[!#-[\]-~]*)$/;

/** Where to go afterwards: a page of ours and nothing else. @throws InvalidInput */
export function requireLocalPath(path: string): string {
  const isLocal = LOCAL_PATH.test(path) && !path.startsWith('//') && !/^\/(api|enrol)(\/|\?|#|$)/.test(path);
  if (isLocal && new URL(path, 'https://here.invalid').host === 'here.invalid') return path;
  throw InvalidInput.at('invalid-request', '/returnTo', {
    it: 'L’indirizzo a cui tornare è quello di una pagina di questo servizio, come "/erogazioni?state=paid".',
    en: 'The address to return to is that of a page of this service, such as "/erogazioni?state=paid".',
  });
}
