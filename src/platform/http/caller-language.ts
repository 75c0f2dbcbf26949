import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';

export type Language = 'it' | 'en';

/** The language that the caller prefers of the two that we speak; Italian where none is asked for (RFC 9110, 12.5.4). */
export function languageOf(acceptLanguage: string | undefined): Language {
  let best: { language: Language; quality: number } = { language: 'it', quality: 0 };
  for (const range of (acceptLanguage ?? '').slice(0, 500).split(',')) {
    const [tag = '', ...parameters] = range.trim().toLowerCase().split(';');
    const language = languageNamed(tag.trim());
    const quality = qualityOf(parameters);
    if (language && quality > best.quality) best = { language, quality };
  }
  return best.language;
}

function languageNamed(tag: string): Language | null {
  if (tag === '*' || /^it(-|$)/.test(tag)) return 'it';
  return /^en(-|$)/.test(tag) ? 'en' : null;
}

function qualityOf(parameters: readonly string[]): number {
  const text = parameters.map((parameter) => /^\s*q=(0(?:\.\d{0,3})?|1(?:\.0{0,3})?)\s*$/.exec(parameter)?.[1]).find(Boolean);
  return text === undefined ? 1 : Number(text);
}

/** The language in which sentences are answered to this request. */
export const In = createParamDecorator((_: unknown, context: ExecutionContext): Language => {
  return languageOf(context.switchToHttp().getRequest<FastifyRequest>().headers['accept-language']);
});
