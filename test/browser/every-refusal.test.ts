import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { instantOf } from '../../src/calendar/domain/beijing.js';
import { Task } from '../../src/task/task.entity.js';
import { seenByAxe } from '../support/axe.js';
import { aChromium, inChromium } from '../support/chromium.js';
import { expectFit } from '../support/looks.js';
import { importUnapproved } from '../support/unapproved.js';
import { aWebHouse, type WebHouse } from '../support/web-house.js';

/** Before any table is approved there is nothing in most pages yet. */
const EMPTY: Readonly<Record<string, readonly string[]>> = {
  'o-sfj-head': ['/my', '/ledger', '/statements', '/contributions', '/figures', '/consultation', '/mail'],
  'o-qzf-fqz-zf': ['/overview', '/overview?more=1', '/leaders-pages', '/annual-report'],
  'o-dcs-chief': [
    ...['/today', '/today?queue=sign', '/reviews', '/papers', '/reminders', '/mail', '/bulletins', '/journal'],
    ...['/supervision-notices', '/ledger?light=red', '/year-end', '/calendar/statutory', '/desk'],
  ],
};
const NOBODY = '01ARZ3NDEKTSV4RRFFQ69G5FAV';

inChromium('every refusal, and every empty page', () => {
  let house: WebHouse;
  let bare: WebHouse;
  let browser: Browser;
  beforeAll(async () => {
    house = await aWebHouse();
    bare = await aWebHouse('sqlite', {}, async (app) => importUnapproved(app, 'asRead'));
    bare.clock.set(instantOf('2021-03-19', '10:00'));
    browser = await aChromium();
  });
  afterAll(async () => {
    await browser?.close();
    await house?.down();
    await bare?.down();
  });

  const hasWayOn = async (page: Page, name: string): Promise<void> => {
    expect([name, (await page.locator('main a, main button').count()) > 0]).toEqual([name, true]);
  };

  test.each(Object.entries(EMPTY))('empty, as %s sees it', async (officer, paths) => {
    const page = await seenByAxe(browser, bare, officer);
    for (const path of paths) {
      const answer = await page.goto(`${bare.base}${path}`);
      expect([path, (answer?.status() ?? 500) < 500]).toEqual([path, true]);
      await expectFit(page, `empty ${path}`);
    }
  });

  test.each([
    ['no such page', '/nothing-here', 404],
    ['no such task', `/tasks/${NOBODY}`, 404],
    ['no address at all', '/tasks/%00', 400],
    ['another’s page', '/today', 403],
    ['a letter of another', `/mail/${NOBODY}`, 404],
    ['a paper that is none', `/papers/${NOBODY}`, 404],
    ['a file that is gone', `/evidence/${NOBODY}`, 404],
  ])('%s', async (name, path, status) => {
    const page = await seenByAxe(browser, house, 'o-sfj-head');
    const answer = await page.goto(`${house.base}${path}`);
    expect(answer?.status()).toBe(status);
    await expectFit(page, name);
    await hasWayOn(page, name);
  });

  test('a link that is over, one that is none, a wrong password, a form that is stale or too large', async () => {
    const page = await (await browser.newContext({ bypassCSP: true })).newPage();
    const link = house.base + (await house.link('o-sfj-head', 'letter'));
    const seen = async (name: string): Promise<void> => {
      await expectFit(page, name);
      await hasWayOn(page, name);
    };
    house.clock.set(instantOf('2021-09-20', '09:00'));
    await page.goto(link);
    expect(await page.innerText('main')).toMatch(/此链接已于9月13日（周一）失效。请从最近一封提醒信进入/);
    await seen('a link that is over');
    house.clock.set(instantOf('2021-09-06', '09:00'));
    await page.goto(`${house.base}/l/nothing.nothing`);
    await seen('a link that is none');
    for (const [name, change] of Object.entries(FORMS)) {
      await page.goto(`${house.base}/sign-in`);
      await Promise.all([page.waitForNavigation(), page.evaluate(sent(change))]);
      await seen(name);
    }
  });

  test('printed, nothing is cut off', async () => {
    const { id } = (await house.reads.one(Task, { title: '组建区法律专家团队' }))!;
    for (const [officer, paths] of Object.entries(PRINTED)) {
      const page = await seenByAxe(browser, house, officer);
      await page.emulateMedia({ media: 'print' });
      await page.setViewportSize({ width: 1040, height: 1400 });
      for (const path of paths) {
        await page.goto(`${house.base}${path.replace(':task', id)}`);
        const wide = await page.evaluate<number>('document.documentElement.scrollWidth');
        expect([path, wide <= 1040]).toEqual([path, true]);
        expect([path, await page.locator('.mast-demo:visible, .print-org:visible').count()]).toEqual([path, 1]);
      }
    }
  });
});

const PRINTED: Readonly<Record<string, readonly string[]>> = {
  'o-sfj-head': ['/my', '/tasks/:task', '/statements', '/ledger'],
  'o-dcs-chief': ['/today', '/papers', '/reminders', '/ledger?q=普法'],
  'o-qzf-fqz-zf': ['/overview', '/overview?more=1'],
  'o-yfzqb-composer': ['/annual-report/2021', '/annual-report/2021/table'],
};

// These run in the page, as text.
const FORMS: Readonly<Record<string, string>> = {
  'a wrong password': `form.elements.login.value = 'o-sfj-head'; form.elements.password.value = 'x';`,
  'a stale form': `form.elements._csrf.value = 'forged';`,
  'too large': `form.elements.login.value = 'x'.repeat(4_000_000);`,
};
const sent = (change: string): string =>
  `(() => { const form = document.querySelector('form[action="/sign-in"]'); ${change} HTMLFormElement.prototype.submit.call(form); })()`;
