import { Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import { dayOf } from '../calendar/domain/beijing.js';
import type { Actor } from '../organization/actor.js';
import { Clock } from '../platform/clock.js';
import type { Tx } from '../platform/database/tx.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { newId } from '../platform/id.js';
import { ok, refuse, type Outcome } from '../platform/outcome.js';
import { acceptWithTask, type Reviewed } from './accept-with-task.js';
import { Attachments } from './attachments.js';
import { closingFaultOf } from './closing-fault.js';
import { closingText, type Closing, type ClosingFault } from './domain/outcomes.js';
import { needsSecondLook } from './domain/second-look.js';
import { isOwnReport } from './own-report.js';
import { Instruction } from './request.entity.js';
import { endCarriedOver, successorOf } from './succession.js';
import { ProgressReport } from './progress-report.entity.js';
import type { Carried } from './report.service.js';
import { TaskChanges, type TaskRefusal } from './task-changes.js';
import { UnitDraftsService } from './unit-drafts.service.js';
import { Task } from './task.entity.js';

type Result = Promise<Outcome<void, TaskRefusal>>;

/** A task's way from being assigned to being struck off the ledger. */
@Injectable()
export class TaskService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly changes: TaskChanges,
    private readonly drafts: UnitDraftsService,
    private readonly attachments: Attachments,
  ) {}

  /** 签收: a unit signs for everything assigned to it at once; how many tasks that were. */
  async acknowledge(actor: Actor): Promise<Outcome<number, TaskRefusal>> {
    return this.unitOfWork.run(async (tx) => {
      const waiting = await tx.findBy(Task, { leadDepartmentId: actor.departmentId, state: 'assigned' });
      for (const task of waiting) {
        const may = this.changes.mayReport(task, actor, 'task.acknowledge');
        if (!may.ok) return may;
        const signed = await this.changes.acknowledge(tx, task, { actor, day: this.today() });
        if (!signed.ok) return signed;
      }
      return ok(waiting.length);
    });
  }

  /** 报请办结: the lead unit says what was done and how the promise ended. */
  submit(actor: Actor, taskId: string, closing: Closing & Carried): Result {
    return this.unitOfWork.run((tx) => this.submitWithin(tx, actor, { ...closing, taskId }));
  }

  async submitWithin(
    tx: Tx,
    actor: Actor,
    { taskId, files = [], ...closing }: Closing & Carried & { readonly taskId: string },
  ): Result {
    const task = await tx.oneToChange(Task, { id: taskId });
    if (!task) return refuse('TASK.NOT_FOUND');
    const may = this.changes.mayReport(task, actor, 'task.submit');
    if (!may.ok) return may;
    const fault = await this.closingFault(tx, task, closing);
    if (fault) return refuse(fault);
    const round = (await tx.findBy(ProgressReport, { taskId, kind: 'closing' })).length + 1;
    const said = { text: closingText(closing), outcome: closing.outcome, nextYear: closing.nextYear ?? null };
    const set = { submittedOn: this.today(), returnedMissing: null, replyBy: null };
    const payload = { round, ...said };
    const moved = await this.changes.move(tx, { task, action: 'submit', actor, set, payload });
    if (!moved.ok) return moved;
    const author = await this.drafts.signOff(tx, actor, { taskId, act: 'submit', about: '' });
    const report = { ...this.closingReport(actor, task, { ...said, round }), ...author };
    await tx.insert(ProgressReport, [report]);
    return this.attachments.attach(tx, { actor, report: { id: report.id, taskId } }, files);
  }

  /** What is wrong with how the unit says the task ended; null where nothing is. */
  closingFault(tx: Tx, task: Task, closing: Closing): Promise<ClosingFault | null> {
    return closingFaultOf(tx, task, { closing, opens: this.changes.yearEndOpens(), today: this.today() });
  }

  private closingReport(
    actor: Actor,
    task: Task,
    statement: Pick<ProgressReport, 'text' | 'outcome' | 'nextYear' | 'round'>,
  ): Partial<ProgressReport> & { id: string } {
    return {
      id: newId(),
      taskId: task.id,
      kind: 'closing',
      round: statement.round,
      text: statement.text,
      outcome: statement.outcome,
      nextYear: statement.nextYear,
      state: 'submitted',
      submittedOn: this.today(),
      submittedBy: actor.officerId,
    };
  }

  /** 退回补充: the clock runs again, and the unit is told what is missing and by when to answer. */
  sendBack(actor: Actor, taskId: string, missing: string): Result {
    return this.unitOfWork.run(async (tx) => {
      const found = await this.underReview(tx, actor, taskId);
      if (!found.ok) return found;
      const { task, report } = found.value;
      const payload = { missing, replyBy: this.changes.replyBy(this.today()) };
      const set = { submittedOn: null, returnedMissing: missing, replyBy: payload.replyBy };
      const moved = await this.changes.move(tx, { task, action: 'sendBack', actor, set, payload });
      if (!moved.ok) return moved;
      await this.returnReport(tx, task, { report, actor, missing });
      return moved;
    });
  }

  /** The report is what was sent back; only then do the days turn by how long the office had it. */
  private async returnReport(
    tx: Tx,
    task: Task,
    { report, actor, missing }: { report: ProgressReport; actor: Actor; missing: string },
  ): Promise<void> {
    // What is incomplete is no example either.
    const back = { state: 'returned' as const, missing, practiceOn: null, practiceBy: null };
    await tx.update(ProgressReport, { id: report.id }, { ...this.reviewed(actor), ...back });
    await this.changes.refreshLight(tx, task.id);
    const successor = await successorOf(tx, task.id);
    if (successor === null) {
      const occasion = `round-${report.round}`;
      return this.changes.tellAtOnce(tx, { kind: 'returned', task, occasion, day: this.today() });
    }
    // Asked in one plan only: what is missing is asked of what goes on with it.
    const returned = await tx.one(Task, { id: task.id });
    await endCarriedOver(this.changes, tx, { task: returned ?? task, successor, actor, day: this.today() });
  }

  /** 办结: accepted by the office with the outcome the statement names; where one look is enough it is struck off too. */
  accept(actor: Actor, taskId: string): Result {
    return this.unitOfWork.run(async (tx) => {
      const found = await this.underReview(tx, actor, taskId);
      if (!found.ok) return found;
      const { task, report } = found.value;
      const set = {
        completedOn: this.today(),
        completedBy: actor.officerId,
        outcome: report.outcome,
        nextYear: report.nextYear,
      };
      const moved = await this.changes.move(tx, {
        task,
        action: 'accept',
        actor,
        set,
        payload: { round: report.round, outcome: report.outcome },
      });
      if (!moved.ok) return moved;
      await acceptWithTask(tx, taskId, this.reviewed(actor));
      const twice = needsSecondLook(task.nature, report.outcome) || (await this.instructionOpen(tx, taskId));
      return twice ? moved : this.strikeOff(tx, taskId, actor);
    });
  }

  private async strikeOff(tx: Tx, taskId: string, actor: Actor): Result {
    const task = await tx.one(Task, { id: taskId });
    if (!task) return refuse('TASK.NOT_FOUND');
    return this.changes.move(tx, { task, action: 'close', actor, set: { closedOn: this.today() } });
  }

  /** 销号: verified and struck off by a second person. */
  close(actor: Actor, taskId: string): Result {
    return this.unitOfWork.run(async (tx) => {
      const found = await this.forSecondLook(tx, actor, taskId);
      if (!found.ok) return found;
      if (await this.instructionOpen(tx, taskId)) return refuse('TASK.INSTRUCTION_OPEN');
      return this.strikeOff(tx, taskId, actor);
    });
  }

  /** A leader's word that is not answered and struck off yet keeps the task open. */
  private async instructionOpen(tx: Tx, taskId: string): Promise<boolean> {
    return (await tx.one(Instruction, { taskId, closedOn: IsNull() })) !== null;
  }

  /** The second look finds something missing: the unit supplements, and its clock runs again. */
  reopen(actor: Actor, taskId: string, missing: string): Result {
    return this.unitOfWork.run(async (tx) => {
      const found = await this.forSecondLook(tx, actor, taskId);
      if (!found.ok) return found;
      const { task, report } = found.value;
      const replyBy = this.changes.replyBy(this.today());
      const undone = { completedOn: null, completedBy: null, submittedOn: null, outcome: null, nextYear: null };
      const set = { ...undone, returnedMissing: missing, replyBy };
      const moved = await this.changes.move(tx, { task, action: 'reopen', actor, set, payload: { missing, replyBy } });
      if (!moved.ok || !report) return moved;
      await this.returnReport(tx, task, { report, actor, missing });
      return moved;
    });
  }

  /** Neither who accepted it looks again, nor who handed it in and has come to the office since. */
  private async forSecondLook(
    tx: Tx,
    actor: Actor,
    taskId: string,
  ): Promise<Outcome<{ task: Task; report: ProgressReport | undefined }, TaskRefusal>> {
    const task = await tx.oneToChange(Task, { id: taskId });
    if (!task) return refuse('TASK.NOT_FOUND');
    const may = this.changes.mayReview(task, actor, 'task.close');
    if (!may.ok) return may;
    if (task.completedBy === actor.officerId) return refuse('TASK.SAME_PERSON');
    const where = { taskId, kind: 'closing' as const, state: 'accepted' as const };
    const [report] = await tx.find(ProgressReport, { where, order: { round: 'DESC' }, take: 1 });
    const own = report !== undefined && (await isOwnReport(tx, report, actor.officerId));
    return own ? refuse('TASK.OWN_REPORT') : ok({ task, report });
  }

  private async underReview(
    tx: Tx,
    actor: Actor,
    taskId: string,
  ): Promise<Outcome<{ task: Task; report: ProgressReport }, TaskRefusal>> {
    const task = await tx.oneToChange(Task, { id: taskId });
    if (!task) return refuse('TASK.NOT_FOUND');
    const may = this.changes.mayReview(task, actor);
    if (!may.ok) return may;
    const report = await tx.one(ProgressReport, { taskId, kind: 'closing', state: In(['submitted']) });
    if (!report) return refuse('TASK.NOTHING_SUBMITTED');
    return (await isOwnReport(tx, report, actor.officerId)) ? refuse('TASK.OWN_REPORT') : ok({ task, report });
  }

  private reviewed(actor: Actor): Reviewed {
    return { reviewedOn: this.today(), reviewedBy: actor.officerId };
  }

  private today(): string {
    return dayOf(this.clock.now());
  }
}
