import type { CabinaFigures } from '../figures/cabina-figures.js';
import type { Decision } from '../figures/decisions.rules.js';
import { DECISION_NAMES } from '../figures/figure-texts.js';
import { table, type Column, type Table } from '../package/sheet-description.js';
import { QUADRO_TEXTS } from './quadro.texts.js';
import { SHEET_TEXTS, type SheetKey } from './sheets.texts.js';
import { TABLES } from './tables.js';

/** In characters: name, subject, sentence, sheet, amount, day. The whole sheet has them. */
export const WIDTHS = [30, 15, 48, 20, 28, 15] as const;

/** Where the thing stands on which there is to decide. */
export function sheetOf({ code, subject }: Pick<Decision, 'code' | 'subject'>): SheetKey {
  if (code === 'to-reprogramme') return 'tranches';
  if (code === 'recovery-overdue') return 'recoveries';
  return subject.startsWith('A-') ? 'acts' : 'hubs';
}

/** Each decision that is asked for, with its reasons. */
export function decisionsTable({ language, quadro }: CabinaFigures): Table {
  const { columns: label, noDecision } = QUADRO_TEXTS[language];
  const columns: Column<Decision>[] = [
    { key: 'code', label: label.name, width: WIDTHS[0], kind: 'text', look: 'strong.text', of: (row) => DECISION_NAMES[row.code][language] },
    { key: 'subject', label: label.subject, width: WIDTHS[1], kind: 'id', of: (row) => row.subject },
    { key: 'sentence', label: label.sentence, width: WIDTHS[2], kind: 'text', of: (row) => row.sentence[language] },
    { key: 'sheet', label: label.sheet, width: WIDTHS[3], kind: 'link', of: (row) => ({ text: SHEET_TEXTS[language][sheetOf(row)].name, to: sheetOf(row) }) },
    { key: 'amount', label: label.amount, width: WIDTHS[4], kind: 'amount', of: (row) => row.amount },
    { key: 'on', label: label.on, width: WIDTHS[5], kind: 'day', of: (row) => row.on },
  ];
  return table({ name: TABLES.decisions, columns, rows: quadro.decisions, expected: quadro.decisions.length, whenEmpty: noDecision });
}
