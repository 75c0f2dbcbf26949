import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Forbidden, type Refusal } from '../../kernel/index.js';
import { parseJsonBody } from './json-body.js';
import { contentTypeRefused, transportRefusal } from './problem.js';

const JSON_TYPE = 'application/json';
const PATCH_TYPE = 'application/merge-patch+json';
const SAFE_METHODS = ['GET', 'HEAD', 'OPTIONS'];
/** Of what ids, codes and names of files are made. */
const PATH_VALUE = /^[\x21-\x7e]{1,100}$/;

/** What a route's body is where it is not a small JSON object. */
export interface BodyConfig {
  /** Its media type. */
  accepts?: string;
  /** How large a file in it may be, in bytes. */
  fileBytes?: number;
}

/** One parser, for the two types of JSON that are accepted; any other content, but forms with a file where a route takes one, is refused. */
export function acceptJsonOnly(instance: FastifyInstance): void {
  instance.removeAllContentTypeParsers();
  instance.addContentTypeParser([JSON_TYPE, PATCH_TYPE], { parseAs: 'buffer' }, (_request, bytes, done) => {
    try {
      done(null, parseJsonBody(bytes as Buffer));
    } catch (error) {
      done(error as Error);
    }
  });
}

/** What can be refused before a body is read. */
export function requestRefusal(request: FastifyRequest, publicOrigin: string): Refusal | null {
  const unsafe = !SAFE_METHODS.includes(request.method);
  if (request.is404) return unsafe ? transportRefusal(404) : null;
  if (!hasOrdinaryPath(request)) return transportRefusal(404);
  if (!unsafe) return null;
  return hasForeignOrigin(request, publicOrigin) ? originRefused() : contentRefusal(request);
}

function hasOrdinaryPath(request: FastifyRequest): boolean {
  const params = (request.params ?? {}) as Record<string, string>;
  return Object.entries(params).every(([name, value]) => name === '*' || PATH_VALUE.test(value));
}

/** Browsers say where an unsafe request comes from; only our own pages may make them. Programs say nothing. */
function hasForeignOrigin(request: FastifyRequest, publicOrigin: string): boolean {
  const { origin } = request.headers;
  if (origin === undefined) return request.headers['sec-fetch-site'] === 'cross-site';
  if (origin === publicOrigin) return false;
  return !URL.canParse(origin) || new URL(origin).host !== request.host;
}

function contentRefusal(request: FastifyRequest): Refusal | null {
  const { 'content-type': type, 'content-encoding': encoding = 'identity' } = request.headers;
  const { accepts } = request.routeOptions.config as BodyConfig;
  const accepted = accepts ?? (request.method === 'PATCH' ? PATCH_TYPE : JSON_TYPE);
  // Actions such as an approval may come without any body, and so without a type.
  if (type === undefined) return request.method === 'PATCH' ? contentTypeRefused(accepted) : null;
  return isOfType(type, accepted) && encoding === 'identity' ? null : contentTypeRefused(accepted);
}

function isOfType(header: string, accepted: string): boolean {
  const [type = '', ...parameters] = header.split(';').map((part) => part.trim().toLowerCase());
  if (type !== accepted) return false;
  return type === 'multipart/form-data' || parameters.every((parameter) => /^charset="?utf-8"?$/.test(parameter));
}

function originRefused(): Forbidden {
  return new Forbidden('origin-refused', {
    it: 'La richiesta viene dalla pagina di un altro sito.',
    en: 'The request comes from a page of another site.',
  });
}
