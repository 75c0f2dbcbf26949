import type { CellValue, Row, Worksheet } from 'exceljs';
import { type CalendarDate, Money } from '../kernel/index.js';
import type { SaidValue } from './proof/proof-lines.rules.js';
import { proofOf, type SheetProof } from './proof/workbook-proof.js';
import { type CellStyle, linesIn, rowHeight, STYLE } from './workbook-style.js';
import { cellText, saidText } from './workbook-text.js';

interface ColumnHead {
  key: string;
  label: string;
  width: number;
}

/** One column of a table, said once: its name, its width, its kind, and where its values come from. */
export type Column<R> = ColumnHead &
  (
    | { kind: 'text'; of: (row: R) => string | null }
    | { kind: 'amount'; of: (row: R) => Money }
    | { kind: 'day'; of: (row: R) => CalendarDate | null }
    | { kind: 'count'; of: (row: R) => number }
  );

export const TOTAL_HEIGHT = 20;
/** Points that the filter's button takes at the bottom of a header, so that it covers no name. */
const FILTER_BUTTON = 9;

/** Exact for every amount of the domain: the double nearest to a decimal of 15 digits prints as that decimal. */
export function cellNumber(amount: Money): number {
  return Number(amount.toString());
}

/** Midnight UTC, so that the serial number in the file is whole whatever the server's time zone. */
export function cellDay(day: CalendarDate): Date {
  return new Date(`${day}T00:00:00Z`);
}

function cellValue<R>(column: Column<R>, row: R): CellValue {
  if (column.kind === 'amount') return cellNumber(column.of(row));
  if (column.kind === 'count') return column.of(row);
  const value = column.of(row);
  if (value === null) return null;
  return column.kind === 'day' ? cellDay(value as CalendarDate) : cellText(value);
}

/** What the cell says, as its proof takes it down. */
function saidValue<R>(column: Column<R>, row: R): SaidValue {
  if (column.kind === 'amount') return column.of(row).toString();
  if (column.kind === 'count') return column.of(row);
  const value = column.of(row) ?? '';
  if (value === '') return null;
  return column.kind === 'day' ? value : saidText(cellText(value));
}

/** `1` is A, `27` is AA. */
export function columnLetter(index: number): string {
  const rest = Math.floor((index - 1) / 26);
  return (rest > 0 ? columnLetter(rest) : '') + String.fromCharCode(65 + ((index - 1) % 26));
}

/** Writes a cell outside a table's rows, and takes down what it says. */
export function put(row: Row, column: number, value: CellValue, style: CellStyle): void {
  place(row, column, value, style);
  proofOf(row.worksheet).cell(`${columnLetter(column)}${row.number}`, value);
}

function place(row: Row, column: number, value: CellValue, style: CellStyle): void {
  const cell = row.getCell(column);
  cell.value = value;
  cell.style = style;
}

/** Where a column's values stand in a table of `rows` rows; an empty one keeps a row, so that sums stay sound. */
export function valuesOf<R>(columns: readonly Column<R>[], key: string, firstRow: number, rows: number): string {
  const letter = columnLetter(positionOf(columns, key));
  return `$${letter}$${firstRow}:$${letter}$${firstRow + Math.max(rows, 1) - 1}`;
}

export function positionOf<R>(columns: readonly Column<R>[], key: string): number {
  const index = columns.findIndex((column) => column.key === key);
  if (index < 0) throw new RangeError(`no column ${key}`);
  return index + 1;
}

/** A banded table that is written row by row and forgets each row: only the sums stay in memory. */
export class SheetTable<R> {
  private rows = 0;
  private readonly sums: number[];
  private readonly proof: SheetProof;

  /** Rows are known by what the first column says, wherever a reader sorts them to. */
  constructor(
    private readonly sheet: Worksheet,
    private readonly columns: readonly Column<R>[],
    private readonly headerRow: number,
  ) {
    this.sums = columns.map(() => 0);
    const header = sheet.getRow(headerRow);
    columns.forEach((column, index) => place(header, index + 1, column.label, STYLE.header[column.kind]));
    this.proof = proofOf(sheet);
    this.proof.table(headerRow, columns);
    header.height = rowHeight(Math.max(...columns.map(({ label, width }) => linesIn(label, width)))) + FILTER_BUTTON;
    header.commit();
  }

  add(row: R): void {
    const styles = this.rows % 2 === 0 ? STYLE.plain : STYLE.banded;
    const line = this.sheet.getRow(this.nextRow);
    let lines = 1;
    this.columns.forEach((column, index) => {
      const value = cellValue(column, row);
      place(line, index + 1, value, styles[column.kind]);
      if (typeof value === 'string') lines = Math.max(lines, linesIn(value, column.width));
      if (column.kind === 'amount') this.addTo(index, column.of(row).cents);
      if (column.kind === 'count') this.addTo(index, column.of(row));
    });
    if (lines > 1) line.height = rowHeight(lines);
    line.commit();
    this.proof.row(this.headerRow, this.columns.map((column) => saidValue(column, row)));
    this.rows += 1;
  }

  /** Ends the rows: the filter covers them, and where there are none one line says so. */
  end(whenEmpty: string): void {
    if (this.rows === 0) {
      const line = this.sheet.getRow(this.nextRow);
      put(line, 1, whenEmpty, STYLE.note);
      line.commit();
    }
    this.sheet.autoFilter = `A${this.headerRow}:${columnLetter(this.columns.length)}${this.lastRow}`;
  }

  /** A row of totals of the rows that the filter leaves visible, in the sheet's next row. */
  addTotals(label: string, labelColumn: number): void {
    const line = this.sheet.getRow(this.lastRow + 1);
    this.columns.forEach((column, index) => {
      put(line, index + 1, this.totalValue(column, index), STYLE.total[column.kind]);
    });
    put(line, labelColumn, label, STYLE.total.text);
    line.height = TOTAL_HEIGHT;
    line.commit();
  }

  /** The sum of a column's amounts over all rows. */
  total(key: string): Money {
    return Money.ofCents(this.sums[positionOf(this.columns, key) - 1] ?? 0);
  }

  letterOf(key: string): string {
    return columnLetter(positionOf(this.columns, key));
  }

  values(key: string): string {
    return valuesOf(this.columns, key, this.headerRow + 1, this.rows);
  }

  /** The last row that the filter covers. */
  get lastRow(): number {
    return this.headerRow + Math.max(this.rows, 1);
  }

  private get nextRow(): number {
    return this.headerRow + this.rows + 1;
  }

  private totalValue(column: Column<R>, index: number): CellValue {
    if (column.kind !== 'amount' && column.kind !== 'count') return null;
    const sum = this.sums[index] ?? 0;
    // 109 leaves filtered and hidden rows out; rounding takes away what adding doubles leaves behind.
    const formula = `ROUND(SUBTOTAL(109,${this.values(column.key)}),2)`;
    return { formula, result: column.kind === 'amount' ? cellNumber(Money.ofCents(sum)) : sum };
  }

  private addTo(index: number, amount: number): void {
    this.sums[index] = (this.sums[index] ?? 0) + amount;
  }
}

