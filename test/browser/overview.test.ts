import { writeFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type Browser, type Page } from 'playwright-core';
import { instantOf } from '../../src/calendar/domain/beijing.js';
import { Directory } from '../../src/organization/directory.js';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import { newId } from '../../src/platform/id.js';
import { propose as put } from '../../src/task/proposals.js';
import { DecisionsService } from '../../src/task/decisions.service.js';
import { Request } from '../../src/task/request.entity.js';
import { RequestsService } from '../../src/task/requests.service.js';
import { TaskService } from '../../src/task/task.service.js';
import { Task } from '../../src/task/task.entity.js';
import { aChromium, expectFits, inChromium, opened } from '../support/chromium.js';
import { aWebHouse, type WebHouse } from '../support/web-house.js';

const DEPUTY = 'o-qzf-fqz-zf';
const ASKED = ['组建区法律专家团队', '研究部署“八五”普法任务', '组建“法律明白人”“法治带头人”队伍'];

inChromium('督办总览 in a real browser, by forms alone', () => {
  let house: WebHouse;
  let browser: Browser;

  const actor = async (code: string) => {
    const found = (await Directory.on('2021-09-06', house.reads)).actor(code);
    if (!found) throw new Error(code);
    return found;
  };
  const named = async (title: string): Promise<Task> => {
    const task = await house.reads.one(Task, { title });
    if (!task) throw new Error(title);
    return task;
  };
  async function ask(title: string): Promise<void> {
    const id = await house.app.get(RequestsService).askExtension(await actor('o-sfj-head'), (await named(title)).id, {
      ...{ nodeId: null, reasonKind: 'procedure', day: '2021-12-15' },
      reason: '专家人选正在公示，公示期满后还须报区政府常务会议审议，市级规划印发后再作衔接。',
    });
    if (!id.ok) throw new Error(id.error);
    await house.app.get(DecisionsService).refer(await actor('o-dcs-chief'), id.value, '建议同意，10月底前先报初稿');
  }
  /** What the office signed about the third, as long as such a paper is. */
  async function propose(): Promise<void> {
    const { id: taskId, title, leadDepartmentId } = await named(ASKED[2] ?? '');
    const { officerId: by } = await actor('o-dcs-chief');
    await house.app.get(UnitOfWork).run((tx) => {
      tx.withoutEntry('arranged by a test');
      return put(tx, {
        ...{ id: newId(), taskId, departmentId: leadDepartmentId ?? '', nodeId: null, by, today: '2021-09-03' },
        standing: `区司法局牵头的“${title}”，节点“各镇街名册汇齐”原定2021年7月19日，至9月3日逾期46天，已电话联系、发函催办，并列入第三季度督查通报草稿。`,
        suggestion: '建议请分管政法工作的副区长听取区司法局关于未完成原因和完成时间的汇报，协调解决办理中的困难。',
      });
    });
  }
  /** As it was before he answered. */
  const restore = (): Promise<number> =>
    house.app.get(UnitOfWork).run((tx) => {
      tx.withoutEntry('arranged by a test');
      return tx.update(Request, { kind: 'proposal' }, { state: 'asked' });
    });
  /** As many more tasks that have been late for a while. */
  async function late(n: number): Promise<void> {
    const task = await named('规范信访工作程序');
    const more = Array.from({ length: n }, (_, i) => ({
      ...{ ...task, id: newId(), number: 200 + i, dueDate: '2021-08-16', originalDueDate: '2021-08-16' },
      title: `推进基层综合执法规范化建设第${i + 1}批`,
    }));
    await house.app.get(UnitOfWork).run((tx) => {
      tx.withoutEntry('arranged by a test');
      return tx.insert(Task, more);
    });
  }

  beforeAll(async () => {
    house = await aWebHouse('sqlite');
    await house.app.get(TaskService).acknowledge(await actor('o-sfj-head'));
    house.clock.set(instantOf('2021-09-03', '09:00'));
    for (const title of ASKED.slice(0, 2)) await ask(title);
    await propose();
    await late(11);
    house.clock.set(instantOf('2021-09-06', '09:00'));
    browser = await aChromium();
  });
  afterAll(async () => {
    await browser?.close();
    await house?.down();
  });

  const pages = async (page: Page, name: string): Promise<number> => {
    const bytes = await page.pdf({ preferCSSPageSize: true });
    const to = process.env['DUBAN_SCREENSHOTS'];
    if (to) writeFileSync(`${to}/${name}.pdf`, bytes);
    return bytes.toString('latin1').match(/\/Type\s*\/Page(?!s)/g)?.length ?? 0;
  };

  test('three decisions and twelve late rows are one sheet of A4', async () => {
    const page = await opened(browser, house, { as: DEPUTY, path: '/overview' });
    expect(await page.locator('.decide > li').count()).toBe(3);
    expect(await page.locator('.overdue tbody').count()).toBe(12);
    expect(await page.getByText('另有3项，在台账中看全部15项').count()).toBe(1);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.decide > li:visible').count()).toBe(3);
    expect(await page.locator('.overdue tbody:visible').count()).toBe(12);
    expect(await pages(page, 'overview-full')).toBe(1);
    await page.goto(`${house.base}/overview?more=1`);
    expect(await pages(page, 'overview-more')).toBe(1);
  });

  test('whatever people wrote, a second sheet is never begun', async () => {
    const reason = '市级规划尚未印发，区级须与之衔接，'.repeat(17);
    const request = await house.reads.one(Request, { state: 'asked' });
    await house.app.get(UnitOfWork).run((tx) => {
      tx.withoutEntry('arranged by a test');
      return tx.update(Request, { id: request?.id ?? '' }, { reason });
    });
    const page = await opened(browser, house, { as: DEPUTY, path: '/overview' });
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.overdue tbody:visible').count()).toBeLessThan(12);
    expect(await page.textContent('#late .print-only')).toMatch(/另有\d+项，登录后可见。/);
    expect(await pages(page, 'overview-long')).toBe(1);
  });

  test('it fits every screen, closed, with a form open, with all there is', async () => {
    const page = await opened(browser, house, { as: 'o-qzf-qz', path: '/overview' });
    await expectFits(page, 'overview');
    await page.click('.decide li:first-child a:has-text("另作批示")');
    expect(await page.locator('.inline-form:visible').count()).toBe(1);
    await expectFits(page, 'overview-open');
    await page.goto(`${house.base}/overview?more=1`);
    await expectFits(page, 'overview-all');
    expect(await page.evaluate<string[]>(NAMELESS)).toEqual([]);
  });

  test('a decision is two presses, and the page says that it was taken', async () => {
    const page = await opened(browser, house, { as: DEPUTY, path: '/overview' });
    await page.click('.decide li:first-child a:has-text("同意") >> nth=0');
    await page.click('button:has-text("同意延期")');
    await page.waitForURL(/done=decide/);
    expect(await page.textContent('.banner-ok')).toContain('延至2021年12月15日');
    expect(await page.locator('.decide > li').count()).toBe(2);
  });

  test.each([390, 1440])('a proposal is answered in place at %i px, the day already there, once', async (width) => {
    const page = await opened(browser, house, { as: DEPUTY, path: '/overview' });
    await page.setViewportSize({ width, height: 900 });
    const item = page.locator('.decide > li', { hasText: '提请协调' });
    expect(await item.count()).toBe(1);
    const to = process.env['DUBAN_SCREENSHOTS'];
    if (to) await page.screenshot({ path: `${to}/proposal-${width}.png`, fullPage: true });
    const [path, words] = width === 390 ? ['另作批示', '请先报一份说明。'] : ['同意', null];
    await item.getByRole('link', { name: new RegExp(`^${path}：`) }).click();
    expect(await page.locator('.inline-form:visible').count()).toBe(1);
    expect(await page.inputValue('.inline-form [name=day]')).toBe('2021-09-13');
    if (words !== null) await page.fill('.inline-form [name=words]', words);
    const wide = await page.evaluate<number>('document.documentElement.scrollWidth');
    expect(wide).toBeLessThanOrEqual(width);
    if (to) await page.screenshot({ path: `${to}/proposal-open-${width}.png`, fullPage: true });
    await page.click('.inline-form button.btn-main');
    await page.waitForURL(/done=answer-proposal/);
    expect(await page.textContent('.banner-ok')).toContain('已告知单位2021年9月13日前答复');
    expect(await item.count()).toBe(0);
    if (to) await page.screenshot({ path: `${to}/proposal-done-${width}.png`, fullPage: true });
    await restore();
  });
});

// This runs in the page, as text. A lamp is read out by its link; no field, link or picture is without a name.
const NAMELESS = `
  [...document.querySelectorAll('main a, main button, main input:not([type=hidden]), main svg')]
    .filter((one) => !one.labels?.length && !one.getAttribute('aria-label') && !one.textContent.trim())
    .map((one) => one.outerHTML)`;
