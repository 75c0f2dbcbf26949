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
  }

  async insert(tx: Tx, row: Row): Promise<void> {
    await tx.run(this.insertSql, ...this.columns.map((column) => toSql(column, row)));
  }

  /** Changes the one row with that key. @throws Error if there is none: a projection that misses its row is a defect. */
  async update(tx: Tx, key: Partial<Row>, change: Partial<Row>): Promise<void> {
    const changed = this.mapped(change);
    const keys = this.mapped(key);
    const sql = `UPDATE ${this.name} SET ${changed.map(({ column }) => `${column} = ?`).join(', ')} WHERE ${where(keys)}`;
    const values = [...changed.map((c) => toSql(c, change)), ...keys.map((c) => toSql(c, key))];
    const rows = await tx.run(sql, ...values);
    if (rows !== 1) throw new Error(`${this.name}: ${rows} rows where one was to change`);
  }

  async find(view: View, key: Partial<Row>): Promise<Row | undefined> {
    const keys = this.mapped(key);
    const sql = `SELECT ${this.selection} FROM ${this.name} WHERE ${where(keys)}`;
    const row = await view.one<Record<string, unknown>>(sql, ...keys.map((column) => toSql(column, key)));
    return row && this.read(row);
  }

  /** Rows of this table by a clause of one's own: `table.select(view, 'WHERE hub = ? ORDER BY id', hub)`. */
  async select(view: View, clause: string, ...values: SqlValue[]): Promise<Row[]> {
    const rows = await view.all<Record<string, unknown>>(`SELECT ${this.selection} FROM ${this.name} ${clause}`, ...values);
    return rows.map((row) => this.read(row));
  }

  /** Values of the database to values of the code. */
  read(row: Record<string, unknown>): Row {
    for (const { property, transformer } of this.columns) {
      if (transformer && property in row) row[property] = transformer.from(row[property]) as unknown;
    }
    return row as Row;
  }

  private mapped(part: Partial<Row>): MappedColumn[] {
    return this.columns.filter(({ property }) => property in part);
  }

}

function toSql({ property, transformer }: MappedColumn, row: object): SqlValue {
  const value = (row as Record<string, unknown>)[property];
  return (transformer ? transformer.to(value) : value) as SqlValue;
}

function where(keys: readonly MappedColumn[]): string {
  return keys.map(({ column }) => `${column} = ?`).join(' AND ');
}
