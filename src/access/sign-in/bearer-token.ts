import type { FastifyRequest } from 'fastify';

/** The token that a request shows; null where it shows none, or what can be none. */
export function bearerTokenOf({ headers: { authorization } }: FastifyRequest): string | null {
  return /^Bearer ([\w-]{1,200})$/i.exec(authorization ?? '')?.[1] ?? null;
}
