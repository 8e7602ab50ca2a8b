import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { decodeDocument } from '../../src/document/decode.js';
import { Post } from '../../src/organization/post.entity.js';
import { fileNameOf } from '../support/browser.js';
import { faultsOf } from '../support/documents.js';
import { aWebHouse, type WebHouse } from '../support/web-house.js';

let house: WebHouse;

beforeAll(async () => {
  house = await aWebHouse('sqlite');
});
afterAll(() => house.down());

const LIST = '/leaders-pages';
const at = async (code: string): Promise<string> => `${LIST}/${(await house.reads.one(Post, { code }))?.id ?? ''}/file`;
const textOf = (bytes: Uint8Array): string => {
  const decoded = decodeDocument(bytes);
  return decoded.ok ? decoded.value.text : '';
};

test('a leader takes his own page, about his own units, and nobody else’s', async () => {
  const leader = await house.signedIn('o-qzf-fqz-zf');
  expect((await leader.get('/ledger')).text).toContain(`href="${LIST}"`);
  const list = (await leader.get(LIST)).text;
  expect(list).toContain(await at('qzf-fqz-zf'));
  expect(list).not.toContain(await at('qzf-cwfqz'));
  const file = await leader.get(await at('qzf-fqz-zf'));
  expect(fileNameOf(file)).toBe('督办一页 分管政法工作的副区长 2021-09-06.docx');
  expect(await faultsOf(file.bytes)).toEqual([]);
  const text = textOf(file.bytes);
  for (const words of ['2021年9月6日（周一）', '逾期（', '区司法局', '上周变化']) expect(text).toContain(words);
  expect(text).not.toContain('区审计局');
  expect((await leader.get(await at('qzf-cwfqz'))).status).toBe(404);
});

test('the offices take everybody’s; a unit nobody’s', async () => {
  const officer = await house.signedIn('o-dcs-officer');
  expect((await officer.get('/papers')).text).toContain(`href="${LIST}"`);
  for (const code of ['qzf-fqz-zf', 'qzf-cwfqz']) expect((await officer.get(await at(code))).status).toBe(200);
  expect((await officer.get(await at('sfj-head'))).status).toBe(404);
  const head = await house.signedIn('o-sfj-head');
  expect((await head.get(LIST)).text).toContain('没有要打印的一页');
  expect((await head.get(await at('qzf-fqz-zf'))).status).toBe(404);
});
