import type { Connection, SqlValue } from './handle.js';
import type { KeptColumn, KeptForm } from './kept-form.js';

type Key = string | number;

interface KeptRow {
  values: SqlValue[];
  /** Whether the database has no row of this key yet. */
  isNew: boolean;
  /** Whether it waits to be written. */
  waits: boolean;
}

/** A table keeps so many values, and as many that were not asked for lately, so that a replay of any length fits in memory. */
const MOST_VALUES = 262_144;

/**
 * Rows of one table, found and changed by their primary key in memory and written later, each once however often it
 * changed. It takes only what the database would take and give back unchanged, and what breaks a rule at once; whatever
 * it cannot be sure of, it leaves to the database. One thing shows only when rows are written: that a new row's key was
 * there before, in a row that is kept no longer.
 */
export class KeptTable {
  private lately = new Map<Key, KeptRow>();
  private before = new Map<Key, KeptRow>();
  private waiting: KeptRow[] = [];

  constructor(
    private readonly connection: Connection,
    readonly form: KeptForm,
    /** Whether there is no row but these. */
    private isWhole: boolean,
  ) {}

  /** This and all that change answer false where the database must be asked instead. */
  insert(values: SqlValue[]): boolean {
    const key = this.keyOf(values);
    if (key === null || this.at(key) || !this.takes(values)) return false;
    this.add(key, values, true);
    return true;
  }

  /** Makes the row, or overwrites it whole. */
  put(values: SqlValue[]): boolean {
    const key = this.keyOf(values);
    if (key === null || !this.takes(values)) return false;
    const row = this.at(key);
    if (row) this.overwrite(row, values);
    else this.add(key, values, this.isWhole);
    return true;
  }

  /** Adds the figures at those places to the row of that key, and overwrites the rest by what is not null; or makes the row. */
  async addTo(values: SqlValue[], places: readonly number[]): Promise<boolean> {
    const key = this.keyOf(values);
    // The database, too, would take nothing that it could not make a row of.
    if (key === null || !this.takes(values)) return false;
    const row = this.at(key) ?? (this.isWhole ? undefined : await this.load(key, this.form.keys.map((place) => values[place] ?? null)));
    if (!row) {
      this.add(key, values, true);
      return true;
    }
    const sums = row.values.map((value, place) => (places.includes(place) ? sum(value, values[place], 1) : (values[place] ?? value)));
    if (!this.takes(sums)) return false;
    this.overwrite(row, sums);
    return true;
  }

  /** The values of a row, null where there is none; undefined where the database must be asked instead. */
  async find(keyValues: readonly SqlValue[]): Promise<readonly SqlValue[] | null | undefined> {
    const key = keyOf(keyValues);
    if (key === null) return undefined;
    const row = this.at(key) ?? (this.isWhole ? undefined : await this.load(key, keyValues));
    return row?.values ?? null;
  }

  /** Overwrites the values at those places of the row of that key, or with the sign takes them off what stands there. */
  async change(keyValues: readonly SqlValue[], places: readonly number[], given: readonly SqlValue[], setting: '=' | '-'): Promise<boolean> {
    const key = keyOf(keyValues);
    if (key === null) return false;
    const row = this.at(key) ?? (this.isWhole ? undefined : await this.load(key, keyValues));
    if (!row) return false;
    const values = setting === '=' ? given : given.map((value, index) => sum(row.values[places[index] ?? 0], value, -1));
    if (!places.every((place, index) => this.mayStand(row, place, values[index]))) return false;
    places.forEach((place, index) => (row.values[place] = values[index] ?? null));
    this.wait(row);
    return true;
  }

  /** Past so many rows, writes what waits and keeps only those that were asked for lately. */
  async ease(): Promise<void> {
    if (this.lately.size * this.form.columns.length <= MOST_VALUES) return;
    await this.write();
    this.isWhole = false;
    this.before = this.lately;
    this.lately = new Map();
  }

  async write(): Promise<void> {
    const { insert, put } = this.form.statements;
    for (const row of this.waiting.splice(0)) {
      await this.connection.run(row.isNew ? insert : put, row.values);
      row.isNew = false;
      row.waits = false;
    }
  }

  /** Somebody else changes the table. */
  letGo(): void {
    this.isWhole = false;
    this.before = new Map();
    this.lately = new Map();
  }

  private at(key: Key): KeptRow | undefined {
    const known = this.lately.get(key);
    if (known || this.before.size === 0) return known;
    const row = this.before.get(key);
    if (row) this.lately.set(key, row);
    return row;
  }

