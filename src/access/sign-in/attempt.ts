import type { FastifyRequest } from 'fastify';
import { MONEY_ROLES, type Attempt, type Role } from '../../kernel/index.js';
import type { View } from '../../platform/index.js';

const SAFE_METHODS = ['GET', 'HEAD', 'OPTIONS'];
const BASE = /^\/api\/v\d+\//;

/**
 * What a request on money is called in the book if whoever makes it lacks the role: the thing that it is about, or
 * the first word of the path, and the route. Null where that is no matter of money, and where nothing would change.
 */
export async function attemptOf(view: View, request: FastifyRequest, needs: readonly Role[] | null): Promise<Attempt | null> {
  // Some: what an approver decides of the changes stands on one path with what an administrator does.
  const onMoney = needs !== null && needs.some((role) => MONEY_ROLES.includes(role));
  if (!onMoney || SAFE_METHODS.includes(request.method)) return null;
  const path = (request.routeOptions.url ?? '/').replace(BASE, '').replace(/^\//, '');
  const [noun = ''] = path.split('/');
  return { subject: (await knownThing(view, request.params)) ?? noun, action: `${request.method} /${path}` };
}

/** Only things of the book: an entry for each made-up id would let anybody flood it. */
async function knownThing(view: View, params: unknown): Promise<string | null> {
  const { id, code } = (params ?? {}) as { id?: string; code?: string };
  const subject = id ?? code;
  if (subject === undefined || !/^[A-Z][A-Z0-9-]{0,31}$/.test(subject)) return null;
  const entry = await view.one('SELECT seq AS "seq" FROM journal WHERE subject = ? LIMIT 1', subject);
  return entry ? subject : null;
}
