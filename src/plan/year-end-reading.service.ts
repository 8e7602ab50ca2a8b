import { Inject, Injectable } from '@nestjs/common';
import { In, Not } from 'typeorm';
import { WorkingDays } from '../calendar/domain/working-days.js';
import { Directory } from '../organization/directory.js';
import { SETTINGS, type Config } from '../platform/config.js';
import { Reads } from '../platform/database/reads.js';
import { groupBy } from '../platform/group.js';
import { outcomesFor, type Outcome7 } from '../task/domain/outcomes.js';
import type { TaskState } from '../task/domain/states.js';
import { ProgressReport } from '../task/progress-report.entity.js';
import { UnitDraft } from '../task/unit-draft.entity.js';
import { ENTRY_KINDS, planAtYearEnd, yearEndDays, type YearEndDays } from './domain/year-end-rules.js';
import { LedgerService, type LedgerRow } from './ledger.service.js';
import { Plan } from './plan.entity.js';
import { WITH_UNIT } from '../task/domain/states.js';
import { YearEndEntry } from './year-end.entity.js';

/** A task that has no outcome yet, with what helps to say how it ended. */
export interface YearEndLine {
  readonly row: LedgerRow;
  /** What was said of it before, to begin from; empty where nothing was. */
  readonly said: string;
  /** Sent back: what is to be supplemented. */
  readonly returned: ProgressReport | null;
  readonly draft: UnitDraft | null;
  readonly nodesOpen: number;
  readonly outcomes: readonly Outcome7[];
}

export interface YearEnd {
  readonly plan: Plan;
  readonly days: YearEndDays;
}

export interface UnitYearEnd {
  readonly departmentId: string;
  readonly unit: string;
  readonly lines: readonly YearEndLine[];
  /** Ended already, or handed in: they are only counted. */
  readonly ended: number;
  readonly underReview: number;
  readonly paused: number;
  readonly entries: readonly YearEndEntry[];
}

/** What the office sees of a unit: how far it is, and what it sent. */
export interface UnitSent {
  readonly unit: string;
  readonly tasks: number;
  readonly closed: number;
  readonly sent: readonly YearEndEntry[];
  readonly sentOn: string | null;
}

const UNDER_REVIEW: readonly TaskState[] = ['submitted', 'completed'];
const ENDED: readonly TaskState[] = ['closed', 'cancelled'];

/** Facts of an overall duty are its year; of everything else the last that was said stands for it. */
const FACTS = 5;

@Injectable()
export class YearEndReading {
  constructor(
    private readonly reads: Reads,
    private readonly ledger: LedgerService,
    private readonly workingDays: WorkingDays,
    @Inject(SETTINGS) private readonly config: Config,
  ) {}

  /** Null while no plan is approved. */
  async at(today: string): Promise<YearEnd | null> {
    const plan = planAtYearEnd(await this.reads.find(Plan), today, this.config.yearEnd.opens);
    return plan && { plan, days: yearEndDays(this.config.yearEnd, plan.planYear, this.workingDays) };
  }

  /** The pages of the units given, in their order. */
  async units({ plan }: YearEnd, today: string, departmentIds: readonly string[]): Promise<UnitYearEnd[]> {
    const directory = await Directory.on(today, this.reads);
    const rows = await this.rowsOf(plan, today);
    const mine = rows.filter(({ record }) => departmentIds.includes(record.task.leadDepartmentId ?? ''));
    const lines = await this.lines(mine.filter(({ record }) => WITH_UNIT.includes(record.task.state)));
    const entries = await this.entries(plan.id);
    return departmentIds.map((departmentId) => {
      const own = mine.filter(({ record }) => record.task.leadDepartmentId === departmentId);
      return {
        ...{ departmentId, unit: directory.department(departmentId)?.name ?? '' },
        lines: lines.filter(({ row }) => own.includes(row)),
        ended: countIn(own, ENDED),
        underReview: countIn(own, UNDER_REVIEW),
        paused: countIn(own, ['suspended']),
        entries: entries.filter((entry) => entry.departmentId === departmentId),
      };
    });
  }

  /** Every unit that leads a task or has sent something, in the order of the directory. */
  async overview({ plan }: YearEnd, today: string): Promise<UnitSent[]> {
    const directory = await Directory.on(today, this.reads);
    const rows = (await this.rowsOf(plan, today)).filter(({ record }) => record.task.state !== 'draft');
    const tasks = groupBy(rows, ({ record }) => record.task.leadDepartmentId ?? '');
    const sent = groupBy(
      (await this.entries(plan.id)).filter(({ state }) => state === 'sent'),
      ({ departmentId }) => departmentId,
    );
    return directory.departments.flatMap(({ id, name }): UnitSent[] => {
      const [own, said] = [tasks.get(id) ?? [], sent.get(id) ?? []];
      if (own.length === 0 && said.length === 0) return [];
      return [
        {
          ...{ unit: name, tasks: own.length, closed: countIn(own, [...UNDER_REVIEW, ...ENDED]), sent: said },
          sentOn:
            said
              .map(({ sentOn }) => sentOn)
              .sort()
              .at(-1) ?? null,
        },
      ];
    });
  }

  private rowsOf({ planYear }: Plan, today: string): Promise<LedgerRow[]> {
    return this.reads.remembered(`ledger of ${planYear} ${today}`, () => this.ledger.rows(today, { planYear }));
  }

  private async entries(planId: string): Promise<YearEndEntry[]> {
    const rows = await this.reads.find(YearEndEntry, { where: { planId }, order: { ordinal: 'ASC' } });
    return ENTRY_KINDS.flatMap((kind) => rows.filter((row) => row.kind === kind));
  }

  private async lines(rows: readonly LedgerRow[]): Promise<YearEndLine[]> {
    const taskId = In(rows.map(({ record }) => record.task.id));
    const reports = groupBy(
      await this.reads.find(ProgressReport, { where: { taskId }, order: { id: 'ASC' } }),
      (report) => report.taskId,
    );
    const drafts = await this.reads.findBy(UnitDraft, { taskId, act: 'submit', state: Not('done') });
    return rows.map((row) => {
      const { task, nodes } = row.record;
      const mine = reports.get(task.id) ?? [];
      const nodesOpen = nodes.filter((node) => node.submittedOn === null).length;
      return {
        ...{ row, nodesOpen, said: saidOf(row, mine) },
        returned:
          task.state === 'returned'
            ? (mine.findLast(({ kind, state }) => kind === 'closing' && state === 'returned') ?? null)
            : null,
        draft: drafts.find((draft) => draft.taskId === task.id) ?? null,
        outcomes: outcomesFor({ nature: task.nature, nodesOpen: nodesOpen > 0, early: false }),
      };
    });
  }
}

const countIn = (rows: readonly LedgerRow[], states: readonly TaskState[]): number =>
  rows.filter(({ record }) => states.includes(record.task.state)).length;

/** What is sent back is written again from what was sent; notes and periods without news are no beginning. */
function saidOf({ record }: LedgerRow, reports: readonly ProgressReport[]): string {
  const texts = (kinds: readonly ProgressReport['kind'][]): string[] =>
    reports.filter(({ kind, noNews }) => kinds.includes(kind) && noNews !== true).map(({ text }) => text);
  const closing = texts(['closing']).at(-1);
  if (closing !== undefined) return closing;
  if (record.task.nature === 'overall') return texts(['fact']).slice(-FACTS).join('');
  return texts(['node', 'period']).at(-1) ?? '';
}
