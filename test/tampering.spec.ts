import { entryHash, GENESIS_HASH, journalTable, type Difference, type JournalRow } from '../src/journal/index.js';
import type { Tx } from '../src/platform/index.js';
import { another, AlteredBook, change, insert, type KnownColumn, type Row } from './support/altered-book.js';
import { fillRichly } from './support/rich-book.js';
import { DATABASES, Service } from './support/service.js';

/*
 * Whoever holds the machine can write what they like into the database. Each thing that one could do to it is done here to a
 * book with something of everything in it, and found, by name. The tables and columns are asked of the database itself, so
 * that whatever is added to them is held to the same.
 */
describe.each(DATABASES)('a book on %s that is altered underneath', (database) => {
  let service: Service;
  let book: AlteredBook;

  beforeAll(async () => {
    service = await Service.start(database);
    await fillRichly(service);
    await service.verify();
    book = await AlteredBook.of(service);
  });
  afterAll(async () => {
    await book.close();
    await service.stop();
  });

  const found = async (alter: (tx: Tx) => Promise<unknown>): Promise<Difference[]> => {
    const { verified, differences } = await book.verify(alter);
    expect(verified).toBe(differences.length === 0);
    return differences;
  };
  /** Of a table: which rows and columns. */
  const named = (differences: readonly Difference[]): unknown[] =>
    differences.map((one) => (one.where === 'table' ? [one.table, one.row, one.column] : ['journal', one.seq, one.problem]));
  const keyOf = (row: Row, columns: readonly KnownColumn[]): string => columns.filter(({ key }) => key).map(({ name }) => String(row[name])).join(' · ');

  it('is whole before, and every table has rows to be altered', async () => {
    expect(await found(async () => undefined)).toEqual([]);
    const tables = await book.projectedTables();
    expect(tables.length).toBeGreaterThan(20);
    const empty: string[] = [];
    for (const table of tables) if (!(await book.someRow(table))) empty.push(table);
    expect(empty).toEqual([]);
  });

  it('every column of every table: table, row and column are named', async () => {
    for (const table of await book.projectedTables()) {
      const columns = await book.columnsOf(table);
      const row = (await book.someRow(table)) as Row;
      const keys = columns.filter(({ key }) => key).map(({ name }) => name);
      const plain = columns.filter(({ key }) => !key);
      const other = Object.fromEntries(plain.map((column) => [column.name, another(row[column.name] ?? null, column)]));
      if (plain.length > 0) {
        expect(named(await found((tx) => change(tx, table, row, keys, other)))).toEqual(plain.map(({ name }) => [table, keyOf(row, columns), name]));
      }
      const filled = plain.filter(({ name, nullable }) => nullable && row[name] !== null).map(({ name }) => name);
      if (filled.length === 0) continue;
      const emptied = Object.fromEntries(filled.map((name) => [name, null]));
      expect(named(await found((tx) => change(tx, table, row, keys, emptied)))).toEqual(filled.map((name) => [table, keyOf(row, columns), name]));
    }
  });

  it('every key of every table: the row is missed, and the one in its place is named', async () => {
    for (const table of await book.projectedTables()) {
      const columns = await book.columnsOf(table);
      const row = (await book.someRow(table)) as Row;
      const keys = columns.filter(({ key }) => key);
      expect([table, keys.length]).not.toEqual([table, 0]);
      for (const column of keys) {
        const moved = { ...row, [column.name]: stranger(row, column) };
        const differences = await found((tx) => change(tx, table, row, keys.map(({ name }) => name), { [column.name]: moved[column.name] ?? null }));
        expect(named(differences)).toEqual([[table, keyOf(row, columns), null], [table, keyOf(moved, columns), null]]);
      }
    }
  });

  it('a row taken out of any table, one put into any table, all of a table', async () => {
    for (const table of await book.projectedTables()) {
      const columns = await book.columnsOf(table);
      const row = (await book.someRow(table)) as Row;
      const keys = columns.filter(({ key }) => key);
      const where = keys.map(({ name }) => `${name} = ?`).join(' AND ');
      const removed = await found((tx) => tx.run(`DELETE FROM ${table} WHERE ${where}`, ...keys.map(({ name }) => row[name] ?? null)));
      expect(named(removed)).toEqual([[table, keyOf(row, columns), null]]);
      const added = { ...row, ...Object.fromEntries(keys.map((column) => [column.name, stranger(row, column)])) };
      expect(named(await found((tx) => insert(tx, table, added)))).toEqual([[table, keyOf(added, columns), null]]);
    }
    expect(named(await found((tx) => tx.run('DROP TABLE collections')))).toEqual([['collections', '', null]]);
    expect(named(await found((tx) => tx.run('CREATE TABLE more (id INTEGER PRIMARY KEY)')))).toEqual([['more', '', null]]);
  });

  describe('the journal', () => {
    let rows: JournalRow[];
    beforeAll(async () => {
      rows = await service.book.read((view) => journalTable.select(view, 'ORDER BY seq'));
    });

    const at = (index: number): JournalRow => rows.at(index) as JournalRow;
    /** The entries that are named. */
    const entries = (differences: readonly Difference[]): number[] => differences.flatMap((one) => (one.where === 'journal' ? [one.seq] : []));
    const problems = (differences: readonly Difference[]): string[] => differences.flatMap((one) => (one.where === 'journal' ? [one.problem] : []));
    const replaceAll = async (tx: Tx, kept: readonly JournalRow[]): Promise<void> => {
      await tx.run('DELETE FROM journal');
      for (const row of kept) await journalTable.insert(tx, row);
    };

    it('every column of an entry', async () => {
      const columns = await book.columnsOf('journal');
      for (const seq of [1, 57, at(-1).seq]) {
        const [row] = await book.all<Row>('SELECT * FROM journal WHERE seq = ?', seq);
        for (const column of columns) {
          const value = column.key ? stranger(row as Row, column) : another(row?.[column.name] ?? null, column);
          const differences = await found((tx) => change(tx, 'journal', row as Row, ['seq'], { [column.name]: value }));
          expect([column.name, entries(differences)]).toEqual([column.name, expect.arrayContaining([column.key ? value : seq])]);
        }
      }
    });

    it('an entry taken out, the first, the last, the last ones', async () => {
      expect(entries(await found((tx) => tx.run('DELETE FROM journal WHERE seq = 57')))).toContain(58);
      expect(entries(await found((tx) => tx.run('DELETE FROM journal WHERE seq = 1')))).toContain(2);
      expect(problems(await found((tx) => tx.run('DELETE FROM journal WHERE seq = ?', at(-1).seq)))).toContain('signed-entry');
      expect(problems(await found((tx) => tx.run('DELETE FROM journal WHERE seq > 100')))).toContain('signed-entry');
      expect(await found((tx) => tx.run('DELETE FROM journal'))).not.toEqual([]);
    });

    it('two that change places, chained or not', async () => {
      const [one, other] = [at(56), at(57)];
      const swapped = rows.map((row) => (row === one ? { ...other, seq: one.seq } : row === other ? { ...one, seq: other.seq } : row));
      expect(entries(await found((tx) => replaceAll(tx, swapped)))).toEqual(expect.arrayContaining([one.seq, other.seq]));
      const relinked = swapped.map((row) => (row.seq === one.seq ? { ...row, previousHash: one.previousHash } : row));
      expect(entries(await found((tx) => replaceAll(tx, relinked)))).toEqual(expect.arrayContaining([one.seq, other.seq]));
    });

    it('one that is there twice: in its place, at the end, under a number before the first', async () => {
      const twice = rows.flatMap((row) => (row.seq < 57 ? [row] : row.seq === 57 ? [row, { ...row, seq: 58 }] : [{ ...row, seq: row.seq + 1 }]));
      expect(entries(await found((tx) => replaceAll(tx, twice)))).toContain(58);
      const { seq } = at(-1);
      expect(entries(await found((tx) => journalTable.insert(tx, { ...at(56), seq: seq + 1 })))).toContain(seq + 1);
      for (const hidden of [0, -1]) expect(problems(await found((tx) => journalTable.insert(tx, { ...at(56), seq: hidden })))).toContain('entries');
    });

    /** Each with the digest of the one before, as the program would write it. */
    function chained(unchained: readonly JournalRow[], start: string = GENESIS_HASH): JournalRow[] {
      let previousHash = start;
      return unchained.map((row) => {
        const linked = { ...row, previousHash };
        previousHash = entryHash(linked, linked);
        return { ...linked, hash: previousHash };
      });
    }

    it('one more, rightly chained, that nobody signed', async () => {
      const last = at(-1);
      const forged = { ...last, seq: last.seq + 1, kind: 'attempt-refused/1', payload: '{"after":{},"before":null}' };
      const differences = await found(async (tx) => {
        for (const row of chained([forged], last.hash)) await journalTable.insert(tx, row);
      });
      expect(named(differences)).toEqual([['journal', last.seq + 1, 'signed-entry']]);
    });

    it('one rewritten, with all digests after it made anew', async () => {
      const rewritten = chained(rows.map((row) => (row.seq === 57 ? { ...row, reason: 'Un’altra ragione' } : row)));
      const differences = await found((tx) => replaceAll(tx, rewritten));
      expect(named(differences.filter(({ where }) => where === 'journal'))).toEqual([['journal', at(-1).seq, 'signed-entry']]);
    });

    it('cut short, and the tables made as if that were all: the signature does not follow', async () => {
      const shorter = rows.slice(0, -1);
      const last = shorter.at(-1) as JournalRow;
      // The newest entry puts a key in force: without it and its row every table is as a replay says.
      expect(at(-1).kind).toBe('signing-key-changed/1');
      const cut = async (tx: Tx): Promise<void> => {
        await tx.run('DELETE FROM journal WHERE seq = ?', at(-1).seq);
        await tx.run('DELETE FROM signing_keys WHERE seq = ?', at(-1).seq);
      };
      expect(named(await found(cut))).toEqual(['signed-entry', 'signing-key', 'signature'].map((problem) => ['journal', last.seq, problem]));
      const withoutSignature = async (tx: Tx): Promise<void> => {
        await cut(tx);
        await tx.run('DELETE FROM op_head_signature');
      };
      expect(named(await found(withoutSignature))).toEqual(['signed-entry', 'signing-key', 'signature'].map((problem) => ['journal', last.seq, problem]));
    });

    it('its signature: taken away, altered, of an older copy, in another spelling', async () => {
      const [row] = await book.all<Row>('SELECT * FROM op_head_signature');
      const head = at(-1).seq;
      for (const column of await book.columnsOf('op_head_signature')) {
        const differences = await found((tx) => change(tx, 'op_head_signature', row as Row, ['id'], { [column.name]: another(row?.[column.name] ?? null, column) }));
        expect([column.name, entries(differences)]).toEqual([column.name, expect.arrayContaining([head])]);
      }
      expect(problems(await found((tx) => tx.run('DELETE FROM op_head_signature')))).toContain('signed-entry');
      const older = { seq: at(-2).seq, hash: at(-2).hash };
      expect(problems(await found((tx) => change(tx, 'op_head_signature', row as Row, ['id'], older)))).toEqual(['signed-entry', 'signature']);
    });

    it('an entry that cannot even be read', async () => {
      for (const payload of ['', '{', 'null', '[]', '{"after":null}']) {
        for (const seq of [1, 57]) expect(entries(await found((tx) => tx.run('UPDATE journal SET payload = ? WHERE seq = ?', payload, seq)))).toContain(seq);
      }
    });
  });
});

/** A key that no row has. */
function stranger(row: Row, column: KnownColumn): string | number {
  return column.number ? Number(row[column.name]) + 1_000_003 : `${row[column.name]}~`;
}
