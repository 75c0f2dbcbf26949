import { getMetadataArgsStorage, type ValueTransformer } from 'typeorm';
import { canonicalJson, idOf, Money, seqOf, type Json, type Noun } from '../../kernel/index.js';
import type { SqlValue, Tx, View } from './handle.js';

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
  key: boolean;
  transformer: ValueTransformer | undefined;
}

type TransformedColumn = MappedColumn & { transformer: ValueTransformer };

interface Statement {
  sql: string;
  keys: readonly MappedColumn[];
}

interface UpdateStatement extends Statement {
  changed: readonly MappedColumn[];
}

/** `grantId` ↔ `grant_id`: the one rule by which properties and columns are named. */
export function snakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/**
 * One table, as its TypeORM entity maps it, spoken to in plain SQL that is made once. Only a module's projection
 * calls `insert` and `update` on a projected table; `op_` tables are written by their services.
 */
export class Table<Row extends object> {
  readonly name: string;
  private readonly columns: readonly MappedColumn[];
  /** `id AS "id", grant_id AS "grantId", …`, for queries of one's own; rows then pass through `read`. */
  readonly selection: string;
  private readonly insertSql: string;
  private readonly transformed: readonly TransformedColumn[];
  /** By the columns that are given: the text of a statement is made once. */
  private readonly finds = new Map<number, Statement>();
  private readonly updates = new Map<string, UpdateStatement>();

  constructor(entity: new () => Row) {
    const storage = getMetadataArgsStorage();
    const table = storage.tables.find((candidate) => candidate.target === entity);
    if (!table?.name) throw new Error(`${entity.name} is no entity with a table name`);
    this.name = table.name;
    this.columns = storage.filterColumns(entity).map((column) => ({
      property: column.propertyName,
      column: column.options.name ?? snakeCase(column.propertyName),
      key: column.options.primary === true,
      transformer: column.options.transformer as ValueTransformer | undefined,
    }));
    this.selection = this.columns.map(({ column, property }) => `${this.name}.${column} AS "${property}"`).join(', ');
    const names = this.columns.map(({ column }) => column).join(', ');
    const places = this.columns.map(() => '?').join(', ');
    this.insertSql = `INSERT INTO ${this.name} (${names}) VALUES (${places})`;
    if (this.columns.length > 50) throw new Error(`${this.name} has more columns than a number has bits`);
    this.transformed = this.columns.filter((column): column is TransformedColumn => column.transformer !== undefined);
  }

  async insert(tx: Tx, row: Row): Promise<void> {
    await tx.run(this.insertSql, ...valuesOf(this.columns, row));
  }

  /** Changes the one row with that key. @throws Error if there is none: a projection that misses its row is a defect. */
  async update(tx: Tx, key: Partial<Row>, change: Partial<Row>): Promise<void> {
    const { sql, changed, keys } = this.updating(key, change);
    const rows = await tx.run(sql, ...valuesOf(changed, change), ...valuesOf(keys, key));
    if (rows !== 1) throw new Error(`${this.name}: ${rows} rows where one was to change`);
  }

  async find(view: View, key: Partial<Row>): Promise<Row | undefined> {
    const { sql, keys } = this.finding(key);
    const row = await view.one<Record<string, unknown>>(sql, ...valuesOf(keys, key));
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

  private finding(key: Partial<Row>): Statement {
    const shape = this.shapeOf(key);
    let statement = this.finds.get(shape);
    if (!statement) {
      const keys = this.mapped(key);
      statement = { sql: `SELECT ${this.selection} FROM ${this.name} WHERE ${where(keys)}`, keys };
      this.finds.set(shape, statement);
    }
    return statement;
  }

  private updating(key: Partial<Row>, change: Partial<Row>): UpdateStatement {
    const shape = `${this.shapeOf(change)} ${this.shapeOf(key)}`;
    let statement = this.updates.get(shape);
    if (!statement) {
      const [changed, keys] = [this.mapped(change), this.mapped(key)];
      const set = changed.map(({ column }) => `${column} = ?`).join(', ');
      statement = { sql: `UPDATE ${this.name} SET ${set} WHERE ${where(keys)}`, changed, keys };
      this.updates.set(shape, statement);
    }
    return statement;
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
