import { fullDay, type Day } from '../../calendar/domain/day.js';
import type { OfficialDocument, Table } from '../../writing/domain/document.js';
import { officialMarks } from '../../writing/domain/punctuation.js';

/** A line of the breakdown table as papers print it: names in place of ids, days in place of duties. */
export interface TableLine {
  readonly taskId: string;
  readonly number: number;
  readonly title: string;
  readonly nature: 'oneOff' | 'continuing' | 'overall';
  readonly standard: string | null;
  readonly leadId: string | null;
  readonly lead: string;
  readonly cooperatingIds: readonly string[];
  readonly cooperating: readonly string[];
  /** 分管区领导 of the lead. */
  readonly leader: string;
  readonly nodes: readonly DatedNode[];
  /** Periods in which it states what was done. */
  readonly periods: readonly { readonly name: string; readonly dueBy: Day }[];
  readonly due: Day | null;
  readonly originalDue: Day | null;
  readonly promises: readonly { readonly marker: string; readonly text: string }[];
}

export interface DatedNode {
  readonly title: string;
  readonly due: Day;
  readonly originalDue: Day;
}

/** The original day stands for ever; the approved one beside it. */
const dayWords = (due: Day, original: Day): string =>
  due === original ? fullDay(due) : `${fullDay(original)}（经批准延至${fullDay(due)}）`;

/** What is due when, one a line: nodes, or the periods in which something is stated. */
export function datesWords({ nature, nodes, periods }: TableLine): string {
  if (nature === 'overall') return '按日期记录履职事实';
  if (nodes.length > 0)
    return nodes.map(({ title, due, originalDue }) => `${title}：${dayWords(due, originalDue)}`).join('\n');
  return periods.map(({ name, dueBy }) => `${name}：${fullDay(dueBy)}`).join('\n');
}

export function dueWords({ nature, due, originalDue }: TableLine): string {
  if (nature === 'overall') return '全年';
  return due === null ? '待定' : dayWords(due, originalDue ?? due);
}

/** Each promise on a line; its item's mark stands before the first of them only. */
const promiseWords = ({ promises }: TableLine): string =>
  promises
    .map(({ marker, text }, i) => officialMarks(promises[i - 1]?.marker === marker ? text : `${marker}${text}`))
    .join('；\n');

type Column = Table['columns'][number] & { readonly of: (line: TableLine) => string };

/** The columns papers choose from, by name; the same thing reads the same in all of them. */
export const COLUMNS = {
  number: { title: '编号', share: 2, align: 'center', of: ({ number }) => String(number) },
  promise: { title: '上年度报告的工作安排', share: 9, of: promiseWords },
  title: { title: '任务', share: 6, of: ({ title }) => title },
  standard: {
    title: '落实标准',
    share: 9,
    of: ({ standard, nature }) => standard ?? (nature === 'overall' ? '总体要求' : ''),
  },
  dates: { title: '节点及日期', share: 8, of: datesWords },
  due: { title: '期限', share: 4, of: dueWords },
  lead: { title: '牵头单位', share: 4, of: ({ lead }) => lead },
  cooperating: { title: '配合单位', share: 5, of: ({ cooperating }) => cooperating.join('、') },
  leader: { title: '分管领导', share: 4, of: ({ leader }) => leader },
} as const satisfies Record<string, Column>;

export function tableOf(
  lines: readonly TableLine[],
  chosen: readonly (keyof typeof COLUMNS)[],
  caption: string | null = null,
): Table {
  const columns: Column[] = chosen.map((name) => COLUMNS[name]);
  return {
    ...{ kind: 'table', caption },
    columns: columns.map(({ title, share, align = 'left' }) => ({ title, share, align })),
    rows: lines.map((line) => columns.map(({ of }) => of(line))),
  };
}

export interface TaskTableSheet {
  readonly planYear: number;
  readonly lines: readonly TableLine[];
  /** Null before it is approved. */
  readonly approved: { readonly on: Day; readonly document: string } | null;
  readonly issuer: string;
  readonly notice: string | null;
  readonly day: Day;
  readonly head: string | null;
}

const WHOLE = ['number', 'promise', 'title', 'standard', 'dates', 'due', 'lead', 'cooperating', 'leader'] as const;

function approvalWords({ approved, lines }: TaskTableSheet): string {
  const units = new Set(lines.map(({ leadId }) => leadId).filter((id) => id !== null)).size;
  const extent = `共${lines.length}项任务，${units}个牵头单位。`;
  return approved === null ? extent : `${extent}${fullDay(approved.on)}批准立项，依据：${approved.document}。`;
}

/** 任务分解表: the whole of it, on sheets laid across, its head repeated on each. */
export const taskTableDocument = (sheet: TaskTableSheet): OfficialDocument => ({
  ...{ form: 'report', landscape: true, issuer: sheet.issuer, documentNumber: null },
  title: `${sheet.planYear}年法治政府建设任务分解表`,
  ...{ mainRecipients: [], copyRecipients: [], annexes: [], signature: null },
  blocks: [{ kind: 'paragraph', text: approvalWords(sheet) }, tableOf(sheet.lines, WHOLE)],
  notice: sheet.notice,
  properties: { day: sheet.day, head: sheet.head },
});
