import { expect, test } from '@jest/globals';
import { composeAnnualReport } from '../../../src/annual-report/domain/compose.js';
import type { AnnualReportInput } from '../../../src/annual-report/domain/input.js';
import { checkNextSteps, isVerifiable } from '../../../src/annual-report/domain/next-check.js';
import { aChapter, aLine, anInput, aTask } from '../../support/annual-report.js';

const TEXT = '(一)提升执法水平。强化执法人员的学习培训,突出学习重点。';
const chapter = aChapter('next_steps', {
  ...{ number: '三', heading: '下一步工作安排', leadIn: '2021年,重点做好:' },
  sections: [{ marker: '(一)', heading: '提升执法水平', text: TEXT }],
});
const composed = (over: Partial<AnnualReportInput>) => composeAnnualReport(anInput([chapter], over));
const texts = (over: Partial<AnnualReportInput>) =>
  composed(over).chapters[0]?.sections[0]?.sentences.map(({ text }) => text);

test.each([
  ['6月底前完成轮训。', true],
  ['首批入库不少于60人。', true],
  ['修订政府法律顾问考核办法。', true],
  ['印发《实施细则》。', true],
  ['实现村居全覆盖。', true],
  ['进一步加强学习培训。', false],
  ['完善网民诉求分办机制。', false],
  ['推进依法行政，提高服务水平。', false],
])('%s can be asked about: %s', (text, verifiable) => expect(isVerifiable(text)).toBe(verifiable));

test('a promise that says last year’s words again is marked, and stands beside its passage', () => {
  const again = aTask({ nextYear: '强化执法人员学习培训,突出学习重点' });
  const fresh = aTask({ id: 't2', nextYear: '6月底前完成镇街法制审核人员轮训' });
  const report = composed({ tasks: [again, fresh] });
  expect(checkNextSteps(report)).toMatchObject({
    ...{ sentences: 2, verifiable: 1, share: 50 },
    unverifiable: [{ key: '三（一）', words: '强化执法人员学习培训，突出学习重点。' }],
    repeated: [{ key: '三（一）', lastYear: '强化执法人员的学习培训，突出学习重点。' }],
  });
  expect(checkNextSteps(report).repeated[0]?.likeness).toBeGreaterThanOrEqual(80);
  expect(report.chapters[0]?.sections[0]?.material.map(({ kind }) => kind)).toEqual(['repeated']);
});

test('nothing promised, nothing shared out', () =>
  expect(checkNextSteps(composed({}))).toMatchObject({ sentences: 0, share: null }));

test('what units plan beyond their tasks is written where it belongs', () =>
  expect(
    texts({
      tasks: [aTask({ nextYear: '6月底前完成轮训' })],
      yearEnd: [
        aLine({ kind: 'next', text: '9月底前建立执法人员学习培训档案' }),
        aLine({ id: 'y2', kind: 'work', text: '强化执法人员的学习培训' }),
      ],
    }),
  ).toEqual(['6月底前完成轮训。', '9月底前建立执法人员学习培训档案。']));

test('what belongs nowhere is shown to a person', () =>
  expect(composed({ yearEnd: [aLine({ kind: 'next', text: '改造农贸市场' })] }).unplaced).toMatchObject([
    { kind: 'collected', text: '改造农贸市场' },
  ]));

test('an open problem without an answer next year is shown beside the empty section', () => {
  const problems = [{ marker: '一是', text: '一是培训不够', items: [1] }];
  const line = aLine({ kind: 'problem', text: '培训不够', cause: '师资少' });
  expect(composed({ problems, yearEnd: [line] }).chapters[0]?.sections[0]?.material).toMatchObject([
    { kind: 'lastProblem', text: '一是培训不够' },
  ]);
});
