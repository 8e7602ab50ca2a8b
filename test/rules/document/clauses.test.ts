import { expect, test } from '@jest/globals';
import { clausesIn } from '../../../src/document/domain/clauses.js';

const cut = (text: string) =>
  clausesIn(text).map((clause) => ({ ...clause, text: text.slice(clause.start, clause.end) }));

test.each([
  ['加强领导,落实责任;抓好培训。', ['加强领导', '落实责任', '抓好培训']],
  ['加强领导，落实责任；抓好培训。', ['加强领导', '落实责任', '抓好培训']],
  ['落实《条例(试行，第二版)》规定,抓好“放、管，服”', ['落实《条例(试行，第二版)》规定', '抓好“放、管，服”']],
  ['通报情况（甲牵头，乙配合），抓好整改', ['通报情况（甲牵头，乙配合）', '抓好整改']],
  ['贯彻《关于落实<纲要(2015—2020年)>的方案》，抓好整改', ['贯彻《关于落实<纲要(2015—2020年)>的方案》', '抓好整改']],
  ['健全立项、交办和销号机制', ['健全立项、交办和销号机制']],
  ['一是加强培训；二是抓好考核', ['加强培训', '抓好考核']],
  ['1.加强培训。\n2．抓好考核。', ['加强培训', '抓好考核']],
  ['推广2.0版清单', ['推广2.0版清单']],
  ['2.0版清单全面推广', ['2.0版清单全面推广']],
  ['培训1,200余人次,抓好考核', ['培训1,200余人次', '抓好考核']],
  ['培训1，200余人次，抓好考核', ['培训1，200余人次', '抓好考核']],
  ['落实第1,2项,抓好考核', ['落实第1', '2项', '抓好考核']],
  ['落实‘甲，乙’，抓好「丙，丁」', ['落实‘甲，乙’', '抓好「丙，丁」']],
  ['①加强培训；（2）抓好考核', ['加强培训', '抓好考核']],
  ['- 加强培训\n* 抓好考核\n3) 组织评比', ['加强培训', '抓好考核', '组织评比']],
  ['-加强培训', ['-加强培训']],
  ['一要加强培训，二要抓好考核', ['加强培训', '抓好考核']],
  ['一体推进培训', ['一体推进培训']],
  ['，。；', []],
])('%s', (text, clauses) => expect(cut(text).map((clause) => clause.text)).toEqual(clauses));

test('a mark that nobody closes ends with its line', () =>
  expect(cut('落实《条例规定,加强领导\n抓好培训,抓好考核').map((clause) => clause.text)).toEqual([
    '落实《条例规定,加强领导',
    '抓好培训',
    '抓好考核',
  ]));

test('every clause keeps its place and the place of its ordinal', () => {
  const text = '  一是加强培训 ；抓好考核';
  expect(cut(text)).toMatchObject([
    { start: 4, end: 8, marker: { start: 2, end: 4 }, sentence: 0 },
    { start: 10, end: 14, marker: null, sentence: 1 },
  ]);
});
