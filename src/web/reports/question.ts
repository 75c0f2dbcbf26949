import type { Language } from '../language/language-choice.js';
import { useLanguage } from '../language/language.js';
import { useUrlState } from '../parts/url-state.js';

/** What a report is asked: it depends on this, on the book and on the software, and on nothing else. */
export interface Question {
  asOf?: string;
  atEntry?: number;
  since?: number;
  lang: Language;
}

const isEntry = (text: string | undefined): text is string => text !== undefined && /^\d{1,9}$/.test(text);

/** The question as it stands in the address. */
export function useQuestion(): { question: Question; set: (changes: Record<string, string | null>) => void } {
  const { values, set } = useUrlState();
  const { language } = useLanguage();
  const { asOf, atEntry, since, lang } = values;
  const question: Question = {
    ...(asOf ? { asOf } : {}),
    ...(isEntry(atEntry) ? { atEntry: Number(atEntry) } : {}),
    ...(isEntry(since) ? { since: Number(since) } : {}),
    lang: lang === 'it' || lang === 'en' ? lang : language,
  };
  return { question, set };
}
