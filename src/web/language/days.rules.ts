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

/** `2025-12` as people read it on an axis. */
export function monthWritten(month: string, language: Language): string {
  const [year = '', number = ''] = month.split('-');
  return `${MONTHS[language][Number(number) - 1]} ${year}`;
}

/** A moment of recording, in Rome, where its readers are: its day as every day is written, and the time. */
export function momentWritten(moment: string, language: Language): string {
  const time = new Intl.DateTimeFormat('it-IT', { timeStyle: 'medium', timeZone: 'Europe/Rome' }).format(new Date(moment));
  return `${dayWritten(today(new Date(moment)), language)}, ${time}`;
}

/** The day in Rome at that moment; by this machine's clock a proposal for a form, judged by the server. */
export function today(now: Date): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Rome' }).format(now);
}

/** The last day of the month before. */
export function lastMonthEnd(day: string): string {
  const [year = 0, month = 1] = day.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1, 0)).toISOString().slice(0, 10);
}
