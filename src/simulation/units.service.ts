import { Injectable } from '@nestjs/common';
import type { Day } from '../calendar/domain/day.js';
import { WorkingDays } from '../calendar/domain/working-days.js';
import type { Actor } from '../organization/actor.js';
import type { Outcome } from '../platform/outcome.js';
import type { Closing } from '../task/domain/outcomes.js';
import { openDeadlines, unstatedPeriods } from '../task/domain/duties.js';
import type { Deadline } from '../task/domain/facts.js';
import { WITH_UNIT } from '../task/domain/states.js';
import { RequestsService } from '../task/requests.service.js';
import { ReportService, type Report } from '../task/report.service.js';
import type { StandingTask } from '../task/task-reading.service.js';
import { TaskService } from '../task/task.service.js';
import type { Cast } from './cast.js';
import type { Conduct, Duty } from './conduct.js';

/** One thing done, and how it was answered: a refusal is told, for an honest unit must be able to live the year. */
export interface Deed {
  readonly what: string;
  readonly outcome: Outcome<unknown>;
}

export interface DayLived {
  readonly day: Day;
  readonly cast: Cast;
  readonly conduct: Conduct;
  readonly tasks: readonly StandingTask[];
}

type Done = Promise<Deed[]>;

const earlier = (a: Day, b: Day): Day => (a < b ? a : b);
const keyOf = ({ record }: StandingTask, duty: string): string => `${record.task.number}·${duty}`;
const namedDuty = (task: StandingTask, duty: Deadline): string => keyOf(task, `${duty.kind}·${duty.title}`);

/** What units do on a working day: sign, report, supplement, ask for time, state how a period or the year went. */
@Injectable()
export class UnitsService {
  constructor(
    private readonly tasks: TaskService,
    private readonly reports: ReportService,
    private readonly requests: RequestsService,
    private readonly workingDays: WorkingDays,
  ) {}

  async live(lived: DayLived): Done {
    const deeds: Deed[] = [];
    for (const one of lived.tasks) {
      const head = lived.cast.headOf(one.record.task.leadDepartmentId);
      if (!head || !WITH_UNIT.includes(one.record.task.state)) continue;
      deeds.push(...(await this.onTask(one, head, lived)));
    }
    return deeds;
  }

  /** At most one thing about a task a day: the next day sees what became of it. */
  private async onTask(one: StandingTask, head: Actor, lived: DayLived): Done {
    const { task, facts } = one.record;
    if (task.state === 'assigned') return this.sign(one, head, lived);
    const back = this.backOn(one, lived);
    for (const duty of openDeadlines(facts)) {
      if (duty.kind === 'closing') continue;
      const deeds = await this.dueReport(one, duty, { head, lived, back });
      if (deeds.length > 0) return deeds;
    }
    const stated = await this.statement(one, head, { lived, back });
    if (stated.length > 0) return stated;
    const noted = await this.fact(one, head, lived);
    return noted.length > 0 ? noted : this.closing(one, head, { lived, back });
  }

  private async sign({ record }: StandingTask, head: Actor, { day, conduct }: DayLived): Done {
    const { assignedOn, number } = record.task;
    if (assignedOn === null || day < conduct.after('acknowledge', assignedOn, `sign·${number}`)) return [];
    return [{ what: '签收', outcome: await this.tasks.acknowledge(head) }];
  }

  /** The day on which what was sent back is supplemented; null where nothing was. */
  private backOn(
    one: StandingTask,
    { conduct }: DayLived,
  ): { readonly dutyId: string | null; readonly on: Day } | null {
    const last = one.reports.filter(({ state, reviewedOn }) => state === 'returned' && reviewedOn !== null).at(-1);
    if (!one.returned || !last?.reviewedOn) return null;
    return { dutyId: one.returned.dutyId, on: conduct.after('supplement', last.reviewedOn, keyOf(one, 'back')) };
  }

