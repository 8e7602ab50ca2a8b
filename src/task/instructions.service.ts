import { Injectable } from '@nestjs/common';
import { dayOf } from '../calendar/domain/beijing.js';
import type { Actor } from '../organization/actor.js';
import { Directory } from '../organization/directory.js';
import { Clock } from '../platform/clock.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { newId } from '../platform/id.js';
import { ok, refuse, type Outcome } from '../platform/outcome.js';
import { Attachments } from './attachments.js';
import { giveInstruction } from './instructing.js';
import { leaderPost, type OnBehalf } from './on-behalf.js';
import { Decision, Instruction } from './request.entity.js';
import { isOwnReport } from './own-report.js';
import { ProgressReport } from './progress-report.entity.js';
import { TaskChanges, type TaskRefusal } from './task-changes.js';
import { Task } from './task.entity.js';

export interface Instructing {
  readonly words: string;
  readonly answerBy: string;
  /** null: the leader gives it here himself. */
  readonly behalf: OnBehalf | null;
}

const OVER: readonly Task['state'][] = ['draft', 'closed', 'cancelled'];

/** 批示: a leader's word on a task, answered by its unit by a day and struck off by two people. */
@Injectable()
export class InstructionsService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly changes: TaskChanges,
    private readonly attachments: Attachments,
  ) {}

  /** @returns the instruction's id */
  instruct(
    actor: Actor,
    taskId: string,
    { words, answerBy, behalf }: Instructing,
  ): Promise<Outcome<string, TaskRefusal>> {
    return this.unitOfWork.run(async (tx) => {
      const task = await tx.oneToChange(Task, { id: taskId });
      if (!task) return refuse('TASK.NOT_FOUND');
      if (OVER.includes(task.state)) return refuse('TASK.TRANSITION_REFUSED');
      const today = dayOf(this.clock.now());
      if (answerBy <= today) return refuse('REQUEST.PAST_DAY');
      const departmentId = task.leadDepartmentId;
      const leader = leaderPost({ actor, behalf, departmentId, today }, await Directory.on(today, tx));
      if (!leader.ok) return leader;
      const decision = {
        ...{ id: newId(), taskId, kind: 'instruction' as const, requestId: null, leaderPostId: leader.value, words },
        ...{ decidedOn: behalf?.day ?? today, manner: behalf?.manner ?? ('here' as const) },
        ...{ recordedBy: behalf ? actor.officerId : null, recordedOn: today },
      };
      await tx.insert(Decision, [decision]);
      const instructionId = await giveInstruction(tx, this.changes, { task, decision, answerBy, today });
      const of = { actor, taskId, decisionId: decision.id };
      const kept = await this.attachments.attachScans(tx, of, behalf?.scans ?? []);
      if (!kept.ok) return kept;
      tx.record({
        act: 'instruction.give',
        subject: { type: 'instruction', id: instructionId },
        actorId: actor.officerId,
        payload: { ...decision, answerBy },
      });
      await this.changes.refreshLight(tx, taskId);
      return ok(instructionId);
    });
  }

  /** The second look at an accepted answer. */
  close(actor: Actor, instructionId: string): Promise<Outcome<void, TaskRefusal>> {
    return this.unitOfWork.run(async (tx) => {
      const instruction = await tx.one(Instruction, { id: instructionId });
      const task = instruction && (await tx.oneToChange(Task, { id: instruction.taskId }));
      if (!instruction || !task) return refuse('TASK.NO_SUCH_INSTRUCTION');
      const may = this.changes.mayReview(task, actor, 'task.close');
      if (!may.ok) return may;
      if (instruction.acceptedOn === null || instruction.closedOn !== null) return refuse('TASK.TRANSITION_REFUSED');
      if (instruction.acceptedBy === actor.officerId) return refuse('TASK.SAME_PERSON');
      const answer = await tx.one(ProgressReport, { instructionId, state: 'accepted' });
      if (answer && (await isOwnReport(tx, answer, actor.officerId))) return refuse('TASK.OWN_REPORT');
      await tx.update(Instruction, { id: instructionId }, { closedOn: dayOf(this.clock.now()) });
      tx.record({
        act: 'instruction.close',
        subject: { type: 'instruction', id: instructionId },
        actorId: actor.officerId,
        payload: { task: task.id },
      });
      return ok(undefined);
    });
  }
}
