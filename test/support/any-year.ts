import fc, { type Arbitrary } from 'fast-check';
import type { AnnualReportInput, LastChapter } from '../../src/annual-report/domain/input.js';
import { aFigure, aLine, anInput, aStatement, aTask } from './annual-report.js';

type Section = LastChapter['sections'][number];
type Role = LastChapter['role'];

/** How chapters of each role are called, in the order in which such reports have them. */
const CHAPTERS: readonly (readonly [Role, readonly string[]])[] = [
  ['achievements', ['工作成效', '推进法治政府建设的主要举措和成效', '2021年度主要工作情况', '主要做法及成效']],
  [
    'achievements',
    ['党政主要负责人履行推进法治建设第一责任人职责，加强法治政府建设的有关情况', '履行第一责任人职责情况'],
  ],
  ['problems', ['存在问题', '存在的不足和原因', '推进法治政府建设存在的主要问题', '问题和不足']],
  ['next_steps', ['下一步工作安排', '下一年度工作打算', '下一步推进法治政府建设的主要安排', '2022年工作安排']],
  ['other', ['其他需要报告的情况']],
];

const VERBS = ['推进', '规范', '加强', '完善', '健全', '落实', '优化'];
const MATTERS = [
  '行政执法',
  '“放管服”改革',
  '《法治政府建设实施纲要（2021—2025年）》宣传',
  '重大行政决策（含镇街）',
  '8890便民服务',
  '执法“三项制度”',
  '1+N普法',
  '行政复议体制',
  '法治化营商环境',
];
const matter = fc.tuple(fc.constantFrom(...VERBS), fc.constantFrom(...MATTERS)).map(([verb, what]) => `${verb}${what}`);
/** As long as the form for it lets one be. */
const LONGEST_HEADING = 60;
const heading = fc
  .array(matter, { minLength: 1, maxLength: 3 })
  .map((parts) => parts.join('，'))
  .filter((words) => words.length <= LONGEST_HEADING);

const NUMERALS = [...'一二三四五六七八九十', '十一', '十二', '十三'];
/** The ways in which sections are counted, and not counted at all. */
const MARKERS: readonly ((i: number) => string | null)[] = [
  (i) => `(${NUMERALS[i] ?? ''})`,
  (i) => `（${NUMERALS[i] ?? ''}）`,
  (i) => `${i + 1}.`,
  (i) => `${i + 1}、`,
  () => null,
];

const sections = (most: number): Arbitrary<Section[]> =>
  fc
    .tuple(fc.constantFrom(...MARKERS), fc.uniqueArray(heading, { minLength: 1, maxLength: most }))
    .map(([markerOf, all]) => all.map((one, i) => ({ marker: markerOf(i), heading: one, text: `${one}。去年的话。` })));

const chapter = (role: Role, names: readonly string[], divided: boolean): Arbitrary<LastChapter> =>
  fc.record({
    number: fc.constant(null),
    heading: fc.constantFrom(...names),
    role: fc.constant(role),
    leadIn: fc.constantFrom(null, '2021年,在区委领导下:'),
    sections: divided ? sections(role === 'next_steps' ? 13 : 6) : fc.constant([]),
  });

const frame: Arbitrary<LastChapter[]> = fc
  .record({
    numbered: fc.boolean(),
    left: fc.subarray(['first', 'problems', 'other'] as const),
    divided: fc.array(fc.boolean(), { minLength: 5, maxLength: 5 }),
  })
  .chain(({ numbered, left, divided }) => {
    const has = [true, left.includes('first'), left.includes('problems'), true, left.includes('other')];
    const all = CHAPTERS.flatMap(([role, names], i) => (has[i] ? [chapter(role, names, divided[i] ?? true)] : []));
    return fc
      .tuple(...all)
      .map((chapters) => chapters.map((one, i) => ({ ...one, number: numbered ? (NUMERALS[i] ?? '') : null })));
  });

