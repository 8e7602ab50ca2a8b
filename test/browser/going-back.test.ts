import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { ProgressReport } from '../../src/task/progress-report.entity.js';
import { Instruction, Request } from '../../src/task/request.entity.js';
import { Task } from '../../src/task/task.entity.js';
import { UnitDraft } from '../../src/task/unit-draft.entity.js';
import { aChromium, inChromium } from '../support/chromium.js';
import { aWebHouse, type WebHouse } from '../support/web-house.js';

const TEXT = '8月30日拟出人选条件，依据区司法局8月12日会议纪要。';

inChromium('going back, and pressing twice', () => {
  let house: WebHouse;
  let browser: Browser;
  let task: string;
  beforeAll(async () => {
    house = await aWebHouse();
    browser = await aChromium();
    task = `/tasks/${(await house.reads.one(Task, { title: '组建区法律专家团队' }))?.id ?? ''}`;
    const head = await house.signedIn('o-sfj-head');
    await head.get(task);
    await head.post(`${task}/acknowledge`);
  });
  afterAll(async () => {
    await browser?.close();
    await house?.down();
  });

  async function at(as: string, path: string, { script }: { script: boolean }): Promise<Page> {
    const page = await (await browser.newContext({ javaScriptEnabled: script })).newPage();
    await page.goto(house.base + (await house.link(as, 'signIn')));
    await page.click('button.btn-main');
    await page.goto(house.base + path);
    return page;
  }
  const folded = async (page: Page, key: string): Promise<void> => {
    await page.click(`details[id^="${key}"] > summary`);
  };
  const banner = (page: Page): Promise<string> => page.locator('.banner').first().innerText();

  test('with script, a refused form is gone back to, with what was written', async () => {
    const page = await at('o-sfj-head', task, { script: true });
    await page.fill('#node-1-text', '持续推进。');
    await page.click('#node-1 button:has-text("上报节点")');
    expect(await banner(page)).toContain('没有找到日期');
    await page.click('nav a:has-text("台账")');
    const back = await page.goBack();
    expect([back?.status(), page.url()]).toEqual([200, house.base + task]);
    expect(await page.inputValue('#node-1-text')).toBe('持续推进。');
    expect(await page.textContent('#node-1 .kept')).toContain('已恢复您');
    await page.reload();
    expect(await page.inputValue('#node-1-text')).toBe('持续推进。');
  });

  test('a session that ended in the middle: signed in again, the words are there, and go', async () => {
    const page = await at('o-sfj-clerk', task, { script: true });
    await page.fill('#node-1-text', TEXT);
    await page.context().clearCookies();
    await page.click('#node-1 button:has-text("送负责人")');
    expect(await page.innerText('h1')).toBe('登录');
    await page.goto(house.base + (await house.link('o-sfj-clerk', 'signIn')));
    await page.click('button.btn-main');
    await page.goto(house.base + task);
    expect(await page.inputValue('#node-1-text')).toBe(TEXT);
    await page.click('#node-1 button:has-text("送负责人")');
    expect(await banner(page)).toContain('已送负责人');
    expect(await house.reads.find(UnitDraft)).toMatchObject([{ state: 'sent', input: { text: TEXT } }]);
    expect(await page.evaluate<string[]>('Object.keys(localStorage)')).toEqual([]);
  });

  test('the address of a form, typed or opened anew, leads to its page', async () => {
    const page = await at('o-sfj-head', `${task}/reports`, { script: false });
    expect(page.url()).toBe(house.base + task);
    await page.goto(`${house.base}${task}/reports/01M8H2VTAHS6040EBCAZ59PASY/accept`);
    expect(page.url()).toBe(house.base + task);
  });

  test('a page that is behind is sent again: kept once, told in words, nothing doubled', async () => {
    const [one, two] = [
      await at('o-sfj-head', task, { script: false }),
      await at('o-sfj-head', task, { script: false }),
    ];
    for (const page of [one, two]) {
      await folded(page, 'extension');
      await page.fill('#extension-day', '2021-12-15');
      await page.locator('#extension input[type=radio] >> nth=0').check();
      await page.fill('#extension-reason', '人选公示未满。');
      await page.click('#extension button >> nth=0');
      expect(await banner(page)).toContain('延期申请已报');
    }
    await one.goBack();
    await one.goForward();
    await two.goto(house.base + task);
    for (const page of [one, two]) {
      await page.goto(house.base + task);
      await page
        .locator('form[action$="/reports"]', { has: page.locator('[value=node]') })
        .locator('textarea')
        .fill(TEXT);
    }
    for (const page of [one, two]) {
      await page.click('#node-1 button:has-text("同意上报")');
      expect(await banner(page)).toContain('已上报');
      await page.goBack();
      expect([await page.innerText('h1'), await page.locator('#node-1').count()]).toEqual(['组建区法律专家团队', 0]);
    }
    expect([await house.reads.find(Request), await house.reads.find(ProgressReport)].map((all) => all.length)).toEqual([
      ...[1, 1],
    ]);
  });

  test('pressed twice without script, what is added is added once', async () => {
    const head = await at('o-sfj-head', task, { script: false });
    await folded(head, 'note');
    await head.fill('#note-text', TEXT);
    await head.dblclick('#note button >> nth=0');
    await head.waitForSelector('.banner-ok');
    const clerk = await at('o-sfj-clerk', task, { script: false });
    await clerk.fill('#closing-text', TEXT);
    await clerk.dblclick('#closing button:has-text("保存")');
    await clerk.waitForSelector('.banner-ok');
    const leader = await at('o-qzf-fqz-zf', task, { script: false });
    await folded(leader, 'instruct');
    await leader.fill('#instruct-words', '请按期完成。');
    await leader.fill('#instruct-answerBy', '2021-09-30');
    await leader.dblclick('#instruct button');
    await leader.waitForSelector('.banner-ok');
    const counts = [
      await house.reads.findBy(ProgressReport, { kind: 'note' }),
      await house.reads.findBy(UnitDraft, { act: 'submit' }),
      await house.reads.find(Instruction),
    ].map((all) => all.length);
    expect(counts).toEqual([1, 1, 1]);
  });
});
