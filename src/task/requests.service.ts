import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { may } from '../access/permissions.js';
import { dayOf } from '../calendar/domain/beijing.js';
import type { Actor } from '../organization/actor.js';
import { Department } from '../organization/department.entity.js';
import { Directory } from '../organization/directory.js';
import { Clock } from '../platform/clock.js';
import type { Tx } from '../platform/database/tx.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { newId } from '../platform/id.js';
import { ok, refuse, type Outcome } from '../platform/outcome.js';
import {
  askedLate,
  extensionDecider,
  extensionFault,
  nextObjection,
  type ExtensionReason,
} from './domain/request-rules.js';
import { Node } from './node.entity.js';
import { Request, type RequestKind } from './request.entity.js';
import { TaskChanges, type TaskRefusal } from './task-changes.js';
import { Task } from './task.entity.js';
import { WITH_UNIT } from './domain/states.js';
import { UnitDraftsService } from './unit-drafts.service.js';

export interface ExtensionAsked {
  /** null: the day of the task itself. */
  readonly nodeId: string | null;
  readonly reasonKind: ExtensionReason;
  readonly reason: string;
  readonly day: string;
}

export interface ObjectionAsked {
  /** Code of the unit that should lead. */
  readonly department: string;
  readonly reason: string;
}

type Asked = Outcome<Partial<Request>, TaskRefusal>;
type Asking = Promise<Outcome<string, TaskRefusal>>;

interface OnTask {
  readonly taskId: string;
}

