import { setImmediate } from 'node:timers/promises';
import { Money } from '../../kernel/index.js';
import { amount, count, formula, text, type CellValue, type Content } from './contents.js';
import { type Look } from './look.js';
import type { BookDescription, Cell, Charts, Line, SheetDescription, Table, TableColumn, TableRow } from './sheet-description.js';

/** Rows after which the event loop gets its turn: a report must not make the server deaf. */
export const ROWS_PER_TURN = 256;

/** A cell with what it says, once that is known. */
export interface PlacedCell {
  column: number;
  content: Content;
  look: Look;
  /** By which formulas call it. */
  name?: string | undefined;
}

/** Where a table stands. */
export interface PlacedTable {
  table: Table;
  sheet: SheetDescription;
  headerRow: number;
  /** Rows between header and totals: at least one, which says that there is none. */
  rows: number;
  isEmpty: boolean;
  /** The formula of each column in the row of totals; null where it has none. */
  totals: readonly (string | null)[];
}

export interface PlacedCharts {
  charts: Charts;
  sheet: SheetDescription;
  /** The row over which they begin. */
  row: number;
}

export interface PlacedName {
  name: string;
  sheet: SheetDescription;
  column: number;
  row: number;
}

/** What is taken down of one sheet while it is laid out, row after row. */
export interface RowTaker {
  cells: (row: number, cells: readonly PlacedCell[], line: Pick<Line, 'height' | 'across' | 'newPage'>) => void;
  header: (row: number, table: Table) => void;
  row: (row: number, table: Table, content: TableRow) => void;
}

export interface Watch {
  /** Stops the work: what is thrown is its reason. */
  signal?: AbortSignal | undefined;
  /** How many rows of tables are done, of so many that were announced. */
  progress?: ((done: number, total: number) => void) | undefined;
}

/** The columns that the charts of a book show, by `columnPlace`. */
export function chartedColumns(book: BookDescription): string[] {
  const charts = book.sheets.flatMap(({ parts }) => parts.flatMap((part) => (part.part === 'charts' ? part.charts : [])));
  return charts.flatMap(({ categories, series }) => [categories, ...series].map(({ table, column }) => columnPlace(table, column)));
}

/** Lays a book out, sheet by sheet: which row each thing stands in follows from what stands above it. */
export class LayingOut {
  readonly tables: PlacedTable[] = [];
  readonly charts: PlacedCharts[] = [];
  readonly names: PlacedName[] = [];
  /** What charts show: values of the columns of tables, by `columnPlace`. */
  readonly shown = new Map<string, CellValue[]>();
  private readonly total: number;
  private done = 0;

  constructor(
    book: BookDescription,
    private readonly watch: Watch = {},
  ) {
    const parts = book.sheets.flatMap((sheet) => sheet.parts);
    this.total = parts.reduce((sum, part) => sum + (part.part === 'table' ? part.expected : 0), 0);
    for (const place of chartedColumns(book)) this.shown.set(place, []);
  }

  /** Comes back now and then, for whoever carries away what has been written so far. @throws the signal's reason */
  async *sheet(sheet: SheetDescription, takers: readonly RowTaker[]): AsyncGenerator<undefined, void> {
    let row = 1;
    for (const part of sheet.parts) {
      if (part.part === 'table') row = yield* this.table(sheet, part, row, takers);
      else if (part.part === 'charts') {
        this.charts.push({ charts: part, sheet, row });
        row += part.height;
      } else {
        this.line(sheet, part, row, takers);
        row += 1;
      }
    }
    yield await this.turn();
  }

  private line(sheet: SheetDescription, line: Line, row: number, takers: readonly RowTaker[]): void {
    const cells = line.cells.map((cell): PlacedCell => {
      if (cell.name !== undefined) this.names.push({ name: cell.name, sheet, column: cell.column, row });
      return placed(cell);
    });
    for (const taker of takers) taker.cells(row, cells, line);
  }

