import { expect, test } from '@jest/globals';
import { relater } from '../../../src/document/domain/links.js';
import { layOut } from '../../../src/document/domain/pieces.js';
import { readReport } from '../../../src/document/read-report.js';

const read = (text: string) => {
  const outcome = readReport(text);
  if (!outcome.ok) throw new Error(outcome.error.message);
  return outcome.value;
};

test('pieces meet end to end, and what nobody claims is unread', () => {
  const source = '甲，乙丙。丁';
  const laid = layOut(source, { start: 0, end: 6 }, [
    { kind: 'commitment', start: 0, end: 1 },
    { kind: 'commitment', start: 5, end: 6 },
  ]);
  expect(laid.map(({ kind, start, end }) => `${kind} ${source.slice(start, end)}`)).toEqual([
    'commitment 甲',
    'unread ，乙丙。',
    'commitment 丁',
  ]);
});

test('a link needs shared words; none means none', () => {
  const related = relater(['加强行政执法人员培训', '完善信访工作程序', '规范重大行政决策']);
  expect(related('执法人员培训不够')).toEqual([0]);
  expect(related('食堂菜品单一')).toEqual([]);
});

const PLAN = '一、工作成效\n成效明显。\n二、存在问题\n';
const NEXT = '三、下一步工作安排\n';

test.each([
  ['一是执法力量不足；二是宣传手段单一。', ['一是执法力量不足', '二是宣传手段单一']],
  ['主要有:一是执法力量不足,\n二是宣传手段单一', ['一是执法力量不足', '二是宣传手段单一']],
  ['（一）执法力量不足。人员较少。\n（二）宣传手段单一。', ['（一）执法力量不足。人员较少。', '（二）宣传手段单一。']],
  ['一是【待填】；二是宣传手段单一。', ['二是宣传手段单一']],
  ['统一是必要的。', ['统一是必要的']],
  ['一是人少；二是钱少。主要原因是编制受限。', ['一是人少', '二是钱少']],
  [
    '工作中还存在一些问题和不足，人才不够充足，经费较为短缺，手段有待丰富。',
    ['人才不够充足', '经费较为短缺', '手段有待丰富'],
  ],
  ['水平不高，执法占比较低。', ['水平不高，执法占比较低']],
  ['还存在一些不足：档案数字化率偏低，专业人才短缺。', ['档案数字化率偏低', '专业人才短缺']],
  ['主要表现在：设施还有短板、机制不够健全、渠道较窄等。', ['设施还有短板', '机制不够健全', '渠道较窄']],
  ['（1）人员不足，压力较大。（2）队伍老化。', ['（1）人员不足，压力较大', '（2）队伍老化']],
  ['一是人少。主要原因是编制受限。二是钱少。原因是税源不足。', ['一是人少', '二是钱少']],
  ['一是人少；二是钱少。主要原因：一是编制受限；二是税源不足。', ['一是人少', '二是钱少']],
  ['一是人少。主要原因是编制受限。二是钱少。下一步，将争取经费。', ['一是人少', '二是钱少']],
])('problems of %s', (body, texts) =>
  expect(read(`${PLAN}${body}`).problems.map((problem) => problem.text)).toEqual(texts),
);

test.each([
  ['（一）加强培训。开展轮训。【待填】', ['开展轮训']],
  ['（一）加强培训。\n1.6月底前完成轮训。\n2.12月底前组织考核。', ['6月底前完成轮训', '12月底前组织考核']],
  ['2022年，【待填】，重点做好以下工作：\n开展轮训。', ['开展轮训']],
  ['（一）加强培训。\n> 上年原文：开展检查。\n开展轮训。', ['开展轮训']],
  ['（一）加强培训。\n<!-- 演示数据，虚构 -->\n开展轮训。', ['开展轮训']],
  ['（一）加强培训。开展轮训。\n责任单位：区司法局、各镇街', ['开展轮训']],
  ['（一）加强培训。开展轮训。\n武清区人民政府\n2021年1月20日', ['开展轮训']],
  ['（一）加强培训。一是开展轮训；二是组织考核。', ['开展轮训', '组织考核']],
  ['（一）加强培训。开展轮训。\n责任单位：区司法局，区教育局；配合单位：各镇街', ['开展轮训']],
  ['（一）加强培训。责任单位：区司法局。开展轮训。', ['开展轮训']],
  ['（一）加强培训。第一，开展轮训；第二，组织考核。', ['开展轮训', '组织考核']],
  ['（一）加强培训。6月底前，完成轮训，组织考核。', ['6月底前，完成轮训', '组织考核']],
  ['（一）加强培训\n开展轮训，组织考核。', ['开展轮训', '组织考核']],
  ['开展轮训，组织考核。', ['开展轮训', '组织考核']],
])('promises of %s', (body, texts) => {
  const report = read(`2020年报告\n${PLAN}${NEXT}${body}`);
  expect(report.planItems.flatMap((item) => item.commitments.map((one) => one.text))).toEqual(texts);
  expect(report.unassigned).toEqual([]);
});

