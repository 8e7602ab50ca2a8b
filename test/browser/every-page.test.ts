import { gzipSync } from 'node:zlib';
import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { seenByAxe } from '../support/axe.js';
import { aChromium, inChromium } from '../support/chromium.js';
import { expectFit } from '../support/looks.js';
import { aWebHouse, type WebHouse } from '../support/web-house.js';

/** Who opens which pages: between them, every page that needs no more than its address. */
const PAGES: Readonly<Record<string, readonly string[]>> = {
  'o-sfj-head': ['/my', '/ledger', '/statements', '/contributions', '/figures', '/consultation', '/mail', '/posts'],
  'o-xfb-head': ['/my', '/ledger', '/statements'],
  'o-qzf-fqz-zf': ['/overview', '/overview?more=1', '/ledger', '/leaders-pages', '/mail'],
  'o-dcs-chief': [
    ...['/today', '/ledger', '/ledger?q=普法&sort=due&hide=item', '/ledger/import', '/reviews', '/desk', '/papers'],
    ...['/reminders', '/mail', '/bulletins', '/calendar/statutory', '/journal?verify=yes'],
  ],
  'o-yfzqb-composer': [
    '/today',
    '/reviews',
    '/annual-report',
    '/year-end',
    '/figures',
    '/supervision-notices',
    '/calendar',
  ],
  'o-dsj-admin': ['/organization', '/organization/import', '/system', '/calendar', '/mail', '/posts'],
};
const HEAVIEST = 150_000;

inChromium('every page', () => {
  let house: WebHouse;
  let browser: Browser;
  beforeAll(async () => {
    house = await aWebHouse();
    browser = await aChromium();
  });
  afterAll(async () => {
    await browser?.close();
    await house?.down();
  });

  const assets = readdirSync('src/web/assets')
    .map((name) => gzipSync(readFileSync(`src/web/assets/${name}`)).length)
    .reduce((sum, size) => sum + size, 0);

  async function looksRight(page: Page, path: string): Promise<void> {
    const answer = await page.goto(`${house.base}${path}`);
    expect([path, answer?.status()]).toEqual([path, 200]);
    const weight = gzipSync((await answer?.body()) ?? Buffer.alloc(0)).length + assets;
    expect([path, weight < HEAVIEST]).toEqual([path, true]);
    await expectFit(page, path);
  }

  describe.each(Object.entries(PAGES))('as %s sees it', (officer, paths) => {
    test('fits, is light, speaks plainly, asks no other host, and can be read by keyboard and ear', async () => {
      const page = await seenByAxe(browser, house, officer);
      const strangers: string[] = [];
      page.on('request', (request) => {
        if (!request.url().startsWith(house.base) && !request.url().startsWith('data:')) strangers.push(request.url());
      });
      for (const path of paths) await looksRight(page, path);
      expect(strangers).toEqual([]);
    });
  });
});
