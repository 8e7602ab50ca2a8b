import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type Browser, type Page } from 'playwright-core';
import { instantOf } from '../../src/calendar/domain/beijing.js';
import { ReminderService } from '../../src/reminder/reminder.service.js';
import { aChromium, inChromium } from '../support/chromium.js';
import { aWebHouse, type WebHouse } from '../support/web-house.js';

inChromium('what the next run sends, in a real browser', () => {
  let house: WebHouse;
  let browser: Browser;
  beforeAll(async () => {
    house = await aWebHouse();
    house.clock.set(instantOf('2021-08-30', '09:30'));
    await house.app.get(ReminderService).run('rung');
    house.clock.set(instantOf('2021-09-03', '16:00'));
    browser = await aChromium();
  });
  afterAll(async () => {
    await browser?.close();
    await house?.down();
  });

  /** From the list to the first letter of it. */
  const opened = async (javaScriptEnabled: boolean): Promise<{ page: Page; said: string[] }> => {
    const page = await (await browser.newContext({ javaScriptEnabled })).newPage();
    const said: string[] = [];
    page.on('console', (message) => said.push(message.text()));
    page.on('pageerror', (error) => said.push(error.message));
    await page.goto(house.base + (await house.link('o-dcs-officer', 'signIn')));
    await page.click('button.btn-main');
    await page.goto(`${house.base}/reminders`);
    await fits(page);
    await page.click('details:has(a[href^="/reminders/weekly/"]) > summary >> nth=0');
    await page.click('a[href^="/reminders/weekly/"] >> nth=0');
    await fits(page);
    return { page, said };
  };
  const fits = async (page: Page): Promise<void> => {
    for (const width of [360, 390, 1440]) {
      await page.setViewportSize({ width, height: 900 });
      const wide = await page.evaluate<number>('document.documentElement.scrollWidth');
      expect([page.url(), width, wide <= width]).toEqual([page.url(), width, true]);
    }
  };

  test('without script: the short form is there to select, the letter in its frame, and no button that does nothing', async () => {
    const { page } = await opened(false);
    expect(await page.locator('button[data-copy]').isVisible()).toBe(false);
    const short = (await page.locator('#short-text').textContent()) ?? '';
    expect(short).toContain('区政府督查室：');
    expect(short.length).toBeLessThanOrEqual(300);
    expect(await page.frameLocator('iframe').locator('body').textContent()).toContain('所以收到这封信');
  });

  test('with script: one press copies it', async () => {
    const { page, said } = await opened(true);
    await page.click('button[data-copy]');
    expect(await page.textContent('button[data-copy]')).toBe('已复制');
    const selected = await page.evaluate<string>('window.getSelection().toString()');
    expect(selected.trim()).toBe((await page.locator('#short-text').textContent())?.trim());
    expect(said).toEqual([]);
  });
});