/** What units write: figures, quotations, brackets, titles, what looks like a mark, and sentences that go on and on. */
const CLAUSES = [
  '印发《重大行政决策程序规定（试行）》',
  '培训执法人员1,200余人次',
  '12月1日举办“宪法宣传周”活动2场',
  '抽查案卷30卷(合格率达98.5%)',
  '三、四季度各开展评查1次',
  '落实“要抓紧。要落实”的要求',
  '建立法律顾问制度，聘请顾问12名',
  '办结复议案件45件;同比下降5.6%',
  '1、2号窗口实行“一窗通办”',
  '一是建立台账，二是逐项核对',
  '第一，开展自查；第二，组织互查',
  '对8890热线转办事项“接诉即办”',
  'A类企业检查频次减少50%',
  '1.印发《执法指引》',
  '２．合格率９８．５％',
] as const;
const statement = fc
  .array(fc.constantFrom(...CLAUSES), { minLength: 1, maxLength: 9 })
  .chain((clauses) => fc.constantFrom('。', '，', '；', '\n').map((mark) => clauses.join(mark)));

/** What is promised for next year, each as one would be asked about it. */
const PROMISES = [
  '6月底前完成执法人员全员轮训',
  '印发《行政执法公示办法（试行）》',
  '建成“一网通办”平台，事项上线率达到95%以上',
  '开展案卷评查2次',
  '修订重大行政决策目录',
  '全年培训1,500人次',
  '推进“八五”普法规划落实，每季度开展宣传活动1场',
  '健全行政复议与信访衔接机制（含镇街）',
  '深化“放管服”改革，取消证明事项10项',
] as const;
const promise = fc
  .uniqueArray(fc.constantFrom(...PROMISES), { minLength: 1, maxLength: 6 })
  .chain((all) => fc.constantFrom('。', '；', '\n').map((mark) => all.join(mark)));

/** More than ten: the eleventh is counted too. */
const PROBLEMS = [
  '基层法制审核力量不足',
  '执法“三项制度”落实不够平衡',
  '普法形式较为单一',
  '法律顾问作用发挥不够',
  '信访积案化解进度偏慢',
  '决策公示渠道有限',
  '矛盾调处衔接不畅',
  '窗口服务水平参差不齐',
  '合同审查覆盖不全',
  '网上办事体验欠佳',
  '案卷评查标准不统一',
  '行政应诉出庭率偏低',
];

const tasks = fc
  .array(
    fc.record({
      ...{ itemOrdinal: fc.integer({ min: 1, max: 13 }), text: statement, nextYear: fc.option(promise) },
      outcome: fc.constantFrom('continued', 'carriedOver', 'completed', 'notImplemented'),
    }),
    { maxLength: 12 },
  )
  .map((all) =>
    all.map(({ text, ...rest }, i) =>
      aTask({ ...rest, id: `t${i}`, commitments: [`c${i}`], statements: [aStatement({ id: `s${i}`, text })] }),
    ),
  );

/** What several units report is written; each with its cause. */
const yearEnd = fc
  .uniqueArray(fc.constantFrom(...PROBLEMS), { maxLength: 12 })
  .map((all) =>
    all.flatMap((text, i) =>
      ['区司法局', '区城管委'].map((department, n) =>
        aLine({ id: `y${i}-${n}`, kind: 'problem', text, cause: '人员编制少、专业人才缺', department }),
      ),
    ),
  );

/** A year's input of any shape: frame, statements, promises, problems, figures. */
export const anyYear: Arbitrary<AnnualReportInput> = fc
  .record({ frame, tasks, yearEnd, figures: fc.boolean(), demo: fc.boolean(), title: fc.constantFrom(...TITLES()) })
  .map(({ frame: chapters, figures, title, ...rest }) =>
    anInput(chapters, {
      ...rest,
      lastYear: { title, preamble: '2020年,在区委坚强领导下。', chapters },
      figures: figures ? [aFigure()] : [],
    }),
  );

function TITLES(): readonly (string | null)[] {
  return [
    null,
    '某区2020年法治政府建设情况报告',
    '某市某某高新技术产业开发区管理委员会关于2020年度法治政府建设情况的报告',
  ];
}

const promised = fc.uniqueArray(fc.constantFrom(...PROMISES), { minLength: 1, maxLength: 4 });

/** What people write where they take a passage over, in reading order of the sections; '' where they leave it. */
export const byHand: Arbitrary<string[]> = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: fc.constant('') },
    promised.map((all) => all.map((one) => `${one}。`).join('\n')),
    promised.map((all) => all.map((one, i) => `${i + 1}.${one}。`).join('\n')),
    // A level below: headings with their text.
    promised.map((all) =>
      all.map((one, i) => `${i + 1}.${MATTERS[i] ?? ''}工作\n${one}。聘请法律顾问12名。`).join('\n'),
    ),
  ),
  { maxLength: 20 },
);
