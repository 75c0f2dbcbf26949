import { Writable } from 'node:stream';
import ExcelJS, { type PageSetup } from 'exceljs';
import { strFromU8, unzipSync } from 'fflate';
import { finishWorkbook } from '../finish-workbook.js';
import { headerFooter, linesIn, printSetup, rowHeight, STYLE, type CellStyle } from '../workbook-style.js';
import { columnLetter } from '../workbook-table.js';
import type { ReportLanguage } from '../cabina-di-regia.figures.js';
import { HISTORY_COLUMNS } from './history-columns.rules.js';
import { HISTORY_TEXTS } from './history.texts.js';

export const HEADER_ROW = 6;
export const SHEET = 'xl/worksheets/sheet1.xml';
/** Where the two rows stand from which the others take their look. */
const [PLAIN, BANDED, NOTE] = [HEADER_ROW + 1, HEADER_ROW + 2, HEADER_ROW + 3];
const FILTER_BUTTON = 9;
/** exceljs' types do not know it. */
const A3 = 8 as unknown as NonNullable<PageSetup['paperSize']>;

/** What is written over the table. */
export interface HistoryHead {
  language: ReportLanguage;
  situation: string;
  filters: string;
  /** The moment of the newest entry. */
  recordedAt: string;
}

/** A sheet without its rows: the parts of the package, the sheet's text before and behind the rows, the styles of cells. */
export interface HistoryTemplate {
  parts: Readonly<Record<string, Uint8Array>>;
  before: string;
  /** `lastRow` is the last one that the filter covers. */
  behind: (lastRow: number) => string;
  book: (lastRow: number) => string;
  styles: { plain: readonly string[]; banded: readonly string[]; note: string };
}

/** The look is made once, by the same means as that of every workbook; rows are then written under it one by one. */
export async function historyTemplate(head: HistoryHead): Promise<HistoryTemplate> {
  const { [SHEET]: sheet, 'xl/workbook.xml': book, ...parts } = unzipSync(finishWorkbook(await templateBook(head), head.recordedAt));
  const [sheetXml, bookXml] = [strFromU8(sheet as Uint8Array), strFromU8(book as Uint8Array)];
  const firstAt = sheetXml.indexOf(`<row r="${PLAIN}"`);
  const endAt = sheetXml.indexOf('</sheetData>');
  const stylesOf = (row: number): string[] => {
    const xml = new RegExp(`<row r="${row}".*?</row>`, 's').exec(sheetXml)?.[0] ?? '';
    return [...xml.matchAll(/<c r="[A-Z]+\d+" s="(\d+)"/g)].map(([, style = '']) => style);
  };
  const filtered = (xml: string, lastRow: number): string => xml.replaceAll(`$${BANDED}`, `$${lastRow}`).replace(/(<autoFilter ref="A\d+:[A-Z]+)\d+/, `$1${lastRow}`);
  return {
    parts,
    before: sheetXml.slice(0, firstAt),
    behind: (lastRow) => filtered(sheetXml.slice(endAt), lastRow),
    book: (lastRow) => filtered(bookXml, lastRow),
    styles: { plain: stylesOf(PLAIN), banded: stylesOf(BANDED), note: stylesOf(NOTE)[0] ?? '' },
  };
}

async function templateBook({ language, situation, filters }: HistoryHead): Promise<Uint8Array> {
  const text = (key: 'sheet' | 'title' | 'about' | 'page' | 'pageOf'): string => HISTORY_TEXTS[key][language];
  const collector = new Collector();
  const book = new ExcelJS.stream.xlsx.WorkbookWriter({ stream: collector, useStyles: true, useSharedStrings: true });
  book.title = text('title');
  const edges = { topLeft: text('title'), topCentre: '', topRight: situation, bottomLeft: filters.slice(0, 60), bottomCentre: text('sheet'), page: text('page'), of: text('pageOf') };
  const sheet = book.addWorksheet(text('sheet'), {
    views: [{ state: 'frozen', xSplit: 2, ySplit: HEADER_ROW, showGridLines: false }],
    pageSetup: { ...printSetup(0, HEADER_ROW), paperSize: A3 },
    headerFooter: headerFooter(edges),
  });
  sheet.columns = HISTORY_COLUMNS.map(({ width }) => ({ width }));
  const line = (number: number, cells: readonly [string, CellStyle][], height?: number): void => {
    const row = sheet.getRow(number);
    cells.forEach(([value, style], index) => Object.assign(row.getCell(index + 1), { value, style }));
    if (height !== undefined) row.height = height;
    row.commit();
  };
  line(1, [[text('title'), STYLE.sheetTitle]], 26);
  for (const [index, note] of [situation, filters, text('about')].entries()) line(2 + index, [[note, STYLE.note]]);
  const labels = HISTORY_COLUMNS.map(({ key, width }) => ({ label: HISTORY_TEXTS.columns[key][language], width }));
  const height = rowHeight(Math.max(...labels.map(({ label, width }) => linesIn(label, width)))) + FILTER_BUTTON;
  line(HEADER_ROW, HISTORY_COLUMNS.map(({ kind }, index) => [labels[index]?.label ?? '', STYLE.header[kind]]), height);
  line(PLAIN, HISTORY_COLUMNS.map(({ kind }) => ['', STYLE.plain[kind]]));
  line(BANDED, HISTORY_COLUMNS.map(({ kind }) => ['', STYLE.banded[kind]]));
  line(NOTE, [['', STYLE.note]]);
  sheet.autoFilter = `A${HEADER_ROW}:${columnLetter(HISTORY_COLUMNS.length)}${BANDED}`;
  sheet.commit();
  await book.commit();
  return collector.bytes();
}

/** Keeps in memory what is written to it. */
class Collector extends Writable {
  private readonly chunks: Uint8Array[] = [];

  override _write(chunk: Uint8Array, _encoding: BufferEncoding, done: () => void): void {
    this.chunks.push(chunk);
    done();
  }

  bytes(): Uint8Array {
    return Buffer.concat(this.chunks);
  }
}
