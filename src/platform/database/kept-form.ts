import { getMetadataArgsStorage } from 'typeorm';

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
  statements: KeptStatements;
}

/** Values come in the order of the columns; the key's in their order. */
export interface KeptStatements {
  insert: string;
  /** Overwrites the row of that key. */
  put: string;
  /** By the primary key. */
  find: string;
}

const HOLDS: Record<string, KeptColumn['holds']> = { text: 'text', integer: 'whole', bigint: 'whole' };
const LEAST = /^(\w+) (>=?) (\d+)$/;

/**
 * The form of an entity's table; null where only the database knows what may stand in it: bytes, a second unique key, a
 * CHECK other than of a least figure. `names` are the columns of its properties, in their order.
 */
export function keptForm(entity: new () => object, names: ReadonlyMap<string, string>, statements: KeptStatements): KeptForm | null {
  const storage = getMetadataArgsStorage();
  const ofEntity = ({ target }: { target: unknown }): boolean => target === entity;
  const checks = storage.checks.filter(ofEntity).map(({ expression }) => LEAST.exec(expression));
  if (checks.includes(null) || storage.uniques.some(ofEntity) || storage.indices.some((index) => ofEntity(index) && index.unique)) return null;
  const columns: KeptColumn[] = [];
  const keys: number[] = [];
  for (const { propertyName: property, options } of storage.filterColumns(entity)) {
    const holds = HOLDS[String(options.type)];
    if (!holds || options.unique) return null;
    const leasts = checks.flatMap((check) => (check?.[1] === names.get(property) ? [Number(check?.[3]) + (check?.[2] === '>' ? 1 : 0)] : []));
    const least = leasts.length > 0 ? Math.max(...leasts) : null;
    if (options.primary) keys.push(columns.length);
    columns.push({ property, holds, nullable: options.nullable === true, least });
  }
  const name = storage.tables.find(ofEntity)?.name;
  return name === undefined ? null : { name, columns, keys, statements };
}
