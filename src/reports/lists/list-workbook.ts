import type { CsvColumn } from '../csv/csv-dialect.rules.js';
import type { ReportLanguage } from '../cabina-di-regia.figures.js';
import { DEMONSTRATION } from '../figures/figure-texts.js';
import { clipped, text } from '../package/contents.js';
import { line, table, type BookDescription, type Column } from '../package/sheet-description.js';
import { writeWorkbook } from '../package/write-workbook.js';
import { LIST_TEXTS } from './list.texts.js';

/** A sheet ends at row 1,048,576. */
const MOST_ROWS = 1_000_000;

/** What is written over the table. */
export interface ListHead {
  language: ReportLanguage;
  title: string;
  situation: string;
  filters: string;
  /** The moment of the newest entry that is known. */
  recordedAt: string;
  /** Whether the book is a demonstration. */
  demonstration: boolean;
}

/** A list as the bytes of an .xlsx file, piece by piece. The same rows give the same bytes. */
export function listWorkbook<Row>(head: ListHead, columns: readonly CsvColumn<Row>[], rows: AsyncIterable<Row>): AsyncGenerator<Uint8Array> {
  const { language, title, situation, filters, recordedAt, demonstration } = head;
  const words = (key: keyof typeof LIST_TEXTS): string => LIST_TEXTS[key][language];
  const book: BookDescription = {
    title: `${title} · ${words('measure')}`,
    subject: situation,
    recordedAt,
    sheets: [
      {
        key: 'list',
        name: title,
        frozenColumns: 1,
        paper: { size: 'A3' },
        edges: { topLeft: title, topCentre: demonstration ? DEMONSTRATION[language] : '', topRight: situation.slice(0, 80), bottomLeft: clipped(filters, 60), bottomCentre: words('measure'), page: words('page'), of: words('pageOf') },
        parts: [
          line([{ column: 1, content: text(title), look: 'title' }], { height: 26 }),
          ...(demonstration ? [line([{ column: 1, content: text(DEMONSTRATION[language]), look: 'alarm' }])] : []),
          ...[situation, filters].map((note) => line([{ column: 1, content: text(note), look: 'note' }])),
          line([]),
          table({
            name: 'tblElenco',
            columns: columns.map((column) => described(column, language)),
            rows,
            whenEmpty: words('empty'),
            totals: { label: words('total'), column: columns[0]?.key ?? '' },
            most: { rows: MOST_ROWS, notice: words('cut') },
          }),
        ],
      },
    ],
  };
  return writeWorkbook(book);
}

const WIDTHS = { text: 18, amount: 18, day: 12, number: 10, flag: 8 } as const;

function described<Row>(column: CsvColumn<Row>, language: ReportLanguage): Column<Row> {
  const label = column.label[language];
  const head = { key: column.key, label, width: Math.max(WIDTHS[column.kind], label.length + 3) };
  switch (column.kind) {
    case 'text':
      return { ...head, kind: 'text', of: (row) => column.of(row, language) };
    case 'amount':
      return { ...head, kind: 'amount', of: column.of };
    case 'day':
      return { ...head, kind: 'day', of: column.of };
    case 'number':
      return { ...head, kind: 'count', of: column.of };
    case 'flag':
      return { ...head, kind: 'text', of: (row) => flagWord(column.of(row), language) };
  }
}

function flagWord(flag: boolean | null, language: ReportLanguage): string | null {
  return flag === null ? null : LIST_TEXTS[flag ? 'yes' : 'no'][language];
}
