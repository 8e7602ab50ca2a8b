import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { titleOf } from '../../../src/document/domain/titles.js';
import { beginsWithVerb } from '../../../src/document/domain/verbs.js';
import { TITLES } from './titles-table.js';
import { UNSEEN } from './titles-unseen.js';

test.each([
  ['不断扩大公众参与', '扩大公众参与'],
  ['扩大公众参与', '扩大公众参与'],
  ['做好信访工作等', '做好信访工作等'],
])('%s ends as it was written', (text, title) => expect(titleOf(text)).toBe(title));

test.each([
  ['落实《天津市优化营商环境条例》规定', '落实《天津市优化营商环境条例》'],
  ['落实《甲规则》《乙意见》《丙规则》规定', '落实《甲规则》等3项规定'],
  ['继续深入推进执法监督信息化建设', '推进执法监督信息化建设'],
  ['对国务院下放的相关事项及时指导责任单位落实到位', '指导责任单位落实国务院下放的相关事项'],
  ['在全区各村(居)组建“法律明白人”队伍', '组建“法律明白人”队伍'],
  ['6月底前完成文件清理', '完成文件清理'],
  ['2021年底前建成执法监督平台', '建成执法监督平台'],
  ['完成清理（区司法局牵头，区财政局配合）', '完成清理'],
  ['推进调解、仲裁、行政裁决、行政复议、行政诉讼等多元化解机制有机衔接', '推进调解等多元化解机制有机衔接'],
])('%s is called %s', (text, title) => expect(titleOf(text)).toBe(title));

test('a long name loses its marks rather than half of itself', () =>
  expect(titleOf('贯彻执行《关于进一步规范和加强重大行政决策合法性审查工作的若干实施意见》及有关规定')).toBe(
    '贯彻执行规范和加强重大行政决策合法性审查工作的若干实施意见',
  ));

test.each([
  '贯彻执行《关于进一步规范和加强重大行政决策合法性审查工作的若干实施意见》及其配套文件和有关规定',
  '把党的领导落实到政府工作的各个领域各个方面各个环节并且一以贯之地抓下去抓到底',
  '加强“放管服”、“互联网+政务服务”和“双随机、一公开”监管工作的统筹衔接协调推进落实',
  '健全政府主导、公众参与、专家论证、风险评估相结合的重大行政决策机制与监督体系建设',
  `推进“${'很'.repeat(40)}”工程`,
])('a title is at most 30 characters and leaves no mark open: %s', (text) => {
  const title = titleOf(text);
  expect(title.length).toBeLessThanOrEqual(30);
  expect(title).not.toMatch(/[、，的和与及]$/);
  for (const [open = '', close = ''] of ['《》', '“”', '（）'])
    expect(title.split(open).length).toBe(title.split(close).length);
});

test.each([
  ['我局将继续加强执法队伍建设', '加强执法队伍建设'],
  ['我区将进一步深化改革', '深化改革'],
  ['将审批时限压减至5个工作日', '将审批时限压减至5个工作日'],
])('%s is called %s', (text, title) => expect(titleOf(text)).toBe(title));

test.each(TITLES)('%s is called %s', (text, title) => expect(titleOf(text)).toBe(title));

/** 等 and the number of the rules named stand for what was left out; 指导…落实… changes places. */
const rewritten = (title: string): boolean => /等\d项规定$/.test(title);
const inOrder = (title: string, clause: string): boolean => {
  let at = 0;
  for (const ch of title.replaceAll('等', '')) {
    at = clause.indexOf(ch, at) + 1;
    if (at === 0) return false;
  }
  return true;
};
const balanced = (title: string): boolean =>
  ['《》', '“”', '（）'].every(([open = '', close = '']) => title.split(open).length === title.split(close).length);

const SCRAPS =
  '我局要|同时|并|进一步|6月底前|9月|年内|加快|推进|完善|在全区|打造|集|于一体的|“一网通办”|《条例（试行）》|（党组）|、|和|与|及|的|等|机制|执法人员|公共服务体系|向基层倾斜|由区司法局牵头|将|作为|重要内容|长期得不到解决的问题'.split(
    '|',
  );

test('a title is the words of its clause in their order, within the bound, with whole quotations', () =>
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...SCRAPS), { minLength: 1, maxLength: 20 }), (scraps) => {
      const clause = scraps.join('');
      const title = titleOf(clause);
      expect(title).not.toBe('');
      expect(title.length).toBeLessThanOrEqual(30);
      expect(balanced(title)).toBe(true);
      if (!rewritten(title)) expect(inOrder(title, clause)).toBe(true);
    }),
    { numRuns: 2000 },
  ));

test('of forty clauses nobody mended a rule for, most are named as a person named them, and nearly all usably', () => {
  const read = UNSEEN.map(([clause, title]) => ({ title, got: titleOf(clause) }));
  const usable = read.filter(
    ({ got }) => got.length <= 30 && balanced(got) && beginsWithVerb(got) && !/^(要|并|同时|进一步|以|在)/.test(got),
  );
  expect(read.filter(({ title, got }) => title === got).length / UNSEEN.length).toBeGreaterThanOrEqual(0.55);
  expect(usable.length / UNSEEN.length).toBeGreaterThanOrEqual(0.95);
});
