import { useLanguage } from './language.js';
import { dayWritten } from './days.rules.js';
import { amountOf, written } from '../money/amount.rules.js';
import type { Language } from './language-choice.js';

export interface Vocabulary {
  /** What an entry of that kind says happened. */
  kind: (kind: string) => string;
  /** A field of a thing, by its path in the entry. */
  field: (path: string) => string;
  /** What stands in it. */
  value: (path: string, value: unknown) => string;
}

/** The words of the book's entries, the same that its exports use. */
export function useVocabulary(): Vocabulary {
  const { language } = useLanguage();
  return {
    kind: (kind) => kind,
    field: (path) => path,
    value: (path, value) => plainValue(path, value, language),
  };
}

/** Days and amounts as people write them; anything else as it stands. */
export function plainValue(path: string, value: unknown, language: Language): string {
  if (value === null || value === undefined) return '—';
  if (typeof value === 'number' && path.endsWith('Cents') && Number.isSafeInteger(value)) return `${written(amountOf(BigInt(value)), language)} €`;
  if (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value)) return dayWritten(value, language);
  if (Array.isArray(value)) return value.map((part) => plainValue(path, part, language)).join(', ') || '—';
  if (typeof value === 'object') return Object.entries(value).map(([name, part]) => `${name}: ${plainValue(name, part, language)}`).join('; ');
  return String(value);
}
