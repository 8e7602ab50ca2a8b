import { expect, test } from '@jest/globals';
import { UNIT_MEASURES, type UnitTask } from '../../../src/ledger/domain/unit-summary.js';

const task = (asked: boolean, over: Partial<UnitTask> = {}): UnitTask => ({
  ...{ unit: asked ? '区委宣传部' : '区司法局', asked, ended: true, late: asked ? null : 'work', evidence: 2 },
  nodes: [
    { original: '2021-06-30', due: '2021-06-30', submittedOn: '2021-07-02' },
    { original: '2021-12-31', due: '2021-12-31', submittedOn: null },
  ],
  periods: [{ dueBy: '2021-07-10', statedOn: null }],
  figures: [{ done: true }],
  ...over,
});
const shown = (tasks: readonly UnitTask[]): Record<string, string | number> =>
  Object.fromEntries(UNIT_MEASURES.map(({ title, of }) => [title, of(tasks, '2021-09-06')]));

test('who is measured has fractions, who is asked only what was asked and what was told', () => {
  expect(shown([task(false)])).toEqual({
    ...{ 牵头任务: 1, 已办结: '1/1', 到期节点按期完成: '0/1', 其中按原定期限: '0/1', 应报材料按时报送: '0/1' },
    ...{ 任务逾期: 1, 材料未报: 0, 数据已报: '1/1', 商请告知: '', 其中已告知: '', 佐证: 2 },
  });
  expect(shown([task(true)])).toEqual({
    ...{ 牵头任务: 1, 已办结: '', 到期节点按期完成: '', 其中按原定期限: '', 应报材料按时报送: '' },
    ...{ 任务逾期: '', 材料未报: '', 数据已报: '', 商请告知: 3, 其中已告知: 2, 佐证: 2 },
  });
});

test('the sum of both measures neither by the other', () => {
  const sums = shown([task(false), task(true)]);
  expect([sums['牵头任务'], sums['应报材料按时报送'], sums['任务逾期'], sums['商请告知']]).toEqual([2, '0/1', 1, 3]);
});
