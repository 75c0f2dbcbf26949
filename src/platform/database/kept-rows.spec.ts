import BetterSqlite3 from 'better-sqlite3';
import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { Money } from '../../kernel/index.js';
import { flag, idNumber, json, money } from './column-values.js';
import { ReplayTx } from './replay-tx.js';
import { SqliteConnection } from './sqlite.js';
import { Table } from './table.js';

@Entity('crates')
@Check('crate_never_negative', 'weight >= 0')
class CrateRow {
  @PrimaryColumn({ name: 'seq', type: 'integer', transformer: idNumber('grant') })
  id!: string;

  @PrimaryColumn({ type: 'text' })
  day!: string;

  @Column({ type: 'bigint' })
  weight!: number;

  @Column({ type: 'bigint', nullable: true, transformer: money })
  worth!: Money | null;

  @Column({ type: 'text', nullable: true, transformer: json })
  contents!: unknown;

  @Column({ type: 'integer', transformer: flag })
  sealed!: boolean;
}

/** Of its key only the database can say whether it is free. */
@Entity('labels')
@Index('labels_by_text', ['text'], { unique: true })
class LabelRow {
  @PrimaryColumn({ type: 'text' })
  name!: string;

  @Column({ type: 'text' })
  text!: string;
}

const SCHEMA = `
  CREATE TABLE crates (
    seq INTEGER NOT NULL, day TEXT NOT NULL, weight BIGINT NOT NULL, worth BIGINT, contents TEXT, sealed INTEGER NOT NULL, PRIMARY KEY (seq, day),
    CONSTRAINT crate_never_negative CHECK (weight >= 0), CONSTRAINT weight_whole CHECK (typeof(weight) = 'integer')) WITHOUT ROWID;
  CREATE TABLE labels (name TEXT PRIMARY KEY NOT NULL, text TEXT NOT NULL) WITHOUT ROWID;
  CREATE UNIQUE INDEX labels_by_text ON labels (text)`;

const crates = new Table(CrateRow);
const labels = new Table(LabelRow);
const crate = (change: Partial<CrateRow> = {}): CrateRow => ({ id: 'G-1', day: '2024-01-01', weight: 10, worth: Money.ofCents(5), contents: { a: [1, null] }, sealed: false, ...change });
const key = { id: 'G-1', day: '2024-01-01' };

const opened: BetterSqlite3.Database[] = [];
afterEach(() => {
  for (const raw of opened.splice(0)) raw.close();
});

/** A handle that keeps rows, or one that does not, and how many statements have written. */
function replayTx(keeping: boolean): { tx: ReplayTx; written: () => number } {
  const raw = new BetterSqlite3(':memory:');
  opened.push(raw);
  raw.exec(SCHEMA);
  const connection = new SqliteConnection(raw);
  let written = 0;
  const [run, runEach] = [connection.run.bind(connection), connection.runEach.bind(connection)];
  connection.run = (sql, values) => {
    written += 1;
    return run(sql, values);
  };
  connection.runEach = (sql, rows) => {
    written += rows.length;
    return runEach(sql, rows);
  };
  return { tx: new ReplayTx(connection, keeping), written: () => written };
}

type Step = (tx: ReplayTx) => Promise<unknown>;

const insert = (change?: Partial<CrateRow>): Step => (tx) => crates.insert(tx, crate(change));
const update = (change: Partial<CrateRow>, of: Partial<CrateRow> = key): Step => (tx) => crates.update(tx, of, change);
const takeFrom = (figures: Partial<CrateRow>): Step => (tx) => crates.takeFrom(tx, key, figures);
const put = (...rows: CrateRow[]): Step => (tx) => crates.put(tx, rows);
const addTo = (...rows: CrateRow[]): Step => (tx) => crates.addTo(tx, rows, ['weight']);
const find = (of: Partial<CrateRow> = key): Step => (tx) => crates.find(tx, of);
const after = (of: Partial<CrateRow> = key): Step => (tx) => crates.after(tx, of);
const insertAll = (...rows: CrateRow[]): Step => (tx) => crates.insertAll(tx, rows);
const select: Step = (tx) => crates.select(tx, 'WHERE weight > ? ORDER BY seq, day', 0);
const sql = (text: string): Step => (tx) => tx.run(text);
const ease: Step = (tx) => tx.ease();
/** More rows than are kept, twice over. */
const many: Step = async (tx) => {
  for (let n = 0; n < 90_000; n += 1) {
    await crates.insert(tx, crate({ id: `G-${n + 100}`, contents: null }));
    if (n % 45_000 === 44_999) await tx.ease();
  }
};

