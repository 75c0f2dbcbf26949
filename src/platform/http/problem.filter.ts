import { randomUUID } from 'node:crypto';
import { Catch, HttpException, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Refusal } from '../../kernel/index.js';
import { languageOf } from './caller-language.js';
import { defect, PROBLEM_MEDIA_TYPE, problemOf, transportRefusal } from './problem.js';

/** How long to wait before trying again what a moment of trouble prevented. */
const RETRY_AFTER_SECONDS = 5;

/** The one place where what went wrong becomes an answer. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('Defect');

  catch(exception: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    this.answer(exception, http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>());
  }

  /** Also called for what fails outside Nest. */
  answer(exception: unknown, request: FastifyRequest, reply: FastifyReply): void {
    if (reply.sent || reply.raw.headersSent) {
      // An answer that has begun cannot become another one: cutting it off tells the caller that it is not whole.
      this.log(exception, request, randomUUID());
      reply.raw.destroy();
      return;
    }
    const id = randomUUID();
    const refusal = refusalOf(exception) ?? this.defect(exception, request, id);
    if (refusal.status >= 500 && refusal.code !== 'defect') this.log(refusal.cause ?? refusal, request, id);
    const language = languageOf(request.headers['accept-language']);
    if (refusal.status === 401) void reply.header('WWW-Authenticate', 'Bearer');
    const busy = refusal.status === 503 || (refusal.status === 429 && !reply.hasHeader('Retry-After'));
    if (busy) void reply.header('Retry-After', RETRY_AFTER_SECONDS);
    void reply
      .status(refusal.status)
      .header('Content-Language', language)
      .header('Vary', 'Accept-Language')
      .header('Cache-Control', 'no-store')
      .type(PROBLEM_MEDIA_TYPE)
      .send(JSON.stringify(problemOf(refusal, language, id)));
  }

  private defect(exception: unknown, request: FastifyRequest, id: string): Refusal {
    this.log(exception, request, id);
    return defect(id);
  }

  private log(exception: unknown, request: FastifyRequest, id: string): void {
    // The pattern of the route and not the address: an address may hold names.
    const route = request.routeOptions?.url ?? 'no route';
    const trace = exception instanceof Error ? (exception.stack ?? exception.message) : 'something was thrown that is no Error';
    this.logger.error(`${id} ${request.method} ${route} (request ${request.id})`, withoutPersonalData(trace));
  }
}

/** The refusal in what was thrown, or null if it is a defect; errors of the database's constraints are defects. */
export function refusalOf(exception: unknown): Refusal | null {
  if (exception instanceof Refusal) return exception;
  const status = exception instanceof HttpException ? exception.getStatus() : statusOf(exception);
  return status >= 400 && status < 500 ? transportRefusal(status) : null;
}

function statusOf(exception: unknown): number {
  const status = exception instanceof Error && 'statusCode' in exception ? exception.statusCode : 0;
  return typeof status === 'number' ? status : 0;
}

/** Messages of errors may quote values: addresses of people and long secrets are taken out. */
function withoutPersonalData(trace: string): string {
  return trace
    .slice(0, 20_000)
    .replace(/[^\s@"'<>]{1,64}@[^\s@"'<>]{1,255}\.[A-Za-z]{2,}/g, '[e-mail]')
    .replace(/\b[A-Za-z0-9_-]{40,}\b/g, '[secret]');
}
