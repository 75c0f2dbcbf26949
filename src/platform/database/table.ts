import { getMetadataArgsStorage, type ValueTransformer } from 'typeorm';
import { canonicalJson, idOf, Money, seqOf, type Json, type Noun } from '../../kernel/index.js';
import type { SqlValue, Tx, View } from './handle.js';
import { keptForm, type KeptForm } from './kept-form.js';
import type { KeptTable } from './kept-rows.js';
import { ReplayTx } from './replay-tx.js';

/** Cents in the database, Money in the code; anything that is no whole, safe number of cents is a defect both ways. */
export const money: ValueTransformer = {
  to: (value: Money | null) => (value === null ? null : value.cents),
  from: (value: number | null) => (value === null ? null : Money.ofCents(value)),
};

/**
 * An id as the number in it: `D-64` is row 64. Whole numbers make small keys that grow at one end, which is most of
 * what a write costs; a text that is no id of that noun finds no row.
 */
export function idNumber(noun: Noun): ValueTransformer {
  return {
    to: (id: string | null) => (id === null ? null : seqOf(noun, id)),
    from: (seq: number | null) => (seq === null ? null : idOf(noun, seq)),
  };
}

/** Yes or no, kept as 1 or 0, for the two databases have no truth value in common. */
export const flag: ValueTransformer = {
  to: (value: boolean) => (value ? 1 : 0),
  from: (value: number) => value === 1,
};

/** A list or an object kept as canonical JSON text, never as a database's own JSON type: a replay gives the same text. */
export const json: ValueTransformer = {
  to: (value: unknown) => (value === null ? null : canonicalJson(value as Json)),
  from: (value: string | null) => (value === null ? null : (JSON.parse(value) as unknown)),
};

interface MappedColumn {
  property: string;
  column: string;
  place: number;
  key: boolean;
  transformer: ValueTransformer | undefined;
}

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

/** Overwriting, and taking a figure off. */
type Setting = '=' | '-';

/** `grantId` ↔ `grant_id`: the one rule by which properties and columns are named. */
export function snakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/**
 * One table, as its TypeORM entity maps it, spoken to in plain SQL that is made once; in a replay, in rows that are kept
 * in memory. Only a module's projection writes a projected table; `op_` tables are written by their services.
 */
export class Table<Row extends object> {
  readonly name: string;
  private readonly columns: readonly MappedColumn[];
  /** `id AS "id", grant_id AS "grantId", …`, for queries of one's own; rows then pass through `read`. */
  readonly selection: string;
  private readonly insertSql: string;
  private readonly transformed: readonly TransformedColumn[];
  private readonly primary: readonly MappedColumn[];
  private readonly form: KeptForm | null;
  /** By the columns that are given: the text of a statement is made once. */
  private readonly finds = new Map<number, Statement>();
  private readonly changes = new Map<string, ChangeStatement>();
  /** By the number of rows. */
  private readonly inserts = new Map<number, string>();
  private readonly upserts = new Map<string, string>();

  constructor(entity: new () => Row) {
    const storage = getMetadataArgsStorage();
    const table = storage.tables.find((candidate) => candidate.target === entity);
    if (!table?.name) throw new Error(`${entity.name} is no entity with a table name`);
    this.name = table.name;
    this.columns = storage.filterColumns(entity).map((column, place) => ({
      property: column.propertyName,
      column: column.options.name ?? snakeCase(column.propertyName),
      place,
      key: column.options.primary === true,
      transformer: column.options.transformer as ValueTransformer | undefined,
    }));
    if (this.columns.length > 50) throw new Error(`${this.name} has more columns than a number has bits`);
    this.selection = this.columns.map(({ column, property }) => `${this.name}.${column} AS "${property}"`).join(', ');
    this.insertSql = this.inserting(1);
    this.transformed = this.columns.filter((column): column is TransformedColumn => column.transformer !== undefined);
    this.primary = this.columns.filter(({ key }) => key);
    const statements = { insert: this.insertSql, put: this.upserting(1, null), find: this.selecting(this.primary) };
    this.form = keptForm(entity, new Map(this.columns.map(({ property, column }) => [property, column])), statements);
  }

  async insert(tx: Tx, row: Row): Promise<void> {
    const values = valuesOf(this.columns, row);
    if (this.kept(tx)?.insert(values)) return;
    await tx.run(this.insertSql, ...values);
  }

