import { Money } from '../../kernel/index.js';
import { lettersOf } from './addresses.rules.js';
import { cellText, escaped } from './cell-text.js';
import { dayNumber, type CellKind, type CellValue, type Content, type Link } from './contents.js';
import type { PlacedCell, RowTaker } from './laying-out.js';
import { headerHeight, linesIn, rowHeight, TOTAL_HEIGHT, wraps, type Look } from './look.js';
import { spaceOf, type RepeatedTexts } from './repeated-texts.js';
import type { Line, Table, TableRow } from './sheet-description.js';

/** The number of each look among the cell formats of the file. */
export type StyleIds = Readonly<Record<Look, number>>;

/** A text of a cell that leads to another sheet. */
export interface PlacedLink {
  address: string;
  to: string;
}

/** Rows of a sheet as XML. Nothing is kept of them but where links and outcomes stand. */
export class RowsXml implements RowTaker {
  readonly links: PlacedLink[] = [];
  /** Cells outside the tables that say OK or KO. */
  readonly outcomes: string[] = [];
  /** Rows with which a page ends in print. */
  readonly lastOfPages: number[] = [];
  private writer: TableRowWriter | null = null;

  constructor(
    private readonly styles: StyleIds,
    private readonly widths: readonly number[],
    private readonly shared: RepeatedTexts,
    /** Takes a row. */
    private readonly write: (xml: string) => void,
  ) {}

  cells(row: number, cells: readonly PlacedCell[], { height, across, newPage }: Pick<Line, 'height' | 'across' | 'newPage'>): void {
    if (newPage) this.lastOfPages.push(row - 1);
    const placed = new Map(cells.map((cell) => [cell.column, cell]));
    const last = Math.max(across?.to ?? 0, ...placed.keys());
    if (last === 0 && height === undefined) return;
    let xml = '';
    let lines = 1;
    for (let column = 1; column <= last; column += 1) {
      const cell = placed.get(column);
      if (cell) {
        xml += this.cell(row, cell);
        if (wraps(cell.look)) lines = Math.max(lines, linesOf(cell.content, this.widths[column - 1]));
      } else if (across && column <= across.to) xml += `<c r="${lettersOf(column)}${row}" s="${this.styles[across.look]}"/>`;
    }
    const isTotal = cells[0]?.look.startsWith('total') ?? false;
    this.write(`<row r="${row}"${heightXml(height ?? (isTotal ? TOTAL_HEIGHT : lines > 1 ? rowHeight(lines) : null))}>${xml}</row>`);
  }

  header(row: number, { columns }: Table): void {
    const cells = columns.map(({ label, kind }, index) => textXml(`<c r="${lettersOf(index + 1)}${row}" s="${this.styles[`header.${kind}`]}"`, label));
    this.write(`<row r="${row}"${heightXml(headerHeight(columns))}>${cells.join('')}</row>`);
  }

  row(row: number, table: Table, content: TableRow): void {
    if (this.writer?.table !== table) this.writer = new TableRowWriter(table, this.styles, this.shared, this.links);
    this.write(this.writer.xml(row, content));
  }

  private cell(row: number, { column, content, look }: PlacedCell): string {
    const address = `${lettersOf(column)}${row}`;
    if (content.kind === 'link' && content.value) this.links.push({ address, to: content.value.to });
    if (content.kind === 'outcome') this.outcomes.push(address);
    return cellXml(`<c r="${address}" s="${this.styles[look]}"`, content.kind, content.value, content.formula ?? null);
  }
}

/** Writes the rows of one table: what is the same in each of them is made once. */
class TableRowWriter {
  private readonly columns: readonly { letters: string; style: string; kind: CellKind; formula: string | null; wrapWidth: number; share: (text: string) => number | null }[];

  constructor(
    readonly table: Table,
    styles: StyleIds,
    shared: RepeatedTexts,
    private readonly links: PlacedLink[],
  ) {
    this.columns = table.columns.map(({ kind, look = `plain.${kind}`, formula, width }, index) => ({
      letters: `<c r="${lettersOf(index + 1)}`,
      style: `" s="${styles[look]}"`,
      kind,
      formula,
      wrapWidth: wraps(look) ? width : 0,
      share: shared.column(),
    }));
  }

  xml(row: number, { values, formulas }: TableRow): string {
    let lines = 1;
    let xml = '';
    for (const [index, { letters, style, kind, formula, wrapWidth, share }] of this.columns.entries()) {
      const value = values[index] ?? null;
      if (wrapWidth > 0 && typeof value === 'string') lines = Math.max(lines, linesIn(value, wrapWidth));
      if (kind === 'link' && value !== null) this.links.push({ address: `${lettersOf(index + 1)}${row}`, to: (value as Link).to });
      const start = letters + row + style;
      const number = typeof value === 'string' && value !== '' && kind !== 'day' && formula === null && formulas === null ? share(value) : null;
      xml += number === null ? cellXml(start, kind, value, formulas?.[index] ?? formula) : `${start} t="s"><v>${number}</v></c>`;
    }
    return `<row r="${row}"${lines > 1 ? heightXml(rowHeight(lines)) : ''}>${xml}</row>`;
  }
}

function linesOf({ value }: Content, width = 8): number {
  return typeof value === 'string' ? linesIn(value, width) : 1;
}

function heightXml(height: number | null): string {
  return height === null ? '' : ` ht="${height}" customHeight="1"`;
}

/** A cell whose start (address and style) is written already. */
function cellXml(start: string, kind: CellKind, value: CellValue, formula: string | null): string {
  if (formula !== null) return formulaXml(start, kind, value, formula);
  if (value === null) return `${start}/>`;
  const number = numberOf(kind, value);
  if (number !== null) return `${start}><v>${number}</v></c>`;
  return textXml(start, typeof value === 'object' ? (value as Link).text : String(value));
}

function formulaXml(start: string, kind: CellKind, value: CellValue, formula: string): string {
  const written = `<f>${escaped(formula)}</f>`;
  const number = value === null ? null : numberOf(kind, value);
  if (number !== null) return `${start}>${written}<v>${number}</v></c>`;
  return `${start} t="str">${written}<v>${value === null ? '' : escaped(cellText(String(value)))}</v></c>`;
}

/** Null for what is a text. */
export function numberOf(kind: CellKind, value: NonNullable<CellValue>): number | null {
  if (value instanceof Money) return value.cents / 100;
  if (typeof value === 'number') return value;
  return kind === 'day' ? dayNumber(value as Parameters<typeof dayNumber>[0]) : null;
}

/** The text stays in its cell, and is one: whatever it begins with, no program takes it for a formula. */
export function textXml(start: string, text: string): string {
  if (text === '') return `${start}/>`;
  return `${start} t="inlineStr"><is><t${spaceOf(text)}>${escaped(cellText(text))}</t></is></c>`;
}
