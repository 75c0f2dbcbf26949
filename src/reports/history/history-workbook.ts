import { DEMONSTRATION } from '../figures/figure-texts.js';
import { clipped, text } from '../package/contents.js';
import { line, table, type BookDescription, type Column, type SheetDescription } from '../package/sheet-description.js';
import { writeWorkbook } from '../package/write-workbook.js';
import type { ReportLanguage } from '../cabina-di-regia.figures.js';
import { HISTORY_COLUMNS, type HistoryColumn, type HistoryRow } from './history-columns.rules.js';
import { HISTORY_TEXTS } from './history.texts.js';

/** A sheet ends at row 1,048,576; whoever has more entries than this limits the period. */
const MOST_ROWS = 1_000_000;

/** What is written over the table. */
export interface HistoryHead {
  language: ReportLanguage;
  situation: string;
  filters: string;
  /** The moment of the newest entry. */
  recordedAt: string;
  /** Whether the book is a demonstration. */
  demonstration: boolean;
}

/** The journal as the bytes of an .xlsx file, piece by piece. The same rows give the same bytes. */
export function historyWorkbook(head: HistoryHead, pages: AsyncIterable<readonly HistoryRow[]>, mostRows = MOST_ROWS): AsyncGenerator<Uint8Array> {
  const { language, recordedAt, situation } = head;
  const book: BookDescription = {
    title: HISTORY_TEXTS.title[language],
    subject: situation,
    recordedAt,
    sheets: [historySheet(head, pages, mostRows)],
  };
  return writeWorkbook(book);
}

function historySheet({ language, situation, filters, demonstration }: HistoryHead, pages: AsyncIterable<readonly HistoryRow[]>, mostRows: number): SheetDescription {
  const words = (key: 'sheet' | 'title' | 'about' | 'page' | 'pageOf' | 'empty' | 'cut'): string => HISTORY_TEXTS[key][language];
  return {
    key: 'journal',
    name: words('sheet'),
    frozenColumns: 2,
    paper: { size: 'A3' },
    edges: { topLeft: words('title'), topCentre: demonstration ? DEMONSTRATION[language] : '', topRight: situation, bottomLeft: clipped(filters, 60), bottomCentre: words('sheet'), page: words('page'), of: words('pageOf') },
    parts: [
      line([{ column: 1, content: text(words('title')), look: 'title' }], { height: 26 }),
      ...(demonstration ? [line([{ column: 1, content: text(DEMONSTRATION[language]), look: 'alarm' }])] : []),
      ...[situation, filters, words('about')].map((note) => line([{ column: 1, content: text(note), look: 'note' }])),
      line([]),
      table({
        name: 'tblRegistro',
        columns: HISTORY_COLUMNS.map((column) => described(column, language)),
        rows: rowsOf(pages),
        whenEmpty: words('empty'),
        most: { rows: mostRows, notice: words('cut') },
      }),
    ],
  };
}

function described(column: HistoryColumn, language: ReportLanguage): Column<HistoryRow> {
  const head = { key: column.key, label: HISTORY_TEXTS.columns[column.key][language], width: column.width };
  return column.kind === 'text' ? { ...head, kind: 'text', of: (row) => column.of(row, language) } : { ...head, ...column };
}

async function* rowsOf(pages: AsyncIterable<readonly HistoryRow[]>): AsyncGenerator<HistoryRow> {
  for await (const page of pages) yield* page;
}
