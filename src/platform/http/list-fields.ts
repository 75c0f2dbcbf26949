import { Type } from 'class-transformer';
import { ValidateIf, ValidateNested } from 'class-validator';
import { ID_PATTERN, type Sentence } from '../../kernel/index.js';
import { field, type FieldKind, type FieldOptions } from './field.js';
import { isTextWithin, normalised, type TextLimits } from './text.js';

export type Class = new () => object;
export interface ListLimits {
  min?: number;
  max: number;
}
type Described = FieldOptions & { description: string };

/** An object with fields of its own. */
export function NestedField(of: () => Class, options: Described): PropertyDecorator {
  const kind: FieldKind = {
    accepts: (value) => value instanceof of(),
    sentence: { it: 'Un oggetto con i suoi campi.', en: 'An object with its fields.' },
    schema: refTo(of),
  };
  return field(kind, options, ...nested(of, options));
}

/** A list of objects. */
export function ListField(of: () => Class, options: Described & ListLimits): PropertyDecorator {
  const isItem = (item: unknown): boolean => item instanceof of();
  const kind = listKind(options, isItem, { it: 'oggetti', en: 'objects' }, { ...refTo(of), isArray: true });
  return field(kind, options, ...nested(of, options));
}

/** The generator of the document takes a function for a late-bound class only if it is called `type`. */
function refTo(of: () => Class): object {
  return { type: () => of() };
}

function nested(of: () => Class, { nullable }: FieldOptions): PropertyDecorator[] {
  // class-validator takes null for a wrong object.
  const unlessNull = nullable ? [ValidateIf((_, value) => value !== null)] : [];
  return [Type(of), ValidateNested(), ...unlessNull];
}

/** A list of texts, each under the same limits, and none of them twice where they are `distinct`. */
export function TextListField(options: Described & ListLimits & { of: TextLimits; distinct?: true }): PropertyDecorator {
  const { of, distinct } = options;
  const items = {
    type: 'string',
    minLength: of.min ?? 1,
    maxLength: of.max,
    ...(of.pattern ? { pattern: of.pattern.source } : {}),
  };
  const what = distinct ? { it: 'testi diversi fra loro', en: 'texts, none of them twice' } : { it: 'testi', en: 'texts' };
  const plain = listKind(options, (item) => isTextWithin(item, of), what, { type: 'array', items });
  const kind = distinct ? withoutTwins(plain) : plain;
  const read = (value: unknown): unknown =>
    Array.isArray(value) ? value.map((item: unknown) => (typeof item === 'string' ? normalised(item) : item)) : value;
  return field({ ...kind, read }, options);
}

/** A list of ids. */
export function IdListField(options: Described & ListLimits): PropertyDecorator {
  const items = { type: 'string', pattern: ID_PATTERN.source, maxLength: 12 };
  const isId = (item: unknown): boolean => typeof item === 'string' && ID_PATTERN.test(item);
  const kind = listKind(options, isId, { it: 'identificativi', en: 'ids' }, { type: 'array', items });
  return field(kind, { example: ['D-12'], ...options });
}

/** A list of a few words, none of them twice. */
export function ChoiceListField(choices: readonly string[], options: Described & { min?: number }): PropertyDecorator {
  const limits = { ...options, max: choices.length };
  const words = choices.map((choice) => `"${choice}"`).join(', ');
  const isChoice = (item: unknown): boolean => choices.includes(item as string);
  const items = { type: 'string', enum: [...choices] };
  const kind = listKind(limits, isChoice, { it: `valori fra ${words}`, en: `values among ${words}` }, { type: 'array', items });
  return field(withoutTwins(kind), { example: [choices[0]], ...options });
}

const ANY_OBJECT = { type: 'object', maxProperties: 100, additionalProperties: { $ref: '#/components/schemas/JsonValue' } };

/** An object whose fields are not said beforehand. Only for answers. */
export function ObjectField(options: Described): PropertyDecorator {
  const kind: FieldKind = {
    accepts: (value) => typeof value === 'object' && !Array.isArray(value),
    sentence: { it: 'Un oggetto.', en: 'An object.' },
    schema: ANY_OBJECT,
  };
  return field(kind, { example: {}, ...options });
}

/** A value as it stands in the book: text, number or truth; or a thing of a list, whole. Only for answers. */
export function ValueField(options: Described): PropertyDecorator {
  const kind: FieldKind = {
    accepts: () => true,
    sentence: { it: 'Un valore semplice.', en: 'A plain value.' },
    schema: {
      oneOf: [
        { type: 'string', maxLength: 10_000 },
        { type: 'number', format: 'double', minimum: Number.MIN_SAFE_INTEGER, maximum: Number.MAX_SAFE_INTEGER },
        { type: 'boolean' },
        // A list with nothing in it is a value of its own.
        { type: 'array', maxItems: 0, items: { type: 'boolean' } },
        ANY_OBJECT,
      ],
    },
  };
  return field(kind, options);
}

/** The same list, of which no item comes twice. */
function withoutTwins(kind: FieldKind): FieldKind {
  const accepts = (value: unknown): boolean => kind.accepts(value) && new Set(value as unknown[]).size === (value as unknown[]).length;
  return { ...kind, accepts, schema: { ...kind.schema, uniqueItems: true } };
}

function listKind({ min = 0, max }: ListLimits, isItem: (item: unknown) => boolean, what: Sentence, schema: object): FieldKind {
  return {
    accepts: (value) => Array.isArray(value) && value.length >= min && value.length <= max && value.every(isItem),
    wrongItems: (value) => (value.length > max ? [] : value.flatMap((item, index) => (isItem(item) ? [] : [index]))),
    sentence: { it: `Una lista di ${what.it}, da ${min} a ${max}.`, en: `A list of ${what.en}, from ${min} to ${max}.` },
    schema: { ...schema, minItems: min, maxItems: max },
  };
}
