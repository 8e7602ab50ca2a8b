import { expect, test } from '@jest/globals';
import { comparisonOf } from '../../../src/annual-report/domain/comparison.js';
import { composeAnnualReport } from '../../../src/annual-report/domain/compose.js';
import { contentsOf } from '../../../src/annual-report/domain/contents.js';
import { faultsOf } from '../../../src/annual-report/domain/faults.js';
import { follow } from '../../../src/annual-report/domain/follow.js';
import { withoutMarked } from '../../../src/annual-report/domain/published.js';
import { textOf, withPassages } from '../../../src/annual-report/domain/report.js';
import { sentence } from '../../../src/annual-report/domain/sentence.js';
import { comparisonDocument, toDocument } from '../../../src/annual-report/writers/document.js';
import { aChapter, anInput, aStatement, aTask } from '../../support/annual-report.js';

const INPUT = anInput(
  [
    aChapter('achievements'),
    aChapter('problems', { number: '二', heading: '存在问题', leadIn: '一是力量不足', sections: [] }),
    aChapter('next_steps', {
      number: '三',
      leadIn: '2021年:',
      sections: [{ marker: '(一)', heading: '执法', text: '' }],
    }),
  ],
  { problems: [{ marker: '一是', text: '一是力量不足', items: [1] }], tasks: [aTask()] },
);
const REPORT = composeAnnualReport(INPUT);

/** The report with one passage taken by hand. */
const saying = (key: string, text: string) =>
  withPassages(REPORT, (one) => (one.key === key ? { ...one, sentences: follow(one.sentences, text) } : one));
const rules = (key: string, text: string) =>
  faultsOf(saying(key, text), ['融媒体中心', '区司法局', '区城市管理委', '区法院']).map(({ rule }) => rule);

test('what is composed has no fault', () => expect(faultsOf(REPORT, [])).toEqual([]));

test.each<[string, string, string[]]>([
  ['一（一）', '印发办法3件。举办培训2期。', []],
  ['一（一）', '要求“抓紧落实”。', []],
  ['一（一）', '完成任务8项，办结率100%。', ['ledger']],
  ['一（一）', '逾期3天完成清单。', ['ledger']],
  ['一（一）', '举办培训2期。举办培训班。', ['alike']],
  ['一（一）', '印发办法3件', ['end']],
  ['一（一）', '印发办法3件。。', ['end']],
  ['一（一）', '印发办法,3件。', ['marks']],
  ['一（一）', '发放1,200份。', ['marks']],
  ['一（一）', '立案0件。', ['nought']],
  ['一（一）', '立案10件。', []],
  ['一（一）', '发生行政败诉案件0起。', ['nought']],
  ['一（一）', '罚没0.5万元。', []],
  ['三、导语', '上年完成任务26项：', ['ledger']],
  ['二、导语', '区司法局工作滞后：', ['unit']],
  ['二、导语', '对照要求，还存在一些不足：', []],
  ['二、一是', '司法局审核力量不足。主要原因是编制少。', ['unit']],
  ['二、一是', '城市管理委执法不规范。主要原因是编制少。', ['unit']],
  ['二、一是', '法院与政府衔接不够。主要原因是机制不健全。', []],
  ['二、一是', '区司法局力量不足。主要原因是编制少。', ['unit']],
  ['二、一是', '融媒体中心宣传不够。', ['unit']],
  ['二、一是', '2项任务没有完成。', ['ledger']],
  ['二、一是', '部分单位力量不足。主要原因是编制少。', []],
  ['三（一）', '6月底前完成轮训。6月底前印发目录。', ['alike']],
  ['前言', '2021年,工作有进展', ['marks']],
])('%s with %s: %j', (key, text, expected) => expect(rules(key, text)).toEqual(expected));

test('a missing one of the five contents is named; chapters of blanks do not count', () => {
  const missing = (report: typeof REPORT) =>
    contentsOf(report)
      .filter((one) => one.missing)
      .map((one) => one.content);
  expect(missing(REPORT)).toEqual(['problems', 'principals', 'other']);
  expect(missing(saying('二、一是', '力量不足。主要原因是编制少。'))).toEqual(['principals', 'other']);
  expect(missing(saying('一（一）', '区政府主要负责人听取汇报。'))).toEqual(['problems', 'other']);
  expect(contentsOf(REPORT).at(-1)?.missing).toBe('缺“其他需要报告的情况”：没有的，请写“无其他需要报告的情况”');
});

