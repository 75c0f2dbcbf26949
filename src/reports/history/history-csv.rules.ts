import type { ReportLanguage } from '../cabina-di-regia.figures.js';
import { dayWords, HISTORY_COLUMNS, type HistoryColumn, type HistoryRow } from './history-columns.rules.js';
import { HISTORY_TEXTS } from './history.texts.js';

/** By this an Italian Excel knows that the file is UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF';

export function historyCsvHead(language: ReportLanguage): string {
  return BYTE_ORDER_MARK + csvLine(HISTORY_COLUMNS.map(({ key }) => HISTORY_TEXTS.columns[key][language]));
}

/** One entry. Amounts have a decimal comma in Italian, a dot in English, and no sign for thousands. */
export function historyCsvLine(row: HistoryRow, language: ReportLanguage): string {
  return csvLine(HISTORY_COLUMNS.map((column) => cellOf(column, row, language)));
}

function cellOf(column: HistoryColumn, row: HistoryRow, language: ReportLanguage): string {
  switch (column.kind) {
    case 'text':
      return plainText(column.of(row, language) ?? '');
    case 'count':
      return String(column.of(row));
    case 'day':
      return dayWords(column.of(row), language);
    case 'amount': {
      const amount = column.of(row);
      return amount === null ? '' : `${amount}`.replace('.', language === 'it' ? ',' : '.');
    }
  }
}

/** What a spreadsheet would take for a formula is made plain by an apostrophe. */
function plainText(text: string): string {
  return /^[=+\-@\t\r\n|]/.test(text) ? `'${text}` : text;
}

function csvLine(cells: readonly string[]): string {
  return `${cells.map((cell) => (/[";\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(';')}\r\n`;
}
