import { Injectable, SetMetadata, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { tap, type Observable } from 'rxjs';
import { canonicalJson, Conflict, InvalidInput, sha256Hex, type Json } from '../../kernel/index.js';
import type { Once } from '../database/book.js';
import { containing } from '../database/conditions.js';
import type { Tx } from '../database/handle.js';
import type { Schema } from '../database/schema.js';
import type { CallerRequest } from './by.js';
import type { UploadRequest } from './upload.js';
import { idempotencyTable, IdempotencyRow } from './idempotency.entity.js';
import { IdempotencyTables1767225600005 } from './idempotency.migrations.js';

export const idempotencySchema: Schema = { entities: [IdempotencyRow], migrations: [IdempotencyTables1767225600005] };

const SEVEN_DAYS = 7 * 24 * 3_600_000;
const KEY = /^[\x21-\x7e]{1,255}$/;
const SECRET_METADATA = 'pnrr:answer-holds-secret';

/** The answer is shown once and never kept: a repeated key is a conflict instead of a replay. */
export const AnswerHoldsSecret = (): MethodDecorator => SetMetadata(SECRET_METADATA, true);

/**
 * Gives the caller of a POST with an `Idempotency-Key` what the book needs to let it happen once. The guard, which
 * runs before, has left the caller on the request; the book asks inside the unit of work of the effect itself, so two
 * requests at once can never both happen.
 */
@Injectable()
export class IdempotencyInterceptor implements NestInterceptor {
  private readonly reflector = new Reflector();

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<FastifyRequest & CallerRequest & UploadRequest>();
    const key = request.headers['idempotency-key'];
    if (request.method !== 'POST' || key === undefined) return next.handle();
    if (typeof key !== 'string' || !KEY.test(key)) throw badKey();
    const { caller } = request;
    if (!caller) return next.handle();
    const secret = this.reflector.get<boolean | undefined>(SECRET_METADATA, context.getHandler()) === true;
    const once = new OnceOnly(requestOf(request, key, caller.actor.id), secret);
    request.caller = { ...caller, once };
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    return next.handle().pipe(tap(() => void (once.replayed && reply.header('Idempotency-Replayed', 'true'))));
  }
}

interface KeyedRequest {
  person: string;
  method: string;
  path: string;
  keyHash: string;
  body: unknown;
}

function requestOf(request: FastifyRequest & UploadRequest, key: string, person: string): KeyedRequest {
  // The router has decoded the path already, so this cannot fail; `/D%2D5` is the same thing as `/D-5`.
  const path = decodeURIComponent(request.url.split('?')[0] ?? '');
  const { upload } = request;
  // Of a form the meaning is its fields and its file, whatever stands between the parts.
  const body = upload ? { fields: request.body, file: { name: upload.name, type: upload.type, sha256: upload.sha256 } } : (request.body ?? {});
  return { person, method: request.method, path, keyHash: sha256Hex(key), body };
}

export class OnceOnly implements Once {
  replayed = false;
  private asked = false;

  constructor(
    private readonly request: KeyedRequest,
    private readonly secret: boolean,
  ) {}

  async recall(tx: Tx): Promise<{ answer: unknown } | null> {
    // A second unit of work would take the first one's answer for its own.
    if (this.asked) throw new Error('a request with an Idempotency-Key has one unit of work');
    this.asked = true;
    const kept = await idempotencyTable.find(tx, this.identity());
    if (!kept || kept.createdAt <= expiry(tx)) return null;
    if (kept.answer === null || kept.bodyHash !== this.bodyHash()) throw reused();
    this.replayed = true;
    return { answer: JSON.parse(kept.answer) as unknown };
  }

  async keep(tx: Tx, answer: unknown): Promise<void> {
    await tx.run('DELETE FROM op_idempotency WHERE created_at <= ?', expiry(tx));
    await idempotencyTable.insert(tx, {
      ...this.identity(),
      // Never compared where there is no answer to give again; and a body such as of a newcomer holds a name that can be guessed.
      bodyHash: this.secret ? '' : this.bodyHash(),
      answer: this.secret ? null : JSON.stringify(answer ?? null),
      createdAt: tx.now.toISOString(),
    });
  }

  private identity(): Pick<IdempotencyRow, 'person' | 'method' | 'path' | 'keyHash'> {
    const { person, method, path, keyHash } = this.request;
    return { person, method, path, keyHash };
  }

  /** Of the body's meaning: order of names and spaces do not count. */
  private bodyHash(): string {
    return sha256Hex(canonicalJson(this.request.body as Json));
  }
}

/**
 * Takes out of the kept answers what holds one of these texts as a whole value: the answer is gone then, and a repeated key
 * is a conflict instead of a replay, so that nothing happens twice.
 */
export async function forgetAnswersWith(tx: Tx, texts: readonly string[]): Promise<void> {
  for (const text of texts) {
    await tx.run(`UPDATE op_idempotency SET answer = NULL WHERE lower(answer) LIKE ? ESCAPE '!'`, containing(JSON.stringify(text)));
  }
}

function expiry(tx: Tx): string {
  return new Date(tx.now.getTime() - SEVEN_DAYS).toISOString();
}

function reused(): Conflict {
  return new Conflict('idempotency-key-reused', {
    it: 'Questa Idempotency-Key è già stata usata per un’altra richiesta: usarne una nuova.',
    en: 'This Idempotency-Key was already used for another request: use a new one.',
  });
}

function badKey(): InvalidInput {
  return InvalidInput.at('invalid-request', '', {
    it: 'Idempotency-Key deve avere da 1 a 255 caratteri ASCII visibili.',
    en: 'Idempotency-Key must have 1 to 255 visible ASCII characters.',
  });
}
