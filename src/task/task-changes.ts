import { Inject, Injectable } from '@nestjs/common';
import { may, officeMay, type Permission } from '../access/permissions.js';
import { dayOf } from '../calendar/domain/beijing.js';
import { WorkingDays } from '../calendar/domain/working-days.js';
import { NoticeService } from '../mail/notice.service.js';
import type { Actor } from '../organization/actor.js';
import { Clock } from '../platform/clock.js';
import { SETTINGS, type Config } from '../platform/config.js';
import type { Tx } from '../platform/database/tx.js';
import { refuse, type Outcome } from '../platform/outcome.js';
import type { ContributionRefusal } from './contribution-problems.js';
import type { ClosingFault } from './domain/outcomes.js';
import type { ExtensionFault } from './domain/request-rules.js';
import { lightDaysOf, type LightRules } from './domain/standing.js';
import type { EvidenceRefusal } from './evidence-problems.js';
import { endProposalsOf } from './proposals.js';
import type { SigningRefusal } from './signing-problems.js';
import { recordsOf } from './task-facts.js';
import { Task } from './task.entity.js';
import { tellAtOnce, type AtOnce } from './told-at-once.js';
import { advance, type TaskAction } from './workflow.js';

export type TaskRefusal =
  | 'TASK.NOT_FOUND'
  | 'TASK.NOT_YOURS'
  | 'TASK.TRANSITION_REFUSED'
  | 'TASK.NOT_REVIEWER'
  | 'TASK.REVIEWER_IS_LEAD'
  | 'TASK.SAME_PERSON'
  | 'TASK.OWN_REPORT'
  | 'TASK.NOTHING_SUBMITTED'
  | 'TASK.NO_SUCH_NODE'
  | 'TASK.NO_SUCH_PERIOD'
  | 'TASK.PERIOD_NOT_OPEN'
  | ClosingFault
  | 'TASK.FACTS_ARE_OVERALL'
  | 'TASK.NO_DUE_DATE'
  | 'TASK.NO_SUCH_INSTRUCTION'
  | 'TASK.INSTRUCTION_OPEN'
  | 'TASK.HEAD_SIGNS_OFF'
  | 'TASK.NO_NEWS_TWICE'
  | 'TASK.CHANGED'
  | 'TASK.POST_ELSEWHERE'
  | 'PRACTICE.NOT_ACCEPTED'
  | 'PRACTICE.STANDS'
  | 'DRAFT.NOT_FOUND'
  | 'DRAFT.INCOMPLETE'
  | 'DRAFT.UNITS_OWN'
  | EvidenceRefusal
  | ContributionRefusal
  | SigningRefusal
  | RequestRefusal;

export type RequestRefusal =
  | ExtensionFault
  | 'REQUEST.NOT_FOUND'
  | 'REQUEST.PENDING'
  | 'REQUEST.NOT_OPEN'
  | 'REQUEST.FOR_LEADER'
  | 'REQUEST.NOT_SUPERVISOR'
  | 'REQUEST.TOO_LATE'
  | 'REQUEST.SAME_UNIT'
  | 'REQUEST.NO_SUCH_UNIT'
  | 'REQUEST.NO_HEAD'
  | 'REQUEST.REFUSED_BEFORE'
  | 'DECISION.NO_SUCH_LEADER'
  | 'DECISION.NOT_YOURS'
  | 'DECISION.OVERTAKEN'
  | 'DECISION.NOT_YET'
  | 'PROPOSAL.OVERTAKEN'
  | 'PROPOSAL.ANSWERED_APART';

export interface Move {
  readonly task: Task;
  readonly action: TaskAction;
  /** Whose entry it is; whether he may, is for the caller to have asked. */
  readonly actor: Pick<Actor, 'officerId'>;
  readonly set?: Partial<Task>;
  readonly payload?: Record<string, unknown>;
}

/** The one place that assigns `task.state`: by the transition table, expecting the state that was read. */
@Injectable()
export class TaskChanges {
  constructor(
    private readonly workingDays: WorkingDays,
    private readonly notices: NoticeService,
    private readonly clock: Clock,
    @Inject(SETTINGS) private readonly config: Config,
  ) {}

