import { Inject, Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { canonicalJson, sha256 } from '../audit/canonical.js';
import { dayOf } from '../calendar/domain/beijing.js';
import type { Day } from '../calendar/domain/day.js';
import type { Department } from '../organization/department.entity.js';
import { Directory } from '../organization/directory.js';
import { Clock } from '../platform/clock.js';
import { SETTINGS, type Config } from '../platform/config.js';
import type { Reads } from '../platform/database/reads.js';
import { groupBy } from '../platform/group.js';
import { tableOf, type TableLine } from '../plan/domain/task-table.js';
import { PlanApproval, type Plan } from '../plan/plan.entity.js';
import { TaskTableService } from '../plan/task-table.service.js';
import { Task } from '../task/task.entity.js';
import type { Table } from '../writing/domain/document.js';
import { currentPlan } from './bulletin-documents.service.js';
import { mannerFor } from './domain/addressing.js';
import {
  noticeKindOf,
  noticeText,
  writerOfNotice,
  type NoticeFacts,
  type NoticeKind,
} from './domain/supervision-notice.js';
import { LadderService } from './ladder.service.js';
import { OfficePaper } from './office-paper.entity.js';

/** What one unit has still to be told of, as it would be signed today. */
export interface NoticeDraft {
  readonly kind: NoticeKind;
  readonly plan: Plan;
  readonly unit: Department;
  readonly ordinal: number;
  readonly title: string;
  /** Paragraphs, one a line. */
  readonly body: string;
  readonly led: readonly TableLine[];
  readonly supported: readonly TableLine[];
  readonly tables: readonly Table[];
  /** By when it asks to be signed for; and by when it would, were it worded today. */
  readonly signBy: Day;
  readonly signByToday: Day;
  /** Since when it can be signed. */
  readonly since: Day;
  /** Known only once somebody has worded it. */
  readonly row: OfficePaper | null;
  readonly factsHash: string;
  /** Worded by hand, and its tasks or its day are others now. */
  readonly stale: boolean;
  /** All that is printed, in a few letters: what is signed is what was looked at. */
  readonly seen: string;
}

const hashOf = (value: unknown): string => sha256(canonicalJson(value)).slice(0, 16);

/** Still to be done by its lead: what ended before anybody signed needs no notice any more. */
const OPEN: readonly Task['state'][] = ['assigned', 'inProgress', 'submitted', 'returned', 'suspended'];

interface About {
  readonly plan: Plan;
  readonly day: Day;
  /** Lines still to be done, by the unit that leads them and by those that cooperate. */
  readonly led: ReadonlyMap<string, readonly TableLine[]>;
  readonly supported: ReadonlyMap<string, readonly TableLine[]>;
  readonly open: ReadonlyMap<string, Task>;
  readonly approvals: readonly PlanApproval[];
  readonly papers: readonly OfficePaper[];
}

/**
 * 督办通知单 that wait for a signature: worked out from the table each time, so that they follow it; a row is kept only of
 * what somebody worded, signed or dropped. A unit is told of a task once: what is added, or comes to it from another unit,
 * is in a notice of its own.
 */
@Injectable()
export class SupervisionDrafts {
  constructor(
    private readonly tables: TaskTableService,
    private readonly ladder: LadderService,
    private readonly clock: Clock,
    @Inject(SETTINGS) private readonly config: Config,
  ) {}

  /** In the order of the units' names in the directory. */
  all(from: Reads): Promise<NoticeDraft[]> {
    const day = dayOf(this.clock.now());
    return from.remembered(`supervision drafts ${day}`, () => this.allOn(from, day));
  }

  private async allOn(from: Reads, day: Day): Promise<NoticeDraft[]> {
    const plan = await currentPlan(from, day);
    if (!plan) return [];
    const directory = await Directory.on(day, from);
    const tasks = await from.findBy(Task, { planId: plan.id, state: In([...OPEN]) });
    const open = new Map(tasks.map((task) => [task.id, task]));
    const lines = (await this.tables.lines(from, plan, directory)).filter(({ taskId }) => open.has(taskId));
    const besides = lines.flatMap((line) => line.cooperatingIds.map((id) => ({ id, line })));
    const about: About = {
      ...{ plan, day, open, led: groupBy(lines, ({ leadId }) => leadId ?? '') },
      supported: new Map([...groupBy(besides, ({ id }) => id)].map(([id, all]) => [id, all.map(({ line }) => line)])),
      approvals: await from.find(PlanApproval, { where: { planId: plan.id }, order: { batch: 'ASC' } }),
      papers: await from.findBy(OfficePaper, { planId: plan.id, kind: In(['notice', 'request']) }),
    };
    return directory.departments.flatMap((unit) => (directory.isClosed(unit) ? [] : this.of(unit, about)));
  }

  async ofUnit(from: Reads, departmentId: string): Promise<NoticeDraft | null> {
    return (await this.all(from)).find(({ unit }) => unit.id === departmentId) ?? null;
  }

  private of(unit: Department, about: About): NoticeDraft[] {
    const own = about.papers.filter(({ departmentId }) => departmentId === unit.id);
    const over = own.filter(({ state }) => state !== 'draft');
    const told = new Set(over.flatMap(({ taskIds }) => taskIds ?? []));
    const fresh = (lines: readonly TableLine[] = []) => lines.filter(({ taskId }) => !told.has(taskId));
    const led = fresh(about.led.get(unit.id));
    // An office writes no letter to itself.
    if (led.length === 0 || this.config[writerOfNotice(noticeKindOf(mannerFor(unit.kind)))].name === unit.name)
      return [];
    const supported = fresh(about.supported.get(unit.id));
    const row = own.find(({ state }) => state === 'draft') ?? null;
    return [this.draft({ unit, led, supported, row, ordinal: over.length + 1 }, about)];
  }

  private draft(
    told: Pick<NoticeDraft, 'unit' | 'led' | 'supported' | 'row' | 'ordinal'>,
    { plan, day, open, approvals }: About,
  ): NoticeDraft {
    const { unit, led, supported, row, ordinal } = told;
    const last = Math.max(...led.map(({ taskId }) => open.get(taskId)?.batch ?? 1));
    const approval = approvals.find(({ batch }) => batch === last);
    const kind = noticeKindOf(mannerFor(unit.kind));
    const facts: NoticeFacts = {
      ...{ kind, unit: unit.name, planYear: plan.planYear, ordinal, led: led.length, supported: supported.length },
      approvedOn: approval?.day ?? plan.approvedOn ?? day,
      approvalDocument: approval?.document ?? plan.approvalDocument ?? '',
      signBy: this.ladder.replyBy(day),
      objectionWorkingDays: this.config.workflow.objectionWorkingDays,
    };
    const { title, paragraphs } = noticeText(facts);
    const words = row ? { title: row.title, body: row.body } : { title, body: paragraphs.join('\n') };
    const tables = tablesOf(led, supported);
    const factsHash = hashOf(tables);
    const stale = row !== null && (row.factsHash !== factsHash || (row.answerBy ?? day) <= day);
    return {
      ...told,
      ...{ kind, plan, ...words, tables, factsHash, stale, since: facts.approvedOn },
      ...{ signBy: row?.answerBy ?? facts.signBy, signByToday: facts.signBy },
      seen: hashOf([words, tables, row?.version ?? 0]),
    };
  }
}

const LED = ['number', 'title', 'standard', 'dates', 'due', 'cooperating'] as const;
const SUPPORTED = ['number', 'title', 'standard', 'due', 'lead'] as const;

const tablesOf = (led: readonly TableLine[], supported: readonly TableLine[]): Table[] => [
  tableOf(led, LED, '一、牵头的任务'),
  ...(supported.length === 0 ? [] : [tableOf(supported, SUPPORTED, '二、配合的任务')]),
];
