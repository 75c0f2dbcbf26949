import type { MigrationInterface, QueryRunner } from 'typeorm';
import { DefaultNamingStrategy } from 'typeorm';
import { snakeCase } from './table-sql.js';
import type { Dialect } from './handle.js';

/** Entities and migrations of one module: the composition root lists the modules in the order of the floors. */
export interface Schema {
  entities: (new () => object)[];
  migrations: (new () => MigrationInterface)[];
}

/** A migration that is never undone: a book is never migrated backwards. */
export abstract class ForwardMigration implements MigrationInterface {
  abstract up(runner: QueryRunner): Promise<void>;

  async down(): Promise<void> {
    throw new Error('a book is never migrated backwards: restore a backup');
  }
}

/** Migrations are written once; where the two databases differ they branch on this. */
export function dialectOf(runner: QueryRunner): Dialect {
  return runner.dataSource.options.type === 'postgres' ? 'postgres' : 'sqlite';
}

/**
 * Runs the statements of a migration. `WITHOUT ROWID` (one b-tree instead of two for a table with a key of its own) is
 * SQLite's. On PostgreSQL every text column gets the "C" collation, so that codes and days sort and compare by their
 * bytes on both databases, whatever the server's locale.
 */
export async function runAll(runner: QueryRunner, statements: readonly string[]): Promise<void> {
  const postgres = dialectOf(runner) === 'postgres';
  for (const statement of statements) {
    await runner.query(postgres && /^\s*(CREATE|ALTER) TABLE/.test(statement) ? forPostgres(statement) : statement);
  }
}

function forPostgres(statement: string): string {
  return statement.replace(/ TEXT\b/g, ' TEXT COLLATE "C"').replace(/\) WITHOUT ROWID\s*$/, ')');
}

/** Columns are the snake_case of their properties. */
export class SnakeCase extends DefaultNamingStrategy {
  override columnName(propertyName: string, customName: string | undefined): string {
    return customName ?? snakeCase(propertyName);
  }
}

export const MIGRATIONS_TABLE = 'op_migrations';
