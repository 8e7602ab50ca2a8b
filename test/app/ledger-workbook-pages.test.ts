import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser } from '../support/browser.js';
import { expectValid, opened } from '../support/workbooks.js';
import { aWebHouse, type WebHouse } from '../support/web-house.js';

let house: WebHouse;
beforeAll(async () => {
  house = await aWebHouse();
});
afterAll(() => house.down());

const book = async (browser: Browser, path: string): Promise<Buffer> => {
  const response = await fetch(`${house.base}${path}`, {
    headers: { cookie: [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
  });
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toContain('spreadsheetml');
  return Buffer.from(await response.arrayBuffer());
};

const TASK = '完善“三项制度”配套机制，加强执法培训';

test('the office exports what the filters show', async () => {
  const chief = await house.signedIn('o-dcs-chief');
  const page = await chief.get('/ledger?nature=oneOff');
  expect(page.text).toContain('href="/ledger/workbook?nature=oneOff"');
  const bytes = await book(chief, '/ledger/workbook?nature=oneOff');
  expectValid(bytes);
  const { sheet } = await opened(bytes);
  const natures = new Set<string>();
  sheet.eachRow((row, n) => n > 1 && natures.add(row.getCell(5).text));
  expect([...natures]).toEqual(['一次性']);
});

test("a unit's copy holds its own tasks and where it cooperates, without what others say", async () => {
  const head = await house.signedIn('o-sfj-head');
  expect((await head.get('/ledger')).text).toContain('导出本单位台账');
  const { sheet, cell } = await opened(await book(head, '/ledger/workbook?of=own'));
  const leads = new Map<string, string>();
  sheet.eachRow((row, n) => n > 1 && leads.set(row.getCell(3).text, row.getCell(7).text));
  expect(new Set(leads.values())).toContain('区司法局');
  const others = [...leads].filter(([, lead]) => lead !== '区司法局').map(([title]) => title);
  expect(others.length).toBeGreaterThan(0);
  for (const title of others)
    for (const column of ['最近一期情况', '存在问题及原因', '亮灯及规则', '催办', '批示及办理', '佐证'])
      expect(cell(title, column).text).toBe('');
  expect(cell(TASK, '亮灯及规则').text).not.toBe('');
  expect(cell(TASK, '最近一期情况').protection?.locked).toBe(false);
  expect(cell(TASK, '任务名称').protection?.locked).not.toBe(false);
});

test('what would change is shown cell by cell, and carried out once somebody has seen it', async () => {
  const clerk = await house.signedIn('o-sfj-clerk');
  const given = await opened(await book(clerk, '/ledger/workbook?of=own'));
  given.cell(TASK, '最近一期情况').value = '<b>8月30日</b>印发配套办法3件。';
  const file = { name: '台账.xlsx', bytes: await given.bytes() };
  await clerk.get('/ledger/import');
  const preview = await clerk.upload('/ledger/import', {}, [file]);
  expect(preview.status).toBe(200);
  expect(preview.text).toContain('将改1处，请核对');
  expect(preview.text).toContain('&lt;b>8月30日&lt;/b>印发配套办法3件。');
  const carried = /name="carried" value="([^"]*)"/.exec(preview.text)?.[1]?.replaceAll('&quot;', '"') ?? '';
  const digest = /name="digest" value="([^"]*)"/.exec(preview.text)?.[1] ?? '';
  const fields = { do: 'confirm', digest, carried: carried.replaceAll('&lt;', '<').replaceAll('&amp;', '&') };
  const forged = await clerk.upload('/ledger/import', { ...fields, digest: '0'.repeat(64) }, []);
  expect(forged.status).toBe(422);
  expect(forged.text).toContain('您看过以后，台账又有变动');
  const done = await clerk.upload('/ledger/import', fields, []);
  expect(done).toMatchObject({ status: 303, location: '/ledger?imported=1' });
  expect((await clerk.get('/ledger?imported=1')).text).toContain('已导入，改了1处');
  expect((await clerk.get('/statements')).text).toContain('&lt;b>8月30日');
});

test('a wrong file is refused on the page, with the remedy', async () => {
  const chief = await house.signedIn('o-dcs-chief');
  await chief.get('/ledger/import');
  const answer = await chief.upload('/ledger/import', {}, [{ name: 'x.xlsx', bytes: Buffer.from('没有') }]);
  expect(answer.status).toBe(422);
  expect(answer.text).toContain('没有导入');
  const none = await chief.upload('/ledger/import', {}, []);
  expect(none.text).toContain('还没有选文件');
});
