import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { badFiles } from '../../../test/support/bad-files.js';
import { Client } from '../../../test/support/client.js';
import { upload } from '../../../test/support/forms.js';
import { freePort } from '../../../test/support/free-port.js';
import { sampleReport } from '../../../test/support/report-samples.js';
import { writeCabinaWorkbook } from '../cabina-di-regia/workbook.js';

/** Of the whole server, beyond what it takes with a thread at rest: the limits hold whatever a file says of itself. */
const MOST_MIB = 300;
/** Three times what it may take, for machines on which much else runs. */
const LONGEST_MS = 30_000;

const [MAIN, CLI] = ['main.js', 'cli.js'].map((name) => fileURLToPath(new URL(`../../../dist/${name}`, import.meta.url))) as [string, string];
const good = await writeCabinaWorkbook(sampleReport('it', 20));

/** What a process holds now, or held at most since the last look, in MiB; 0 where the system does not say. */
class Memory {
  constructor(private readonly pid: number) {}

  get now(): number {
    return this.read('VmRSS');
  }

  most(): number {
    const most = this.read('VmHWM');
    if (most > 0) writeFileSync(`/proc/${this.pid}/clear_refs`, '5');
    return most;
  }

  private read(name: string): number {
    if (process.platform !== 'linux') return 0;
    const [, kibibytes = '0'] = new RegExp(`${name}:\\s+(\\d+)`).exec(readFileSync(`/proc/${this.pid}/status`, 'utf8')) ?? [];
    return Number(kibibytes) / 1024;
  }
}

describe('a bad file', () => {
  let folder: string;
  let server: ChildProcess;
  let auditor: Client;
  let nobody: Client;
  let memory: Memory;
  let before: number;

  const verdictOn = async (file: Uint8Array): Promise<unknown> => {
    const { status, body } = await upload(auditor, '/reports/verification', { name: 'rapporto.xlsx', content: Buffer.from(file) });
    return status === 200 ? body.verdict : `${status} ${body.code}`;
  };

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'pnrr-bad-'));
    const port = await freePort();
    const options = { cwd: folder, env: { PATH: process.env['PATH'] ?? '', PORT: String(port), LOG_LEVEL: 'error', RATE_LIMIT: '1000000' } };
    execFileSync(process.execPath, [CLI, 'user', 'add', 'revisore@example.it', '--name', 'Revisore', '--role', 'auditor'], options);
    const token = execFileSync(process.execPath, [CLI, 'token', 'issue', 'revisore@example.it'], options).toString().trim();
    server = spawn(process.execPath, [MAIN], { ...options, stdio: 'ignore' });
    const url = `http://127.0.0.1:${port}`;
    auditor = new Client(url, { authorization: `Bearer ${token}` });
    nobody = new Client(url, {});
    while (!(await nobody.get('/status').then(({ status }) => status === 200, () => false))) {
      if (server.exitCode !== null) throw new Error(`the server ended with ${server.exitCode}`);
      await after(100);
    }
    memory = new Memory(server.pid ?? 0);
    await verdictOn(good);
    before = memory.now;
    memory.most();
  }, 180_000);
  afterAll(async () => {
    const gone = once(server, 'exit');
    server.kill();
    await gone;
    rmSync(folder, { recursive: true, force: true });
  });

  it.each(badFiles(good))('%s', async (_, make, expected) => {
    const file = make();
    const start = performance.now();
    let isOpen = true;
    const asked = verdictOn(file).finally(() => (isOpen = false));
    const answers: number[] = [];
    while (isOpen) {
      answers.push((await nobody.get('/status')).status);
      await Promise.race([asked, after(50)]);
    }
    expect(await asked).toBe(expected);
    const took = performance.now() - start;
    const grown = memory.most() - before;
    expect(new Set(answers)).toEqual(new Set([200]));
    expect(took).toBeLessThan(LONGEST_MS);
    expect(grown).toBeLessThan(MOST_MIB);
  }, 60_000);

  it('is refused in Italian and English, saying why', async () => {
    const refusedIn = (language: string) => upload(auditor, '/reports/verification', { name: 'rapporto.xlsx', content: Buffer.alloc(3) }, {}, { 'accept-language': language });
    expect(await refusedIn('it')).toMatchObject({ status: 422, body: { code: 'file-not-a-workbook', detail: expect.stringMatching(/formato/) } });
    expect(await refusedIn('en')).toMatchObject({ status: 422, body: { code: 'file-not-a-workbook', detail: expect.stringMatching(/format/) } });
  });
});
