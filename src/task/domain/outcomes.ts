import type { Day } from '../../calendar/domain/day.js';
import type { TaskFacts } from './facts.js';

type Nature = TaskFacts['nature'];

/** The seven year-end outcomes; their words stand in the annual report's outcome table. */
export const OUTCOMES = [
  'completed',
  'fulfilled',
  'continued',
  'carriedOver',
  'notImplemented',
  'merged',
  'notApplicable',
] as const;
export type Outcome7 = (typeof OUTCOMES)[number];

/** What decides how a task can end: what it is, whether a node is not handed in yet, and how far the year is. */
export interface Ending {
  readonly nature: Nature;
  readonly nodesOpen: boolean;
  /** The year's end is not asked about yet. */
  readonly early: boolean;
}

/**
 * Whether closing statements are not asked for yet.
 * @param periods of the plan: the last of them ends with its year
 * @param opens MM-DD
 */
export function isBeforeYearEnd(periods: readonly { readonly asOf: Day }[], opens: string, today: Day): boolean {
  const [last] = periods.map(({ asOf }) => asOf.slice(0, 4)).sort((a, b) => b.localeCompare(a));
  return last !== undefined && today < `${last}-${opens}`;
}

const ENDS_WITHOUT_IT = ['notImplemented', 'merged', 'notApplicable'] as const satisfies readonly Outcome7[];

/** A product is completed, a standing duty fulfilled; what heads the work goes on or was fulfilled, and never lapses. */
const ENDINGS: Readonly<Record<Nature, readonly Outcome7[]>> = {
  oneOff: ['completed', 'continued', 'carriedOver', ...ENDS_WITHOUT_IT],
  continuing: ['fulfilled', 'continued', 'carriedOver', ...ENDS_WITHOUT_IT],
  overall: ['fulfilled', 'continued'],
};

/** With a product missing it is neither done nor ready for something new: it is carried over, or ends without it. */
const WITH_NODES_OPEN: readonly Outcome7[] = ['carriedOver', ...ENDS_WITHOUT_IT];

/** What is done all year round is not fulfilled in June: until the year ends it can only fall away. */
const isEarly = ({ nature, early }: Ending, outcome: Outcome7): boolean =>
  early && nature !== 'oneOff' && !(ENDS_WITHOUT_IT as readonly Outcome7[]).includes(outcome);

export const outcomesFor = (ending: Ending): readonly Outcome7[] =>
  ENDINGS[ending.nature].filter((one) => !isEarly(ending, one) && (!ending.nodesOpen || WITH_NODES_OPEN.includes(one)));

export interface Closing {
  readonly text: string;
  readonly outcome: Outcome7;
  /** What next year's report should promise of it. */
  readonly nextYear?: string | null;
  /** 原因, 依据, or the matter it was merged into. */
  readonly why?: string | null;
}

/** What goes on says what next year brings; what ends without having been done says why. */
const NEEDS_NEXT_YEAR: readonly Outcome7[] = ['continued', 'carriedOver'];

const WHY_WORDS: Readonly<Partial<Record<Outcome7, Record<'label' | 'ask', string>>>> = {
  notImplemented: { label: '未落实的主要原因：', ask: '请写未落实的主要原因' },
  merged: { label: '并入：', ask: '请写并入哪一项' },
  notApplicable: { label: '不再适用的依据：', ask: '请写不再适用的依据' },
};

export type ClosingFault =
  | 'TASK.NOTHING_SAID'
  | 'TASK.NODES_OPEN'
  | 'TASK.YEAR_NOT_OVER'
  | 'TASK.OUTCOME_ELSEWHERE'
  | 'TASK.NO_NEXT_YEAR'
  | 'TASK.NO_WHY';

const isBlank = (words: string | null | undefined): boolean => (words ?? '').trim() === '';

type Said = Pick<Closing, 'outcome' | 'nextYear' | 'why'>;

/** What the outcome asks for beside the statement and was not said, whatever the task is; null where nothing is. */
export function unsaid({
  outcome,
  nextYear,
  why,
}: Said): { readonly field: 'nextYear' | 'why'; readonly ask: string } | null {
  if (NEEDS_NEXT_YEAR.includes(outcome) && isBlank(nextYear))
    return { field: 'nextYear', ask: '请写明年做什么、何时完成，一句话就行' };
  const words = WHY_WORDS[outcome];
  return words && isBlank(why) ? { field: 'why', ask: words.ask } : null;
}

/** The first thing that is wrong with a closing statement; null where nothing is. */
export function closingFault(closing: Closing, ending: Ending): ClosingFault | null {
  const { text, outcome } = closing;
  if (!ENDINGS[ending.nature].includes(outcome)) return 'TASK.OUTCOME_ELSEWHERE';
  if (isEarly(ending, outcome)) return 'TASK.YEAR_NOT_OVER';
  if (!outcomesFor(ending).includes(outcome)) return 'TASK.NODES_OPEN';
  if (isBlank(text)) return 'TASK.NOTHING_SAID';
  const missing = unsaid(closing);
  return missing && (missing.field === 'why' ? 'TASK.NO_WHY' : 'TASK.NO_NEXT_YEAR');
}

/** The statement as it is kept: the reason stands behind what was done, in words of its own. */
export function closingText({ text, outcome, why }: Pick<Closing, 'text' | 'outcome' | 'why'>): string {
  const words = WHY_WORDS[outcome];
  if (!words || isBlank(why)) return text.trim();
  const said = text.trim();
  return `${said}${/[。！？]$/.test(said) ? '' : '。'}${words.label}${(why ?? '').trim()}`;
}
