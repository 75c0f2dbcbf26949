import { Forbidden, ROLE_WORDS, Unauthenticated, type Role } from '../kernel/index.js';
import type { Caller, Tx } from '../platform/index.js';
import { personsTable } from './access.entity.js';
import { mayEnter } from './access.rules.js';
import { within } from './within.rules.js';

/**
 * Reads the caller's authority inside the unit of work, where it cannot change any more: a person may have been
 * disabled, or have lost a role, since the request came in. The machine's operator and the system come in as they
 * are: nobody can pretend to be them over HTTP.
 * @throws Unauthenticated; Forbidden `role-missing`
 */
export async function admit(tx: Tx, caller: Caller): Promise<void> {
  const { id } = caller.actor;
  if (id === 'system' || id.startsWith('operator:')) return;
  const person = await personsTable.find(tx, { id });
  if (!person || !mayEnter(person, tx.today)) throw new Unauthenticated();
  requireRole(caller, within(person.roles, caller.within ?? null));
}

/** @throws Forbidden `role-missing`, with the attempt if it was one on money */
export function requireRole({ needs, attempt }: Pick<Caller, 'needs' | 'attempt'>, has: readonly Role[]): void {
  if (holdsOne(needs, has)) return;
  const wanted = needs ?? [];
  const sentence = {
    it: `Operazione riservata al ruolo di ${wanted.map((role) => ROLE_WORDS[role]).join(' o di ')}.`,
    en: `Only the role of ${wanted.join(' or ')} may do this.`,
  };
  throw new Forbidden('role-missing', sentence, { needs: [...wanted], has: [...has] }, attempt);
}

export function holdsOne(needs: readonly Role[] | null, has: readonly Role[]): boolean {
  return needs === null || needs.some((role) => has.includes(role));
}

/** What a screen offers, in stable words. The server decides on the route; these only spare people a refusal. */
export const PERMISSIONS = [
  'read',
  'identify-hubs',
  'propose-money',
  'approve-money',
  'record-payment',
  'publish-report',
  'verify',
  'manage-people',
] as const;
export type Permission = (typeof PERMISSIONS)[number];

/** Whoever has signed in reads, also while all roles asked for wait for a second administrator. */
const EVERYBODY: readonly Permission[] = ['read'];

const GRANTED: Record<Role, readonly Permission[]> = {
  analyst: ['identify-hubs', 'propose-money', 'record-payment'],
  approver: ['identify-hubs', 'propose-money', 'approve-money', 'record-payment', 'publish-report', 'verify'],
  committee: ['publish-report'],
  auditor: ['verify'],
  admin: ['verify', 'manage-people'],
};

/** What these roles allow, in the order of `PERMISSIONS`. */
export function permissionsOf(roles: readonly Role[]): Permission[] {
  const granted = [...EVERYBODY, ...roles.flatMap((role) => GRANTED[role])];
  return PERMISSIONS.filter((permission) => granted.includes(permission));
}
