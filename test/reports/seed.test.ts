import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import ajvFormats from 'ajv-formats';
import type { Indicator, ParsedReport } from '../../src/document/domain/parsed-report.js';
import { outlineText } from '../../src/document/outline-text.js';
import { asMarkdown, brokenSpans, outlineOf, read, seedText, widened } from './reading.js';

const golden = <T>(name: string): T => JSON.parse(readFileSync(new URL(name, import.meta.url), 'utf8')) as T;

type Figure = Pick<Indicator, 'section' | 'name' | 'value' | 'unit' | 'comparator'>;

/** The promises of the seed, item by item, and every figure of it, as people read them. */
const COMMITMENTS = golden<Record<string, string[]>>('seed-commitments.json');
const FIGURES = golden<Figure[]>('seed-indicators.json');

const source = seedText();
const seed = read(source);

const promises = (report: ParsedReport): Record<string, string[]> =>
  Object.fromEntries(report.planItems.map((item) => [item.marker ?? '', item.commitments.map((one) => one.text)]));
const products = (report: ParsedReport): string[] =>
  report.planItems.flatMap((item) =>
    item.commitments.flatMap((one, i) => (one.nature === 'one_off' ? [widened(`${item.marker}${i + 1}`)] : [])),
  );
const figures = (report: ParsedReport): Figure[] =>
  report.indicators.map(({ section, name, value, unit, comparator }) => ({ section, name, value, unit, comparator }));
const PRODUCTS = ['（三）4', '（七）3', '（七）5', '（七）7'];
const WIDE_PROMISES = Object.fromEntries(
  Object.entries(COMMITMENTS).map(([marker, texts]) => [widened(marker), texts.map(widened)]),
);
const WIDE_FIGURES = FIGURES.map((one) => ({ ...one, section: widened(one.section ?? ''), name: widened(one.name) }));

test('the seed makes exactly these 53 promises', () => {
  expect(promises(seed)).toEqual(COMMITMENTS);
  expect(Object.values(COMMITMENTS).map((texts) => texts.length)).toEqual([5, 5, 6, 9, 10, 11, 7]);
});

test('four of them end with a product', () => expect(products(seed)).toEqual(PRODUCTS));

test('the seed counts exactly these figures', () => expect(figures(seed)).toEqual(FIGURES));

test('years, title and warnings', () =>
  expect(seed).toMatchObject({
    title: null,
    kind: 'report',
    reportYear: 2020,
    planYear: 2021,
    warnings: [],
    unassigned: [],
  }));

test('the outline: chapters at their offsets, seven sections, seven items', () => {
  expect(seed.chapters.map(({ number, heading, role, start }) => [number, heading, role, start])).toEqual([
    ['一', '工作成效', 'achievements', 133],
    ['二', '存在问题', 'problems', 2407],
    ['三', '下一步工作安排', 'next_steps', 2725],
  ]);
  expect(seed.chapters.map((chapter) => chapter.sections.length)).toEqual([7, 0, 7]);
  expect(seed.planItems.map(({ marker, heading }) => `${marker}${heading}`)).toEqual([
    '(一)切实履行党政主要负责人推进法治建设第一责任人职责',
    '(二)依法全面履行政府职能',
    '(三)提升行政决策规范化水平',
    '(四)提升行政执法水平',
    '(五)规范行政权力运行',
    '(六)完善矛盾纠纷化解机制',
    '(七)增强法律宣传教育实效',
  ]);
});

test('four problems point at the items that answer them', () =>
  expect(seed.problems.map(({ marker, planItems }) => [marker, planItems])).toEqual([
    ['一是', [2]],
    ['二是', [3]],
    ['三是', [2]],
    ['四是', [6]],
  ]));

test('no promise of the seed has a day or an owner, and titles are short', () => {
  const commitments = seed.planItems.flatMap((item) => item.commitments);
  expect(commitments.filter((one) => one.deadline !== null || Object.keys(one.owners).length > 0)).toEqual([]);
  expect(commitments.filter((one) => one.title === '' || one.title.length > 30)).toEqual([]);
  expect(commitments.flatMap((one) => one.references)).toEqual([
    '《天津市优化营商环境条例》',
    '《武清区人民政府重大事项决策规则》',
    '《关于规范“三重一大”决策工作的实施意见》',
    '《天津市武清区人民政府工作规则》',
    '《天津市文明行为促进条例》',
  ]);
});

test('spans quote the source and pieces cover the plan', () => expect(brokenSpans(seed, source)).toEqual([]));

test('titles are verbs with their objects, whole to the last word', () =>
  expect(seed.planItems[2]?.commitments.map((one) => one.title)).toEqual([
    '落实《武清区人民政府重大事项决策规则》等3项规定',
    '健全科学民主依法决策机制',
    '规范重大行政决策行为',
    '确定并公开公众参与行政决策的事项范围和方式',
    '扩大公众参与',
    '发挥政府法律顾问作用',
  ]));

const markdown = asMarkdown(source);

test.each([
  ['full-width punctuation', widened(source), null],
  ['Markdown with # headings', markdown, '2020年法治政府建设情况报告'],
  ['the same without #', markdown.replace(/^#+ /gm, ''), '2020年法治政府建设情况报告'],
])('%s reads the same', (_, text, title) => {
  const report = read(text);
  expect(report).toMatchObject({ title, reportYear: 2020, planYear: 2021, warnings: [], unassigned: [] });
  expect(outlineOf(report)).toEqual(outlineOf(seed));
  expect(promises(report)).toEqual(WIDE_PROMISES);
  expect(products(report)).toEqual(PRODUCTS);
  expect(figures(report)).toEqual(WIDE_FIGURES);
  expect(report.problems.map((problem) => problem.planItems)).toEqual(
    seed.problems.map((problem) => problem.planItems),
  );
  expect(brokenSpans(report, text)).toEqual([]);
});

test.each([
  ['the seed', seed],
  ['its full-width twin', read(widened(source))],
  ['a report without next steps', read(source.slice(0, 2725))],
  ['a draft with days and owners', read('# 2021年报告\n## 三、下一步工作安排\n6月底前完成清理（区司法局牵头）。')],
])('%s keeps the contract', (_, report) => {
  const ajv = new Ajv2020({ strict: false });
  ajvFormats.default(ajv);
  const schema = JSON.parse(readFileSync(new URL('parsed-report.schema.json', import.meta.url), 'utf8')) as Record<
    string,
    unknown
  >;
  const holds = ajv.validate(schema, report);
  expect(ajv.errors ?? []).toEqual([]);
  expect(holds).toBe(true);
});

test('the printed outline names chapters, items and counts', () => {
  const printed = outlineText(seed);
  expect(printed).toContain('报告年度2020　计划年度2021');
  expect(printed).toContain('(六)完善矛盾纠纷化解机制　11条承诺');
  expect(printed).toContain('承诺53条，问题4个，数据72项，没有读懂0处。');
  expect(outlineText(read(source.slice(0, 2725)))).toContain('注意：没有“下一步工作安排”');
});
