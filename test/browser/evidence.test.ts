import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type Browser } from 'playwright-core';
import { instantOf } from '../../src/calendar/domain/beijing.js';
import { EXE, PDF, wordFile } from '../support/files.js';
import { aChromium, inChromium } from '../support/chromium.js';
import { aWebHouse, type WebHouse } from '../support/web-house.js';

const chosen = (name: string, buffer: Buffer) => ({ name, mimeType: 'application/octet-stream', buffer });

inChromium('evidence in a real browser', () => {
  let house: WebHouse;
  let browser: Browser;
  beforeAll(async () => {
    house = await aWebHouse('sqlite');
    house.clock.set(instantOf('2021-08-20', '09:00'));
    browser = await aChromium();
  });
  afterAll(async () => {
    await browser?.close();
    await house?.down();
  });

  test('chosen, refused, chosen again, handed in and saved, without a script', async () => {
    const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
    await page.goto(house.base + (await house.link('o-sfj-head', 'signIn')));
    await page.click('button.btn-main');
    await page.click('text=组建区法律专家团队');
    await page.click('button:has-text("签收")');
    await page.waitForURL(/done=acknowledge/);
    await page.fill('textarea >> nth=0', '6月28日拟定人选条件，报分管副区长同意。');
    await page.setInputFiles('input[type=file] >> nth=0', [chosen('人选条件.pdf', EXE)]);
    await page.click('button:has-text("上报节点")');
    expect(await page.textContent('.banner')).toContain('“人选条件.pdf”');
    expect(await page.inputValue('textarea >> nth=0')).toContain('6月28日');
    const files = [chosen('人选条件（定稿）.pdf', PDF), chosen('拟聘名单.docx', wordFile('拟聘名单'))];
    await page.setInputFiles('input[type=file] >> nth=0', files);
    await page.click('button:has-text("上报节点")');
    await page.waitForURL(/done=report/);
    expect(await page.textContent('.line')).toContain('佐证2件');
    const [saved] = await Promise.all([
      page.waitForEvent('download'),
      page.click('a:has-text("人选条件（定稿）.pdf")'),
    ]);
    expect(saved.suggestedFilename()).toBe('人选条件（定稿）.pdf');
    expect(readFileSync(await saved.path()).equals(PDF)).toBe(true);
  });
});
