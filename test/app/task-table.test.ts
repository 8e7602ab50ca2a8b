import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { decodeDocument } from '../../src/document/decode.js';
import { Plan } from '../../src/plan/plan.entity.js';
import { fileNameOf } from '../support/browser.js';
import { aDesk, expectRefused } from '../support/cli.js';
import { faultsOf, partsOf } from '../support/documents.js';
import { aWebHouse, type WebHouse } from '../support/web-house.js';

let house: WebHouse;

beforeAll(async () => {
  house = await aWebHouse('sqlite');
});
afterAll(() => house.down());

const textOf = (bytes: Uint8Array): string => {
  const decoded = decodeDocument(bytes);
  return decoded.ok ? decoded.value.text : '';
};

test('the office takes the table from the plan’s page: across, its head on every sheet; a unit does not', async () => {
  const plan = await house.reads.one(Plan, { planYear: 2021 });
  const at = `/desk/${plan?.id ?? ''}`;
  const officer = await house.signedIn('o-dcs-officer');
  expect((await officer.get(at)).text).toContain(`href="${at}/file"`);
  const file = await officer.get(`${at}/file`);
  expect(fileNameOf(file)).toBe('2021年法治政府建设任务分解表.docx');
  expect(await faultsOf(file.bytes)).toEqual([]);
  const { 'word/document.xml': xml = '', ...others } = partsOf(file.bytes);
  expect(Object.values(others).some((part) => part.includes('演示数据'))).toBe(true);
  expect([/w:orient="landscape"/.test(xml), xml.match(/<w:tblHeader\/>/g)?.length]).toEqual([true, 1]);
  const text = textOf(file.bytes);
  expect(text).toContain('共27项任务，12个牵头单位。2021年3月26日批准立项，依据：');
  for (const words of ['组建区法律专家团队', '区司法局', '分管政法工作的副区长']) expect(text).toContain(words);
  const head = await house.signedIn('o-sfj-head');
  expect((await head.get(`${at}/file`)).status).toBe(403);
  expect((await officer.get('/desk/nothing/file')).status).toBe(404);
});

const desk = aDesk();

test('report breakdown: the same bytes each time, and Markdown; without a plan it says what to do', async () => {
  const out = (name: string): string => join(desk.dir, name);
  const command = (year: string, format: string, name: string) =>
    desk.duban(['report', 'breakdown', '--plan-year', year, '--format', format, '--out', out(name)]);
  desk.seeded();
  expectRefused(await command('2019', 'md', 'a.md'));
  for (const name of ['a.docx', 'b.docx']) expect((await command('2021', 'docx', name)).code).toBe(0);
  expect(readFileSync(out('a.docx')).equals(readFileSync(out('b.docx')))).toBe(true);
  expect((await command('2021', 'md', 'a.md')).code).toBe(0);
  expect(readFileSync(out('a.md'), 'utf8')).toContain('# 2021年法治政府建设任务分解表');
});
