import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type Browser, type Page } from 'playwright-core';
import { instantOf } from '../../src/calendar/domain/beijing.js';
import { ReportCheck, ReportFrame, ReportMark, ReportPassage } from '../../src/annual-report/report-draft.entity.js';
import { aChromium, expectFits, inChromium, opened as openedBy } from '../support/chromium.js';
import { aFulfilledTask, aProblem } from '../support/report-material.js';
import { aWebHouse, type WebHouse } from '../support/web-house.js';

const REPORT = '/annual-report/2021';

inChromium('the year’s report and the papers around it, by forms alone', () => {
  let house: WebHouse;
  let browser: Browser;
  beforeAll(async () => {
    house = await aWebHouse();
    house.clock.set(instantOf('2021-12-06', '10:00'));
    await aFulfilledTask(house, 'sfj', '12月1日印发配套办法3件，参训2108人次。');
    await aProblem(house, 'sfj', '档案库房面积不足', '办公用房紧张');
    await aProblem(house, 'xfb', '接待场所设施陈旧', '更新经费不足');
    browser = await aChromium();
  });
  afterAll(async () => {
    await browser?.close();
    await house?.down();
  });

  const opened = (as: string, path: string): Promise<Page> => openedBy(browser, house, { as, path });
  const fits = (page: Page, name: string): Promise<void> => expectFits(page, `report-${name}`);

  test('a passage is found in the outline, worded anew, and a sentence kept for the superior alone', async () => {
    const page = await opened('o-yfzqb-composer', REPORT);
    await fits(page, 'whole');
    await page.click(
      '.outline li:not(.ch):has(.note:not(:has(.gap))) a, .outline li:not(.ch):has(.gap:has-text("差")) a',
    );
    await fits(page, 'passage');
    await page.click('summary:has-text("改写这一段")');
    const written = await page.inputValue('textarea[name=text]');
    expect(written).toContain('参训2108人次');
    await page.fill('textarea[name=text]', written.replace('2108', '2100'));
    await page.click('button:has-text("保存")');
    expect(await page.textContent('main')).toContain('改动了数字，须单位核对');
    await page.locator('button:has-text("标为仅报送")').first().click();
    expect(await page.locator('.badge:has-text("仅报送")').count()).toBe(1);
    await fits(page, 'worded');
    expect(
      [await house.reads.find(ReportPassage), await house.reads.find(ReportMark)].map((all) => all.length),
    ).toEqual([1, 1]);
  });

  test('a unit is sent its sentence, corrects it, and reads what became of that', async () => {
    const office = await opened('o-yfzqb-composer', REPORT);
    await office.click('summary:has-text("区司法局　未送")');
    await office.click('button:has-text("送这")');
    expect(await office.textContent('main')).toContain('已送单位核对');
    const unit = await opened('o-sfj-head', '/report-checks');
    await fits(unit, 'checks');
    await unit.locator('input[value=correction]').first().check();
    await unit.locator('textarea').first().fill('参训应为2108人次。');
    await unit.click('button:has-text("答复")');
    expect(await unit.textContent('main')).toContain('已答复');
    await office.goto(`${house.base}${REPORT}`);
    await office.fill('[name=settled]', '已改回2108人次。');
    await office.click('button:has-text("记下")');
    await fits(office, 'corrections');
    await unit.goto(`${house.base}/report-checks`);
    await unit.click('summary:has-text("已答复")');
    expect(await unit.textContent('main')).toContain('已改回2108人次。');
    expect(await house.reads.findBy(ReportCheck, { answer: 'correction' })).toHaveLength(1);
  });

  test('what units report apart becomes one problem of the district; the frame is changed and taken back', async () => {
    const page = await opened('o-yfzqb-composer', `${REPORT}?at=${encodeURIComponent('二、导语')}`);
    await fits(page, 'problems');
    for (const box of await page.locator('[name=lines]').all()) await box.check();
    await page.click('button:has-text("列为共性问题")');
    await page.click('.outline a:has-text("五是")');
    expect(await page.textContent('.sheet')).toContain('档案库房面积不足；接待场所设施陈旧。');
    await fits(page, 'pattern');
    await page.goto(`${house.base}${REPORT}/frame`);
    await fits(page, 'frame');
    await page.click('button:has-text("撤回上一处改动")');
    expect(await house.reads.find(ReportFrame)).toMatchObject([{ edits: [] }]);
  });

  test.each([
    ['table', 'o-yfzqb-composer', `${REPORT}/table`],
    ['bulletins', 'o-dcs-officer', '/bulletins'],
    ['ledger', 'o-dcs-officer', '/ledger'],
    ['ledger-import', 'o-dcs-officer', '/ledger/import'],
  ])('%s is within the window on every screen', async (name, officer, path) => {
    const page = await opened(officer, path);
    expect(await page.locator('h1').count()).toBe(1);
    await fits(page, name);
  });
});
