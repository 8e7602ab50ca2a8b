import type { AskingOn } from './ask-words.js';
import { allAsks, type Ask, type FineTask, type NextDue, type UnitAsks } from './ask.js';
import { contributionAsks, type OpenPiece } from './contribution-ask.js';
import { checkAsks, type OpenCheck } from './check-ask.js';
import { consultationAsks, type OpenConsultation } from './consultation-ask.js';
import { acknowledgeAsk, statementAsks, unstatedAsks, unstatedOf } from './folded-asks.js';
import { ASKED, instructionAsks, lateAsk, lateWork, returnedAsk, sentBack, soonAsk } from './task-asks.js';
import type { UnitTask } from './unit-task.js';

const NOT_UNDER_WAY: readonly UnitTask['state'][] = ['draft', 'closed', 'cancelled'];

const REPORTED = '已报，待审核';
const FINE_NOTES: Readonly<Partial<Record<UnitTask['state'], string>>> = {
  submitted: REPORTED,
  completed: '已办结，待销号',
  suspended: '暂缓',
};

function fineTask(task: UnitTask): FineTask {
  const { light, pending } = task.standing;
  const watched = light === 'yellow' ? '上期评价为落实不够' : null;
  const unstated = ASKED.includes(task.state) ? unstatedOf(task, true) : [];
  const missing = unstated.length > 0 ? `${unstated.map(({ title }) => title).join('、')}情况未报` : null;
  const note = FINE_NOTES[task.state] ?? missing ?? watched ?? (pending ? REPORTED : null);
  const normal = light === 'green' || light === null;
  return { title: task.title, note, normal, ...(missing === null ? {} : { unstated: true }) };
}

interface Sorted {
  readonly late: readonly UnitTask[];
  readonly returned: readonly UnitTask[];
  readonly soon: readonly UnitTask[];
}

/** Each task in at most one pile: what is late is not asked again for being sent back or near another day. */
function sortOut(tasks: readonly UnitTask[]): Sorted {
  const late = tasks.filter((task) => lateWork(task).length > 0);
  const returned = tasks.filter((task) => !late.includes(task) && sentBack(task));
  const rest = tasks.filter((task) => !late.includes(task) && !returned.includes(task));
  const worst = (task: UnitTask): number => lateWork(task)[0]?.days ?? 0;
  const nearest = (task: UnitTask): number => task.standing.soon[0]?.days ?? 0;
  return {
    late: late.sort((a, b) => worst(b) - worst(a)),
    returned: returned.sort((a, b) => (sentBack(a)?.replyBy ?? '').localeCompare(sentBack(b)?.replyBy ?? '')),
    soon: rest.filter((task) => task.standing.soon.length > 0).sort((a, b) => nearest(a) - nearest(b)),
  };
}

const nextOf = (tasks: readonly UnitTask[]): NextDue | null =>
  tasks
    .flatMap(({ title, standing: { next } }) => (next?.by ? [{ day: next.by, title }] : []))
    .sort((a, b) => a.day.localeCompare(b.day))[0] ?? null;

/** What a unit is asked beside its own tasks. */
export interface Invited {
  readonly consultations: readonly OpenConsultation[];
  readonly contributions: readonly OpenPiece[];
  readonly checks: readonly OpenCheck[];
}

const NOTHING: Invited = { consultations: [], contributions: [], checks: [] };

/** What is asked of one unit on a day, each thing once, and what needs nothing. An overall task has no day: it is signed for, and supplemented. */
export function asksFor(
  tasks: readonly UnitTask[],
  on: AskingOn,
  { consultations, contributions, checks }: Invited = NOTHING,
): UnitAsks {
  const underWay = tasks.filter((task) => !NOT_UNDER_WAY.includes(task.state)).sort((a, b) => a.number - b.number);
  // Of what lies with the office nothing is late or near but the answer to a leader's word.
  const asked = [...ASKED, 'submitted'];
  const working = underWay.filter((task) => asked.includes(task.state));
  const piles = sortOut(working);
  const each = (pile: readonly UnitTask[], ask: (task: UnitTask, on: AskingOn) => Ask[]): Ask[] =>
    pile.flatMap((task) => ask(task, on));
  const late = each(piles.late, lateAsk);
  const soon = each(piles.soon, soonAsk);
  const folded = [...acknowledgeAsk(underWay, on), ...unstatedAsks(working, on), ...statementAsks(working, on)];
  const invited = [
    ...contributionAsks(contributions, on),
    ...consultationAsks(consultations, on),
    ...checkAsks(checks, on),
  ];
  const other = [...each(working, instructionAsks), ...each(piles.returned, returnedAsk), ...invited, ...folded];
  const all = allAsks({ late, soon, other });
  const told = new Set(all.flatMap((ask) => ask.taskIds));
  const fine = underWay.filter((task) => !told.has(task.id)).map(fineTask);
  const next = nextOf(working);
  return { manner: on.manner, late, soon, other, fine, total: all.length, led: underWay.length, next };
}
