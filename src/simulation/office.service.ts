import { Injectable } from '@nestjs/common';
import { In, IsNull, Not } from 'typeorm';
import type { Actor } from '../organization/actor.js';
import { Reads } from '../platform/database/reads.js';
import { ProgressReport } from '../task/progress-report.entity.js';
import { Instruction, Request } from '../task/request.entity.js';
import { TaskChanges } from '../task/task-changes.js';
import { Task } from '../task/task.entity.js';
import { TaskServices } from '../task/task-services.js';
import type { DayLived, Deed } from './units.service.js';

type Done = Promise<Deed[]>;

/** What the offices do on a working day: look at what came, answer what was asked, strike off what is done. */
@Injectable()
export class OfficeService {
  constructor(
    private readonly services: TaskServices,
    private readonly changes: TaskChanges,
    private readonly reads: Reads,
  ) {}

  async live(lived: DayLived): Done {
    const tasks = new Map((await this.reads.find(Task)).map((task) => [task.id, task]));
    return [
      ...(await this.reviews(lived, tasks)),
      ...(await this.requests(lived, tasks)),
      ...(await this.secondLooks(lived, tasks)),
    ];
  }

  /** Whoever may look at it, but for those named. */
  private reviewer(task: Task, { cast }: DayLived, but: readonly (string | null)[] = []): Actor | null {
    const found = cast
      .with(['inspectionOfficer', 'inspectionChief', 'composer'])
      .find((actor) => !but.includes(actor.officerId) && this.changes.mayReview(task, actor).ok);
    return found ?? null;
  }

  private async reviews(lived: DayLived, tasks: ReadonlyMap<string, Task>): Done {
    const { day, conduct } = lived;
    const waiting = await this.reads.findBy(ProgressReport, { state: 'submitted', kind: Not(In(['fact', 'note'])) });
    const deeds: Deed[] = [];
    for (const report of inOrder(waiting, tasks)) {
      const task = tasks.get(report.taskId);
      const key = `${task?.number ?? 0}·${report.kind}·${report.submittedOn}`;
      const actor = task && this.reviewer(task, lived, [report.submittedBy]);
      // Pieces of what is handed in as a whole are looked at with it.
      const whole = task?.state === 'submitted' && report.kind !== 'closing' && report.kind !== 'answer';
      if (!task || !actor || whole || day < conduct.after('review', report.submittedOn, key)) continue;
      deeds.push(await this.review(actor, report, conduct.sendsBack(key, report.round)));
    }
    return deeds;
  }

  private async review(actor: Actor, { id, taskId, kind }: ProgressReport, back: boolean): Promise<Deed> {
    const { tasks, reports } = this.services;
    const missing = '缺文件名称和日期。';
    const closing = kind === 'closing';
    const outcome = closing
      ? await (back ? tasks.sendBack(actor, taskId, missing) : tasks.accept(actor, taskId))
      : await (back ? reports.returnReport(actor, id, missing) : reports.acceptReport(actor, id));
    return { what: back ? '退回补充' : '审核通过', outcome };
  }

  private async requests(lived: DayLived, tasks: ReadonlyMap<string, Task>): Done {
    const { day, conduct, cast } = lived;
    const deeds: Deed[] = [];
    for (const request of inOrder(await this.reads.findBy(Request, { state: 'asked' }), tasks)) {
      const task = tasks.get(request.taskId);
      const key = `${task?.number ?? 0}·${request.fromDay ?? ''}`;
      if (!task || day < conduct.after('answer', request.askedOn, key)) continue;
      const answer = { grant: conduct.grants(key), words: '请按新的日期抓紧办理。' };
      const forLeader = request.decider === 'leader';
      const actor = forLeader ? cast.leaderOf(task.leadDepartmentId) : cast.with(['inspectionChief'])[0];
      if (!actor) continue;
      if (request.kind === 'proposal') {
        deeds.push(await this.answerProposal(actor, request.id, { yes: answer.grant, day }));
        continue;
      }
      const { decisions } = this.services;
      const outcome = forLeader
        ? await decisions.answerAsLeader(actor, request.id, answer)
        : await decisions.answer(actor, request.id, answer);
      deeds.push({ what: '答复延期申请', outcome });
    }
    return deeds;
  }

  /** 提请协调: the leader hears the unit by a day of his, or sees no need to. */
  private async answerProposal(
    actor: Actor,
    id: string,
    { yes, day }: { readonly yes: boolean; readonly day: string },
  ): Promise<Deed> {
    const said = yes
      ? { answer: 'yes' as const, words: '同意，请单位汇报未完成原因和完成时间。', day: this.changes.replyBy(day) }
      : { answer: 'no' as const, words: '先由督查室协调。', day: null };
    return { what: '答复提请', outcome: await this.services.proposals.answer(actor, id, { ...said, behalf: null }) };
  }

  private async secondLooks(lived: DayLived, tasks: ReadonlyMap<string, Task>): Done {
    const { day, conduct } = lived;
    const answered = await this.reads.findBy(Instruction, { acceptedOn: Not(IsNull()), closedOn: IsNull() });
    const deeds: Deed[] = [];
    for (const { id, taskId, acceptedBy } of inOrder(answered, tasks)) {
      const task = tasks.get(taskId);
      const actor = task && this.reviewer(task, lived, [acceptedBy]);
      if (actor) deeds.push({ what: '复核批示答复', outcome: await this.services.instructions.close(actor, id) });
    }
    const open = new Set((await this.reads.findBy(Instruction, { closedOn: IsNull() })).map(({ taskId }) => taskId));
    for (const task of [...tasks.values()].sort(byNumber)) {
      if (task.state !== 'completed' || task.completedOn === null || open.has(task.id)) continue;
      if (day < conduct.after('secondLook', task.completedOn, `${task.number}`)) continue;
      const actor = this.reviewer(task, lived, [task.completedBy]);
      if (actor) deeds.push({ what: '销号', outcome: await this.services.tasks.close(actor, task.id) });
    }
    return deeds;
  }
}

/** Ids differ from run to run; numbers of tasks and days do not. */
const inOrder = <T extends { readonly taskId: string }>(rows: readonly T[], tasks: ReadonlyMap<string, Task>): T[] =>
  [...rows].sort((a, b) => (tasks.get(a.taskId)?.number ?? 0) - (tasks.get(b.taskId)?.number ?? 0));

const byNumber = (a: Task, b: Task): number => a.number - b.number;
