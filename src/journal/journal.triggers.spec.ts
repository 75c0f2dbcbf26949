import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DataSource } from 'typeorm';
import { calendarDate, romeDay } from '../kernel/index.js';
import { ConnectionTx, dataSourceOptions, openDataSource, type DatabaseConfig } from '../platform/index.js';
import { entryHash, GENESIS_HASH, type EntryDraft } from './entry.js';
import { JournalRow, journalTable } from './journal.entity.js';
import { Journal, readHead } from './journal.js';
import { JournalTables1767225600010 } from './journal.migrations.js';
import type BetterSqlite3 from 'better-sqlite3';

const schema = { entities: [JournalRow], migrations: [JournalTables1767225600010] };
const draft: EntryDraft = {
  ...{ kind: 'hub-changed/1', subject: 'CC-04', movements: [], reason: 'Nota', effectiveOn: calendarDate('2026-01-15') },
  payload: { before: { name: null }, after: { name: 'ARTES' } },
};

let folder: string;
let source: DataSource;
let raw: BetterSqlite3.Database;
const journal = new Journal([]);

function txAt(moment: string): ConnectionTx {
  const now = new Date(moment);
  const connection = {
    dialect: 'sqlite' as const,
    all: async <Row extends object>(sql: string, values: readonly unknown[]) => raw.prepare(sql).all(...values) as Row[],
    one: async <Row extends object>(sql: string, values: readonly unknown[]) => raw.prepare(sql).get(...values) as Row | undefined,
    run: async (sql: string, values: readonly unknown[]) => raw.prepare(sql).run(...values).changes,
  };
  return new ConnectionTx(connection, 'P-2', now, romeDay(now));
}

const all = (): JournalRow[] => raw.prepare<[], JournalRow>('SELECT * FROM journal ORDER BY seq').all();

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'pnrr-journal-'));
  const database: DatabaseConfig = { kind: 'sqlite', path: join(folder, 'book.db') };
  source = await openDataSource(database, dataSourceOptions(database, schema, 'write'), 'write');
  raw = (source.driver as unknown as { databaseConnection: BetterSqlite3.Database }).databaseConnection;
  for (const second of [1, 2, 3]) await journal.append(txAt(`2026-01-15T10:00:0${second}.000Z`), draft);
});

afterEach(async () => {
  await source.destroy();
  rmSync(folder, { recursive: true });
});

describe('appending', () => {
  it('chains the entries, without a gap, from 64 zeros', async () => {
    const rows = await journalTable.select(txAt('2026-01-15T10:00:00Z'), 'ORDER BY seq');
    expect(rows.map(({ seq }) => seq)).toEqual([1, 2, 3]);
    expect(rows.map(({ previousHash }) => previousHash)).toEqual([GENESIS_HASH, rows[0]?.hash, rows[1]?.hash]);
    for (const row of rows) expect(entryHash(row, row)).toBe(row.hash);
    expect(await readHead(txAt('2026-01-15T10:00:00Z'))).toEqual({ seq: 3, hash: rows[2]?.hash, recordedAt: '2026-01-15T10:00:03.000Z' });
    expect(await journal.nextId(txAt('2026-01-15T10:00:00Z'), 'grant')).toBe('G-4');
  });

  it('never records a moment before that of the entry before', async () => {
    const entry = await journal.append(txAt('2026-01-15T09:59:59.000Z'), draft);
    expect([entry.seq, entry.recordedAt, entry.actor]).toEqual([4, '2026-01-15T10:00:03.000Z', 'P-2']);
  });
});

describe('the database itself keeps the book', () => {
  const columns = 'seq, kind, subject, payload, movements, actor, reason, effective_on, recorded_at, previous_hash, hash';
  const forged = (seq: number | string, previousHash: string): string =>
    `(${columns}) VALUES (${seq}, 'x/1', 'x', '{}', '[]', 'P-9', NULL, '2026-01-15', '2026-01-15T10:00:04.000Z', ${previousHash}, '${'f'.repeat(64)}')`;
  const head = '(SELECT hash FROM journal WHERE seq = 3)';
  const second = '(SELECT hash FROM journal WHERE seq = 2)';

  it.each([
    ['an update', "UPDATE journal SET reason = 'altro' WHERE seq = 2", /never changed/],
    ['an update that changes nothing', 'UPDATE journal SET reason = reason', /never changed/],
    ['an update of the key', 'UPDATE journal SET seq = 9 WHERE seq = 3', /never changed/],
    ['a deletion', 'DELETE FROM journal WHERE seq = 3', /never deleted/],
    ['the deletion of all', 'DELETE FROM journal', /never deleted/],
    ['a replacement of the first', `INSERT OR REPLACE INTO journal ${forged(1, `'${GENESIS_HASH}'`)}`, /not the next/],
    ['a replacement of the head', `REPLACE INTO journal ${forged(3, second)}`, /not the next/],
    ['an upsert', `INSERT INTO journal ${forged(3, second)} ON CONFLICT (seq) DO UPDATE SET reason = 'altro'`, /not the next|never changed/],
    ['a seq that exists', `INSERT INTO journal ${forged(3, head)}`, /not the next/],
    ['a gap', `INSERT INTO journal ${forged(5, head)}`, /not the next/],
    ['a seq before the first', `INSERT INTO journal ${forged(0, head)}`, /not the next/],
    ['no seq', `INSERT INTO journal ${forged('NULL', head)}`, /not the next|NOT NULL/],
    ['another previous hash', `INSERT INTO journal ${forged(4, second)}`, /previous_hash is not/],
    ['no previous hash', `INSERT INTO journal ${forged(4, 'NULL')}`, /NOT NULL/],
    ['that of an empty book', `INSERT OR IGNORE INTO journal ${forged(4, `'${GENESIS_HASH}'`)}`, /previous_hash is not/],
  ])('and refuses %s', (_, sql, message) => {
    const before = all();
    expect(() => raw.exec(sql)).toThrow(message);
    expect(all()).toEqual(before);
  });

  it('lets in what follows the head', () => {
    raw.exec(`INSERT INTO journal ${forged(4, head)}`);
    expect(all()).toHaveLength(4);
  });

  it('begins an empty book only from 64 zeros', async () => {
    const database: DatabaseConfig = { kind: 'sqlite', path: join(folder, 'empty.db') };
    const empty = await openDataSource(database, dataSourceOptions(database, schema, 'write'), 'write');
    await expect(empty.query(`INSERT INTO journal ${forged(1, "'0'")}`)).rejects.toThrow(/previous_hash is not/);
    await expect(empty.query(`INSERT INTO journal ${forged(2, `'${GENESIS_HASH}'`)}`)).rejects.toThrow(/not the next/);
    await empty.query(`INSERT INTO journal ${forged(1, `'${GENESIS_HASH}'`)}`);
    await empty.destroy();
  });
});
