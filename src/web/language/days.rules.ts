import type { Language } from './language-choice.js';

/** `2025-12-31` as people read it: 31/12/2025 in both languages, which leaves no doubt in Italy; in English 31 Dec 2025. */
export function dayWritten(day: string, language: Language): string {
  const [year = '', month = '', date = ''] = day.split('-');
  return language === 'it' ? `${date}/${month}/${year}` : `${Number(date)} ${MONTHS.en[Number(month) - 1]} ${year}`;
}

const MONTHS = {
  it: ['gen', 'feb', 'mar', 'apr', 'mag', 'giu', 'lug', 'ago', 'set', 'ott', 'nov', 'dic'],
  en: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
} as const;

const WHOLE_MONTHS = {
  it: ['gennaio', 'febbraio', 'marzo', 'aprile', 'maggio', 'giugno', 'luglio', 'agosto', 'settembre', 'ottobre', 'novembre', 'dicembre'],
  en: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
} as const;

/** `2025-12` as people read it on an axis; whole in a sentence. */
export const monthWritten = (month: string, language: Language): string => monthIn(MONTHS, month, language);
export const wholeMonthWritten = (month: string, language: Language): string => monthIn(WHOLE_MONTHS, month, language);

function monthIn(names: Record<Language, readonly string[]>, month: string, language: Language): string {
  const [year = '', number = ''] = month.split('-');
  return `${names[language][Number(number) - 1]} ${year}`;
}

/** A moment of recording, in Rome, where its readers are: its day as every day is written, and the time. */
export function momentWritten(moment: string, language: Language): string {
  const time = new Intl.DateTimeFormat('it-IT', { timeStyle: 'medium', timeZone: 'Europe/Rome' }).format(new Date(moment));
  return `${dayWritten(today(new Date(moment)), language)}, ${time}`;
}

/**
 * The day in Rome at that moment; by this machine's clock a proposal for a form, judged by the server. Summer time after
 * directive 2000/84/EC: a browser's own calendar costs 50 ms and more when it is first asked, of the first page.
 */
export function today(now: Date): string {
  const year = now.getUTCFullYear();
  const isSummer = now.getTime() >= lastSundayOf(year, 3) && now.getTime() < lastSundayOf(year, 10);
  return new Date(now.getTime() + (isSummer ? 2 : 1) * HOUR_MS).toISOString().slice(0, 10);
}

const HOUR_MS = 3_600_000;

/** One o'clock UTC, when the clocks of the Union change. */
function lastSundayOf(year: number, month: number): number {
  const last = new Date(Date.UTC(year, month, 0, 1));
  return last.setUTCDate(last.getUTCDate() - last.getUTCDay());
}

/** The last day of the month before. */
export function lastMonthEnd(day: string): string {
  const [year = 0, month = 1] = day.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1, 0)).toISOString().slice(0, 10);
}
