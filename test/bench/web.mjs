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
/** A window that somebody has open: what the browser does for itself as it opens one is over. */
const OPEN_MS = 1000;
const HELD_BACK_MS = 2000;
const ROUNDS = 12;
const KB = 1000;

export async function* measureWeb() {
  const { script, styles } = initialBytes('index.html');
  yield { what: 'script before Quadro stands, gzip', value: `${Math.round(script / KB)} KB`, target: '<= 200 KB', ok: script <= 200 * KB };
  yield { what: 'styles, gzip', value: `${Math.round(styles / KB)} KB`, target: '<= 100 KB', ok: styles <= 100 * KB };
  if (!existsSync(CHROMIUM)) return;
  const { times, keys } = await inBrowser(async (browser) => ({ times: await firstViews(browser), keys: await keysTyped(browser) }));
  const half = percentile(times, 0.5);
  yield { what: 'first view of Quadro complete, charts included, nothing cached, p50', value: `${Math.round(half)} ms`, target: '< 1,000 ms', ok: half < 1000, raw: `slowest of ${SAMPLES}: ${Math.round(Math.max(...times))} ms` };
  const slowest = Math.max(...keys);
  yield { what: `a key in the form to its picture, the server's answers held back for ${HELD_BACK_MS / 1000} s, slowest of ${keys.length}`, value: `${slowest} ms`, target: '< 100 ms', ok: slowest < 100, raw: `p50 ${percentile(keys, 0.5)} ms or less` };
}

/** What this page and all that it imports at once weigh; what is loaded later is not counted. */
function initialBytes(page) {
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
  visit(page);
  const sum = (set) => [...set].reduce((total, file) => total + size(file), 0);
  return { script: sum(files.script), styles: sum(files.styles) };
}

const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Runs in the page: `completeAt` is when the picture with its table and its three charts has been drawn, from the beginning of navigation. */
function tellWhenComplete() {
  const watch = new MutationObserver(() => {
    if (document.querySelectorAll('.chart-picture svg').length < 3 || document.querySelector('.table-plain tfoot') === null) return;
    watch.disconnect();
    requestAnimationFrame(() => setTimeout(() => (window.completeAt = performance.now())));
  });
  watch.observe(document, { childList: true, subtree: true });
}

/** Runs in the page: `keyMs` is how long each key took until the picture with it, by the browser's own account, to 8 ms. */
function timeKeys() {
  window.keyMs = [];
  new PerformanceObserver((list) => window.keyMs.push(...list.getEntries().flatMap(({ name, duration }) => (name === 'keydown' ? [duration] : [])))).observe({ type: 'event', durationThreshold: 16, buffered: true });
}

async function inBrowser(measure) {
  const server = spawn(process.execPath, [`${DIST}demo.js`, '--password', PASSWORD], { env: { ...process.env, PORT: String(PORT), RATE_LIMIT: '1000000', LOG_LEVEL: 'error' }, stdio: ['ignore', 'pipe', 'inherit'] });
  await new Promise((resolve, reject) => {
    let said = '';
    server.stdout.on('data', (bytes) => /Pronto in/.test((said += bytes)) && resolve());
    server.once('exit', () => reject(new Error(said)));
  });
  const { chromium } = await import('playwright-core');
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--disable-background-networking'] });
  try {
    return await measure(browser);
  } finally {
    await browser.close();
    server.kill('SIGTERM');
  }
}

/** A window of somebody's, with nothing kept from before. */
async function windowOf(browser, name) {
  const context = await browser.newContext({ baseURL: `http://127.0.0.1:${PORT}`, viewport: { width: 1400, height: 900 } });
  await context.request.post('/api/v1/sessions', { data: { email: `${name}@dimostrazione.example`, password: PASSWORD } });
  return { context, page: await context.newPage() };
}

/** Milliseconds from the beginning of navigation to the whole of Quadro, in a browser that has nothing of it. */
async function firstViews(browser) {
  const times = [];
  for (let sample = 0; sample <= SAMPLES; sample += 1) {
    const { context, page } = await windowOf(browser, 'cabina');
    await page.addInitScript(tellWhenComplete);
    await pause(OPEN_MS);
    await page.goto('/', { waitUntil: 'commit' });
    let complete;
    // Asked seldom, since that takes time from the page; not `waitForFunction`: the pages' content security policy forbids what it does.
    while (!(complete = await page.evaluate('window.completeAt'))) await pause(250);
    // The first one warms server and browser.
    if (sample > 0) times.push(complete);
    await context.close();
  }
  return times;
}

/** Milliseconds from each key of an amount to the picture with it, while the server keeps its answers back. */
async function keysTyped(browser) {
  const { context, page } = await windowOf(browser, 'analista');
  const { items } = await (await context.request.get('/api/v1/grants?state=in-force&limit=1')).json();
  await page.goto(`/erogazioni/nuova?grant=${items[0].id}`, { waitUntil: 'networkidle' });
  await page.route('**/obstacles?**', async (route) => {
    await pause(HELD_BACK_MS);
    await route.continue().catch(() => undefined);
  });
  await page.evaluate(timeKeys);
  const amount = page.getByLabel('Importo', { exact: false }).first();
  let typed = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    await amount.fill('');
    await amount.pressSequentially('1.234,56', { delay: 60 });
    typed += '1.234,56'.length;
    // Long enough for the question about what was typed to be on its way while the next keys come.
    await pause(400);
  }
  const slow = await page.evaluate('window.keyMs');
  await context.unrouteAll({ behavior: 'ignoreErrors' });
  await context.close();
  // The browser keeps no account of keys that took less than 16 ms.
  return [...slow, ...Array.from({ length: Math.max(0, typed - slow.length) }, () => 16)];
}