/** What a unit asks about a task it leads: more time, or another lead. Meanwhile somebody owns it and the clock runs. */
@Injectable()
export class RequestsService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly changes: TaskChanges,
    private readonly drafts: UnitDraftsService,
  ) {}

  /** @returns the request's id */
  askExtension(actor: Actor, taskId: string, asked: ExtensionAsked): Promise<Outcome<string, TaskRefusal>> {
    return this.unitOfWork.run((tx) => this.askExtensionWithin(tx, actor, { ...asked, taskId }));
  }

  askExtensionWithin(tx: Tx, actor: Actor, { taskId, ...asked }: ExtensionAsked & OnTask): Asking {
    return this.ask(tx, actor, { taskId, kind: 'extension', of: (task) => this.extension(tx, task, asked) });
  }

  object(actor: Actor, taskId: string, asked: ObjectionAsked): Promise<Outcome<string, TaskRefusal>> {
    return this.unitOfWork.run((tx) => this.objectWithin(tx, actor, { ...asked, taskId }));
  }

  objectWithin(tx: Tx, actor: Actor, { taskId, ...asked }: ObjectionAsked & OnTask): Asking {
    return this.ask(tx, actor, { taskId, kind: 'objection', of: (task) => this.objection(tx, task, asked) });
  }

  /** The unit thinks better of it, as long as nobody has answered. */
  withdraw(actor: Actor, requestId: string): Promise<Outcome<void, TaskRefusal>> {
    return this.unitOfWork.run(async (tx) => {
      const request = await tx.one(Request, { id: requestId });
      const task = request && (await tx.oneToChange(Task, { id: request.taskId }));
      if (!request || !task || request.kind === 'proposal') return refuse('REQUEST.NOT_FOUND');
      const mayAsk = this.changes.mayReport(task, actor, 'request.ask');
      if (!mayAsk.ok) return mayAsk;
      const set = { state: 'withdrawn' as const, decidedOn: this.today() };
      if ((await tx.update(Request, { id: requestId, state: 'asked' }, set)) !== 1) return refuse('REQUEST.NOT_OPEN');
      tx.record({
        act: 'request.withdraw',
        subject: { type: 'request', id: requestId },
        actorId: actor.officerId,
        payload: { task: task.id },
      });
      return ok(undefined);
    });
  }

  private async ask(
    tx: Tx,
    actor: Actor,
    { taskId, kind, of }: OnTask & { readonly kind: RequestKind; readonly of: (task: Task) => Promise<Asked> },
  ): Asking {
    const task = await tx.oneToChange(Task, { id: taskId });
    if (!task) return refuse('TASK.NOT_FOUND');
    const mayAsk = this.changes.mayReport(task, actor, 'request.ask');
    if (!mayAsk.ok) return mayAsk;
    if (!WITH_UNIT.includes(task.state)) return refuse('TASK.TRANSITION_REFUSED');
    const asked = await of(task);
    if (!asked.ok) return asked;
    if (asked.value.reason?.trim() === '') return refuse('TASK.NOTHING_SAID');
    const about = { taskId, kind, nodeId: asked.value.nodeId ?? IsNull() };
    if (await tx.one(Request, { ...about, state: 'asked' })) return refuse('REQUEST.PENDING');
    const forLeader = (await this.officeMayAnswer(tx, task)) ? {} : { decider: 'leader' as const };
    const by = { ...forLeader, askedOn: this.today(), askedBy: actor.officerId };
    const row = { ...asked.value, ...by, id: newId(), taskId, kind, state: 'asked' as const };
    const act = kind === 'extension' ? 'ask-extension' : 'object';
    await this.drafts.signOff(tx, actor, { taskId, act, about: asked.value.nodeId ?? '' });
    await tx.insert(Request, [row]);
    tx.record({
      act: `request.${kind}`,
      subject: { type: 'request', id: row.id },
      actorId: actor.officerId,
      payload: row,
    });
    return ok(row.id);
  }

  /** No chief answers his own unit or the one above it: where there is no other chief, it is the leader's from the start. */
  private async officeMayAnswer(tx: Tx, { leadDepartmentId }: Task): Promise<boolean> {
    const directory = await Directory.on(this.today(), tx);
    return directory.posts
      .filter((post) => may({ roles: [post.role] }, 'request.decide'))
      .some(({ departmentId: id }) => ![id, directory.department(id)?.parentId].includes(leadDepartmentId));
  }

  private async extension(tx: Tx, task: Task, { nodeId, reasonKind, reason, day }: ExtensionAsked): Promise<Asked> {
    const node = nodeId === null ? null : await tx.one(Node, { id: nodeId, taskId: task.id, submittedOn: IsNull() });
    if (nodeId !== null && !node) return refuse('TASK.NO_SUCH_NODE');
    const dueDate = node ? node.dueDate : task.dueDate;
    // Only what has a day of its own can be late; a period's statement is told on its day or missing.
    if (dueDate === null || task.nature !== 'oneOff') return refuse('TASK.NO_DUE_DATE');
    const earlier = await tx.findBy(Request, { taskId: task.id, kind: 'extension', nodeId: nodeId ?? IsNull() });
    const number = earlier.filter(({ state }) => state === 'granted').length + 1;
    const today = this.today();
    const wish = { today, dueDate, proposed: day, noLaterThan: node ? task.dueDate : null, number };
    const fault = extensionFault(wish);
    if (fault) return refuse(fault);
    return ok({
      ...{ nodeId, reasonKind, reason, number, fromDay: dueDate, proposedDay: day },
      late: askedLate(today, dueDate, this.changes.rules().workingDays),
      decider: extensionDecider(wish, this.changes.limits(), this.changes.rules().workingDays),
    });
  }

  private async objection(tx: Tx, task: Task, { department, reason }: ObjectionAsked): Promise<Asked> {
    const other = await tx.one(Department, { code: department });
    if (!other) return refuse('REQUEST.NO_SUCH_UNIT');
    if (other.id === task.leadDepartmentId) return refuse('REQUEST.SAME_UNIT');
    const earlier = await tx.find(Request, {
      where: { taskId: task.id, kind: 'objection', fromDepartmentId: task.leadDepartmentId ?? '' },
      order: { id: 'ASC' },
    });
    const refused = earlier.filter(({ state }) => state === 'refused');
    const next = nextObjection({ ...task, refused }, this.changes.limits(), this.changes.rules().workingDays);
    if (!next) return refuse('REQUEST.REFUSED_BEFORE');
    if (this.today() > next.until) return refuse('REQUEST.TOO_LATE');
    return ok({
      ...{ reason, number: next.number, decider: next.decider, late: false },
      ...{ fromDepartmentId: task.leadDepartmentId, proposedDepartmentId: other.id },
    });
  }

  private today(): string {
    return dayOf(this.clock.now());
  }
}
