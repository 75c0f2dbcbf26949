import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { unzipSync } from 'fflate';
import type { BrowserContext, Page } from 'playwright-core';
import { alteredPack, auditedLife, packOf, packWithoutFormerKey } from '../../../test/support/audit-pack.js';
import { Service } from '../../../test/support/service.js';

const CHROMIUM = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
const browser = existsSync(CHROMIUM) ? { it, why: '' } : { it: it.skip, why: ' (skipped: Chromium is not installed here)' };

/** The page as an auditor opens it: from the extracted folder, by a double click, without a network. */
describe('verifica.html in a browser', () => {
  let service: Service;
  let folder: string;
  let pack: Uint8Array<ArrayBuffer>;
  let context: BrowserContext | null = null;
  let page: Page;
  const asked: string[] = [];
  const said: string[] = [];

  beforeAll(async () => {
    if (!existsSync(CHROMIUM)) return;
    folder = mkdtempSync(join(tmpdir(), 'pnrr-page-'));
    service = await Service.start('sqlite');
    await auditedLife(service);
    pack = await packOf(service, join(folder, 'pack.zip'));
    for (const [name, content] of Object.entries(unzipSync(pack))) {
      mkdirSync(dirname(join(folder, 'pack', name)), { recursive: true });
      writeFileSync(join(folder, 'pack', name), content);
    }
    const { chromium } = await import('playwright-core');
    const args = ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--disable-background-networking'];
    context = await chromium.launchPersistentContext(join(folder, 'profile'), { executablePath: CHROMIUM, args, offline: true, viewport: { width: 1100, height: 900 } });
    context.on('request', (request) => asked.push(request.url()));
    page = await context.newPage();
    page.on('console', (message) => said.push(message.text()));
    page.on('pageerror', (error) => said.push(String(error)));
  });

  afterAll(async () => {
    await context?.close();
    await service?.stop();
    if (folder) rmSync(folder, { recursive: true, force: true });
  });

  interface Shown {
    word: string;
    wrong: string[];
    text: string;
  }

  const shown = async (): Promise<Shown> => {
    await page.locator('#verdict:visible, #message:visible').first().waitFor();
    const [word, wrong] = await Promise.all([page.locator('#word').innerText(), page.locator('#checks > li.bad').allInnerTexts()]);
    return { word: word.split('\n')[0] ?? '', wrong, text: await page.locator('main').innerText() };
  };
  const checked = async (zip: Uint8Array | string): Promise<Shown> => {
    await page.goto(pathToFileURL(join(folder, 'pack', 'verifica.html')).href);
    const file = typeof zip === 'string' ? zip : join(folder, 'given.zip');
    if (typeof zip !== 'string') writeFileSync(file, zip);
    await page.locator('#zip').setInputFiles(file);
    return shown();
  };
  const pictured = async (name: string): Promise<void> => {
    const pictures = process.env['PNRR_TEST_PICTURES'];
    if (pictures) await page.screenshot({ path: join(pictures, `${name}.png`), fullPage: true });
  };

  browser.it(`verifies a good pack, and asks nobody for anything${browser.why}`, async () => {
    const { word, wrong, text } = await checked(pack);
    expect({ word, wrong }).toEqual({ word: '✓ VERIFICATO', wrong: [] });
    expect(text).toContain('350.000.000,00');
    expect(await page.locator('#checks > li.good').count()).toBeGreaterThanOrEqual(14);
    expect(await page.evaluate(() => (globalThis as unknown as { document: { activeElement: { id: string } } }).document.activeElement.id)).toBe('verdict');
    await pictured('good');
    expect(asked.filter((url) => !/^(file:|data:,$)/.test(url))).toEqual([]);
    expect(asked.filter((url) => url.startsWith('file:')).every((url) => url.endsWith('/verifica.html'))).toBe(true);
    expect(said).toEqual([]);
  });

  browser.it(`verifies the extracted folder as well${browser.why}`, async () => {
    await page.goto(pathToFileURL(join(folder, 'pack', 'verifica.html')).href);
    await page.locator('#folder').setInputFiles(join(folder, 'pack'));
    expect(await shown()).toMatchObject({ word: '✓ VERIFICATO', wrong: [] });
  });

  browser.it(`verifies where the browser has no Ed25519 of its own${browser.why}`, async () => {
    const bare = await (context as BrowserContext).newPage();
    await bare.addInitScript("crypto.subtle.importKey = () => Promise.reject(new Error('NotSupportedError'));");
    await bare.goto(pathToFileURL(join(folder, 'pack', 'verifica.html')).href);
    await bare.locator('#zip').setInputFiles(join(folder, 'pack.zip'));
    await bare.locator('#verdict:visible').waitFor();
    expect(await bare.locator('#word').innerText()).toContain('✓ VERIFICATO');
    await bare.close();
  });

  browser.it(`takes a ZIP that is dropped on it${browser.why}`, async () => {
    await page.goto(pathToFileURL(join(folder, 'pack', 'verifica.html')).href);
    const base64 = Buffer.from(pack).toString('base64');
    await page.evaluate(`(() => {
      const bytes = Uint8Array.from(atob(${JSON.stringify(base64)}), (letter) => letter.charCodeAt(0));
      const data = new DataTransfer();
      data.items.add(new File([bytes], 'pack.zip', { type: 'application/zip' }));
      document.getElementById('drop').dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
    })()`);
    expect((await shown()).word).toBe('✓ VERIFICATO');
  });

  const paying = (text: string): string => text.split('\n').find((line) => line.includes('"kind":"disbursement-paid/1"')) ?? '';
  browser.it.each<[string, Record<string, (text: string) => string>, RegExp]>([
    ['a cent in registro.ndjson', { 'registro.ndjson': (text) => text.replace(paying(text), paying(text).replace('"amountCents":100000', '"amountCents":100001')) }, /registro\.ndjson · registrazione\/entry \d+\s+il contenuto non corrisponde all’impronta/],
    ['a removed line', { 'registro.ndjson': (text) => text.split('\n').toSpliced(59, 1).join('\n') }, /entry 61\s+attesa la registrazione 60, trovata la 61/],
    ['swapped lines', { 'registro.ndjson': (text) => text.split('\n').toSpliced(59, 2, ...text.split('\n').slice(59, 61).reverse()).join('\n') }, /entry 60\s+attesa la registrazione 62, trovata la 60/],
    ['a changed movimenti.csv', { 'movimenti.csv': (text) => text.replace(';1000,00;', ';1000,01;') }, /movimenti\.csv · \d+ · 1\s+importo: atteso «1000,00», trovato «1000,01»/],
    ['a forged signature', { 'SHA256SUMS.sig': () => Buffer.alloc(64, 7).toString('base64') }, /SHA256SUMS\.sig\s+la firma non è della chiave del registro/],
  ])(`names %s${browser.why}`, async (what, changes, found) => {
    const { word, wrong } = await checked(alteredPack(pack, changes));
    expect(word).toBe('✗ NON VERIFICATO');
    expect(wrong.join('\n')).toMatch(found);
    await pictured(what.replace(/\W+/g, '-'));
  });

  browser.it(`does not verify a pack whose key in force nobody vouches for, and says what is open${browser.why}`, async () => {
    const { word, wrong } = await checked(await packWithoutFormerKey(service, join(folder, 'forked.zip')));
    expect({ word, wrong }).toEqual({ word: '✗ NON VERIFICATO', wrong: [] });
    expect(await page.locator('#why').innerText()).toContain('Nulla contraddice il pacchetto, ma da solo non basta');
    expect((await page.locator('#checks > li.open').allInnerTexts()).join()).toMatch(/^DA ACCERTARE[^]*entry \d+\s+la chiave [0-9a-f]{16} è entrata in vigore senza l’avallo della precedente [0-9a-f]{16}/);
    await pictured('open');
  });

  browser.it(`says in words what it cannot read${browser.why}`, async () => {
    const { text } = await checked(pack.slice(0, 2_000));
    expect(text).toContain('NON VERIFICABILE: il file non è uno ZIP, o è troncato.');
    expect(await page.locator('#verdict').isVisible()).toBe(false);
    await pictured('unreadable');
    expect(said).toEqual([]);
  });
});
