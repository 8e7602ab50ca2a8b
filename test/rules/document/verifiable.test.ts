import { expect, test } from '@jest/globals';
import { findDefaultOwner } from '../../../src/document/domain/owners.js';
import { readReport } from '../../../src/document/read-report.js';

const read = (words: string) => {
  const outcome = readReport(`2021年工作总结\n一、工作成效\n成效明显。\n二、2022年工作计划\n（一）抓落实。${words}。`);
  if (!outcome.ok) throw new Error(outcome.error.message);
  return outcome.value;
};

test.each([
  ['6月底前制定《行政检查办法》', { verb: true, object: true, measure: false, date: true }],
  ['新建法治广场30个', { verb: true, measure: true, date: false }],
  ['每季度开展案卷评查', { verb: true, object: true, date: true }],
  ['提升工作水平', { verb: true, object: false, measure: false, date: false }],
])('%s says %j', (words, says) => expect(read(words).planItems[0]?.commitments[0]).toMatchObject({ verifiable: says }));

test('the share counts what says by how much or by when', () =>
  expect(read('加强培训，年底前印发方案；新建站点5个').verifiability).toEqual({
    commitments: 3,
    verifiable: 2,
    share: 0.67,
  }));

test('a target stands in its chapter, under the mark of its item', () =>
  expect(read('推进服务，满意率达到95%以上').planItems[0]?.commitments).toMatchObject([
    { targets: [{ chapter: 1, section: '（一）', value: 95, unit: '%', comparator: '>=' }] },
  ]));

test.each([
  ['以下任务除注明外，均由镇司法所牵头落实。', '镇司法所'],
  ['本方案各项任务由区司法局负责落实。', '区司法局'],
])('%s names who does the rest', (text, lead) => expect(findDefaultOwner(text)).toMatchObject({ lead }));
test.each(['由区司法局汇总上报。', '本方案由各单位认真落实。'])('%s names nobody', (text) =>
  expect(findDefaultOwner(text).lead ?? null).not.toBe('区司法局'),
);
