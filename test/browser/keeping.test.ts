import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { Evidence } from '../../src/task/evidence.entity.js';
import { ProgressReport } from '../../src/task/progress-report.entity.js';
import { aChromium, inChromium } from '../support/chromium.js';
import { aWebHouse, type WebHouse } from '../support/web-house.js';

const BOX = '.is-open textarea >> nth=0';
const WORDS = '8月30日收齐23个镇街名册，共1310人，依据区司法局8月12日通知。';

inChromium('what is being written', () => {
  let house: WebHouse;
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    house = await aWebHouse();
    browser = await aChromium();
    page = await (await browser.newContext()).newPage();
    await enter();
    await page.click('.is-open button:has-text("签收")');
  });
  afterAll(async () => {
    await browser?.close();
    await house?.down();
  });

  async function enter(): Promise<void> {
    await page.goto(house.base + (await house.link('o-sfj-head', 'signIn')));
    await page.click('button.btn-main');
  }
  const status = (): Promise<string | null> => page.textContent('.is-open .kept >> nth=0');
  async function typed(words: string): Promise<void> {
    await page.goto(`${house.base}/my`);
    await page.fill(BOX, words);
    await page.waitForSelector('.kept:has-text("已留在本机")');
  }

  test('is there again after the page was closed, and goes away when it is not wanted', async () => {
    await typed(WORDS);
    await page.goto(`${house.base}/ledger`);
    await page.goto(`${house.base}/my`);
    expect([await page.inputValue(BOX), await status()]).toEqual([WORDS, expect.stringContaining('已恢复您')]);
    await page.click('.kept button');
    expect(await page.inputValue(BOX)).toBe('');
    await page.goto(`${house.base}/my`);
    expect(await page.inputValue(BOX)).toBe('');
  });

  test('survives a session that ends in the middle of typing', async () => {
    await typed(WORDS);
    await page.context().clearCookies();
    await page.click('.is-open button:has-text("上报节点") >> nth=0');
    expect(await page.locator(BOX).count()).toBe(0);
    await enter();
    expect(await page.inputValue(BOX)).toBe(WORDS);
  });

  test('stays where the line is lost, and the page says what to do', async () => {
    await page.context().setOffline(true);
    await page.waitForSelector('.kept:has-text("网络断了")');
    await page.setInputFiles('.is-open input[type=file] >> nth=0', {
      ...{ name: '名册.txt', mimeType: 'text/plain', buffer: Buffer.from('各镇街名册') },
    });
    await page.click('.is-open button:has-text("上报节点") >> nth=0');
    await page.waitForSelector('[role=status]:has-text("没有传上")');
    expect(await page.inputValue(BOX)).toBe(WORDS);
    await page.context().setOffline(false);
  });

  test('goes once, with its file, however often the button is pressed, and is kept no longer', async () => {
    const button = page.locator('.is-open button:has-text("上报节点") >> nth=0');
    await button.dblclick();
    await page.waitForSelector('.banner-ok');
    expect(await house.reads.find(ProgressReport)).toHaveLength(1);
    expect(await house.reads.find(Evidence)).toMatchObject([{ name: '名册.txt' }]);
    const kept = await page.evaluate<string[]>('Object.keys(localStorage)');
    expect(kept).toEqual([]);
    await page.goBack();
    await page.goto(`${house.base}/my`);
    expect(await house.reads.find(ProgressReport)).toHaveLength(1);
  });

  test('is nobody else’s: another reader of the same browser finds none of it, and leaving clears it', async () => {
    await typed('还没有写完');
    await page.click('button:has-text("退出")');
    expect(await page.evaluate<string[]>('Object.keys(localStorage)')).toEqual([]);
  });
});
