import { In, Not } from 'typeorm';
import type { Actor } from '../organization/actor.js';
import type { Tx } from '../platform/database/tx.js';
import type { Outcome } from '../platform/outcome.js';
import type { TaskChanges, TaskRefusal } from './task-changes.js';
import { Task } from './task.entity.js';

/** 承接: the approved task of the next plan that goes on with this one; null where there is none. */
export const successorOf = (tx: Tx, taskId: string): Promise<Task | null> =>
  tx.one(Task, { carriedFromId: taskId, state: Not(In(['draft', 'cancelled'])) });

interface Succeeding {
  readonly task: Task;
  readonly successor: Pick<Task, 'title'>;
  readonly actor: Pick<Actor, 'officerId'>;
  readonly day: string;
}

/** What is still open of a task ends as carried over: from then on only its successor is asked about. */
export function endCarriedOver(
  changes: TaskChanges,
  tx: Tx,
  { task, successor, actor, day }: Succeeding,
): Promise<Outcome<void, TaskRefusal>> {
  const set = {
    ...{ outcome: 'carriedOver' as const, nextYear: successor.title, closedOn: day },
    endedBecause: `由新一年的任务“${successor.title}”承接`,
  };
  const payload = { outcome: 'carriedOver', by: successor.title };
  return changes.move(tx, { task, action: 'carryOver', actor, set, payload });
}