  private async dueReport(
    one: StandingTask,
    duty: Deadline,
    { head, lived, back }: { head: Actor; lived: DayLived; back: ReturnType<UnitsService['backOn']> },
  ): Done {
    const { day, conduct } = lived;
    const key = namedDuty(one, duty);
    const original: Duty = { key, lastDay: this.workingDays.nextWorkingDay(duty.originalDueDate) };
    const wish = conduct.wish(original);
    const until = earlier(wish?.day ?? day, one.record.task.dueDate ?? day);
    const mayAsk = duty.extension === 'none' && duty.kind === 'node' && until > duty.dueDate;
    if (wish && mayAsk && day >= wish.askOn && day <= original.lastDay)
      return [await this.ask(one, head, { nodeId: duty.id, day: until })];
    const on = back?.dutyId === duty.id ? back.on : conduct.handsInOn(original);
    if (day < on) return [];
    const text = `${day}完成“${duty.title}”，印发文件1份，收到回执12份。`;
    const report: Report =
      duty.kind === 'node' ? { kind: 'node', nodeId: duty.id, text } : { kind: 'answer', instructionId: duty.id, text };
    return [{ what: `上报“${duty.title}”`, outcome: await this.reports.report(head, one.record.task.id, report) }];
  }

  private async ask(one: StandingTask, head: Actor, asked: { nodeId: string; day: Day }): Promise<Deed> {
    const wish = { ...asked, reasonKind: 'cooperation' as const, reason: '镇街名册尚未报齐。' };
    return { what: '申请延期', outcome: await this.requests.askExtension(head, one.record.task.id, wish) };
  }

  private async statement(
    one: StandingTask,
    head: Actor,
    { lived, back }: { lived: DayLived; back: ReturnType<UnitsService['backOn']> },
  ): Done {
    const { day, conduct } = lived;
    for (const { id, name, opens, dueBy } of unstatedPeriods(one.record.facts)) {
      const lastDay = this.workingDays.nextWorkingDay(dueBy);
      const on =
        back?.dutyId === id ? back.on : conduct.handsInOn({ key: keyOf(one, name), lastDay, notBefore: opens });
      if (day < opens || day < on) continue;
      const text = `截至${day}，组织检查2次，办理事项31件，同比增加4件。`;
      const report: Report = { kind: 'period', periodId: id, text, assessment: 'implemented' };
      return [{ what: `报${name}情况`, outcome: await this.reports.report(head, one.record.task.id, report) }];
    }
    return [];
  }

  private async fact(one: StandingTask, head: Actor, { day, conduct }: DayLived): Done {
    const { task } = one.record;
    if (task.nature !== 'overall' || !conduct.notesFact(keyOf(one, 'fact'), day)) return [];
    const report: Report = { kind: 'fact', text: `${day}会议听取法治政府建设情况汇报，研究议题2项。` };
    return [{ what: '记履职事实', outcome: await this.reports.report(head, task.id, report) }];
  }

  /** What has a product closes with it; what has none, or a product that did not come, closes in the weeks of the year's end. */
  private async closing(
    one: StandingTask,
    head: Actor,
    { lived, back }: { lived: DayLived; back: ReturnType<UnitsService['backOn']> },
  ): Done {
    const { task, facts } = one.record;
    const { day, conduct } = lived;
    const nodesOpen = openDeadlines(facts).some(({ kind }) => kind === 'node');
    const ownDay = facts.deadlines.find(({ kind }) => kind === 'closing');
    const end = conduct.yearEnd(keyOf(one, 'end'), Number(day.slice(0, 4)));
    const handIn =
      ownDay && !nodesOpen
        ? conduct.handsInOn({ key: namedDuty(one, ownDay), lastDay: this.workingDays.nextWorkingDay(ownDay.dueDate) })
        : end.on;
    const on = task.state === 'returned' && back ? back.on : handIn < end.on ? handIn : end.on;
    if (day < on || this.awaitsReview(one)) return [];
    const outcome = task.nature === 'oneOff' ? (nodesOpen ? 'carriedOver' : 'completed') : end.outcome;
    return [{ what: '报请办结', outcome: await this.tasks.submit(head, task.id, statementOf(day, outcome)) }];
  }

  /** A node that lies with the office is looked at first. */
  private awaitsReview({ record }: StandingTask): boolean {
    return (
      record.task.nature === 'oneOff' && record.nodes.some((node) => node.submittedOn !== null && !node.acceptedOn)
    );
  }
}

const statementOf = (day: Day, outcome: Closing['outcome']): Closing => ({
  text: `截至${day}，本项工作印发文件2份，组织培训3期，参训186人次。`,
  outcome,
  nextYear: outcome === 'continued' || outcome === 'carriedOver' ? '6月底前完成其余两项，形成清单并公布。' : null,
});
