/** What a cell of a returned sheet holds, as far as it says anything. */
export type GridValue = string | number | boolean | GridFormula | GridError;

export interface GridFormula {
  formula: string;
  /** What it came to when the file was saved; null where the program left that to whoever opens it. */
  value: string | number | boolean | GridError | null;
}

/** `#REF!` and its kin. */
export interface GridError {
  error: string;
}

/** A row that holds something; its cells are those `from` one index `to` before another. */
export interface GridRow {
  row: number;
  hidden: boolean;
  from: number;
  to: number;
}

export interface GridCell {
  column: number;
  value: GridValue;
  /** Index into the workbook's cell formats. */
  style: number;
}

/** One sheet of the file that came back, row by row and column by column; a few bytes a cell, because there may be millions. */
export class Grid {
  private readonly rowNumbers = new Numbers();
  private readonly starts = new Numbers();
  private readonly hiddenRows = new Set<number>();
  private readonly columns = new Numbers();
  private readonly styles = new Numbers();
  private readonly values: GridValue[] = [];
  private widest = 0;
  /** Ranges in which one cell covers others. */
  readonly merged: string[] = [];

  constructor(
    /** Serial numbers count from 1904 instead of 1900. */
    readonly date1904: boolean,
    /** The number format of each cell format; absent is General. */
    readonly formats: readonly (string | undefined)[] = [],
  ) {}

  /** Cells come in the order of rows, and in each row of columns. */
  add(row: number, hidden: boolean, { column, value, style }: GridCell): void {
    if (this.rowNumbers.last !== row) {
      this.rowNumbers.push(row);
      this.starts.push(this.columns.length);
      if (hidden) this.hiddenRows.add(row);
    }
    this.columns.push(column);
    this.widest = Math.max(this.widest, column);
    this.styles.push(style);
    this.values.push(value);
  }

  /** The rows that hold something, from the first to the last. */
  *rows(): Generator<GridRow> {
    for (let index = 0; index < this.rowNumbers.length; index += 1) yield this.rowAt(index);
  }

  isHidden(row: number): boolean {
    return this.hiddenRows.has(row);
  }

  /** The last row and the last column that hold something; 0 where nothing does. */
  get extent(): { row: number; column: number } {
    return { row: this.rowNumbers.last, column: this.widest };
  }

  *cellsOf({ from, to }: GridRow): Generator<GridCell> {
    for (let index = from; index < to; index += 1) yield this.cellAt(index);
  }

  cell(row: number, column: number): GridCell | null {
    const at = this.rowNumbers.find(row, 0, this.rowNumbers.length);
    if (at < 0) return null;
    const { from, to } = this.rowAt(at);
    const index = this.columns.find(column, from, to);
    return index < 0 ? null : this.cellAt(index);
  }

  value(row: number, column: number): GridValue | null {
    return this.cell(row, column)?.value ?? null;
  }

  private rowAt(index: number): GridRow {
    const row = this.rowNumbers.at(index);
    const to = index + 1 < this.starts.length ? this.starts.at(index + 1) : this.columns.length;
    return { row, hidden: this.hiddenRows.has(row), from: this.starts.at(index), to };
  }

  private cellAt(index: number): GridCell {
    return { column: this.columns.at(index), value: this.values[index] as GridValue, style: this.styles.at(index) };
  }
}

export function isFormula(value: GridValue): value is GridFormula {
  return typeof value === 'object' && 'formula' in value;
}

/** A list of whole numbers that grows, four bytes each. */
class Numbers {
  private numbers = new Uint32Array(64);
  length = 0;

  push(number: number): void {
    if (this.length === this.numbers.length) {
      const wider = new Uint32Array(this.length * 2);
      wider.set(this.numbers);
      this.numbers = wider;
    }
    this.numbers[this.length] = number;
    this.length += 1;
  }

  at(index: number): number {
    return this.numbers[index] ?? 0;
  }

  get last(): number {
    return this.at(this.length - 1);
  }

  /** The index of a number between two others where they ascend, or -1. */
  find(number: number, from: number, to: number): number {
    let [low, high] = [from, to - 1];
    while (low <= high) {
      const middle = (low + high) >> 1;
      const found = this.at(middle);
      if (found === number) return middle;
      if (found < number) low = middle + 1;
      else high = middle - 1;
    }
    return -1;
  }
}
