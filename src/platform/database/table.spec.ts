import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { calendarDate, Money } from '../../kernel/index.js';
import { copyTables, primaryKey, tableNames } from './catalog.js';
import { idNumber, json, money } from './column-values.js';
import { Conditions, containing } from './conditions.js';
import { ConnectionTx, type Tx } from './handle.js';
import { SqliteConnection } from './sqlite.js';
import { Table } from './table.js';
import { snakeCase } from './table-sql.js';

@Entity('parcels')
class ParcelRow {
  @PrimaryColumn({ name: 'seq', type: 'integer', transformer: idNumber('grant') })
  id!: string;

  @PrimaryColumn({ type: 'text' })
  kind!: string;

  @Column({ name: 'amount_cents', type: 'bigint', transformer: money })
  amount!: Money | null;

  @Column({ type: 'text', transformer: json })
  furtherThings!: unknown;

  @Column({ type: 'text', nullable: true })
  note!: string | null;
}

const TABLE = `CREATE TABLE parcels (
  seq INTEGER NOT NULL, kind TEXT NOT NULL, amount_cents BIGINT, further_things TEXT, note TEXT, PRIMARY KEY (seq, kind)) WITHOUT ROWID`;
const table = new Table(ParcelRow);
const row: ParcelRow = { id: 'G-57', kind: 'a', amount: Money.parse('1234.50'), furtherThings: { b: [1], a: null }, note: null };

let folder: string;
const opened: BetterSqlite3.Database[] = [];
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'pnrr-table-'))));
afterEach(() => {
  for (const raw of opened.splice(0)) raw.close();
  rmSync(folder, { recursive: true });
});

function txOn(name: string): Tx & { raw: BetterSqlite3.Database } {
  const raw = new BetterSqlite3(join(folder, name));
  opened.push(raw);
  raw.pragma('synchronous = OFF');
  raw.exec(TABLE);
  return Object.assign(new ConnectionTx(new SqliteConnection(raw), 'P-2', new Date(0), calendarDate('1970-01-01')), { raw });
}

describe('one table, spoken to in plain SQL', () => {
  it('writes values of the code as values of the database, and reads them back', async () => {
    const tx = txOn('a.db');
    await table.insert(tx, row);
    expect(tx.raw.prepare('SELECT * FROM parcels').all()).toEqual([
      { seq: 57, kind: 'a', amount_cents: 123_450, further_things: '{"a":null,"b":[1]}', note: null },
    ]);
    expect(await table.find(tx, { id: 'G-57', kind: 'a' })).toEqual(row);
    expect(await table.select(tx, 'WHERE amount_cents > ? ORDER BY seq', 0)).toEqual([row]);
  });

  it.each([['G-57', 'b'], ['D-57', 'a'], ['G-58', 'a'], ['57', 'a'], ["G-57' OR 1=1", 'a'], ['', 'a']])('finds nothing by %j, %j', async (id, kind) => {
    const tx = txOn('a.db');
    await table.insert(tx, row);
    expect(await table.find(tx, { id, kind })).toBeUndefined();
  });

  it('changes the one row of a key, only what is given', async () => {
    const tx = txOn('a.db');
    for (const kind of ['a', 'b']) await table.insert(tx, { ...row, kind });
    await table.update(tx, { id: 'G-57', kind: 'a' }, { amount: null, note: "it's" });
    expect(await table.select(tx, 'ORDER BY kind')).toEqual([{ ...row, amount: null, note: "it's" }, { ...row, kind: 'b' }]);
  });

  it('takes each statement for the columns that are given, whatever else comes with them', async () => {
    const tx = txOn('a.db');
    await table.insert(tx, row);
    const key = { id: 'G-57', kind: 'a' };
    await table.update(tx, key, { note: 'x', 'amount,note': 1 } as Partial<ParcelRow>);
    await table.update(tx, key, { amount: Money.ZERO, note: 'y' });
    await table.update(tx, key, { note: 'z' });
    await table.update(tx, { kind: 'a' }, { furtherThings: [] });
    expect(await table.find(tx, { kind: 'a', id: 'G-57' })).toEqual({ ...row, amount: Money.ZERO, note: 'z', furtherThings: [] });
    expect(await table.find(tx, { note: 'z' })).toMatchObject(key);
  });

  it.each<[string, Partial<ParcelRow>, RegExp]>([
    ['no row', { id: 'G-1', kind: 'a' }, /parcels: 0 rows where one was to change/],
    ['two rows', { id: 'G-57' }, /parcels: 2 rows where one was to change/],
  ])('misses its row as a defect: %s', async (_, key, message) => {
    const tx = txOn('a.db');
    for (const kind of ['a', 'b']) await table.insert(tx, { ...row, kind });
    await expect(table.update(tx, key, { note: 'x' })).rejects.toThrow(message);
  });

  it('puts no value into the SQL', async () => {
    const tx = txOn('a.db');
    const hostile = { ...row, note: "'); DROP TABLE parcels; --" };
    await table.insert(tx, hostile);
    expect(await table.find(tx, { id: 'G-57', kind: 'a' })).toEqual(hostile);
  });

  it('belongs to an entity', () => {
    class Stranger {}
    expect(() => new Table(Stranger)).toThrow(/no entity/);
  });
});

