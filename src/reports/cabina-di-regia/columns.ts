import type { Money } from '../../kernel/index.js';
import type { ReportLanguage } from '../cabina-di-regia.figures.js';
import type { Column } from '../package/sheet-description.js';
import { VOCABULARY } from './vocabulary.texts.js';

/** In characters: wide enough for 350.000.000,00 € in bold, and for a day under its header. */
export const AMOUNT_WIDTH = 15.8;
export const DAY_WIDTH = 12.5;

export type AmountKey = keyof (typeof VOCABULARY)['it']['amounts'];

/** What a reader compares down a column. */
const BARS: ReadonlySet<string> = new Set(['netPaid', 'outstanding']);

/** Columns of amounts under the names that they have on every sheet. */
export function amountColumns<K extends AmountKey>(language: ReportLanguage, keys: readonly K[]): Column<Record<K, Money>>[] {
  const { amounts } = VOCABULARY[language];
  return keys.map((key) => ({ key, label: amounts[key], width: AMOUNT_WIDTH, kind: 'amount', of: (row) => row[key], bar: BARS.has(key) }));
}