test('an item without end is read as far as anybody writes, and the rest is left for a person', () => {
  const report = read(`${PLAN}${NEXT}（一）加强培训。${'推进改革，'.repeat(2500)}`);
  expect(report.planItems[0]?.commitments).toHaveLength(2000);
  expect(report.unassigned).toMatchObject([{ text: expect.stringMatching(/^(，推进改革){500}，$/) }]);
});

test('an owners line belongs to its item', () =>
  expect(
    read(`${PLAN}${NEXT}（一）加强培训。开展轮训。\n责任单位：区司法局，区教育局；配合单位：各镇街`).planItems,
  ).toMatchObject([{ owners: { lead: '区司法局', cooperating: ['区教育局', '各镇街'] } }]));

test('a time before the promise is its day, not a promise', () =>
  expect(read(`2020年报告\n${PLAN}${NEXT}（一）加强培训。6月底前，完成轮训。`).planItems[0]?.commitments).toMatchObject(
    [{ title: '完成轮训', deadline: { date: '2021-06-30', inferred: ['year'] } }],
  ));

test('a chapter with nothing but a blank promises nothing and loses nothing', () => {
  const report = read(`${PLAN}${NEXT}【待填】`);
  expect(report.planItems).toEqual([]);
  expect(report.planPieces.map((piece) => piece.kind)).toEqual(['marker', 'heading', 'separator', 'leadIn']);
  expect(report.warnings.map(({ code }) => code)).toEqual(['NO_PLAN_ITEMS', 'NO_PROBLEMS']);
});

test('without next steps a report is read, with a warning', () =>
  expect(read(PLAN)).toMatchObject({
    planItems: [],
    planPieces: [],
    warnings: [{ code: 'NO_NEXT_STEPS' }, { code: 'NO_PROBLEMS' }],
  }));

test.each([
  ['一、准备材料\n鸡蛋两个。\n二、做法步骤\n打散下锅。'],
  ['昨日，全市普降大雨。气象部门提醒市民注意出行安全。'],
  ['hello world'],
])('%s is no report', (text) => expect(readReport(text)).toMatchObject({ ok: false, error: { code: 'NOT_A_REPORT' } }));

test.each(['', ' \n\u3000'])('nothing is no report', (text) =>
  expect(readReport(text)).toMatchObject({ ok: false, error: { code: 'EMPTY' } }),
);

const H = '2020年报告\n三、下一步工作安排\n';
const promised = (text: string): string[] =>
  read(H + text).planItems.flatMap((item) => item.commitments.map((one) => one.text));

