// The started server, as people start it: how long until it answers, how much memory it takes.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { fileURLToPath } from 'node:url';
import { journal } from '../../dist/app.module.js';
import { ANALYST } from './book.mjs';

const MAIN = fileURLToPath(new URL('../../dist/main.js', import.meta.url));
const CLI = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
const MIB = 1024 * 1024;

/** Starts `dist/main.js` on a book; resolves when it answers. `ready` is the time that took, in milliseconds. */
export async function startServer(path, port) {
  const env = { ...process.env, DATABASE_URL: `sqlite:${path}`, PORT: String(port), RATE_LIMIT: '10000000', LOG_LEVEL: 'error' };
  const began = performance.now();
  const child = spawn(process.execPath, [MAIN], { env, stdio: ['ignore', 'ignore', 'inherit'] });
  while (!(await answers(port))) {
    if (child.exitCode !== null) throw new Error(`the server ended with ${child.exitCode}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  const ready = performance.now() - began;
  return { child, port, ready, memory: () => residentMiB(child.pid), stop: () => stop(child) };
}

/** A token for the bench's own person, issued on the command line while no server runs. */
export async function issueToken(path) {
  const env = { ...process.env, DATABASE_URL: `sqlite:${path}` };
  await run(['user', 'add', 'bench@example.it', '--name', 'Bench', '--role', 'committee'], env);
  return (await run(['token', 'issue', 'bench@example.it'], env)).trim();
}

async function run(args, env) {
  const child = spawn(process.execPath, [CLI, ...args], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  let output = '';
  child.stdout.on('data', (chunk) => (output += chunk));
  const [status] = await once(child, 'close');
  if (status !== 0) throw new Error(`pnrr ${args.join(' ')} ended with ${status}`);
  return output;
}

const agent = new Agent({ keepAlive: true, maxSockets: 16 });

/** One GET over a kept connection; resolves with the status. */
export function get(port, path, token) {
  return new Promise((resolve, reject) => {
    const headers = token ? { authorization: `Bearer ${token}` } : {};
    const sent = request({ host: '127.0.0.1', port, path, agent, headers }, (response) => {
      response.resume().on('end', () => resolve(response.statusCode)).on('error', reject);
    });
    sent.on('error', reject).end();
  });
}

/** The bytes of a file. */
export async function read(port, path, token) {
  const response = await fetch(`http://127.0.0.1:${port}${path}`, { headers: { authorization: `Bearer ${token}` } });
  if (response.status !== 200) throw new Error(`${path} answered ${response.status}`);
  return Buffer.from(await response.arrayBuffer());
}

/** Sends a file; resolves with the answer. */
export async function send(port, path, token, name, content) {
  const body = new FormData();
  body.append('file', new Blob([content]), name);
  const response = await fetch(`http://127.0.0.1:${port}${path}`, { method: 'POST', headers: { authorization: `Bearer ${token}` }, body });
  if (response.status !== 200) throw new Error(`${path} answered ${response.status}: ${await response.text()}`);
  return response.json();
}

const answers = (port) => get(port, '/status').then((status) => status === 200, () => false);

async function stop(child) {
  child.kill('SIGTERM');
  await once(child, 'close');
}

function residentMiB(pid) {
  // Linux only; elsewhere the section says nothing of memory.
  const kilobytes = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return (Number(kilobytes) * 1024) / MIB;
}

export async function* measureStart(withBook) {
  const ready = await withBook(async (opened) => {
    for (let entry = 0; entry < 10_000; entry += 1) await opened.book.write(ANALYST, (tx) => journal.append(tx, NOTE));
    await opened.book.close();
    const times = [];
    for (let round = 0; round < 5; round += 1) {
      const server = await startServer(opened.path, 28_471);
      times.push(server.ready);
      await server.stop();
    }
    return times.sort((a, b) => a - b);
  });
  const median = ready[2];
  yield { what: 'cold start on 10,000 entries', value: `${(median / 1000).toFixed(2)} s`, target: '< 2 s', ok: median < 2000, raw: `median of ${ready.map((t) => (t / 1000).toFixed(2)).join(' ')}` };
}

const NOTE = { kind: 'bench-load/1', subject: 'bench', payload: { before: null, after: {} }, movements: [], reason: 'bench', effectiveOn: '2024-01-01' };

export async function* measureMemory(withBook) {
  const { atStart, afterwards, perSecond } = await withBook(async (opened) => {
    await opened.book.close();
    const token = await issueToken(opened.path);
    const server = await startServer(opened.path, 28_472);
    const atStart = server.memory();
    const count = 100_000;
    const began = performance.now();
    let next = 0;
    const paths = ['/api/v1/overview', '/api/v1/disbursements', '/api/v1/hubs', '/api/v1/journal/head'];
    const clients = Array.from({ length: 8 }, async () => {
      while (next < count) await get(server.port, paths[next++ % paths.length], token);
    });
    await Promise.all(clients);
    const perSecond = Math.round((count / (performance.now() - began)) * 1000);
    const afterwards = server.memory();
    await server.stop();
    return { atStart, afterwards, perSecond };
  });
  yield { what: 'memory at start', value: `${Math.round(atStart)} MB`, target: '< 200 MB', ok: atStart < 200 };
  yield { what: 'memory after 100,000 requests', value: `${Math.round(afterwards)} MB`, target: '< 300 MB', ok: afterwards < 300, raw: `${perSecond.toLocaleString('en')} requests/s` };
}
