import { Inject, Injectable } from '@nestjs/common';
import { In, Not } from 'typeorm';
import { AuditService } from '../audit/audit.service.js';
import { dayOf } from '../calendar/domain/beijing.js';
import { Directory } from '../organization/directory.js';
import { Clock } from '../platform/clock.js';
import { SETTINGS, type Config } from '../platform/config.js';
import { Reads } from '../platform/database/reads.js';
import { recordsOf, type TaskRecord } from '../task/task-facts.js';
import { Task } from '../task/task.entity.js';
import type { OfficialDocument } from '../writing/domain/document.js';
import { noticeOf } from '../writing/domain/notice.js';
import { currentItems } from './current-items.js';
import { deskLines, type DeskRecord } from './desk-lines.js';
import { taskTableDocument, type TableLine } from './domain/task-table.js';
import { Plan } from './plan.entity.js';

interface LinesWanted {
  readonly directory: Directory;
  readonly ids?: readonly string[];
}

/** The breakdown table of a plan as papers print it: the lines in force or, before it is approved, its drafts. */
@Injectable()
export class TaskTableService {
  constructor(
    private readonly reads: Reads,
    private readonly clock: Clock,
    private readonly audit: AuditService,
    @Inject(SETTINGS) private readonly config: Config,
  ) {}

  /**
   * In the order of their numbers; what was cancelled stands in it no longer.
   * @param wanted.ids of these tasks alone
   */
  async lines(from: Reads, plan: Plan, { directory, ids }: LinesWanted): Promise<TableLine[]> {
    const which = ids === undefined ? {} : { id: In([...ids]) };
    const found = await from.find(Task, { where: { planId: plan.id, state: Not('cancelled'), ...which } });
    const tasks = found.filter(({ state }) => plan.state === 'draft' || state !== 'draft');
    const records = new Map((await recordsOf(from, tasks)).map((record) => [record.task.id, record]));
    const items = await currentItems(from);
    const desk = await deskLines(from, tasks);
    return desk
      .flatMap((line) => {
        const record = records.get(line.id);
        const markerOf = (itemId: string): string => items.get(itemId)?.marker ?? '';
        return record ? [lineOf({ line, record, directory, markerOf })] : [];
      })
      .sort((a, b) => a.number - b.number);
  }

  /** With the name of its file; null where there is no such plan. */
  async document(
    plan: Pick<Plan, 'id'> | Pick<Plan, 'planYear'>,
  ): Promise<{ readonly name: string; readonly document: OfficialDocument } | null> {
    const found = await this.reads.one(Plan, plan);
    if (!found) return null;
    const day = dayOf(this.clock.now());
    const { planYear, approvedOn, approvalDocument } = found;
    const demo = this.config.installation.demo || found.illustrative;
    const document = taskTableDocument({
      ...{ planYear, day, issuer: this.config.office.name, head: await this.audit.headWords() },
      lines: await this.lines(this.reads, found, { directory: await Directory.on(day, this.reads) }),
      approved: approvedOn === null ? null : { on: approvedOn, document: approvalDocument ?? '' },
      notice: noticeOf({ demo, signedOn: approvedOn }),
    });
    return { name: `${document.title}${approvedOn === null ? '（草稿）' : ''}.docx`, document };
  }
}

interface Around {
  readonly line: DeskRecord;
  readonly record: TaskRecord;
  readonly directory: Directory;
  readonly markerOf: (itemId: string) => string;
}

function lineOf({ line, record, directory, markerOf }: Around): TableLine {
  const { task, nodes, periods } = record;
  const unit = directory.department(task.leadDepartmentId);
  const { id, number, title, nature, standard, leadDepartmentId, dueDate, originalDueDate } = task;
  const beside = line.cooperating.filter((other) => other !== leadDepartmentId);
  return {
    ...{ taskId: id, number, title, nature, standard, due: dueDate, originalDue: originalDueDate },
    ...{ leadId: leadDepartmentId, lead: unit?.name ?? '待定' },
    cooperatingIds: beside,
    cooperating: beside.flatMap((other) => directory.department(other)?.name ?? []),
    leader: directory.posts.find((post) => post.id === unit?.supervisingLeaderPostId)?.title ?? '',
    nodes: nodes.map((node) => ({ title: node.title, due: node.dueDate, originalDue: node.originalDueDate })),
    periods: nature === 'continuing' ? periods.map(({ period }) => ({ name: period.name, dueBy: period.dueBy })) : [],
    promises: line.promises.map(({ itemId, sourceText }) => ({ marker: markerOf(itemId), text: sourceText })),
  };
}
