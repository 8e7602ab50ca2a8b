import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type Browser, type Page } from 'playwright-core';
import { instantOf } from '../../src/calendar/domain/beijing.js';
import { Plan } from '../../src/plan/plan.entity.js';
import { Task } from '../../src/task/task.entity.js';
import { importUnapproved } from '../support/unapproved.js';
import { aChromium, inChromium } from '../support/chromium.js';
import { aWebHouse, type WebHouse } from '../support/web-house.js';

inChromium('the desk in a real browser', () => {
  let house: WebHouse;
  let browser: Browser;
  beforeAll(async () => {
    house = await aWebHouse('sqlite', {}, async (app) => importUnapproved(app, 'asRead'));
    house.clock.set(instantOf('2021-03-19', '10:40'));
    browser = await aChromium();
  });
  afterAll(async () => {
    await browser?.close();
    await house?.down();
  });

  const desk = async (width: number): Promise<Page> => {
    const page = await (await browser.newContext({ viewport: { width, height: 900 } })).newPage();
    await page.goto(house.base + (await house.link('o-dcs-officer', 'signIn')));
    await page.click('button.btn-main');
    const [plan] = await house.reads.find(Plan);
    await page.goto(`${house.base}/desk/${plan!.id}`);
    return page;
  };
  const look = async (page: Page, name: string): Promise<void> => {
    const to = process.env['DUBAN_SCREENSHOTS'];
    if (to) await page.screenshot({ path: `${to}/${name}.png`, fullPage: true });
  };
  const opened = (page: Page): Promise<string> => page.inputValue('tr.edit input[name=title]');

  test('by keyboard: to the next line and back, taken apart, confirmed with Enter', async () => {
    const page = await desk(1440);
    await look(page, 'desk-1440');
    const first = await opened(page);
    await page.keyboard.press('ArrowDown');
    await page.waitForURL(/n=/);
    expect(await opened(page)).not.toBe(first);
    await page.keyboard.press('ArrowUp');
    await page.waitForFunction(
      (title) => document.querySelector<HTMLInputElement>('tr.edit input[name=title]')?.value === title,
      first,
    );
    const before = await house.reads.find(Task);
    const wide = page.locator('tr[id^=t-]', { has: page.locator('td:nth-child(2)', { hasText: '–' }) }).nth(1);
    await wide.locator('a').click();
    await page.waitForSelector('button[value=part]');
    await page.keyboard.press('s');
    await page.waitForURL(/done=regroup/);
    expect((await house.reads.find(Task)).length).toBeGreaterThan(before.length);
    await page.selectOption('tr.edit select[name=lead]', 'sfj');
    await page.fill('tr.edit input[name=standard]', '每期写明件数和日期。');
    // Typing an s is no order to take the line apart.
    await page.press('tr.edit input[name=cooperating]', 's');
    await page.fill('tr.edit input[name=cooperating]', '');
    await page.press('tr.edit input[name=standard]', 'Enter');
    await page.waitForURL(/done=confirm/);
    expect((await house.reads.find(Task)).filter(({ confirmedOn }) => confirmedOn !== null)).toHaveLength(1);
  });

  test.each([1440, 1024, 390, 360])('nothing is wider than the screen at %i', async (width) => {
    const page = await desk(width);
    await look(page, `desk-${width}-later`);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
    await page.context().close();
  });
});
