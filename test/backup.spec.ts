import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { schema } from '../src/app.module.js';
import { backupBook, readHead, restoreBook } from '../src/journal/index.js';
import { everythingWaiting, grantInForce, identifyHub, peopleOf } from './support/life.js';
import { BY_OPERATOR, DATABASES, Service } from './support/service.js';

/** A copy made while the book serves, from either database into either. */
describe.each(DATABASES)('a copy of a book on %s', (from) => {
  let service: Service;
  let folder: string;
  let file: string;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'pnrr-backup-'));
    file = join(folder, 'copy.db');
    service = await Service.start(from);
    const people = await peopleOf(service);
    await identifyHub(people.analyst);
    await everythingWaiting(people, await grantInForce(people));
    await backupBook(service.book, schema, file);
  });

  afterAll(async () => {
    await service.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('is one file that has the head of the book, and is never written over', async () => {
    expect(readdirSync(folder)).toEqual(['copy.db']);
    const copy = new BetterSqlite3(file, { readonly: true });
    const head = copy.prepare('SELECT seq, hash FROM journal ORDER BY seq DESC LIMIT 1').get();
    copy.close();
    expect(head).toEqual(expect.objectContaining(await service.book.read((view) => view.one('SELECT seq AS "seq", hash AS "hash" FROM journal ORDER BY seq DESC LIMIT 1'))));
    await expect(backupBook(service.book, schema, file)).rejects.toMatchObject({ code: 'file-exists' });
  });

  it.each(DATABASES)('fills an empty book on %s, which verifies and says where it came from', async (to) => {
    const target = await Service.start(to, {}, { empty: true });
    const { restored } = await restoreBook(target.book, target.restoring, schema, file, BY_OPERATOR);
    expect(restored).toBe(true);
    const was = await service.book.read((view) => readHead(view));
    const since = await target.book.read((view) => view.all('SELECT kind AS "kind" FROM journal WHERE seq > ? ORDER BY seq', was?.seq ?? 0));
    // The service that restores has a key of its own, which it enters before it signs.
    expect(since).toEqual([{ kind: 'book-restored/1' }, { kind: 'signing-key-changed/1' }]);
    await target.verify();
    // Nothing is ever overwritten.
    await expect(restoreBook(target.book, target.restoring, schema, file, BY_OPERATOR)).rejects.toMatchObject({ code: 'book-not-empty' });
    await target.stop();
  });

  it('is refused when it does not verify', async () => {
    const altered = join(folder, 'altered.db');
    await backupBook(service.book, schema, altered);
    const raw = new BetterSqlite3(altered);
    raw.exec('UPDATE disbursements SET amount_cents = amount_cents + 1');
    raw.close();
    const target = await Service.start('sqlite', {}, { empty: true });
    const { restored, verification } = await restoreBook(target.book, target.restoring, schema, altered, BY_OPERATOR);
    expect(restored).toBe(false);
    expect(verification.differences[0]).toMatchObject({ where: 'table', table: 'disbursements', column: 'amount_cents' });
    expect(await target.book.read((view) => readHead(view))).toBeNull();
    await target.stop();
  });
});
