import { copyFileSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TokensService } from '../src/access/index.js';
import { schema } from '../src/app.module.js';
import { backupBook, journalTable } from '../src/journal/index.js';
import { Client, ok, refused } from './support/client.js';
import { actRequest, peopleOf } from './support/life.js';
import { BY_OPERATOR, Service } from './support/service.js';

/** What happens to the files under a running server; `older`: a copy of the book from before. */
const REPLACED: [string, (path: string, older: string) => void][] = [
  ['an older copy was moved over it', (path, older) => renameSync(older, path)],
  ['an older copy was written into it', (path, older) => copyFileSync(older, path)],
  ['it was moved, and an older copy put there', (path, older) => (renameSync(path, `${path}.away`), renameSync(older, path))],
  ['it was moved', (path) => renameSync(path, `${path}.away`)],
  ['it was removed', (path) => rmSync(path)],
  ['its log was removed', (path) => rmSync(`${path}-wal`)],
  ['its log was replaced', (path) => (rmSync(`${path}-wal`), writeFileSync(`${path}-wal`, ''))],
  ['everything was removed', (path) => ['', '-wal', '-shm'].forEach((suffix) => rmSync(path + suffix))],
];

/** Acknowledged is acknowledged: nothing more is, and what was can be had again. */
describe('the file of the book under a running server', () => {
  let folder: string;
  let path: string;
  let service: Service;
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'pnrr-replaced-'));
    path = join(folder, 'book.db');
    service = await started();
  });
  afterEach(async () => {
    await service.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const started = (): Promise<Service> => Service.start('sqlite', { DATABASE_URL: `sqlite:${path}`, STATE_DIR: folder });
  const entries = (of: Service): Promise<object[]> => of.book.read((view) => journalTable.select(view, 'ORDER BY seq'));

  it('may be looked at, copied and verified by others', async () => {
    const { analyst } = await peopleOf(service);
    await backupBook(service.book, schema, join(folder, 'copy.db'));
    await ok(analyst.post('/acts', actRequest()), 201);
    await ok(service.anonymous().get('/status'), 200);
  });

  it.each(REPLACED)('%s: nothing more is acknowledged, and what was is kept', async (what, replace) => {
    const { analyst } = await peopleOf(service);
    const auditor = await service.as('auditor');
    const token = (await service.app.get(TokensService).issueFor(BY_OPERATOR, 'analyst@example.it', 1)).token;
    const older = join(folder, 'older.db');
    await backupBook(service.book, schema, older);
    // Both into the log and, once it is folded, into the file itself.
    for (let times = 0; times < 20; times += 1) await ok(analyst.post('/acts', actRequest()), 201);
    expect(await service.book.foldLog()).toBe(true);
    await ok(analyst.post('/acts', actRequest()), 201);
    const acknowledged = await entries(service);

    replace(path, older);
    const problem = await refused(analyst.post('/acts', actRequest()), 503, 'book-replaced');
    await Promise.all([1, 2, 3].map(() => refused(analyst.post('/acts', actRequest()), 503, 'book-replaced')));
    for (const asked of [auditor.get('/journal/verification'), service.anonymous().get('/status')]) await refused(asked, 503, 'book-replaced');
    // What was written into cannot be had again but from a backup; no copy is made of what is no book any more.
    if (what.includes('written into')) return expect(problem.copy).toBeNull();

    expect(problem.detail).toContain(problem.copy);
    expect(await entries(service)).toEqual(acknowledged);
    await service.stop();
    for (const left of readdirSync(folder).filter((name) => /^book\.db(-wal|-shm)?$/.test(name))) rmSync(join(folder, left));
    renameSync(join(folder, problem.copy), path);
    service = await started();
    expect((await entries(service)).slice(0, acknowledged.length)).toEqual(acknowledged);
    await service.verify();
    await ok(new Client(service.url, { authorization: `Bearer ${token}` }).post('/acts', actRequest()), 201);
  });

  it('stops without touching the file that was put in its place', async () => {
    const older = join(folder, 'older.db');
    await backupBook(service.book, schema, older);
    await peopleOf(service);
    const acknowledged = await entries(service);
    renameSync(path, `${path}.away`);
    renameSync(older, path);
    await service.stop();
    const [left] = readdirSync(folder).filter((name) => name.startsWith('book.db.acknowledged-'));
    rmSync(path);
    renameSync(join(folder, String(left)), path);
    service = await started();
    expect(await entries(service)).toEqual(acknowledged);
  });
});
