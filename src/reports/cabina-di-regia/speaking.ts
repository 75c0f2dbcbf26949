import type { Sentence } from '../../kernel/index.js';
import type { ReportLanguage } from '../cabina-di-regia.figures.js';

/** Both languages of a text stand side by side, so that neither can be forgotten nor drift from the other. */
export type Texts = { readonly [key: string]: Sentence | Texts };

/** The same tree in one language. */
export type Spoken<T> = T extends Sentence ? string : { readonly [K in keyof T]: Spoken<T[K]> };

/** Texts of a sheet, by language. */
export function spokenTexts<const T extends Texts>(texts: T): Readonly<Record<ReportLanguage, Spoken<T>>> {
  return { it: speak(texts, 'it'), en: speak(texts, 'en') };
}

function isSentence(node: Sentence | Texts): node is Sentence {
  return typeof node.it === 'string';
}

function speak<T extends Sentence | Texts>(node: T, language: ReportLanguage): Spoken<T> {
  if (isSentence(node)) return node[language] as Spoken<T>;
  const entries = Object.entries(node).map(([key, child]) => [key, speak(child, language)] as const);
  return Object.fromEntries(entries) as Spoken<T>;
}
