import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { dayOf } from '../calendar/domain/beijing.js';
import type { Actor } from '../organization/actor.js';
import { Directory } from '../organization/directory.js';
import { Clock } from '../platform/clock.js';
import type { Tx } from '../platform/database/tx.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { newId } from '../platform/id.js';
import { ok, refuse, type Outcome } from '../platform/outcome.js';
import { AnswersService } from './answers.service.js';
import { askedLate, extensionDecider, extensionFault } from './domain/request-rules.js';
import type { DraftRef } from './draft-changes.service.js';
import { leaderPost, type OnBehalf } from './on-behalf.js';
import { Decision, Request } from './request.entity.js';
import { TaskChanges, type TaskRefusal } from './task-changes.js';
import { WITH_UNIT } from './domain/states.js';
import { Task } from './task.entity.js';

/** What is done to many tasks at once, with the reason it is done for. */
export type BulkChange =
  | { readonly kind: 'assign'; readonly department: string; readonly basis: string }
  | { readonly kind: 'redate'; readonly day: string; readonly basis: string; readonly behalf: OnBehalf | null }
  | { readonly kind: 'post'; readonly post: string; readonly basis: string };

/** What is wrong with which; nothing was changed. */
export interface RowFault {
  readonly taskId: string;
  readonly title: string;
  readonly code: TaskRefusal;
}

type Done = Promise<Outcome<void, TaskRefusal>>;

interface Doing {
  readonly actor: Actor;
  readonly task: Task;
  readonly directory: Directory;
}

