import { existsSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { freePort } from '../../../test/support/free-port.js';
import { TestProvider } from '../../../test/support/provider.js';
import { BY_OPERATOR, Service } from '../../../test/support/service.js';
import { PeopleService } from '../people/people.service.js';

const CHROMIUM = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
const browserTest = existsSync(CHROMIUM) ? { it, why: '' } : { it: it.skip, why: ' (skipped: Chromium is not installed here)' };

/** As people do it: the provider is another site (`localhost`), from which a strict cookie would stay at home. */
describe('signing in through the provider in a browser', () => {
  let provider: TestProvider;
  let service: Service;
  let browser: Browser | null = null;
  let page: Page;
  const said: string[] = [];

  beforeAll(async () => {
    if (!existsSync(CHROMIUM)) return;
    const port = await freePort();
    const url = `http://127.0.0.1:${port}`;
    provider = await TestProvider.start(`${url}/api/v1/sessions/oidc/callback`);
    provider.page = 'Accesso del Ministero';
    service = await Service.start('sqlite', { ...provider.environment, PUBLIC_URL: url }, { port });
    await service.app.get(PeopleService).addPerson(BY_OPERATOR, { email: 'ada@ministero.example', name: 'Ada Rossi', roles: ['analyst'], until: null, reason: null });
    const { chromium } = await import('playwright-core');
    browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--disable-background-networking'] });
    page = await (await browser.newContext({ locale: 'it-IT', viewport: { width: 1100, height: 900 } })).newPage();
    page.on('console', (message) => message.type() === 'error' && message.location().url.startsWith(service.url) && said.push(message.text()));
    page.on('pageerror', (error) => said.push(String(error)));
  });
  afterAll(async () => {
    await browser?.close();
    await service?.stop();
    await provider?.stop();
  });

  const through = async (email: string): Promise<void> => {
    provider.account = { sub: email, email, email_verified: true };
    await page.getByRole('link', { name: /account istituzionale/ }).click();
    await page.getByRole('heading', { name: 'Accesso del Ministero' }).waitFor();
    await page.getByRole('link', { name: 'Entra' }).click();
  };
  const pictured = async (name: string): Promise<void> => {
    const pictures = process.env['PNRR_TEST_PICTURES'];
    if (pictures) await page.screenshot({ path: `${pictures}/${name}.png`, fullPage: true });
  };

  browserTest.it(`says in words why somebody is not let in, and lets the same browser try again${browserTest.why}`, async () => {
    await page.goto(`${service.url}/erogazioni?state=paid`);
    await through('ignota@ministero.example');
    await page.getByText('Nessuna persona del registro ha il suo indirizzo e-mail.').waitFor();
    expect(new URL(page.url()).pathname).toBe('/accesso');
    await pictured('refused');
  });

  browserTest.it(`comes back from another site signed in, on the page that was asked for first${browserTest.why}`, async () => {
    // The provider still knows the one of before: whoever shares a computer signs out there.
    await page.context().clearCookies({ domain: 'localhost' });
    await through('ada@ministero.example');
    await page.locator('.person-menu', { hasText: 'Ada Rossi' }).waitFor();
    expect(page.url()).toBe(`${service.url}/erogazioni?state=paid`);
    const cookies = await page.context().cookies(service.url);
    expect(cookies).toMatchObject([{ name: 'pnrr_session', httpOnly: true, sameSite: 'Strict' }]);
    await page.reload();
    await page.locator('.person-menu', { hasText: 'Ada Rossi' }).waitFor();
    await pictured('signed-in');
  });

  browserTest.it(`finds again what was typed when the session ended${browserTest.why}`, async () => {
    await page.goto(`${service.url}/erogazioni/nuova`);
    const protocol = page.getByLabel('Protocollo (facoltativo)', { exact: true });
    await protocol.fill('PROT-2026/17');
    await page.context().clearCookies({ name: 'pnrr_session' });
    await page.getByRole('navigation').getByRole('link', { name: 'Erogazioni' }).first().click();
    await page.getByRole('dialog').getByText('La sessione è terminata').waitFor();
    await page.goBack();
    await pictured('ended');
    // The provider still knows her, and asks nothing.
    await page.getByRole('link', { name: /account istituzionale/ }).click();
    await page.locator('.person-menu', { hasText: 'Ada Rossi' }).waitFor();
    expect(page.url()).toBe(`${service.url}/erogazioni/nuova`);
    await expect(protocol.inputValue()).resolves.toBe('PROT-2026/17');
    // What the ended session was answered.
    expect(said.filter((line) => !line.includes('status of 401'))).toEqual([]);
  });
});
