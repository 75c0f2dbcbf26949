import type BetterSqlite3 from 'better-sqlite3';
import type { DataSource } from 'typeorm';
import type { Connection, SqlValue } from './handle.js';

type Statement = BetterSqlite3.Statement<SqlValue[]>;

/**
 * Speaks SQL to the better-sqlite3 database under a TypeORM DataSource. Statements are prepared once and kept:
 * measured, this is several times faster than `queryRunner.query`, and it is what makes a chained, ceiling-checked
 * write cost less than a raw commit. Values go in as they are; a bigint never comes out, since every integer of
 * the book is a safe one.
 */
export class SqliteConnection implements Connection {
  readonly dialect = 'sqlite';
  private readonly statements = new Map<string, Statement>();

  constructor(readonly raw: BetterSqlite3.Database) {}

  static of(source: DataSource): SqliteConnection {
    const driver = source.driver as unknown as { databaseConnection: BetterSqlite3.Database };
    return new SqliteConnection(driver.databaseConnection);
  }

  async all<Row extends object>(sql: string, values: readonly SqlValue[]): Promise<Row[]> {
    return this.prepared(sql).all(...values) as Row[];
  }

  async one<Row extends object>(sql: string, values: readonly SqlValue[]): Promise<Row | undefined> {
    return this.prepared(sql).get(...values) as Row | undefined;
  }

  async run(sql: string, values: readonly SqlValue[]): Promise<number> {
    return this.prepared(sql).run(...values).changes;
  }

  private prepared(sql: string): Statement {
    let statement = this.statements.get(sql);
    if (!statement) {
      statement = this.raw.prepare<SqlValue[]>(sql);
      this.statements.set(sql, statement);
    }
    return statement;
  }
}
