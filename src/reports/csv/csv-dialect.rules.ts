import { italianDay, type CalendarDate, type Money } from '../../kernel/index.js';
import type { ReportLanguage } from '../cabina-di-regia.figures.js';

/**
 * `excel`: what a double click opens in an Excel of an Italian machine, whatever the language of the report. `open-data`: what
 * programs read (RFC 4180, UTF-8 without a byte order mark, dots, ISO 8601 days).
 */
export const CSV_DIALECTS = ['excel', 'open-data'] as const;
export type CsvDialect = (typeof CSV_DIALECTS)[number];

/** By this Excel knows that a file is UTF-8. */
export const BYTE_ORDER_MARK = '\uFEFF';

interface Dialect {
  /** Before everything. */
  start: string;
  separator: string;
  mustQuote: RegExp;
  text: (text: string) => string;
  number: (plain: string) => string;
  day: (day: CalendarDate) => string;
  flag: (flag: boolean, language: ReportLanguage) => string;
}

const YES = { it: ['sì', 'no'], en: ['yes', 'no'] } as const;

const DIALECTS: Readonly<Record<CsvDialect, Dialect>> = {
  excel: {
    ...{ start: BYTE_ORDER_MARK, separator: ';', mustQuote: /[";\r\n]/ },
    text: (text) => (readsAsOther(text) ? `="${text}"` : plainText(text)),
    number: (plain) => plain.replace('.', ','),
    day: italianDay,
    flag: (flag, language) => YES[language][flag ? 0 : 1],
  },
  'open-data': {
    ...{ start: '', separator: ',', mustQuote: /[",\r\n]/ },
    text: plainText,
    number: (plain) => plain,
    day: (day) => day,
    flag: String,
  },
};

/** A column of a table: its stable name for programs, its name for people, its kind, where its values come from; null is an empty cell. */
export type CsvColumn<Row> = { key: string; label: Readonly<Record<ReportLanguage, string>> } & (
  | { kind: 'text'; of: (row: Row, language: ReportLanguage) => string | null }
  | { kind: 'amount'; of: (row: Row) => Money | null }
  | { kind: 'day'; of: (row: Row) => CalendarDate | null }
  /** Counts, days, percents: no more than two decimals. */
  | { kind: 'number'; of: (row: Row) => number | null }
  | { kind: 'flag'; of: (row: Row) => boolean | null }
);

export function csvHead<Row>(columns: readonly CsvColumn<Row>[], dialect: CsvDialect, language: ReportLanguage): string {
  const names = columns.map(({ key, label }) => (dialect === 'excel' ? label[language] : key));
  return DIALECTS[dialect].start + csvLine(names.map(DIALECTS[dialect].text), dialect);
}

export function csvRow<Row>(columns: readonly CsvColumn<Row>[], row: Row, dialect: CsvDialect, language: ReportLanguage): string {
  return csvLine(columns.map((column) => cellOf(column, row, DIALECTS[dialect], language)), dialect);
}

function cellOf<Row>(column: CsvColumn<Row>, row: Row, dialect: Dialect, language: ReportLanguage): string {
  switch (column.kind) {
    case 'text':
      return given(column.of(row, language), dialect.text);
    case 'amount':
      return given(column.of(row), (amount) => dialect.number(amount.toString()));
    case 'number':
      return given(column.of(row), (number) => dialect.number(String(number)));
    case 'day':
      return given(column.of(row), dialect.day);
    case 'flag':
      return given(column.of(row), (flag) => dialect.flag(flag, language));
  }
}

function given<T>(value: T | null, write: (value: T) => string): string {
  return value === null ? '' : write(value);
}

/** Cells that are written as the dialect wants them, as one line. */
export function csvLine(cells: readonly string[], dialect: CsvDialect): string {
  const { separator, mustQuote } = DIALECTS[dialect];
  return `${cells.map((cell) => (mustQuote.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(separator)}\r\n`;
}

/** What a spreadsheet would take for a formula is made plain by an apostrophe: in both dialects, since open data are opened in one too. */
export function plainText(text: string): string {
  return /^\s*[=+\-@|]|^[\t\r\n]/.test(text) ? `'${text}` : text;
}

const NUMBER_LIKE = /^[\d .,:/%€()eE-]*\d[\d .,:/%€()eE-]*$/;
const MONTH = '(?:gen|feb|mar|apr|mag|giu|lug|ago|set|ott|nov|dic|jan|may|jun|jul|aug|sep|oct|dec)[a-z]*';
const DAY_LIKE = new RegExp(`^(?:\\d+[-/. ])?${MONTH}[-/. ]\\d+$|^\\d+[-/. ]${MONTH}$`, 'i');
const TRUTH_LIKE = /^(?:vero|falso|true|false)$/i;

/**
 * What Excel would make a number, a day or a truth of, losing leading zeros or the meaning: a tax code, `12/2024`, `2024-05`. It stays text as
 * `="00743110157"`. No such text holds a quote or anything but a constant.
 */
export function readsAsOther(text: string): boolean {
  return (NUMBER_LIKE.test(text) && !/^\s*-/.test(text)) || DAY_LIKE.test(text) || TRUTH_LIKE.test(text);
}
