export type Language = 'it' | 'en';

const KEY = 'pnrr:language';
let chosen: Language = stored();

function stored(): Language {
  return typeof localStorage !== 'undefined' && localStorage.getItem(KEY) === 'en' ? 'en' : 'it';
}

/** Also for what stands outside the pages, such as the header that tells the server. */
export const currentLanguage = (): Language => chosen;

export function chooseLanguage(language: Language): void {
  chosen = language;
  localStorage.setItem(KEY, language);
}
