import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { expectAccessible, seenByAxe } from '../support/axe.js';
import { aChromium, expectFits, inChromium, opened } from '../support/chromium.js';
import { aWebHouse, type WebHouse } from '../support/web-house.js';

inChromium('我的任务 in a real browser', () => {
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

  test('from the letter to “sent” in three presses, without script', async () => {
    const head = await opened(browser, house, { as: 'o-sfj-head', path: '/my' });
    await expectFits(head, 'my-unsigned');
    await head.click('.is-open button:has-text("签收")');
    await expectFits(head, 'my');
    const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
    await page.setViewportSize({ width: 360, height: 780 });
    await page.goto(house.base + (await house.link('o-sfj-head', 'letter'))); // the letter's own button
    await page.click('button.btn-main');
    await page.fill('.is-open textarea >> nth=0', '8月30日收齐23个镇街名册，共1310人，依据区司法局8月12日通知。');
    await page.check('.is-open input[value=self] >> nth=0');
    await page.click('.is-open button:has-text("送负责人") >> nth=0');
    expect(await page.textContent('.banner')).toContain('已送负责人');
    expect(await page.textContent('main')).toContain('等负责人同意上报 1件');
    await head.goto(`${house.base}/my`);
    await expectFits(head, 'my-to-sign');
  });

  test('nothing stands in the way of whoever reads it by keyboard or ear', async () => {
    for (const officer of ['o-sfj-head', 'o-sfj-clerk', 'o-xfb-head']) {
      const page = await seenByAxe(browser, house, officer);
      await page.goto(`${house.base}/my`);
      await expectAccessible(page, `my of ${officer}`);
    }
  });
});
