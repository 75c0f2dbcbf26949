import type { ValueTransformer } from 'typeorm';
import type { SqlValue, Tx, View } from './handle.js';
import { keptForm, type KeptForm } from './kept-form.js';
import type { KeptTable } from './kept-table.js';
import { ReplayTx } from './replay-tx.js';
import { TableSql, type MappedColumn, type Setting } from './table-sql.js';

type TransformedColumn = MappedColumn & { transformer: ValueTransformer };

/** A statement about the rows of a key. */
interface Statement {
  sql: string;
  keys: readonly MappedColumn[];
  /** Whether the key is the primary one: of one row at most. */
  isPrimary: boolean;
}

interface ChangeStatement extends Statement {
  changed: readonly MappedColumn[];
  places: readonly number[];
}

/** Rows in one statement: enough to make the statement's own cost small. */
const ROWS_AT_ONCE = 50;

/** What is kept is done at once. */
const DONE = Promise.resolve();

/**
 * One table, as its TypeORM entity maps it, spoken to in plain SQL that is made once; in a replay, in rows that are kept
 * in memory. Only a module's projection writes a projected table; `op_` tables are written by their services.
 */
export class Table<Row extends object> {
  readonly name: string;
  /** `id AS "id", grant_id AS "grantId", …`, for queries of one's own; rows then pass through `read`. */
  readonly selection: string;
  private readonly sql: TableSql;
  private readonly columns: readonly MappedColumn[];
  private readonly transformed: readonly TransformedColumn[];
  private readonly form: KeptForm | null;
  /** By the columns that are given: the text of a statement is made once. */
  private readonly finds = new Map<number, Statement>();
  private readonly changes = { '=': new Map<number, Map<number, ChangeStatement>>(), '-': new Map<number, Map<number, ChangeStatement>>() };
  private readonly places = new Map<number, readonly number[]>();
  /** A bit for each column. */
  private readonly bits: ReadonlyMap<string, number>;

  constructor(entity: new () => Row) {
    this.sql = new TableSql(entity);
    const { name, selection, columns } = this.sql;
    this.name = name;
    this.selection = selection;
    this.columns = columns;
    this.transformed = columns.filter((column): column is TransformedColumn => column.transformer !== undefined);
    this.bits = new Map(columns.map(({ property, place }) => [property, 2 ** place]));
    this.form = keptForm(entity, this.sql);
  }

  insert(tx: Tx, row: Row): Promise<void> {
    const values = valuesOf(this.columns, row);
    return this.kept(tx)?.insert(values) ? DONE : this.run(tx, this.sql.inserting(1), values);
  }

  /** Rows that no projection looks at again: many in one statement; a replay keeps them until they are many. */
  insertAll(tx: Tx, rows: readonly Row[]): Promise<void> {
    const all = rows.map((row) => valuesOf(this.columns, row));
    return this.kept(tx)?.append(all) ? DONE : this.insertThere(tx, all);
  }

  private async insertThere(tx: Tx, all: readonly SqlValue[][]): Promise<void> {
    for (let from = 0; from < all.length; from += ROWS_AT_ONCE) {
      const some = all.slice(from, from + ROWS_AT_ONCE);
      await tx.run(this.sql.inserting(some.length), ...some.flat());
    }
  }

  /** Makes the rows, or overwrites those that are there. */
  put(tx: Tx, rows: readonly Row[]): Promise<void> {
    const all = rows.map((row) => valuesOf(this.columns, row));
    const kept = this.kept(tx);
    const left = kept ? all.filter((values) => !kept.put(values)) : all;
    return left.length === 0 ? DONE : this.run(tx, this.sql.upserting(left.length, null), left.flat());
  }

  /** Adds the figures in `sums` to the rows that are there and overwrites the rest of each by what is not null; or makes the rows. */
  async addTo(tx: Tx, rows: readonly Row[], sums: readonly (keyof Row & string)[]): Promise<void> {
    const all = rows.map((row) => valuesOf(this.columns, row));
    const kept = this.kept(tx);
    const left: SqlValue[][] = kept ? [] : all;
    if (kept) {
      const places = this.placesOf(sums);
      for (const values of all) {
        if (!kept.isWhole) await loadRowOf(kept, values);
        if (!kept.addTo(values, places)) left.push(values);
      }
    }
    if (left.length > 0) await tx.run(this.sql.upserting(left.length, sums), ...left.flat());
  }

  /** Changes the one row with that key. @throws Error if there is none: a projection that misses its row is a defect. */
  update(tx: Tx, key: Partial<Row>, change: Partial<Row>): Promise<void> {
    return this.change(tx, key, change, '=');
  }

  /** Takes figures off those of the one row with that key. @throws Error if there is none */
  takeFrom(tx: Tx, key: Partial<Row>, figures: Partial<Row>): Promise<void> {
    return this.change(tx, key, figures, '-');
  }

  find(view: View, key: Partial<Row>): Promise<Row | undefined> {
    return this.findColumns(view, key, this.columns) as Promise<Row | undefined>;
  }

  /** Only some of a row's values, on the way of many entries: a replay does not read the others from their text. */
  pick<Property extends keyof Row & string>(view: View, key: Partial<Row>, properties: readonly Property[]): Promise<Pick<Row, Property> | undefined> {
    return this.findColumns(view, key, this.placesOf(properties).flatMap((place) => this.columns[place] ?? [])) as Promise<Pick<Row, Property> | undefined>;
  }

