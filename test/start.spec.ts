import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import BetterSqlite3 from 'better-sqlite3';
import { freePort } from './support/free-port.js';

const MAIN = fileURLToPath(new URL('../dist/main.js', import.meta.url));
const CLI = fileURLToPath(new URL('../dist/cli.js', import.meta.url));

/** The built programs, started as people start them: what goes wrong is said in one sentence, without a stack. */
describe('starting', () => {
  let folder: string;
  const running: ChildProcess[] = [];

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'pnrr-start-'));
  });

  afterEach(async () => {
    for (const child of running.splice(0)) await stopped(child);
    rmSync(folder, { recursive: true, force: true });
  });

  const start = (program: string, args: string[], env: Record<string, string>): ChildProcess => {
    const child = spawn(process.execPath, [program, ...args], { cwd: folder, env: { PATH: process.env['PATH'] ?? '', ...env } });
    running.push(child);
    return child;
  };

  /** What was said until the program ended, and how it ended. */
  const ended = async (program: string, args: string[], env: Record<string, string>): Promise<{ status: number | null; said: string }> => {
    const child = start(program, args, env);
    let said = '';
    child.stdout?.on('data', (chunk: Buffer) => (said += chunk.toString()));
    child.stderr?.on('data', (chunk: Buffer) => (said += chunk.toString()));
    const [status] = (await once(child, 'close')) as [number | null];
    return { status, said };
  };

  const served = async (env: Record<string, string>): Promise<string> => {
    const child = start(MAIN, [], env);
    let said = '';
    return new Promise((resolve, reject) => {
      child.stdout?.on('data', (chunk: Buffer) => {
        said += chunk.toString();
        if (/enrol#\S+\n/.test(said)) resolve(said);
      });
      child.on('close', () => reject(new Error(said)));
    });
  };

  // Each variable in each way: config.spec.ts.
  it.each([
    ['PORT', { PORT: '70000' }],
    ['DATABASE_URL', { DATABASE_URL: 'mysql://x' }],
  ])('names the variable that is wrong: %s', async (variable, env) => {
    const { status, said } = await ended(MAIN, [], env);
    expect(status).toBe(2);
    expect(said).toMatch(new RegExp(`^${variable}: .+\\.\\n$`));
  });

  // How the language is chosen: terminal.spec.ts.
  it.each([
    ['Italian', CLI, ['verify'], {}, /^Non c’è un registro in .+\n$/],
    ['English', CLI, ['verify', '--lang', 'en'], {}, /^There is no book at .+\n$/],
    ['English', CLI, ['verify', '--json'], { LC_ALL: 'en_GB.UTF-8' }, /^\{"code":"not-started","message":"There is no book at [^\n]+"\}\n$/],
    ['English', CLI, ['verifica', '--lang=en'], {}, /^There is no command "verifica"\. See pnrr --help\.\n$/],
    ['English', CLI, ['--help', '--lang', 'en'], {}, /^pnrr COMMAND .*\n[^]+\nExit status: .+\n$/],
    ['English', MAIN, [], { PORT: 'x', LANG: 'en_GB.UTF-8' }, /^PORT: must be a whole number .+\n$/],
  ])('speaks %s: %s %j %j', async (_, program, args, env: Record<string, string>, said) => {
    expect((await ended(program, args, env)).said).toMatch(said);
  });

  it('loads the decree, prints the first administrator’s link, and owns its book and its port', async () => {
    const port = String(await freePort());
    const said = await served({ PORT: port });
    expect(said).toContain('decreto caricato');
    expect(said).toMatch(/http:\/\/127\.0\.0\.1:\d+\/enrol#\S+/);
    const book = await ended(CLI, ['user', 'add', 'a@example.it', '--name', 'A', '--role', 'analyst'], {});
    expect(book.status).toBe(1);
    expect(book.said).toMatch(/^Un altro processo possiede il registro .+\n$/);
    const taken = await ended(MAIN, [], { PORT: port, DATABASE_URL: 'sqlite:other.db' });
    expect(taken.status).toBe(1);
    expect(taken.said).toMatch(new RegExp(`^La porta ${port} di 127.0.0.1 è occupata.+\\n$`));
    // Looking on beside a running server is allowed.
    expect((await ended(CLI, ['verify'], {})).status).toBe(0);
  });

  it('writes no report over a file, unless told to', async () => {
    await ended(CLI, ['token', 'issue', 'nobody@example.it'], {});
    const report = (...more: string[]): ReturnType<typeof ended> => ended(CLI, ['report', '-o', 'quadro.csv', ...more], {});
    expect(await report()).toMatchObject({ status: 0 });
    const written = readFileSync(join(folder, 'quadro.csv'));
    writeFileSync(join(folder, 'quadro.csv'), 'mine');
    expect(await report()).toEqual({ status: 1, said: 'quadro.csv esiste già e non viene sovrascritto.\n' });
    expect(readFileSync(join(folder, 'quadro.csv'), 'utf8')).toBe('mine');
    expect(await report('--force')).toMatchObject({ status: 0 });
    expect(readFileSync(join(folder, 'quadro.csv'))).toEqual(written);
  });

  it.each([
    ['a folder that cannot be one', 'sqlite:file/book.db', /^Nella cartella .+ non si può scrivere.+\n$/],
    ['a server that is not there', 'postgres://nobody:x@127.0.0.1:1/none', /^La base dati non si può aprire.+\n$/],
  ])('says what is wrong with %s', async (_, url, sentence) => {
    writeFileSync(join(folder, 'file'), '');
    const { status, said } = await ended(MAIN, [], { DATABASE_URL: url, PORT: '0' });
    expect(status).toBe(1);
    expect(said).toMatch(sentence);
  });

  it('leaves alone a book that a newer program has migrated', async () => {
    expect((await ended(CLI, ['user', 'add', 'a@example.it', '--name', 'A', '--role', 'analyst'], {})).status).toBe(0);
    const raw = new BetterSqlite3(join(folder, 'var/pnrr.db'));
    raw.exec("INSERT INTO op_migrations (timestamp, name) VALUES (1999999999999, 'Future1999999999999')");
    raw.close();
    for (const [program, args] of [[MAIN, []], [CLI, ['verify']]] as const) {
      const { status, said } = await ended(program, [...args], { PORT: '0' });
      expect(status).toBe(1);
      expect(said).toMatch(/^Il registro è stato migrato da una versione più recente di questo programma.+\n$/);
    }
  });
});

async function stopped(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGKILL');
  await once(child, 'close');
}
