import { expect, test } from '@jest/globals';
import { findDeadline } from '../../../src/document/domain/deadlines.js';
import { natureOf } from '../../../src/document/domain/nature.js';
import { findOwners, isOwnersLine } from '../../../src/document/domain/owners.js';
import { titleOf } from '../../../src/document/domain/titles.js';

test.each([
  ['6月底前完成清理', '6月底前', '2021-06-30', ['year']],
  ['2月底前完成清理', '2月底前', '2021-02-28', ['year']],
  ['2021年6月30日前报送', '2021年6月30日前', '2021-06-30', []],
  ['2022年3月底前报送', '2022年3月底前', '2022-03-31', []],
  ['年底前建成平台', '年底前', '2021-12-31', ['year']],
  ['上半年完成换届', '上半年', '2021-06-30', ['year']],
  ['第三季度开展检查', '第三季度', '2021-09-30', ['year']],
  ['9月中旬开展检查', '9月中旬', '2021-09-20', ['year']],
])('%s is due', (text, phrase, date, inferred) =>
  expect(findDeadline(text, 2021)).toEqual({ phrase, date, recurrence: null, inferred }),
);

test.each([
  ['每季度通报一次', 'quarterly'],
  ['每月报送情况', 'monthly'],
  ['每半年开展评查', 'halfYearly'],
  ['每年开展述法', 'yearly'],
])('%s comes round', (text, recurrence) =>
  expect(findDeadline(text, 2021)).toMatchObject({ date: null, recurrence, inferred: [] }),
);

test.each([
  '及时公开信息',
  '持续做好执法工作',
  '继续推动改革',
  '落实《纲要(2015—2020年)》',
  '13月底前',
  '推广2.0版清单',
])('%s sets no day', (text) => expect(findDeadline(text, 2021)?.date ?? null).toBeNull());

test('a month without a plan year is kept as a phrase, not made up', () =>
  expect(findDeadline('6月底前完成', null)).toEqual({ phrase: '6月底前', date: null, recurrence: null, inferred: [] }));

test.each([
  '组建武清区法律专家团队',
  '科学确定并公开事项范围',
  '制定重大行政决策实施细则',
  '年内出台管理办法',
  '建成执法监督平台',
  '研究部署“八五”普法任务',
])('%s ends with a product', (text) => expect(natureOf(text)).toBe('one_off'));

test.each([
  '健全完善两级矛盾纠纷调处化解中心建设',
  '推进执法监督平台应用',
  '落实《制定办法的规定》',
  '做好信息发布工作',
  '扩大公众参与',
])('%s goes on', (text) => expect(natureOf(text)).toBe('continuing'));

test.each([
  ['完成清理（区司法局牵头，区财政局、区审计局配合）', '区司法局', ['区财政局', '区审计局']],
  ['责任单位：区司法局、区教育局', '区司法局', ['区教育局']],
  ['牵头单位:区司法局;配合单位:各镇街', '区司法局', ['各镇街']],
])('%s names its owners', (text, lead, cooperating) => expect(findOwners(text)).toMatchObject({ lead, cooperating }));

test.each(['督促各执法单位归集信息', '指导责任单位落实到位', '健全牵头负责机制'])('%s names nobody', (text) =>
  expect(findOwners(text)).toEqual({}),
);

test('only a line that names units is an owners line', () => {
  expect(isOwnersLine('责任单位：区司法局')).toBe(true);
  expect(isOwnersLine('督促责任单位落实')).toBe(false);
});

test.each([
  ['落实《天津市优化营商环境条例》规定', '落实《天津市优化营商环境条例》'],
  ['落实《甲规则》《乙意见》《丙规则》规定', '落实《甲规则》等3项规定'],
  ['继续深入推进执法监督信息化建设', '推进执法监督信息化建设'],
  ['对国务院下放的相关事项及时指导责任单位落实到位', '指导责任单位落实国务院下放的相关事项'],
  ['在全区各村(居)组建“法律明白人”队伍', '组建“法律明白人”队伍'],
  ['6月底前完成文件清理', '完成文件清理'],
  ['完成清理（区司法局牵头，区财政局配合）', '完成清理'],
  [
    '推进调解、仲裁、行政裁决、行政复议、行政诉讼等矛盾纠纷多元化解机制有机衔接',
    '推进调解等矛盾纠纷多元化解机制有机衔接',
  ],
])('%s is called %s', (text, title) => expect(titleOf(text)).toBe(title));

test('a long name loses its marks rather than half of itself', () =>
  expect(titleOf('贯彻执行《关于进一步规范和加强重大行政决策合法性审查工作的若干实施意见》及有关规定')).toBe(
    '贯彻执行规范和加强重大行政决策合法性审查工作的若干实施意见',
  ));

test.each([
  '贯彻执行《关于进一步规范和加强重大行政决策合法性审查工作的若干实施意见》及其配套文件和有关规定',
  '把党的领导落实到政府工作的各个领域各个方面各个环节并且一以贯之地抓下去抓到底',
  `推进“${'很'.repeat(40)}”工程`,
])('a title is at most 30 characters and leaves no mark open: %s', (text) => {
  const title = titleOf(text);
  expect(title.length).toBeLessThanOrEqual(30);
  expect(title).not.toMatch(/[、，的和与及]$/);
  for (const [open, close] of ['《》', '“”', '（）'])
    expect(title.includes(open ?? '')).toBe(title.includes(close ?? ''));
});
