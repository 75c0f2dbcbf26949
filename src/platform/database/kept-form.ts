import { getMetadataArgsStorage } from 'typeorm';
import type { TableSql } from './table-sql.js';

/** What a column takes, so that a value in memory is the value that the database would give back. */
export interface KeptColumn {
  property: string;
  holds: 'text' | 'whole';
  nullable: boolean;
  /** The least figure that a CHECK allows. */
  least: number | null;
}

/** What must be known of a table for its rows to stand in memory for a while and mean the same. */
export interface KeptForm {
  name: string;
  columns: readonly KeptColumn[];
  /** Places of the primary key among the columns. */
  keys: readonly number[];
  /** The text of its statements: values come in the order of the columns. */
  sql: TableSql;
}

const HOLDS: Record<string, KeptColumn['holds']> = { text: 'text', integer: 'whole', bigint: 'whole' };
const LEAST = /^(\w+) (>=?) (\d+)$/;

/**
 * The form of an entity's table; null where only the database knows what may stand in it: bytes, a second unique key, a
 * CHECK other than of a least figure.
 */
export function keptForm(entity: new () => object, sql: TableSql): KeptForm | null {
  const storage = getMetadataArgsStorage();
  const ofEntity = ({ target }: { target: unknown }): boolean => target === entity;
  const checks = storage.checks.filter(ofEntity).map(({ expression }) => LEAST.exec(expression));
  if (checks.includes(null) || storage.uniques.some(ofEntity) || storage.indices.some((index) => ofEntity(index) && index.unique)) return null;
  const columns: KeptColumn[] = [];
  for (const { propertyName: property, options } of storage.filterColumns(entity)) {
    const holds = HOLDS[String(options.type)];
    if (!holds || options.unique) return null;
    const name = sql.columns[columns.length]?.column;
    const leasts = checks.flatMap((check) => (check?.[1] === name ? [Number(check?.[3]) + (check?.[2] === '>' ? 1 : 0)] : []));
    columns.push({ property, holds, nullable: options.nullable === true, least: leasts.length > 0 ? Math.max(...leasts) : null });
  }
  return { name: sql.name, columns, keys: sql.primary.map(({ place }) => place), sql };
}
