export type Column = 'number' | 'task' | 'measures' | 'lead' | 'others' | 'deadline' | 'else';

/** What the columns of a 责任分工表 are called; the first that fits decides. */
const COLUMNS: readonly (readonly [RegExp, Column])[] = [
  [/^(序号|编号|项目编号|No\.?)$/i, 'number'],
  [/(完成|办理|办结|整改|落实)?(时限|时间|期限)(要求|节点|安排)?$|^进度要求$/, 'deadline'],
  [/(牵头|主责|主办|汇总)(单位|部门|处室|科室)?/, 'lead'],
  [/(配合|协办|协同|参与|参加|责任|承办|负责|落实|实施|完成)(单位|部门|处室|科室|机构|主体)/, 'others'],
  [/(具体|工作|主要|落实|推进|整改)?(举措|措施|做法|内容|要求|目标)$|^形象进度$/, 'measures'],
  [/(工作|重点|主要|目标|具体|任务|整改)?(任务|事项|工作|项目|要点)(名称|内容|清单)?$/, 'task'],
];

/** What a column is for, by what stands on top of it. */
export const columnOf = (head: string): Column =>
  COLUMNS.find(([words]) => words.test(head.replace(/\s/g, '')))?.[1] ?? 'else';

/** A table divides work where it says which work, and whose it is or by when. */
export const isHead = (columns: readonly Column[]): boolean =>
  (columns.includes('task') || columns.includes('measures')) &&
  columns.some((column) => column === 'lead' || column === 'others' || column === 'deadline');
