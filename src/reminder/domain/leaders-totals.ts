import type { Day } from '../../calendar/domain/day.js';
import { held, type DatedDuty, type LeadersLetterInput, type LeadersTask, type LeadersUnit } from './leaders-input.js';

/** What a task is counted by. */
export type PiledTask = Pick<LeadersTask, 'state' | 'nature' | 'standing'>;

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

/** How many there are of each, in the order they are told; what there is none of is left out. */
export function pilesOf(tasks: readonly PiledTask[]): (readonly [Pile, number])[] {
  const piles = tasks.map(pileOf);
  return PILES.map((pile) => [pile, piles.filter((one) => one === pile).length] as const).filter(([, n]) => n > 0);
}

export const tasksIn = (units: readonly LeadersUnit[]): LeadersTask[] => units.flatMap(({ tasks }) => tasks);

/** Those held to their days, or all where there are none of them. */
export const counted = (units: readonly LeadersUnit[]): readonly LeadersUnit[] =>
  held(units).length > 0 ? held(units) : units;

/** What a figure of the line counts, so that its list can be opened. */
export type Figure = Pile | 'units' | 'tasks' | 'due' | 'inTime' | 'pending' | 'otherUnits' | 'otherTasks';

/** A piece of the line; a figure says what it counts. */
export interface Part {
  readonly text: string;
  readonly of?: Figure;
}

type Whole = Pick<LeadersLetterInput, 'units' | 'today' | 'whole'>;
type Extent = Omit<Whole, 'today'>;

const text = (words: string): Part => ({ text: words });
const figure = (of: Figure, words: string): Part => ({ text: words, of });
const wordsOf = (parts: readonly Part[]): string => parts.map((part) => part.text).join('');
const others = (units: readonly LeadersUnit[]): LeadersUnit[] => units.filter(({ manner }) => manner === 'request');

function extentParts({ units, whole = false }: Extent): Part[] {
  const told = counted(units);
  return [
    text(whole ? '全区' : '您分管'),
    figure('units', `${told.length}个单位`),
    text('、'),
    figure('tasks', `${tasksIn(told).length}项任务`),
  ];
}

/** 您分管4个单位、11项任务 */
export const extent = (input: Extent): string => wordsOf(extentParts(input));

/** Whose day is over; what is asked for by the day of today still has it. */
export const isDue = ({ lastDay }: DatedDuty, today: Day): boolean => lastDay < today;
export const isInTime = ({ accepted, inTime }: DatedDuty): boolean => accepted && inTime;
export const isPending = ({ submitted, accepted }: DatedDuty): boolean => submitted && !accepted;

function dueParts(tasks: readonly LeadersTask[], today: Day): Part[] {
  const due = tasks.flatMap(({ deadlines }) => deadlines).filter((one) => isDue(one, today));
  if (due.length === 0) return [];
  const pending = due.filter(isPending).length;
  const reviewed = pending === 0 ? [] : [text('，待审核'), figure('pending', `${pending}个`)];
  const done = [text('，按期完成'), figure('inTime', `${due.filter(isInTime).length}个`)];
  return [text('到期节点和期限'), figure('due', `${due.length}个`), ...done, ...reviewed, text('。')];
}

const HOW = '由区委依法治区办商请办理，不作期限统计。';

/** What others supervise with them by asking (商请) is counted by itself: no day is held against it. */
function othersParts(units: readonly LeadersUnit[]): Part[] {
  const asked = others(units);
  if (asked.length === 0) return [];
  const counts = [figure('otherUnits', `${asked.length}个单位`), text('、')];
  return [text('另有'), ...counts, figure('otherTasks', `${tasksIn(asked).length}项任务`), text(HOW)];
}

/** The whole in one line, piece by piece. */
export function totalsParts({ today, ...input }: Whole): Part[] {
  const own = held(input.units);
  if (own.length === 0)
    return [...extentParts(input), text('，'), ...(input.units.length > 0 ? [text(`均${HOW}`)] : [])];
  const tasks = tasksIn(own);
  const piles = pilesOf(tasks).flatMap(([pile, n], i) => [
    text(i === 0 ? '：' : '，'),
    figure(pile, `${PILE_WORDS[pile]}${n}`),
  ]);
  return [...extentParts(input), ...piles, text('。'), ...dueParts(tasks, today), ...othersParts(input.units)];
}

/** 您分管4个单位、11项任务：正常8，临期1，逾期2。到期节点和期限7个，按期完成5个。 */
export const totalsWords = (input: Whole): string => wordsOf(totalsParts(input));
