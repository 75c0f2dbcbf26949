import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { InvalidInput } from '../../kernel/index.js';

/** Tells the version of the thing answered; a later change gives it back in `If-Match`. */
export function setETag(reply: FastifyReply, version: number): void {
  void reply.header('ETag', etagOf(version));
}

export function etagOf(version: number): string {
  return `"${version}"`;
}

/** The versions that the caller's screen may be showing. */
export class ExpectedVersion {
  constructor(private readonly tags: readonly string[]) {}

  /** To be asked inside the unit of work. @throws InvalidInput 412 `stale-version` if the thing has moved on. */
  mustBe(version: number): void {
    // Weak tags never match here (RFC 9110, 13.1.1).
    if (this.tags.includes(etagOf(version))) return;
    throw new InvalidInput(
      'stale-version',
      {
        it: 'Nel frattempo è stato modificato: rileggere e riprovare con il nuovo ETag.',
        en: 'It has been changed in the meantime: read it again and retry with the new ETag.',
      },
      [],
      412,
    );
  }
}

/** @throws InvalidInput 428 `version-required` without a version; `*` names none. */
export function expectedVersion(header: string | undefined): ExpectedVersion {
  const tags = (header ?? '').split(',').map((tag) => tag.trim()).filter((tag) => tag !== '');
  if (tags.length > 0 && !tags.includes('*')) return new ExpectedVersion(tags);
  throw new InvalidInput(
    'version-required',
    {
      it: 'Indicare in If-Match l’ETag della versione che si modifica.',
      en: 'Give in If-Match the ETag of the version that you change.',
    },
    [],
    428,
  );
}

/** The version on which a change is based. */
export const IfMatch = createParamDecorator((_: unknown, context: ExecutionContext): ExpectedVersion => {
  return expectedVersion(context.switchToHttp().getRequest<FastifyRequest>().headers['if-match']);
});
