import { dayWritten } from '../language/days.rules.js';
import type { Language } from '../language/language-choice.js';

export interface ChartTable {
  columns: readonly string[];
  /** Texts, or amounts as the API gives them. */
  rows: readonly (readonly string[])[];
  /** Which columns hold amounts; an empty cell of theirs stays empty. */
  amounts: readonly number[];
}

/** Which state of which book a table shows. */
export interface Sight {
  asOf: string;
  atEntry: number;
  demonstration: boolean;
}

const WORDS = {
  it: { asOf: 'Situazione al', demonstration: 'DIMOSTRAZIONE — dati sintetici', yes: 'sì' },
  en: { asOf: 'State on', demonstration: 'DEMONSTRATION — synthetic data', yes: 'yes' },
} as const;

/** As the files of reports and lists are called: whoever finds it in a folder knows of which day it is. */
export const csvFileName = (name: string, { asOf, atEntry, demonstration }: Sight, language: Language): string => `${demonstration ? 'dimostrazione_' : ''}${name}_${asOf}_${atEntry}_${language}.csv`;

/** For Excel: in Italian semicolons and decimal commas, in English commas and dots; with a byte order mark. Each line says its day, and what is invented. */
export function csvOf({ columns, rows, amounts }: ChartTable, { asOf, demonstration }: Sight, language: Language): string {
  const words = WORDS[language];
  const mark = language === 'it' ? ';' : ',';
  const line = (cells: readonly string[], ...marks: readonly string[]) => [...cells, ...marks].map((cell) => quoted(cell, mark)).join(mark);
  const head = line(columns, words.asOf, ...(demonstration ? [words.demonstration] : []));
  const written = (cell: string, index: number) => (amounts.includes(index) ? (language === 'it' ? cell.replace('.', ',') : cell) : inert(cell));
  const body = rows.map((row) => line(row.map(written), dayWritten(asOf, language), ...(demonstration ? [words.yes] : [])));
  return `\ufeff${[head, ...body].join('\r\n')}\r\n`;
}

/** A text that a spreadsheet would compute stays a text. */
const inert = (cell: string): string => (/^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell);

const quoted = (cell: string, mark: string): string => (cell.includes(mark) || /["\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
