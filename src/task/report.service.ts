import { Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import { may } from '../access/permissions.js';
import { dayOf } from '../calendar/domain/beijing.js';
import type { Actor } from '../organization/actor.js';
import { Clock } from '../platform/clock.js';
import type { Tx } from '../platform/database/tx.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { newId } from '../platform/id.js';
import { ok, refuse, type Outcome } from '../platform/outcome.js';
import { Attachments } from './attachments.js';
import { ANSWER_STATES, PIECE_STATES } from './domain/reviews.js';
import type { Assessment } from './domain/standing.js';
import type { StagedFile } from './evidence-store.js';
import { isOwnReport } from './own-report.js';
import { Node, Period, TaskPeriod } from './node.entity.js';
import { Instruction } from './request.entity.js';
import { ProgressReport } from './progress-report.entity.js';
import { TaskChanges, type TaskRefusal } from './task-changes.js';
import { Task } from './task.entity.js';
import { aboutOf } from './unit-draft.entity.js';
import { UnitDraftsService } from './unit-drafts.service.js';

/** What a unit reports between assignment and closing: a node with its product, a period's statement, a dated fact. */
export type Report =
  | { readonly kind: 'node'; readonly nodeId: string; readonly text: string }
  | PeriodStatement
  | { readonly kind: 'answer'; readonly instructionId: string; readonly text: string }
  | { readonly kind: 'fact'; readonly text: string }
  | ({ readonly kind: 'note'; readonly text: string } & Outlook);

/** What stands in the way, and what comes next. */
export interface Outlook {
  /** 问题、需要协调的. */
  readonly problems?: string | null;
  /** 下一步. */
  readonly nextSteps?: string | null;
}

export interface PeriodStatement extends Outlook {
  readonly kind: 'period';
  readonly periodId: string;
  readonly text: string;
  readonly assessment: Assessment;
  /** 本期无新情况: the text may be left empty, but not twice running. */
  readonly noNews?: boolean;
}

export const NO_NEWS = '本期无新情况。';

/** What goes with it. */
export interface Carried {
  readonly files?: readonly StagedFile[];
}

/** Kinds that are judged; dated facts and notes are told. */
const JUDGED: readonly Report['kind'][] = ['node', 'period', 'answer'];

/** Who reports on what is not signed for yet signs for it by that. */
const openStates = (kind: Report['kind'] | 'closing'): readonly Task['state'][] =>
  kind === 'answer' ? ANSWER_STATES : PIECE_STATES;

/** What a reviewer decides about a node's proof or a period's statement, and what that does to the duty's own row. */
interface Decision {
  readonly act: 'report.accept' | 'report.return';
  readonly set: Pick<Partial<ProgressReport>, 'state' | 'missing'>;
  readonly onDuty: (tx: Tx, report: ProgressReport) => Promise<void>;
}

@Injectable()
export class ReportService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly changes: TaskChanges,
    private readonly drafts: UnitDraftsService,
    private readonly attachments: Attachments,
  ) {}

  /** @returns the report's id */
  report(actor: Actor, taskId: string, { files, ...report }: Report & Carried): Promise<Outcome<string, TaskRefusal>> {
    return this.unitOfWork.run((tx) => this.reportWithin(tx, actor, { taskId, report, ...(files ? { files } : {}) }));
  }

  async reportWithin(
    tx: Tx,
    actor: Actor,
    { taskId, report: said, files = [] }: { readonly taskId: string; readonly report: Report } & Carried,
  ): Promise<Outcome<string, TaskRefusal>> {
    const task = await tx.oneToChange(Task, { id: taskId });
    if (!task) return refuse('TASK.NOT_FOUND');
    const may = this.mayReport(task, actor, said.kind);
    if (!may.ok) return may;
    if (!openStates(said.kind).includes(task.state)) return refuse('TASK.TRANSITION_REFUSED');
    const worded = await this.worded(tx, taskId, said);
    if (!worded.ok) return worded;
    const report = worded.value;
    // Dated facts stand unreviewed in the annual report: they are the record of an overall duty, and of nothing else.
    if (report.kind === 'fact' && task.nature !== 'overall') return refuse('TASK.FACTS_ARE_OVERALL');
    if (task.state === 'assigned') {
      const signed = await this.changes.acknowledge(tx, task, { actor, day: this.today() });
      if (!signed.ok) return signed;
    }
    const placed = await this.stampDuty(tx, taskId, report);
    if (!placed.ok) return placed;
    const author = await this.drafts.signOff(tx, actor, { taskId, act: 'report', about: aboutOf({ ...report }) });
    const row = { ...this.row(actor, taskId, report), ...author };
    await tx.insert(ProgressReport, [row]);
    tx.record({
      act: `report.${report.kind}`,
      subject: { type: 'report', id: row.id },
      actorId: actor.officerId,
      payload: { ...report, ...author },
    });
    await this.changes.refreshLight(tx, taskId);
    const attached = await this.attachments.attach(tx, { actor, report: { id: row.id, taskId } }, files);
    return attached.ok ? ok(row.id) : attached;
  }

  /** The head signs off what a unit says, but for the small things that the settings leave to its clerk. */
  private mayReport(task: Task, actor: Actor, kind: Report['kind']): Outcome<void, TaskRefusal> {
    const own = this.changes.mayReport(task, actor);
    if (!own.ok || may(actor, 'task.submit') || this.changes.limits().clerkSends.includes(kind)) return own;
    return refuse('TASK.HEAD_SIGNS_OFF');
  }

  /** Something must be said, but that there is nothing new may be said in one press; the second time with a line. */
  private async worded(tx: Tx, taskId: string, report: Report): Promise<Outcome<Report, TaskRefusal>> {
    if (report.text.trim() !== '') return ok(report);
    if (report.kind !== 'period' || !report.noNews) return refuse('TASK.NOTHING_SAID');
    const [last] = await tx.find(ProgressReport, { where: { taskId, kind: 'period' }, order: { id: 'DESC' }, take: 1 });
    return last?.noNews ? refuse('TASK.NO_NEWS_TWICE') : ok({ ...report, text: NO_NEWS });
  }

  private row(actor: Actor, taskId: string, report: Report): Partial<ProgressReport> & { id: string } {
    return {
      id: newId(),
      taskId,
      kind: report.kind,
      nodeId: report.kind === 'node' ? report.nodeId : null,
      periodId: report.kind === 'period' ? report.periodId : null,
      assessment: report.kind === 'period' ? report.assessment : null,
      problems: 'problems' in report ? (report.problems ?? null) : null,
      nextSteps: 'nextSteps' in report ? (report.nextSteps ?? null) : null,
      noNews: report.kind === 'period' ? (report.noNews ?? false) : null,
      round: 1,
      text: report.text,
      instructionId: report.kind === 'answer' ? report.instructionId : null,
      state: JUDGED.includes(report.kind) ? 'submitted' : 'accepted',
      submittedOn: this.today(),
      submittedBy: actor.officerId,
    };
  }

  /** The duty's own row says it was answered: from that day its clock stands still. */
  private async stampDuty(tx: Tx, taskId: string, report: Report): Promise<Outcome<void, TaskRefusal>> {
    const today = this.today();
    if (report.kind === 'node') {
      const stamped = await tx.update(
        Node,
        { id: report.nodeId, taskId, submittedOn: IsNull() },
        { submittedOn: today },
      );
      return stamped === 1 ? ok(undefined) : refuse('TASK.NO_SUCH_NODE');
    }
    if (report.kind === 'period') {
      const period = await tx.one(Period, { id: report.periodId });
      if (period && period.opensOn > today) return refuse('TASK.PERIOD_NOT_OPEN');
      const stamped = await tx.update(
        TaskPeriod,
        { taskId, periodId: report.periodId, statedOn: IsNull() },
        { statedOn: today },
      );
      return stamped === 1 ? ok(undefined) : refuse('TASK.NO_SUCH_PERIOD');
    }
    if (report.kind === 'answer') {
      const open = { id: report.instructionId, taskId, submittedOn: IsNull(), withdrawnOn: IsNull() };
      const stamped = await tx.update(Instruction, open, { submittedOn: today });
      return stamped === 1 ? ok(undefined) : refuse('TASK.NO_SUCH_INSTRUCTION');
    }
    return ok(undefined);
  }

  /** Accepts a node's proof or a period's statement; the assessment of the last accepted statement is the task's. */
  acceptReport(actor: Actor, reportId: string): Promise<Outcome<void, TaskRefusal>> {
    const acceptedOn = this.today();
    const onDuty = async (tx: Tx, report: ProgressReport): Promise<void> => {
      const { nodeId, periodId, instructionId, taskId, assessment } = report;
      if (nodeId) await tx.update(Node, { id: nodeId }, { acceptedOn });
      if (instructionId)
        await tx.update(Instruction, { id: instructionId }, { acceptedOn, acceptedBy: actor.officerId });
      if (!periodId) return;
      await tx.update(TaskPeriod, { taskId, periodId }, { acceptedOn });
      await tx.update(Task, { id: taskId }, { assessment });
    };
    return this.review(actor, reportId, { act: 'report.accept', set: { state: 'accepted' }, onDuty });
  }

  /** The duty is unanswered again; what is missing is said in words. */
  returnReport(actor: Actor, reportId: string, missing: string): Promise<Outcome<void, TaskRefusal>> {
    const onDuty = async (tx: Tx, { nodeId, periodId, instructionId, taskId }: ProgressReport): Promise<void> => {
      if (nodeId) await tx.update(Node, { id: nodeId }, { submittedOn: null });
      if (instructionId) await tx.update(Instruction, { id: instructionId }, { submittedOn: null });
      if (periodId) await tx.update(TaskPeriod, { taskId, periodId }, { statedOn: null });
    };
    return this.review(actor, reportId, { act: 'report.return', set: { state: 'returned', missing }, onDuty });
  }

  private review(actor: Actor, reportId: string, decision: Decision): Promise<Outcome<void, TaskRefusal>> {
    return this.unitOfWork.run(async (tx) => {
      const report = await tx.one(ProgressReport, { id: reportId, state: 'submitted', kind: In([...JUDGED]) });
      const task = report && (await tx.oneToChange(Task, { id: report.taskId }));
      if (!report || !task) return refuse('TASK.NOTHING_SUBMITTED');
      // What the whole task was handed in with is decided with it; what is over stays as it is.
      if (!openStates(report.kind).includes(task.state)) return refuse('TASK.TRANSITION_REFUSED');
      const may = this.changes.mayReview(task, actor);
      if (!may.ok) return may;
      if (await isOwnReport(tx, report, actor.officerId)) return refuse('TASK.OWN_REPORT');
      const { set, act } = decision;
      const reviewed = { ...set, reviewedOn: this.today(), reviewedBy: actor.officerId };
      if ((await tx.update(ProgressReport, { id: reportId, state: 'submitted' }, reviewed)) !== 1)
        return refuse('TASK.NOTHING_SUBMITTED');
      await decision.onDuty(tx, report);
      tx.record({
        act,
        subject: { type: 'report', id: reportId },
        actorId: actor.officerId,
        payload: { task: task.id, ...set },
      });
      await this.changes.refreshLight(tx, task.id);
      if (set.state === 'returned')
        await this.changes.tellAtOnce(tx, {
          kind: 'returned',
          task,
          occasion: `report-${reportId}`,
          day: this.today(),
        });
      return ok(undefined);
    });
  }

  private today(): string {
    return dayOf(this.clock.now());
  }
}
