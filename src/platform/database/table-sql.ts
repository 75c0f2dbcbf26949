import { getMetadataArgsStorage, type ValueTransformer } from 'typeorm';

export interface MappedColumn {
  property: string;
  column: string;
  place: number;
  key: boolean;
  transformer: ValueTransformer | undefined;
}

/** Overwriting, and taking a figure off. */
export type Setting = '=' | '-';

/** `grantId` ↔ `grant_id`: the one rule by which properties and columns are named. */
export function snakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/** A table as its TypeORM entity maps it, and the text of its statements; texts that are asked for by number are made once. */
export class TableSql {
  readonly name: string;
  readonly columns: readonly MappedColumn[];
  readonly primary: readonly MappedColumn[];
  /** `id AS "id", grant_id AS "grantId", …` */
  readonly selection: string;
  /** Finds a row by its primary key. */
  readonly findingOne: string;
  /** What selects the rows whose last key is greater and whose other keys are the same, the greatest first. */
  readonly afterClause: string;
  /** By the number of rows. */
  private readonly inserts = new Map<number, string>();
  private readonly upserts = new Map<string, string>();

  constructor(entity: new () => object) {
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
    this.primary = this.columns.filter(({ key }) => key);
    this.selection = this.columns.map(({ column, property }) => `${this.name}.${column} AS "${property}"`).join(', ');
    this.findingOne = this.selecting(this.primary);
    const last = this.primary.at(-1)?.column ?? '';
    const conditions = this.primary.map(({ column }) => (column === last ? `${column} > ?` : `${column} = ?`));
    this.afterClause = `WHERE ${conditions.join(' AND ')} ORDER BY ${last} DESC`;
  }

  selecting(keys: readonly MappedColumn[]): string {
    return `SELECT ${this.selection} FROM ${this.name} WHERE ${where(keys)}`;
  }

  inserting(many: number): string {
    let sql = this.inserts.get(many);
    if (!sql) {
      const places = `(${this.columns.map(() => '?').join(', ')})`;
      sql = `INSERT INTO ${this.name} (${this.columns.map(({ column }) => column).join(', ')}) VALUES ${new Array<string>(many).fill(places).join(', ')}`;
      this.inserts.set(many, sql);
    }
    return sql;
  }

  /** Overwrites the rows that are there; or adds to their `sums`, and overwrites the rest by what is not null. */
  upserting(many: number, sums: readonly string[] | null): string {
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

  updating(changed: readonly MappedColumn[], setting: Setting, keys: readonly MappedColumn[]): string {
    const set = changed.map(({ column }) => `${column} = ${setting === '-' ? `${column} - ` : ''}?`).join(', ');
    return `UPDATE ${this.name} SET ${set} WHERE ${where(keys)}`;
  }

  isPrimary(keys: readonly MappedColumn[]): boolean {
    return keys.length === this.primary.length && keys.every(({ key }) => key);
  }
}

function where(keys: readonly MappedColumn[]): string {
  return keys.map(({ column }) => `${column} = ?`).join(' AND ');
}
