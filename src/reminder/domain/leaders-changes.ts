import { quoted } from '../../writing/domain/punctuation.js';
import { addDays, dayAsSeenOn, monthDay, type Day } from '../../calendar/domain/day.js';
import { allTasks, heldTasks, type LeadersLetterInput, type Return, type UnitsTask } from './leaders-input.js';
import { lateTasks } from './leaders-late.js';
import type { LetterSection } from './letter-blocks.js';

export interface Changes {
  readonly newlyLate: readonly UnitsTask[];
  readonly returned: readonly { readonly of: UnitsTask; readonly back: Return }[];
  readonly completed: readonly UnitsTask[];
  readonly closed: readonly UnitsTask[];
}

type Window = Pick<LeadersLetterInput, 'units' | 'today' | 'since'>;

const MOST_TITLES = 6;

/**
 * What happened since the last letter. Of units outside the government only what they finished is told. A light turns
 * before the letter of its day; what people did on the day of a letter, most of it after the letter, is the next one's.
 */
export function changesOf({ units, today, since }: Window): Changes {
  const turned = (day: Day | null): boolean => day !== null && day > since && day <= today;
  const done = (day: Day | null): boolean => day !== null && day >= since && day < today;
  const returned = heldTasks(units).flatMap((of) =>
    of.task.returns.filter(({ on }) => done(on)).map((back) => ({ of, back })),
  );
  return {
    newlyLate: lateTasks(units).filter(({ task }) => turned(task.redFrom)),
    returned,
    completed: allTasks(units).filter(({ task }) => done(task.completedOn)),
    closed: allTasks(units).filter(({ task }) => done(task.closedOn)),
  };
}

export const nothingChanged = ({ newlyLate, returned, completed, closed }: Changes): boolean =>
  newlyLate.length + returned.length + completed.length + closed.length === 0;

const named = ({ unit, task }: UnitsTask): string => `${unit}${quoted(task.title)}`;

/** 新办结2件（区司法局“甲”、区审计局“乙”） */
function counted(label: string, all: readonly string[]): string[] {
  if (all.length === 0) return [];
  const shown = all.slice(0, MOST_TITLES).join('、');
  return [`${label}${all.length}件（${shown}${all.length > MOST_TITLES ? '等' : ''}）`];
}

/** 新增逾期1件，退回补充1件（区信访办“信访程序”，9月1日；9月3日已补报），无新办结。 */
export function changesSection(changes: Changes, input: Window): LetterSection[] {
  if (nothingChanged(changes)) return [];
  const { today, since } = input;
  const returned = changes.returned.map(({ of, back: { on, answeredOn } }) => {
    const answered = answeredOn === null ? '' : `，${dayAsSeenOn(answeredOn, today)}已补报`;
    return `${named(of)}${dayAsSeenOn(on, today)}退回${answered}`;
  });
  const words = [
    ...counted('新增逾期', changes.newlyLate.map(named)),
    ...counted('退回补充', returned),
    ...(changes.completed.length === 0 ? ['无新办结'] : counted('新办结', changes.completed.map(named))),
    ...counted('新销号', changes.closed.map(named)),
  ];
  const name = since < addDays(today, -7) ? `${monthDay(since)}以来变化` : '上周变化';
  return [{ kind: 'words', name, words: `${words.join('，')}。` }];
}
