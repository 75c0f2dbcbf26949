import { useMemo } from 'react';
import type { Schema } from '../api/client.js';
import { useReading } from '../api/reading.js';
import { amountOf, written } from '../money/amount.rules.js';
import { dayWritten } from './days.rules.js';
import { useLanguage } from './language.js';
import type { Language } from './language-choice.js';

export interface Vocabulary {
  /** What an entry of that kind says happened. */
  kind: (kind: string) => string;
  /** A field of a thing, by its path in the entry. */
  field: (path: string) => string;
  /** What stands in it, of the thing with that id. */
  value: (path: string, value: unknown, subject?: string) => string;
  /** The kinds, for a choice among them: code and word. */
  kinds: readonly { code: string; word: string }[];
}

/** The words of the book's entries, the same that its exports use: they come from the server once. */
export function useVocabulary(): Vocabulary {
  const { language } = useLanguage();
  const { data } = useReading('/api/v1/journal/words');
  return useMemo(() => vocabularyOf(data, language), [data, language]);
}

function vocabularyOf(words: Schema<'WordsView'> | undefined, language: Language): Vocabulary {
  const byCode = (list: readonly Schema<'WordView'>[] = []) => new Map(list.map((word) => [word.code, word[language]]));
  const [kinds, fields, values] = [byCode(words?.kinds), byCode(words?.fields), byCode(words?.values)];
  const nameOf = (segment: string) => (/^\d+$/.test(segment) ? String(Number(segment) + 1) : (fields.get(segment) ?? segment));
  return {
    kind: (kind) => kinds.get(kind.replace(/\/\d+$/, '')) ?? kind,
    field: (path) => segmentsOf(path).map(nameOf).join(' › '),
    value: (path, value, subject) => valueWritten(segmentsOf(path).findLast((segment) => !/^\d+$/.test(segment)) ?? '', value, { language, wordOf: wordsFor(values, subject), nameOf }),
    kinds: [...kinds].map(([code, word]) => ({ code, word })),
  };
}

/** A recovery that is ordered is not called as a payment that is. */
function wordsFor(values: ReadonlyMap<string, string>, subject = ''): (value: string) => string {
  const own = /^R-\d+$/.test(subject) ? 'recovery/' : '';
  return (value) => values.get(`${own}${value}`) ?? values.get(value) ?? value;
}

const segmentsOf = (path: string): string[] =>
  path
    .replace(/^\//, '')
    .split('/')
    .map((segment) => segment.replace(/~1/g, '/').replace(/~0/g, '~'));

interface Writing {
  language: Language;
  wordOf: (value: string) => string;
  nameOf: (segment: string) => string;
}

/** Days and amounts as people write them, coded values in words; anything else as it stands. */
function valueWritten(field: string, value: unknown, writing: Writing): string {
  const { language, wordOf, nameOf } = writing;
  if (value === null || value === undefined) return '—';
  if (typeof value === 'number' && field.endsWith('Cents') && Number.isSafeInteger(value)) return `${written(amountOf(BigInt(value)), language)} €`;
  if (typeof value === 'string') return /^\d{4}-\d{2}-\d{2}$/.test(value) ? dayWritten(value, language) : wordOf(value);
  if (Array.isArray(value)) return value.map((part) => valueWritten(field, part, writing)).join(', ') || '—';
  if (typeof value === 'object') return Object.entries(value).map(([name, part]) => `${nameOf(name)}: ${valueWritten(name, part, writing)}`).join('; ');
  return wordOf(String(value));
}
