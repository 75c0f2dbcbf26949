import { spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { freePort } from './support/free-port.js';

/*
 * What the documents promise is run here as it is printed, in a folder of its own, as a newcomer would: the README's
 * tour, its line for the sqlite3 shell, the script of docs/journal.md. A tour that nobody runs is wrong after a month.
 */

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const README = read('README.md');
const JOURNAL = read('docs/journal.md');
const MANIFEST = JSON.parse(read('package.json')) as Record<string, Record<string, string> | undefined>;

const TOUR = blocks(section(README, '## A tour'), 'bash').join('\n\n');
const CHECK = blocks(JOURNAL, 'js').join('\n');
const SHELL_LINE = /^sqlite3 var\/pnrr\.db "[^"]+"$/m.exec(README)?.[0] ?? '';

const missing = ['bash', 'curl', 'cmp', 'sha256sum'].filter((tool) => !installed(tool));
const tour = missing.length === 0 ? { it, why: '' } : { it: it.skip, why: ` (skipped: not installed here: ${missing.join(', ')})` };
const shell = tour.it === it && !installed('sqlite3') ? { it: it.skip, why: ' (skipped: the sqlite3 shell is not installed here)' } : tour;

describe('the README', () => {
  const folder = mkdtempSync(join(tmpdir(), 'pnrr-readme-'));
  let walked: Walk;

  beforeAll(async () => {
    if (missing.length > 0) return;
    // As `npm start` does it: builds what is stale, and only then.
    const { status, stderr } = spawnSync(process.execPath, ['.ci/build-when-stale.mjs'], { cwd: ROOT, encoding: 'utf8' });
    if (status !== 0) throw new Error(`the build failed: ${stderr}`);
    copyPackage(folder);
    writeFileSync(join(folder, 'tour.sh'), `set -euo pipefail\n${TOUR}\n`);
    walked = await walk(folder, await freePort());
  }, 180_000);

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  tour.it(`has a tour that works as typed${tour.why}`, () => {
    expect({ status: walked.status, errors: walked.errors }).toEqual({ status: 0, errors: expect.not.stringMatching(/error|not found/i) });
    const [link, answers, ...rest] = walked.lines;
    expect(link).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/enrol#[\w-]{43}$/);
    expect(answers).toMatch(/^Il servizio risponde\./);
    const promised = promises(TOUR);
    expect(promised).toEqual(expect.arrayContaining(['350000000.00', '46500000.00', 'role-missing', 'four-eyes', 'paid']));
    expect(rest.slice(0, promised.length)).toEqual(promised);

    const [sameBytes, requested, approved, refused, paid, head, verified, byHand, ...more] = rest.slice(promised.length);
    expect(sameBytes).toBe('the same bytes');
    expect(requested).toMatch(/^\d+ {2}disbursement-requested\/2 {2}P-\d+ {2}2024-05-02 {2}Anticipazione del 30%$/);
    expect(approved).toMatch(/disbursement-approved\/1/);
    expect(refused).toMatch(/attempt-refused\/1/);
    expect(paid).toMatch(/^\d+ {2}disbursement-paid\/1 {2}P-\d+ {2}2024-05-20/);
    expect(head).toMatch(/^[0-9a-f]{64}$/);
    expect(verified).toMatch(new RegExp(`^VERIFICATO: .*${head}, firmata con la chiave [0-9a-f]{16}$`));
    expect(byHand).toBe(`${head}  -`);
    expect(more).toEqual([]);
    expect(statSync(join(folder, 'cabina-di-regia.xlsx')).size).toBeGreaterThan(5_000);
  });

  tour.it(`leaves no process behind${tour.why}`, () => expect(walked.leftBehind).toBe(false));

  shell.it(`opens the book with the ordinary sqlite3 shell${shell.why}`, () => {
    expect(SHELL_LINE).not.toBe('');
    const { status, stdout } = spawnSync('bash', ['--norc', '-c', SHELL_LINE], { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
    expect(status).toBe(0);
    const balances = stdout.trim().split('\n').map((line) => line.split('|'));
    expect(balances).toEqual(expect.arrayContaining([['tranche:POLI:available', '4200000000'], ['unallocated', '4650000000']]));
    expect(balances.reduce((sum, [, cents]) => sum + Number(cents), 0)).toBe(35_000_000_000);
  });

  tour.it(`says in docs/journal.md how to check an export, and every kind of entry${tour.why}`, () => {
    const file = join(folder, 'var', 'registro.ndjson');
    writeFileSync(join(folder, 'check.mjs'), CHECK);
    const check = (): { status: number | null; stdout: string } => spawnSync(process.execPath, ['check.mjs', file], { cwd: folder, encoding: 'utf8' });
    const exported = readFileSync(file, 'utf8');
    const lines = exported.trimEnd().split('\n');
    const { hash } = JSON.parse(lines.at(-1) ?? '') as { hash: string };
    expect(check()).toMatchObject({ status: 0, stdout: `${lines.length} entries, head ${hash}\n` });
    writeFileSync(file, exported.replace('"amountCents":150000000', '"amountCents":150000001'));
    expect(check().status).not.toBe(0);
    const kinds = new Set(lines.map((line) => (JSON.parse(line) as { entry: { kind: string } }).entry.kind));
    expect([...kinds].filter((kind) => !JOURNAL.includes(`\`${kind}\``))).toEqual([]);
  });

  it('gives a reason and a licence for every dependency', () => {
    const all = ['dependencies', 'devDependencies', 'optionalDependencies'].flatMap((kind) => Object.keys(MANIFEST[kind] ?? {}));
    const choices = section(README, '## Choices');
    expect(all.filter((name) => !choices.includes(`\`${name}\``))).toEqual([]);
  });

  it.each(['README.md', 'CONTRIBUTING.md', 'SECURITY.md', 'docs/operations.md', 'docs/roles.md', 'docs/journal.md'])('links in %s lead somewhere', (document) => {
    const links = [...read(document).matchAll(/\]\(([^)\s#]+)(?:#[^)]*)?\)/g)].map(([, target]) => target ?? '');
    const local = links.filter((target) => !/^[a-z]+:/.test(target));
    expect(local.filter((target) => !existsSync(resolve(ROOT, dirname(document), target)))).toEqual([]);
  });
});

interface Walk {
  status: number | null;
  lines: string[];
  errors: string;
  leftBehind: boolean;
}

/** Runs the tour in a process group of its own, which is ended whatever happens. */
async function walk(cwd: string, port: number): Promise<Walk> {
  // What a newcomer's shell has, and nothing of the environment of this run: its language, too.
  const env = Object.fromEntries(['PATH', 'HOME', 'TMPDIR'].flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]])));
  const bash = spawn('bash', ['tour.sh'], { cwd, env: { ...env, PORT: String(port) }, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
  const group = bash.pid ?? 0;
  const [stdout, stderr]: [string[], string[]] = [[], []];
  bash.stdout.on('data', (text: Buffer) => stdout.push(text.toString()));
  bash.stderr.on('data', (text: Buffer) => stderr.push(text.toString()));
  const tooLong = setTimeout(() => endGroup(group), 150_000);
  const status = await new Promise<number | null>((done) => bash.on('close', done));
  clearTimeout(tooLong);
  // The server has been told to end, and needs a moment.
  for (let waited = 0; waited < 30_000 && isAlive(group); waited += 50) await new Promise((done) => setTimeout(done, 50));
  const leftBehind = isAlive(group);
  if (leftBehind) endGroup(group);
  return { status, lines: stdout.join('').trimEnd().split('\n'), errors: stderr.join(''), leftBehind };
}

function isAlive(group: number): boolean {
  try {
    process.kill(-group, 0);
    return true;
  } catch {
    return false;
  }
}

function endGroup(group: number): void {
  if (isAlive(group)) process.kill(-group, 'SIGKILL');
}

/** The package as it stands, so that nobody who builds or edits meanwhile can disturb the walk; no book in it. */
function copyPackage(folder: string): void {
  for (const name of ['package.json', 'tsconfig.json', 'nest-cli.json', '.ci', 'data', 'src', 'dist']) {
    cpSync(join(ROOT, name), join(folder, name), { recursive: true, preserveTimestamps: true });
  }
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'), 'dir');
}

/** What the tour says that its commands print: the comments after `pick`, in their order. */
function promises(script: string): string[] {
  const lines = script.split('\n').filter((line) => /\bpick [^#]*\s# /.test(line) && !line.startsWith('pick()'));
  return lines.map((line) => line.replace(/^.*\s# /, '').trim()).filter((promise) => !promise.startsWith('note it'));
}

function section(markdown: string, heading: string): string {
  const start = markdown.indexOf(`\n${heading}\n`);
  if (start < 0) throw new Error(`there is no section "${heading}"`);
  const end = markdown.indexOf('\n## ', start + heading.length);
  return markdown.slice(start, end < 0 ? undefined : end);
}

function blocks(markdown: string, language: string): string[] {
  return [...markdown.matchAll(new RegExp(`^\`\`\`${language}\\n([^]*?)^\`\`\`$`, 'gm'))].map(([, text]) => text ?? '');
}

function read(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8');
}

function installed(tool: string): boolean {
  return spawnSync(tool, ['--version'], { stdio: 'ignore' }).error === undefined;
}
