import { held, type LeadersLetterInput } from './leaders-input.js';
import type { DueFigures, LeadersUnit } from './leaders-told.js';
import { PILES, PILE_WORDS, type Pile } from './piles.js';

/** In the order they are told; what there is none of is left out. */
export const pilesInOrder = (piles: ReadonlyMap<Pile, number>): (readonly [Pile, number])[] =>
  PILES.map((pile) => [pile, piles.get(pile) ?? 0] as const).filter(([, n]) => n > 0);

export const tasksIn = (units: readonly LeadersUnit[]): number => units.reduce((n, { tasks }) => n + tasks, 0);

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

type Whole = Pick<LeadersLetterInput, 'units' | 'piles' | 'due' | 'whole'>;
type Extent = Pick<Whole, 'units' | 'whole'>;

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
    figure('tasks', `${tasksIn(told)}项任务`),
  ];
}

/** 您分管4个单位、11项任务 */
export const extent = (input: Extent): string => wordsOf(extentParts(input));

function dueParts({ all, inTime, pending }: DueFigures): Part[] {
  if (all === 0) return [];
  const reviewed = pending === 0 ? [] : [text('，待审核'), figure('pending', `${pending}个`)];
  const done = [text('，按期完成'), figure('inTime', `${inTime}个`)];
  return [text('到期节点和期限'), figure('due', `${all}个`), ...done, ...reviewed, text('。')];
}

const HOW = '由区委依法治区办商请办理，不作期限统计。';

/** What others supervise with them by asking (商请) is counted by itself: no day is held against it. */
function othersParts(units: readonly LeadersUnit[]): Part[] {
  const asked = others(units);
  if (asked.length === 0) return [];
  const counts = [figure('otherUnits', `${asked.length}个单位`), text('、')];
  return [text('另有'), ...counts, figure('otherTasks', `${tasksIn(asked)}项任务`), text(HOW)];
}

/** The whole in one line, piece by piece. */
export function totalsParts(input: Whole): Part[] {
  const own = held(input.units);
  if (own.length === 0)
    return [...extentParts(input), text('，'), ...(input.units.length > 0 ? [text(`均${HOW}`)] : [])];
  const piles = pilesInOrder(input.piles).flatMap(([pile, n], i) => [
    text(i === 0 ? '：' : '，'),
    figure(pile, `${PILE_WORDS[pile]}${n}`),
  ]);
  return [...extentParts(input), ...piles, text('。'), ...dueParts(input.due), ...othersParts(input.units)];
}

/** 您分管4个单位、11项任务：正常8，临期1，逾期2。到期节点和期限7个，按期完成5个。 */
export const totalsWords = (input: Whole): string => wordsOf(totalsParts(input));
