import multipart from '@fastify/multipart';
import { applyDecorators, createParamDecorator, Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { RouteConfig, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { ApiBody, ApiConsumes, ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { finalize, type Observable } from 'rxjs';
import type { Class } from './list-fields.js';
import type { BodyConfig } from './request-rules.js';
import { Places } from './upload-places.js';
import { FILE_PART, readUpload, type UploadedFile as File } from './upload-reading.js';

const FORM_TYPE = 'multipart/form-data';
/** Their files are in memory whole, from the first byte until the answer. */
const UPLOADS_AT_ONCE = { places: 4, queue: 32, waitMs: 10_000 };

export type UploadedFile = File;

/** What the interceptor leaves on a request that brought a file. */
export interface UploadRequest {
  upload?: File;
}

export interface TakesFileOptions {
  /** Of the file, in bytes. */
  maxBytes: number;
  /** What file it is, for the document. */
  description: string;
  /** The class of the form's other parts, which the handler takes with `@Body()`; without one there are no others. */
  fields?: Class;
}

/**
 * The route takes a form (`multipart/form-data`) with one file in its part `file`, and nothing else. It is read after
 * the caller has been found to be one who may.
 */
export function TakesFile({ maxBytes, description, fields }: TakesFileOptions): MethodDecorator {
  const config: BodyConfig = { accepts: FORM_TYPE, fileBytes: maxBytes };
  const file = { type: 'string', format: 'binary', minLength: 1, maxLength: maxBytes, description, example: '%PDF-1.7' } as const;
  const alone = { required: [FILE_PART], additionalProperties: false, properties: { [FILE_PART]: file } };
  const body = fields ? ApiBody({ type: withFile(fields, file) }) : ApiBody({ schema: { type: 'object', ...alone } });
  return applyDecorators(RouteConfig(config), ApiConsumes(FORM_TYPE), body);
}

/** The fields and the file, as one class: for the document alone. */
function withFile(fields: Class, file: ApiPropertyOptions): Class {
  class Form extends fields {}
  ApiProperty(file)(Form.prototype, FILE_PART);
  Object.defineProperty(Form, 'name', { value: `${fields.name}Form` });
  return Form;
}

/** The file of a route that `@TakesFile`. */
export const UploadedFile = createParamDecorator((_: unknown, context: ExecutionContext): File => {
  const { upload } = context.switchToHttp().getRequest<UploadRequest>();
  if (!upload) throw new Error('a route that uses an uploaded file says so with @TakesFile');
  return upload;
});

/** Lets forms through to the interceptor; nothing of them is read before. */
export async function acceptForms(app: NestFastifyApplication): Promise<void> {
  await app.register(multipart);
}

/** Reads forms: the file is left on the request, the other parts are its body. It comes before whatever looks at bodies. */
@Injectable()
export class UploadInterceptor implements NestInterceptor {
  private readonly places = new Places(UPLOADS_AT_ONCE);

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const request = context.switchToHttp().getRequest<FastifyRequest & UploadRequest>();
    const { fileBytes } = request.routeOptions.config as BodyConfig;
    if (fileBytes === undefined) return next.handle();
    const leave = await this.places.take();
    try {
      const { file, fields } = await readUpload(request, fileBytes);
      request.upload = file;
      request.body = fields;
      return next.handle().pipe(finalize(leave));
    } catch (error) {
      leave();
      throw error;
    }
  }
}
