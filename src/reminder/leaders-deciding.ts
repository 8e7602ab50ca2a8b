import { instantOf } from '../calendar/domain/beijing.js';
import type { Day } from '../calendar/domain/day.js';
import type { Directory } from '../organization/directory.js';
import type { Post } from '../organization/post.entity.js';
import { recipientOf } from '../organization/recipients.js';
import type { Reads } from '../platform/database/reads.js';
import { MANNER_WORDS, reasonWords } from '../task/domain/request-rules.js';
import { SETTLED } from '../task/domain/states.js';
import { leadersMatters, type LeadersMatters } from '../task/leaders-matters.js';
import type { Decision, Request } from '../task/request.entity.js';
import { proposedTo } from '../task/on-behalf.js';
import type { StandingTask } from '../task/task-reading.service.js';
import type { AskedOfLeader, Deciding, RecordedForLeader } from './domain/leaders-decisions.js';
import { mannerFor } from './domain/addressing.js';

/** Everything the leaders' decisions are told from. */
export interface DecidingOn extends LeadersMatters {
  readonly directory: Directory;
  readonly byId: ReadonlyMap<string, StandingTask>;
  /** By recipient, the last letter of this kind that left before that day. */
  readonly lastLetters: ReadonlyMap<string, string>;
  readonly since: Day;
  readonly publicUrl: string;
  /** A day that a unit may be given to answer by, where the leader names none. */
  readonly answerBy: Day;
}

type Given = Pick<DecidingOn, 'directory' | 'since' | 'publicUrl' | 'answerBy'> & {
  readonly day: Day;
  /** Those of them that are told of on that day. */
  readonly tasks: (ids: readonly string[]) => Promise<readonly StandingTask[]>;
};

export async function decidingOn(from: Reads, { day, tasks, ...given }: Given): Promise<DecidingOn> {
  const letters = await from.query<{ recipient: string; id: string }>(
    `SELECT recipient, max(id) AS "id" FROM letter
     WHERE kind = 'leaders' AND state = 'sent' AND sent_at < $1 GROUP BY recipient`,
    [instantOf(day, '00:00').toISOString()],
  );
  const matters = await leadersMatters(from, day);
  const about = await tasks([...matters.waiting, ...matters.recorded].map(({ taskId }) => taskId));
  return {
    ...matters,
    ...given,
    byId: new Map(about.map((task) => [task.record.task.id, task])),
    lastLetters: new Map(letters.map(({ recipient, id }) => [recipient, id])),
  };
}

/** What the holder of a post is asked to decide and to look at: a leader about his own units, a principal about all. */
export function decidingOf(post: Post, on: DecidingOn): Deciding {
  const { directory, byId } = on;
  const asked = on.waiting.flatMap((request) => {
    const task = byId.get(request.taskId);
    return task && !SETTLED.includes(task.record.task.state) && isPutTo(post, request, { task, directory })
      ? [askedOf(request, task, { post, on })]
      : [];
  });
  const own = asked.filter(({ supervisor }) => supervisor === null);
  const last = on.lastLetters.get((recipientOf(post, directory)?.address ?? '').toLowerCase());
  const isNew = ({ id, recordedOn }: Decision): boolean => (last === undefined ? recordedOn >= on.since : id > last);
  return {
    asked: [...own, ...asked.filter((one) => !own.includes(one))],
    recorded: on.recorded
      .filter((decision) => decision.leaderPostId === post.id && isNew(decision))
      .flatMap((decision) => recordedOf(decision, on)),
  };
}

/** Held by two posts, it is told once. */
export function together(all: readonly Deciding[]): Deciding {
  const asked = all.flatMap((one) => one.asked);
  const own = asked.filter(({ supervisor }) => supervisor === null);
  return { asked: onceEach([...own, ...asked]), recorded: onceEach(all.flatMap((one) => one.recorded)) };
}

function onceEach<T extends { readonly id: string }>(all: readonly T[]): T[] {
  const seen = new Set<string>();
  return all.filter(({ id }) => !seen.has(id) && seen.add(id));
}

const unitOf = ({ record }: StandingTask, directory: Directory) => directory.department(record.task.leadDepartmentId);

const supervisorOf = (task: StandingTask, directory: Directory): string | null =>
  unitOf(task, directory)?.supervisingLeaderPostId ?? null;

function isPutTo(
  post: Post,
  { kind }: Request,
  { task, directory }: { task: StandingTask; directory: Directory },
): boolean {
  if (kind !== 'proposal') return maySee(post, supervisorOf(task, directory));
  return proposedTo(directory, task.record.task.leadDepartmentId)(post);
}

const maySee = ({ id, role }: Post, supervisor: string | null): boolean => role === 'principal' || supervisor === id;

function matterOf({ record }: StandingTask, { directory, publicUrl }: DecidingOn) {
  const { id, title, leadDepartmentId } = record.task;
  const unit = directory.department(leadDepartmentId)?.name ?? '';
  return { taskId: id, unit, title, address: `${publicUrl}/tasks/${id}` };
}

function askedOf(request: Request, task: StandingTask, { post, on }: { post: Post; on: DecidingOn }): AskedOfLeader {
  const { directory } = on;
  const node = task.record.nodes.find(({ id }) => id === request.nodeId);
  const supervisor = supervisorOf(task, directory);
  const { id, kind, fromDay, number, late, opinion } = request;
  return {
    ...matterOf(task, on),
    ...{ id, kind, fromDay, number, late, opinion },
    proposedDay: kind === 'proposal' ? on.answerBy : request.proposedDay,
    manner: mannerFor(unitOf(task, directory)?.kind ?? ''),
    node: node?.title ?? null,
    originalDay: (node ?? task.record.task).originalDueDate,
    proposedUnit: directory.department(request.proposedDepartmentId)?.name ?? null,
    reason: reasonWords(request),
    supervisor:
      supervisor === post.id || kind === 'proposal'
        ? null
        : (directory.posts.find((other) => other.id === supervisor)?.title ?? null),
  };
}

function recordedOf({ id, taskId, kind, decidedOn, manner, words }: Decision, on: DecidingOn): RecordedForLeader[] {
  const task = on.byId.get(taskId);
  if (!task || manner === 'here') return [];
  return [{ ...matterOf(task, on), id, kind, decidedOn, how: MANNER_WORDS[manner], words }];
}
