import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { instantOf } from '../../src/calendar/domain/beijing.js';
import { Directory } from '../../src/organization/directory.js';
import { PaperDraftsService } from '../../src/reminder/paper-drafts.service.js';
import { ReminderService } from '../../src/reminder/reminder.service.js';
import { RunWatchService } from '../../src/reminder/run-watch.service.js';
import { DecisionsService } from '../../src/task/decisions.service.js';
import { ProgressReport } from '../../src/task/progress-report.entity.js';
import { RequestsService } from '../../src/task/requests.service.js';
import { Task } from '../../src/task/task.entity.js';
import { aChromium, inChromium } from '../support/chromium.js';
import { aWebHouse, type WebHouse } from '../support/web-house.js';

const TEXT = '9月6日印发工作方案（区司法局〔2021〕9号），23个镇街报来名册，共1310人。';
const CONTEXTS = [
  { width: 1440, script: true },
  { width: 390, script: true },
  { width: 1440, script: false },
  { width: 390, script: false },
] as const;

inChromium('everybody’s story, from the letter on', () => {
  let browser: Browser;
  let house: WebHouse;
  let said: string[];
  beforeAll(async () => {
    browser = await aChromium();
  });
  afterAll(() => browser?.close());
  beforeEach(async () => {
    said = [];
    house = await aWebHouse();
    await at('2021-09-06');
    await house.app.get(ReminderService).run('rung');
    const head = await house.signedIn('o-sfj-head');
    const task = await named('研究部署“八五”普法任务');
    await head.get(`/tasks/${task.id}`);
    await head.post(`/tasks/${task.id}/acknowledge`);
    const asked = { nodeId: null, reasonKind: 'superior' as const, reason: '市级规划尚未印发。', day: '2021-12-15' };
    const id = await house.app.get(RequestsService).askExtension(await actor('o-sfj-head'), task.id, asked);
    await house.app.get(DecisionsService).refer(await actor('o-dcs-chief'), id.ok ? id.value : '', '建议同意。');
    await at('2021-09-08');
    await house.app.get(PaperDraftsService).tick(house.clock.now(), 'ofTheDay');
  });
  afterEach(() => house?.down());

  const at = async (day: string): Promise<void> => {
    house.clock.set(instantOf(day, '10:00'));
    await house.app.get(RunWatchService).heard();
  };
  const actor = async (code: string) => (await Directory.on('2021-09-06', house.reads)).actor(code)!;
  const named = async (title: string) => (await house.reads.one(Task, { title }))!;

  /** In by a link: of a letter, or to sign in. */
  async function enter(
    as: string,
    purpose: 'letter' | 'signIn',
    { width, script }: (typeof CONTEXTS)[number],
  ): Promise<Page> {
    const options = { javaScriptEnabled: script, viewport: { width, height: 844 } };
    const page = await (await browser.newContext(options)).newPage();
    page.on('console', (message) => said.push(message.text()));
    page.on('pageerror', (error) => said.push(error.message));
    await page.goto(house.base + (await house.link(as, purpose)));
    await page.click('button.btn-main');
    return page;
  }
  const h1 = (page: Page): Promise<string> => page.innerText('h1');

  test.each(CONTEXTS)('at $width, with script $script', async (context) => {
    // The unit: the letter's link, a draft to the head, who signs in and agrees.
    const clerk = await enter('o-sfj-clerk', 'letter', context);
    expect(await h1(clerk)).toBe('我的任务');
    await clerk.fill('.is-open textarea >> nth=0', TEXT);
    await clerk.check('.is-open input[value=self] >> nth=0');
    await clerk.click('.is-open button:has-text("送负责人") >> nth=0');
    expect(await clerk.textContent('.banner-ok')).toContain('已送负责人');
    const head = await enter('o-sfj-head', 'signIn', context);
    expect(await h1(head)).toBe('我的任务');
    await head.click('a:has-text("看过并上报")');
    expect(await head.inputValue('.is-open textarea >> nth=0')).toBe(TEXT);
    await head.click('button:has-text("同意上报")');
    expect(await head.textContent('.banner-ok')).toContain('已上报');
    expect(await head.getByText('等我同意上报').count()).toBe(0);
    await head.fill('.is-open textarea >> nth=0', `${TEXT}另附名单。`);
    await head.click('.is-open button:has-text("上报") >> nth=0');
    expect(await head.textContent('.banner-ok')).toContain('已上报');

    // The office: one sent back, the next one is open, one passed; a paper signed.
    const office = await enter('o-dcs-chief', 'signIn', context);
    expect(await h1(office)).toBe('今日');
    await office.click('text=开始审核');
    const first = await office.innerText('.said');
    await office.fill('textarea[name=missing]', '缺方案原件。');
    await office.click('button:has-text("退回补充")');
    expect(await office.textContent('.banner-ok')).toContain('已退回补充');
    expect(await office.innerText('article .said')).not.toBe(first);
    await office.click('button:has-text("通过")');
    expect(await office.textContent('.banner-ok')).toContain('已通过');
    await office.click('a:has-text("回到今日")');
    await office.click('#q-sign + dd a');
    await office.click('#queue .asks a >> nth=0');
    await office.click('button:has-text("签发")');
    expect(await office.textContent('.banner-ok')).toContain('已签发');
    expect(await office.textContent('main')).toContain('〔2021〕1号　2021年9月8日签发');
    const states = (await house.reads.find(ProgressReport)).map(({ state }) => state);
    expect(states.sort()).toEqual(['accepted', 'returned']);

    // The leader: read by the letter's link, decided once signed in, and gone from the list.
    const reading = await enter('o-qzf-fqz-zf', 'letter', context);
    expect([await h1(reading), await reading.locator('.decide > li').count()]).toEqual(['督办总览', 1]);
    const leader = await enter('o-qzf-fqz-zf', 'signIn', context);
    await leader.click('.decide li:first-child a:has-text("同意") >> nth=0');
    await leader.click('button:has-text("同意延期")');
    expect(await leader.textContent('.banner-ok')).toContain('延至2021年12月15日');
    expect(await leader.locator('.decide > li').count()).toBe(0);
    expect(said).toEqual([]);
  });
});
