import { readFileSync } from 'node:fs';
import type { Workbook } from 'exceljs';
import type { BrowserContext, Locator, Page } from 'playwright-core';
import { savedByExceljs } from '../support/returned-files.js';
import { atRest, comesTrue, emailOf, inBrowser, PASSWORD, type Who } from '../support/web-application.js';

inBrowser('people at their work', (web) => {
  const grantToPay = async (context: BrowserContext): Promise<{ id: string; outstanding: string; hub: string }> => {
    const { items } = (await (await context.request.get('/api/v1/grants?state=in-force&limit=100')).json()) as { items: { id: string; outstanding: string; hub: string; closedBy: string | null }[] };
    const found = items.find(({ outstanding, closedBy }) => outstanding.length >= 9 && closedBy === null);
    if (!found) throw new Error('no grant has anything outstanding');
    return found;
  };

  it('an analyst signs in and requests a disbursement with the keyboard alone', async () => {
    const context = await web.context(null);
    const page = await web.page(context);
    await page.goto('/');
    await page.locator('input[name=email]').waitFor();
    await tabTo(page.locator('input[name=email]'));
    await page.keyboard.type(emailOf('analista'));
    await page.keyboard.press('Tab');
    await page.keyboard.type(PASSWORD);
    await page.keyboard.press('Enter');
    await page.locator('.person-menu').waitFor();
    const { id } = await grantToPay(context);
    // The keys of the whole application: help, then a new disbursement.
    await page.keyboard.press('?');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.keyboard.press('n');
    await page.waitForURL('**/erogazioni/nuova');
    const [grant, reason] = [page.getByRole('combobox', { name: 'Concessione' }), page.getByLabel('Motivazione')];
    await grant.waitFor();
    await tabTo(grant);
    await page.keyboard.type(id);
    await page.getByRole('option', { name: new RegExp(id) }).first().waitFor();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.type('1.234');
    // It asks what 1.234 is; the only answer is the thousands, for euros have no third decimal.
    await page.getByRole('group', { name: 'Che cosa intende?' }).waitFor();
    await page.getByText('Da erogare ora').waitFor();
    // As long as nobody has said so, it is not saved, and the focus comes back to the question.
    await tabTo(reason);
    await page.keyboard.press('Control+Enter');
    await page.getByText('Confermi l’importo proposto').waitFor();
    await page.locator('input[inputmode=decimal]:focus').waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await tabTo(reason);
    await page.keyboard.type('Terza tranche di spesa rendicontata');
    await page.getByText('Da erogare dopo').waitFor();
    // Another grant is sought and none taken: the one before is not recorded in its stead; Esc goes back to it.
    await tabTo(grant, 'Shift+Tab');
    await page.keyboard.type('qualcos');
    await page.keyboard.press('Control+Enter');
    await page.getByText('Scelga una concessione dall’elenco').waitFor();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    await page.getByText('Scelga una concessione dall’elenco').waitFor({ state: 'detached' });
    expect(await grant.inputValue()).toContain(id);
    // Nor does the key reach the form behind a dialog.
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Control+Enter');
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(page.url()).toMatch(/\/erogazioni\/nuova$/);
    await page.keyboard.press('Control+Enter');
    await page.waitForURL(/\/erogazioni\/D-\d+$/);
    await page.getByText('1.234,00').first().waitFor();
    await page.getByText('richiesto', { exact: true }).first().waitFor();
    await context.close();
  });

  it('nothing is no amount, and too little no reason: the page says so, and asks for nothing', async () => {
    const context = await web.context('analista');
    const page = await web.page(context);
    const { id } = await grantToPay(context);
    const asked: string[] = [];
    page.on('request', (request) => /\/api\/v1\/.*(obstacles|reductions)/.test(request.url()) && asked.push(request.url()));
    await page.goto(`/erogazioni/nuova?grant=${id}`);
    await atRest(page);
    await page.getByLabel('Importo richiesto').fill('0,00');
    await page.getByLabel('Motivazione').fill('ok');
    await page.keyboard.press('Control+Enter');
    await page.getByText('L’importo non può essere zero.').waitFor();
    await page.getByText('La motivazione ha almeno 3 caratteri.').waitFor();
    await page.locator('input[inputmode=decimal]:focus').waitFor();
    await page.getByRole('button', { name: 'English', exact: true }).click();
    await page.getByText('The amount cannot be zero.').waitFor();
    await page.goto(`/concessioni/${id}`);
    await atRest(page);
    await page.getByRole('button', { name: 'Riduci', exact: true }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Riduzione', { exact: true }).fill('0');
    await dialog.getByLabel('Motivazione').fill('no');
    await dialog.getByLabel('Causa').press('Tab');
    await dialog.getByText('L’importo non può essere zero.').waitFor();
    expect(await dialog.getByRole('button', { name: 'Proponi la riduzione' }).isDisabled()).toBe(true);
    expect(asked).toEqual([]);
    await context.close();
  });

  it('a disbursement is duplicated as people write it, with its reason', async () => {
    const context = await web.context('analista');
    const page = await web.page(context);
    const { items } = (await (await context.request.get('/api/v1/disbursements?state=paid&limit=1')).json()) as { items: { id: string; amount: string; reason: string }[] };
    const [{ id, amount, reason } = { id: '', amount: '', reason: '' }] = items;
    await page.goto(`/erogazioni/${id}`);
    await atRest(page);
    await page.getByRole('link', { name: 'Duplica' }).click();
    await page.waitForURL(/\/erogazioni\/nuova\?/);
    expect(await page.getByLabel('Importo richiesto').inputValue()).toBe(italian(amount));
    expect(await page.getByLabel('Motivazione').inputValue()).toBe(reason);
    await context.close();
  });

  it.each<[Who, string[]]>([
    ['cabina', ['/erogazioni/nuova', '/erogazioni/pagamenti', '/soggetti/nuovo', '/soggetti/CC-05/modifica', '/concessioni/nuova', '/recuperi/nuovo', '/atti/nuovo']],
    ['revisore', ['/concessioni/nuova']],
    ['amministratore', ['/atti/nuovo']],
  ])('%s is told who may send a form, in its stead', async (who, addresses) => {
    const context = await web.context(who);
    const page = await web.page(context);
    for (const address of addresses) {
      await page.goto(address);
      await atRest(page);
      await page.getByText('Questo modulo è degli analisti e degli approvatori').waitFor();
      expect(await page.locator('main input, main textarea, main select').count()).toBe(0);
    }
    await context.close();
  });

  it('what is typed survives an ended session and a closed tab, and is recorded once', async () => {
    const context = await web.context('analista2');
    const page = await web.page(context, /401/);
    const { id } = await grantToPay(context);
    await page.goto(`/erogazioni/nuova?grant=${id}`);
    await atRest(page);
    await page.getByLabel('Importo richiesto').fill('2.500,00');
    await page.getByLabel('Motivazione').fill('Scritta prima che la sessione finisse');
    await context.clearCookies();
    // Dispatched, for the dialog may lie over the button already: what the form asks while one types may meet the ended session first.
    await page.getByRole('button', { name: 'Salva', exact: true }).dispatchEvent('click');
    const dialog = page.getByRole('dialog', { name: 'La sessione è terminata' });
    await dialog.waitFor();
    await dialog.getByLabel('Password').fill(PASSWORD);
    await dialog.getByRole('button', { name: 'Accedi' }).click();
    await dialog.waitFor({ state: 'detached' });
    expect(await page.getByLabel('Importo richiesto').inputValue()).toBe('2.500,00');
    await page.close();
    const again = await web.page(context);
    await again.goto('/erogazioni/nuova');
    await atRest(again);
    await again.getByText('Bozza ripresa').waitFor();
    expect(await again.getByLabel('Motivazione').inputValue()).toBe('Scritta prima che la sessione finisse');
    await again.getByRole('button', { name: 'Salva', exact: true }).click();
    await again.waitForURL(/\/erogazioni\/D-\d+$/);
    await context.close();
  });

  it('a broken network is told, and sending again records once', async () => {
    const context = await web.context('analista');
    const page = await web.page(context, /ERR_FAILED|ERR_INTERNET|Failed to load/);
    const { id } = await grantToPay(context);
    const count = async () => ((await (await context.request.get(`/api/v1/disbursements?grant=${id}&limit=1`)).json()) as { totals: { count: number } }).totals.count;
    const before = await count();
    await page.goto(`/erogazioni/nuova?grant=${id}`);
    await atRest(page);
    await page.getByLabel('Importo richiesto').fill('10,00');
    await page.getByLabel('Motivazione').fill('La risposta si perde per strada');
    // The server hears the request; its answer is lost.
    await page.route('**/api/v1/disbursements', async (route) => {
      if (route.request().method() === 'POST') {
        await route.fetch();
        await route.abort();
      } else await route.continue();
    });
    await page.getByRole('button', { name: 'Salva', exact: true }).click();
    await page.getByText('Il servizio non risponde').waitFor();
    await page.unroute('**/api/v1/disbursements');
    await page.getByRole('button', { name: 'Salva', exact: true }).click();
    await page.waitForURL(/\/erogazioni\/D-\d+$/);
    expect(await count()).toBe(before + 1);
    await context.close();
  });

  it('a slow network shows that something is on its way', async () => {
    const context = await web.context('cabina');
    const page = await web.page(context);
    const network = await heldBack(page, '**/api/v1/overview**');
    await page.goto('/');
    await page.getByText('Caricamento…').first().waitFor();
    network.letGo();
    await page.getByRole('heading', { name: 'Per linea di finanziamento' }).waitFor();
    await context.close();
  });

  it('an approver approves what another requested, and is told why not what is one’s own', async () => {
    const context = await web.context('approvatore');
    const page = await web.page(context);
    await page.goto('/da-approvare');
    await atRest(page);
    const { items } = (await (await context.request.get('/api/v1/approvals?limit=100')).json()) as { items: { id: string; noun: string; mayApprove: boolean }[] };
    const waiting = items.find(({ noun, mayApprove }) => noun === 'disbursement' && mayApprove);
    if (!waiting) throw new Error('nothing waits for this approver');
    await page.goto(`/erogazioni/${waiting.id}`);
    await atRest(page);
    await page.getByRole('button', { name: 'Approva' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Approva' }).click();
    await page.getByText('liquidato').first().waitFor();
    await comesTrue(page, "document.activeElement !== document.body && document.querySelector('dialog') === null");
    await context.close();
  });

  it('the committee looks at a past day, and the figures are those of the report', async () => {
    const context = await web.context('cabina');
    const page = await web.page(context);
    await page.goto('/?asOf=2026-01-31');
    await page.getByText('Sta guardando il passato').waitFor();
    const { totals } = (await (await context.request.get('/api/v1/overview?asOf=2026-01-31')).json()) as { totals: { netPaid: string } };
    await page.locator('.key-figure', { hasText: italian(totals.netPaid) }).waitFor();
    await context.close();
  });

  it('a new list is found, filtered and kept in its address', async () => {
    const context = await web.context('revisore');
    const page = await web.page(context);
    await page.goto('/erogazioni');
    await atRest(page);
    await page.getByLabel('Stato').selectOption('paid');
    await page.waitForURL(/state=paid/);
    await page.getByRole('button', { name: /Richiesto/ }).click();
    await page.waitForURL(/sort=amount/);
    const { totals } = (await (await context.request.get('/api/v1/disbursements?state=paid&limit=1')).json()) as { totals: { amount: string } };
    await page.locator('tfoot', { hasText: italian(totals.amount) }).waitFor();
    await page.reload();
    await page.locator('tfoot', { hasText: italian(totals.amount) }).waitFor();
    expect(await page.locator('th[aria-sort=ascending]').count()).toBe(1);
    await context.close();
  });

  it('anything is found from the keys', async () => {
    const context = await web.context('revisore');
    const page = await web.page(context);
    await page.goto('/');
    await atRest(page);
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.type('SMACT');
    await page.getByRole('option', { name: /SMACT/ }).first().waitFor();
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/soggetti\/CC-05/);
    // Typed faster than the answers come: what opens is what was typed, not what its beginning had found.
    await page.route('**/api/v1/search**', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 700));
      await route.continue();
    });
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.type('CC');
    await page.getByRole('option', { name: /CC-01/ }).first().waitFor();
    await page.keyboard.type('-06');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/soggetti\/CC-06/);
    await context.close();
  });

  it('the committee publishes a report for a meeting and downloads it, and a changed copy is told by its cells', async () => {
    const context = await web.context('cabina');
    const page = await web.page(context);
    await page.goto('/rapporti');
    await atRest(page);
    await page.getByRole('button', { name: 'Pubblica per una riunione' }).click();
    await page.getByRole('dialog').getByLabel('Riunione').fill('Cabina di regia di prova');
    await page.getByRole('dialog').getByRole('button', { name: 'Pubblica' }).click();
    await page.getByText('«Cabina di regia di prova»: pubblicato').waitFor();
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Cartella Excel' }).click()]);
    const file = readFileSync(await download.path());
    await page.goto('/rapporti/verifica');
    await atRest(page);
    const check = (name: string, buffer: Buffer) => page.locator('input[type=file]').setInputFiles({ name, mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', buffer });
    // What the mouse does when it lets a file go over the page.
    const dropped = async (name: string, buffer: Buffer) => {
      const carried = await page.evaluateHandle(
        `(() => { const carried = new DataTransfer(); carried.items.add(new File([Uint8Array.from(atob('${buffer.toString('base64')}'), (c) => c.charCodeAt(0))], '${name}')); return carried; })()`,
      );
      await page.locator('.drop-place').dispatchEvent('drop', { dataTransfer: carried });
    };
    await check('rinominato.xlsx', file);
    await page.getByText('nessuna cifra, data, nome o riga è stata cambiata').waitFor();
    await dropped('ritoccato.xlsx', Buffer.from(await savedByExceljs(file, (book) => aCentMore(book))));
    await page.getByText('Il file viene dal registro, ma è stato cambiato').waitFor();
    await page.getByRole('cell', { name: /^[A-Z]+\d+$/ }).first().waitFor();
    await context.close();
  });

  it('an auditor verifies the book now, and follows a figure down to an entry', async () => {
    const context = await web.context('revisore');
    const page = await web.page(context);
    await page.goto('/storico/catena');
    await atRest(page);
    await page.getByRole('button', { name: 'Verifica tutto il registro' }).click();
    await page.getByText('Tutto è come il registro dice.').waitFor();
    await page.goto('/');
    await page.locator('.key-figure').first().click();
    await page.waitForURL(/storico\/cifra/);
    await atRest(page);
    await page.locator('main a[href^="/storico/"]').first().press('Enter');
    await page.waitForURL(/storico\/\d+/);
    await atRest(page);
    await context.close();
  });

  it('an administrator adds a person, who comes in by the link', async () => {
    const context = await web.context('amministratore');
    const page = await web.page(context);
    await page.goto('/amministrazione');
    await atRest(page);
    await page.getByRole('button', { name: 'Aggiungi una persona' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Nome e cognome').fill('Nadia Nuova (persona inventata)');
    await dialog.getByLabel('E-mail').fill('nuova@dimostrazione.example');
    await dialog.getByLabel(/revisore/i).check();
    await dialog.getByRole('button', { name: 'Aggiungi', exact: true }).click();
    const link = await page.getByLabel('Link, da usare una volta sola').inputValue();
    const stranger = await web.context(null);
    const entrance = await web.page(stranger);
    await entrance.goto(link);
    await entrance.locator('input[type=password]').first().fill(PASSWORD);
    const [, second] = await entrance.locator('input[type=password]').all();
    await second?.fill(PASSWORD);
    await entrance.locator('button[type=submit]').click();
    await entrance.getByRole('link', { name: 'Continua' }).click();
    await entrance.locator('.person-menu').waitFor();
    await expect(entrance.request.get('/api/v1/sessions/current').then((answer) => answer.json())).resolves.toMatchObject({ me: { roles: ['auditor'] } });
    await stranger.close();
    await context.close();
  });

  it('two people change the same hub: the second sees both versions, and goes on', async () => {
    const [one, other] = [await web.context('analista'), await web.context('analista2')];
    const [mine, theirs] = [await web.page(one, /412/), await web.page(other)];
    for (const page of [mine, theirs]) {
      await page.goto('/soggetti/CC-05/modifica');
      await atRest(page);
    }
    await theirs.getByLabel('Sede').fill('Padova, via dimostrativa 1');
    await theirs.getByLabel('Motivazione').fill('Sede comunicata con nota dimostrativa');
    await theirs.getByRole('button', { name: 'Registra' }).click();
    await theirs.waitForURL(/\/soggetti\/CC-05$/);
    await mine.getByLabel('Sede').fill('Padova, via dimostrativa 2');
    await mine.getByLabel('Motivazione').fill('Sede comunicata con altra nota');
    await mine.getByRole('button', { name: 'Registra' }).click();
    await mine.getByText('Nel frattempo il soggetto è cambiato').waitFor();
    await mine.getByText('Padova, via dimostrativa 1').first().waitFor();
    await mine.getByRole('button', { name: 'Vai avanti con la mia versione' }).click();
    await mine.getByRole('button', { name: 'Registra' }).click();
    await mine.waitForURL(/\/soggetti\/CC-05$/);
    await mine.getByText('Padova, via dimostrativa 2').first().waitFor();
    await one.close();
    await other.close();
  });

  it('an analyst proposes to take back what is outstanding, and sees what that does', async () => {
    const context = await web.context('analista');
    const page = await web.page(context);
    const { id } = await grantToPay(context);
    await page.goto(`/concessioni/${id}`);
    await atRest(page);
    await page.getByRole('button', { name: 'Riduci', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: `Riduci la concessione ${id}` });
    await dialog.waitFor();
    // It begins at its first field.
    await page.keyboard.type('1.000,00');
    await dialog.getByRole('table').first().waitFor();
    await dialog.getByLabel('Motivazione').fill('Economia accertata (dato inventato)');
    await dialog.getByRole('button', { name: 'Proponi la riduzione' }).click();
    await page.getByText(/Proposta registrata come N-\d+/).waitFor();
    await context.close();
  });

  it('a hub with something in progress is not closed, and the sentence says why', async () => {
    const context = await web.context('analista');
    const page = await web.page(context, /422/);
    const { hub } = await grantToPay(context);
    await page.goto(`/soggetti/${hub}`);
    await atRest(page);
    await page.getByRole('button', { name: 'Chiudi il soggetto' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Motivazione').fill('Prova di chiusura (dato inventato)');
    await dialog.getByRole('button', { name: 'Chiudi il soggetto' }).click();
    await dialog.getByRole('alert').waitFor();
    expect(await dialog.getByRole('alert').innerText()).toContain(hub);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await context.close();
  });

  it('a page is printed by day, whatever the theme', async () => {
    const context = await web.context('cabina', { theme: 'dark' });
    const page = await web.page(context);
    await page.goto('/');
    await atRest(page);
    const ink = 'getComputedStyle(document.body).color';
    const night = await page.evaluate(ink);
    await page.evaluate("dispatchEvent(new Event('beforeprint'))");
    expect(await page.evaluate('document.documentElement.dataset.theme')).toBe('light');
    expect(await page.evaluate(ink)).not.toBe(night);
    await page.evaluate("dispatchEvent(new Event('afterprint'))");
    expect(await page.evaluate(ink)).toBe(night);
    await context.close();
  });

  it('without a connection says so, and what could not come comes when it is back', async () => {
    const context = await web.context('cabina');
    const page = await web.page(context, /ERR_INTERNET_DISCONNECTED|Failed to load|PageNotLoaded/);
    await page.goto('/');
    await atRest(page);
    await context.setOffline(true);
    await page.getByText('Nessuna connessione').waitFor();
    await page.getByRole('link', { name: 'Recuperi', exact: true }).click();
    await page.getByText('Questa pagina non è arrivata').waitFor();
    await context.setOffline(false);
    await page.getByRole('heading', { name: 'Recuperi', level: 1 }).waitFor();
    await page.getByText('Nessuna connessione').waitFor({ state: 'detached' });
    await context.close();
  });

  const fills = async (page: Page, email: string): Promise<void> => {
    await page.goto('/');
    await page.locator('input[name=email]').fill(email);
    await page.locator('input[name=password]').fill('non è questa la frase');
    await page.locator('button[type=submit]').click();
    await page.getByText('E-mail o password non corrette').waitFor();
  };

  it('whoever comes back refused by the provider signs in with a password, and goes on to where they were going', async () => {
    const context = await web.context(null);
    const page = await web.page(context);
    await page.goto('/accesso?problem=provider-refused&returnTo=%2Ferogazioni%3Fstate%3Dpaid');
    await page.getByText('non ha confermato l’accesso').waitFor();
    await page.locator('input[name=email]').fill(emailOf('cabina'));
    await page.locator('input[name=password]').fill(PASSWORD);
    await page.locator('button[type=submit]').click();
    await page.waitForURL(/\/erogazioni\?state=paid/);
    await context.close();
  });

  it('a wrong password is told without saying which of the two was wrong', async () => {
    const context = await web.context(null);
    const page = await web.page(context, /401/);
    await fills(page, emailOf('revisore'));
    await fills(page, 'nessuno@dimostrazione.example');
    await context.close();
  });

  it('another person who signs in over an ended session finds nothing of the first one’s, who finds it again', async () => {
    const context = await web.context('analista');
    const page = await web.page(context, /401/);
    const { id } = await grantToPay(context);
    const address = `/erogazioni/nuova?grant=${id}`;
    const reason = page.getByLabel('Motivazione');
    const dialog = page.getByRole('dialog', { name: 'La sessione è terminata' });
    const signIn = async (who: Who) => {
      await dialog.getByLabel('E-mail').fill(emailOf(who));
      await dialog.getByLabel('Password').fill(PASSWORD);
      await dialog.getByRole('button', { name: 'Accedi' }).click();
      await dialog.waitFor({ state: 'detached' });
      await atRest(page);
    };
    const end = async () => {
      await context.clearCookies();
      await page.evaluate("dispatchEvent(new Event('focus'))");
      await dialog.waitFor();
    };
    await page.goto(address);
    await atRest(page);
    await page.getByLabel('Importo richiesto').fill('77,00');
    await reason.fill('Scritta dalla prima persona');
    await end();
    // No key gets rid of it.
    for (let pressed = 0; pressed < 4; pressed++) await page.keyboard.press('Escape');
    expect(await dialog.isVisible()).toBe(true);
    await signIn('analista2');
    expect(await reason.inputValue()).toBe('');
    expect(await page.getByText('Bozza ripresa').count()).toBe(0);
    await reason.fill('Scritta dalla seconda persona');
    await end();
    await signIn('analista');
    await page.getByText('Bozza ripresa').waitFor();
    expect(await reason.inputValue()).toBe('Scritta dalla prima persona');
    await page.getByRole('button', { name: 'Scarta la bozza' }).click();
    // Somebody else signs in on another page: this one says so as soon as it is looked at.
    await context.request.delete('/api/v1/sessions/current', { headers: { Origin: web.url } });
    await context.request.post('/api/v1/sessions', { data: { email: emailOf('analista2'), password: PASSWORD }, headers: { Origin: web.url } });
    await page.evaluate("dispatchEvent(new Event('focus'))");
    await page.getByText('Bozza ripresa').waitFor();
    expect(await reason.inputValue()).toBe('Scritta dalla seconda persona');
    await context.close();
  });

  it('each tab has its own draft, and a new one takes up the latest', async () => {
    const context = await web.context('analista2');
    const { id } = await grantToPay(context);
    const opened = async () => {
      const page = await web.page(context);
      await page.goto(`/erogazioni/nuova?grant=${id}`);
      await atRest(page);
      return page;
    };
    const reason = (page: Page) => page.getByLabel('Motivazione');
    const one = await opened();
    await reason(one).fill('Scritta nella prima scheda');
    const other = await opened();
    await other.getByText('Bozza ripresa').waitFor();
    await other.getByRole('button', { name: 'Scarta la bozza' }).click();
    await other.getByLabel('Importo richiesto').fill('13,00');
    await reason(other).fill('Scritta nella seconda scheda');
    await other.getByRole('button', { name: 'Salva', exact: true }).click();
    await other.waitForURL(/\/erogazioni\/D-\d+$/);
    await one.reload();
    await atRest(one);
    expect(await reason(one).inputValue()).toBe('Scritta nella prima scheda');
    await one.close();
    expect(await reason(await opened()).inputValue()).toBe('Scritta nella prima scheda');
    await context.close();
  });

  /** The server hears what is sent; its answers are lost. */
  const answersLost = (page: Page, address: string) =>
    page.route(address, async (route) => {
      if (route.request().method() !== 'POST') return route.continue();
      await route.fetch();
      await route.abort();
    });

  it('an act whose answer was lost is recorded once, also when its window was closed and opened again', async () => {
    const context = await web.context('analista');
    const page = await web.page(context, /ERR_FAILED|Failed to load/);
    const { id } = await grantToPay(context);
    const address = `/api/v1/grants/${id}/reductions`;
    const count = async () => ((await (await context.request.get(`/api/v1/grants/${id}`)).json()) as { reductions: unknown[] }).reductions.length;
    const before = await count();
    const dialog = page.getByRole('dialog', { name: `Riduci la concessione ${id}` });
    const send = async () => {
      await page.getByRole('button', { name: 'Riduci', exact: true }).click();
      await dialog.getByLabel('Riduzione', { exact: true }).fill('3,00');
      await dialog.getByLabel('Motivazione').fill('Economia la cui risposta si perde');
      await dialog.getByRole('button', { name: 'Proponi la riduzione' }).click();
    };
    await page.goto(`/concessioni/${id}`);
    await atRest(page);
    await answersLost(page, `**${address}`);
    await send();
    await dialog.getByText('Il servizio non risponde').waitFor();
    await page.unroute(`**${address}`);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await page.reload();
    await atRest(page);
    await send();
    await page.getByText(/Proposta registrata come N-\d+/).waitFor();
    expect(await count()).toBe(before + 1);
    await context.close();
  });

  it('nothing of today stands under another day, and what could not be read is read once the connection is back', async () => {
    const context = await web.context('cabina');
    const page = await web.page(context, /ERR_INTERNET_DISCONNECTED|Failed to load/);
    await page.goto('/');
    await atRest(page);
    await context.setOffline(true);
    await page.getByRole('button', { name: 'Fine mese scorso' }).click();
    await page.getByText('Sta guardando il passato.').waitFor();
    expect(await page.getByText('Erogato netto', { exact: true }).count()).toBe(0);
    await page.getByText('ciò che sta qui non si può leggere ora').first().waitFor();
    await context.setOffline(false);
    await page.getByRole('region', { name: 'Le cifre' }).waitFor();
    expect(await page.getByText('ciò che sta qui non si può leggere ora').count()).toBe(0);
    await context.close();
  });

  it('the sums of a list stay in sight, and of other filters it is said that they are being read', async () => {
    const context = await web.context('analista');
    const page = await web.page(context);
    await page.goto('/erogazioni');
    await atRest(page);
    const sums = page.getByRole('rowheader', { name: /erogazioni con questi filtri/ });
    expect(await page.evaluate('document.documentElement.scrollHeight')).toBeGreaterThan(1800);
    expect((await sums.boundingBox())?.y).toBeLessThan(900);
    const network = await heldBack(page, '**/api/v1/disbursements?**');
    await page.getByLabel('Stato').selectOption('paid');
    await page.getByRole('status').filter({ hasText: 'Aggiornamento…' }).waitFor();
    network.letGo();
    await page.getByRole('status').filter({ hasText: 'Aggiornamento…' }).waitFor({ state: 'detached' });
    await context.close();
  });

  it('a document whose answer was lost is shown, and is not attached twice', async () => {
    const context = await web.context('analista');
    const page = await web.page(context, /ERR_FAILED|Failed to load|409/);
    const { id } = await grantToPay(context);
    const address = `**/api/v1/grants/${id}/documents`;
    const attach = () => page.getByLabel('Allega un documento').setInputFiles({ name: 'nota-perduta.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4\n% nota inventata\n%%EOF\n') });
    await page.goto(`/concessioni/${id}`);
    await atRest(page);
    await answersLost(page, address);
    await attach();
    await page.getByRole('link', { name: 'nota-perduta.pdf' }).waitFor();
    await page.unroute(address);
    await attach();
    await page.getByText('È già allegato come «nota-perduta.pdf»').waitFor();
    expect(await page.getByRole('link', { name: 'nota-perduta.pdf' }).count()).toBe(1);
    expect(await page.getByRole('alert').count()).toBe(0);
    const item = page.getByRole('region', { name: 'Documenti' }).getByRole('listitem').filter({ hasText: 'nota-perduta.pdf' });
    await item.getByRole('button', { name: 'Allegato per errore' }).click();
    const dialog = page.getByRole('dialog', { name: /allegato per errore/ });
    await dialog.getByLabel('Motivazione').fill('È la nota di un altro soggetto (dato inventato)');
    await dialog.getByRole('button', { name: 'Dichiara' }).click();
    await dialog.waitFor({ state: 'detached' });
    await item.getByText('È la nota di un altro soggetto').waitFor();
    expect(await item.getByRole('button').count()).toBe(0);
    await context.close();
  });

  it('a reason begun is kept, and what another has approved meanwhile is not rejected', async () => {
    const [mine, other] = [await web.context('approvatore'), await web.context('approvatore2')];
    const page = await web.page(mine);
    const isReady = async (id: string) => {
      const { items } = (await (await other.request.get(`/api/v1/disbursements/${id}/obstacles`)).json()) as { items: { code: string; effect: string }[] };
      return items.every(({ code, effect }) => effect !== 'blocking' || code === 'payment-before-approval');
    };
    const { items: waiting } = (await (await other.request.get('/api/v1/approvals?limit=100')).json()) as { items: { id: string; noun: string; mayApprove: boolean }[] };
    let id = '';
    for (const { id: candidate, noun, mayApprove } of waiting) if (id === '' && noun === 'disbursement' && mayApprove && (await isReady(candidate))) id = candidate;
    const dialog = page.getByRole('dialog', { name: `Respingi · ${id}` });
    await page.goto(`/da-approvare/${id}`);
    await atRest(page);
    const reject = page.getByRole('button', { name: 'Respingi', exact: true });
    await reject.click();
    await dialog.getByLabel('Motivazione').fill('Spesa non ammissibile (dato inventato)');
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await reject.click();
    expect(await dialog.getByLabel('Motivazione').inputValue()).toBe('Spesa non ammissibile (dato inventato)');
    const approved = await other.request.post(`/api/v1/disbursements/${id}/approval`, { data: {}, headers: { Origin: web.url } });
    expect(approved.ok()).toBe(true);
    await dialog.getByRole('button', { name: 'Respingi' }).click();
    await dialog.getByText(`Nel frattempo lo stato di ${id} è cambiato`).waitFor();
    await dialog.getByText('Paolo Approvatore').waitFor();
    expect(await dialog.getByRole('button', { name: 'Respingi' }).isDisabled()).toBe(true);
    await dialog.getByRole('button', { name: 'Chiudi' }).last().click();
    await page.getByRole('region', { name: 'Com’è andata' }).getByText('liquidato').waitFor();
    await expect(mine.request.get(`/api/v1/disbursements/${id}`).then((answer) => answer.json())).resolves.toMatchObject({ state: 'approved' });
    await mine.close();
    await other.close();
  });

  it('what is approved and not paid is what the report says', async () => {
    const context = await web.context('cabina');
    const page = await web.page(context);
    await page.goto('/rapporti');
    const shown = await page.locator('.key-figure-part').innerText();
    const csv = await (await context.request.get('/api/v1/reports/cabina-di-regia.csv?sheet=quadro')).text();
    const [, amount = ''] = /Liquidato non pagato[";]+([\d.,]+)/.exec(csv) ?? [];
    expect(shown.replace(/[^\d,]/g, '')).toBe(amount.replace(/[^\d,]/g, ''));
    expect(amount).toMatch(/\d{4}/);
    await context.close();
  });

  it('what is corrected after a lost answer asks to look first, and then goes on', async () => {
    const context = await web.context('analista');
    const page = await web.page(context, /ERR_FAILED|Failed to load|409/);
    const { id } = await grantToPay(context);
    const count = async () => ((await (await context.request.get(`/api/v1/disbursements?grant=${id}&limit=1`)).json()) as { totals: { count: number } }).totals.count;
    const before = await count();
    await page.goto(`/erogazioni/nuova?grant=${id}`);
    await atRest(page);
    await page.getByLabel('Importo richiesto').fill('11,00');
    await page.getByLabel('Motivazione').fill('Corretta dopo una risposta perduta');
    await answersLost(page, '**/api/v1/disbursements');
    const save = page.getByRole('button', { name: 'Salva', exact: true });
    await save.click();
    await page.getByText('Il servizio non risponde').waitFor();
    await page.unroute('**/api/v1/disbursements');
    await page.getByLabel('Importo richiesto').fill('12,00');
    await save.click();
    await page.getByText('può essere già stato registrato').waitFor();
    expect(await count()).toBe(before + 1);
    await page.getByRole('link', { name: 'Guarda l’elenco' }).waitFor();
    await page.getByRole('button', { name: /prosegui con un nuovo invio/ }).click();
    await save.click();
    await page.waitForURL(/\/erogazioni\/D-\d+$/);
    expect(await count()).toBe(before + 2);
    await context.close();
  });
});

/** Keeps answers back until they are let go. */
async function heldBack(page: Page, address: string): Promise<{ letGo: () => void }> {
  let letGo = (): void => undefined;
  const free = new Promise<void>((resolve) => (letGo = resolve));
  await page.route(address, async (route) => {
    await free;
    await route.continue();
  });
  return { letGo: () => letGo() };
}

/** Presses Tab until the focus is there, as hands without a mouse do. */
async function tabTo(place: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  const isThere = () => place.evaluate((element) => element.matches(':focus'));
  for (let pressed = 0; !(await isThere()); pressed++) {
    if (pressed === 60) throw new Error(`${key} does not lead to ${String(place)}`);
    await place.page().keyboard.press(key);
  }
}

const italian = (amount: string): string => amount.replace('.', ',').replace(/\B(?=(\d{3})+(?=,))/g, '.');

/** One amount of the sheet of tranches, a cent higher. */
function aCentMore(book: Workbook): void {
  const amounts = [...(book.getWorksheet('Linee')?.getRows(1, 40) ?? [])].flatMap((row) => Array.from({ length: row.cellCount }, (_, index) => row.getCell(index + 1)));
  const cell = amounts.find(({ value }) => typeof value === 'number' && value > 1000);
  if (!cell) throw new Error('there is no amount on that sheet');
  cell.value = Number(cell.value) + 0.01;
}