const PROMISES = [
  { id: 'c1', text: '强化培训', planItem: '(一)执法' },
  { id: 'c9', text: '完善目录', planItem: '(一)执法' },
];

test('every promise has a row: outcome and the sentence that answers it, else what the unit said', () => {
  expect(comparisonOf(PROMISES, INPUT.tasks, REPORT)).toMatchObject([
    { number: 1, promise: '强化培训', department: '区司法局', outcomeWords: '继续，并有新内容', answer: '办班2期。' },
    { number: 2, promise: '完善目录', outcome: null, outcomeWords: '年内尚无结论', answer: '' },
  ]);
  const undone = aTask({ outcome: 'notImplemented', statements: [aStatement({ text: '名册未齐' })] });
  expect(comparisonOf(PROMISES, [undone], composeAnnualReport({ ...INPUT, tasks: [undone] }))[0]?.answer).toBe(
    '名册未齐',
  );
});

const edition = { issuer: '区政府', properties: { day: '2022-01-20', head: null } };

test('the public edition leaves out what is marked 仅报送; the table is a sheet of its own', () => {
  const id = REPORT.chapters[0]?.sections[0]?.sentences[0]?.id ?? '';
  const more = { ...edition, reportedOnly: new Set([id]) };
  const [full, open] = [
    toDocument(REPORT, { edition: 'full', ...more }),
    toDocument(REPORT, { edition: 'public', ...more }),
  ];
  expect(JSON.stringify(full.blocks)).toContain('办班2期。');
  expect(JSON.stringify(open.blocks)).not.toContain('办班2期。');
  const rows = comparisonOf(PROMISES, INPUT.tasks, REPORT);
  const table = comparisonDocument(REPORT, { ...edition, rows });
  expect(table).toMatchObject({ title: '2021年度工作安排落实情况对照表', landscape: true });
  expect(table.blocks).toMatchObject([
    { kind: 'table', rows: rows.map(({ number }) => expect.arrayContaining([`${number}`])) },
  ]);
});

test('what has nothing left to say to the public loses its heading, and what follows is numbered on', () => {
  const { chapters } = REPORT;
  const chapter = chapters[0]!;
  const [first] = chapter.sections;
  const said = (text: string, newParagraph = false) => sentence({ text, source: 'statement', newParagraph });
  const [kept, marked, after] = [said('甲。'), said('乙。', true), said('丙。')];
  const sections = [first!, { ...first!, marker: '（二）', heading: '普法', sentences: [kept, marked, after] }];
  const report = {
    ...REPORT,
    chapters: [
      { ...chapter, sections: [...sections] },
      { ...chapter, sections: [first!] },
    ],
  };
  const left = withoutMarked(report, new Set([marked.id, ...first!.sentences.map(({ id }) => id)]));
  expect(left.chapters.map(({ number, sections: all }) => [number, ...all.map((s) => s.marker + s.heading)])).toEqual([
    ['一', '（一）普法'],
  ]);
  expect(textOf(left.chapters[0]!.sections[0]!)).toBe('甲。\n丙。');
});

test('in the document a place left to people is marked, and problems run on in one paragraph', () => {
  const { blocks } = toDocument(saying('二、一是', '力量不足。主要原因是编制少'), { edition: 'full', ...edition });
  expect(blocks.map((block) => `${block.kind}:${'text' in block ? block.text : ''}`)).toEqual([
    'blank:2021年，【待填】',
    'heading:一、工作成效',
    'heading:（一）执法',
    'paragraph:办班2期。',
    'heading:二、存在问题',
    'blank:【待填】：一是力量不足。主要原因是编制少。',
    'heading:三、工作成效',
    'blank:2022年，【待填】，重点做好以下工作：',
    'heading:（一）执法',
    'paragraph:完成轮训。',
  ]);
});
