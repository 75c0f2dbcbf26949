import type { CellKind, CellValue, Content, ValueOfKind } from './contents.js';
import type { Look, PageEdges, Paper } from './look.js';
import { tableReferences, type TableReferences } from './references.js';

/** A workbook, said as data: what is written, where, and in which look follows from it alone. */
export interface BookDescription {
  title: string;
  subject: string;
  /** The file's moment of creation and change (RFC 3339): of the newest entry, never of a clock. */
  recordedAt: string;
  sheets: readonly SheetDescription[];
}

export interface SheetDescription {
  /** The same in every language: links and proofs know the sheet by it. */
  key: string;
  /** On the sheet's tab: at most 31 characters. */
  name: string;
  /** Of its columns, in characters; those of its first table where they are not given. */
  widths?: readonly number[];
  /** From the top of the sheet to its end. */
  parts: readonly Part[];
  /** So many columns stay in sight, with all rows down to the first table's header, which is repeated on each page where there is no other table. */
  frozenColumns?: number;
  paper?: Paper;
  edges: PageEdges;
}

export type Part = Line | Table | Charts;

/** One row outside the tables. */
export interface Line {
  part: 'line';
  cells: readonly Cell[];
  /** In points; where it is not given, what its longest text needs. */
  height?: number;
  /** Empty cells that are coloured or ruled, from the first column to that one. */
  across?: { look: Look; to: number };
  /** With it a new page begins in print. */
  newPage?: true;
}

export interface Cell {
  /** 1 is A. */
  column: number;
  /** A function where it is known only when what stands above has been written. */
  content: Content | (() => Content);
  /** The plain one of its kind where none is said. */
  look?: Look;
  /** The name by which formulas of every sheet may call the cell. */
  name?: string;
}

interface ColumnHead {
  key: string;
  /** Unique in its table. */
  label: string;
  width: number;
  look?: Look;
  /** Of amounts the sum, unless this says otherwise; of the others nothing. */
  total?: 'sum' | 'none' | (() => Content);
  /** A bar behind each figure, as long as the figure is large. */
  bar?: boolean;
}

/** One column of a table, said once. A formula is the same in every row, or made for each; its value is `of`. */
export type Column<R> = ColumnHead & { [K in CellKind]: { kind: K; of: (row: R) => ValueOfKind[K] | null; formula?: string | ((row: R) => string | null) } }[CellKind];

export interface TableDescription<R> {
  /** `tblErogazioni`: unique in the book, the same in every language. */
  name: string;
  columns: readonly Column<R>[];
  rows: Iterable<R> | AsyncIterable<R>;
  /** How many rows there will be, where that is known: for whoever shows how far the work is. */
  expected?: number;
  /** What is said where there are no rows. */
  whenEmpty: string;
  /** The label of the row of totals, and the column in which it stands; there is no such row without. */
  totals?: { label: string; column: string };
  /** Rows after which no more are written, and what is said then. */
  most?: { rows: number; notice: string };
}

export interface TableColumn extends ColumnHead {
  kind: CellKind;
  /** The formula of all its rows; null where they have none, or each its own. */
  formula: string | null;
}

/** A table whose rows nobody but itself knows the make of. */
export interface Table extends TableReferences {
  part: 'table';
  name: string;
  columns: readonly TableColumn[];
  rows: Iterable<TableRow> | AsyncIterable<TableRow>;
  expected: number;
  whenEmpty: string;
  totals: { label: string; column: string } | null;
  most: { rows: number; notice: string } | null;
  /** Whether some column has a formula for each row. */
  ownFormulas: boolean;
}

export interface TableRow {
  /** One for each column. */
  values: readonly CellValue[];
  /** One for each column; null where no column has its own in each row. */
  formulas: readonly (string | null)[] | null;
}

/** Pictures of the figures of tables, side by side. */
export interface Charts {
  part: 'charts';
  charts: readonly Chart[];
  /** How many rows of the sheet they take. */
  height: number;
}

export interface Chart {
  /** `stacked-bars` and `bars` lie, `columns` stand. */
  kind: 'stacked-bars' | 'bars' | 'columns' | 'line';
  title: string;
  /** What it shows, for those who cannot see it. */
  description: string;
  categories: ColumnPlace;
  series: readonly ColumnPlace[];
  /** What its axis is called, by the unit in which it says amounts: that follows from the largest. */
  axis: Readonly<Record<AmountUnit, string>>;
  /** The columns of the sheet over which it stretches, both included. */
  from: number;
  to: number;
}

export type AmountUnit = 'euro' | 'thousands' | 'millions';

export interface ColumnPlace {
  table: string;
  column: string;
}

export const line = (cells: readonly Cell[], more: Omit<Line, 'part' | 'cells'> = {}): Line => ({ part: 'line', cells, ...more });

export const gap = (height = 10): Line => ({ part: 'line', cells: [], height });

export const charts = (height: number, ...list: readonly Chart[]): Charts => ({ part: 'charts', charts: list, height });

export function table<R>({ name, columns, rows, expected = 0, whenEmpty, totals, most }: TableDescription<R>): Table {
  refuseUnusable(name, columns);
  const ownFormulas = columns.some(({ formula }) => typeof formula === 'function');
  const rowOf = (row: R): TableRow => ({
    values: columns.map((column) => column.of(row)),
    formulas: ownFormulas ? columns.map(({ formula }) => (typeof formula === 'function' ? formula(row) : null)) : null,
  });
  return {
    part: 'table',
    ...tableReferences(name, columns),
    name,
    columns: columns.map(({ formula, ...column }) => ({ ...column, formula: typeof formula === 'string' ? formula : null })),
    rows: Symbol.asyncIterator in rows ? mappedLater(rows, rowOf) : mapped(rows, rowOf),
    expected,
    whenEmpty,
    totals: totals ?? null,
    most: most ?? null,
    ownFormulas,
  };
}

/** What Excel would repair, and call the file damaged. */
function refuseUnusable<R>(name: string, columns: readonly Column<R>[]): void {
  if (!/^[A-Za-z_]\w{3,}$/.test(name)) throw new RangeError(`no name for a table: ${name}`);
  const labels = columns.map(({ label }) => label.toLowerCase());
  const wrong = labels.find((label, index) => label === '' || label.length > 255 || /[\n\r]/.test(label) || labels.indexOf(label) !== index);
  if (wrong !== undefined || columns.length === 0) throw new RangeError(`${name} has a column without a label of its own: ${wrong ?? ''}`);
}

function* mapped<R>(rows: Iterable<R>, rowOf: (row: R) => TableRow): Generator<TableRow> {
  for (const row of rows) yield rowOf(row);
}

async function* mappedLater<R>(rows: AsyncIterable<R>, rowOf: (row: R) => TableRow): AsyncGenerator<TableRow> {
  for await (const row of rows) yield rowOf(row);
}
