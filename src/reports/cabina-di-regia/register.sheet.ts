import { italianDay } from '../../kernel/index.js';
import type { CabinaFigures } from '../figures/cabina-figures.js';
import type { Baseline } from '../figures/quadro.rules.js';
import type { RegisterLine } from '../figures/register.rules.js';
import { table, type Column, type Line, type SheetDescription, type Table } from '../package/sheet-description.js';
import { AMOUNT_WIDTH, DAY_WIDTH } from './columns.js';
import { MOST_ROWS } from './disbursements.sheet.js';
import { edgesOf, sheetHead } from './head.js';
import { paragraph } from './paragraph.js';
import { personInWords } from './people-in-words.js';
import { REGISTER_TEXTS } from './register.texts.js';
import { SHEET_TEXTS } from './sheets.texts.js';
import { TABLES } from './tables.js';

/** In characters, of a line that runs over the columns. */
const LINE_WIDTH = 150;

export function registerSheet(report: CabinaFigures): SheetDescription {
  return {
    ...{ key: 'register', name: SHEET_TEXTS[report.language].register.name, frozenColumns: 1, edges: edgesOf(report, 'register') },
    parts: [...sheetHead(report, 'register'), ...since(report), registerTable(report)],
  };
}

/** From where the changes are told, and who the people are. */
function since(report: CabinaFigures): Line[] {
  const texts = REGISTER_TEXTS[report.language];
  const { since: baseline } = report.quadro;
  if (baseline === null) return [...paragraph(texts.noBaseline, LINE_WIDTH, 'notice'), ...paragraph(texts.howTo, LINE_WIDTH)];
  return [...paragraph(sinceInWords(baseline, report), LINE_WIDTH, 'notice'), ...paragraph(texts.people, LINE_WIDTH)];
}

function sinceInWords({ entry, day, report: published }: Baseline, { language }: CabinaFigures): string {
  const { fromStart, sinceEntry, sinceReport } = REGISTER_TEXTS[language];
  if (entry === 0) return fromStart;
  const said = (published ? sinceReport : sinceEntry).replace('{day}', language === 'it' ? italianDay(day) : day).replace('{entry}', String(entry));
  // Last, and by a function: a meeting may be called anything.
  return said.replace('{meeting}', () => published?.meeting ?? '');
}

function registerTable(report: CabinaFigures): Table {
  const { columns: label, nothingNew, nothingToTell, tooMany } = REGISTER_TEXTS[report.language];
  const { language, register } = report;
  const columns: Column<RegisterLine>[] = [
    { key: 'seq', label: label.seq, width: 8.5, kind: 'count', look: 'left.count', of: (row) => row.seq },
    { key: 'recordedOn', label: label.recordedOn, width: DAY_WIDTH, kind: 'day', of: (row) => row.recordedOn },
    { key: 'effectiveOn', label: label.effectiveOn, width: 14.5, kind: 'day', of: (row) => row.effectiveOn },
    { key: 'actor', label: label.actor, width: 12, kind: 'text', of: (row) => personInWords(row.actor, language) },
    { key: 'what', label: label.what, width: 40, kind: 'text', of: (row) => (language === 'it' ? row.whatIt : row.whatEn) },
    { key: 'subject', label: label.subject, width: 14, kind: 'id', of: (row) => row.subject },
    { key: 'reason', label: label.reason, width: 62, kind: 'text', of: (row) => row.reason },
    // What comes and what goes back are both moved: a sum of them would mean nothing.
    { key: 'amount', label: label.amount, width: AMOUNT_WIDTH, kind: 'amount', of: (row) => row.amount },
  ];
  const whenEmpty = report.quadro.since === null ? nothingToTell : nothingNew;
  return table({ name: TABLES.register, columns, rows: register, expected: register.length, whenEmpty, most: { rows: MOST_ROWS, notice: tooMany } });
}
