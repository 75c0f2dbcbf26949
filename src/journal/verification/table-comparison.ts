import type { SqlValue, Tx, View } from '../../platform/index.js';
import { columnNames, primaryKey, tableNames } from '../../platform/index.js';
import { breathe, DIFFERENCES_SHOWN, type Difference } from './findings.js';

interface Compared {
  tables: number;
  rows: number;
}

/** Compares every table of a live book but the journal itself and what is no history (`op_…`) with the replayed one; says how many are done. */
export async function compareTables(view: View, scratch: Tx, differences: Difference[], say: (done: number) => void): Promise<Compared> {
  const live = await projectedTables(view);
  const expected = await projectedTables(scratch);
  for (const table of live.filter((name) => !expected.includes(name))) {
    differences.push({ where: 'table', table, row: '', column: null, expected: null, found: 'a table that the program does not know' });
  }
  for (const table of expected.filter((name) => !live.includes(name))) {
    differences.push({ where: 'table', table, row: '', column: null, expected: 'a table', found: null });
  }
  let rows = 0;
  for (const [index, table] of expected.entries()) {
    if (live.includes(table)) rows += await compareTable(view, scratch, table, differences);
    say(index + 1);
  }
  return { tables: expected.length, rows };
}

/** All but the journal itself and what is no history. */
export async function projectedTables(view: View): Promise<string[]> {
  return (await tableNames(view)).filter((name) => !name.startsWith('op_') && name !== 'journal');
}

type Row = Record<string, SqlValue>;

/**
 * Both sides are read page by page in the order of their keys, and a row is held only until the other side has it: of two
 * tables that agree, a page or two. No order of values is presumed: where the databases sort differently, more rows wait.
 */
async function compareTable(view: View, scratch: Tx, table: string, differences: Difference[]): Promise<number> {
  const keys = await primaryKey(scratch, table);
  const differ = (row: string, column: string | null, expected: SqlValue, found: SqlValue): void => {
    if (differences.length < DIFFERENCES_SHOWN) differences.push({ where: 'table', table, row, column, expected, found });
  };
  const there = await columnNames(view, table);
  const lost = keys.filter((column) => !there.includes(column));
  for (const column of lost) differ('', column, 'a column', null);
  if (lost.length > 0) return countRows(scratch, table);
  const [expected, live] = [new PagedRows(scratch, table, keys), new PagedRows(view, table, keys)];
  do {
    for (const key of await live.readOn()) differ(key, null, 'one row', 'the same key twice');
    await expected.readOn();
    for (const [key, row] of expected.waiting) {
      const found = live.waiting.get(key);
      if (!found) continue;
      for (const column of columnsThatDiffer(row, found)) differ(key, column, row[column] ?? null, found[column] ?? null);
      expected.waiting.delete(key);
      live.waiting.delete(key);
    }
    await breathe();
  } while (!(live.isRead && expected.isRead) && differences.length < DIFFERENCES_SHOWN);
  for (const key of expected.waiting.keys()) differ(key, null, 'a row', null);
  for (const key of live.waiting.keys()) differ(key, null, null, 'a row that no entry explains');
  // A key that is no key any more may hide rows from whoever reads in its order.
  const rows = await countRows(view, table);
  if (rows !== live.read) differ('', null, `${live.read} rows`, `${rows} rows`);
  return countRows(scratch, table);
}

function columnsThatDiffer(expected: Row, found: Row): string[] {
  return [...new Set([...Object.keys(expected), ...Object.keys(found)])].filter((column) => expected[column] !== found[column]);
}

const ROWS_AT_ONCE = 2_000;

/** The rows of a table in the order of its primary key, by that key as text. */
class PagedRows {
  /** Those that have been read and not been met on the other side. */
  readonly waiting = new Map<string, Row>();
  read = 0;
  isRead = false;
  private lastRow: Row | null = null;
  private lastKey: string | null = null;

  constructor(
    private readonly view: View,
    private readonly table: string,
    private readonly keys: readonly string[],
  ) {}

  /** Reads a page more; answers the keys that came again: a table whose key was taken away could hide a row behind another. */
  async readOn(): Promise<string[]> {
    if (this.isRead) return [];
    const rows = await this.page();
    const twice: string[] = [];
    for (const row of rows) {
      const key = this.keys.map((column) => String(row[column])).join(' · ');
      if (key === this.lastKey || this.waiting.has(key)) twice.push(key);
      else this.waiting.set(key, row);
      this.lastKey = key;
    }
    this.read += rows.length;
    this.lastRow = rows.at(-1) ?? null;
    this.isRead = rows.length < ROWS_AT_ONCE;
    return twice;
  }

  private page(): Promise<Row[]> {
    const order = this.keys.join(', ');
    const from = this.lastRow ? `WHERE (${order}) > (${this.keys.map(() => '?').join(', ')})` : '';
    const values = this.lastRow ? this.keys.map((column) => this.lastRow?.[column] ?? null) : [];
    return this.view.all<Row>(`SELECT * FROM ${this.table} ${from} ORDER BY ${order} LIMIT ${ROWS_AT_ONCE}`, ...values);
  }
}

export async function countRows(view: View, table: string): Promise<number> {
  return (await view.one<{ count: number }>(`SELECT COUNT(*) AS "count" FROM ${table}`))?.count ?? 0;
}
