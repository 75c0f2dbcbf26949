import { currentLanguage } from '../language/language-choice.js';
import { refusalOf, Unreachable } from './problem.js';
import { sentUnder } from './sent-keys.js';
import type { components, paths } from './schema.js';

/** A view or a request of the API, by its name in the OpenAPI document. */
export type Schema<Name extends keyof components['schemas']> = components['schemas'][Name];

type Method = 'get' | 'post' | 'patch' | 'delete';
export type PathOf<M extends Method> = { [P in keyof paths]: paths[P] extends Record<M, object> ? P : never }[keyof paths];
type Operation<P extends keyof paths, M extends Method> = paths[P][M & keyof paths[P]];
type JsonOf<Content> = Content extends { content: infer Media } ? Media[keyof Media] : undefined;
type Success<Responses> = { [Status in keyof Responses]: Status extends 200 | 201 | 202 ? JsonOf<Responses[Status]> : never }[keyof Responses];

/** What an operation answers when it does not refuse. */
export type Answer<P extends keyof paths, M extends Method> = Operation<P, M> extends { responses: infer Responses } ? Success<Responses> : never;
type Given<P extends keyof paths, M extends Method, Where extends 'path' | 'query'> =
  Operation<P, M> extends { parameters: infer Parameters } ? (Where extends keyof Parameters ? Exclude<Parameters[Where], undefined> : never) : never;
type Body<P extends keyof paths, M extends Method> = Operation<P, M> extends { requestBody?: { content: infer Media } } ? Media[keyof Media] : undefined;

export interface Asked<P extends keyof paths, M extends Method> {
  path?: Given<P, M, 'path'>;
  query?: Given<P, M, 'query'>;
  body?: Body<P, M>;
  /** The version that a change is made of: the thing's `ETag`. */
  ifMatch?: string;
  /** The same key may be sent again: what was written once is answered, not written twice. */
  idempotencyKey?: string;
  signal?: AbortSignal;
}

/** What a request carries, whatever the operation. */
interface Carried {
  body?: unknown;
  ifMatch?: string;
  idempotencyKey?: string;
  signal?: AbortSignal;
  headers?: Record<string, string>;
  form?: FormData;
}

/** What is told when the server no longer knows who is calling. */
const listeners = new Set<() => void>();
export function onSignInRequired(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The address of an operation. Values that are empty are left out. */
export function addressOf(path: string, asked: { path?: unknown; query?: unknown } = {}): string {
  const values = (asked.path ?? {}) as Record<string, string | number>;
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(values[name] ?? '')));
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries((asked.query ?? {}) as Record<string, unknown>)) {
    if (value !== undefined && value !== null && value !== '') query.set(name, String(value));
  }
  return query.size > 0 ? `${filled}?${query}` : filled;
}

/** The answer as it came, refusals thrown. @throws Refused | Unreachable */
export function request(method: Method, address: string, asked: Carried = {}): Promise<Response> {
  return sentUnder(asked.idempotencyKey, () => requestOnce(method, address, asked));
}

async function requestOnce(method: Method, address: string, asked: Carried): Promise<Response> {
  const body: BodyInit | undefined = asked.form ?? (asked.body === undefined ? undefined : JSON.stringify(asked.body));
  const response = await fetch(address, {
    method: method.toUpperCase(),
    headers: {
      Accept: 'application/json, application/problem+json',
      'Accept-Language': currentLanguage(),
      ...(asked.body === undefined ? {} : { 'Content-Type': method === 'patch' ? 'application/merge-patch+json' : 'application/json' }),
      ...(asked.ifMatch === undefined ? {} : { 'If-Match': asked.ifMatch }),
      ...(asked.idempotencyKey === undefined ? {} : { 'Idempotency-Key': asked.idempotencyKey }),
      ...asked.headers,
    },
    ...(body === undefined ? {} : { body }),
    ...(asked.signal ? { signal: asked.signal } : {}),
    credentials: 'same-origin',
  }).catch((error: unknown) => {
    throw asked.signal?.aborted === true ? error : new Unreachable();
  });
  if (response.ok) return response;
  const refused = await refusalOf(response);
  if (refused.problem.code === 'sign-in-required') for (const listener of listeners) listener();
  throw refused;
}

/** Calls an operation and answers what it answers. @throws Refused | Unreachable */
export async function call<M extends Method, P extends PathOf<M>>(method: M, path: P, asked: Asked<P, M> = {}): Promise<Answer<P, M>> {
  const response = await request(method, addressOf(path, asked), asked);
  return (response.status === 204 ? undefined : await response.json()) as Answer<P, M>;
}

/** The same with the version of the thing, for a change that follows. */
export async function callVersioned<P extends PathOf<'get'>>(path: P, asked: Asked<P, 'get'>): Promise<{ thing: Answer<P, 'get'>; version: string }> {
  const response = await request('get', addressOf(path, asked), asked);
  return { thing: (await response.json()) as Answer<P, 'get'>, version: response.headers.get('ETag') ?? '' };
}
