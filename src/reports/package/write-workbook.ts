import { setImmediate } from 'node:timers/promises';
import { lettersOf, quotedSheet } from './addresses.rules.js';
import { escaped, quoted } from './cell-text.js';
import { chartXml, shownColumn } from './chart-xml.js';
import { Conditions } from './conditions-xml.js';
import { definedNames } from './defined-names.js';
import { drawingXml } from './drawing-xml.js';
import { LayingOut, ROWS_PER_TURN, type RowTaker, type Watch } from './laying-out.js';
import { Packing, type OpenPart } from './packing.js';
import { addContentTypes, chartPart, drawingPart, relationsXml, tablePart, type Relation } from './relations.js';
import { placeNames } from './repairs.js';
import { RowsXml, type PlacedLink } from './row-xml.js';
import { RepeatedTexts } from './repeated-texts.js';
import type { BookDescription, Chart, SheetDescription } from './sheet-description.js';
import { tableXml } from './table-xml.js';
import { makeTemplate, TABLE_STYLE, widthsOf, type SheetFrame, type Template } from './template.js';

/** A sheet of plain texts that people do not see, written when all others have been. */
export interface HiddenSheet {
  name: string;
  /** The texts of each row, cell by cell. */
  rows: () => Iterable<readonly string[]>;
}

export interface Writing extends Watch {
  /** Who takes down what a sheet says while it is written. */
  takerOf?: (sheet: SheetDescription) => RowTaker;
  hidden?: HiddenSheet;
}

/**
 * A workbook as the bytes of an .xlsx file, piece by piece: rows are packed as they come, so that a long book takes little
 * more memory than a short one. The same description gives the same bytes on every machine, on every day.
 * @throws the reason of `signal` once that is aborted
 */
export async function* writeWorkbook(book: BookDescription, writing: Writing = {}): AsyncGenerator<Uint8Array> {
  writing.signal?.throwIfAborted();
  const template = await makeTemplate(book, writing.hidden ? [writing.hidden.name] : []);
  yield* new WorkbookWriter(book, template, writing).run();
}

/** The whole file in memory. */
export async function workbookBytes(book: BookDescription, writing: Writing = {}): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for await (const piece of writeWorkbook(book, writing)) pieces.push(piece);
  return Buffer.concat(pieces);
}

/** Lays a book out for whoever takes down what it says, and writes no file. */
export async function takeDown(book: BookDescription, takerOf: (sheet: SheetDescription) => RowTaker, watch: Watch = {}): Promise<void> {
  const layingOut = new LayingOut(book, watch);
  for (const sheet of book.sheets) for await (const _ of layingOut.sheet(sheet, [takerOf(sheet)]));
}

const SHEET_START = '<sheetData>';
// A codice fiscale of eleven digits is a text: no green corner shall tell the reader to make a number of it.
const DIGITS_ARE_TEXT = '<ignoredErrors><ignoredError sqref="A1:XFD1048576" numberStoredAsText="1"/></ignoredErrors>';

function breaksXml(rows: readonly number[]): string {
  if (rows.length === 0) return '';
  return `<rowBreaks count="${rows.length}" manualBreakCount="${rows.length}">${rows.map((row) => `<brk id="${row}" max="16383" man="1"/>`).join('')}</rowBreaks>`;
}

class WorkbookWriter {
  private readonly packing = new Packing();
  private readonly layingOut: LayingOut;
  private readonly shared = new RepeatedTexts();
  private tables = 0;
  private drawings = 0;

  constructor(
    private readonly book: BookDescription,
    private readonly template: Template,
    private readonly writing: Writing,
  ) {
    this.layingOut = new LayingOut(book, writing);
  }

  async *run(): AsyncGenerator<Uint8Array> {
    const { parts, contentTypes } = this.template;
    // Readers that guess a file's type look at these first.
    this.packing.add('[Content_Types].xml', addContentTypes(contentTypes, this.counts()));
    const names = [...parts.keys()].sort();
    for (const name of names) this.packing.add(name, parts.get(name) ?? '');
    for (const [index, sheet] of this.book.sheets.entries()) yield* this.sheet(sheet, index);
    yield* this.hidden();
    this.charts();
    this.packing.add('xl/sharedStrings.xml', this.shared.xml);
    const { workbook, workbookRelations } = this.template;
    this.packing.add('xl/workbook.xml', placeNames(workbook, definedNames(this.book.sheets, this.layingOut.names)));
    this.packing.add('xl/_rels/workbook.xml.rels', workbookRelations);
    this.packing.end();
    yield* this.packing.taken();
  }

  private counts() {
    const parts = this.book.sheets.map((sheet) => sheet.parts);
    const drawn = parts.map((list) => list.flatMap((part) => (part.part === 'charts' ? part.charts : [])).length);
    return {
      tables: parts.flat().filter(({ part }) => part === 'table').length,
      drawings: drawn.filter((count) => count > 0).length,
      charts: drawn.reduce((sum, count) => sum + count, 0),
    };
  }