  /** Rows that no projection looks at again: many in one statement, and a replay does not keep them. */
  async insertAll(tx: Tx, rows: readonly Row[]): Promise<void> {
    for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) {
      const some = rows.slice(from, from + ROWS_AT_ONCE);
      const values: SqlValue[] = [];
      for (const row of some) for (const column of this.columns) values.push(toSql(column, row));
      await tx.run(this.inserting(some.length), ...values);
    }
  }

  /** Makes the rows, or overwrites those that are there. */
  async put(tx: Tx, rows: readonly Row[]): Promise<void> {
    const all = rows.map((row) => valuesOf(this.columns, row));
    const kept = this.kept(tx);
    const left = kept ? all.filter((values) => !kept.put(values)) : all;
    if (left.length > 0) await tx.run(this.upserting(left.length, null), ...left.flat());
  }

  /** Adds the figures in `sums` to the rows that are there and overwrites the rest of each by what is not null; or makes the rows. */
  async addTo(tx: Tx, rows: readonly Row[], sums: readonly (keyof Row & string)[]): Promise<void> {
    const all = rows.map((row) => valuesOf(this.columns, row));
    const kept = this.kept(tx);
    const left: SqlValue[][] = kept ? [] : all;
    if (kept) {
      const places = this.columns.filter(({ property }) => sums.includes(property as keyof Row & string)).map(({ place }) => place);
      for (const values of all) if (!(await kept.addTo(values, places))) left.push(values);
    }
    if (left.length > 0) await tx.run(this.upserting(left.length, sums), ...left.flat());
  }

  /** Changes the one row with that key. @throws Error if there is none: a projection that misses its row is a defect. */
  update(tx: Tx, key: Partial<Row>, change: Partial<Row>): Promise<void> {
    return this.change(tx, key, change, '=');
  }

  /** Takes figures off those of the one row with that key. @throws Error if there is none */
  takeFrom(tx: Tx, key: Partial<Row>, figures: Partial<Row>): Promise<void> {
    return this.change(tx, key, figures, '-');
  }

  async find(view: View, key: Partial<Row>): Promise<Row | undefined> {
    const { sql, keys, isPrimary } = this.finding(key);
    const keyValues = valuesOf(keys, key);
    const kept = isPrimary ? await this.kept(view)?.find(keyValues) : undefined;
    if (kept !== undefined) return kept === null ? undefined : this.rowOf(kept);
    const row = await view.one<Record<string, unknown>>(sql, ...keyValues);
    return row && this.read(row);
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

  private rowOf(values: readonly SqlValue[]): Row {
    const row: Record<string, unknown> = {};
    for (const { property, place } of this.columns) row[property] = values[place];
    return this.read(row);
  }

  private async change(tx: Tx, key: Partial<Row>, change: Partial<Row>, setting: Setting): Promise<void> {
    const { sql, changed, places, keys, isPrimary } = this.changing(key, change, setting);
    const [keyValues, values] = [valuesOf(keys, key), valuesOf(changed, change)];
    const kept = isPrimary ? this.kept(tx) : null;
    if (kept && (await kept.change(keyValues, places, values, setting))) return;
    const rows = await tx.run(sql, ...values, ...keyValues);
    if (rows !== 1) throw new Error(`${this.name}: ${rows} rows where one was to change`);
  }

  private finding(key: Partial<Row>): Statement {
    const shape = this.shapeOf(key);
    let statement = this.finds.get(shape);
    if (!statement) {
      const keys = this.mapped(key);
      statement = { sql: this.selecting(keys), keys, isPrimary: this.isPrimary(keys) };
      this.finds.set(shape, statement);
    }
    return statement;
  }

  private changing(key: Partial<Row>, change: Partial<Row>, setting: Setting): ChangeStatement {
    const shape = `${this.shapeOf(change)} ${setting} ${this.shapeOf(key)}`;
    let statement = this.changes.get(shape);
    if (!statement) {
      const [changed, keys] = [this.mapped(change), this.mapped(key)];
      const set = changed.map(({ column }) => `${column} = ${setting === '-' ? `${column} - ` : ''}?`).join(', ');
      const sql = `UPDATE ${this.name} SET ${set} WHERE ${where(keys)}`;
      statement = { sql, changed, places: changed.map(({ place }) => place), keys, isPrimary: this.isPrimary(keys) };
      this.changes.set(shape, statement);
    }
    return statement;
  }

  private upserting(many: number, sums: readonly string[] | null): string {
    const shape = `${many} ${sums?.join() ?? ''}`;
    let sql = this.upserts.get(shape);
    if (!sql) {
      const set = this.columns.filter(({ key }) => !key).map(({ column, property }) => {
        if (!sums) return `${column} = excluded.${column}`;
        const own = `${this.name}.${column}`;
        return `${column} = ${sums.includes(property) ? `${own} + excluded.${column}` : `coalesce(excluded.${column}, ${own})`}`;
      });
      const onConflict = set.length > 0 ? `UPDATE SET ${set.join(', ')}` : 'NOTHING';
      sql = `${this.inserting(many)} ON CONFLICT (${this.primary.map(({ column }) => column).join(', ')}) DO ${onConflict}`;
      this.upserts.set(shape, sql);
    }
    return sql;
  }

  private inserting(many: number): string {
    let sql = this.inserts.get(many);
    if (!sql) {
      const places = `(${this.columns.map(() => '?').join(', ')})`;
      sql = `INSERT INTO ${this.name} (${this.columns.map(({ column }) => column).join(', ')}) VALUES ${new Array<string>(many).fill(places).join(', ')}`;
      this.inserts.set(many, sql);
    }
    return sql;
  }

  private selecting(keys: readonly MappedColumn[]): string {
    return `SELECT ${this.selection} FROM ${this.name} WHERE ${where(keys)}`;
  }

  private isPrimary(keys: readonly MappedColumn[]): boolean {
    return keys.length === this.primary.length && keys.every(({ key }) => key);
  }

  /** Which of the columns are given, one bit each; what is no column of the table makes no difference. */
  private shapeOf(part: Partial<Row>): number {
    let shape = 0;
    for (const { property } of this.columns) shape = shape * 2 + (Object.hasOwn(part, property) ? 1 : 0);
    return shape;
  }

  private mapped(part: Partial<Row>): MappedColumn[] {
    return this.columns.filter(({ property }) => Object.hasOwn(part, property));
  }
}

function valuesOf(columns: readonly MappedColumn[], row: object): SqlValue[] {
  return columns.map((column) => toSql(column, row));
}

function toSql({ property, transformer }: MappedColumn, row: object): SqlValue {
  const value = (row as Record<string, unknown>)[property];
  return (transformer ? transformer.to(value) : value) as SqlValue;
}

function where(keys: readonly MappedColumn[]): string {
  return keys.map(({ column }) => `${column} = ?`).join(' AND ');
}
