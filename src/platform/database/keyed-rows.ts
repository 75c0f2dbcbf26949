import type { SqlValue } from './handle.js';

export type Key = string | number;

export interface KeptRow {
  values: SqlValue[];
  /** Whether the database has no row of this key yet. */
  isNew: boolean;
  /** Whether it waits to be written. */
  waits: boolean;
}

/** Where a row stands: its last key, under the ones before it. */
export interface Place {
  leading: Key;
  last: Key;
}

/** The place of a key; null where two keys could come to the same one, or one that is no key to the database. */
export function placeOf(keyValues: readonly SqlValue[]): Place | null {
  const last = keyFrom(keyValues.at(-1));
  const leading = keyValues.length === 2 ? keyFrom(keyValues[0]) : joined(keyValues);
  return last === null || leading === null ? null : { leading, last };
}

function joined(keyValues: readonly SqlValue[]): Key | null {
  let key = '';
  for (let place = 0; place < keyValues.length - 1; place += 1) {
    const value = keyFrom(keyValues[place]);
    if (value === null || (typeof value === 'string' && value.includes('\0'))) return null;
    key += `${value}\0`;
  }
  return key;
}

function keyFrom(value: SqlValue | undefined): Key | null {
  if (typeof value === 'string') return isWellFormed(value) ? value : null;
  return typeof value === 'number' && Number.isSafeInteger(value) ? value : null;
}

/** What is no text comes back from a database as another one. */
export function isWellFormed(text: string): boolean {
  return (text as string & { isWellFormed(): boolean }).isWellFormed();
}

/** Rows by their keys. */
export class KeyedRows {
  size = 0;
  private readonly rows = new Map<Key, Map<Key, KeptRow>>();
  /** Whether the last keys are all of one kind, and sorted alike here and in the database. */
  private lastKeys: 'string' | 'number' | 'mixed' | null = null;

  get({ leading, last }: Place): KeptRow | undefined {
    return this.rows.get(leading)?.get(last);
  }

  set({ leading, last }: Place, row: KeptRow): void {
    let under = this.rows.get(leading);
    if (!under) this.rows.set(leading, (under = new Map<Key, KeptRow>()));
    const many = under.size;
    under.set(last, row);
    if (under.size === many) return;
    this.size += 1;
    const sort = sortOf(last);
    this.lastKeys = this.lastKeys === null || this.lastKeys === sort ? sort : 'mixed';
  }

  /** The rows of the same leading keys whose last one is greater, the greatest first; null where the database must be asked. */
  after({ leading, last }: Place): KeptRow[] | null {
    const under = this.rows.get(leading);
    if (!under) return [];
    if (this.lastKeys === 'mixed' || sortOf(last) !== this.lastKeys) return null;
    const found: Key[] = [];
    for (const key of under.keys()) if (key > last) found.push(key);
    found.sort((one, other) => (one < other ? 1 : -1));
    return found.flatMap((key) => under.get(key) ?? []);
  }
}

/** The database orders text by its bytes, JavaScript by units of sixteen bits: past these signs the two part. */
function sortOf(key: Key): 'string' | 'number' | 'mixed' {
  if (typeof key === 'number') return 'number';
  return /[\ud800-\uffff]/.test(key) ? 'mixed' : 'string';
}
