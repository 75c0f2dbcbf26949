import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { OwnerLock } from './data-sources.js';

// What another process of this program does to own the book, without its TypeScript.
const TAKE = `
  import BetterSqlite3 from 'better-sqlite3';
  const raw = new BetterSqlite3(process.argv[1] + '.lock', { timeout: 0 });
  try { raw.exec('BEGIN EXCLUSIVE'); } catch (error) { process.stdout.write(error.code); process.exit(3); }
  process.stdout.write('taken');
  setInterval(() => raw.inTransaction, 1_000);
`;
const ARGUMENTS = ['--input-type=module', '-e', TAKE];

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pnrr-lock-'));
  path = join(folder, 'sub', 'book.db');
});
afterEach(() => rmSync(folder, { recursive: true }));

async function otherOwner(): Promise<ChildProcess> {
  const child = spawn(process.execPath, [...ARGUMENTS, path], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [said] = (await once(child.stdout, 'data')) as [Buffer];
  expect(said.toString()).toBe('taken');
  return child;
}

describe('one process owns a SQLite book', () => {
  it('another process is refused while this one owns it, and not afterwards', () => {
    const lock = OwnerLock.take(path);
    const refused = spawnSync(process.execPath, [...ARGUMENTS, path], { encoding: 'utf8', timeout: 60_000 });
    expect([refused.status, refused.stdout]).toEqual([3, 'SQLITE_BUSY']);
    lock.release();
    OwnerLock.take(path).release();
  });

  it('this one is refused at once, with a sentence, while another owns it; kill -9 leaves no lock behind', async () => {
    OwnerLock.take(path).release();
    const child = await otherOwner();
    try {
      expect(() => OwnerLock.take(path)).toThrow(expect.objectContaining({ name: 'StartupProblem', exitStatus: 1, message: expect.stringContaining('Another process owns') }));
    } finally {
      child.kill('SIGKILL');
    }
    await once(child, 'exit');
    expect(existsSync(`${path}.lock`)).toBe(true);
    OwnerLock.take(path).release();
  });

  it('not even this process owns it twice', () => {
    const lock = OwnerLock.take(path);
    expect(() => OwnerLock.take(path)).toThrow(/Another process owns/);
    lock.release();
  });

  it('two books are no matter of each other', () => {
    const locks = [OwnerLock.take(path), OwnerLock.take(join(folder, 'other.db'))];
    for (const lock of locks) lock.release();
  });
});
