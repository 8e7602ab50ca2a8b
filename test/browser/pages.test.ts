import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type Browser, type Page } from 'playwright-core';
import { instantOf } from '../../src/calendar/domain/beijing.js';
import { RelayService } from '../../src/reminder/relay.service.js';
import { JobQueue } from '../../src/mail/queue.js';
import { Task } from '../../src/task/task.entity.js';
import { aChromium, inChromium } from '../support/chromium.js';
import { aWebHouse, type WebHouse } from '../support/web-house.js';

const WIDTHS = [360, 390, 768, 1024, 1440];

inChromium('the pages in a real browser', () => {
  let house: WebHouse;
  let browser: Browser;
  beforeAll(async () => {
    house = await aWebHouse('sqlite', { roles: ['web', 'worker'] });
    house.clock.set(instantOf('2021-09-06', '09:00'));
    await house.app.get(RelayService).ring();
    await house.app.get(JobQueue).idle();
    browser = await aChromium();
  });
  afterAll(async () => {
    await browser?.close();
    await house?.down();
  });

  /** A page of somebody signed in, with everything the browser had to complain of. */
  async function opened(code: string): Promise<{ page: Page; complaints: string[] }> {
    const page = await (await browser.newContext()).newPage();
    const complaints: string[] = [];
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('request', (request) => {
      if (!request.url().startsWith(house.base) && !request.url().startsWith('data:')) complaints.push(request.url());
    });
    await page.goto(house.base + (await house.link(code, 'signIn')));
    await page.click('button.btn-main');
    return { page, complaints };
  }

  test('a head goes from the letter’s task to “sent” by form alone, and sees that it is', async () => {
    const { page, complaints } = await opened('o-sjj-head');
    await page.goto(`${house.base}/ledger`);
    await page.click('text=完善审计配套制度和法制监督机制');
    await page.click('button:has-text("签收")');
    await page.waitForURL(/done=acknowledge/);
    await page.fill('textarea >> nth=0', '8月20日形成配套制度清单。');
    await page.click('button:has-text("上报节点")');
    await page.waitForURL(/done=report/);
    expect(await page.textContent('main')).toContain('审核期间不计逾期');
    expect(complaints).toEqual([]);
  });

  test('no page is wider than its screen, at any width and size, and none has more than one ink button', async () => {
    const { page, complaints } = await opened('o-dcs-officer');
    const task = await house.reads.one(Task, { title: '组建区法律专家团队' });
    await page.goto(`${house.base}/mail`);
    const letter = await page.getAttribute('tbody a', 'href');
    for (const path of [
      '/ledger',
      `/tasks/${task?.id}`,
      '/mail',
      letter ?? '',
      '/password',
      '/ledger?light=done',
      '/figures',
    ]) {
      await page.goto(house.base + path);
      expect(await page.locator('.btn-main:visible').count()).toBeLessThanOrEqual(1);
      for (const size of ['m', 'xl'])
        for (const width of WIDTHS) {
          await page.setViewportSize({ width, height: 900 });
          const over = await page.evaluate<number>(overflowAt(size));
          expect([path, size, width, over]).toEqual([path, size, width, 0]);
        }
    }
    expect(complaints).toEqual([]);
  });

  test('every field has a name that is read out', async () => {
    const { page } = await opened('o-sfj-head');
    const task = await house.reads.one(Task, { title: '组建区法律专家团队' });
    for (const path of ['/sign-in', '/password', `/tasks/${task?.id}`, '/figures']) {
      await page.goto(house.base + path);
      const nameless = await page.evaluate<string[]>(NAMELESS_FIELDS);
      expect([path, nameless]).toEqual([path, []]);
    }
  });
});

// These run in the page, as text: the types of a browser are not this project's.
const overflowAt = (size: string): string => `
  document.documentElement.dataset.size = '${size}';
  document.documentElement.scrollWidth - window.innerWidth`;
const NAMELESS_FIELDS = `
  [...document.querySelectorAll('input:not([type=hidden]):not([aria-hidden]), textarea, select')]
    .filter((field) => !field.labels?.length && !field.getAttribute('aria-label'))
    .map((field) => field.outerHTML)`;
