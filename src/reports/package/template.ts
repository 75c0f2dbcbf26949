import type { ConditionalFormattingRule, Workbook, Worksheet } from 'exceljs';
import { strFromU8, unzipSync } from 'fflate';
import { DIFFERENCES, headerFooter, LOOK_NAMES, LOOKS, pageSetup, type Difference } from './look.js';
import { fixCoreProperties, lockStructure, orderFontElements, placeTableStyle } from './repairs.js';
import type { StyleIds } from './row-xml.js';
import type { BookDescription, SheetDescription } from './sheet-description.js';

export const TABLE_STYLE = 'PNRR';

/** A worksheet without its rows: what the schema wants before and behind them. */
export interface SheetFrame {
  before: string;
  /** Margins, paper, header and footer. */
  page: string;
}

/** A workbook without its rows, made by exceljs: what every sheet looks like. */
export interface Template {
  /** The parts that are used as they are, as XML by their name. */
  parts: ReadonlyMap<string, string>;
  workbook: string;
  workbookRelations: string;
  contentTypes: string;
  /** One for each sheet of the book, then one for each hidden one. */
  frames: readonly SheetFrame[];
  styles: StyleIds;
  differences: Readonly<Record<Difference, number>>;
}

/** `hidden` are the names of sheets that people do not see: they cannot unhide them from a menu. */
export async function makeTemplate(description: BookDescription, hidden: readonly string[]): Promise<Template> {
  // Here, for it takes long to load, and whoever only reads a workbook that came back has no use for it.
  const { default: exceljs } = await import('exceljs');
  const book = new exceljs.Workbook();
  book.title = description.title;
  book.subject = description.subject;
  book.views = [{ x: 0, y: 0, width: 28_800, height: 17_000, firstSheet: 0, activeTab: 0, visibility: 'visible' }];
  const sheets = description.sheets.map((sheet) => addSheet(book, sheet));
  for (const name of hidden) book.addWorksheet(name, { state: 'veryHidden' });
  const [first] = sheets;
  if (!first) throw new RangeError('a workbook without sheets');
  showLooks(first);
  const xml = partsOf(new Uint8Array(await book.xlsx.writeBuffer()));
  const take = (name: string): string => {
    const part = xml.get(name);
    if (part === undefined) throw new Error(`the workbook has no ${name}`);
    xml.delete(name);
    return part;
  };
  take('xl/sharedStrings.xml');
  const framed = [...description.sheets, ...hidden].map((_, index) => take(`xl/worksheets/sheet${index + 1}.xml`));
  const differences = Object.fromEntries(Object.keys(DIFFERENCES).map((name, index) => [name, index])) as Template['differences'];
  const styles = placeTableStyle(orderFontElements(take('xl/styles.xml')), TABLE_STYLE, differences.band);
  xml.set('xl/styles.xml', styles);
  xml.set('docProps/core.xml', fixCoreProperties(take('docProps/core.xml'), description.recordedAt));
  return {
    workbook: lockStructure(take('xl/workbook.xml')),
    workbookRelations: take('xl/_rels/workbook.xml.rels'),
    contentTypes: take('[Content_Types].xml'),
    parts: xml,
    frames: framed.map(frameOf),
    styles: styleIds(framed[0] ?? ''),
    differences,
  };
}

function addSheet(book: Workbook, { name, widths, parts, frozenColumns, paper = {}, edges }: SheetDescription): Worksheet {
  const frozenRows = headerRowOf(parts);
  const view = frozenColumns !== undefined && frozenRows !== null ? ({ state: 'frozen', xSplit: frozenColumns, ySplit: frozenRows } as const) : {};
  const sheet = book.addWorksheet(name, {
    views: [{ ...view, showGridLines: false }],
    pageSetup: pageSetup(paper),
    headerFooter: headerFooter(edges),
  });
  sheet.columns = widthsOf({ widths, parts }).map((width) => ({ width }));
  return sheet;
}

export function widthsOf({ widths, parts }: { widths?: readonly number[] | undefined; parts: SheetDescription['parts'] }): readonly number[] {
  return widths ?? parts.find((part) => part.part === 'table')?.columns.map(({ width }) => width) ?? [];
}

/** In which row the first table has its header, or null where there is no table. */
export function headerRowOf(parts: SheetDescription['parts']): number | null {
  let row = 1;
  for (const part of parts) {
    if (part.part === 'table') return row;
    row += part.part === 'charts' ? part.height : 1;
  }
  return null;
}

/** Each look in one cell and each difference in one rule, so that exceljs gives all of them a number. */
function showLooks(sheet: Worksheet): void {
  const row = sheet.getRow(1);
  for (const [index, name] of LOOK_NAMES.entries()) row.getCell(index + 1).style = LOOKS[name];
  // So that exceljs makes a place for texts that cells share.
  sheet.getCell('A2').value = 'x';
  const rules = Object.values(DIFFERENCES).map((style, index): ConditionalFormattingRule => ({ type: 'expression', priority: index + 1, formulae: ['1=1'], style }));
  sheet.addConditionalFormatting({ ref: 'A1', rules });
}

function styleIds(sheetXml: string): StyleIds {
  const ids = [...sheetXml.matchAll(/<c r="[A-Z]+1" s="(\d+)"/g)].map(([, id]) => Number(id));
  if (ids.length !== LOOK_NAMES.length) throw new Error('a look has no number');
  return Object.fromEntries(LOOK_NAMES.map((name, index) => [name, ids[index]])) as unknown as StyleIds;
}

function frameOf(sheetXml: string): SheetFrame {
  const [, before = ''] = /^(.*?)<sheetData/s.exec(sheetXml) ?? [];
  const [, page = ''] = /(<pageMargins.*)<\/worksheet>/s.exec(sheetXml) ?? [];
  // It would speak of the template's rows.
  return { before: before.replace(/<dimension[^>]*\/>/, ''), page };
}

function partsOf(zip: Uint8Array): Map<string, string> {
  const parts = Object.entries(unzipSync(zip)).filter(([name]) => !name.endsWith('/'));
  return new Map(parts.map(([name, bytes]) => [name, strFromU8(bytes)]));
}
