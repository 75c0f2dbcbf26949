import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import BetterSqlite3 from 'better-sqlite3';
import { journal, schema } from '../src/app.module.js';
import { backupBook, entryHash, GENESIS_HASH, textOf, verifyBook, type Entry } from '../src/journal/index.js';
import { Book, Clock, dataSourceOptions, openDataSource, withFile, withScratch, type Schema, type View } from '../src/platform/index.js';
import { fillRichly } from './support/rich-book.js';
import { freshPostgres, Service } from './support/service.js';

const GOLDEN = new URL('golden/', import.meta.url);
const releases = readdirSync(GOLDEN).flatMap((name) => /^(.*)\.ndjson$/.exec(name)?.[1] ?? []);
const fileOf = (release: string, kind: string): Buffer => readFileSync(new URL(`${release}.${kind}`, GOLDEN));

/** The migrations that a release had: the last one's number. */
const LAST_MIGRATION: Readonly<Record<string, number>> = { '0.1.0': 1767225600100, '0.2.0': 1767225600240 };

interface Line {
  entry: Entry;
  hash: string;
}

async function accountsOf(view: View): Promise<string[]> {
  const rows = await view.all<{ account: string; cents: number }>('SELECT account AS "account", balance_cents AS "cents" FROM accounts ORDER BY account');
  return rows.map(({ account, cents }) => `${account} ${cents}`);
}

const NO_HOOKS = { admit: async () => undefined, onAttempt: async () => undefined, beforeCommit: async () => undefined };

/** Every row of a SQLite book, the journal's in their order; its list of migrations is its own. */
function rowsOf(path: string): { table: string; row: Record<string, unknown> }[] {
  const raw = new BetterSqlite3(path);
  const tables = raw.prepare<[], { name: string }>("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name <> 'op_migrations'").all();
  const rows = tables.flatMap(({ name: table }) => raw.prepare<[], Record<string, unknown>>(`SELECT * FROM ${table} ORDER BY 1`).all().map((row) => ({ table, row })));
  raw.close();
  return rows;
}

/** The book itself, unpacked into a file of its own for the job. */
async function unpacked<T>(release: string, job: (path: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'pnrr-golden-'));
  const path = join(folder, 'book.db');
  writeFileSync(path, gunzipSync(fileOf(release, 'db.gz')));
  return job(path).finally(() => rmSync(folder, { recursive: true, force: true }));
}

describe.each(releases)('what release %s wrote', (release) => {
  const lines = fileOf(release, 'ndjson').toString('utf8').trimEnd().split('\n').map((line) => JSON.parse(line) as Line);
  const accounts = fileOf(release, 'accounts.txt').toString('utf8').trimEnd().split('\n');

  it('has the digests that it had', () => {
    let previousHash = GENESIS_HASH;
    for (const [index, { entry, hash }] of lines.entries()) {
      expect([entry.seq, entry.previousHash, entryHash(entry, textOf(entry))]).toEqual([index + 1, previousHash, hash]);
      previousHash = hash;
    }
  });

  it('is understood, and means the same money', async () => {
    const found = await withScratch(schema, async (tx) => {
      for (const { entry } of lines) await journal.project(tx, entry);
      return accountsOf(tx);
    });
    expect(found).toEqual(accounts);
  });

  it('is migrated on PostgreSQL as well, where the same rows stand in the tables of that release', async () => {
    const { url, drop } = await freshPostgres();
    const database = { kind: 'postgres', url } as const;
    const released: Schema = { ...schema, migrations: schema.migrations.filter(({ name }) => Number(/\d+$/.exec(name)?.[0]) <= (LAST_MIGRATION[release] ?? 0)) };
    const before = await openDataSource(database, dataSourceOptions(database, released, 'write'), 'write');
    for (const { table, row } of await unpacked(release, async (path) => rowsOf(path))) {
      const columns = Object.keys(row);
      await before.query(`INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map((_, index) => `$${index + 1}`).join(', ')})`, Object.values(row));
    }
    await before.destroy();
    const source = await openDataSource(database, dataSourceOptions(database, schema, 'write'), 'write');
    const book = await Book.over(source, null, { config: { database }, schema, mode: 'read', clock: new Clock(), hooks: NO_HOOKS });
    const { differences, found } = await book
      .read(async (view) => ({ ...(await verifyBook(view, journal, schema)), found: await accountsOf(view) }))
      .finally(() => book.close());
    await drop();
    expect(differences).toEqual([]);
    expect(found).toEqual(accounts);
  });

  it('is migrated, and then as a replay says to the last column', async () => {
    const { differences, found } = await unpacked(release, (path) =>
      withFile(path, schema, 'write', async (tx) => ({ ...(await verifyBook(tx, journal, schema)), found: await accountsOf(tx) })),
    );
    expect(differences).toEqual([]);
    expect(found).toEqual(accounts);
  });
});

test('there is one for each release', () => {
  const released = readFileSync(new URL('../CHANGELOG.md', import.meta.url), 'utf8').match(/^## \[\d[^\]]*\]/gm) ?? [];
  expect(releases.map((release) => `## [${release}]`).sort()).toEqual([...released].sort());
});

/** `PNRR_GOLDEN=0.2.0 npm run jest -- test/golden.spec.ts` makes the set of a release, once, before it is given out. */
const making = process.env['PNRR_GOLDEN'];
if (making !== undefined) {
  test('the set of a release is made', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'pnrr-golden-'));
    const service = await Service.start('sqlite');
    await fillRichly(service);
    const { content } = await (await service.as('auditor')).download('/journal/export.ndjson');
    await backupBook(service.book, schema, join(folder, 'book.db'));
    const kept: [kind: string, bytes: string | Buffer][] = [
      ['ndjson', content],
      ['accounts.txt', `${(await service.book.read(accountsOf)).join('\n')}\n`],
      ['db.gz', gzipSync(readFileSync(join(folder, 'book.db')))],
    ];
    for (const [kind, bytes] of kept) writeFileSync(new URL(`${making}.${kind}`, GOLDEN), bytes);
    await service.stop();
    rmSync(folder, { recursive: true, force: true });
  });
}