  private async findColumns(view: View, key: Partial<Row>, columns: readonly MappedColumn[]): Promise<Partial<Row> | undefined> {
    const { sql, keys, isPrimary } = this.finding(key);
    const keyValues = valuesOf(keys, key);
    const kept = isPrimary ? this.kept(view) : null;
    if (kept?.lacks(keyValues)) await kept.load(keyValues);
    const values = kept?.find(keyValues);
    if (values !== undefined) return values === null ? undefined : rowOf(columns, values);
    const row = await view.one<Record<string, unknown>>(sql, ...keyValues);
    return row && this.read(row);
  }

  /** The rows whose last key is greater and whose other keys are the same, the greatest first. `key` is the whole primary key. */
  async after(view: View, key: Partial<Row>): Promise<Row[]> {
    const keyValues = valuesOf(this.sql.primary, key);
    const kept = this.kept(view)?.after(keyValues);
    if (kept) return kept.map((values) => rowOf(this.columns, values) as Row);
    return this.select(view, this.sql.afterClause, ...keyValues);
  }

  /** Rows of this table by a clause of one's own: `table.select(view, 'WHERE hub = ? ORDER BY id', hub)`. */
  async select(view: View, clause: string, ...values: SqlValue[]): Promise<Row[]> {
    const rows = await view.all<Record<string, unknown>>(`SELECT ${this.selection} FROM ${this.name} ${clause}`, ...values);
    return rows.map((row) => this.read(row));
  }

  /** Values of the database to values of the code. */
  read(row: Record<string, unknown>): Row {
    for (const { property, transformer } of this.transformed) {
      if (property in row) row[property] = transformer.from(row[property]) as unknown;
    }
    return row as Row;
  }

  private kept(view: View): KeptTable | null {
    return this.form && view instanceof ReplayTx ? view.keptTable(this.form) : null;
  }

  private async run(tx: Tx, sql: string, values: readonly SqlValue[]): Promise<void> {
    await tx.run(sql, ...values);
  }

  private async change(tx: Tx, key: Partial<Row>, change: Partial<Row>, setting: Setting): Promise<void> {
    const { sql, changed, places, keys, isPrimary } = this.changing(key, change, setting);
    const [keyValues, values] = [valuesOf(keys, key), valuesOf(changed, change)];
    const kept = isPrimary ? this.kept(tx) : null;
    if (kept?.lacks(keyValues)) await kept.load(keyValues);
    if (kept?.change(keyValues, places, values, setting)) return;
    const rows = await tx.run(sql, ...values, ...keyValues);
    if (rows !== 1) throw new Error(`${this.name}: ${rows} rows where one was to change`);
  }

  private placesOf(properties: readonly string[]): readonly number[] {
    let shape = 0;
    for (const property of properties) shape += this.bits.get(property) ?? 0;
    let places = this.places.get(shape);
    if (!places) {
      places = this.columns.filter(({ property }) => properties.includes(property)).map(({ place }) => place);
      this.places.set(shape, places);
    }
    return places;
  }

  private finding(key: Partial<Row>): Statement {
    const shape = this.shapeOf(key);
    let statement = this.finds.get(shape);
    if (!statement) {
      const keys = this.mapped(key);
      statement = { sql: this.sql.selecting(keys), keys, isPrimary: this.sql.isPrimary(keys) };
      this.finds.set(shape, statement);
    }
    return statement;
  }

  private changing(key: Partial<Row>, change: Partial<Row>, setting: Setting): ChangeStatement {
    const [shape, keyShape] = [this.shapeOf(change), this.shapeOf(key)];
    let statement = this.changes[setting].get(shape)?.get(keyShape);
    if (!statement) {
      const [changed, keys] = [this.mapped(change), this.mapped(key)];
      const sql = this.sql.updating(changed, setting, keys);
      statement = { sql, changed, places: changed.map(({ place }) => place), keys, isPrimary: this.sql.isPrimary(keys) };
      const known = this.changes[setting].get(shape);
      if (known) known.set(keyShape, statement);
      else this.changes[setting].set(shape, new Map([[keyShape, statement]]));
    }
    return statement;
  }

  /** Which of the columns are given, one bit each; what is no column of the table makes no difference. */
  private shapeOf(part: Partial<Row>): number {
    let shape = 0;
    for (const property of Object.keys(part)) shape += this.bits.get(property) ?? 0;
    return shape;
  }

  private mapped(part: Partial<Row>): MappedColumn[] {
    return this.columns.filter(({ property }) => Object.hasOwn(part, property));
  }
}

function rowOf(columns: readonly MappedColumn[], values: readonly SqlValue[]): object {
  const row: Record<string, unknown> = {};
  for (const { property, place, transformer } of columns) row[property] = transformer ? (transformer.from(values[place]) as unknown) : values[place];
  return row;
}

async function loadRowOf(kept: KeptTable, values: readonly SqlValue[]): Promise<void> {
  const keyValues = kept.form.keys.map((place) => values[place] ?? null);
  if (kept.lacks(keyValues)) await kept.load(keyValues);
}

function valuesOf(columns: readonly MappedColumn[], row: object): SqlValue[] {
  return columns.map((column) => toSql(column, row));
}

function toSql({ property, transformer }: MappedColumn, row: object): SqlValue {
  const value = (row as Record<string, unknown>)[property];
  return (transformer ? transformer.to(value) : value) as SqlValue;
}
