import type { Day } from '../../calendar/domain/day.js';
import { figuresWords } from './figures-cell.js';
import type { LedgerFacts } from './facts.js';
import { nodesWords } from './nodes-cell.js';
import { contactWords, postWords } from './people-cells.js';

export type ColumnValue = string | number | { readonly day: Day } | null;

interface Column {
  readonly key: string;
  readonly title: string;
  /** In characters. */
  readonly width: number;
  readonly kind: 'text' | 'number' | 'day';
  /** May come back written anew; what it means is in the handbook, from here. */
  readonly back?: string;
  /** Renumbered or sorted by whoever keeps the file: a change of it is no change. */
  readonly loose?: true;
  readonly choices?: readonly string[];
  /** 口径. */
  readonly about: string;
  readonly read: (facts: LedgerFacts, index: number) => ColumnValue;
}

const NATURES = ['一次性', '常态化', '总体要求'] as const;
const ASSESSMENTS = ['已落实', '部分落实', '落实不够', '本期无安排'] as const;

const day = (value: Day | null): ColumnValue => (value === null ? null : { day: value });
const lines = (words: readonly string[]): string => words.join('\n');

/** The ledger's columns, in this order: the writer, the reader, the lock and the handbook are made from this one table. */
export const LEDGER_COLUMNS = [
  {
    key: 'index',
    ...{ title: '序号', width: 5, kind: 'number', loose: true },
    about: '本表内的顺序。',
    read: (_, index) => index,
  },
  {
    key: 'number',
    ...{ title: '事项编号', width: 10, kind: 'text' },
    about: '计划年度和分解表序号，一事一号，全年不变。',
    read: ({ planYear, number }) => `${planYear}-${String(number).padStart(3, '0')}`,
  },
  {
    key: 'title',
    ...{ title: '任务名称', width: 20, kind: 'text' },
    about: '任务分解表上的名称。',
    read: ({ title }) => title,
  },
  {
    key: 'promises',
    ...{ title: '报告原文', width: 36, kind: 'text' },
    about: '上年度报告“下一步工作安排”中的原话，一字不改，一条一行。',
    read: ({ promises }) => lines(promises),
  },
  {
    key: 'nature',
    ...{ title: '性质', width: 9, kind: 'text', choices: NATURES },
    about: '一次性、常态化或总体要求；总体要求不计灯、不计逾期。',
    read: ({ nature }) => nature,
  },
  {
    key: 'problems',
    ...{ title: '对应上年问题', width: 26, kind: 'text' },
    about: '上年度报告“存在问题”中与本条目相应的。',
    read: ({ problemsAnswered }) => lines(problemsAnswered),
  },
  {
    key: 'lead',
    ...{ title: '牵头单位', width: 14, kind: 'text' },
    about: '只有一个；改牵头单位在任务页办理。',
    read: ({ lead }) => lead,
  },
  {
    key: 'cooperating',
    ...{ title: '配合单位', width: 18, kind: 'text' },
    about: '按分解表的顺序。',
    read: ({ cooperating }) => cooperating.join('、'),
  },
  {
    key: 'post',
    ...{ title: '责任岗位（责任人）', width: 18, kind: 'text' },
    back: '写牵头单位的岗位名称。责任人随岗位，换人请办岗位交接。',
    about: '责任落在岗位上；括号里是今天在岗的人。',
    read: ({ post }) => postWords(post),
  },
  {
    key: 'contact',
    ...{ title: '联络员及电话', width: 16, kind: 'text' },
    back: '先写姓名，再写电话。同一单位各行要一致。',
    about: '牵头单位登记的联络员。',
    read: ({ contact }) => contactWords(contact),
  },
  {
    key: 'leader',
    ...{ title: '分管领导', width: 14, kind: 'text' },
    about: '分管牵头单位的区领导岗位，括号里是今天在岗的人。',
    read: ({ leader }) => leader,
  },
  {
    key: 'basis',
    ...{ title: '立项依据', width: 20, kind: 'text' },
    about: '批准分解表的文件和日期。',
    read: ({ basis }) => basis,
  },
  {
    key: 'standard',
    ...{ title: '本年度落实标准', width: 30, kind: 'text' },
    back: '立项前可以改；立项后以批准的为准。',
    about: '一件可查证的事和日期。',
    read: ({ standard }) => standard,
  },
  {
    key: 'nodes',
    ...{ title: '节点及日期', width: 26, kind: 'text' },
    back: '一行一个：名称：2021年8月25日。立项前可以改；立项后改期请申请延期。',
    about: '一次性任务的阶段，最多四个。',
    read: ({ nodes }) => nodesWords(nodes),
  },
  {
    key: 'original',
    ...{ title: '原定期限', width: 11, kind: 'day' },
    about: '立项时的期限，永远不变；“超原定”对它而言。',
    read: ({ originalDueDate }) => day(originalDueDate),
  },
  {
    key: 'due',
    ...{ title: '批准期限', width: 11, kind: 'day' },
    about: '批准延期后的期限，未延期的与原定相同；“逾期”对它而言。',
    read: ({ dueDate }) => day(dueDate),
  },
  {
    key: 'latest',
    ...{ title: '最近一期情况', width: 40, kind: 'text' },
    back: '导入后是草稿，由单位负责人同意后才算上报。',
    about: '单位最近一次说的，或本期草稿。常态化任务为期次情况，一次性任务为最近上报，总体要求为履职事实。',
    read: ({ latest }) => latest.text,
  },
  {
    key: 'assessment',
    ...{ title: '本期评价', width: 9, kind: 'text', choices: ASSESSMENTS },
    about: '已落实、部分落实、落实不够、本期无安排，由单位在上报时选。',
    read: ({ latest }) => latest.assessment,
  },
  {
    key: 'figures',
    ...{ title: '数据：上年/本年/同比', width: 30, kind: 'text' },
    back: '只改“本年”后面的数，一项一行；只有一项数据的，可以只写一个数。',
    about: '基数小于30的写两个数，不写百分比；比率用百分点；没有上年数的写“上年未统计”。',
    read: ({ figures }) => figuresWords(figures),
  },
  {
    key: 'troubles',
    ...{ title: '存在问题及原因', width: 26, kind: 'text' },
    back: '与最近一期情况一起成为草稿。',
    about: '本期的问题、原因和需要协调的。',
    read: ({ latest }) => latest.problems,
  },
  {
    key: 'next',
    ...{ title: '下一步', width: 24, kind: 'text' },
    back: '与最近一期情况一起成为草稿。',
    about: '单位对下一步的打算。',
    read: ({ latest }) => latest.nextSteps,
  },
  {
    key: 'evidence',
    ...{ title: '佐证', width: 18, kind: 'text' },
    about: '随材料报送的文件，件数和名称。',
    read: ({ evidence }) => evidence,
  },
  {
    key: 'light',
    ...{ title: '亮灯及规则', width: 24, kind: 'text' },
    about: '数据日当天的灯和亮灯的事实。',
    read: ({ light }) => light,
  },
  {
    key: 'late',
    ...{ title: '逾期天数/超原定天数', width: 10, kind: 'text' },
    about: '按自然日，前一个数对批准期限，后一个数对原定期限；审核期间不计。',
    read: ({ late }) => (late === null ? '' : `${late.days}/${late.originalDays}`),
  },
  {
    key: 'urged',
    ...{ title: '催办', width: 22, kind: 'text' },
    about: '电话联系和已经签发的催办函、商请函。',
    read: ({ urged }) => lines(urged),
  },
  {
    key: 'instructions',
    ...{ title: '批示及办理', width: 28, kind: 'text' },
    about: '区领导的批示、答复期限和办理情况。',
    read: ({ instructions }) => lines(instructions),
  },
  {
    key: 'completed',
    ...{ title: '办结日期', width: 11, kind: 'day' },
    about: '督查室审核通过的日子。',
    read: ({ completedOn }) => day(completedOn),
  },
  {
    key: 'closed',
    ...{ title: '销号日期', width: 11, kind: 'day' },
    about: '另一位同志复核销号的日子。',
    read: ({ closedOn }) => day(closedOn),
  },
  {
    key: 'outcome',
    ...{ title: '年度结论', width: 14, kind: 'text' },
    about: '七种结论之一，年终填写。',
    read: ({ outcome }) => outcome,
  },
  {
    key: 'places',
    ...{ title: '写入报告位置', width: 12, kind: 'text' },
    about: '本年度报告初稿中写到这件事的章和条。',
    read: ({ places }) => lines(places),
  },
  {
    key: 'remarks',
    ...{ title: '备注', width: 18, kind: 'text' },
    about: '退回要点、代填提示等。',
    read: ({ remarks }) => lines(remarks),
  },
] as const satisfies readonly Column[];

export type LedgerColumn = Column & { readonly key: ColumnKey };
export type ColumnKey = (typeof LEDGER_COLUMNS)[number]['key'];
export const COLUMNS: readonly LedgerColumn[] = LEDGER_COLUMNS;

export type BackKey = Extract<(typeof LEDGER_COLUMNS)[number], { readonly back: string }>['key'];

/** What may come back, in the order of the table. */
export const BACK_KEYS: readonly BackKey[] = LEDGER_COLUMNS.flatMap((one) => ('back' in one ? [one.key] : []));
export const isBack = (key: ColumnKey): key is BackKey => BACK_KEYS.some((one) => one === key);
