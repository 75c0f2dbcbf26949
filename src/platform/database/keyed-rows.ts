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

/** What leads to a key that is one alone. */
const NO_KEY = '';

/** The place of a key; null where two keys could come to the same one, or one that is no key to the database. */
export function placeOf(keyValues: readonly SqlValue[]): Place | null {
  const last = keyFrom(keyValues.at(-1));
  const leading = keyValues.length === 2 ? keyFrom(keyValues[0]) : joined(keyValues);
  return last === null || leading === null ? null : { leading, last };
}

function joined(keyValues: readonly SqlValue[]): Key | null {
  let key = NO_KEY;
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

/** Those under the same leading keys. */
interface Under {
  rows: Map<Key, KeptRow>;
  /** The last keys in their order; those of tables with one key are in none. */
  inOrder: Key[];
}

/** Rows by their keys. */
export class KeyedRows {
  size = 0;
  private readonly leading = new Map<Key, Under>();
  /** Whether the last keys are all of one kind, and sorted alike here and in the database. */
  private lastKeys: 'string' | 'number' | 'mixed' | null = null;

  get({ leading, last }: Place): KeptRow | undefined {
    return this.leading.get(leading)?.rows.get(last);
  }

  set({ leading, last }: Place, row: KeptRow): void {
    let under = this.leading.get(leading);
    if (!under) this.leading.set(leading, (under = { rows: new Map<Key, KeptRow>(), inOrder: [] }));
    const many = under.rows.size;
    under.rows.set(last, row);
    if (under.rows.size === many) return;
    this.size += 1;
    if (leading !== NO_KEY) this.putInOrder(under.inOrder, last);
  }

  /** The rows of the same leading keys whose last one is greater, the greatest first; null where the database must be asked. */
  after({ leading, last }: Place): KeptRow[] | null {
    if (leading === NO_KEY) return null;
    const { rows, inOrder } = this.leading.get(leading) ?? NOTHING;
    if (inOrder.length > 0 && (this.lastKeys === 'mixed' || this.lastKeys !== sortOf(last))) return null;
    const found: KeptRow[] = [];
    for (let at = inOrder.length - 1; at >= 0; at -= 1) {
      const key = inOrder[at] ?? last;
      if (key <= last) break;
      const row = rows.get(key);
      if (row) found.push(row);
    }
    return found;
  }

  private putInOrder(inOrder: Key[], last: Key): void {
    const sort = sortOf(last);
    this.lastKeys = this.lastKeys === null || this.lastKeys === sort ? sort : 'mixed';
    // Most come at the end.
    let at = inOrder.length;
    while (at > 0 && (inOrder[at - 1] ?? last) > last) at -= 1;
    inOrder.splice(at, 0, last);
  }
}

const NOTHING: Under = { rows: new Map(), inOrder: [] };

/** The database orders text by its bytes, JavaScript by units of sixteen bits: past these signs the two part. */
function sortOf(key: Key): 'string' | 'number' | 'mixed' {
  if (typeof key === 'number') return 'number';
  return /[\ud800-\uffff]/.test(key) ? 'mixed' : 'string';
}
