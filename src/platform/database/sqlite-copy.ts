import { chmodSync } from 'node:fs';
import BetterSqlite3 from 'better-sqlite3';

/** Copies a SQLite book into a file of its own, as it is at this moment. */
export async function copySqlite(from: BetterSqlite3.Database, file: string): Promise<void> {
  // All pages in one turn: a copy that lets writers in between begins anew at each of their commits.
  await from.backup(file, { progress: () => 0x7fffffff });
  makeSingleFile(file);
}

/** The copy is one file that can be read from anywhere: no log beside it, as a live book has. */
export function makeSingleFile(file: string): void {
  const copy = new BetterSqlite3(file, { fileMustExist: true });
  copy.pragma('journal_mode = DELETE');
  copy.close();
  // It holds what signing in is checked against.
  chmodSync(file, 0o600);
}
