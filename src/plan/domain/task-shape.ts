/** What the rules of form need to know of a line of the breakdown table. */
export interface ShapedTask {
  readonly nature: 'oneOff' | 'continuing' | 'overall';
  readonly commitments: number;
  readonly standard: string | null;
  readonly due: string | null;
  readonly nodes: readonly { readonly title: string; readonly due: string }[];
}

export type ShapeField = 'standard' | 'nature' | 'due' | 'nodes';

interface ShapeRule {
  readonly field: ShapeField;
  readonly wrong: (task: ShapedTask) => boolean;
  /** To somebody who writes the table as a file, and to somebody at the desk. */
  readonly file: string;
  readonly desk: string;
}

/** A task is what one unit would write one paragraph about: never more than this many promises, unless it is overall. */
export const MOST_COMMITMENTS = 4;

/** Nodes of a one-off task. */
export const MOST_NODES = 4;

/** Characters in a standard: one sentence. */
export const MOST_STANDARD = 300;

/** Characters in the name of a task. */
export const MOST_TITLE = 30;

/** What holds for every line of a table that may be approved, whichever way it was written. */
export const SHAPE_RULES: readonly ShapeRule[] = [
  {
    field: 'standard',
    wrong: ({ nature, standard }) => nature !== 'overall' && standard === null,
    file: '没有落实标准：请加 standard，写一件可查证的事和日期',
    desk: '还没有落实标准：写一件可查证的事和日期，如“8月底前印发×××办法”。',
  },
  {
    field: 'nature',
    wrong: ({ nature, commitments }) => nature === 'oneOff' && commitments > 1,
    file: '一次性任务单独成项，请把其他承诺另列任务',
    desk: '一次性任务单独成项：请先拆开，或改为常态化。',
  },
  {
    field: 'nature',
    wrong: ({ nature, commitments }) => nature !== 'overall' && commitments > MOST_COMMITMENTS,
    file: '一项任务最多对应四条承诺，请拆开',
    desk: '一项任务最多对应四条承诺：请拆开。',
  },
  {
    field: 'nodes',
    wrong: ({ nature, nodes }) => nature !== 'oneOff' && nodes.length > 0,
    file: '只有一次性任务设节点，请删去或改为 one_off',
    desk: '只有一次性任务设节点：请删去节点，或改为一次性。',
  },
  {
    field: 'due',
    wrong: ({ nature, due }) => nature === 'oneOff' && due === null,
    file: '一次性任务没有完成期限：请加 due',
    desk: '一次性任务要有完成期限。',
  },
  {
    field: 'due',
    wrong: ({ nature, due }) => nature === 'overall' && due !== null,
    file: '总体要求不设期限，请删去 due',
    desk: '总体要求不设期限：请删去日期。',
  },
];
