import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { WEB_PAGES } from '../../src/platform/http/web-app.js';
import { wrongInEveryWay } from '../support/accessibility.js';
import { inBrowser, type Who } from '../support/web-application.js';

/** The addresses of all pages, as the application lists them beside what it loads for each. */
const ADDRESSES = [...readFileSync(new URL('../../src/web/shell/pages.ts', import.meta.url), 'utf8').matchAll(/\['(\/[^']*)', \w/g)].map(([, path = '']) => path);

/** What the addresses that ask for something are asked for. */
const SEARCHES: Record<string, string> = { '/storico/cifra': '/storico/cifra?figure=netPaid&of=tranche:CC' };

/** Who looks at a page: somebody who may do what it is for. */
const READERS: Record<string, Who> = { erogazioni: 'analista', 'da-approvare': 'approvatore', amministrazione: 'amministratore', storico: 'revisore', rapporti: 'cabina' };
const readerOf = (path: string): Who => READERS[path.split('/')[1] ?? ''] ?? 'approvatore';

inBrowser('every page', (web) => {
  /** One window for each reader, as people have. */
  const windows = new Map<Who, Page>();
  /** Where the addresses with a part to fill in lead. */
  let things: Record<string, string>;

  beforeAll(async () => {
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

  const windowOf = async (who: Who): Promise<Page> => {
    const page = windows.get(who) ?? (await web.page(await web.context(who)));
    windows.set(who, page);
    return page;
  };

  it.each(ADDRESSES)('%s is accessible in both languages and both themes, fits every window and asks nobody else', async (path) => {
    const page = await windowOf(readerOf(path));
    await page.goto(SEARCHES[path] ?? path.replace(/:\w+/, () => things[path] ?? '1'));
    expect(await wrongInEveryWay(page, path)).toEqual([]);
  });

  it('stands under an address that the server knows', () => {
    expect(ADDRESSES.length).toBeGreaterThan(10);
    expect(ADDRESSES.map((path) => path.split('/')[1] ?? '').filter((first) => !WEB_PAGES.has(first))).toEqual([]);
  });
});
