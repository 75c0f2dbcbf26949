import type { Language } from '../language/language-choice.js';

interface Table {
  columns: readonly string[];
  rows: readonly (readonly string[])[];
  amounts: readonly number[];
}

/** For Excel: in Italian semicolons and decimal commas, in English commas and dots; with a byte order mark. */
export function csvOf({ columns, rows, amounts }: Table, language: Language): string {
  const mark = language === 'it' ? ';' : ',';
  const line = (cells: readonly string[]) => cells.map((cell) => quoted(cell, mark)).join(mark);
  const body = rows.map((row) => line(row.map((cell, index) => (amounts.includes(index) ? (language === 'it' ? cell.replace('.', ',') : cell) : inert(cell)))));
  return `\ufeff${[line(columns), ...body].join('\r\n')}\r\n`;
}

/** A text that a spreadsheet would compute stays a text. */
const inert = (cell: string): string => (/^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell);

const quoted = (cell: string, mark: string): string => (cell.includes(mark) || /["\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
