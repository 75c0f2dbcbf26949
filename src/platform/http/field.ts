import { applyDecorators } from '@nestjs/common';
import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { registerDecorator } from 'class-validator';
import type { Sentence } from '../../kernel/index.js';

/** Marks a transformation of query values, which arrive as text; values of a body are never converted. */
export const FROM_QUERY = 'from-query';

export interface FieldOptions {
  /** May be left out of a request; may be missing from an answer. */
  optional?: true;
  /** May be null. */
  nullable?: true;
  description?: string;
  example?: unknown;
}

/** One kind of field: how it is read, when it is right, what is said when it is not, and how it is documented. */
export interface FieldKind {
  accepts(value: unknown): boolean;
  sentence: Sentence;
  /** Another code than `invalid-request`. */
  code?: string;
  /** Turns what was sent into what the code works with; what it cannot turn it leaves alone, to be refused. */
  read?(value: unknown, fromQuery: boolean): unknown;
  /** Positions of a list that are wrong, so that the pointer names them. */
  wrongItems?(value: readonly unknown[]): number[];
  schema: object;
}

/** What `validation.ts` finds beside a failed field. */
export type FieldProblem = Pick<FieldKind, 'sentence' | 'code' | 'wrongItems'>;

const REQUIRED: FieldProblem = {
  sentence: { it: 'Campo obbligatorio.', en: 'This field is mandatory.' },
};
const NOT_NULL: Sentence = { it: 'Il campo non può essere nullo.', en: 'This field cannot be null.' };

/** Joins validation, transformation and documentation, so that they cannot come apart. */
export function field(kind: FieldKind, options: FieldOptions, ...further: PropertyDecorator[]): PropertyDecorator {
  const { optional, nullable } = options;
  const { read } = kind;
  const decorators: PropertyDecorator[] = [
    rule('given', REQUIRED, (value) => value !== undefined || optional === true),
    rule('not-null', { ...kind, sentence: NOT_NULL }, (value) => value !== null || nullable === true),
    rule('kind', kind, (value) => value === undefined || value === null || kind.accepts(value)),
    ApiProperty(documented(kind, options)),
    ...further,
  ];
  if (read) {
    const transform = Transform(({ value, options: { groups } }) => read(value, groups?.includes(FROM_QUERY) ?? false), {
      toClassOnly: true,
    });
    decorators.push(transform);
  }
  return applyDecorators(...decorators);
}

function rule(name: string, problem: FieldProblem, validate: (value: unknown) => boolean): PropertyDecorator {
  return (target, property) =>
    registerDecorator({
      name,
      target: target.constructor,
      propertyName: String(property),
      options: { context: problem, message: problem.sentence.en },
      validator: { validate },
    });
}

function documented(kind: FieldKind, { optional, nullable, description, example }: FieldOptions): ApiPropertyOptions {
  return {
    ...kind.schema,
    ...(description === undefined ? {} : { description }),
    ...(example === undefined ? {} : { example }),
    ...(nullable ? { nullable: true } : {}),
    required: !optional,
  };
}
