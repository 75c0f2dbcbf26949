import { createHash } from 'node:crypto';
import { Money } from '../../kernel/index.js';
import { cellText, saidText } from '../package/cell-text.js';
import { addressOf } from '../package/addresses.rules.js';
import { cellNumber, type CellKind, type CellValue, type Content, type Link } from '../package/contents.js';
import { shownColumn, unitOf } from '../package/chart-xml.js';
import { chartedColumns, columnPlace, type PlacedCell, type PlacedTable, type RowTaker } from '../package/laying-out.js';
import { headerFooter } from '../package/look.js';
import type { BookDescription, Chart, ColumnPlace, SheetDescription, Table, TableRow } from '../package/sheet-description.js';
import { edgeText } from './page-edges.rules.js';
import { LineStore } from './line-store.js';
import { cellLine, chartLine, edgesLine, nameLine, rowLine, sheetLine, tableLine, type SaidCell, type SaidChart, type SaidKind, type SaidValue } from './proof-lines.rules.js';

/** What one sheet says, taken down while it is written. */
class SheetProof implements RowTaker {
  private readonly tables = new LineStore();
  private readonly outside: string[] = [];
  private readonly names: string[] = [];
  private headerRow = 0;
  /** Where its tables stand, for charts of any sheet. */
  readonly placed: PlacedTable[] = [];

  constructor(
    private readonly sheet: SheetDescription,
    private readonly shown: ReadonlyMap<string, CellValue[]>,
  ) {}

  cells(row: number, cells: readonly PlacedCell[]): void {
    for (const { column, content, name } of cells) {
      if (name !== undefined) this.names.push(nameLine(this.sheet.key, name, addressOf(column, row)));
      const said = saidCell(content);
      if (said !== null) this.outside.push(cellLine(this.sheet.key, addressOf(column, row), said));
    }
  }

  header(row: number, table: Table): void {
    const { name, columns } = table;
    this.headerRow = row;
    this.placed.push({ table, sheet: this.sheet, headerRow: row, rows: 1, isEmpty: true, totals: [] });
    const said = columns.map(({ key, label, kind, formula }) => ({ key, label, kind: SAID_KIND[kind], formula }));
    this.tables.add(tableLine(this.sheet.key, row, said, name));
  }

  row(row: number, { name, columns }: Table, { values, formulas }: TableRow): void {
    const placed = this.placed.at(-1);
    if (placed) placed.rows = row - placed.headerRow;
    columns.forEach(({ key }, index) => this.shown.get(columnPlace(name, key))?.push(values[index] ?? null));
    const said = columns.map(({ kind }, index) => saidValue(kind, values[index] ?? null));
    this.tables.add(rowLine(this.sheet.key, this.headerRow, said, formulas));
  }

  *lines(tables: readonly PlacedTable[]): Generator<string> {
    yield sheetLine(this.sheet.key, this.sheet.name);
    const { oddHeader = '', oddFooter = '' } = headerFooter(this.sheet.edges);
    yield edgesLine(this.sheet.key, { header: edgeText(oddHeader), footer: edgeText(oddFooter) });
    for (const part of this.sheet.parts) {
      if (part.part === 'charts') for (const chart of part.charts) yield chartLine(this.sheet.key, saidChart(chart, tables, this.shown));
    }
    yield* this.names;
    yield* this.tables.lines();
    yield* this.outside;
  }
}

/** What a whole workbook says, sheet by sheet, in lines that can be signed and compared. */
export class WorkbookProof {
  private readonly sheets: SheetProof[] = [];
  /** What charts show, which chooses the unit of their axis. */
  private readonly shown: ReadonlyMap<string, CellValue[]>;

  constructor(book: BookDescription) {
    this.shown = new Map(chartedColumns(book).map((place) => [place, []]));
  }

  /** Takes down what is written to that sheet. */
  takerOf = (sheet: SheetDescription): RowTaker => {
    const proof = new SheetProof(sheet, this.shown);
    this.sheets.push(proof);
    return proof;
  };

  *lines(): Generator<string> {
    // A chart may show a table of a later sheet.
    const tables = this.sheets.flatMap(({ placed }) => placed);
    for (const sheet of this.sheets) yield* sheet.lines(tables);
  }

  /** How many lines there are, and their digest. */
  sum(): { lines: number; digest: string } {
    let lines = 0;
    const hash = createHash('sha256');
    for (const line of this.lines()) {
      lines += 1;
      hash.update(`${line}\n`);
    }
    return { lines, digest: hash.digest('hex') };
  }
}

function saidChart(chart: Chart, tables: readonly PlacedTable[], shown: ReadonlyMap<string, CellValue[]>): SaidChart {
  const { title, axis, categories, series } = chart;
  const at = (place: ColumnPlace) => shownColumn(place, tables, shown);
  const { valuesAt } = at(categories);
  const columns = series.map(at);
  return { titles: [title, axis[unitOf(chart, columns)]], series: columns.map((column) => [column.labelAt, valuesAt, column.valuesAt]) };
}

/** SHA-256 over lines, each ended by a line feed; lowercase hex. */
export function digestOf(lines: Iterable<string>): string {
  const hash = createHash('sha256');
  for (const line of lines) hash.update(`${line}\n`);
  return hash.digest('hex');
}

/** As what a column of a table is taken down. */
const SAID_KIND: Readonly<Record<CellKind, SaidKind>> = {
  text: 'text',
  id: 'text',
  link: 'text',
  outcome: 'text',
  amount: 'amount',
  count: 'count',
  percent: 'percent',
  day: 'day',
};

function saidValue(kind: CellKind, value: CellValue): SaidValue {
  if (value === null || value === '') return null;
  if (typeof value === 'number') return value;
  if (kind === 'amount') return String(value);
  if (kind === 'day') return value as string;
  return saidText(cellText(kind === 'link' ? (value as Link).text : String(value)));
}

/** Outside the tables a figure is a number, whatever it counts, but for a percent, which is shown as another number. */
function saidCell({ kind, value, formula: expression }: Content): SaidCell | null {
  const formula = expression ?? null;
  const said = value instanceof Money ? cellNumber(value) : saidValue(kind, value);
  if (said === null && formula === null) return null;
  return { kind: kind === 'percent' || kind === 'day' ? kind : typeof said === 'number' ? 'number' : 'text', value: said, formula };
}
