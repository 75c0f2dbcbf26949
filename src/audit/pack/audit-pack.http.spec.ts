import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { auditedLife, YEAR_END } from '../../../test/support/audit-pack.js';
import { StartupProblem } from '../../platform/index.js';
import { packFailed } from './pack-files.js';
import { refused, type Client } from '../../../test/support/client.js';
import { DATABASES, Service } from '../../../test/support/service.js';

const CLI = fileURLToPath(new URL('../../../dist/cli.js', import.meta.url));

describe.each(DATABASES)('the audit pack over HTTP, of a book on %s', (database) => {
  let service: Service;
  let auditor: Client;
  let folder: string;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'pnrr-pack-http-'));
    service = await Service.start(database);
    await auditedLife(service);
    auditor = await service.as('auditor');
  });
  afterAll(async () => {
    await service.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  /** What the command writes beside the running server. */
  async function written(...flags: readonly string[]): Promise<Buffer> {
    const { database: place, stateDir } = service.config;
    const file = join(folder, `${readdirSync(folder).length}.zip`);
    const env = { ...process.env, DATABASE_URL: place.kind === 'sqlite' ? `sqlite:${place.path}` : place.url, STATE_DIR: stateDir };
    await promisify(execFile)(process.execPath, [CLI, 'audit-pack', ...flags, '-o', file], { env });
    return readFileSync(file);
  }

  const left = (): string[] => readdirSync(service.config.stateDir).filter((name) => name.startsWith('audit-pack-'));
  /** The file goes when the answer has gone. */
  const tidied = async (): Promise<void> => {
    while (left().length > 0) await new Promise((resolve) => setTimeout(resolve, 20));
  };

  it('is what the command writes, to the byte, and leaves nothing behind', async () => {
    const { status, headers, content } = await auditor.download('/audit-pack.zip');
    const pack = await written();
    expect([status, headers.get('content-type'), headers.get('content-length')]).toEqual([200, 'application/zip', String(pack.length)]);
    expect(headers.get('content-disposition')).toMatch(/^attachment; filename="pacchetto-di-revisione_\d{4}-\d\d-\d\d_\d+_it\.zip"$/);
    expect(content.equals(pack)).toBe(true);
    await tidied();
  });

  it('takes period, sample, seed and language', async () => {
    const { content } = await auditor.download(`/audit-pack.zip?from=2024-01-01&to=${YEAR_END}&sample=1&seed=dado.4&lang=en`);
    expect(content.equals(await written('--from', '2024-01-01', '--to', YEAR_END, '--sample', '1', '--seed', 'dado.4', '--lang', 'en'))).toBe(true);
  });

  it('tells how far it is under the name that was given to it', async () => {
    const headers = (auditor as unknown as { headers: Record<string, string> }).headers;
    const gone = new AbortController();
    const stream = await fetch(`${service.url}/api/v1/events`, { headers, signal: gone.signal });
    const made = fetch(`${service.url}/api/v1/audit-pack.zip?sample=0`, { headers: { ...headers, 'work-id': 'pacco-1' } }).then((answer) => answer.arrayBuffer());
    let said = '';
    for await (const chunk of stream.body as unknown as AsyncIterable<Uint8Array>) {
      said += new TextDecoder().decode(chunk);
      if (said.includes('"state":"done"')) break;
    }
    gone.abort();
    await made;
    expect(said).toMatch(/"work":"pacco-1","job":"audit-pack","done":(\d+),"of":\1,"state":"done"/);
  });

  it('answers the head alone, and to whoever has gone nothing, and leaves nothing behind then either', async () => {
    expect((await auditor.send('HEAD', '/audit-pack.zip?sample=0')).status).toBe(200);
    const headers = (auditor as unknown as { headers: Record<string, string> }).headers;
    await expect(fetch(`${service.url}/api/v1/audit-pack.zip`, { headers, signal: AbortSignal.timeout(50) })).rejects.toThrow();
    await tidied();
  });

  it('lets four stand at once, and tells whoever comes with a fifth', async () => {
    const asked = Array.from({ length: 6 }, (_, number) => auditor.send('GET', `/audit-pack.zip?sample=0&seed=insieme-${number}`));
    const answers = await Promise.all(asked);
    expect(answers.map(({ status, body }) => (status === 503 ? (body as { code: string }).code : status)).sort()).toEqual([200, 200, 200, 200, 'work-busy', 'work-busy']);
    await tidied();
  });

  it('takes away what a process that was killed has left, a day later', async () => {
    const [old, young] = ['audit-pack-old', 'audit-pack-young'].map((name) => join(service.config.stateDir, name)) as [string, string];
    for (const one of [old, young]) mkdirSync(one);
    const before = new Date(Date.now() - 25 * 3_600_000);
    utimesSync(old, before, before);
    await auditor.download('/audit-pack.zip?sample=0');
    expect(left()).toContain('audit-pack-young');
    expect(left()).not.toContain('audit-pack-old');
    rmSync(young, { recursive: true });
  });

  it('is refused in words', async () => {
    await refused(auditor.get('/audit-pack.zip?from=2025-01-01&to=2024-01-01'), 400, 'invalid-request');
    for (const query of ['sample=-1', 'sample=10001', 'seed=', 'seed=a%20b', 'lang=fr', 'from=oggi', 'asOf=2024-01-01']) await refused(auditor.get(`/audit-pack.zip?${query}`), 400, 'invalid-request');
    for (const role of ['analyst', 'committee'] as const) await refused((await service.as(role)).get('/audit-pack.zip'), 403, 'role-missing');
    await refused(service.anonymous().get('/audit-pack.zip'), 401, 'sign-in-required');
    await tidied();
  });

  it('of a disk that is full says so, without where', () => {
    expect(() => packFailed(StartupProblem.cannotWrite('/srv/pnrr/pack.zip', new Error('ENOSPC')))).toThrow(expect.objectContaining({ status: 503, code: 'pack-not-written', message: expect.not.stringContaining('/srv') as string }) as Error);
    expect(() => packFailed(new Error('other'))).toThrow('other');
  });
});