  private async *sheet(sheet: SheetDescription, index: number): AsyncGenerator<Uint8Array> {
    const { frame, name } = this.frame(index);
    const open = this.packing.open(name);
    open.write(frame.before + SHEET_START);
    const rows = new RowsXml(this.template.styles, widthsOf(sheet), this.shared, (xml) => open.write(xml));
    const taker = this.writing.takerOf?.(sheet);
    for await (const _ of this.layingOut.sheet(sheet, taker ? [rows, taker] : [rows])) yield* this.packing.taken();
    this.endSheet(open, sheet, index, rows, frame);
    yield* this.packing.taken();
  }

  /** What follows the rows, in the sequence that the schema (CT_Worksheet) prescribes; then the parts that belong to it. */
  private endSheet(open: OpenPart, sheet: SheetDescription, index: number, rows: RowsXml, frame: SheetFrame): void {
    const placed = this.layingOut.tables.filter((table) => table.sheet === sheet);
    const conditions = new Conditions(index + 1, this.template.differences);
    for (const address of rows.outcomes) conditions.outcomes(address);
    for (const table of placed) conditions.table(table);
    const charts = this.layingOut.charts.filter((one) => one.sheet === sheet);
    const relations: Relation[] = [];
    const relate = (kind: Relation['kind'], part: string): number => relations.push({ kind, target: part.replace('xl/', '../') });
    const drawn = charts.length === 0 ? '' : `<drawing r:id="rId${relate('drawing', drawingPart((this.drawings += 1)))}"/>`;
    const tables = placed.map((table) => {
      const number = (this.tables += 1);
      return { id: relate('table', tablePart(number)), number, table };
    });
    const tableParts = tables.length === 0 ? '' : `<tableParts count="${tables.length}">${tables.map(({ id }) => `<tablePart r:id="rId${id}"/>`).join('')}</tableParts>`;
    open.write(`</sheetData>${conditions.xml}${this.linksXml(rows.links)}${frame.page}${breaksXml(rows.lastOfPages)}${DIGITS_ARE_TEXT}${drawn}${tableParts}${conditions.extension}</worksheet>`);
    open.end();
    if (relations.length > 0) this.packing.add(`xl/worksheets/_rels/sheet${index + 1}.xml.rels`, relationsXml(relations));
    for (const { number, table } of tables) this.packing.add(tablePart(number), tableXml(table, number, TABLE_STYLE));
  }

  /** Links lead to the first cell of a sheet of this book. */
  private linksXml(links: readonly PlacedLink[]): string {
    const xml = links.map(({ address, to }) => {
      const sheet = this.book.sheets.find(({ key }) => key === to);
      if (!sheet) throw new RangeError(`a link leads to a sheet that is not there: ${to}`);
      return `<hyperlink ref="${address}" location="${quoted(`${quotedSheet(sheet.name)}!A1`)}"/>`;
    });
    return xml.length === 0 ? '' : `<hyperlinks>${xml.join('')}</hyperlinks>`;
  }

  /** They come last, because they may show tables of later sheets. */
  private charts(): void {
    let number = 0;
    const drawings = this.book.sheets.map((sheet) => this.layingOut.charts.filter((one) => one.sheet === sheet)).filter(({ length }) => length > 0);
    drawings.forEach((placed, index) => {
      const relations = placed.flatMap((one) => one.charts.charts).map((chart): Relation => {
        this.packing.add(chartPart((number += 1)), this.chartXml(chart));
        return { kind: 'chart', target: chartPart(number).replace('xl/', '../') };
      });
      this.packing.add(drawingPart(index + 1), drawingXml(placed, placed[0] ? widthsOf(placed[0].sheet) : []));
      this.packing.add(`xl/drawings/_rels/drawing${index + 1}.xml.rels`, relationsXml(relations));
    });
  }

  private chartXml(chart: Chart): string {
    return chartXml(chart, (place) => shownColumn(place, this.layingOut.tables, this.layingOut.shown));
  }

  private async *hidden(): AsyncGenerator<Uint8Array> {
    const { hidden } = this.writing;
    if (!hidden) return;
    const { frame, name } = this.frame(this.book.sheets.length);
    const open = this.packing.open(name);
    open.write(frame.before + SHEET_START);
    let number = 0;
    for (const texts of hidden.rows()) {
      number += 1;
      const cells = texts.map((text, index) => `<c r="${lettersOf(index + 1)}${number}" t="str"><v>${escaped(text)}</v></c>`);
      open.write(`<row r="${number}">${cells.join('')}</row>`);
      if (number % ROWS_PER_TURN !== 0) continue;
      yield* this.packing.taken();
      await setImmediate();
      this.writing.signal?.throwIfAborted();
    }
    open.write(`</sheetData>${frame.page}</worksheet>`);
    open.end();
    yield* this.packing.taken();
  }

  private frame(index: number): { frame: SheetFrame; name: string } {
    const frame = this.template.frames[index];
    if (!frame) throw new RangeError(`the template has no sheet ${index + 1}`);
    return { frame, name: `xl/worksheets/sheet${index + 1}.xml` };
  }
}
