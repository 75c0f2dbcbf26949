import { ID_LETTERS, ID_PATTERN, isCalendarDate, Money, AMOUNT_PATTERN, type Noun, type Sentence } from '../../kernel/index.js';
import { field, type FieldKind, type FieldOptions } from './field.js';
import { isTextWithin, normalised, type TextLimits } from './text.js';

export type { FieldOptions } from './field.js';

/** Codes of things that have a name of their own; they never change. */
export const CODE_PATTERN = /^[A-Z][A-Z0-9]{0,11}(-[0-9]{2,3})?$/;
const AMOUNT_NOT_ZERO = /^(?!0\.00$)(?:0|[1-9]\d{0,12})\.\d{2}$/;
const DAY = /^[12]\d{3}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
const MOMENT = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,9})?Z$/;

const AMOUNT_SENTENCE: Sentence = {
  it: 'L’importo va scritto come testo, con il punto e due decimali, senza segno: "1234.50".',
  en: 'Write the amount as text, with a dot and two decimals, without a sign: "1234.50".',
};
const ABOVE_ZERO_SENTENCE: Sentence = {
  it: `${AMOUNT_SENTENCE.it} Non può essere zero.`,
  en: `${AMOUNT_SENTENCE.en} It cannot be zero.`,
};

/** An amount of a request, `"1234.50"`, read as Money. Zero is refused unless `zero` says otherwise. */
export function AmountField(options: FieldOptions & { zero?: true } = {}): PropertyDecorator {
  const pattern = options.zero ? AMOUNT_PATTERN : AMOUNT_NOT_ZERO;
  const kind: FieldKind = {
    accepts: (value) => value instanceof Money,
    read: (value) => (typeof value === 'string' && pattern.test(value) ? Money.parse(value) : value),
    sentence: options.zero ? AMOUNT_SENTENCE : ABOVE_ZERO_SENTENCE,
    code: 'amount-format',
    schema: { type: 'string', pattern: pattern.source, minLength: 4, maxLength: 16 },
  };
  return field(kind, { description: 'Amount in euro, as text with a dot and two decimals.', example: '1234.50', ...options });
}

/** An amount of an answer: it may be zero. */
export function FigureField(options: FieldOptions = {}): PropertyDecorator {
  return AmountField({ ...options, zero: true });
}

/** A day, `YYYY-MM-DD`. */
export function DayField(options: FieldOptions = {}): PropertyDecorator {
  const kind: FieldKind = {
    accepts: isCalendarDate,
    sentence: { it: 'La data va scritta AAAA-MM-GG e deve esistere, per esempio "2026-03-31".', en: 'Write the day as YYYY-MM-DD, a day that exists, for example "2026-03-31".' },
    schema: { type: 'string', format: 'date', pattern: DAY.source, minLength: 10, maxLength: 10 },
  };
  return field(kind, { description: 'A day (ISO 8601).', example: '2026-03-31', ...options });
}

/** A moment, RFC 3339 in UTC. */
export function MomentField(options: FieldOptions = {}): PropertyDecorator {
  const kind: FieldKind = {
    accepts: (value) => typeof value === 'string' && isCalendarDate(MOMENT.exec(value)?.[1]),
    sentence: { it: 'Il momento va scritto in UTC, per esempio "2026-03-31T10:15:00.000Z".', en: 'Write the moment in UTC, for example "2026-03-31T10:15:00.000Z".' },
    schema: { type: 'string', format: 'date-time', pattern: MOMENT.source, maxLength: 30 },
  };
  return field(kind, { description: 'A moment (RFC 3339, UTC).', example: '2026-03-31T10:15:00.000Z', ...options });
}

export interface TextFieldOptions extends FieldOptions, TextLimits {
  description: string;
  example: string;
  /** What the pattern asks for, in words. */
  says?: Sentence;
}

/** Text: one form of each letter, nothing invisible or deceiving in it, no blanks at its ends. */
export function TextField(options: TextFieldOptions): PropertyDecorator {
  return field(textKind(options), options);
}

function textKind({ min = 1, max, pattern, lines, says }: TextLimits & { says?: Sentence }): FieldKind {
  const limits: TextLimits = { min, max, ...(pattern ? { pattern } : {}), ...(lines ? { lines } : {}) };
  return {
    accepts: (value) => isTextWithin(value, limits),
    read: (value) => (typeof value === 'string' ? normalised(value) : value),
    sentence: says ?? {
      it: `Testo da ${min} a ${max} caratteri, senza spazi alle estremità né caratteri invisibili o di controllo.`,
      en: `Text of ${min} to ${max} characters, without blanks at its ends and without invisible or control characters.`,
    },
    schema: { type: 'string', minLength: min, maxLength: max, ...(pattern ? { pattern: pattern.source } : {}) },
  };
}

/** How long a reason is. */
export const REASON = { min: 3, max: 2000, lines: true } as const;

