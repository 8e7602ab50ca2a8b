import { expect, test } from '@jest/globals';
import { readReport } from '../../../src/document/read-report.js';

const read = (...rows: string[]) => {
  const outcome = readReport(['2022年重点任务分解表', ...rows].join('\n'));
  if (!outcome.ok) throw new Error(outcome.error.message);
  return outcome.value;
};

const HEAD = '| 序号 | 工作任务 | 具体举措 | 牵头单位 | 责任单位 | 完成时限 |\n|---|---|---|---|---|---|';

test('each row is an item with owners and a day; a task over several rows is one', () => {
  const report = read(
    HEAD,
    '| 一、优化环境 | 一、优化环境 | 一、优化环境 | 一、优化环境 | 一、优化环境 | 一、优化环境 |',
    '| 1 | 推进改革 | 编制清单，开展培训 | 区政务办 | 区商务局、各镇街 | 6月底 |',
    '| 2 | 提升服务 | 完善评价制度 | 区政务办 | | 长期 |',
    '| 2 | 提升服务 | 组织回访 | 区政务办 | | 长期 |',
  );
  expect(report.planItems).toMatchObject([
    {
      marker: '1',
      heading: '推进改革',
      owners: { lead: '区政务办', cooperating: ['区商务局', '各镇街'] },
      commitments: [
        { text: '编制清单', deadline: { date: '2022-06-30' }, owners: { lead: '区政务办' } },
        { text: '开展培训' },
      ],
    },
    { marker: '2', heading: '提升服务', commitments: [{ text: '完善评价制度', deadline: null }, { text: '组织回访' }] },
  ]);
  expect(report.unassigned).toEqual([]);
});

test("one cell a line with the bars between, numbers without a head, a task over two rows: each measure has its own row's units and day", () => {
  const cells = [
    ...['工作任务', '具体要求', '责任科室', '时限要求'],
    ...['公开目录', '1', '清理文件，公布目录。', '办公室', '年底前'],
    ...['夯实基础', '2', '规范专栏。', '法制科', '持续推进'],
    ...['3', '编制年度报告。', '办公室', '6月底'],
  ];
  const report = read(cells.join('\n|\n'));
  expect(report.planItems).toMatchObject([
    {
      marker: '1',
      heading: '公开目录',
      owners: { lead: '办公室' },
      commitments: [{ text: '清理文件' }, { text: '公布目录' }],
    },
    {
      marker: '2',
      heading: '夯实基础',
      commitments: [
        { text: '规范专栏', owners: { lead: '法制科' }, deadline: null },
        { text: '编制年度报告', owners: { lead: '办公室' }, deadline: { date: '2022-06-30' } },
      ],
    },
  ]);
  expect(report.unassigned).toEqual([]);
});

test('without a column for measures the task is the promise; cells may be parted by tabs', () =>
  expect(read('序号\t任务内容\t责任单位\t完成时限', '1\t新建学校3所\t区教育局\t年底前').planItems).toMatchObject([
    {
      marker: '1',
      heading: '',
      owners: { lead: '区教育局' },
      commitments: [{ text: '新建学校3所', nature: 'one_off' }],
    },
  ]));

test('a table without such a head is left to a person', () => {
  const report = read('一、重点任务', '（一）加强培训。开展轮训。', '| 甲 | 乙 |', '|---|---|', '| 丙 | 丁 |');
  expect(report.planItems).toHaveLength(1);
  expect(report.warnings.map(({ code }) => code)).toEqual(['UNREAD']);
});

test('a cell of days says 长期 and 全年 for itself, and is quoted as it is printed', () => {
  const days = ['长期', '全年', '2022.6', '６月底', '2022年12月底'].map(
    (limit, i) => `| ${i + 1} | 推进第${i + 1}项改革 | 开展培训 | 区政务办 | 区商务局 | ${limit} |`,
  );
  const deadlines = read(HEAD, ...days).planItems.map(({ commitments: [one] }) => one?.deadline ?? null);
  expect(deadlines.map((one) => one?.date ?? null)).toEqual([
    null,
    '2022-12-31',
    '2022-06-30',
    '2022-06-30',
    '2022-12-31',
  ]);
  expect(deadlines.map((one) => one?.phrase ?? null)).toEqual([null, '全年', '2022.6', '６月底', '2022年12月底']);
});

test('a page is stored without the bars at the side, and without the cells that were merged', () => {
  const report = read(
    '工作任务 | 具体要求 | 责任部门 |',
    '一、做好信息公开。 | 1.推进预算公开。 | 财务科 |',
    '二、做好网站维护。 | 2.更新概况信息。 | 办公室 |',
    '3.反馈网民意见。 | 各科室 | |',
  );
  expect(report.planItems).toMatchObject([
    { heading: '一、做好信息公开', owners: { lead: '财务科' }, commitments: [{ text: '推进预算公开' }] },
    { heading: '二、做好网站维护', commitments: [{ text: '更新概况信息' }, { text: '反馈网民意见' }] },
  ]);
  expect(report.unassigned).toEqual([]);
});

test('an empty cell for who does it is no merged cell', () =>
  expect(
    read('工作任务 | 具体要求 | 责任部门 |', '做好公开 | 推进预算公开 | 财务科 |', '做好维护 | 更新概况信息 | |')
      .planItems,
  ).toMatchObject([{ heading: '做好公开' }, { heading: '做好维护', commitments: [{ text: '更新概况信息' }] }]));
