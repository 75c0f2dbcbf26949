import { Param, type PipeTransform } from '@nestjs/common';
import { ApiParam } from '@nestjs/swagger';
import { ID_LETTERS, NotFound, type Noun } from '../../kernel/index.js';
import { CODE_PATTERN, idPattern } from './fields.js';

/** `{id}` of a path. A text that is no such id names nothing: 404. */
export function IdParam(noun?: Noun, name = 'id'): ParameterDecorator {
  return shaped(name, idPattern(noun), noun ? `${ID_LETTERS[noun]}-12` : 'D-12', noun ? `Id of the ${noun}.` : 'Id.');
}

/** `{code}` of a path; of things whose codes have a form of their own, with that. */
export function CodeParam(name = 'code', pattern = CODE_PATTERN, example = 'RETE-46'): ParameterDecorator {
  return shaped(name, pattern, example, 'Code.');
}

/** A whole number of a path, such as the number of an entry. */
export function NumberParam(name: string, description: string): ParameterDecorator {
  const pattern = /^[1-9]\d{0,8}$/;
  return (target, key, index) => {
    Param(name, pipe(pattern, Number))(target, key, index);
    const schema = { type: 'integer', format: 'int32', minimum: 1, maximum: 999_999_999, example: 12 } as const;
    document(target, key, { name, description, schema });
  };
}

function shaped(name: string, pattern: RegExp, example: string, description: string): ParameterDecorator {
  return (target, key, index) => {
    Param(name, pipe(pattern, (text) => text))(target, key, index);
    document(target, key, { name, description, schema: { type: 'string', pattern: pattern.source, maxLength: 16, example } });
  };
}

function document(target: object, key: string | symbol | undefined, options: Parameters<typeof ApiParam>[0]): void {
  const descriptor = key === undefined ? undefined : Object.getOwnPropertyDescriptor(target, key);
  if (key !== undefined && descriptor) ApiParam(options)(target, key, descriptor);
}

function pipe<T>(pattern: RegExp, read: (text: string) => T): PipeTransform<string, T> {
  return {
    transform: (text) => {
      if (pattern.test(text)) return read(text);
      // What was asked for may be anything, so only text of the alphabet of ids is said back.
      throw new NotFound(/^[\w.-]{1,40}$/.test(text) ? text : '…');
    },
  };
}
