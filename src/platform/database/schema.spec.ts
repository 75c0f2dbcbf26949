import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DataSource } from 'typeorm';
import { schema } from '../../app.module.js';
import type { DatabaseConfig } from '../config.js';
import { dataSourceOptions, openDataSource } from './data-sources.js';
import { MIGRATIONS_TABLE } from './schema.js';
import { withScratch } from './scratch.js';
import { tableNames } from './catalog.js';

describe('the schema', () => {
  let folder: string;
  let source: DataSource;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'pnrr-schema-'));
    const database: DatabaseConfig = { kind: 'sqlite', path: join(folder, 'book.db') };
    source = await openDataSource(database, dataSourceOptions(database, schema, 'write'), 'write');
  });
  afterAll(async () => {
    await source.destroy();
    rmSync(folder, { recursive: true });
  });

  it('is what the entities say: TypeORM finds nothing to change in the migrated database', async () => {
    // TypeORM finds a CHECK in SQLite's text only where it is the last part of the statement and its name is quoted.
    const checks = source.entityMetadatas.flatMap((entity) => entity.checks.splice(0).map(({ name, expression }) => ({ table: entity.tableName, name, expression })));
    const { upQueries } = await source.driver.createSchemaBuilder().log();
    expect(upQueries.map(({ query }) => query)).toEqual([]);

    for (const { table, name, expression } of checks) {
      const [found] = await source.query<{ sql: string }[]>(`SELECT sql FROM sqlite_master WHERE name = '${table}'`);
      expect(found?.sql).toContain(`CONSTRAINT ${name} CHECK (${expression})`);
    }
    expect(checks.map(({ name }) => name)).toEqual(expect.arrayContaining(['journal_seq_positive', 'account_never_negative', 'movement_positive']));
  });

  it('has an entity for each table, and each entity a table', async () => {
    const entities = source.entityMetadatas.map(({ tableName }) => tableName).sort();
    const tables = await source.query<{ name: string }[]>("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name");
    expect(tables.map(({ name }) => name).filter((name) => name !== MIGRATIONS_TABLE)).toEqual(entities);
  });

  it('holds no foreign key between what is history and what is not, and numbers no rows by itself', async () => {
    const tables = await source.query<{ name: string; sql: string }[]>("SELECT name, sql FROM sqlite_master WHERE type = 'table'");
    for (const { name, sql } of tables) {
      const keys = await source.query<{ table: string }[]>(`PRAGMA foreign_key_list(${name})`);
      for (const { table } of keys) expect([name, table.startsWith('op_')]).toEqual([name, name.startsWith('op_')]);
      if (name !== MIGRATIONS_TABLE) expect([name, /AUTOINCREMENT|DEFAULT CURRENT/i.test(sql ?? '')]).toEqual([name, false]);
    }
  });

  it('keeps in the journal one unique key, its seq', async () => {
    const indexes = await source.query<{ unique: number }[]>('PRAGMA index_list(journal)');
    expect(indexes.filter(({ unique }) => unique === 1)).toEqual([]);
  });

  it('is the same in the scratch book that a replay is made into', async () => {
    const live = await source.query<{ name: string }[]>("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name");
    const scratch = await withScratch(schema, (tx) => tableNames(tx));
    expect(scratch).toEqual(live.map(({ name }) => name).filter((name) => name !== MIGRATIONS_TABLE && !name.startsWith('sqlite_')));
  });

  it('runs its migrations in the order of their numbers, each once', () => {
    const numbers = schema.migrations.map(({ name }) => Number(/\d+$/.exec(name)?.[0]));
    expect(new Set(numbers).size).toBe(numbers.length);
    expect(source.migrations.map(({ name, constructor }) => Number(/\d+$/.exec(name ?? constructor.name)?.[0]))).toEqual([...numbers].sort((a, b) => a - b));
  });
});
