import { isCalendarDate, italianDay, Money, nounOf, spoken, type Json, type Noun, type Sentence } from '../kernel/index.js';
import type { Change } from '../journal/index.js';
import { codedWord, FIELD_WORDS, VALUE_WORDS } from './field-words.js';

type Language = keyof Sentence;

/** Fields whose values are words of the program, not of people. */
const CODED = new Set([
  ...['state', 'status', 'kind', 'cause', 'interventionLine', 'effect', 'result', 'settlement', 'destination', 'of', 'decides', 'roles', 'within', 'from', 'to', 'language'],
]);

/** `stato: richiesto → approvato (liquidato)`, of the thing with that id. Whole cents are said as the amount that they are. */
export function changeWords({ path, before, after }: Change, subject: string, language: Language): string {
  const words = (value: Json): string => valueWords(path, value, { noun: nounOf(subject), language });
  return `${fieldWords(path, language)}: ${words(before)} → ${words(after)}`;
}

/** A field's path in words: things of a list are counted from one. */
export function fieldWords(path: string, language: Language): string {
  return segmentsOf(path)
    .map((segment) => (/^\d+$/.test(segment) ? String(Number(segment) + 1) : (FIELD_WORDS[segment]?.[language] ?? segment)))
    .join(' › ');
}

/** The names in a path, without the places in lists. */
export function fieldNames(path: string): string[] {
  return segmentsOf(path).filter((segment) => !/^\d+$/.test(segment));
}

function segmentsOf(path: string): string[] {
  return path.slice(1).split('/').map((segment) => segment.replace(/~1/g, '/').replace(/~0/g, '~'));
}

interface Speaking {
  noun: Noun | null;
  language: Language;
}

function valueWords(path: string, value: Json, speaking: Speaking): string {
  const { noun, language } = speaking;
  const field = fieldNames(path).at(-1) ?? '';
  if (value === null) return '–';
  if (field.endsWith('Cents') && typeof value === 'number') return spoken(Money.ofCents(value), language);
  if (typeof value === 'boolean') return VALUE_WORDS[String(value)]?.[language] ?? String(value);
  if (typeof value === 'object') return thingWords(path, value, speaking);
  if (typeof value !== 'string') return String(value);
  if (language === 'it' && isCalendarDate(value)) return italianDay(value);
  return CODED.has(field) ? (codedWord(value, noun, language) ?? value) : value;
}

/** A whole thing, or list of them, member by member. */
function thingWords(path: string, value: object, speaking: Speaking): string {
  const { language } = speaking;
  const members = Object.entries(value) as [string, Json][];
  if (members.length === 0) return VALUE_WORDS['none']?.[language] ?? '–';
  if (Array.isArray(value)) return members.map(([, part]) => valueWords(path, part, speaking)).join(', ');
  return members.map(([name, part]) => `${fieldWords(`/${name}`, language)}: ${valueWords(`${path}/${name}`, part, speaking)}`).join('; ');
}
