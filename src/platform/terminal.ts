import { parseArgs } from 'node:util';
import type { Sentence } from '../kernel/index.js';
import type { Environment } from './environment.js';
import type { Language } from './http/caller-language.js';

export const TERMINAL_LANGUAGES = ['it', 'en'] as const satisfies readonly Language[];

/** The first of these that is set says in which language programs speak (POSIX, 8.2). */
const LOCALES = ['LC_ALL', 'LC_MESSAGES', 'LANG'] as const;

/** In which language a program speaks on its terminal: as `--lang` asks, else as its locale says; Italian unless that is English. */
export function terminalLanguage(args: readonly string[], env: Environment): Language {
  // Not strict: what is wrong with the arguments has to be told in a language, too.
  const { lang } = parseArgs({ args: [...args], options: { lang: { type: 'string' } }, strict: false }).values;
  const asked = TERMINAL_LANGUAGES.find((language) => language === lang);
  const locale = LOCALES.map((name) => env[name]).find((value) => value !== undefined && value !== '');
  return asked ?? (/^en([_.@-]|$)/i.test(locale ?? '') ? 'en' : 'it');
}

/** A line without words: a link, a token. */
export function wordless(text: string): Sentence {
  return { it: text, en: text };
}

/** What an error that is no sentence of ours becomes: `what` says which program could not go on. */
export function defectSentence(what: Sentence, error: unknown): Sentence {
  const defect = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { it: `${what.it} ${defect}`, en: `${what.en} ${defect}` };
}
