import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type Browser, type Page } from 'playwright-core';
import { instantOf } from '../../src/calendar/domain/beijing.js';
import { Paper } from '../../src/reminder/paper.entity.js';
import { aChromium, expectFits, inChromium, opened as openedBy } from '../support/chromium.js';
import { aWebHouse, type WebHouse } from '../support/web-house.js';

inChromium('calls and papers in a real browser', () => {
  let house: WebHouse;
  let browser: Browser;
  beforeAll(async () => {
    house = await aWebHouse();
    house.clock.set(instantOf('2021-09-08', '09:00'));
    browser = await aChromium();
  });
  afterAll(async () => {
    await browser?.close();
    await house?.down();
  });

  const opened = (as: string, path: string): Promise<Page> => openedBy(browser, house, { as, path });
  const fits = (page: Page, name: string): Promise<void> => expectFits(page, `papers-${name}`);

  test('telephoned by the officer, signed by the chief, read by the unit: no script, and on a telephone', async () => {
    const officer = await opened('o-dcs-officer', '/papers');
    await fits(officer, 'queue');
    const first = officer.locator('details', { hasText: '记一次电话' }).first();
    await first.locator('summary').click();
    await first.locator('[name=spokeWith]').fill('办公室主任');
    await first.locator('[name=said]').fill('名单已拟出，月内可以聘任。');
    await first.locator('button').click();
    expect(await officer.textContent('main')).toContain('已记下');
    await fits(officer, 'drafted');
    const [draft] = await house.reads.findBy(Paper, { kind: 'urging', state: 'draft' });
    const chief = await opened('o-dcs-chief', `/papers/${draft?.id ?? ''}`);
    await fits(chief, 'draft');
    expect(await chief.textContent('main')).toMatch(/签发后取号.*〔2021〕1号，不能撤回/);
    await chief.click('button:has-text("签发")');
    expect(await chief.textContent('main')).toContain('已签发');
    await fits(chief, 'signed');
    const signed = await house.reads.findBy(Paper, { state: 'signed' });
    expect(signed).toMatchObject([{ id: draft?.id, number: 1 }]);
  });
});
