import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { atRest } from './web-application.js';

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

const THEMES = [
  ['light', 'giorno'],
  ['dark', 'notte'],
] as const;

/**
 * What every rule of WCAG that can be tried finds on the page as it stands. No page has frames: without looking for them axe
 * needs half the time; and half of what is left is to describe each part that is as it should be, and to read axe itself anew.
 */
async function violations(page: Page): Promise<string[]> {
  const read = await page.evaluate('"axe" in window');
  const axe = new AxeBuilder(read ? { page, axeSource: ';' } : { page }).setLegacyMode().options({ resultTypes: ['violations'] });
  const { violations: found } = await axe.withTags(WCAG).analyze();
  return found.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary ?? ''}`));
}

/** `npm run screenshots` keeps what was seen, for eyes to judge. */
async function keep(page: Page, name: string, how: string): Promise<void> {
  const folder = process.env['PNRR_SCREENSHOTS'];
  if (folder) await page.screenshot({ path: join(folder, `${name.replace(/[^\p{L}\d]+/gu, '-').replace(/^-|-$/g, '') || 'quadro'}-${how}.png`), fullPage: true });
}

/** What is wrong with the page as it stands, whatever is open on it, by day and by night. `how`: in which language, where there are pictures in both. */
export async function wrongByDayAndNight(page: Page, name: string, how = 'it'): Promise<string[]> {
  const wrong: string[] = [];
  for (const [theme, time] of THEMES) {
    // Chosen, so that the application stays with it when the system turns; other pages follow the system.
    await page.evaluate(`localStorage.setItem('pnrr:theme', '${theme}'); document.documentElement.dataset.theme = '${theme}'`);
    await page.emulateMedia({ colorScheme: theme });
    await page.waitForTimeout(100);
    if ((await page.evaluate('document.documentElement.dataset.theme')) !== theme) wrong.push(`${how}: not seen by ${theme}`);
    wrong.push(...(await violations(page)).map((fault) => `${how}, ${time}: ${fault}`));
    await keep(page, name, `${how}-${time}`);
  }
  return wrong;
}

/** What is wrong with a page of the application in both languages and both themes, and on a phone. */
export async function wrongInEveryWay(page: Page, name: string): Promise<string[]> {
  const wrong: string[] = [];
  for (const [language, button] of [['it', 'Italiano'], ['en', 'English']] as const) {
    await page.getByRole('button', { name: button, exact: true }).click();
    await atRest(page);
    wrong.push(...(await wrongByDayAndNight(page, name, language)), ...(await tooWide(page, name, language)));
  }
  return wrong;
}

/** Nothing is wider than the window of a phone, but in frames that scroll. */
export async function tooWide(page: Page, name: string, how: string): Promise<string[]> {
  const size = page.viewportSize();
  await page.setViewportSize({ width: 390, height: 800 });
  await keep(page, name, `${how}-telefono`);
  // What measures itself does so before the second picture.
  const excess = Number(await page.evaluate('new Promise((measured) => requestAnimationFrame(() => requestAnimationFrame(() => measured(document.documentElement.scrollWidth - document.documentElement.clientWidth))))'));
  if (size) await page.setViewportSize(size);
  return excess === 0 ? [] : [`${how}: ${excess} pixels wider than a phone`];
}
