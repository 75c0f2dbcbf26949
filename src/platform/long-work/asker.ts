import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { InvalidInput } from '../../kernel/index.js';
import type { CallerRequest } from '../http/by.js';
import { TransportRefusal } from '../http/problem.js';

/** Who waits for long work, and whether still. */
export interface Asker {
  /** Id of the person; null where nobody is to be told how far it is. */
  person: string | null;
  /** How the person calls this piece of work; null where it was given no name. */
  work: string | null;
  /** Aborted once nobody waits for the answer any more. */
  signal: AbortSignal;
}

const WORK_ID = /^[A-Za-z0-9-]{1,64}$/;
const HEADER = {
  name: 'Work-Id',
  required: false,
  description: 'How the caller calls this work: `GET /events` tells under this name how far it is. It changes nothing of the answer.',
  schema: { type: 'string', minLength: 1, maxLength: 64, pattern: WORK_ID.source, example: 'rapporto-17' },
} as const;

const FromRequest = createParamDecorator((_: unknown, context: ExecutionContext): Asker => {
  const http = context.switchToHttp();
  const request = http.getRequest<FastifyRequest & CallerRequest>();
  const named = request.headers['work-id'];
  if (named !== undefined && (typeof named !== 'string' || !WORK_ID.test(named))) throw badName();
  return { person: request.caller?.actor.id ?? null, work: named ?? null, signal: untilGone(http.getResponse<FastifyReply>()) };
});

/** Who asks for long work: the route takes a `Work-Id`, and its work is given up when the caller goes away. */
export function AskedBy(): ParameterDecorator {
  return (target, key, index) => {
    FromRequest()(target, key, index);
    const descriptor = key === undefined ? undefined : Object.getOwnPropertyDescriptor(target, key);
    if (key !== undefined && descriptor) ApiHeader(HEADER)(target, key, descriptor);
  };
}

function untilGone({ raw }: FastifyReply): AbortSignal {
  const gone = new AbortController();
  const closed = (): void => {
    if (!raw.writableFinished) gone.abort(callerGone());
  };
  if (raw.destroyed) closed();
  else raw.once('close', closed);
  return gone.signal;
}

function callerGone(): TransportRefusal {
  return new TransportRefusal(499, 'caller-gone', {
    it: 'Chi aveva chiesto questo lavoro se n’è andato: il lavoro è stato interrotto.',
    en: 'Whoever asked for this work has gone: it was given up.',
  });
}

function badName(): InvalidInput {
  return InvalidInput.at('invalid-request', '', {
    it: 'Work-Id deve avere da 1 a 64 caratteri fra lettere, cifre e trattini.',
    en: 'Work-Id must have 1 to 64 characters: letters, digits and hyphens.',
  });
}
