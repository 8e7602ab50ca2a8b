import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { aDesk, expectRefused, json } from '../support/cli.js';
import { faultsOf } from '../support/documents.js';

const desk = aDesk();

test('report bulletin: the same bytes each time, Markdown and Word, nothing stored; what is missing is said', async () => {
  const [md, first, second] = ['a.md', 'b.docx', 'c.docx'].map((name) => join(desk.dir, name)) as [
    string,
    string,
    string,
  ];
  expectRefused(await desk.duban(['report', 'bulletin', '--on', '2021-09-30', '--format', 'md', '--out', md]));
  expect(existsSync(md)).toBe(false);
  desk.seeded();
  const ran = await desk.duban(['report', 'bulletin', '--on', '2021-09-30', '--format', 'md', '--out', md, '--json']);
  expect([ran.code, json(ran)]).toEqual([0, expect.objectContaining({ format: 'md', out: md })]);
  const text = readFileSync(md, 'utf8');
  expect(text).toContain('# 关于2021年第三季度法治政府建设任务落实情况的通报');
  expect(text).toContain('## 一、总体情况');
  for (const out of [first, second])
    expect(
      (await desk.duban(['report', 'bulletin', '--on', '2021-09-30', '--format', 'docx', '--out', out])).code,
    ).toBe(0);
  expect(readFileSync(first).equals(readFileSync(second))).toBe(true);
  expect(await faultsOf(readFileSync(first))).toEqual([]);
  expectRefused(await desk.duban(['report', 'bulletin', '--format', 'docx', '--out', first]));
});
