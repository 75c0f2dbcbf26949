import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';
import { chooseLanguage, currentLanguage, type Language } from './language-choice.js';

interface Choice {
  language: Language;
  choose: (language: Language) => void;
}

const Chosen = createContext<Choice>({ language: 'it', choose: () => undefined });

export function LanguageProvider({ children }: { children: ReactNode }) {
  const [language, setLanguage] = useState(currentLanguage);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const choice = useMemo(() => ({ language, choose: (next: Language) => (chooseLanguage(next), setLanguage(next)) }), [language]);
  return <Chosen.Provider value={choice}>{children}</Chosen.Provider>;
}

export const useLanguage = (): Choice => useContext(Chosen);

type Text = string | ((...values: never[]) => string);
/** The same texts in both languages; the compiler refuses one that lacks its twin. */
export interface Bilingual<T> {
  it: T;
  en: T;
}
type Twin<T> = { [K in keyof T]: T[K] extends string ? string : T[K] extends Text ? T[K] : Twin<T[K]> };

export function bilingual<const T extends Record<string, unknown>>(texts: { it: T; en: Twin<NoInfer<T>> }): Bilingual<Twin<T>> {
  return texts as unknown as Bilingual<Twin<T>>;
}

/** The texts of a page in the reader's language. */
export function useTexts<T>(texts: Bilingual<T>): T {
  return texts[useLanguage().language];
}
