import type { SqlValue } from './handle.js';
import type { KeptColumn, KeptForm } from './kept-form.js';
import { isWellFormed, KeyedRows, placeOf, type KeptRow, type Place } from './keyed-rows.js';
import type { SqliteConnection } from './sqlite.js';
import type { Setting } from './table-sql.js';

/** A table keeps so many values, and as many that were not asked for lately, so that a replay of any length fits in memory. */
const MOST_VALUES = 262_144;

/**
 * Rows of one table, found and changed by their primary key in memory and written later, each once however often it
 * changed. It takes only what the database would take and give back unchanged, and what breaks a rule at once; whatever
 * it cannot be sure of, it leaves to the database. One thing shows only when rows are written: that a new row's key was
 * there before, in a row that is kept no longer.
 */
export class KeptTable {
  private lately = new KeyedRows();
  private before = new KeyedRows();
  private waiting: KeptRow[] = [];
  /** Rows that wait to be written and are looked at by nobody; there are none while others are kept. */
  private appended: SqlValue[][] = [];

  constructor(
    private readonly connection: SqliteConnection,
    readonly form: KeptForm,
    /** Whether there is no row but these. */
    private whole: boolean,
  ) {}

  get isWhole(): boolean {
    return this.whole;
  }

  /** Whether the row of that key, if there is one, is only in the database: before it is found or changed, it must be loaded. */
  lacks(keyValues: readonly SqlValue[]): boolean {
    if (this.whole) return false;
    const place = this.placeFor(keyValues);
    return place !== null && !this.at(place);
  }

  async load(keyValues: readonly SqlValue[]): Promise<void> {
    await this.writeAppended();
    const place = placeOf(keyValues);
    const { sql, columns } = this.form;
    const found = await this.connection.one<Record<string, SqlValue>>(sql.findingOne, keyValues);
    if (found && place) this.lately.set(place, { values: columns.map(({ property }) => found[property] ?? null), isNew: false, waits: false });
  }

  /** This and all that change answer false where the database must be asked instead. */
  insert(values: SqlValue[]): boolean {
    const place = this.placeOf(values);
    if (place === null || this.appended.length > 0 || this.at(place) || !this.takes(values)) return false;
    this.add(place, values, true);
    return true;
  }

  /** Rows that are not asked for again: they wait until they are many, or until somebody looks at their table. */
  append(rows: readonly SqlValue[][]): boolean {
    if (this.lately.size > 0 || this.before.size > 0) return false;
    this.whole = false;
    for (const values of rows) this.appended.push(values);
    return true;
  }

  /** Makes the row, or overwrites it whole. */
  put(values: SqlValue[]): boolean {
    const place = this.placeOf(values);
    if (place === null || this.appended.length > 0 || !this.takes(values)) return false;
    const row = this.at(place);
    if (row) this.overwrite(row, values);
    else this.add(place, values, this.whole);
    return true;
  }

  /** Adds the figures at those places to the row of that key, and overwrites the rest by what is not null; or makes the row. */
  addTo(values: SqlValue[], places: readonly number[]): boolean {
    const place = this.placeOf(values);
    // The database, too, would take nothing that it could not make a row of.
    if (place === null || !this.takes(values)) return false;
    const row = this.at(place);
    if (!row) {
      this.add(place, values, true);
      return true;
    }
    const sums = row.values.map((value, index) => (places.includes(index) ? sum(value, values[index], 1) : (values[index] ?? value)));
    if (!this.takes(sums)) return false;
    this.overwrite(row, sums);
    return true;
  }

  /** The values of a row, null where there is none; undefined where the database must be asked instead. */
  find(keyValues: readonly SqlValue[]): readonly SqlValue[] | null | undefined {
    const place = this.placeFor(keyValues);
    return place === null ? undefined : (this.at(place)?.values ?? null);
  }

  /** The rows under the same leading keys and after the last one, the greatest first; null where the database must be asked instead. */
  after(keyValues: readonly SqlValue[]): (readonly SqlValue[])[] | null {
    const place = this.whole ? this.placeFor(keyValues) : null;
    return (place && this.lately.after(place)?.map(({ values }) => values)) ?? null;
  }

  /** Overwrites the values at those places of the row of that key, or with the sign takes them off what stands there. */
  change(keyValues: readonly SqlValue[], places: readonly number[], given: readonly SqlValue[], setting: Setting): boolean {
    const place = this.placeFor(keyValues);
    const row = place && this.at(place);
    if (!row) return false;
    const values = setting === '=' ? given : given.map((value, index) => sum(row.values[places[index] ?? 0], value, -1));
    for (let index = 0; index < places.length; index += 1) if (!this.mayStand(row, places[index] ?? 0, values[index])) return false;
    for (let index = 0; index < places.length; index += 1) row.values[places[index] ?? 0] = values[index] ?? null;
    this.wait(row);
    return true;
  }

  /** Past so many rows, writes what waits and keeps only those that were asked for lately. */
  async ease(): Promise<void> {
    await this.writeAppended();
    if (this.lately.size * this.form.columns.length <= MOST_VALUES) return;
    await this.write();
    this.whole = false;
    this.before = this.lately;
    this.lately = new KeyedRows();
  }

  async write(): Promise<void> {
    await this.writeAppended();
    const rows = this.waiting;
    if (rows.length === 0) return;
    this.waiting = [];
    const { sql } = this.form;
    for (const isNew of [true, false]) {
      const some = rows.filter((row) => row.isNew === isNew);
      if (some.length > 0) await this.connection.runEach(isNew ? sql.inserting(1) : sql.upserting(1, null), some.map(({ values }) => values));
    }
    for (const row of rows) row.isNew = row.waits = false;
  }

  /** Somebody else changes the table. */
  letGo(): void {
    this.whole = false;
    this.before = new KeyedRows();
    this.lately = new KeyedRows();
  }

  private async writeAppended(): Promise<void> {
    const rows = this.appended;
    if (rows.length === 0) return;
    this.appended = [];
    await this.connection.runEach(this.form.sql.inserting(1), rows);
  }

  private at(place: Place): KeptRow | undefined {
    const known = this.lately.get(place);
    if (known || this.before.size === 0) return known;
    const row = this.before.get(place);
    if (row) this.lately.set(place, row);
    return row;
  }

  private add(place: Place, values: SqlValue[], isNew: boolean): void {
    const row = { values, isNew, waits: false };
    this.lately.set(place, row);
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

  /** Of a key that is asked for: what is of another kind than its column, the database may take for something that it holds. */
  private placeFor(keyValues: readonly SqlValue[]): Place | null {
    const { keys, columns } = this.form;
    for (let at = 0; at < keys.length; at += 1) if (!takes(columns[keys[at] ?? 0], keyValues[at])) return null;
    return placeOf(keyValues);
  }

  private placeOf(values: readonly SqlValue[]): Place | null {
    return placeOf(this.form.keys.map((place) => values[place] ?? null));
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

/** NaN, which no column takes, of what are no figures. */
function sum(one: SqlValue | undefined, other: SqlValue | undefined, sign: 1 | -1): number {
  return typeof one === 'number' && typeof other === 'number' ? one + sign * other : Number.NaN;
}
