import { Injectable } from '@nestjs/common';
import { may } from '../access/permissions.js';
import type { Actor } from '../organization/actor.js';
import { Directory } from '../organization/directory.js';
import { Reads } from '../platform/database/reads.js';
import { assertNever, type Outcome } from '../platform/outcome.js';
import { Refusal } from '../platform/refusal.js';
import { seenTogether, signable, SupervisionNotices } from '../reminder/supervision-notices.service.js';
import { SupervisionReading } from '../reminder/supervision-reading.service.js';
import { Node, Period } from '../task/node.entity.js';
import { ProgressReport } from '../task/progress-report.entity.js';
import { ReportService } from '../task/report.service.js';
import { Task } from '../task/task.entity.js';
import { TaskService } from '../task/task.service.js';
import { UnitDraftsService, type DraftWritten } from '../task/unit-drafts.service.js';
import type { ScriptedAct } from './script-file.js';

type Result = Promise<Outcome<unknown>>;
type TaskAct = Exclude<ScriptedAct, { act: 'acknowledge' | 'signNotices' }>;
type Review = Extract<ScriptedAct, { act: 'acceptReport' | 'returnReport' }>;
type Told = Extract<ScriptedAct, { act: 'node' | 'period' | 'fact' | 'note' }>;

/** Does what a line of the script says, as that person would: through the services, which may refuse it. */
@Injectable()
export class ActsService {
  constructor(
    private readonly tasks: TaskService,
    private readonly reports: ReportService,
    private readonly drafts: UnitDraftsService,
    private readonly notices: SupervisionReading,
    private readonly signing: SupervisionNotices,
    private readonly reads: Reads,
  ) {}

  /** A refused act is a wrong script: it must not pass silently, for the year would not be the one that was written. */
  async perform(act: ScriptedAct): Promise<void> {
    const actor = (await Directory.on(act.on, this.reads)).actor(act.by);
    if (!actor) throw wrongAct(act, `没有代码为“${act.by}”的在任人员`);
    const outcome = await this.done(act, actor);
    if (!outcome.ok) throw wrongAct(act, `这个动作不能办（${outcome.error}）`);
  }

  private done(act: ScriptedAct, actor: Actor): Result {
    if (act.act === 'acknowledge') return this.acknowledge(actor);
    return act.act === 'signNotices' ? this.signNotices(actor) : this.onTask(act, actor);
  }

  /** 督办通知单: all that wait for this person's signature. */
  private async signNotices(actor: Actor): Result {
    const drafts = signable(await this.notices.whole(), [actor]);
    return this.signing.signAll(actor, seenTogether(drafts));
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
        const { text, outcome, nextYear = '', why = '' } = act;
        const input = { text, outcome, nextYear, why };
        const head = await this.signer({ act, actor, task }, { act: 'submit', input });
        return this.tasks.submit(head, task.id, input);
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
      const report = { kind: 'node' as const, nodeId, text };
      return this.reports.report(
        await this.signer({ act, actor, task }, { act: 'report', input: report }),
        task.id,
        report,
      );
    }
    if (act.act === 'period') {
      const periodId = await this.periodId(act, task, act.period);
      const report = { kind: 'period' as const, periodId, text, assessment: act.assessment };
      return this.reports.report(
        await this.signer({ act, actor, task }, { act: 'report', input: report }),
        task.id,
        report,
      );
    }
    return this.reports.report(actor, task.id, { kind: act.act, text });
  }

  /** Who signs it off: what a clerk wrote goes to the unit's head first, and the head reports it. */
  private async signer(
    { act, actor, task }: { act: ScriptedAct; actor: Actor; task: Task },
    written: Pick<DraftWritten, 'act' | 'input'>,
  ): Promise<Actor> {
    if (may(actor, 'task.submit')) return actor;
    const sent = await this.drafts.write(actor, task.id, { ...written, send: true, filledBy: null });
    if (!sent.ok) throw wrongAct(act, `这个动作不能办（${sent.error}）`);
    const directory = await Directory.on(act.on, this.reads);
    const [post] = directory.postsOf(actor.departmentId, ['head']);
    const head = directory
      .actorsOf(directory.holderOf(post?.id ?? '')?.id ?? '')
      .find(({ departmentId }) => departmentId === actor.departmentId);
    if (!head) throw wrongAct(act, '单位没有在任的负责人');
    return head;
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
