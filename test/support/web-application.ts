import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BrowserContext, Page } from 'playwright-core';
import { freePort } from './free-port.js';

const CHROMIUM = process.env['CHROMIUM'] ?? '/usr/bin/chromium';

/** Tests of the built program in a real browser; where there is none they are skipped, and say so. No test may leave faults behind. */
export function inBrowser(title: string, tests: (web: WebApplication) => void): void {
  const here = existsSync(CHROMIUM);
  (here ? describe : describe.skip)(here ? title : `${title} (skipped: Chromium is not installed here)`, () => {
    const web = new WebApplication();
    // The demonstration is filled first.
    beforeAll(() => web.start(), 600_000);
    afterAll(() => web.stop());
    afterEach(() => {
      expect(web.takeFaults()).toEqual([]);
    });
    tests(web);
  });
}

/** Long enough for a machine that does three other things. */
const PATIENCE_MS = 90_000;

export const PASSWORD = 'una frase che ricordo solo io';
const DEMO = fileURLToPath(new URL('../../dist/demo.js', import.meta.url));

export type Who = 'analista' | 'analista2' | 'approvatore' | 'approvatore2' | 'cabina' | 'revisore' | 'amministratore' | 'amministratore2';

export interface Seen {
  language?: 'it' | 'en';
  theme?: 'light' | 'dark';
  width?: number;
}

interface Running {
  url: string;
  browser: { newContext(options: object): Promise<BrowserContext>; close(): Promise<void> };
}

/** The built program with the demonstration's book, and a real browser before it. */
export class WebApplication {
  /** What no page may do: errors in its console, requests to anywhere else. */
  private readonly faults: string[] = [];
  private running: Running | undefined;
  /** How what was begun is ended, the last first. */
  private readonly endings: (() => Promise<void> | void)[] = [];

  async start(): Promise<void> {
    const port = await freePort();
    const folder = mkdtempSync(join(tmpdir(), 'pnrr-web-'));
    this.endings.push(() => rmSync(folder, { recursive: true, force: true }));
    const server = spawn(process.execPath, [DEMO, '--password', PASSWORD], {
      env: { ...process.env, PORT: String(port), HOST: '127.0.0.1', RATE_LIMIT: '1000000', LOG_LEVEL: 'error', TMPDIR: folder },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()));
    this.endings.push(() => (server.kill('SIGTERM'), ended));
    await said(server, /Pronto in/);
    const { chromium } = await import('playwright-core');
    const browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--disable-background-networking'] });
    this.endings.push(() => browser.close());
    this.running = { url: `http://127.0.0.1:${port}`, browser };
  }

  get url(): string {
    return this.started.url;
  }

  /** A browser of somebody who has signed in, or of nobody. */
  async context(who: Who | null, { language = 'it', theme = 'light', width = 1400 }: Seen = {}): Promise<BrowserContext> {
    const context = await this.started.browser.newContext({ baseURL: this.url, viewport: { width, height: 900 }, locale: language === 'it' ? 'it-IT' : 'en-GB', timezoneId: 'Europe/Rome', acceptDownloads: true, reducedMotion: 'reduce' });
    context.setDefaultTimeout(PATIENCE_MS);
    // Browsers have `randomUUID` over https and on localhost alone; from a colleague's computer no page may need it.
    await context.addInitScript(`localStorage.setItem('pnrr:language', '${language}'); localStorage.setItem('pnrr:theme', '${theme}'); delete Crypto.prototype.randomUUID;`);
    if (who !== null) {
      const answer = await context.request.post('/api/v1/sessions', { data: { email: emailOf(who), password: PASSWORD }, headers: { Origin: this.url } });
      if (!answer.ok()) throw new Error(`${who} could not sign in: ${answer.status()} ${await answer.text()}`);
    }
    return context;
  }

  /** A page whose faults are taken down. A refusal that the journey is about is no fault. */
  async page(context: BrowserContext, expected: RegExp = /^$/): Promise<Page> {
    const page = await context.newPage();
    page.on('console', (message) => {
      if (message.type() === 'error' && !expected.test(message.text())) this.faults.push(`${page.url()}: ${message.text()}`);
    });
    page.on('pageerror', (error) => this.faults.push(`${page.url()}: ${String(error)}`));
    page.on('request', (request) => {
      if (!request.url().startsWith(this.url) && !/^(data|blob):/.test(request.url())) this.faults.push(`${page.url()} asked for ${request.url()}`);
    });
    return page;
  }

  /** What was found since the last time somebody asked. */
  takeFaults(): string[] {
    return this.faults.splice(0);
  }

  async stop(): Promise<void> {
    for (let end = this.endings.pop(); end; end = this.endings.pop()) await end();
  }

  private get started(): Running {
    if (!this.running) throw new Error('not started');
    return this.running;
  }
}

export const emailOf = (who: Who): string => `${who}@dimostrazione.example`;

async function said(server: ChildProcess, line: RegExp): Promise<void> {
  let text = '';
  await new Promise<void>((resolve, reject) => {
    server.stdout?.on('data', (bytes: Buffer) => {
      text += bytes.toString();
      if (line.test(text)) resolve();
    });
    server.once('exit', (code) => reject(new Error(`the demonstration ended with ${code}: ${text}`)));
  });
}

/** Waits until an expression is true in the page. Not `waitForFunction`: from its second look on the content security policy forbids what it does. */
export async function comesTrue(page: Page, expression: string): Promise<void> {
  const end = Date.now() + PATIENCE_MS;
  while (!(await page.evaluate(`Boolean(${expression})`))) {
    if (Date.now() > end) throw new Error(`never came true: ${expression}`);
    await page.waitForTimeout(50);
  }
}

/** Waits until a page is at rest: nothing loads, and its heading stands. */
export async function atRest(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle');
  await page.locator('h1').first().waitFor();
}
