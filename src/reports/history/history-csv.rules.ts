import type { ReportLanguage } from '../cabina-di-regia.figures.js';
import { BYTE_ORDER_MARK, csvLine, plainText } from '../csv/csv-dialect.rules.js';
import { DEMONSTRATION } from '../figures/figure-texts.js';
import { dayWords, HISTORY_COLUMNS, type HistoryColumn, type HistoryRow } from './history-columns.rules.js';
import { HISTORY_TEXTS } from './history.texts.js';

/** The last column of a demonstration says so: no row of it shall be taken for a fact, wherever it is copied to. */
export function historyCsvHead(language: ReportLanguage, demonstration: boolean): string {
  const labels = HISTORY_COLUMNS.map(({ key }): string => HISTORY_TEXTS.columns[key][language]);
  return BYTE_ORDER_MARK + csvLine(demonstration ? [...labels, DEMONSTRATION[language]] : labels, 'excel');
}

/** One entry. Amounts have a decimal comma in Italian, a dot in English, and no sign for thousands. */
export function historyCsvLine(row: HistoryRow, language: ReportLanguage, demonstration: boolean): string {
  const cells = HISTORY_COLUMNS.map((column) => cellOf(column, row, language));
  return csvLine(demonstration ? [...cells, language === 'it' ? 'sì' : 'yes'] : cells, 'excel');
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
