import { Injectable } from '@nestjs/common';
import type { Actor } from '../organization/actor.js';
import { Directory } from '../organization/directory.js';
import { Reads } from '../platform/database/reads.js';
import { assertNever, type Outcome } from '../platform/outcome.js';
import { Refusal } from '../platform/refusal.js';
import { Node, Period } from '../task/node.entity.js';
import { ProgressReport } from '../task/progress-report.entity.js';
import { ReportService } from '../task/report.service.js';
import { Task } from '../task/task.entity.js';
import { TaskService } from '../task/task.service.js';
import type { ScriptedAct } from './script-file.js';

type Result = Promise<Outcome<unknown>>;
type TaskAct = Exclude<ScriptedAct, { act: 'acknowledge' }>;
type Review = Extract<ScriptedAct, { act: 'acceptReport' | 'returnReport' }>;
type Told = Extract<ScriptedAct, { act: 'node' | 'period' | 'fact' | 'note' }>;

/** Does what a line of the script says, as that person would: through the services, which may refuse it. */
@Injectable()
export class ActsService {
  constructor(
    private readonly tasks: TaskService,
    private readonly reports: ReportService,
    private readonly reads: Reads,
  ) {}

  /** A refused act is a wrong script: it must not pass silently, for the year would not be the one that was written. */
  async perform(act: ScriptedAct): Promise<void> {
    const actor = (await Directory.on(act.on, this.reads)).actor(act.by);
    if (!actor) throw wrongAct(act, `没有代码为“${act.by}”的在任人员`);
    const outcome = act.act === 'acknowledge' ? await this.acknowledge(actor) : await this.onTask(act, actor);
    if (!outcome.ok) throw wrongAct(act, `这个动作不能办（${outcome.error}）`);
  }

  /** Signing for nothing is no act. */
  private async acknowledge(actor: Actor): Result {
    const signed = await this.tasks.acknowledge(actor);
    return signed.ok && signed.value === 0 ? { ok: false, error: 'TASK.NOTHING_ASSIGNED' } : signed;
  }

  private async onTask(act: TaskAct, actor: Actor): Result {
    const task = await this.reads.one(Task, { title: act.task });
    if (!task) throw wrongAct(act, `没有名为“${act.task}”的任务`);
    switch (act.act) {
      case 'node':
      case 'period':
      case 'fact':
      case 'note':
        return this.tell(act, task, actor);
      case 'acceptReport':
        return this.reports.acceptReport(actor, await this.waiting(act, task));
      case 'returnReport':
        return this.reports.returnReport(actor, await this.waiting(act, task), act.missing);
      case 'submit': {
        const { text, outcome, nextYear = null } = act;
        return this.tasks.submit(actor, task.id, { text, outcome, nextYear });
      }
      case 'sendBack':
        return this.tasks.sendBack(actor, task.id, act.missing);
      case 'accept':
        return this.tasks.accept(actor, task.id);
      case 'close':
        return this.tasks.close(actor, task.id);
      default:
        return assertNever(act);
    }
  }

  private async tell(act: Told, task: Task, actor: Actor): Result {
    const { text } = act;
    if (act.act === 'node') {
      const nodeId = await this.nodeId(act, task, act.node);
      return this.reports.report(actor, task.id, { kind: 'node', nodeId, text });
    }
    if (act.act === 'period') {
      const periodId = await this.periodId(act, task, act.period);
      return this.reports.report(actor, task.id, { kind: 'period', periodId, text, assessment: act.assessment });
    }
    return this.reports.report(actor, task.id, { kind: act.act, text });
  }

  /** The report that lies with the office for the node or period the act names. */
  private async waiting(act: Review, task: Task): Promise<string> {
    const duty =
      act.node === undefined
        ? { periodId: await this.periodId(act, task, act.period ?? '') }
        : { nodeId: await this.nodeId(act, task, act.node) };
    const report = await this.reads.one(ProgressReport, { taskId: task.id, state: 'submitted', ...duty });
    if (!report) throw wrongAct(act, '没有待审核的材料');
    return report.id;
  }

  private async nodeId(act: ScriptedAct, task: Task, title: string): Promise<string> {
    const node = await this.reads.one(Node, { taskId: task.id, title });
    if (!node) throw wrongAct(act, `任务“${task.title}”没有名为“${title}”的节点`);
    return node.id;
  }

  private async periodId(act: ScriptedAct, task: Task, code: string): Promise<string> {
    const period = await this.reads.one(Period, { planId: task.planId, code });
    if (!period) throw wrongAct(act, `没有代码为“${code}”的期次`);
    return period.id;
  }
}

const wrongAct = ({ line }: ScriptedAct, why: string): Refusal =>
  new Refusal('DEMO.ACT_REFUSED', `演示脚本第${line}行：${why}。请改正脚本后重新运行。`);