const KEPT_FOR_GOOD = 'Kept for good: it is never changed nor erased, so write no personal data here.';

/** Why something is done: it stays in the book forever. */
export function ReasonField(options: FieldOptions = {}): PropertyDecorator {
  const kind = textKind(REASON);
  const sentence: Sentence = {
    it: 'La motivazione va scritta, da 3 a 2000 caratteri: resta nel registro per sempre.',
    en: 'Give the reason, in 3 to 2000 characters: it stays in the book for good.',
  };
  const { description = 'Why, in words that stay in the book.', ...more } = options;
  return field({ ...kind, sentence }, { example: 'Nota prot. 1234 del 31/03/2026', ...more, description: `${description} ${KEPT_FOR_GOOD}` });
}

/** The id of a thing, `D-12`; of any thing when no noun is given. */
export function IdField(noun?: Noun, options: FieldOptions = {}): PropertyDecorator {
  const pattern = idPattern(noun);
  const example = noun ? `${ID_LETTERS[noun]}-12` : 'D-12';
  const kind: FieldKind = {
    accepts: (value) => typeof value === 'string' && pattern.test(value),
    sentence: { it: `Un identificativo come "${example}".`, en: `An id such as "${example}".` },
    schema: { type: 'string', pattern: pattern.source, minLength: 3, maxLength: 12 },
  };
  return field(kind, { description: noun ? `Id of the ${noun}.` : 'Id of a thing.', example, ...options });
}

/** Nine digits: more entries than a book will ever have, and a number that an integer column of PostgreSQL can be compared with. */
export function idPattern(noun?: Noun): RegExp {
  return noun ? new RegExp(`^${ID_LETTERS[noun]}-[1-9][0-9]{0,8}$`) : ID_PATTERN;
}

/** A code, `RETE-46` or `POLI`. */
export function CodeField(options: FieldOptions = {}): PropertyDecorator {
  const kind: FieldKind = {
    accepts: (value) => typeof value === 'string' && CODE_PATTERN.test(value),
    sentence: { it: 'Un codice come "RETE-46" o "POLI".', en: 'A code such as "RETE-46" or "POLI".' },
    schema: { type: 'string', pattern: CODE_PATTERN.source, minLength: 1, maxLength: 16 },
  };
  return field(kind, { description: 'A code, which never changes.', example: 'RETE-46', ...options });
}

/** One of a few words. */
export function ChoiceField(choices: readonly string[], options: FieldOptions & { description: string }): PropertyDecorator {
  const words = choices.map((choice) => `"${choice}"`).join(', ');
  const kind: FieldKind = {
    accepts: (value) => choices.includes(value as string),
    sentence: { it: `Uno di questi valori: ${words}.`, en: `One of these values: ${words}.` },
    schema: { type: 'string', enum: [...choices] },
  };
  return field(kind, { example: choices[0], ...options });
}

/** A percentage from 0 to 100, a number with at most two decimals. */
export function PercentField(options: FieldOptions = {}): PropertyDecorator {
  const kind: FieldKind = {
    accepts: isPercent,
    sentence: { it: 'Un numero da 0 a 100, con al più due decimali.', en: 'A number from 0 to 100, with at most two decimals.' },
    schema: { type: 'number', format: 'double', minimum: 0, maximum: 100 },
  };
  return field(kind, { description: 'A percentage, with at most two decimals.', example: 33.33, ...options });
}

function isPercent(value: unknown): boolean {
  if (typeof value !== 'number' || !(value >= 0 && value <= 100) || Object.is(value, -0)) return false;
  return Math.round(value * 100) / 100 === value;
}

/** A whole number. */
export function WholeField(options: FieldOptions & { min: number; max: number; description: string; default?: number }): PropertyDecorator {
  const { min, max } = options;
  const kind: FieldKind = {
    accepts: (value) => Number.isSafeInteger(value) && (value as number) >= min && (value as number) <= max && !Object.is(value, -0),
    read: (value, fromQuery) => (fromQuery && typeof value === 'string' && /^(0|-?[1-9]\d{0,15})$/.test(value) ? Number(value) : value),
    sentence: { it: `Un numero intero da ${min} a ${max}.`, en: `A whole number from ${min} to ${max}.` },
    schema: {
      type: 'integer',
      format: max > 2_147_483_647 ? 'int64' : 'int32',
      minimum: min,
      maximum: max,
      ...(options.default === undefined ? {} : { default: options.default }),
    },
  };
  return field(kind, { example: options.default ?? min, ...options });
}

/** Yes or no. */
export function FlagField(options: FieldOptions & { description: string }): PropertyDecorator {
  const kind: FieldKind = {
    accepts: (value) => typeof value === 'boolean',
    read: (value, fromQuery) => (fromQuery && (value === 'true' || value === 'false') ? value === 'true' : value),
    sentence: { it: 'true oppure false.', en: 'true or false.' },
    schema: { type: 'boolean' },
  };
  return field(kind, { example: false, ...options });
}