/** What comes of the steps: each one's answer or refusal, up to the first refusal, and the table at the end. */
async function outcome(keeping: boolean, steps: readonly Step[]): Promise<{ answers: unknown[]; refused: boolean; rows: unknown[]; written: number }> {
  const { tx, written } = replayTx(keeping);
  const answers: unknown[] = [];
  try {
    for (const step of steps) answers.push(await step(tx));
    await tx.settle();
  } catch {
    return { answers, refused: true, rows: [], written: written() };
  }
  const rows = opened.at(-1)?.prepare('SELECT *, typeof(weight), typeof(worth), typeof(contents) FROM crates ORDER BY seq, day').all() ?? [];
  return { answers, refused: false, rows, written: written() };
}

describe('a replay that keeps rows and one that does not come to the same', () => {
  it.each<[string, Step[]]>([
    ['a row is found after it was made', [insert(), find(), find({ id: 'G-2', day: key.day }), find({ id: 'no id', day: key.day })]],
    ['a row that changed twice', [insert(), update({ weight: 3 }), find(), update({ sealed: true, contents: null }), find()]],
    ['a row that changed after it was written', [insert(), select, update({ weight: 4, worth: null }), find(), select]],
    ['the same values again, key and all', [insert(), update(crate()), find()]],
    ['figures that are added, to a row and to none', [addTo(crate(), crate({ id: 'G-2' })), addTo(crate({ weight: 5, worth: null, contents: [2] })), find(), select]],
    ['figures that are added to a row that was written', [addTo(crate()), select, addTo(crate({ weight: 1 })), find()]],
    ['figures that are taken off', [insert(), takeFrom({ weight: 4 }), find(), takeFrom({ weight: 6 }), find()]],
    ['rows that are put whole', [put(crate(), crate({ id: 'G-2' })), put(crate({ weight: 1, worth: null })), find(), select]],
    ['rows that are put over written ones', [put(crate()), select, put(crate({ weight: 7 })), select]],
    ['rows in bulk', [(tx) => crates.insertAll(tx, Array.from({ length: 120 }, (_, n) => crate({ id: `G-${n + 1}` }))), find(), select]],
    ['rows in bulk among others', [insert({ id: 'G-9' }), (tx) => crates.insertAll(tx, [crate()]), update({ weight: 2 }), find({ id: 'G-9', day: key.day })]],
    ['rows in bulk that are asked for after all', [insertAll(crate(), crate({ id: 'G-2' })), find(), insertAll(crate({ id: 'G-3' })), update({ weight: 2 }), find()]],
    ['rows in bulk, and others', [insertAll(crate()), insert({ id: 'G-2' }), find(), insertAll(crate({ id: 'G-3' })), put(crate({ weight: 3 })), find()]],
    ['rows in bulk that figures are added to', [insertAll(crate()), addTo(crate({ weight: 5 })), find(), ease, select]],
    ['rows after another', [insert({ day: '2024-02-01' }), insert(), insert({ day: '2024-03-01' }), insert({ id: 'G-2', day: '2024-04-01' }), after(), after({ id: 'G-1', day: '2024-02-01' }), after({ id: 'G-3', day: '' })]],
    ['rows after another, of which some are written', [insert(), insert({ day: '2024-02-01' }), select, update({ weight: 4 }, { id: 'G-1', day: '2024-02-01' }), insert({ day: '2024-03-01' }), after(), after({ id: 'G-1', day: '' })]],
    ['rows after another, once let go of', [insert(), insert({ day: '2024-02-01' }), sql('UPDATE crates SET weight = weight + 1'), insert({ day: '2024-03-01' }), after()]],
    ['rows after another in bulk', [insertAll(crate(), crate({ day: '2024-02-01' })), after()]],
    ['text that sorts by its bytes', [insert({ day: '\u{10000}' }), insert({ day: '\uff5e' }), insert({ day: 'z' }), after({ id: 'G-1', day: 'a' }), after({ id: 'G-1', day: '\uff5e' })]],
    ['a key that is not the primary one', [insert(), find({ weight: 10 }), update({ weight: 2 }, { day: key.day }), find()]],
    ['statements in between', [insert(), sql('UPDATE crates SET weight = weight + 1'), find(), update({ sealed: true }), sql('DELETE FROM crates WHERE sealed = 1'), find(), insert()]],
    ['a statement about another table', [insert(), sql("INSERT INTO labels (name, text) VALUES ('a', 'crates')"), update({ weight: 2 }), find()]],
    ['a table with a second unique key', [(tx) => labels.insert(tx, { name: 'a', text: 'x' }), (tx) => labels.update(tx, { name: 'a' }, { text: 'y' }), (tx) => labels.find(tx, { name: 'a' })]],
    ['text that is none, as a database gives it back', [insert({ contents: null, day: 'x\ud800' }), find({ id: 'G-1', day: 'x\ud801' }), find({ id: 'G-1', day: 'x\ufffd' })]],
    ['text with a zero in it', [insert({ day: 'a\0b' }), insert({ day: 'a' }), find({ id: 'G-1', day: 'a\0b' }), find({ id: 'G-1', day: 'a' })]],
    ['a key of another kind than its column', [insert({ day: '2024.0' }), find({ id: 'G-1', day: 2024 as unknown as string }), update({ weight: 2 }, { id: 'G-1', day: 2024 as unknown as string }), find({ id: 'G-1', day: '2024.0' })]],
    ['a whole number as text', [insert({ weight: '12' as unknown as number }), find(), update({ weight: '13' as unknown as number }), find()]],
    ['nothing where a value may be missing', [insert({ worth: null, contents: null }), find(), update({ worth: Money.ZERO }), find()]],
    ['a replay that is eased', [insert(), ease, update({ weight: 2 }), ease, find()]],
    ['more rows than are kept', [insert(), many, find(), update({ weight: 2 }), find(), addTo(crate({ weight: 5 })), takeFrom({ weight: 1 }), find(), find({ id: 'G-2', day: key.day }), put(crate({ id: 'G-3' })), addTo(crate({ id: 'G-4' }))]],
  ])('%s', async (_, steps) => {
    const [kept, plain] = [await outcome(true, steps), await outcome(false, steps)];
    expect(plain.refused).toBe(false);
    expect({ ...kept, written: 0 }).toEqual({ ...plain, written: 0 });
  });

  it.each<[string, Step[], number?]>([
    ['a key twice', [insert(), insert()]],
    ['a key twice, once written', [insert(), select, insert()]],
    ['a key twice, once let go of', [insert(), many, insert()], 3],
    ['a key twice in bulk', [insertAll(crate(), crate()), select], 1],
    ['a key twice, once in bulk', [insert(), insertAll(crate())]],
    ['no row to change', [insert(), update({ weight: 1 }, { id: 'G-2', day: key.day })]],
    ['no row to take from', [takeFrom({ weight: 1 })]],
    ['a figure under the least', [insert({ weight: -1 })]],
    ['a figure that falls under the least and comes up again', [insert(), takeFrom({ weight: 11 }), addTo(crate({ weight: 20 }))]],
    ['a figure under the least that is changed back', [insert(), update({ weight: -1 }), update({ weight: 1 })]],
    ['a figure under the least that would be added', [insert(), addTo(crate({ weight: -1 }))]],
    ['a figure under the least that is put', [insert(), put(crate({ weight: -1 })), put(crate())]],
    ['a figure that is not whole', [insert(), update({ weight: 0.5 }), update({ weight: 1 })]],
    ['nothing where there must be a value', [insert({ day: null as unknown as string })]],
    ['nothing in place of a value', [insert(), update({ weight: null as unknown as number }), update({ weight: 1 })]],
    ['a second unique key twice', [(tx) => labels.insert(tx, { name: 'a', text: 'x' }), (tx) => labels.insert(tx, { name: 'b', text: 'x' })]],
  ])('refused, by the same step: %s', async (_, steps, laterBy = 0) => {
    const [kept, plain] = [await outcome(true, steps), await outcome(false, steps)];
    expect([kept.refused, plain.refused]).toEqual([true, true]);
    // Only a key that is kept no longer shows when rows are written.
    if (laterBy === 0) expect(kept.answers).toEqual(plain.answers);
  });
});

describe('what is kept', () => {
  it('is written once however often it changes', async () => {
    const steps = [insert(), ...Array.from({ length: 50 }, (_, n) => update({ weight: n })), addTo(crate({ weight: 1 })), find()];
    expect(await outcome(true, steps)).toMatchObject({ refused: false, written: 1 });
    expect(await outcome(false, steps)).toMatchObject({ written: 52 });
  });

  it('stands in the database as soon as a statement reads it, and at the end', async () => {
    const { tx, written } = replayTx(true);
    await crates.insert(tx, crate());
    expect(written()).toBe(0);
    expect(await tx.all('SELECT seq FROM crates')).toEqual([{ seq: 1 }]);
    await crates.update(tx, key, { weight: 99 });
    expect(await tx.one('SELECT weight FROM crates AS c')).toEqual({ weight: 99 });
    await crates.update(tx, key, { weight: 100 });
    await tx.settle();
    expect(opened.at(-1)?.prepare('SELECT weight FROM crates').all()).toEqual([{ weight: 100 }]);
    await crates.update(tx, key, { weight: 101 });
    expect(opened.at(-1)?.prepare('SELECT weight FROM crates').all()).toEqual([{ weight: 101 }]);
  });
});