  private async *table(sheet: SheetDescription, table: Table, headerRow: number, takers: readonly RowTaker[]): AsyncGenerator<undefined, number> {
    for (const taker of takers) taker.header(headerRow, table);
    const sums = new Sums(table.columns);
    const kept = table.columns.map(({ key }) => this.shown.get(columnPlace(table.name, key)));
    let rows = 0;
    let isCut = false;
    for await (const content of table.rows) {
      if (rows === table.most?.rows) {
        isCut = true;
        break;
      }
      rows += 1;
      for (const taker of takers) taker.row(headerRow + rows, table, content);
      sums.add(content.values);
      kept.forEach((values, index) => values?.push(content.values[index] ?? null));
      if (rows % ROWS_PER_TURN === 0) yield await this.turn(ROWS_PER_TURN);
    }
    this.done += rows % ROWS_PER_TURN;
    const isEmpty = rows === 0;
    if (isEmpty) say(takers, headerRow + 1, table.whenEmpty);
    const last = headerRow + Math.max(rows, 1);
    const totals = this.totals(table, sums, last + 1, takers);
    this.tables.push({ table, sheet, headerRow, rows: last - headerRow, isEmpty, totals: totals.map((content) => content?.formula ?? null) });
    const after = last + (table.totals ? 2 : 1);
    if (isCut) say(takers, after, table.most?.notice ?? '');
    return after + (isCut ? 1 : 0);
  }

  /** Totals of the rows that a filter leaves in sight. */
  private totals(table: Table, sums: Sums, row: number, takers: readonly RowTaker[]): readonly (Content | null)[] {
    const { totals } = table;
    if (!totals) return table.columns.map(() => null);
    const contents = table.columns.map((column, index) => (column.key === totals.column ? null : totalOf(table, column, sums.of(index))));
    const cells = table.columns.map((column, index): PlacedCell => {
      const content = column.key === totals.column ? text(totals.label) : (contents[index] ?? { kind: column.kind, value: null });
      return { column: index + 1, content, look: `total.${content.kind}` };
    });
    for (const taker of takers) taker.cells(row, cells, {});
    return contents;
  }

  private async turn(rows = 0): Promise<undefined> {
    this.done += rows;
    this.watch.progress?.(this.done, Math.max(this.total, this.done));
    await setImmediate();
    this.watch.signal?.throwIfAborted();
    return undefined;
  }
}

export function columnPlace(table: string, column: string): string {
  return `${table}[${column}]`;
}

function placed({ column, content, look, name }: Cell): PlacedCell {
  const said = typeof content === 'function' ? content() : content;
  return { column, content: said, look: look ?? `plain.${said.kind}`, name };
}

function say(takers: readonly RowTaker[], row: number, notice: string): void {
  for (const taker of takers) taker.cells(row, [{ column: 1, content: text(notice), look: 'note' }], {});
}

function totalOf(table: Table, { key, kind, total }: TableColumn, sum: number): Content | null {
  if (typeof total === 'function') return total();
  if (total === 'none' || (total === undefined && kind !== 'amount')) return null;
  // 109 leaves filtered and hidden rows out; rounding takes away what adding doubles leaves behind.
  if (kind === 'amount') return formula(`ROUND(SUBTOTAL(109,${table.column(key)}),2)`, amount(Money.ofCents(sum)));
  return formula(`SUBTOTAL(109,${table.column(key)})`, count(sum));
}

/** The sums of the columns that can be added up: cents, or plain numbers. */
class Sums {
  private readonly sums: number[];
  private readonly added: readonly number[];

  constructor(private readonly columns: readonly TableColumn[]) {
    this.sums = columns.map(() => 0);
    this.added = columns.flatMap(({ kind }, index) => (kind === 'amount' || kind === 'count' ? [index] : []));
  }

  add(values: readonly CellValue[]): void {
    for (const index of this.added) {
      const value = values[index];
      this.sums[index] = (this.sums[index] ?? 0) + (value instanceof Money ? value.cents : typeof value === 'number' ? value : 0);
    }
  }

  of(index: number): number {
    return this.columns[index] ? (this.sums[index] ?? 0) : 0;
  }
}
