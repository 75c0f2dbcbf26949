import type { BrowserContext, Page } from 'playwright-core';
import { tooWide, wrongByDayAndNight, wrongInEveryWay } from '../support/accessibility.js';
import { atRest, inBrowser, type Who } from '../support/web-application.js';

interface Waiting {
  id: string;
  noun: string;
  mayApprove: boolean;
  proposedBy: string;
}

/** What stands before the pages, and what opens on them. */
inBrowser('before and on the pages', (web) => {
  it('the page of signing in', async () => {
    const context = await web.context(null);
    const page = await web.page(context);
    await page.goto('/');
    await atRest(page);
    expect(await wrongInEveryWay(page, 'accesso')).toEqual([]);
    expect((await page.request.get('/erogazioni', { headers: { Accept: 'text/html' } })).status()).toBe(200);
    await context.close();
  });

  it('an address that leads to nothing', async () => {
    const context = await web.context('cabina');
    const page = await web.page(context, /404/);
    await page.goto('/non-esiste');
    await page.getByRole('heading', { name: 'Pagina non trovata', level: 1 }).waitFor();
    expect(await wrongInEveryWay(page, '404')).toEqual([]);
    expect((await page.request.get('/non-esiste', { headers: { Accept: 'text/html' } })).status()).toBe(404);
    const undecodable = await page.request.get('/erogazioni/%E0%A4%A', { headers: { Accept: 'text/html' } });
    expect([undecodable.status(), undecodable.headers()['content-type']]).toEqual([404, 'text/html; charset=utf-8']);
    await context.close();
  });

  it('the page behind an enrolment link, and behind one that is none', async () => {
    const administrator = await web.context('amministratore');
    const added = await administrator.request.post('/api/v1/users', { data: { name: 'Primo Accesso (persona inventata)', email: 'primo@dimostrazione.example', roles: ['auditor'], reason: 'Per guardare la pagina' }, headers: { Origin: web.url } });
    const { enrolment } = (await added.json()) as { enrolment: { link: string } };
    for (const language of ['it', 'en'] as const) {
      const context = await web.context(null, { language });
      for (const [name, link] of [['primo-accesso', enrolment.link], ['primo-accesso-senza-link', '/enrol']] as const) {
        const page = await web.page(context);
        await page.goto(link);
        await atRest(page);
        expect([...(await wrongByDayAndNight(page, name, language)), ...(await tooWide(page, name, language))]).toEqual([]);
        await page.close();
      }
      await context.close();
    }
    await administrator.close();
  });

  const waiting = async (context: BrowserContext, is: (item: Waiting) => boolean): Promise<string> => {
    const { items } = (await (await context.request.get('/api/v1/approvals?limit=100')).json()) as { items: Waiting[] };
    const found = items.find(is);
    if (!found) throw new Error('nothing of that kind waits');
    return found.id;
  };

  const grant = async (context: BrowserContext): Promise<string> => {
    const { items } = (await (await context.request.get('/api/v1/grants?state=in-force&limit=1')).json()) as { items: { id: string }[] };
    return items[0]?.id ?? '';
  };

  const STATES: [what: string, who: Who, path: (context: BrowserContext) => string | Promise<string>, open: (page: Page) => Promise<void>][] = [
    [
      'decisione',
      'approvatore',
      async (context) => `/da-approvare/${await waiting(context, ({ noun, mayApprove }) => noun === 'disbursement' && mayApprove)}`,
      async (page) => {
        await page.getByRole('button', { name: 'Approva', exact: true }).click();
        // Less than was requested: the cuts are asked for.
        await page.getByRole('dialog').getByLabel('Importo ammesso').fill('1,00');
        await page.getByRole('dialog').getByLabel('Causa della decurtazione').waitFor();
      },
    ],
    [
      'riduzione',
      'analista',
      async (context) => `/concessioni/${await grant(context)}`,
      async (page) => {
        await page.getByRole('button', { name: 'Riduci', exact: true }).click();
        const dialog = page.getByRole('dialog');
        await dialog.getByLabel('Riduzione', { exact: true }).fill('10,00');
        await dialog.getByText('Da erogare').first().waitFor();
        await dialog.getByLabel('Riduzione', { exact: true }).fill('0');
        await dialog.getByLabel('Motivazione').fill('no');
        await dialog.getByLabel('Causa').press('Tab');
        await dialog.getByText('L’importo non può essere zero.').waitFor();
      },
    ],
    [
      'ricerca',
      'cabina',
      () => '/guida',
      async (page) => {
        await page.keyboard.press('Control+k');
        await page.getByRole('dialog').waitFor();
        await page.keyboard.type('CC');
        await page.getByRole('option', { name: /CC-01/ }).first().waitFor();
      },
    ],
    [
      'tasti',
      'analista',
      () => '/profilo',
      async (page) => {
        await page.keyboard.press('?');
        await page.getByRole('dialog').waitFor();
      },
    ],
    [
      'tabelle dei grafici',
      'cabina',
      () => '/',
      async (page) => {
        await page.locator('.chart-picture').nth(2).waitFor();
        while ((await page.locator('.chart-picture').count()) > 0) await page.getByRole('button', { name: 'Tabella', exact: true }).first().click();
      },
    ],
    ['coda aperta', 'approvatore', async (context) => `/da-approvare?aperta=${await waiting(context, ({ noun, mayApprove }) => noun === 'disbursement' && mayApprove)}`, async () => {}],
    [
      'modulo incompleto',
      'analista',
      () => '/erogazioni/nuova',
      async (page) => {
        await page.getByRole('button', { name: 'Salva', exact: true }).click();
        await page.getByText('Campo obbligatorio.').first().waitFor();
      },
    ],
    ['modulo riservato', 'revisore', () => '/erogazioni/nuova', async () => {}],
  ];

  it.each(STATES)('%s is accessible by day and by night', async (what, who, path, open) => {
    const context = await web.context(who);
    const page = await web.page(context);
    await page.goto(await path(context));
    await atRest(page);
    await open(page);
    await page.waitForLoadState('networkidle');
    expect([...(await wrongByDayAndNight(page, what)), ...(await tooWide(page, what, 'it'))]).toEqual([]);
    await context.close();
  });

  it('in the queue it is read whole why one’s own waits for another, and documents stand beside what they are of', async () => {
    const context = await web.context('approvatore');
    const page = await web.page(context);
    const { me } = (await (await context.request.get('/api/v1/sessions/current')).json()) as { me: { id: string } };
    const own = await waiting(context, ({ proposedBy }) => proposedBy === me.id);
    const box = async (selector: string) => (await page.locator(selector).first().boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
    for (const width of [1280, 390]) {
      await page.setViewportSize({ width, height: 800 });
      await page.goto(`/da-approvare?aperta=${own}`);
      await atRest(page);
      const reason = page.locator('tr', { has: page.locator(`[data-item="${own}"]`) }).getByText('è sua: decide un’altra persona');
      const [said, frame] = [await reason.boundingBox(), await box('.queue')];
      const shown = await box('.table-frame');
      expect([width, (said?.x ?? 0) + (said?.width ?? Infinity) <= shown.x + shown.width, frame.width <= shown.width]).toEqual([width, true, true]);
    }
    await page.setViewportSize({ width: 1400, height: 900 });
    for (const what of ['disbursement', 'act', 'change']) {
      await page.goto(`/da-approvare/${await waiting(context, ({ noun, mayApprove }) => noun === what && mayApprove)}`);
      await page.getByRole('heading', { name: 'Documenti' }).waitFor();
      const [item, documents] = [await box('.waiting-what'), await box('.waiting-beside')];
      expect([what, documents.x >= item.x + item.width, Math.abs(documents.y - item.y) < 10]).toEqual([what, true, true]);
    }
    await context.close();
  });
});