/** 批量改派、改期、换责任岗位: by the office's chief, all or nothing, with the rules that hold for one. */
@Injectable()
export class BulkService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly changes: TaskChanges,
    private readonly answers: AnswersService,
  ) {}

  /** @returns how many tasks were changed; refused with every row that cannot be */
  change(actor: Actor, refs: readonly DraftRef[], change: BulkChange): Promise<Outcome<number, readonly RowFault[]>> {
    return this.unitOfWork.run(async (tx) => {
      if (refs.length === 0) tx.withoutEntry('nothing was chosen');
      return this.changeWithin(tx, actor, { refs, change });
    });
  }

  async changeWithin(
    tx: Tx,
    actor: Actor,
    { refs, change }: { readonly refs: readonly DraftRef[]; readonly change: BulkChange },
  ): Promise<Outcome<number, readonly RowFault[]>> {
    const directory = await Directory.on(this.today(), tx);
    const faults: RowFault[] = [];
    for (const { id, version } of refs) {
      const task = await tx.oneToChange(Task, { id });
      const outcome = task ? await this.one(tx, { actor, task, directory, version }, change) : refuse(GONE);
      if (!outcome.ok) faults.push({ taskId: id, title: task?.title ?? '', code: outcome.error });
    }
    return faults.length > 0 ? refuse(faults) : ok(refs.length);
  }

  private async one(tx: Tx, doing: Doing & { version: number }, change: BulkChange): Done {
    const { task, actor, version } = doing;
    const may = this.changes.mayReview(task, actor, 'request.decide');
    if (!may.ok) return may;
    if (task.version !== version) return refuse('TASK.CHANGED');
    switch (change.kind) {
      case 'assign':
        return this.assign(tx, doing, change);
      case 'redate':
        return this.redate(tx, doing, change);
      case 'post':
        return this.handOver(tx, doing, change);
    }
  }

  /** Another unit leads: it signs for the task and has its own days to object. */
  private async assign(tx: Tx, doing: Doing, change: BulkChange & { kind: 'assign' }): Done {
    const { task, actor, directory } = doing;
    const to = directory.departmentNamed(change.department);
    if (!to) return refuse('REQUEST.NO_SUCH_UNIT');
    if (to.id === task.leadDepartmentId) return refuse('REQUEST.SAME_UNIT');
    if (await tx.one(Request, { taskId: task.id, state: 'asked' })) return refuse('REQUEST.PENDING');
    const request = {
      ...this.own(doing, change.basis),
      ...{ kind: 'objection' as const, number: 1, decider: 'office' as const, late: false },
      ...{ fromDepartmentId: task.leadDepartmentId, proposedDepartmentId: to.id },
    };
    await tx.insert(Request, [request]);
    const subject = { type: 'request', id: request.id };
    tx.record({ act: 'request.assign', subject, actorId: actor.officerId, payload: request });
    return this.answers.reassign(tx, task, { actor, to: to.id, because: { request: request.id } });
  }

  /** As an extension that somebody with the right granted; the original day stays. */
  private async redate(tx: Tx, doing: Doing, change: BulkChange & { kind: 'redate' }): Done {
    const { task, actor } = doing;
    const { day, basis, behalf } = change;
    if (!WITH_UNIT.includes(task.state)) return refuse('TASK.TRANSITION_REFUSED');
    if (task.dueDate === null || task.nature !== 'oneOff') return refuse('TASK.NO_DUE_DATE');
    const about = { taskId: task.id, kind: 'extension' as const, nodeId: IsNull() };
    if (await tx.one(Request, { ...about, state: 'asked' })) return refuse('REQUEST.PENDING');
    const number = (await tx.findBy(Request, { ...about, state: 'granted' })).length + 1;
    const { workingDays } = this.changes.rules();
    const wish = { today: this.today(), dueDate: task.dueDate, proposed: day, noLaterThan: null, number };
    const fault = extensionFault(wish);
    if (fault) return refuse(fault);
    const decider = extensionDecider(wish, this.changes.limits(), workingDays);
    if (decider === 'leader' && behalf === null) return refuse('REQUEST.FOR_LEADER');
    const request = {
      ...{ ...this.own(doing, basis), kind: 'extension' as const, nodeId: null, number, decider },
      ...{ fromDay: task.dueDate, proposedDay: day, grantedDay: day },
      late: askedLate(this.today(), task.dueDate, workingDays),
    };
    await tx.insert(Request, [request]);
    if (behalf !== null) {
      const decided = await this.record(tx, doing, { behalf, words: basis, requestId: request.id });
      if (!decided.ok) return decided;
    }
    const subject = { type: 'request', id: request.id };
    tx.record({ act: 'request.redate', subject, actorId: actor.officerId, payload: request });
    return this.answers.grant(tx, request as Request, { actor });
  }

  private async record(
    tx: Tx,
    { task, actor, directory }: Doing,
    { behalf, words, requestId }: { behalf: OnBehalf; words: string; requestId: string },
  ): Done {
    const about = { actor, behalf, departmentId: task.leadDepartmentId, today: this.today() };
    const leader = leaderPost(about, directory);
    if (!leader.ok) return leader;
    const said = { decidedOn: behalf.day, words, manner: behalf.manner };
    const by = { recordedBy: actor.officerId, recordedOn: this.today() };
    const row = { id: newId(), taskId: task.id, kind: 'extension' as const, requestId, leaderPostId: leader.value };
    await tx.insert(Decision, [{ ...row, ...said, ...by }]);
    return ok(undefined);
  }

  private async handOver(tx: Tx, { task, actor, directory }: Doing, change: BulkChange & { kind: 'post' }): Done {
    const post = directory.postNamed(change.post);
    if (!post || post.departmentId !== task.leadDepartmentId) return refuse('TASK.POST_ELSEWHERE');
    if (!STILL_OURS.includes(task.state)) return refuse('TASK.TRANSITION_REFUSED');
    await tx.update(Task, { id: task.id, version: task.version }, { responsiblePostId: post.id });
    const payload = { from: task.responsiblePostId, to: post.id, basis: change.basis };
    const subject = { type: 'task', id: task.id };
    tx.record({ act: 'task.handOver', subject, actorId: actor.officerId, payload });
    return ok(undefined);
  }

  /** Kept as a request is, asked and granted by the same person: the story of a task knows one form. */
  private own({ actor, task }: Doing, basis: string): Partial<Request> & { id: string } {
    const [on, by] = [this.today(), actor.officerId];
    const asked = { askedOn: on, askedBy: by, decidedOn: on, decidedBy: by };
    return { id: newId(), taskId: task.id, ...asked, reason: basis, answer: basis, state: 'granted' as const };
  }

  private today(): string {
    return dayOf(this.clock.now());
  }
}

const GONE: TaskRefusal = 'TASK.NOT_FOUND';
const STILL_OURS: readonly Task['state'][] = [...WITH_UNIT, 'submitted', 'suspended'];
