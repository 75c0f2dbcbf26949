import { applyDecorators, HttpCode } from '@nestjs/common';
import { ApiOperation, ApiProduces, ApiResponse } from '@nestjs/swagger';
import type { Class } from './list-fields.js';

export interface AnswerOptions {
  /** What the operation does, in a few words. */
  summary: string;
  description?: string;
  /** 200 unless said otherwise. */
  status?: 200 | 201 | 202;
  /** The answer carries the thing's `ETag`. */
  etag?: true;
  /** What is answered with 202 where another person has to decide first. */
  proposes?: Class;
}

const ETAG = { ETag: { description: 'The version answered; a change gives it back in `If-Match`.', schema: { type: 'string', maxLength: 24, example: '"3"' } } } as const;

/**
 * Documents what an operation answers, and answers with that status. Problem answers, rate-limit headers and the
 * headers of requests are the same everywhere: the document adds them (`openapi.ts`).
 */
export function Answers(View: Class, { summary, description, status = 200, etag, proposes }: AnswerOptions): MethodDecorator {
  return applyDecorators(
    ...(proposes ? [ApiResponse({ status: 202, description: 'Another person has to decide first.', type: proposes })] : []),
    HttpCode(status),
    operation(summary, description),
    ApiResponse({ status, description: summary, type: View, ...(etag ? { headers: ETAG } : {}) }),
  );
}

/** Nothing to answer: 204. */
export function AnswersNothing({ summary, description }: Pick<AnswerOptions, 'summary' | 'description'>): MethodDecorator {
  return applyDecorators(HttpCode(204), operation(summary, description), ApiResponse({ status: 204, description: summary }));
}

export interface FileAnswerOptions {
  summary: string;
  description?: string;
  mediaType: string;
}

/** Leads on: 303 with the address in `Location`. */
export function AnswersRedirect({ summary, description }: Pick<AnswerOptions, 'summary' | 'description'>): MethodDecorator {
  const headers = { Location: { description: 'Where to go on.', schema: { type: 'string', maxLength: 4000, example: '/' } } } as const;
  return applyDecorators(HttpCode(303), operation(summary, description), ApiResponse({ status: 303, description: summary, headers }));
}

/** A file, or a page that is not JSON. */
export function AnswersFile({ summary, description, mediaType }: FileAnswerOptions): MethodDecorator {
  const schema = { type: 'string', format: 'binary' };
  return applyDecorators(
    HttpCode(200),
    operation(summary, description),
    ApiProduces(mediaType),
    ApiResponse({ status: 200, description: summary, content: { [mediaType]: { schema } } }),
  );
}

function operation(summary: string, description: string | undefined): MethodDecorator {
  return ApiOperation({ summary, ...(description === undefined ? {} : { description }) });
}

/** An answer in the form of a problem though nothing is wrong, as public bodies' checks want `/status` to be. */
export function AnswersProblemForm({ summary }: Pick<AnswerOptions, 'summary'>): MethodDecorator {
  const schema = { $ref: '#/components/schemas/Status' };
  return applyDecorators(
    operation(summary, undefined),
    ApiResponse({ status: 200, description: summary, content: { 'application/problem+json': { schema } } }),
  );
}

/** A JSON document whose form is laid down elsewhere. */
export function AnswersDocument({ summary, description }: Pick<AnswerOptions, 'summary' | 'description'>): MethodDecorator {
  const schema = { type: 'object', maxProperties: 100, additionalProperties: { $ref: '#/components/schemas/JsonValue' } };
  return applyDecorators(
    operation(summary, description),
    ApiResponse({ status: 200, description: summary, content: { 'application/json': { schema } } }),
  );
}
