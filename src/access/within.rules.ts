import type { Role } from '../kernel/index.js';

/** What is left of the book's roles where somebody came in with a claim that names some; all of them where it names none (null). */
export function within(roles: readonly Role[], limit: readonly Role[] | null): Role[] {
  return roles.filter((role) => limit === null || limit.includes(role));
}