  async move(tx: Tx, { task, action, actor, set, payload }: Move): Promise<Outcome<void, TaskRefusal>> {
    const next = advance(task.state, action);
    if (next === null) return refuse('TASK.TRANSITION_REFUSED');
    const moved = await tx.update(Task, { id: task.id, version: task.version }, { ...set, state: next });
    if (moved !== 1) return refuse('TASK.TRANSITION_REFUSED');
    const change = { from: task.state, to: next, ...payload };
    tx.record({
      act: `task.${action}`,
      subject: { type: 'task', id: task.id },
      actorId: actor.officerId,
      payload: change,
    });
    await this.endProposals(tx, { taskId: task.id, state: next, actorId: actor.officerId });
    await this.refreshLight(tx, task.id);
    return { ok: true, value: undefined };
  }

  private async endProposals(
    tx: Tx,
    { actorId, ...of }: { readonly taskId: string; readonly state: Task['state']; readonly actorId: string },
  ): Promise<void> {
    const { ids, because } = await endProposalsOf(tx, { ...of, today: dayOf(this.clock.now()) });
    for (const id of ids)
      tx.record({ act: 'request.end', subject: { type: 'request', id }, actorId, payload: { because } });
  }

  /** 签收, by signing for everything at once or by the first report on one task. */
  acknowledge(tx: Tx, task: Task, by: { actor: Actor; day: string }): Promise<Outcome<void, TaskRefusal>> {
    return this.move(tx, { task, action: 'acknowledge', actor: by.actor, set: { acknowledgedOn: by.day } });
  }

  /** Stores the days the light turns, after any change of what it is derived from. */
  async refreshLight(tx: Tx, taskId: string): Promise<void> {
    const task = await tx.one(Task, { id: taskId });
    if (!task) return;
    const [record] = await recordsOf(tx, [task]);
    if (!record) return;
    const { yellowFrom, redFrom } = lightDaysOf(record.facts, this.rules());
    if (yellowFrom === task.yellowFrom && redFrom === task.redFrom) return;
    await tx.update(Task, { id: taskId }, { yellowFrom, redFrom });
  }

  /** What its unit hears of at once. */
  tellAtOnce(tx: Tx, about: AtOnce): Promise<void> {
    return tellAtOnce(tx, this.notices, about);
  }

  /** The day by which what was sent back on `day` is to be supplemented. */
  replyBy(day: string): string {
    return this.workingDays.addWorkingDays(day, this.config.workflow.replyWorkingDays);
  }

  /** How long things may take, and what a clerk sends by himself. */
  limits(): Config['workflow'] {
    return this.config.workflow;
  }

  /** The day of the year, MM-DD, from which closing statements are asked for. */
  yearEndOpens(): string {
    return this.config.yearEnd.opens;
  }

  rules(): LightRules {
    return { workingDays: this.workingDays, soonDays: this.config.lights.soonDays };
  }

  /** Reporting is the lead unit's, by those of its posts that speak for it. */
  mayReport(task: Task, actor: Actor, permission: Permission = 'task.report'): Outcome<void, TaskRefusal> {
    if (task.leadDepartmentId !== actor.departmentId || !may(actor, permission)) return refuse('TASK.NOT_YOURS');
    return { ok: true, value: undefined };
  }

  /**
   * Invariant: the unit that does the work never closes it, nor does an office whose parent is that unit, nor whoever
   * holds a post in it beside the office's.
   */
  mayReview(task: Task, actor: Actor, permission: Permission = 'task.review'): Outcome<void, TaskRefusal> {
    if (task.leadDepartmentId !== null && actor.belongsTo.includes(task.leadDepartmentId))
      return refuse('TASK.REVIEWER_IS_LEAD');
    return officeMay(actor, permission, task.leadDepartmentId)
      ? { ok: true, value: undefined }
      : refuse('TASK.NOT_REVIEWER');
  }
}
