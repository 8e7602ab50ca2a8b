import { Injectable } from '@nestjs/common';
import { In, Not } from 'typeorm';
import { likeness } from '../document/domain/alike.js';
import type { Actor } from '../organization/actor.js';
import type { Reads } from '../platform/database/reads.js';
import type { Tx } from '../platform/database/tx.js';
import { endCarriedOver } from '../task/succession.js';
import { TaskChanges } from '../task/task-changes.js';
import type { TaskDraft } from '../task/task-drafts.service.js';
import type { Outcome7 } from '../task/domain/outcomes.js';
import { WITH_UNIT } from '../task/domain/states.js';
import { Task } from '../task/task.entity.js';
import { deskLines } from './desk-lines.js';
import { matched } from './domain/amendment.js';
import { Plan } from './plan.entity.js';

/** Years' outcomes after which a matter goes on; a task that has none yet may. */
const GOES_ON: readonly Outcome7[] = ['continued', 'carriedOver'];
const ENDED: readonly Task['state'][] = ['draft', 'cancelled'];
const OPEN: readonly Task['state'][] = [...WITH_UNIT, 'suspended'];

/** 承接: what last year's plan left unfinished and this year's promises again is one matter, and asked in one plan only. */
@Injectable()
export class CarryOverService {
  constructor(private readonly changes: TaskChanges) {}

  /** Tasks of the year before that a draft may go on with. */
  async candidates(from: Reads, planYear: number): Promise<Task[]> {
    const last = await from.one(Plan, { planYear: planYear - 1 });
    if (!last) return [];
    const where = { planId: last.id, state: Not(In([...ENDED])) };
    const tasks = await from.find(Task, { where, order: { number: 'ASC' } });
    return tasks.filter(({ outcome }) => outcome === null || GOES_ON.includes(outcome));
  }

  /** Each draft with the task it seems to go on with: its lead and post are proposed with it. */
  async proposed(
    tx: Tx,
    planYear: number,
    { drafts, textOf }: { drafts: readonly TaskDraft[]; textOf: (draft: TaskDraft) => string },
  ): Promise<TaskDraft[]> {
    const lines = await deskLines(tx, await this.candidates(tx, planYear));
    const before = lines.map(({ id, promises }) => ({ id, text: promises.map((one) => one.sourceText).join('，') }));
    const pairs = matched(
      before,
      drafts.map((draft) => [draft, textOf(draft)] as const),
      likeness,
    );
    const lastOf = new Map(pairs.map(([id, draft]) => [draft, lines.find((line) => line.id === id)]));
    return drafts.map((draft) => {
      const last = lastOf.get(draft);
      if (!last) return draft;
      return {
        ...{ ...draft, carriedFromId: last.id, leadDepartmentId: last.task.leadDepartmentId },
        ...{ responsiblePostId: last.task.responsiblePostId, cooperatingDepartmentIds: last.cooperating },
      };
    });
  }

  /** From the approval on only the new task is asked about: what is still open of the old one ends as carried over. */
  async close(
    tx: Tx,
    approved: readonly Task[],
    { actor, day }: { actor: Pick<Actor, 'officerId'>; day: string },
  ): Promise<void> {
    for (const successor of approved) {
      const task =
        successor.carriedFromId === null ? null : await tx.oneToChange(Task, { id: successor.carriedFromId });
      if (!task || !OPEN.includes(task.state)) continue;
      const moved = await endCarriedOver(this.changes, tx, { task, successor, actor, day });
      if (!moved.ok) throw new Error(`task ${task.number} cannot be carried over: ${moved.error}`);
    }
  }
}
