import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type Browser, type Page } from 'playwright-core';
import { instantOf } from '../../src/calendar/domain/beijing.js';
import { Directory } from '../../src/organization/directory.js';
import { PaperDraftsService } from '../../src/reminder/paper-drafts.service.js';
import { ReminderService } from '../../src/reminder/reminder.service.js';
import { RunWatchService } from '../../src/reminder/run-watch.service.js';
import { Node } from '../../src/task/node.entity.js';
import { ReportService } from '../../src/task/report.service.js';
import { Task } from '../../src/task/task.entity.js';
import { aChromium, inChromium } from '../support/chromium.js';
import { PDF, textFile } from '../support/files.js';
import { aWebHouse, type WebHouse } from '../support/web-house.js';

const PLATFORM = '研究部署“八五”普法任务';
const EXPERTS = '组建区法律专家团队';
const WIDTHS = [1440, 1024, 390, 360];
/** One red pixel: a picture that a browser can draw. */
const PICTURE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8DwHwAFAAH/VscvDQAAAABJRU5ErkJggg==',
  'base64',
);

inChromium('the office’s day, in a real browser', () => {
  let house: WebHouse;
  let browser: Browser;
  let wholeId: string;

  const idOf = async (title: string) => (await house.reads.one(Task, { title }))?.id ?? '';
  const at = async (day: string) => {
    house.clock.set(instantOf(day, '10:00'));
    await house.app.get(RunWatchService).heard();
  };

  beforeAll(async () => {
    house = await aWebHouse();
    await at('2021-09-06');
    await house.app.get(ReminderService).run('rung');
    await at('2021-09-08');
    await house.app.get(PaperDraftsService).tick(house.clock.now(), 'ofTheDay');
    wholeId = await idOf(PLATFORM);
    const experts = await idOf(EXPERTS);
    const head = await house.signedIn('o-sfj-head');
    await head.get(`/tasks/${wholeId}`);
    await head.post(`/tasks/${wholeId}/acknowledge`);
    const closing = { key: 'closing', text: '等待上级规划。', nextYear: '6月底前印发。', outcome: 'carriedOver' };
    await head.upload(`/tasks/${wholeId}/submit`, { ...closing, asIs: 'yes' }, [
      { name: '会议照片.png', bytes: PICTURE },
      { name: '印发稿.pdf', bytes: PDF },
      { name: '名单.txt', bytes: textFile('一、示例甲') },
    ]);
    const actor = (await Directory.on('2021-09-08', house.reads)).actor('o-sfj-head');
    const node = await house.reads.one(Node, { taskId: experts });
    if (!actor || !node) throw new Error('no head, or no node');
    const said = { kind: 'node' as const, nodeId: node.id, text: '效果明显。' };
    await house.app.get(ReportService).report(actor, experts, said);
    const asked = { key: 'extension', reasonKind: 'superior', reason: '市级规划未印发。', day: '2021-10-15' };
    await head.post(`/tasks/${experts}/extensions`, asked);
    await at('2021-09-13');
    await house.app.get(ReminderService).run('rung');
    await at('2021-09-14');
    browser = await aChromium();
  });
  afterAll(async () => {
    await browser?.close();
    await house?.down();
  });

  const signedIn = async (code: string, javaScriptEnabled: boolean): Promise<{ page: Page; said: string[] }> => {
    const page = await (await browser.newContext({ javaScriptEnabled })).newPage();
    const said: string[] = [];
    page.on('console', (message) => said.push(message.text()));
    page.on('pageerror', (error) => said.push(error.message));
    await page.goto(house.base + (await house.link(code, 'signIn')));
    await page.click('button.btn-main');
    return { page, said };
  };

  /** Nothing wider than the window, one ink button, and red for lateness alone. */
  const fits = async (page: Page, name: string): Promise<void> => {
    expect([name, await page.locator('.btn-main:visible').count()]).toEqual([name, 1]);
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 });
      const wide = await page.evaluate<number>('document.documentElement.scrollWidth');
      expect([name, width, wide <= width]).toEqual([name, width, true]);
      const to = process.env['DUBAN_SCREENSHOTS'];
      if (to) await page.screenshot({ path: `${to}/${name}-${width}.png`, fullPage: true });
    }
    await page.setViewportSize({ width: 1024, height: 900 });
  };

  test.each([true, false])('the day and the queue, with script %s', async (script) => {
    const { page, said } = await signedIn('o-dcs-chief', script);
    await page.goto(`${house.base}/today`);
    await fits(page, script ? 'today' : 'today-plain');
    const n = Number(await page.locator('#q-reviews + dd a').innerText());
    await page.click('text=开始审核');
    expect(page.url()).toBe(`${house.base}/reviews`);
    expect(await page.locator('.queue li').count()).toBe(n);
    await fits(page, script ? 'reviews' : 'reviews-plain');
    expect(said).toEqual([]);
  });

  test('each queue is a click away and shows as many as it says', async () => {
    const { page } = await signedIn('o-dcs-chief', false);
    for (const name of ['reviews', 'sign', 'answer', 'calls']) {
      await page.goto(`${house.base}/today`);
      const figure = page.locator(`#q-${name} + dd a`);
      const n = Number(await figure.innerText());
      await figure.click();
      expect([name, await page.locator('#queue .asks > li').count()]).toEqual([name, n]);
      await fits(page, `today-${name}`);
    }
  });

  test('the picture is drawn on the page, and opens in a page of its own', async () => {
    const { page } = await signedIn('o-dcs-officer', false);
    await page.goto(`${house.base}/reviews?open=${wholeId}`);
    const picture = page.locator('.proof img');
    await picture.scrollIntoViewIfNeeded();
    await page.waitForFunction('document.querySelector(".proof img").complete');
    expect(await page.evaluate<number>('document.querySelector(".proof img").naturalWidth')).toBe(1);
    const [opened] = await Promise.all([page.context().waitForEvent('page'), picture.click()]);
    await opened.waitForLoadState();
    expect(opened.url()).toMatch(/\/evidence\/[0-9A-Z]{26}\/view$/);
  });

  test('by keys alone: sent back with what is missing, and the next one is open', async () => {
    const { page } = await signedIn('o-dcs-officer', false);
    await page.goto(`${house.base}/reviews`);
    const first = await page.locator('#r0').innerText();
    const missing = page.locator('textarea[name=missing]');
    if ((await missing.inputValue()) === '') await missing.fill('缺印发的文件。');
    await missing.focus();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/reviews\?done=/);
    expect(await page.locator('.banner-ok b').innerText()).toBe(`已退回补充：${first}`);
    expect(await page.locator('#r0').innerText()).not.toBe(first);
    await fits(page, 'reviews-next');
  });

  test('a call is written down where it is due', async () => {
    const { page } = await signedIn('o-dcs-officer', false);
    await page.goto(`${house.base}/today?queue=calls`);
    const n = await page.locator('#queue .asks > li').count();
    const form = page.locator('#queue details[open] form');
    await form.locator('input[name=spokeWith]').fill('办公室主任');
    await form.locator('textarea[name=said]').fill('月内可以完成。');
    await form.locator('button').click();
    expect(await page.locator('.banner-ok b').innerText()).toBe('已记下');
    expect(Number(await page.locator('#q-calls + dd a').innerText())).toBe(n - 1);
  });

  test('in the largest letters it still fits a telephone', async () => {
    const { page } = await signedIn('o-dcs-chief', false);
    for (const path of ['/today', '/reviews']) {
      await page.goto(house.base + path);
      await page.click('button[name=size][value=xl]');
      await fits(page, `xl${path.replace('/', '-')}`);
    }
  });
});
