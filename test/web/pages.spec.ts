import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { BrowserContext, Page } from 'playwright-core';
import { WEB_PAGES } from '../../src/platform/http/web-app.js';
import { atRest, inBrowser, WebApplication, type Who } from '../support/web-application.js';

/** The addresses of all pages, as the application lists them beside what it loads for each. */
const ADDRESSES = [...readFileSync(new URL('../../src/web/shell/pages.ts', import.meta.url), 'utf8').matchAll(/\['(\/[^']*)', \w/g)].map(([, path = '']) => path);

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Who looks at a page: somebody who may do what it is for. */
const READERS: Record<string, Who> = { erogazioni: 'analista', 'da-approvare': 'approvatore', amministrazione: 'amministratore', storico: 'revisore', rapporti: 'cabina' };
const readerOf = (path: string): Who => READERS[path.split('/')[1] ?? ''] ?? 'approvatore';

inBrowser.describe(`every page${inBrowser.why}`, () => {
  let web: WebApplication;
  const contexts = new Map<string, BrowserContext>();
  /** Where the addresses with a part to fill in lead. */
  let things: Record<string, string>;

  beforeAll(async () => {
    web = await WebApplication.start();
    const context = await web.context('approvatore');
    const first = async (path: string): Promise<string> => {
      const { items } = (await (await context.request.get(`/api/v1${path}`)).json()) as { items: Record<string, string | number>[] };
      const [item = {}] = items;
      return String(item['id'] ?? item['code'] ?? item['seq'] ?? item['entry']);
    };
    things = {
      '/erogazioni/:id': await first('/disbursements?state=requested'),
      '/da-approvare/:id': await first('/approvals'),
      '/soggetti/:code': 'CC-05',
      '/soggetti/:code/modifica': 'CC-05',
      '/concessioni/:id': await first('/grants?state=in-force'),
      '/recuperi/:id': await first('/recoveries?state=ordered'),
      '/atti/:id': await first('/acts'),
      '/requisiti/:code': await first('/requirements'),
      '/rapporti/:entry': await first('/reports'),
      '/storico/:seq': '70',
      '/amministrazione/:id': await first('/people'),
    };
    await context.close();
  });

  afterAll(async () => {
    for (const context of contexts.values()) await context.close();
    await web?.stop();
  });

  const opened = async (who: Who | null): Promise<BrowserContext> => {
    const key = String(who);
    const context = contexts.get(key) ?? (await web.context(who));
    contexts.set(key, context);
    return context;
  };

  /**
   * No page has frames: without looking for them axe needs half the time; and half of what is left is to describe each part
   * that is as it should be, and to read axe itself anew.
   */
  const violations = async (page: Page): Promise<string[]> => {
    const read = await page.evaluate('"axe" in window');
    const axe = new AxeBuilder(read ? { page, axeSource: ';' } : { page }).setLegacyMode().options({ resultTypes: ['violations'] });
    const { violations: found } = await axe.withTags(WCAG).analyze();
    return found.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary ?? ''}`));
  };

  /** `npm run screenshots` keeps what was seen, for eyes to judge. */
  const look = async (page: Page, path: string, how: string): Promise<void> => {
    const folder = process.env['PNRR_SCREENSHOTS'];
    if (folder) await page.screenshot({ path: join(folder, `${path.replace(/[/:]+/g, '-').replace(/^-/, '') || 'quadro'}-${how}.png`), fullPage: true });
  };

  it.each(ADDRESSES)('%s is accessible in both languages and both themes, fits every window and asks nobody else', async (path) => {
    const page = await web.page(await opened(readerOf(path)));
    await page.goto(path.replace(/:\w+/, () => things[path] ?? '1'));
    for (const language of ['it', 'en'] as const) {
      await page.getByRole('button', { name: language === 'it' ? 'Italiano' : 'English', exact: true }).click();
      await atRest(page);
      expect([language, await violations(page)]).toEqual([language, []]);
      await look(page, path, `${language}-giorno`);
      await page.evaluate("document.documentElement.dataset.theme = 'dark'");
      await page.waitForTimeout(100);
      expect([language, 'by night', await violations(page)]).toEqual([language, 'by night', []]);
      await look(page, path, `${language}-notte`);
      await page.setViewportSize({ width: 390, height: 800 });
      await look(page, path, `${language}-telefono`);
      // Nothing is wider than the window, but in frames that scroll.
      expect([language, await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')]).toEqual([language, 0]);
      await page.setViewportSize({ width: 1400, height: 900 });
      await page.evaluate("document.documentElement.dataset.theme = 'light'");
    }
    await page.close();
    expect(web.takeFaults()).toEqual([]);
  });

  it('the page of signing in, and one that is not there', async () => {
    const page = await web.page(await opened(null), /404/);
    for (const path of ['/', '/non-esiste']) {
      await page.goto(path);
      await atRest(page);
      expect(await violations(page)).toEqual([]);
    }
    expect((await page.request.get('/non-esiste', { headers: { Accept: 'text/html' } })).status()).toBe(404);
    expect((await page.request.get('/erogazioni', { headers: { Accept: 'text/html' } })).status()).toBe(200);
    const undecodable = await page.request.get('/erogazioni/%E0%A4%A', { headers: { Accept: 'text/html' } });
    expect([undecodable.status(), undecodable.headers()['content-type']]).toEqual([404, 'text/html; charset=utf-8']);
    await page.goto('/erogazioni/%E0%A4%A');
    await atRest(page);
    expect(await violations(page)).toEqual([]);
    expect(web.takeFaults()).toEqual([]);
  });

  it('stands under an address that the server knows', () => {
    expect(ADDRESSES.length).toBeGreaterThan(10);
    expect(ADDRESSES.map((path) => path.split('/')[1] ?? '').filter((first) => !WEB_PAGES.has(first))).toEqual([]);
  });
});
