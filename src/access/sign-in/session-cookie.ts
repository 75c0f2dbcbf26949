import type { CookieSerializeOptions } from '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { sessionCookieName, type Config } from '../../platform/index.js';
import { SESSION_HOURS, type Session } from './sessions.js';

type Site = Pick<Config, 'publicUrl'>;

export function setSessionCookie(reply: FastifyReply, site: Site, session: Session): void {
  void reply.setCookie(sessionCookieName(site), session.id, { ...attributes(site), maxAge: SESSION_HOURS * 3600 });
}

export function clearSessionCookie(reply: FastifyReply, site: Site): void {
  void reply.clearCookie(sessionCookieName(site), attributes(site));
}

/** The session id that a request brings, if any. */
export function sessionIdOf(request: FastifyRequest, site: Site): string | null {
  return request.cookies[sessionCookieName(site)] ?? null;
}

function attributes(site: Site): CookieSerializeOptions {
  return { path: '/', httpOnly: true, sameSite: 'strict', secure: isSecure(site) };
}

function isSecure({ publicUrl }: Site): boolean {
  return publicUrl.startsWith('https:');
}
