import { inflateSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type Browser, type Page } from 'playwright-core';
import { instantOf } from '../../src/calendar/domain/beijing.js';
import { ProgressReport } from '../../src/task/progress-report.entity.js';
import { PDF } from '../support/files.js';
import { aChromium, expectFits, inChromium, opened } from '../support/chromium.js';
import { aWebHouse, type WebHouse } from '../support/web-house.js';

const NARROW = { width: 390, height: 844 };

inChromium('a head who never signs in', () => {
  let house: WebHouse;
  let browser: Browser;
  beforeAll(async () => {
    house = await aWebHouse();
    house.clock.set(instantOf('2021-07-05', '09:12'));
    browser = await aChromium();
  });
  afterAll(async () => {
    await browser?.close();
    await house?.down();
  });

  const at = async (as: string, path: string): Promise<Page> => {
    const page = await opened(browser, house, { as, path });
    await page.setViewportSize(NARROW);
    return page;
  };

  test('printed on one sheet, signed, scanned, sent up and seen by the office: no script, on a telephone', async () => {
    const clerk = await at('o-sfj-clerk', '/statements');
    const lines = await clerk.locator('section.report').count();
    for (let i = 0; i < lines; i += 1) {
      const line = clerk.locator('section.report').nth(i);
      await line
        .locator('textarea')
        .first()
        .fill(`6月2${i}日印发《第${i + 1}号检查通报》，检查行政执法单位42家，发现问题9个，均已整改。`);
      await line.locator('input[value=implemented]').check();
    }
    await clerk.click('button:has-text("送负责人")');
    if ((await clerk.locator('button:has-text("就这样送负责人")').count()) > 0)
      await clerk.click('button:has-text("就这样送负责人")');
    await clerk.waitForURL(/done=send/);
    await clerk.goto(`${house.base}/my`);
    await clerk.click('a:has-text("打印签批")');
    await clerk.waitForURL(/signing\/statements/);
    await expectFits(clerk, 'signing-sheet');
    await clerk.setViewportSize(NARROW);
    expect(pagesOf(await clerk.pdf({ preferCSSPageSize: true, ...printedTo() }))).toBe(1);
    await clerk.emulateMedia({ media: 'print' });
    expect(await clerk.locator('button:visible').count()).toBe(0);
    expect(await clerk.locator('.paper-sign:visible').count()).toBe(1);
    await clerk.emulateMedia({ media: 'screen' });
    const code = /校验码 ([0-9A-F-]{14})/.exec((await clerk.textContent('.paper-sign')) ?? '')?.[1] ?? '';
    await clerk.fill('[name=code]', code);
    await clerk.fill('[name=signedOn]', '2021-07-05');
    await clerk.setInputFiles('input[type=file]', { name: '签批件.pdf', mimeType: 'application/pdf', buffer: PDF });
    await clerk.click('button:has-text("录入签批件")');
    await clerk.waitForURL(/statements\?done=signed/);
    expect(await clerk.textContent('main')).toContain('已凭签批件上报');
    expect((await house.reads.find(ProgressReport)).map(({ state }) => state)).toEqual(
      Array.from({ length: lines }, () => 'submitted'),
    );
    const officer = await at('o-dcs-officer', '/reviews');
    await expectFits(officer, 'signing-review');
    await officer.setViewportSize(NARROW);
    expect(await officer.textContent('article')).toMatch(/区司法局局长.{2,12}纸质签批/);
    const href = (await officer.getAttribute('a:has-text("看签批件")', 'href')) ?? '';
    const scan = await officer.context().request.get(`${house.base}${href}`);
    expect((await scan.body()).equals(PDF)).toBe(true);
    await officer.click('article h2 a');
    expect(await officer.textContent('.line')).toMatch(/纸质签批.*看签批件/s);
    await expectFits(officer, 'signing-task');
  });
});

const printedTo = (): { path?: string } => {
  const to = process.env['DUBAN_SCREENSHOTS'];
  return to ? { path: `${to}/signing-sheet.pdf` } : {};
};

/** Pages as the file counts them, also where its objects lie in a compressed stream. */
function pagesOf(pdf: Buffer): number {
  const text = pdf.toString('latin1');
  const streams = [...text.matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g)].map(([, body = '']) => {
    try {
      return inflateSync(Buffer.from(body, 'latin1')).toString('latin1');
    } catch {
      return '';
    }
  });
  return [text, ...streams].join('\n').match(/\/Type\s*\/Page(?!s)/g)?.length ?? 0;
}