describe('values both ways', () => {
  it('money is whole cents', () => {
    expect([money.to(Money.parse('0.01')), money.to(null), money.from(null)]).toEqual([1, null, null]);
    expect(`${money.from(35_000_000_000)}`).toBe('350000000.00');
    expect(() => void money.from(0.5)).toThrow(RangeError);
    expect(() => void money.from(2 ** 53)).toThrow(RangeError);
  });

  it('an id is its number, and a stranger none', () => {
    const grant = idNumber('grant');
    expect([grant.to('G-57'), grant.to('D-57'), grant.to(null), grant.from(57), grant.from(null)]).toEqual([57, null, null, 'G-57', null]);
  });

  it.each(['id', 'grantId', 'amountCents', 'requestedOn'])('%s has one column', (name) => {
    expect(snakeCase(name)).toBe({ id: 'id', grantId: 'grant_id', amountCents: 'amount_cents', requestedOn: 'requested_on' }[name]);
  });
});

describe('the catalog', () => {
  it('knows tables and their keys, and copies every row', async () => {
    const [from, to] = [txOn('a.db'), txOn('b.db')];
    from.raw.exec('BEGIN');
    to.raw.exec('BEGIN');
    for (let n = 1; n <= 2_100; n += 1) await table.insert(from, { ...row, id: `G-${n}`, note: n % 2 ? null : 'è' });
    expect(await tableNames(from)).toEqual(['parcels']);
    expect(await primaryKey(from, 'parcels')).toEqual(['seq', 'kind']);
    await copyTables(from, to);
    expect(await table.select(to, 'ORDER BY seq')).toEqual(await table.select(from, 'ORDER BY seq'));
  });
});

describe('the conditions of a list', () => {
  it('are those that were asked for', () => {
    const none = new Conditions().equal('hub', undefined).upTo('day', null).from('day', undefined);
    expect([none.where, none.values]).toEqual(['', []]);
    const some = new Conditions().and('seq > ?', 0).equal('hub', 'CC-01').from('day', '2024-01-01').upTo('day', '2024-12-31');
    expect(some.where).toBe('WHERE seq > ? AND hub = ? AND day >= ? AND day <= ?');
    expect(some.values).toEqual([0, 'CC-01', '2024-01-01', '2024-12-31']);
  });

  it.each([['100%', ['100%']], ['a_b', ['a_b']], ['a!b', ['a!b']], ['A', ['a_b', 'axb', 'a!b', 'A']], ["'", []]])('searches %j as itself', async (text, found) => {
    const tx = txOn('a.db');
    for (const [n, note] of ['100%', '1000', 'a_b', 'axb', 'a!b', 'A'].entries()) await table.insert(tx, { ...row, id: `G-${n + 1}`, note });
    const rows = await table.select(tx, "WHERE lower(note) LIKE ? ESCAPE '!' ORDER BY seq", containing(text));
    expect(rows.map(({ note }) => note)).toEqual(found);
  });
});
