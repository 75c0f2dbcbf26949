import { createHash } from 'node:crypto';
import rateLimit from '@fastify/rate-limit';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { tooManyRequests } from './problem.js';

/**
 * The name of the cookie of a person's session. On https it begins with `__Host-`, which browsers accept only from
 * this very host, so that no neighbouring site can plant one.
 */
export function sessionCookieName({ publicUrl }: { publicUrl: string }): string {
  return publicUrl.startsWith('https:') ? '__Host-pnrr_session' : 'pnrr_session';
}

/** Callers remembered at once; the least recent are forgotten first. */
const CALLERS = 20_000;
/** How many signed-in people one address may stand for before the address itself is limited. */
const PEOPLE_PER_ADDRESS = 10;
const MINUTE = 60_000;

export type RequestLimiter = (request: FastifyRequest, reply: FastifyReply) => Promise<void>;

/**
 * Limits callers to so many requests a minute and says so in headers, on every answer. A caller is a session or a
 * token (known here by its digest only); without one, an address. Since anybody can make up tokens, an address has
 * a limit of its own as well.
 */
export async function requestLimiter(app: NestFastifyApplication, config: { publicUrl: string; rateLimit: number }): Promise<RequestLimiter> {
  const perMinute = config.rateLimit;
  const cookie = sessionCookieName(config);
  await app.register(rateLimit, { global: false, cache: CALLERS });
  const { createRateLimit } = app.getHttpAdapter().getInstance() as unknown as {
    createRateLimit(options: object): (request: FastifyRequest) => Promise<Limit>;
  };
  const shared = { timeWindow: MINUTE, cache: CALLERS };
  const bySecret = createRateLimit({ ...shared, max: perMinute, keyGenerator: (request: FastifyRequest) => digestOf(secretOf(request, cookie)) });
  const byAddress = createRateLimit({ ...shared, max: perMinute });
  const byCrowdedAddress = createRateLimit({ ...shared, max: perMinute * PEOPLE_PER_ADDRESS });
  return async (request, reply) => {
    if (secretOf(request, cookie) === null) return apply(await byAddress(request), reply);
    apply(await bySecret(request), reply);
    const crowd = await byCrowdedAddress(request);
    if (crowd.isExceeded) apply(crowd, reply);
  };
}

interface Limit {
  isExceeded: boolean;
  max: number;
  remaining: number;
  ttlInSeconds: number;
}

function apply({ isExceeded, max, remaining, ttlInSeconds }: Limit, reply: FastifyReply): void {
  void reply.header('X-RateLimit-Limit', max).header('X-RateLimit-Remaining', remaining).header('X-RateLimit-Reset', ttlInSeconds);
  if (!isExceeded) return;
  void reply.header('Retry-After', ttlInSeconds);
  throw tooManyRequests();
}

function secretOf(request: FastifyRequest, cookie: string): string | null {
  const bearer = /^Bearer (\S{1,512})$/i.exec(request.headers.authorization ?? '')?.[1];
  return bearer ?? request.cookies?.[cookie] ?? null;
}

function digestOf(secret: string | null): string {
  return createHash('sha256').update(secret ?? '').digest('base64url');
}
