import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Department } from '../../src/organization/department.entity.js';
import { Officer } from '../../src/organization/officer.entity.js';
import type { Browser } from '../support/browser.js';
import { aWebHouse, type WebHouse } from '../support/web-house.js';

const LIST =
  '单位,岗位,姓名,邮箱,电话\n区教育局,负责人,新任甲,jia@district.example,022-11112222\n区司法局,负责人,示例乙壬,,';

let house: WebHouse;
let admin: Browser;
beforeAll(async () => {
  house = await aWebHouse('sqlite');
  admin = await house.signedIn('o-dsj-admin');
  await admin.get('/organization/import');
});
afterAll(() => house.down());

const hidden = (text: string, name: string): string =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(text)?.[1] ?? '';
const units = (): Promise<number> => house.reads.count(Department, {});

test('a list is read, looked at line by line, and taken in as it was looked at', async () => {
  const before = await units();
  const looked = await admin.upload('/organization/import', { from: '2021-09-06', text: LIST }, []);
  expect(looked.status).toBe(200);
  for (const words of [
    '将新增或修改1行',
    '新增单位“区教育局”（政府部门）',
    '新任甲任职，自2021年9月6日起',
    '1行与现在登记的一样',
  ])
    expect(looked.text).toContain(words);
  expect(await units()).toBe(before);
  const digest = hidden(looked.text, 'digest');
  const confirm = { do: 'confirm', from: '2021-09-06', text: LIST, digest };
  const done = await admin.upload('/organization/import', confirm, []);
  expect([done.status, done.location]).toEqual([303, '/organization?done=import']);
  expect((await admin.get('/organization?done=import')).text).toContain('导入名录　新增1个单位、1个岗位、1人、1项任职');
  expect(await units()).toBe(before + 1);
  // Pressed twice: what it says has become true, and is looked at again.
  const twice = await admin.upload('/organization/import', confirm, []);
  expect([twice.status, await units()]).toEqual([409, before + 1]);
});

test('a file in the encoding of an office’s sheets', async () => {
  // 区,区 in GB18030, so that it is no UTF-8: 单位,岗位 / 区体育局,联络员
  const gbk = Buffer.from('b5a5cebb2cb8dacebb0ac7f8cce5d3fdbed62cc1aac2e7d4b1', 'hex');
  const looked = await admin.upload('/organization/import', { from: '2021-09-06' }, [{ name: '名单.csv', bytes: gbk }]);
  expect([looked.status, looked.text.includes('新增单位“区体育局”')]).toEqual([200, true]);
});

test('a line at fault is told in its place, and no button takes the rest in', async () => {
  const before = await units();
  const text = `${LIST}\n区水务局,负责人,新任乙,nowhere,`;
  const looked = await admin.upload('/organization/import', { from: '2021-09-06', text }, []);
  expect([looked.status, looked.text.includes('有1行要改正')]).toEqual([422, true]);
  expect(looked.text).toContain('邮箱“nowhere”不是一个地址');
  expect(looked.text).not.toContain('核对无误，导入');
  const forced = await admin.upload(
    '/organization/import',
    { do: 'confirm', from: '2021-09-06', text, digest: 'x' },
    [],
  );
  expect([forced.status, await units()]).toEqual([422, before]);
});

test('one that was never looked at is not taken in', async () => {
  const text = '区水务局,负责人,新任乙,yi@district.example,';
  const refused = await admin.upload(
    '/organization/import',
    { do: 'confirm', from: '2021-09-06', text, digest: '' },
    [],
  );
  expect([refused.status, refused.text.includes('核对无误，导入')]).toEqual([409, true]);
  expect(await house.reads.count(Officer, { name: '新任乙' })).toBe(0);
});

test.each(['o-sfj-head', 'o-dcs-chief', 'o-sjj-auditor'])('%s imports nothing and sees no such page', async (code) => {
  const visitor = await house.signedIn(code);
  await visitor.get('/password');
  expect((await visitor.get('/organization/import')).status).toBe(403);
  const text = '伪造局,负责人,伪造人,f@district.example,';
  for (const what of ['read', 'confirm'])
    expect((await visitor.upload('/organization/import', { do: what, text, from: '2021-09-06' }, [])).status).toBe(403);
  expect(await house.reads.count(Department, { name: '伪造局' })).toBe(0);
});

test('a file that is none is told so', async () => {
  const program = { name: '名单.csv', bytes: Buffer.from('MZ\x90\x00\x03\x00\x00\x00', 'latin1') };
  const refused = await admin.upload('/organization/import', { from: '2021-09-06' }, [program]);
  expect([refused.status, refused.text.includes('没有导入')]).toEqual([422, true]);
});
