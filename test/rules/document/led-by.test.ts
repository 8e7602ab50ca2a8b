import { describe, expect, test } from '@jest/globals';
import { readReport } from '../../../src/document/read-report.js';

const leads = (...lines: string[]) => {
  const outcome = readReport(['2022年法治政府建设工作要点', '', ...lines].join('\n'));
  if (!outcome.ok) throw new Error(outcome.error.message);
  expect(outcome.value.unassigned).toEqual([]);
  return outcome.value.planItems.map(({ owners, commitments }) => {
    const each = new Set(commitments.map((one) => one.owners.lead ?? '?'));
    return [[...each].join('/') || '?', ...(owners.cooperating ?? [])].join(' ');
  });
};

const HEAD = '| 序号 | 工作任务 | 牵头单位 | 责任单位 | 配合单位 | 完成时限 |\n|---|---|---|---|---|---|';
const TABLE = [
  HEAD,
  '| 1 | 修订议事规则 | | 区政府办、各镇街 | 区财政局 | 6月 |',
  '| 2 | 举办培训班 | 区人社局 | 各镇街 | — | 全年 |',
  '| 3 | 开展案卷清理 | | | | 长期 |',
];

describe('rows of a table', () => {
  test('without a lead are led by whom the paper declares once, the others with it', () =>
    expect(leads('除注明外，以下任务均由区司法局牵头落实。', ...TABLE)).toEqual([
      '区司法局 区政府办 各镇街 区财政局',
      '区人社局 各镇街',
      '区司法局',
    ]));

  test('and by the first they name where nobody is declared', () =>
    expect(leads(...TABLE)).toEqual(['区政府办 各镇街 区财政局', '区人社局 各镇街', '?']));

  test('the first of the responsible leads where no column is for the lead', () =>
    expect(leads('| 序号 | 任务 | 责任单位 |', '|---|---|---|', '| 1 | 修订规则 | 区司法局、区教育局 |')).toEqual([
      '区司法局 区教育局',
    ]));
});

const PART = (words: string, ...end: string[]) => [
  words,
  '（一）完善决策程序。修订议事规则。',
  '（二）加强审查。开展清理。',
  ...end,
];

const ONE = ['一、依法决策', '修订议事规则，公布事项目录。'];
const OTHER = ['二、规范执法', '举办培训班3期，组织案卷评查。'];

describe('units at the end of a part', () => {
  test('are of all of it where every part is made so', () =>
    expect(
      leads(...PART('一、依法决策', '责任单位：区司法局、各镇街'), ...PART('二、规范执法', '责任单位：区公安分局')),
    ).toEqual(['区司法局 各镇街', '区司法局 各镇街', '区公安分局', '区公安分局']));

  test('are of the last item where they stand in one part only', () =>
    expect(leads(...PART('一、依法决策', '责任单位：区司法局'), ...PART('二、规范执法'))).toEqual([
      '?',
      '区司法局',
      '?',
      '?',
    ]));

  test('and of all of it where the words say so', () =>
    expect(
      leads(
        ...PART('一、依法决策', '以上任务由区司法局牵头，各镇街配合。'),
        ...PART('二、规范执法', '（以上两项由区公安分局牵头落实）'),
      ),
    ).toEqual(['区司法局', '区司法局', '区公安分局', '区公安分局']));

  test.each([
    ['责任单位：区司法局、各镇街', '区司法局 各镇街'],
    ['责任单位 区司法局、各镇街', '区司法局 各镇街'],
    ['区司法局、区政府办公室、各镇街', '区司法局 区政府办公室 各镇街'],
    ['（区司法局、各镇街）', '区司法局 各镇街'],
    ['牵头单位：区司法局；责任单位：各镇街；配合单位：区财政局', '区司法局 各镇街 区财政局'],
  ])('%s', (line, read) => expect(leads(...ONE, line, ...OTHER)[0]).toBe(read));

  test('a line of things is no line of units', () => expect(leads(...ONE, '制度中心、改革处', ...OTHER)[0]).toBe('?'));
});
