import type { UnitTask } from './unit-task.js';

/** What a task is counted by. */
export type PiledTask = Pick<UnitTask, 'state' | 'nature' | 'standing'>;

const ended = ({ state }: PiledTask): boolean => state === 'completed' || state === 'closed';
const isYellow = ({ standing }: PiledTask): boolean => standing.light === 'yellow';
const isLate = ({ standing }: PiledTask): boolean => standing.late.some(({ kind }) => kind === 'work');

export const PILE_WORDS = {
  normal: '正常',
  soon: '临期',
  unreported: '未报',
  watched: '须关注',
  late: '逾期',
  ended: '已办结',
  paused: '暂缓',
  overall: '总体要求',
} as const;

export type Pile = keyof typeof PILE_WORDS;
export const PILES = Object.keys(PILE_WORDS) as Pile[];

/** First answer wins; together they are every task, so the sum is right. */
const HOLDS: readonly (readonly [Pile, (task: PiledTask) => boolean])[] = [
  ['late', isLate],
  ['unreported', (task) => isYellow(task) && task.standing.late.length > 0],
  ['soon', (task) => isYellow(task) && task.standing.soon.length > 0],
  ['watched', isYellow],
  ['ended', ended],
  ['paused', ({ state }) => state === 'suspended'],
  ['overall', ({ nature }) => nature === 'overall'],
];

export const pileOf = (task: PiledTask): Pile => HOLDS.find(([, holds]) => holds(task))?.[0] ?? 'normal';
