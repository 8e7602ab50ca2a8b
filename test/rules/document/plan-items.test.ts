import { expect, test } from '@jest/globals';
import { readReport } from '../../../src/document/read-report.js';

const H = '2020年工作报告\n一、工作成效\n成效明显。\n二、下一步工作安排\n';
const read = (text: string) => {
  const outcome = readReport(text);
  if (!outcome.ok) throw new Error(outcome.error.message);
  return outcome.value;
};

test.each([
  ['（一）加强组织领导。落实责任。\n（二）强化监督。开展督察。', ['（一）加强组织领导', '（二）强化监督']],
  ['（一）服务保障。改造大厅。\n（二）队伍。招录3人。', ['（一）服务保障', '（二）队伍']],
  ['（一）强化监督。开展督察。\n（二）保障措施。加强领导。', ['（一）强化监督']],
  ['（一）安全\n1.压实责任\n签订责任书。\n2.排查隐患\n每月检查。', ['1.压实责任', '2.排查隐患']],
  ['（一）执法力量不足的问题\n整改措施：增加编制。\n责任单位：区委编办', ['（一）执法力量不足的问题']],
  ['（一）安全\n1.压实责任。\n2.排查隐患。', ['（一）安全']],
])('items of %s', (body, items) =>
  expect(read(`${H}${body}`).planItems.map(({ marker, heading }) => `${marker}${heading}`)).toEqual(items),
);

test('what a plan hopes for is no account of what was done', () => {
  const { chapters } = read(
    '2024年工作思路\n一、守牢底线有新成效\n开展大检查，抽检药品400批次。\n二、2023年工作成效\n完成检查。\n三、规范秩序\n查办案件。',
  );
  expect(chapters.map(({ role }) => role)).toEqual(['next_steps', 'achievements', 'next_steps']);
});
