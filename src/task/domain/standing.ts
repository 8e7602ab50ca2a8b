import type { Day } from '../../calendar/domain/day.js';
import { firstOf, lateDuties, openDuties, openStatements, soonDuties, turningDays, type OpenDuties } from './duties.js';
import type { Light, LightDays, LightRules, Standing, TaskFacts } from './facts.js';
import { greenWords, lateWords, soonWords, unstatedWords, WATCHED_WORDS, wordsWithoutLight } from './light-words.js';
import { nextStep } from './next-step.js';

export type { Assessment, Deadline, Light, LightDays, LightRules, PeriodDuty, Standing, TaskFacts } from './facts.js';

/** Yellow whatever the day: a task assessed as falling short stays yellow until it is assessed again. */
export const EVER: Day = '0001-01-01';

/** Whether a light is lit at all: this part does not depend on the day, and SQL asks it of nature and state. */
export function lampOf(facts: Pick<TaskFacts, 'nature' | 'state'>): 'lit' | 'grey' | null {
  if (facts.nature === 'overall') return null;
  switch (facts.state) {
    case 'suspended':
      return 'grey';
    case 'assigned':
    case 'inProgress':
    case 'submitted':
    case 'returned':
      return 'lit';
    case 'draft':
    case 'completed':
    case 'closed':
    case 'cancelled':
      return null;
  }
}

/** The light of a lit task on a day, from its stored turning days; the SQL of the ledger says the same. */
export function lightFrom(days: LightDays, today: Day): Exclude<Light, 'grey'> {
  if (days.redFrom !== null && today >= days.redFrom) return 'red';
  return days.yellowFrom !== null && today >= days.yellowFrom ? 'yellow' : 'green';
}

const isWatched = (facts: TaskFacts): boolean =>
  facts.nature === 'continuing' && facts.lastAssessment === 'insufficient';

/** The days the light turns if nothing changes. Store them in the transaction of any change. */
export function lightDaysOf(facts: TaskFacts, rules: LightRules): LightDays {
  return lampOf(facts) === 'lit'
    ? turningOf(facts, openDuties(facts, rules), rules)
    : { yellowFrom: null, redFrom: null };
}

function turningOf(facts: TaskFacts, open: OpenDuties, rules: LightRules): LightDays {
  const { soonFrom, lateFrom, missingFrom } = turningDays(open, rules);
  const yellowFrom = firstOf([soonFrom, missingFrom].filter((day) => day !== null));
  return { yellowFrom: isWatched(facts) ? EVER : yellowFrom, redFrom: lateFrom };
}

function nodesOf(facts: TaskFacts): Standing['nodes'] {
  if (facts.nature !== 'oneOff') return null;
  const nodes = facts.deadlines.filter((one) => one.kind === 'node');
  const waiting = nodes.filter((one) => !one.accepted && one.submittedOn === null).map((one) => one.dueDate);
  return { done: nodes.filter((one) => one.accepted).length, total: nodes.length, next: waiting.sort()[0] ?? null };
}

function unlit(facts: TaskFacts, light: 'grey' | null): Standing {
  const duties = { late: [], soon: [], statements: [], yellowFrom: null, redFrom: null, lateness: null };
  return {
    ...duties,
    light,
    pending: false,
    words: wordsWithoutLight(facts),
    next: nextStep(facts, [], []),
    nodes: nodesOf(facts),
  };
}

const isPending = ({ state, deadlines, periods }: TaskFacts): boolean =>
  state === 'submitted' ||
  deadlines.some((one) => one.submittedOn !== null && !one.accepted) ||
  periods.some((one) => one.statedOn !== null && one.accepted === false);

type Duties = Pick<Standing, 'late' | 'soon' | 'statements' | 'pending'>;

/** Decided from the duties themselves, not from the stored days: a test holds the two against each other. */
function lightAndWords(facts: TaskFacts, today: Day, duties: Duties): Pick<Standing, 'light' | 'words'> {
  const [worst, nearest] = [duties.late[0], duties.soon[0]];
  if (worst?.kind === 'work') return { light: 'red', words: lateWords(duties.late, today) };
  if (worst) return { light: 'yellow', words: unstatedWords(duties.late, today) };
  if (nearest) return { light: 'yellow', words: soonWords(nearest) };
  if (isWatched(facts)) return { light: 'yellow', words: WATCHED_WORDS };
  return { light: 'green', words: greenWords(facts, duties) };
}

function lit(facts: TaskFacts, today: Day, rules: LightRules): Standing {
  const open = openDuties(facts, rules);
  const late = lateDuties(open, today, rules);
  const soon = soonDuties(open, today, rules);
  const statements = openStatements(open, today);
  const pending = isPending(facts);
  const { light, words } = lightAndWords(facts, today, { late, soon, statements, pending });
  const { yellowFrom, redFrom } = turningOf(facts, open, rules);
  const next = nextStep(facts, late, statements);
  // Written out: thousands are made for a page, and spreading costs more than the rules.
  return {
    light,
    lateness: late[0]?.kind ?? null,
    late,
    soon,
    statements,
    pending,
    words,
    yellowFrom,
    redFrom,
    next,
    nodes: nodesOf(facts),
  };
}

/** Where a task stands on a day: its light, why, and what the unit does next. */
export function standingOf(facts: TaskFacts, today: Day, rules: LightRules): Standing {
  const lamp = lampOf(facts);
  return lamp === 'lit' ? lit(facts, today, rules) : unlit(facts, lamp);
}
