import type { Day } from '../../calendar/domain/day.js';
import type { WorkingDays } from '../../calendar/domain/working-days.js';
import type { UnitTask } from './unit-task.js';
import { allAsks, type Ask, type UnitAsks } from './ask.js';
import { asksFor, type Invited } from './asks.js';
import type { AskingOn } from './ask-words.js';

/** From the settings: how near is near, and how old the weekly letter must be before anything is said again. */
export interface NoticeRules {
  readonly at: string;
  readonly workingDays: number;
  readonly afterWorkingDays: number;
}

/** Whether units are told of near days at all on this one: not while the weekly letter has just told of them. */
export const tellsNearDays = (
  today: Day,
  lastWeeklyOn: Day | null,
  { workingDays, rules }: { workingDays: WorkingDays; rules: NoticeRules },
): boolean => lastWeeklyOn === null || workingDays.workingDaysBetween(lastWeeklyOn, today) >= rules.afterWorkingDays;

const KINDS: readonly Ask['kind'][] = ['dueSoon', 'statement', 'contribution', 'consultation', 'check'];

/** What falls due within so many working days and has not come, the nearest first; what is late is the weekly letter's. */
export function nearAsks(
  tasks: readonly UnitTask[],
  on: AskingOn,
  { invited, within }: { invited: Invited; within: number },
): UnitAsks {
  const near = (day: Day): boolean => day >= on.today && on.workingDays.workingDaysBetween(on.today, day) <= within;
  const nearing = tasks.flatMap((task): UnitTask[] => {
    const { standing } = task;
    const soon = standing.soon.filter(({ lastDay }) => near(lastDay));
    const statements = standing.statements.filter(({ lastDay }) => near(lastDay));
    if (soon.length + statements.length === 0) return [];
    return [{ ...task, returned: null, standing: { ...standing, late: [], soon, statements } }];
  });
  const asks = asksFor(nearing, on, {
    consultations: invited.consultations.filter(({ answerBy }) => near(answerBy)),
    contributions: invited.contributions.filter(({ dueBy }) => near(dueBy)),
    checks: invited.checks.filter(({ answerBy }) => answerBy !== null && near(answerBy)),
  });
  const soon = allAsks(asks)
    .filter(({ kind }) => KINDS.includes(kind))
    .sort((a, b) => (a.day ?? '').localeCompare(b.day ?? ''));
  return { ...asks, late: [], soon, other: [], fine: [], total: soon.length };
}
