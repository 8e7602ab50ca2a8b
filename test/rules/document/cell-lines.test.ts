import { expect, test } from '@jest/globals';
import { withRowsJoined } from '../../../src/document/domain/cell-lines.js';
import { readReport } from '../../../src/document/read-report.js';

const rows = (...lines: string[]) => {
  const text = lines.join('\n');
  const joined = withRowsJoined(text);
  expect(joined).toHaveLength(text.length);
  return joined
    .split('\n')
    .filter((row) => row !== '')
    .map((row) => row.replace(/\t +/g, '\t'));
};

test.each([
  [
    'a numbered table',
    ['序号', '工作任务', '责任单位', '1', '完善制度', '区司法局', '2', '开展培训', '区教育局', '联系人：张××'],
    ['序号\t工作任务\t责任单位', '1\t完善制度\t区司法局', '2\t开展培训\t区教育局', '联系人：张××'],
  ],
  [
    'a cell of several lines',
    ['序号', '工作任务', '具体措施', '牵头单位', '1', '完善制度', '制定办法。', '开展培训。', '区司法局'],
    ['序号\t工作任务\t具体措施\t牵头单位', '1\t完善制度\t制定办法。 开展培训。\t区司法局'],
  ],
  [
    'blank lines between the cells',
    ['序号', '', '任务', '', '完成时限', '', '1', '', '完善制度', '', '6月底前'],
    ['序号\t任务\t完成时限', '1\t完善制度\t6月底前'],
  ],
  [
    'columns nobody knows',
    ['序号', '任务', '责任单位', '备注', '1', '完善制度', '区司法局', '区级'],
    ['序号\t任务\t责任单位\t备注', '1\t完善制度\t区司法局\t区级'],
  ],
  [
    'rows without a number, while the units and days say where they end',
    ['重点任务', '责任科室', '完成时限', '完善制度', '法制科', '6月底前', '开展培训', '办公室', '年底前', '特此通知。'],
    ['重点任务\t责任科室\t完成时限', '完善制度\t法制科\t6月底前', '开展培训\t办公室\t年底前', '特此通知。'],
  ],
])('%s is rows again', (_, lines, expected) => expect(rows(...lines)).toEqual(expected));

test.each([
  ['a heading and its text', ['重点任务', '完善制度，开展培训。', '主要措施', '加强领导。']],
  ['a head without whose or when', ['序号', '任务', '备注', '1', '完善制度', '无']],
  ['two columns', ['任务', '责任单位', '完善制度', '区司法局']],
  ['numbers that do not begin', ['序号', '任务', '责任单位', '7', '完善制度', '区司法局']],
  [
    'what is no unit',
    ['重点任务', '责任单位', '完成时限', '完善制度', '组织开展', '6月底前', '推进', '改革', '年底前'],
  ],
])('%s is left alone', (_, lines) => expect(rows(...lines)).toEqual(lines));

test('its rows are items with owners and days', () => {
  const head = ['2022年重点任务清单', '', '序号', '工作任务', '具体措施', '牵头单位', '完成时限'];
  const body = [
    '1',
    '规范执法',
    '制定办法；',
    '开展培训。',
    '区司法局',
    '6月底前',
    '2',
    '优化服务',
    '建成大厅',
    '区政务办',
    '年底前',
  ];
  const outcome = readReport([...head, ...body].join('\n'));
  expect(outcome).toMatchObject({
    ok: true,
    value: {
      unassigned: [],
      planItems: [
        {
          marker: '1',
          heading: '规范执法',
          owners: { lead: '区司法局' },
          commitments: [{ text: '制定办法', deadline: { date: '2022-06-30' } }, { text: '开展培训' }],
        },
        { marker: '2', heading: '优化服务', commitments: [{ text: '建成大厅', owners: { lead: '区政务办' } }] },
      ],
    },
  });
});

test('many beginnings of tables are read as fast as they are long', () => {
  const text = '序号\n任务\n责任单位\n1\n'.repeat(40_000);
  const start = process.cpuUsage();
  expect(withRowsJoined(text)).toHaveLength(text.length);
  expect(process.cpuUsage(start).user).toBeLessThan(10_000_000);
});
