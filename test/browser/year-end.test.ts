import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type Browser, type Page } from 'playwright-core';
import { instantOf } from '../../src/calendar/domain/beijing.js';
import { YearEndEntry } from '../../src/plan/year-end.entity.js';
import { aChromium, expectFits, inChromium, withoutScript } from '../support/chromium.js';
import { aWebHouse, type WebHouse } from '../support/web-house.js';

inChromium('the year-end page in a real browser', () => {
  let house: WebHouse;
  let browser: Browser;
  beforeAll(async () => {
    house = await aWebHouse();
    house.clock.set(instantOf('2021-12-06', '09:00'));
    browser = await aChromium();
  });
  afterAll(async () => {
    await browser?.close();
    await house?.down();
  });

  const opened = async (code: string): Promise<Page> => {
    const page = await withoutScript(browser, house, code);
    await page.goto(`${house.base}/year-end`);
    return page;
  };
  const fits = (page: Page, name: string): Promise<void> => expectFits(page, `year-end-${name}`);

  test('one page of a unit, written and reported without script; the office’s list; both fit a telephone', async () => {
    const head = await opened('o-sfj-head');
    await fits(head, 'unit');
    // On paper it is one sheet, with every task's words.
    const sheet = (await head.pdf({ format: 'A4' })).toString('latin1');
    expect(sheet.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
    await head.emulateMedia({ media: 'print' });
    expect(await head.locator('textarea[name^=text-]:visible').count()).toBeGreaterThan(1);
    await head.emulateMedia({ media: null });
    await head.click('summary:has-text("其他值得报告的工作")');
    await head.fill('#entry-work-1', '10月承办全市执法案卷评查现场会。');
    await head.fill('textarea[name^=text-] >> nth=0', '12月6日形成年度总结报告。');
    await head.check('input[name^=outcome-][value=carriedOver] >> nth=0');
    await head.click('button:has-text("全部同意上报")');
    expect(await head.textContent('main')).toContain('请写明年做什么、何时完成');
    await fits(head, 'refused');
    await head.fill('textarea[name^=nextYear-] >> nth=0', '明年6月底前办成。');
    await head.click('button:has-text("全部同意上报")');
    expect(await head.textContent('main')).toContain('已上报');
    expect(await house.reads.find(YearEndEntry)).toMatchObject([{ kind: 'work', state: 'sent' }]);
    await fits(head, 'reported');
    await fits(await opened('o-dcs-officer'), 'office');
  });
});
