import { readFileSync } from 'node:fs';
import type { Download, Page } from 'playwright-core';
import { atRest, comesTrue, inBrowser } from '../support/web-application.js';

/** Hands that stay on the keys: what their help promises, and that lists and their files are the same. */
inBrowser('the keys', (web) => {
  const focused = (page: Page): Promise<string | null> => page.evaluate("document.activeElement.getAttribute('href')");
  const isFocused = (page: Page, address: string | undefined): Promise<void> => comesTrue(page, `document.activeElement.getAttribute('href') === ${JSON.stringify(address)}`);
  const rowsThere = async (page: Page): Promise<void> => {
    await atRest(page);
    await page.locator('[data-list] tbody th a, [data-list] .timeline-head > a').first().waitFor();
  };
  const links = (page: Page): Promise<string[]> => page.evaluate("[...document.querySelectorAll('[data-list] tbody th a, [data-list] .timeline-head > a')].map((link) => link.getAttribute('href'))");

  it.each(['/erogazioni', '/concessioni', '/soggetti', '/atti', '/recuperi', '/storico', '/da-approvare'])('walk through the rows of %s', async (path) => {
    const context = await web.context('approvatore');
    const page = await web.page(context);
    await page.goto(path);
    await rowsThere(page);
    const [first, second] = await links(page);
    await page.keyboard.press('l');
    await isFocused(page, first);
    if (second !== undefined) {
      await page.keyboard.press('ArrowDown');
      await isFocused(page, second);
      await page.keyboard.press('ArrowUp');
      await isFocused(page, first);
    }
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => `${url.pathname}${url.search}` === first || url.searchParams.has('aperta'));
    await context.close();
  });

  it('the way back leads to the row, where it stood', async () => {
    const context = await web.context('revisore');
    const page = await web.page(context);
    await page.goto('/erogazioni?state=paid&sort=-amount');
    await atRest(page);
    await page.getByRole('button', { name: 'Pagina successiva' }).click();
    await page.getByText('Righe 51–100').waitFor();
    await page.keyboard.press('l');
    for (let row = 0; row < 30; row += 1) await page.keyboard.press('ArrowDown');
    const before = await focused(page);
    const top = () => page.evaluate('Math.round(document.activeElement.getBoundingClientRect().top)');
    const stood = await top();
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/erogazioni\/D-\d+$/);
    await atRest(page);
    await page.goBack();
    await comesTrue(page, `document.activeElement?.getAttribute('href') === '${before}'`);
    expect(await top()).toBe(stood);
    await context.close();
  });

  it('save a form and confirm a dialog, once', async () => {
    const context = await web.context('analista');
    const page = await web.page(context);
    const sent: string[] = [];
    page.on('request', (request) => request.method() === 'POST' && request.url().includes('/hubs') && sent.push(request.url()));
    await page.goto('/soggetti/nuovo');
    await atRest(page);
    await page.getByLabel('Codice', { exact: true }).fill('RETE-97');
    await page.getByLabel('Motivazione').fill('Registrato senza lasciare i tasti');
    // Not behind a dialog; and held down it is pressed once.
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Control+Enter');
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(sent).toHaveLength(0);
    await page.getByLabel('Motivazione').focus();
    await page.keyboard.down('Control');
    for (let times = 0; times < 3; times += 1) await page.keyboard.down('Enter');
    await page.keyboard.up('Enter');
    await page.keyboard.up('Control');
    await page.waitForURL(/\/soggetti\/RETE-97$/);
    expect(sent).toHaveLength(1);
    await page.goto('/requisiti');
    await atRest(page);
    await page.getByRole('button', { name: 'Proponi un requisito' }).click();
    await page.getByRole('dialog').waitFor();
    // What lacks something is not sent.
    await page.keyboard.press('Control+Enter');
    await page.getByRole('dialog').waitFor();
    await context.close();
  });

  it('in the choice of a grant, Tab takes what the arrows point at and else keeps the text', async () => {
    const context = await web.context('analista');
    const page = await web.page(context);
    await page.goto('/erogazioni/nuova');
    await atRest(page);
    const picker = page.getByRole('combobox', { name: 'Concessione' });
    const options = page.locator('.picker-list [role=option]');
    await picker.focus();
    const [answer] = await Promise.all([page.waitForResponse((one) => one.url().includes('q=CC-0')), page.keyboard.type('CC-0')]);
    const { items } = (await answer.json()) as { items: { id: string }[] };
    // A list that is replaced has not been walked in: until that of what was typed has come, arrows may be lost on the one before.
    await comesTrue(page, `${JSON.stringify(items.map(({ id }) => id))}.every((id, at) => document.querySelectorAll('.picker-list [role=option]')[at]?.textContent.includes(id))`);
    await page.keyboard.press('Tab');
    expect(await picker.inputValue()).toBe('CC-0');
    await picker.focus();
    await options.nth(1).waitFor();
    await page.keyboard.press('ArrowDown');
    const second = (await options.nth(1).locator('span').first().textContent()) ?? '';
    await page.keyboard.press('Tab');
    await comesTrue(page, `document.querySelector('[role=combobox]').value === ${JSON.stringify(second)}`);
    await context.close();
  });

  it('a list says what a link has asked of it, on paper too, and lets it be taken away', async () => {
    const context = await web.context('revisore');
    const page = await web.page(context);
    const { items } = (await (await context.request.get('/api/v1/disbursements?state=paid&limit=1')).json()) as { items: { grant: string }[] };
    const grant = items[0]?.grant ?? '';
    await page.goto(`/erogazioni?grant=${grant}&late=false&asOf=2026-06-30`);
    await atRest(page);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.printed-question').innerText()).toBe(`Situazione al 30/06/2026. Filtri: Scadenza: non in ritardo · Concessione: ${grant}.`);
    await page.getByText(/Tutte le righe: \d+/).waitFor();
    expect(await page.locator('main button:visible').count()).toBe(0);
    await page.emulateMedia({ media: 'screen' });
    await page.getByRole('button', { name: `Concessione: ${grant}` }).press('Enter');
    await page.waitForURL((url) => !url.searchParams.has('grant') && url.searchParams.get('asOf') === '2026-06-30');
    await comesTrue(page, 'document.activeElement !== document.body');
    await context.close();
  });

  it.each([
    ['/soggetti?sort=-granted', /concesso/i],
    ['/storico', /Registrazione/],
    ['/erogazioni?state=paid&sort=-amount', /Richiesto/],
  ])('the file of %s has its rows in its order', async (path, column) => {
    const context = await web.context('revisore');
    const page = await web.page(context);
    await page.goto(path);
    await rowsThere(page);
    const shown: string[] = await page.evaluate("[...document.querySelectorAll('[data-list] tbody > tr th a, [data-list] .timeline-head > a')].map((link) => link.getAttribute('href').split('/').at(-1))");
    const [download]: [Download, void] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'CSV', exact: true }).click()]);
    const [head = '', ...lines] = readFileSync(await download.path(), 'utf8').replace('\uFEFF', '').split('\r\n');
    expect(head).toMatch(column);
    const rows = lines.filter((line) => /^"?[\w-]+"?;/.test(line)).map((line) => line.split(';')[0]?.replaceAll('"', ''));
    expect(rows.slice(0, shown.length)).toEqual(shown);
    await context.close();
  });
});
