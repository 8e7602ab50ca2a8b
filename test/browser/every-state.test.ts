import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { instantOf } from '../../src/calendar/domain/beijing.js';
import { PaperDraftsService } from '../../src/reminder/paper-drafts.service.js';
import { Paper } from '../../src/reminder/paper.entity.js';
import { ReminderService } from '../../src/reminder/reminder.service.js';
import { Task } from '../../src/task/task.entity.js';
import { seenByAxe } from '../support/axe.js';
import { aChromium, inChromium } from '../support/chromium.js';
import { expectFit } from '../support/looks.js';
import { aWebHouse, type WebHouse } from '../support/web-house.js';

/** Where the forms are; `:task`, `:paper` and `:plan` stand for one of them. */
const FORMS: Readonly<Record<string, readonly string[]>> = {
  'o-sfj-clerk': ['/my', '/statements', '/consultation'],
  'o-sfj-head': ['/tasks/:task', '/statements', '/contributions', '/figures', '/posts', '/password', '/tokens'],
  'o-qzf-fqz-zf': ['/tasks/:task'],
  'o-dcs-chief': ['/tasks/:task', '/papers', '/papers/:paper', '/supervision-notices', '/bulletins', '/ledger/import'],
  'o-yfzqb-composer': ['/annual-report/2021', '/annual-report/2021/frame', '/annual-report/2021/table', '/figures'],
  'o-dsj-admin': ['/organization', '/organization/import', '/calendar'],
};

inChromium('every state', () => {
  let house: WebHouse;
  let browser: Browser;
  const ids: Record<string, string> = {};
  beforeAll(async () => {
    house = await aWebHouse();
    await house.app.get(ReminderService).run('rung');
    house.clock.set(instantOf('2021-09-08', '10:00'));
    await house.app.get(PaperDraftsService).tick(house.clock.now(), 'ofTheDay');
    ids['task'] = (await house.reads.one(Task, { title: '组建区法律专家团队' }))?.id ?? '';
    ids['paper'] = (await house.reads.find(Paper))[0]?.id ?? '';
    const head = await house.signedIn('o-sfj-head');
    await head.get(`/tasks/${ids['task']}`);
    await head.post(`/tasks/${ids['task']}/acknowledge`);
    browser = await aChromium();
  });
  afterAll(async () => {
    await browser?.close();
    await house?.down();
  });

  const address = (path: string): string => house.base + path.replace(/:(\w+)/, (_, name: string) => ids[name] ?? '');

  /** Every form of the page is sent as it stands with all that is written struck out; each answer is looked at. */
  async function pressed(page: Page, path: string, seen: Set<string>): Promise<void> {
    await page.goto(address(path));
    const buttons = await page.evaluate<string[]>(BUTTONS);
    for (const [i, name] of buttons.entries()) {
      if (seen.has(name)) continue;
      seen.add(name);
      await page.goto(address(path));
      if ((await page.evaluate<string[]>(BUTTONS))[i] !== name) continue;
      const [answer] = await Promise.all([page.waitForNavigation(), page.evaluate(pressing(i))]);
      expect([path, name, (answer?.status() ?? 0) < 500]).toEqual([path, name, true]);
      await expectFit(page, `${path} ${name}`);
    }
  }

  describe.each(Object.entries(FORMS))('forms of %s', (officer, paths) => {
    test('sent empty, they are answered by a page that fits and can be read', async () => {
      const page = await seenByAxe(browser, house, officer);
      const seen = new Set<string>();
      for (const path of paths) await pressed(page, path, seen);
      expect(seen.size).toBeGreaterThan(0);
    });
  });
});

// These run in the page, as text. A button's name is where its form goes, ids aside, and what it says.
const ALL = `[...document.querySelectorAll('main form[method=post] button')]`;
const BUTTONS = `${ALL}.map((one) =>
  (one.getAttribute('formaction') ?? one.form.getAttribute('action')).replace(/[0-9A-Z]{26}/g, '*') + ' ' + one.textContent)`;
const pressing = (i: number): string => `(() => {
  const button = ${ALL}[${i}];
  const { form } = button;
  for (const one of form.querySelectorAll('textarea, input[type=text], input[type=date], input:not([type])')) one.value = '';
  if (button.hasAttribute('formaction')) form.action = button.getAttribute('formaction');
  if (button.name) form.insertAdjacentHTML('beforeend', '<input type="hidden" name="' + button.name + '" value="' + button.value + '">');
  HTMLFormElement.prototype.submit.call(form);
})()`;
