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
import { openTasks, type OpenTasks } from './open-tasks.js';

/** What one unit has still to be told of: as much as a list says of it. */
export interface WaitingNotice {
  readonly kind: NoticeKind;
  readonly plan: Plan;
  readonly unit: Department;
  readonly ordinal: number;
  readonly title: string;
  /** Ids of tasks, in the order of their numbers. */
  readonly led: readonly string[];
  readonly supported: readonly string[];
  /** Since when it can be signed. */
  readonly since: Day;
  /** Known only once somebody has worded it. */
  readonly row: OfficePaper | null;
  /** Worded by hand, and its tasks or its day are others now. */
  readonly stale: boolean;
}

/** The same as it would be signed today. */
export interface NoticeDraft extends WaitingNotice {
  /** Paragraphs, one a line. */
  readonly body: string;
  readonly tables: readonly Table[];
  /** By when it asks to be signed for; and by when it would, were it worded today. */
  readonly signBy: Day;
  readonly signByToday: Day;
  readonly factsHash: string;
  /** All that is printed, in a few letters: what is signed is what was looked at. */
  readonly seen: string;
}

const hashOf = (value: unknown): string => sha256(canonicalJson(value)).slice(0, 16);

type Told = Pick<WaitingNotice, 'unit' | 'led' | 'supported' | 'row' | 'ordinal'>;

interface About {
  readonly plan: Plan;
  readonly day: Day;
  readonly open: OpenTasks;
  readonly approvals: readonly PlanApproval[];
  readonly told: readonly Told[];
  /** Of the tasks of some notices, by id. */
  readonly lines: ReadonlyMap<string, TableLine>;
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

  /** In the order of the units' names in the directory. Of what nobody worded no table is made. */
  waiting(from: Reads): Promise<WaitingNotice[]> {
    const day = dayOf(this.clock.now());
    return from.remembered(`waiting notices ${day}`, async () => {
      const about = await this.about(from, day, (all) => all.filter(({ row }) => row !== null));
      return about === null ? [] : about.told.map((told) => this.outline(told, about));
    });
  }

  /** The same, whole. */
  all(from: Reads): Promise<NoticeDraft[]> {
    const day = dayOf(this.clock.now());
    return from.remembered(`supervision drafts ${day}`, () => this.drafts(from, day, (all) => all));
  }

  async ofUnit(from: Reads, departmentId: string): Promise<NoticeDraft | null> {
    const day = dayOf(this.clock.now());
    const its = ({ unit }: Told): boolean => unit.id === departmentId;
    return (await this.drafts(from, day, (all) => all.filter(its)))[0] ?? null;
  }

  private async drafts(from: Reads, day: Day, which: (all: readonly Told[]) => readonly Told[]) {
    const about = await this.about(from, day, which);
    return about === null ? [] : which(about.told).map((told) => this.draft(told, about));
  }

  /** @param tabled those of which the tables are wanted */
  private async about(from: Reads, day: Day, tabled: (all: readonly Told[]) => readonly Told[]): Promise<About | null> {
    const plan = await currentPlan(from, day);
    if (!plan) return null;
    const directory = await Directory.on(day, from);
    const open = await openTasks(from, plan.id);
    const papers = await from.findBy(OfficePaper, { planId: plan.id, kind: In(['notice', 'request']) });
    const byUnit = groupBy(papers, ({ departmentId }) => departmentId ?? '');
    const told = directory.departments.flatMap((unit) =>
      directory.isClosed(unit) ? [] : this.of(unit, open, byUnit.get(unit.id) ?? []),
    );
    const ids = tabled(told).flatMap(({ led, supported }) => [...led, ...supported]);
    const lines = ids.length === 0 ? [] : await this.tables.lines(from, plan, { directory, ids: [...new Set(ids)] });
    return {
      ...{ plan, day, open, told, lines: new Map(lines.map((line) => [line.taskId, line])) },
      approvals: await from.find(PlanApproval, { where: { planId: plan.id }, order: { batch: 'ASC' } }),
    };
  }

  private of(unit: Department, open: OpenTasks, own: readonly OfficePaper[]): Told[] {
    const over = own.filter(({ state }) => state !== 'draft');
    const told = new Set(over.flatMap(({ taskIds }) => taskIds ?? []));
    const fresh = (ids: readonly string[] = []) => ids.filter((id) => !told.has(id));
    const led = fresh(open.led.get(unit.id));
    // An office writes no letter to itself.
    if (led.length === 0 || this.config[writerOfNotice(kindTo(unit))].name === unit.name) return [];
    const supported = fresh(open.supported.get(unit.id));
    const row = own.find(({ state }) => state === 'draft') ?? null;
    return [{ unit, led, supported, row, ordinal: over.length + 1 }];
  }

  private outline(told: Told, about: About): WaitingNotice {
    const { since, title } = this.words(told, about);
    const stale = told.row !== null && isStale(told.row, hashOf(tablesOf(told, about.lines)), about.day);
    return { ...told, kind: kindTo(told.unit), plan: about.plan, title, since, stale };
  }

  private draft(told: Told, about: About): NoticeDraft {
    const { row } = told;
    const { since, title, body, signBy } = this.words(told, about);
    const tables = tablesOf(told, about.lines);
    const factsHash = hashOf(tables);
    return {
      ...{ ...told, kind: kindTo(told.unit), plan: about.plan, title, body, since, tables, factsHash },
      stale: row !== null && isStale(row, factsHash, about.day),
      ...{ signBy: row?.answerBy ?? signBy, signByToday: signBy },
      seen: hashOf([{ title, body }, tables, row?.version ?? 0]),
    };
  }

  private words({ unit, led, supported, row, ordinal }: Told, { plan, day, open, approvals }: About) {
    const last = Math.max(...led.map((id) => open.batches.get(id) ?? 1));
    const approval = approvals.find(({ batch }) => batch === last);
    const facts: NoticeFacts = {
      ...{ kind: kindTo(unit), unit: unit.name, planYear: plan.planYear, ordinal },
      ...{ led: led.length, supported: supported.length },
      approvedOn: approval?.day ?? plan.approvedOn ?? day,
      approvalDocument: approval?.document ?? plan.approvalDocument ?? '',
      signBy: this.ladder.replyBy(day),
      objectionWorkingDays: this.config.workflow.objectionWorkingDays,
    };
    const { title, paragraphs } = noticeText(facts);
    const words = row ? { title: row.title, body: row.body } : { title, body: paragraphs.join('\n') };
    return { ...words, since: facts.approvedOn, signBy: facts.signBy };
  }
}

const kindTo = (unit: Department): NoticeKind => noticeKindOf(mannerFor(unit.kind));

const isStale = (row: OfficePaper, factsHash: string, day: Day): boolean =>
  row.factsHash !== factsHash || (row.answerBy ?? day) <= day;

const LED = ['number', 'title', 'standard', 'dates', 'due', 'cooperating'] as const;
const SUPPORTED = ['number', 'title', 'standard', 'due', 'lead'] as const;

function tablesOf({ led, supported }: Told, lines: About['lines']): Table[] {
  const some = (ids: readonly string[]): TableLine[] => ids.flatMap((id) => lines.get(id) ?? []);
  return [
    tableOf(some(led), LED, '一、牵头的任务'),
    ...(supported.length === 0 ? [] : [tableOf(some(supported), SUPPORTED, '二、配合的任务')]),
  ];
}
