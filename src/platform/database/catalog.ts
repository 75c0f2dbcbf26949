import type { SqlValue, Tx, View } from './handle.js';
import { MIGRATIONS_TABLE } from './schema.js';

/** The book's tables by name, but for the list of migrations and what belongs to the database itself. */
export async function tableNames(view: View): Promise<string[]> {
  const sql =
    view.dialect === 'postgres'
      ? `SELECT table_name AS "name" FROM information_schema.tables WHERE table_schema = current_schema() ORDER BY table_name COLLATE "C"`
      : `SELECT name AS "name" FROM sqlite_master WHERE type = 'table' ORDER BY name`;
  const rows = await view.all<{ name: string }>(sql);
  return rows.map(({ name }) => name).filter((name) => name !== MIGRATIONS_TABLE && !name.startsWith('sqlite_'));
}

const ROWS_AT_ONCE = 1_000;
/** Of a table that holds files in pieces: what is read at once is in memory. */
const ROWS_WITH_BYTES_AT_ONCE = 8;

/** Copies every row of every table into an empty book with the same tables. The journal's triggers check its chain. */
export async function copyTables(from: View, to: Tx): Promise<void> {
  for (const table of await tableNames(to)) {
    const order = table === 'journal' ? 'seq' : await orderOf(to, table);
    let atOnce = ROWS_WITH_BYTES_AT_ONCE;
    for (let offset = 0; ; ) {
      const rows = await from.all<Record<string, SqlValue>>(`SELECT * FROM ${table} ORDER BY ${order} LIMIT ? OFFSET ?`, atOnce, offset);
      for (const row of rows) await insertRow(to, table, row);
      if (rows.length < atOnce) break;
      offset += rows.length;
      if (!rows.some(holdsBytes)) atOnce = ROWS_AT_ONCE;
      await new Promise((resolve) => setImmediate(resolve));
    }
  }
}

function holdsBytes(row: Record<string, SqlValue>): boolean {
  return Object.values(row).some((value) => value instanceof Uint8Array);
}

async function orderOf(view: View, table: string): Promise<string> {
  const keys = await primaryKey(view, table);
  return keys.length > 0 ? keys.join(', ') : '1';
}

async function insertRow(to: Tx, table: string, row: Record<string, SqlValue>): Promise<void> {
  const columns = Object.keys(row);
  await to.run(`INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`, ...Object.values(row));
}

/** The columns of a table's primary key, in their order. */
export async function primaryKey(view: View, table: string): Promise<string[]> {
  const sql =
    view.dialect === 'postgres'
      ? `SELECT column_name AS "name" FROM information_schema.key_column_usage AS usage
         JOIN information_schema.table_constraints AS known USING (table_schema, table_name, constraint_name)
         WHERE usage.table_schema = current_schema() AND known.constraint_type = 'PRIMARY KEY' AND usage.table_name = ? ORDER BY ordinal_position`
      : 'SELECT name AS "name" FROM pragma_table_info(?) WHERE pk > 0 ORDER BY pk';
  const rows = await view.all<{ name: string }>(sql, table);
  return rows.map(({ name }) => name);
}

/** The columns of a table as it stands. */
export async function columnNames(view: View, table: string): Promise<string[]> {
  const sql =
    view.dialect === 'postgres'
      ? 'SELECT column_name AS "name" FROM information_schema.columns WHERE table_schema = current_schema() AND table_name = ? ORDER BY ordinal_position'
      : 'SELECT name AS "name" FROM pragma_table_info(?) ORDER BY cid';
  const rows = await view.all<{ name: string }>(sql, table);
  return rows.map(({ name }) => name);
}
