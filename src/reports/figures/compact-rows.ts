import { Money } from '../../kernel/index.js';

/**
 * How a column is held: few different texts (`word`, days too), each its own (`text`), amounts and whole numbers. A report
 * may have 100,000 rows and is written when nothing of the book is open any more: held as objects they would take five times the memory.
 */
export type ColumnKind = 'word' | 'text' | 'money' | 'count' | 'flag';

type Columns<Row> = { readonly [Field in keyof Row]-?: ColumnKind };

interface Column {
  push(value: unknown): void;
  at(index: number): unknown;
}

/** Rows that are held column by column, read one by one in the order in which they were added, as often as wanted. */
export class CompactRows<Row extends object> implements Iterable<Row> {
  private readonly columns: readonly (readonly [keyof Row & string, Column])[];
  private count = 0;

  constructor(columns: Columns<Row>) {
    this.columns = (Object.entries(columns) as [keyof Row & string, ColumnKind][]).map(([field, kind]) => [field, columnOf(kind)] as const);
  }

  get length(): number {
    return this.count;
  }

  push(row: Row): void {
    for (const [field, column] of this.columns) column.push(row[field]);
    this.count += 1;
  }

  at(index: number): Row {
    const row: Partial<Row> = {};
    for (const [field, column] of this.columns) row[field] = column.at(index) as Row[keyof Row & string];
    return row as Row;
  }

  *[Symbol.iterator](): Generator<Row> {
    for (let index = 0; index < this.count; index += 1) yield this.at(index);
  }
}

function columnOf(kind: ColumnKind): Column {
  switch (kind) {
    case 'word':
      return new Words();
    case 'text':
      return new Texts();
    case 'money':
      return new Numbers((value) => (value as Money).cents, (cents) => Money.ofCents(cents));
    case 'count':
      return new Numbers((value) => value as number, (value) => value);
    case 'flag':
      return new Numbers(Number, (value) => value === 1);
  }
}

class Texts implements Column {
  private readonly values: unknown[] = [];

  push(value: unknown): void {
    this.values.push(value);
  }

  at(index: number): unknown {
    return this.values[index];
  }
}

/** Each different value once. */
class Words implements Column {
  private readonly known: unknown[] = [];
  private readonly places = new Map<unknown, number>();
  private indexes = new Uint32Array(64);
  private count = 0;

  push(value: unknown): void {
    let place = this.places.get(value);
    if (place === undefined) this.places.set(value, (place = this.known.push(value) - 1));
    if (this.count === this.indexes.length) this.indexes = widened(this.indexes, new Uint32Array(2 * this.count));
    this.indexes[this.count] = place;
    this.count += 1;
  }

  at(index: number): unknown {
    return this.known[this.indexes[index] ?? -1];
  }
}

function widened<Values extends Uint32Array | Float64Array>(values: Values, wider: Values): Values {
  wider.set(values);
  return wider;
}

/** Numbers, and null beside them as what is no number. */
class Numbers implements Column {
  private values = new Float64Array(64);
  private count = 0;

  constructor(
    private readonly to: (value: unknown) => number,
    private readonly from: (value: number) => unknown,
  ) {}

  push(value: unknown): void {
    if (this.count === this.values.length) this.values = widened(this.values, new Float64Array(2 * this.count));
    this.values[this.count] = value === null ? NaN : this.to(value);
    this.count += 1;
  }

  at(index: number): unknown {
    const value = this.values[index] ?? NaN;
    return Number.isNaN(value) ? null : this.from(value);
  }
}
