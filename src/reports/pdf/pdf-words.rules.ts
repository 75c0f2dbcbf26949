import { italianDay, type CalendarDate, type Money } from '../../kernel/index.js';
import type { ReportLanguage } from '../cabina-di-regia.figures.js';

const PLAIN = {
  it: new Intl.NumberFormat('it-IT', { minimumFractionDigits: 2, useGrouping: 'always' as unknown as boolean }),
  en: new Intl.NumberFormat('en-IE', { minimumFractionDigits: 2 }),
};

/** `1.234.567,89` in Italian, `1,234,567.89` in English: for columns that say that they are in euro. */
export function inColumn(amount: Money, language: ReportLanguage): string {
  // Intl takes a decimal string without passing through a float.
  return PLAIN[language].format(amount.toString() as unknown as number);
}

const WHOLE = { it: new Intl.NumberFormat('it-IT', { useGrouping: 'always' as unknown as boolean }), en: new Intl.NumberFormat('en-IE') };

/** A whole number with its thousands. */
export function wholeNumber(value: number, language: ReportLanguage): string {
  return WHOLE[language].format(value);
}

/** `12,3`: millions with one decimal, half away from zero, for the axes and bars of charts. */
export function inMillions(cents: number, language: ReportLanguage): string {
  const tenths = Math.round(Math.abs(cents) / 10_000_000);
  const text = `${Math.floor(tenths / 10)}.${tenths % 10}`;
  return `${cents < 0 && tenths > 0 ? '−' : ''}${language === 'it' ? text.replace('.', ',') : text}`;
}

export function dayText(day: CalendarDate, language: ReportLanguage): string {
  return language === 'it' ? italianDay(day) : day;
}

/** At most so many characters, the last of them an ellipsis where there were more. */
export function cut(text: string, most: number): string {
  const characters = [...text.replace(/\s+/g, ' ').trim()];
  return characters.length <= most ? characters.join('') : `${characters.slice(0, most - 1).join('').trimEnd()}…`;
}

/** Roboto's widths in thousandths of its size, rounded up for whole kinds of letters. */
const WIDE = /[MWmw@%—…]/;
const NARROW = /[ iljtfrI.,:;'’|!()[\]-]/;

function widthOf(character: string): number {
  if (WIDE.test(character)) return 900;
  if (NARROW.test(character)) return 350;
  return /[\p{Lu}\d]/u.test(character) ? 690 : 580;
}

/** A text that fits into so many points on one line, with an ellipsis where it was longer. An estimate on the safe side. */
export function cutToWidth(text: string, points: number, size: number): string {
  const characters = [...text.replace(/\s+/g, ' ').trim()];
  const room = (points * 1000) / size;
  let used = 0;
  const fitting = characters.findIndex((character) => (used += widthOf(character)) > room);
  return fitting < 0 ? characters.join('') : cut(characters.join(''), Math.max(1, fitting));
}
