import { expect, test } from '@jest/globals';
import { readScript } from '../../../src/demo/script-file.js';
import { Refusal } from '../../../src/platform/refusal.js';

const SIGNED = "  - { on: '2021-03-29', by: o-sfj-clerk, act: acknowledge }";
const script = (...acts: string[]): string => ['acts:', ...acts].join('\n');

function refusalOf(text: string): string {
  try {
    readScript(text, 'x.yaml');
  } catch (error) {
    if (error instanceof Refusal) return error.message;
    throw error;
  }
  return '';
}

test('an act keeps its line; one without an hour is at ten', () => {
  const noted = "  - { on: '2021-03-29', at: '15:30', by: o-sfj-clerk, act: note, task: 甲, text: 乙。 }";
  expect(readScript(script(SIGNED, '  # a remark', noted), 'x.yaml')).toEqual([
    { on: '2021-03-29', at: '10:00', by: 'o-sfj-clerk', act: 'acknowledge', line: 2 },
    { on: '2021-03-29', at: '15:30', by: 'o-sfj-clerk', act: 'note', task: '甲', text: '乙。', line: 4 },
  ]);
});

test.each([
  ['an act nobody knows', "{ on: '2021-03-29', by: o, act: dance }"],
  ['a day that does not exist', "{ on: '2021-02-30', by: o, act: acknowledge }"],
  ['an hour that does not exist', "{ on: '2021-03-29', at: '24:00', by: o, act: acknowledge }"],
  ['a word misspelt', "{ on: '2021-03-29', by: o, act: acknowledge, tsak: 甲 }"],
  ['nothing said', "{ on: '2021-03-29', by: o, act: note, task: 甲, text: ' ' }"],
  ['an outcome nobody knows', "{ on: '2021-03-29', by: o, act: submit, task: 甲, text: 乙, outcome: done }"],
  ['an assessment left out', "{ on: '2021-03-29', by: o, act: period, task: 甲, period: H1, text: 乙 }"],
  ['neither node nor period', "{ on: '2021-03-29', by: o, act: acceptReport, task: 甲 }"],
  ['node and period', "{ on: '2021-03-29', by: o, act: returnReport, task: 甲, node: 乙, period: H1, missing: 丙 }"],
  ['a return that names nothing missing', "{ on: '2021-03-29', by: o, act: sendBack, task: 甲 }"],
  ['an act before the one above', "{ on: '2021-03-26', by: o, act: acknowledge }"],
  ['an earlier hour of the same day', "{ on: '2021-03-29', at: '09:59', by: o, act: acknowledge }"],
])('%s is named with its line', (_, act) => {
  expect(refusalOf(script(SIGNED, `  - ${act}`))).toMatch(/^演示脚本“x\.yaml”有误，没有改动任何内容：第3行 [^；]+。$/);
});

test('every fault is named, none passed over', () => {
  const broken = "  - { on: '2021-02-30', by: o, act: acknowledge }";
  expect(refusalOf(script(broken, SIGNED, broken))).toMatch(/第2行 .+；第4行 /);
  expect(refusalOf('acts: []')).toContain('至少写一个动作');
});
