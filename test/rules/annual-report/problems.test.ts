import { expect, test } from '@jest/globals';
import { composeAnnualReport } from '../../../src/annual-report/domain/compose.js';
import type { AnnualReportInput } from '../../../src/annual-report/domain/input.js';
import { textOf } from '../../../src/annual-report/domain/report.js';
import { BLANK } from '../../../src/annual-report/domain/sentence.js';
import { aChapter, aLine, anInput, aTask } from '../../support/annual-report.js';

const LAST = '一是重大行政决策专家论证不充分;二是法治宣传形式单一';
const chapter = aChapter('problems', { number: '二', heading: '存在问题', leadIn: `还存在不足:${LAST}`, sections: [] });
const problem = (text: string, cause: string | null, over = {}) => aLine({ kind: 'problem', text, cause, ...over });
const EXPERTS = problem('重大行政决策专家论证仍不充分', '全区统一的专家库尚未建成');

const composed = (over: Partial<AnnualReportInput>) =>
  composeAnnualReport(
    anInput([chapter], {
      problems: [
        { marker: '一是', text: '一是重大行政决策专家论证不充分', items: [3] },
        { marker: '二是', text: '二是法治宣传形式单一', items: [7] },
      ],
      ...over,
    }),
  ).chapters[0];
const told = (over: Partial<AnnualReportInput>) =>
  composed(over)?.sections.map((section) => `${section.marker ?? ''}${textOf(section)}`);

test('a problem still reported is phenomenon and main cause in the unit’s words; one that is not is left to people', () =>
  expect(told({ yearEnd: [EXPERTS] })).toEqual([
    '一是重大行政决策专家论证仍不充分。主要原因是全区统一的专家库尚未建成。',
    `二是${BLANK}`,
  ]));

test.each<[string, Parameters<typeof problem>]>([
  ['that names a unit', ['区审计局的重大行政决策专家论证不充分', '专家库尚未建成']],
  ['whose cause names a unit', ['重大行政决策专家论证不充分', '区司法局的专家库尚未建成']],
  ['that counts our ledger', ['重大行政决策专家论证不充分，2项任务逾期', '专家库尚未建成']],
  ['without a cause', ['重大行政决策专家论证不充分', null]],
])('words %s are not written, and stand beside', (_, [text, cause]) => {
  const chapterTwo = composed({ yearEnd: [problem(text, cause)] });
  expect(chapterTwo?.sections[0]?.sentences).toMatchObject([{ text: BLANK }]);
  expect(chapterTwo?.sections[0]?.material.find(({ kind }) => kind === 'cause')?.text).toContain(text);
});

test('what several units report anew is another problem; what one reports stands beside the chapter', () => {
  const shared = '跨部门联合检查信息共享不及时';
  const yearEnd = [
    problem(shared, '标准不一', { id: 'a', department: '区市场监管局' }),
    problem(`${shared}。`, '缺少计划', { id: 'b', department: '区城市管理委' }),
    problem('档案库房面积不足', '老楼', { id: 'c' }),
  ];
  expect(told({ yearEnd })).toEqual([`一是${BLANK}`, `二是${BLANK}`, `三是${shared}。主要原因是标准不一。`]);
  expect(composed({ yearEnd })?.leadIn?.material).toMatchObject([{ text: expect.stringContaining('档案库房') }]);
});

test('late and returned stand beside the problem they belong to and in no text', () => {
  const setbacks = [
    { kind: 'late', title: '节点“名册”', text: '超原定12天报送', day: '2021-08-25' },
    { kind: 'returned', title: '期次情况', text: '缺件数', day: '2021-07-20' },
  ] as const;
  const tasks = [aTask({ itemOrdinal: 3, setbacks }), aTask({ id: 't2', title: '审计', itemOrdinal: 5, setbacks })];
  const two = composed({ tasks, yearEnd: [EXPERTS] });
  expect(JSON.stringify(two?.sections.map(textOf))).not.toMatch(/逾期|超原定|退回|缺件数/);
  expect(two?.sections[0]?.material.map(({ kind }) => kind)).toEqual([
    'lastProblem',
    'pattern',
    'cause',
    'late',
    'returned',
  ]);
  expect(two?.sections[1]?.material).toEqual([]);
  expect(two?.leadIn?.material.map(({ title }) => title.slice(0, 4))).toEqual(['“审计”', '“审计”']);
});

test('what became of a problem: the promises that answered it and how each ended', () =>
  expect(composed({ tasks: [aTask({ itemOrdinal: 3, outcome: 'carriedOver' })] })?.sections[0]?.material).toMatchObject(
    [{ kind: 'lastProblem', title: '任务“培训”：部分落实，结转', text: '办班2期' }],
  ));

test('the office puts together what is not alike in words, and takes it apart again; the rest is told as before', () => {
  const yearEnd = [
    problem('档案库房面积不足', '办公用房紧张', { id: 'a', department: '区司法局' }),
    problem('执法记录仪数量不够', '更新经费不足', { id: 'b', department: '区城市管理委' }),
    { ...EXPERTS, id: 'c' },
  ];
  const gather = { do: 'gather', lines: ['b', 'a', '没有这一条'] } as const;
  const by = (...edits: NonNullable<AnnualReportInput['edits']>) => composed({ yearEnd, edits });
  const gathered = by(gather);
  expect(gathered?.sections.map(textOf)).toEqual([
    '重大行政决策专家论证仍不充分。主要原因是全区统一的专家库尚未建成。',
    BLANK,
    '档案库房面积不足；执法记录仪数量不够。主要原因是办公用房紧张；更新经费不足。',
  ]);
  expect(gathered?.sections[2]?.material).toMatchObject([
    { kind: 'pattern', title: '已列为共性问题', text: '由区司法局、区城市管理委反映' },
    { kind: 'cause', text: '档案库房面积不足　主要原因：办公用房紧张' },
    { kind: 'cause' },
  ]);
  expect(gathered?.leadIn?.material).toEqual([]);
  // Even what a unit still reports of last year's: the office has the last word.
  expect(by({ do: 'gather', lines: ['c'] })?.sections.map(textOf)[0]).toBe(BLANK);
  const named = [...yearEnd, problem('区审计局人手不足', '编制少', { id: 'd', department: '区审计局' })];
  const withUnit = composed({ yearEnd: named, edits: [{ do: 'gather', lines: ['a', 'd'] }] });
  expect(withUnit?.sections.map(textOf)[2]).toBe(BLANK);
  expect(by(gather, { do: 'release', lines: ['a', 'b'] })).toEqual(by());
  expect(
    by(gather, { do: 'gather', lines: ['a'] })
      ?.sections.slice(2)
      .map(textOf),
  ).toEqual(['执法记录仪数量不够。主要原因是更新经费不足。', '档案库房面积不足。主要原因是办公用房紧张。']);
});

test('a chapter with nothing to tell yet still shows what units report', () => {
  const yearEnd = [problem('档案库房面积不足', '老楼')];
  expect(composed({ problems: [], yearEnd })?.sections[0]?.material).toMatchObject([{ kind: 'collected' }]);
});

test('the eleventh problem is counted like the others', () => {
  const matters = [...'甲乙丙丁戊己庚辛壬癸子'];
  const yearEnd = matters.flatMap((one) =>
    ['区司法局', '区城管委'].map((department) =>
      problem(one.repeat(12), '人员偏少', { id: `${one}${department}`, department }),
    ),
  );
  const markers = composed({ problems: [], yearEnd })?.sections.map(({ marker }) => marker);
  expect(markers?.slice(9)).toEqual(['十是', '十一是']);
});
