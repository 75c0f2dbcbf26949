import { setImmediate } from 'node:timers/promises';
import { strToU8, Zip, ZipDeflate } from 'fflate';
import { daysFrom, FIRST_DAY } from '../../kernel/index.js';
import { linesIn, rowHeight } from '../workbook-style.js';
import { columnLetter } from '../workbook-table.js';
import { cellText } from '../workbook-text.js';
import type { ReportLanguage } from '../cabina-di-regia.figures.js';
import { HISTORY_COLUMNS, type HistoryColumn, type HistoryRow } from './history-columns.rules.js';
import { HEADER_ROW, historyTemplate, SHEET, type HistoryHead, type HistoryTemplate } from './history-template.js';
import { HISTORY_TEXTS } from './history.texts.js';

/** A sheet ends at row 1,048,576; whoever has more entries than this limits the period. */
const MOST_ROWS = 1_000_000;
/** Readers that guess a file's type look at these first. */
const FIRST_PARTS = ['[Content_Types].xml', '_rels/.rels'];
/** The number of 1 January 1900 in a workbook that counts from a leap day too many: true of every day from March 1900 on. */
const FIRST_DAY_NUMBER = 2;

/**
 * The journal as the bytes of an .xlsx file, piece by piece: rows are written and packed as they come, so that a long
 * journal takes no more memory than a short one. The same rows give the same bytes.
 */
export async function* historyWorkbook(head: HistoryHead, pages: AsyncIterable<readonly HistoryRow[]>, mostRows = MOST_ROWS): AsyncGenerator<Uint8Array> {
  const template = await historyTemplate(head);
  const packed = new Packing();
  const { 'xl/sharedStrings.xml': strings, ...parts } = template.parts;
  for (const name of FIRST_PARTS) packed.add(name, parts[name]);
  const sheet = packed.open(SHEET);
  sheet.push(strToU8(template.before));
  let row = HEADER_ROW;
  let cut = false;
  for await (const page of pages) {
    const fitting = page.slice(0, HEADER_ROW + mostRows - row);
    cut ||= fitting.length < page.length;
    sheet.push(strToU8(fitting.map((one, index) => rowXml(row + 1 + index, one, head.language, template)).join('')));
    row += fitting.length;
    yield* packed.taken();
    if (cut) break;
    await setImmediate();
  }
  const lastRow = Math.max(row, HEADER_ROW + 1);
  if (row === HEADER_ROW) sheet.push(strToU8(noteXml(lastRow, HISTORY_TEXTS.empty[head.language], template)));
  if (cut) sheet.push(strToU8(noteXml(lastRow + 1, HISTORY_TEXTS.cut[head.language], template)));
  sheet.push(strToU8(template.behind(lastRow)), true);
  packed.add('xl/workbook.xml', strToU8(template.book(lastRow)));
  packed.add('xl/sharedStrings.xml', strings);
  for (const name of Object.keys(parts).filter((one) => !FIRST_PARTS.includes(one)).sort()) packed.add(name, parts[name]);
  packed.end();
  yield* packed.taken();
}

/** A package that is written part by part, under one time, and handed on as it grows. */
class Packing {
  private pieces: Uint8Array[] = [];
  private readonly zip = new Zip((error, piece) => {
    if (error) throw error;
    this.pieces.push(piece);
  });

  open(name: string): ZipDeflate {
    const part = new ZipDeflate(name, { level: 6 });
    // A zip holds local time: the earliest that it knows, everywhere.
    part.mtime = new Date(1980, 0, 1);
    this.zip.add(part);
    return part;
  }

  add(name: string, content: Uint8Array | undefined): void {
    if (content === undefined) throw new Error(`the workbook has no ${name}`);
    this.open(name).push(content, true);
  }

  end(): void {
    this.zip.end();
  }

  /** What has been packed since the last time. */
  taken(): Uint8Array[] {
    return this.pieces.splice(0);
  }
}

function rowXml(number: number, row: HistoryRow, language: ReportLanguage, { styles }: HistoryTemplate): string {
  const look = (number - HEADER_ROW) % 2 === 1 ? styles.plain : styles.banded;
  let lines = 1;
  const cells = HISTORY_COLUMNS.map((column, index) => {
    const start = `<c r="${columnLetter(index + 1)}${number}" s="${look[index]}"`;
    if (column.kind !== 'text') return numberXml(start, column, row);
    const text = cellText(column.of(row, language) ?? '');
    lines = Math.max(lines, linesIn(text, column.width));
    return textXml(start, text);
  });
  return `<row r="${number}" ht="${rowHeight(lines)}" customHeight="1">${cells.join('')}</row>`;
}

function noteXml(number: number, text: string, { styles }: HistoryTemplate): string {
  return `<row r="${number}">${textXml(`<c r="A${number}" s="${styles.note}"`, text)}</row>`;
}

function textXml(start: string, text: string): string {
  return text === '' ? `${start}/>` : `${start} t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`;
}

function numberXml(start: string, column: Exclude<HistoryColumn, { kind: 'text' }>, row: HistoryRow): string {
  if (column.kind === 'count') return `${start}><v>${column.of(row)}</v></c>`;
  if (column.kind === 'day') return `${start}><v>${daysFrom(FIRST_DAY, column.of(row)) + FIRST_DAY_NUMBER}</v></c>`;
  const amount = column.of(row);
  return amount === null ? `${start}/>` : `${start}><v>${Number(amount.toString())}</v></c>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