test.each<[string, string, string[]]>([
  [
    'a heading closed by a colon',
    '（一）加强执法培训：组织全区执法人员开展一次集中轮训，完善培训考核办法，推动各镇街执法力量下沉，落实执法责任制，强化日常执法监督检查。\n（二）加强宣传。开展普法。',
    [
      '组织全区执法人员开展一次集中轮训',
      '完善培训考核办法',
      '推动各镇街执法力量下沉',
      '落实执法责任制',
      '强化日常执法监督检查',
      '开展普法',
    ],
  ],
  [
    'a heading closed by a blank',
    `（一）加强培训　组织轮训。${'完善办法。'.repeat(20)}`,
    ['组织轮训', ...Array<string>(20).fill('完善办法')],
  ],
  [
    'an item that nothing closes',
    `（一）组织${'很'.repeat(60)}轮训，完善办法`,
    [`组织${'很'.repeat(60)}轮训`, '完善办法'],
  ],
  ['an item that is all heading', '（一）加强培训，印发方案。\n（二）完善制度', ['加强培训', '印发方案', '完善制度']],
  [
    'a blank inside a promise',
    '（一）做。成立【待填】领导小组，【待填】，印发方案。',
    ['成立【待填】领导小组', '印发方案'],
  ],
  [
    'an office in the middle of the text',
    '（一）组建机构。\n成立法治建设领导小组\n印发方案',
    ['成立法治建设领导小组', '印发方案'],
  ],
  ['a founding at the end', '（一）做。\n组建区委全面依法治区委员会', ['组建区委全面依法治区委员会']],
  ['page numbers', '（一）做。加强培训。\n- 24 -\n完善制度。\n第 3 页 共 9 页\n— 5 —\n', ['加强培训', '完善制度']],
  [
    'signature and day, in whatever form',
    '（一）做。加强培训。\n中共示例区委 示例区人民政府\n2021 年 3 月 18 日\n抄送：市司法局，区人大常委会。\n示例区人民政府办公室 2021年3月18日印发\n（印章）',
    ['加强培训'],
  ],
  [
    'a signature with blanks for the place',
    '（一）做。加强培训。\n联系人：张××；电话：1234567\n中共××区文化局党组\n2021年3月18日',
    ['加强培训'],
  ],
  ['who does it and by when, in one bracket', '（一）做。加强培训。（区政府办负责，年底前完成）', ['加强培训']],
  ['a request at the end', '（一）做。加强培训。\n妥否，请批示。', ['加强培训']],
  [
    'a label that stands in every item',
    '（一）做\n整改措施：\n加强培训。\n（二）干\n整改措施：\n组织考核。',
    ['加强培训', '组织考核'],
  ],
  ['a label before the promise', '（一）做。整改措施：修订办法，开展培训。', ['修订办法', '开展培训']],
  ['a report handed over', '（一）做。加强培训。\n以上报告，请审议。\n２０２１．３．１８', ['加强培训']],
  [
    'who answers for it, and for how long',
    '（一）做。加强培训。\n牵头领导：张××\n整改时限：立行立改，长期坚持',
    ['加强培训'],
  ],
  ['an aim above the measures', '（一）做。\n整改目标：实现目录管理，应编尽编。\n整改措施：制定办法。', ['制定办法']],
  [
    'an aim below its label',
    '（一）做。\n整改目标：\n实现管理，应编尽编。\n整改措施：\n制定办法。\n（二）干。\n整改措施：\n培训。',
    ['制定办法', '培训'],
  ],
  ['who does it before the words', '（一）做。（区司法局牵头）制定办法。', ['制定办法']],
  [
    'sentences that head their paragraphs',
    `（一）做。\n做强工业。${'支持企业建设智能工厂和数字车间，'.repeat(2)}新增企业8家。\n做活消费。${'鼓励商贸企业开展直播带货等活动，'.repeat(2)}办节会4场。`,
    [
      '支持企业建设智能工厂和数字车间',
      '支持企业建设智能工厂和数字车间',
      '新增企业8家',
      '鼓励商贸企业开展直播带货等活动',
      '鼓励商贸企业开展直播带货等活动',
      '办节会4场',
    ],
  ],
  ['a verb that only ends like who does it', '（一）做。加强部门协同，开展检查。', ['加强部门协同', '开展检查']],
  ['a wish at the end', '（一）做。加强培训，为全区发展作出新的贡献。', ['加强培训']],
  ['who does it, without brackets', '（一）做。加强培训。区司法局牵头，区财政局、区供销社配合。', ['加强培训']],
  ['a wish in an action', '（一）做。为群众办实事，为老人提供助餐服务。', ['为群众办实事，为老人提供助餐服务']],
  ['a sentence that only who does it follows', '1.全年轮训执法人员。（牵头单位：区司法局）', ['全年轮训执法人员']],
  ['items on one line', '（一）学习。组织轮训。（二）整改。完善制度。', ['组织轮训', '完善制度']],
  ['units and then a promise', '（一）培训。\n责任单位：区司法局，区教育局，加强宣传。', ['加强宣传']],
])('nothing promised is lost, nothing else is promised: %s', (_, text, expected) =>
  expect(promised(text)).toEqual(expected),
);

test.each([
  ['（责任单位：区司法局、区财政局；完成时限：6月底前）', '2021-06-30', ['区财政局']],
  ['（区司法局负责，6月底前完成）', '2021-06-30', []],
  ['（区司法局负责，持续推进）', undefined, []],
])('%s says who and by when', (note, date, cooperating) => {
  const [one] = read(`${H}（一）培训。加强培训。${note}`).planItems[0]?.commitments ?? [];
  expect(one?.deadline?.date).toBe(date);
  expect(one?.owners).toMatchObject({ lead: '区司法局', cooperating });
});

const BEHIND =
  '组织开展专题研讨和案卷评查，健全完善配套制度，广泛听取企业和群众的意见建议，定期通报情况，督促问题整改到位，推动工作水平不断提升。';
test.each([
  [`一是加强学习。${BEHIND}\n二是规范执法，提升水平。${BEHIND}`, ['一是加强学习', '二是规范执法，提升水平']],
  ['一是加强学习，组织培训。\n二是规范执法，完善制度。', ['（一）抓法治']],
  [`一是加强学习。${BEHIND}`, ['（一）抓法治']],
])('under a heading, paragraphs are items where they head themselves: %s', (body, items) => {
  const report = read(`${H}（一）抓法治\n${body}`);
  expect(report.planItems.map(({ marker, heading }) => `${marker}${heading}`)).toEqual(items);
  expect(report.unassigned).toEqual([]);
});

test('a time limit under an item is the day of its promises', () => {
  const report = read(`${H}（一）培训。加强培训。\n完成时限：6月底前。`);
  expect(report.unassigned).toEqual([]);
  expect(report.planItems[0]?.commitments).toMatchObject([{ text: '加强培训', deadline: { date: '2021-06-30' } }]);
});

test('a chapter that is the one item has the mark of the chapter', () =>
  expect(read(`${H}加强培训，完善制度。`).planItems).toMatchObject([{ marker: '三、', commitments: [{}, {}] }]));
