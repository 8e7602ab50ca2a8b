import { Injectable } from '@nestjs/common';
import { Not } from 'typeorm';
import { dayOf } from '../calendar/domain/beijing.js';
import { NoticeService } from '../mail/notice.service.js';
import type { Actor } from '../organization/actor.js';
import { Directory } from '../organization/directory.js';
import { Clock } from '../platform/clock.js';
import type { Tx } from '../platform/database/tx.js';
import { ok, refuse, type Outcome } from '../platform/outcome.js';
import { Node } from './node.entity.js';
import { Request } from './request.entity.js';
import { TaskChanges, type TaskRefusal } from './task-changes.js';
import { Task } from './task.entity.js';

export interface Granting {
  readonly actor: Actor;
  /** A day other than the one asked for. */
  readonly day?: string | null | undefined;
}

interface Reassigning {
  readonly actor: Actor;
  /** Id of the unit that leads from now on. */
  readonly to: string;
  readonly because: Readonly<Record<string, string>>;
}

type Done = Promise<Outcome<void, TaskRefusal>>;

/** What granting a request does, and what taking that back does. */
@Injectable()
export class AnswersService {
  constructor(
    private readonly clock: Clock,
    private readonly changes: TaskChanges,
    private readonly notices: NoticeService,
  ) {}

  async grant(tx: Tx, request: Request, { actor, day }: Granting): Done {
    if (request.kind === 'objection') return this.relead(tx, request, { actor, to: request.proposedDepartmentId });
    const granted = day ?? request.proposedDay;
    if (granted === null || request.fromDay === null || granted <= request.fromDay) return refuse('REQUEST.NOT_LATER');
    return this.moveDay(tx, request, { from: request.fromDay, to: granted });
  }

  /** The day or the lead is again what it was; refused where something has been built on it since. */
  async takeBack(tx: Tx, request: Request, actor: Actor): Done {
    if (request.kind === 'objection') {
      const task = await tx.one(Task, { id: request.taskId });
      if (task?.leadDepartmentId !== request.proposedDepartmentId) return refuse('DECISION.OVERTAKEN');
      return this.relead(tx, request, { actor, to: request.fromDepartmentId });
    }
    return this.moveDay(tx, request, { from: request.grantedDay ?? '', to: request.fromDay ?? '' });
  }

  /** The original day stays for ever; only the approved one beside it moves. */
  private async moveDay(tx: Tx, request: Request, { from, to }: { from: string; to: string }): Done {
    const task = await tx.one(Task, { id: request.taskId });
    if (request.nodeId !== null && task?.dueDate && to > task.dueDate) return refuse('REQUEST.NODE_AFTER_TASK');
    const moved =
      request.nodeId === null
        ? await tx.update(Task, { id: request.taskId, dueDate: from }, { dueDate: to })
        : await tx.update(Node, { id: request.nodeId, dueDate: from }, { dueDate: to });
    if (moved !== 1) return refuse('DECISION.OVERTAKEN');
    await this.changes.refreshLight(tx, request.taskId);
    return ok(undefined);
  }

  private async relead(tx: Tx, request: Request, { actor, to }: { actor: Actor; to: string | null }): Done {
    const task = await tx.one(Task, { id: request.taskId });
    if (!task || to === null) return refuse('REQUEST.NO_HEAD');
    return this.reassign(tx, task, { actor, to, because: { request: request.id } });
  }

  /** Another unit leads from today: it signs for the task, and has its own days to object. */
  async reassign(tx: Tx, task: Task, { actor, to, because }: Reassigning): Done {
    const today = dayOf(this.clock.now());
    const directory = await Directory.on(today, tx);
    const [head] = directory.postsOf(to, ['head']);
    if (!head) return refuse('REQUEST.NO_HEAD');
    const set = { leadDepartmentId: to, responsiblePostId: head.id, assignedOn: today, acknowledgedOn: null };
    const payload = { from: task.leadDepartmentId, to, ...because };
    const moved = await this.changes.move(tx, { task, action: 'reassign', actor, set, payload });
    if (!moved.ok) return moved;
    await this.endRequests(tx, task, { actor, but: because['request'] ?? '' });
    const owed = directory.postsOf(to, ['head', 'clerk']).map((post) => ({
      ...{ to: post.id, kind: 'acknowledge' as const, subject: task.id, occasion: today, owedOn: today },
    }));
    await this.notices.owe(tx, owed);
    return ok(undefined);
  }

  /** What the former lead asked beside it is asked by nobody now: the new one asks for itself. */
  private async endRequests(
    tx: Tx,
    { id: taskId }: Task,
    { actor, but }: { actor: Actor; but: string },
  ): Promise<void> {
    const open = { taskId, state: 'asked' as const, id: Not(but) };
    const set = { state: 'withdrawn' as const, decidedOn: dayOf(this.clock.now()), answer: LEAD_MOVED };
    for (const { id } of await tx.findBy(Request, open)) {
      await tx.update(Request, { id }, set);
      tx.record({ act: 'request.end', subject: { type: 'request', id }, actorId: actor.officerId, payload: set });
    }
  }
}

const LEAD_MOVED = '任务已改由其他单位牵头，原申请不再办理。';
