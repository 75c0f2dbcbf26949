import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { CookieSerializeOptions } from '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from '../../platform/index.js';
import type { SessionSecret } from '../secrets.js';

/** What is known of a sign-in between going to the provider and coming back: kept by the browser alone, which cannot read it. */
export interface Asked {
  state: string;
  nonce: string;
  /** Of PKCE: whoever steals the code on its way does not have it. */
  verifier: string;
  returnTo: string;
}

type Site = Pick<Config, 'publicUrl'>;

export const ASKED_COOKIE = 'pnrr_sign_in';
export const ASKED_MINUTES = 10;
export const CALLBACK = '/api/v1/sessions/oidc/callback';
const CIPHER = 'aes-256-gcm';
const [IV_BYTES, TAG_BYTES] = [12, 16];

export function setAsked(reply: FastifyReply, site: Site, secret: SessionSecret, asked: Asked, now: Date): void {
  const until = now.getTime() + ASKED_MINUTES * 60_000;
  void reply.setCookie(ASKED_COOKIE, sealed(secret, JSON.stringify({ ...asked, until })), { ...attributes(site), maxAge: ASKED_MINUTES * 60 });
}

export function clearAsked(reply: FastifyReply, site: Site): void {
  void reply.clearCookie(ASKED_COOKIE, attributes(site));
}

/** Null where nothing was begun in this browser, where it was too long ago, and where somebody made it up. */
export function askedIn(request: FastifyRequest, secret: SessionSecret, now: Date): Asked | null {
  const text = opened(secret, request.cookies[ASKED_COOKIE] ?? '');
  if (text === null) return null;
  const { until, ...asked } = JSON.parse(text) as Asked & { until: number };
  return now.getTime() < until ? asked : null;
}

/** The provider sends people back from another site, where a strict cookie would stay at home. */
function attributes({ publicUrl }: Site): CookieSerializeOptions {
  const { protocol } = new URL(publicUrl);
  return { path: CALLBACK, httpOnly: true, sameSite: 'lax', secure: protocol === 'https:' };
}

function sealed(secret: SessionSecret, text: string): string {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv(CIPHER, secret.key('sign-in'), iv);
  const content = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), content]).toString('base64url');
}

function opened(secret: SessionSecret, text: string): string | null {
  const bytes = Buffer.from(text, 'base64url');
  if (bytes.length <= IV_BYTES + TAG_BYTES) return null;
  const decipher = createDecipheriv(CIPHER, secret.key('sign-in'), bytes.subarray(0, IV_BYTES), { authTagLength: TAG_BYTES });
  decipher.setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
  try {
    return Buffer.concat([decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES)), decipher.final()]).toString('utf8');
  } catch {
    return null;
  }
}
