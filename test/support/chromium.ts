import { existsSync } from 'node:fs';
import { describe, expect } from '@jest/globals';
import { chromium, type Browser, type Page } from 'playwright-core';
import type { WebHouse } from './web-house.js';

const CHROMIUM = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
const ARGS = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'];
const required = process.env['DUBAN_REQUIRE_SERVICES'] === '1';

/** `describe` where there is a Chromium, or where one must be. */
export const inChromium = existsSync(CHROMIUM) || required ? describe : describe.skip;

/** A machine that is busy with other things takes its time over a page. */
const PATIENCE_MS = 180_000;

export async function aChromium(): Promise<Browser> {
  const browser = await chromium.launch({
    executablePath: CHROMIUM,
    args: [...ARGS, '--no-first-run', '--disable-sync'],
  });
  const open = browser.newContext.bind(browser);
  browser.newContext = async (options) => {
    const context = await open(options);
    context.setDefaultTimeout(PATIENCE_MS);
    return context;
  };
  return browser;
}

/** A page of somebody signed in, by forms alone: no script runs. */
export async function withoutScript(browser: Browser, house: WebHouse, code: string): Promise<Page> {
  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await page.goto(house.base + (await house.link(code, 'signIn')));
  await page.click('button.btn-main');
  return page;
}

/** The same, before one of the pages. */
export async function opened(
  browser: Browser,
  house: WebHouse,
  { as, path }: { as: string; path: string },
): Promise<Page> {
  const page = await withoutScript(browser, house, as);
  await page.goto(`${house.base}${path}`);
  return page;
}

/** One main button at the most, and nothing wider than the window; pictures of it where DUBAN_SCREENSHOTS names a folder. */
export async function expectFits(page: Page, name: string): Promise<void> {
  expect(await page.locator('.btn-main:visible').count()).toBeLessThanOrEqual(1);
  for (const width of [360, 768, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    const wide = await page.evaluate<number>('document.documentElement.scrollWidth');
    expect([name, width, wide <= width]).toEqual([name, width, true]);
    const to = process.env['DUBAN_SCREENSHOTS'];
    if (to) await page.screenshot({ path: `${to}/${name}-${width}.png`, fullPage: true });
  }
}
