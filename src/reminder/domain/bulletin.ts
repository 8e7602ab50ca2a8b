import { addDays, fullDay, monthDay, type Day } from '../../calendar/domain/day.js';
import type { OfficialDocument, Table } from '../../writing/domain/document.js';
import { noticeOf } from '../../writing/domain/notice.js';
import { countsSentence, type BulletinCounts } from './bulletin-counts.js';
import { contactLine, type Issuer } from './paper-document.js';
import { quarterWords } from './paper-text.js';
import { blocksOfText } from './text-blocks.js';

/** One line of the draft bulletin, with what the unit itself said. */
export interface ListedDuty {
  readonly unit: string;
  readonly task: string;
  readonly node: string;
  readonly originalDueDate: Day;
  readonly days: number;
  /** 区司法局牵头的“…”，原定…，至…逾期…天。 As it was listed, perhaps worded by hand. */
  readonly sentence: string;
  readonly said: { readonly day: Day; readonly text: string } | null;
}

export interface Practice {
  readonly unit: string;
  readonly task: string;
  readonly text: string;
}

export interface BulletinFacts {
  readonly planYear: number;
  /** 2021-Q3. */
  readonly quarter: string;
  readonly day: Day;
  readonly issuer: Issuer;
  readonly counts: BulletinCounts;
  readonly practices: readonly Practice[];
  readonly listed: readonly ListedDuty[];
  /** Tasks whose material did not come: a number, no names. */
  readonly missing: number;
  readonly replyBy: Day;
}

export interface BulletinText {
  readonly title: string;
  /** Paragraphs, one a line. */
  readonly lines: readonly string[];
}

const QUARTER_ENDS = ['03-31', '06-30', '09-30', '12-31'];
const quarterNumber = (quarter: string): number => Number(quarter.slice(-1));

/** The last day of the quarter; of one that is not over, the day of the data. */
export function until(quarter: string, day: Day): Day {
  const end = `${quarter.slice(0, 4)}-${QUARTER_ENDS[quarterNumber(quarter) - 1] ?? '12-31'}`;
  return day < end ? day : end;
}

export function quarterStart(quarter: string): Day {
  const n = quarterNumber(quarter);
  const year = Number(quarter.slice(0, 4));
  return n === 1 ? `${year}-01-01` : addDays(`${year}-${QUARTER_ENDS[n - 2] ?? ''}`, 1);
}

const CHAPTERS = ['一', '二', '三', '四'];

const firstSentence = (text: string): string => {
  const [first = ''] = text.trim().split(/(?<=。)|\n/u);
  return first.trim().replace(/[。；，]+$/, '');
};

/** What was listed, and the unit's own word; that there is none is a fact too. */
const listedLine = ({ sentence, said }: ListedDuty): string =>
  said === null
    ? `${sentence}尚未收到单位书面说明。`
    : `${sentence}单位${monthDay(said.day)}报告，${firstSentence(said.text)}。`;

const practiceLine = ({ unit, task, text }: Practice): string => `${unit}牵头的“${task}”：${firstSentence(text)}。`;

function demands({ listed, missing, replyBy }: BulletinFacts): string[] {
  const by = fullDay(replyBy);
  return [
    ...(listed.length === 0
      ? []
      : [`列入逾期事项的牵头单位，请于${by}前报送办结情况；仍不能办结的，说明原因、拟完成日期和每一步的安排。`]),
    ...(missing === 0 ? [] : [`材料未报的单位，请于${by}前补报。`]),
    '其他任务按既定节点推进，预计不能按期完成的，请在到期前申请延期。',
  ];
}

/** 总体情况, 好的做法, 逾期事项, 下一步要求: facts and dates, no judgement; a chapter without anything in it is left out. */
export function bulletinText(facts: BulletinFacts): BulletinText {
  const { planYear, quarter, day, issuer, counts, practices, listed, missing } = facts;
  const when = `${planYear}年${quarterWords(quarter)}`;
  const unsent = missing === 0 ? '' : `另有${missing}项任务的材料未按时报送。`;
  const chapters: readonly (readonly [string, readonly string[]])[] = [
    ['总体情况', [`${countsSentence(counts, monthDay(day))}${unsent}`]],
    ['好的做法', practices.map(practiceLine)],
    ['逾期事项', listed.map(listedLine)],
    ['下一步要求', demands(facts)],
  ];
  return {
    title: `关于${when}法治政府建设任务落实情况的通报`,
    lines: [
      `${issuer.name}对${when}法治政府建设任务落实情况进行了督查，现通报如下。`,
      ...chapters
        .filter(([, lines]) => lines.length > 0)
        .flatMap(([heading, lines], i) => [`${CHAPTERS[i]}、${heading}`, ...lines]),
    ],
  };
}

const listedTable = (listed: readonly ListedDuty[]): Table => ({
  kind: 'table',
  caption: null,
  columns: [
    { title: '序号', share: 1, align: 'center' },
    { title: '牵头单位', share: 2 },
    { title: '任务', share: 4 },
    { title: '节点', share: 3 },
    { title: '原定期限', share: 2 },
    { title: '逾期天数', share: 1, align: 'center' },
    { title: '单位说明', share: 5 },
  ],
  rows: listed.map(({ unit, task, node, originalDueDate, days, said }, i) => [
    ...[String(i + 1), unit, task, node, fullDay(originalDueDate), String(days)],
    said === null ? '' : `${monthDay(said.day)}：${firstSentence(said.text)}`,
  ]),
});

export interface BulletinSheet {
  readonly facts: BulletinFacts;
  readonly title: string;
  readonly body: string;
  readonly number: string | null;
  readonly signedOn: Day | null;
  readonly demo: boolean;
  readonly head: string | null;
}

export function bulletinDocument({
  facts,
  title,
  body,
  number,
  signedOn,
  demo,
  head,
}: BulletinSheet): OfficialDocument {
  const { issuer, listed, day } = facts;
  return {
    ...{ form: 'paper', issuer: issuer.name, documentNumber: number, title },
    mainRecipients: ['区政府各部门', '各镇人民政府、街道办事处'],
    blocks: blocksOfText(`${body}\n${contactLine(issuer)}`),
    signature: signedOn === null ? null : { issuer: issuer.name, day: signedOn, sealed: true },
    copyRecipients: [],
    annexes: listed.length === 0 ? [] : [{ title: '逾期事项明细表', landscape: true, blocks: [listedTable(listed)] }],
    notice: noticeOf({ demo, signedOn }),
    properties: { day: signedOn ?? day, head },
  };
}
