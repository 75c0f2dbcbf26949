// The web application: how much a browser loads before the first page stands, and how long that takes on loopback.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { percentile } from './book.mjs';

const DIST = fileURLToPath(new URL('../../dist/', import.meta.url));
const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium';
const PASSWORD = 'una frase che ricordo solo io';
const PORT = 28_481;
const SAMPLES = 15;
const COMPLETE = 'document.querySelectorAll(".chart-picture svg").length >= 3 && document.querySelector(".table-plain tfoot") !== null';
const KB = 1000;

export async function* measureWeb() {
  const { script, styles } = initialBytes(['index.html', 'quadro/quadro-page.tsx']);
  yield { what: 'script before Quadro stands, gzip', value: `${Math.round(script / KB)} KB`, target: '<= 200 KB', ok: script <= 200 * KB };
  yield { what: 'styles, gzip', value: `${Math.round(styles / KB)} KB`, target: '<= 100 KB', ok: styles <= 100 * KB };
  if (!existsSync(CHROMIUM)) return;
  const times = await firstViews();
  const half = percentile(times, 0.5);
  yield { what: 'first view of Quadro complete, charts included, nothing cached, p50', value: `${Math.round(half)} ms`, target: '< 1,000 ms', ok: half < 1000, raw: `slowest of ${SAMPLES}: ${Math.round(Math.max(...times))} ms` };
}

/** What these entries and all that they import at once weigh; what is loaded later is not counted. */
function initialBytes(entries) {
  const manifest = JSON.parse(readFileSync(`${DIST}web/.vite/manifest.json`, 'utf8'));
  const size = (file) => statSync(`${DIST}web/${file}.gz`).size;
  const seen = new Set();
  const files = { script: new Set(), styles: new Set() };
  const visit = (key) => {
    if (seen.has(key)) return;
    seen.add(key);
    const { file, css = [], imports = [] } = manifest[key];
    files.script.add(file);
    css.forEach((sheet) => files.styles.add(sheet));
    imports.forEach(visit);
  };
  entries.forEach(visit);
  const sum = (set) => [...set].reduce((total, file) => total + size(file), 0);
  return { script: sum(files.script), styles: sum(files.styles) };
}

async function firstViews() {
  const server = spawn(process.execPath, [`${DIST}demo.js`, '--password', PASSWORD], { env: { ...process.env, PORT: String(PORT), RATE_LIMIT: '1000000', LOG_LEVEL: 'error' }, stdio: ['ignore', 'pipe', 'inherit'] });
  await new Promise((resolve, reject) => {
    let said = '';
    server.stdout.on('data', (bytes) => /Pronto in/.test((said += bytes)) && resolve());
    server.once('exit', () => reject(new Error(said)));
  });
  const { chromium } = await import('playwright-core');
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'] });
  const times = [];
  try {
    for (let sample = 0; sample <= SAMPLES; sample += 1) {
      const context = await browser.newContext({ baseURL: `http://127.0.0.1:${PORT}`, viewport: { width: 1400, height: 900 } });
      await context.request.post('/api/v1/sessions', { data: { email: 'cabina@dimostrazione.example', password: PASSWORD } });
      const page = await context.newPage();
      const began = performance.now();
      await page.goto('/', { waitUntil: 'commit' });
      // Not `waitForFunction`: the pages' content security policy forbids what it does.
      while (!(await page.evaluate(COMPLETE))) await new Promise((resolve) => setTimeout(resolve, 10));
      // The first one warms server and browser.
      if (sample > 0) times.push(performance.now() - began);
      await context.close();
    }
  } finally {
    await browser.close();
    server.kill('SIGTERM');
  }
  return times;
}
