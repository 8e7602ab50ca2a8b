import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type Browser, type Page } from 'playwright-core';
import { aChromium, inChromium } from '../support/chromium.js';
import { aWebHouse, type WebHouse } from '../support/web-house.js';

const LIST = '\n单位\t岗位\t姓名\t邮箱\t电话\n区教育局\t负责人\t新任甲\tjia@district.example\t022-11112222';

inChromium('the directory in a real browser, without script', () => {
  let house: WebHouse;
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    house = await aWebHouse('sqlite');
    browser = await aChromium();
    page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
    await page.goto(house.base + (await house.link('o-dsj-admin', 'signIn')));
    await page.click('button.btn-main');
  });
  afterAll(async () => {
    await browser?.close();
    await house?.down();
  });

  test('a list is taken in as it was looked at, empty first line and all; somebody’s account is opened', async () => {
    await page.goto(`${house.base}/organization/import`);
    await page.fill('#i-text', LIST);
    await page.click('button:has-text("读出并核对")');
    expect(await page.textContent('main')).toContain('将新增或修改1行');
    await page.click('button:has-text("核对无误，导入")');
    expect(page.url()).toBe(`${house.base}/organization?done=import`);
    await page.click('a:has-text("区教育局")');
    await page.click('a:has-text("新任甲")');
    await page.click('summary:has-text("开通账号")');
    await page.click('button:has-text("开通账号")');
    expect(await page.textContent('main')).toContain('只显示这一次');
  });

  test('no page is wider than its screen, folded out or not; every field is named', async () => {
    await page.goto(`${house.base}/organization`);
    const unit = await page.getAttribute('a:has-text("区教育局")', 'href');
    const person = await page.getAttribute('a:has-text("新任甲")', 'href');
    const context = await browser.newContext({ storageState: await page.context().storageState() });
    const measured = await context.newPage();
    for (const path of ['/organization', '/organization/import', unit ?? '', person ?? '']) {
      await measured.goto(house.base + path);
      await measured.evaluate(UNFOLD);
      expect([path, await measured.evaluate(NAMELESS), await measured.evaluate(SAME_IDS)]).toEqual([path, 0, 0]);
      for (const width of [1440, 768, 390, 360]) {
        await measured.setViewportSize({ width, height: 900 });
        expect([path, width, await measured.evaluate(OVER)]).toEqual([path, width, 0]);
      }
    }
  });
});

// These run in the page, as text: the types of a browser are not this project's.
const UNFOLD = `document.querySelectorAll('details').forEach((one) => { one.open = true; })`;
const OVER = `Math.max(0, document.documentElement.scrollWidth - window.innerWidth)`;
const NAMELESS = `
  [...document.querySelectorAll('input:not([type=hidden]):not([hidden]), textarea:not([hidden]), select')]
    .filter((field) => !field.labels?.length && !field.getAttribute('aria-label')).length`;
const SAME_IDS = `(() => {
  const ids = [...document.querySelectorAll('[id]')].map((one) => one.id);
  return ids.length - new Set(ids).size;
})()`;