  private async load(key: Key, keyValues: readonly SqlValue[]): Promise<KeptRow | undefined> {
    const found = await this.connection.one<Record<string, SqlValue>>(this.form.statements.find, keyValues);
    if (!found) return undefined;
    const row = { values: this.form.columns.map(({ property }) => found[property] ?? null), isNew: false, waits: false };
    this.lately.set(key, row);
    return row;
  }

  private add(key: Key, values: SqlValue[], isNew: boolean): void {
    const row = { values, isNew, waits: false };
    this.lately.set(key, row);
    this.wait(row);
  }

  private overwrite(row: KeptRow, values: SqlValue[]): void {
    row.values = values;
    this.wait(row);
  }

  private wait(row: KeptRow): void {
    if (row.waits) return;
    row.waits = true;
    this.waiting.push(row);
  }

  private keyOf(values: readonly SqlValue[]): Key | null {
    const [first = 0, second, ...more] = this.form.keys;
    if (second === undefined) return oneKey(values[first]);
    return keyOf([values[first] ?? null, values[second] ?? null, ...more.map((place) => values[place] ?? null)]);
  }

  private takes(values: readonly SqlValue[]): boolean {
    const { columns } = this.form;
    for (let place = 0; place < columns.length; place += 1) if (!takes(columns[place], values[place])) return false;
    return true;
  }

  /** A row keeps its key. */
  private mayStand({ values }: KeptRow, place: number, value: SqlValue | undefined): boolean {
    return this.form.keys.includes(place) ? values[place] === value : takes(this.form.columns[place], value);
  }
}

function takes(column: KeptColumn | undefined, value: SqlValue | undefined): boolean {
  if (column === undefined) return false;
  if (value === null) return column.nullable;
  if (column.holds === 'text') return typeof value === 'string' && isWellFormed(value);
  return Number.isSafeInteger(value) && (column.least === null || (value as number) >= column.least);
}

/** What is no text comes back from a database as another one. */
function isWellFormed(text: string): boolean {
  return (text as string & { isWellFormed(): boolean }).isWellFormed();
}

/** One value of several; null where two keys could come to the same one, or one that is no key to the database. */
function keyOf(values: readonly SqlValue[]): Key | null {
  if (values.length === 1) return oneKey(values[0]);
  let key = '';
  for (const value of values) {
    if (oneKey(value) === null || (typeof value === 'string' && value.includes('\0'))) return null;
    key += `${value}\0`;
  }
  return key;
}

function oneKey(value: SqlValue | undefined): Key | null {
  if (typeof value === 'string') return isWellFormed(value) ? value : null;
  return typeof value === 'number' && Number.isSafeInteger(value) ? value : null;
}

/** NaN, which no column takes, of what are no figures. */
function sum(one: SqlValue | undefined, other: SqlValue | undefined, sign: 1 | -1): number {
  return typeof one === 'number' && typeof other === 'number' ? one + sign * other : Number.NaN;
}

/** The kept rows of a replay, by table. */
export class KeptRows {
  private readonly tables = new Map<KeptForm, KeptTable>();
  /** Of each statement that was run, the kept tables that it names. */
  private readonly named = new Map<string, readonly KeptTable[]>();
  /** The words of every statement that was to change something: what it names is no empty table any more. */
  private readonly changed = new Set<string>();

  constructor(private readonly connection: Connection) {}

  of(form: KeptForm): KeptTable {
    let table = this.tables.get(form);
    if (!table) {
      table = new KeptTable(this.connection, form, !this.changed.has(form.name));
      this.tables.set(form, table);
      this.named.clear();
    }
    return table;
  }

  /** Before a statement is run: what it may read is written; what it may change is kept no longer. */
  async before(sql: string, changes: boolean): Promise<void> {
    for (const table of this.namedIn(sql, changes)) {
      await table.write();
      if (changes) table.letGo();
    }
  }

  async ease(): Promise<void> {
    for (const table of this.tables.values()) await table.ease();
  }

  async write(): Promise<void> {
    for (const table of this.tables.values()) await table.write();
  }

  private namedIn(sql: string, changes: boolean): readonly KeptTable[] {
    let named = this.named.get(sql);
    if (!named) {
      const words = new Set(sql.match(/\w+/g));
      if (changes) for (const word of words) this.changed.add(word);
      named = [...this.tables.values()].filter(({ form }) => words.has(form.name));
      this.named.set(sql, named);
    }
    return named;
  }
}
