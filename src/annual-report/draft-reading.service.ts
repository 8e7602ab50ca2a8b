import { Injectable } from '@nestjs/common';
import { Department } from '../organization/department.entity.js';
import type { Reads } from '../platform/database/reads.js';
import { Figure } from '../plan/figure.entity.js';
import { Plan } from '../plan/plan.entity.js';
import { Task } from '../task/task.entity.js';
import { AnnualReportService } from './annual-report.service.js';
import { draftOf, type Draft } from './domain/draft.js';
import { gapsOf, staleHits, type CheckState, type Gap, type StaleHit } from './domain/gaps.js';
import type { Sentence } from './domain/sentence.js';
import {
  ReportCheck,
  ReportDecision,
  ReportException,
  ReportMark,
  ReportPassage,
  ReportVersion,
} from './report-draft.entity.js';

/** The report as it stands with everything people added to it. */
export interface WholeDraft {
  readonly plan: Plan;
  readonly draft: Draft;
  readonly passages: ReadonlyMap<string, ReportPassage>;
  readonly stale: readonly StaleHit[];
  readonly decisions: readonly ReportDecision[];
  readonly marks: ReadonlySet<string>;
  readonly checks: readonly ReportCheck[];
  readonly exceptions: readonly ReportException[];
  readonly gaps: readonly Gap[];
}

/** Reads the draft through whatever connection it is given: pages read, services decide in their unit of work. */
@Injectable()
export class DraftReading {
  constructor(private readonly annual: AnnualReportService) {}

  async whole(from: Reads, planYear: number): Promise<WholeDraft | null> {
    const plan = await from.one(Plan, { planYear });
    if (!plan) return null;
    const planId = plan.id;
    const kept = await from.findBy(ReportPassage, { planId });
    const worded = draftOf(await this.annual.compose(planYear, from), kept);
    const draft = { ...worded, report: this.annual.restated(worded.report) };
    const decisions = await from.findBy(ReportDecision, { planId });
    const exceptions = await from.findBy(ReportException, { planId });
    const checks = await from.find(ReportCheck, { where: { planId }, order: { id: 'ASC' } });
    const stale = staleHits(draft.report.stale);
    const { unaccounted } = await this.annual.coverage(planYear, from);
    const gaps = gapsOf({
      ...{ draft, stale, decided: decisions },
      checks: await this.checkStates(from, draft, checks),
      ...{ faults: [], missingContents: [] },
      unaccounted: unaccounted.filter(({ id }) => !exceptions.some(({ commitmentId }) => commitmentId === id)),
    });
    const marks = new Set((await from.findBy(ReportMark, { planId })).map(({ sentenceId }) => sentenceId));
    const passages = new Map(kept.map((one) => [one.key, one]));
    return { plan, draft, passages, stale, decisions, marks, checks, exceptions, gaps };
  }

  versions(from: Reads, planId: string): Promise<ReportVersion[]> {
    return from.find(ReportVersion, { where: { planId }, order: { number: 'DESC' } });
  }

  /** The units whose statements and figures each sentence rests on. */
  async unitsBySentence(
    from: Reads,
    { draft, plan }: Pick<WholeDraft, 'draft' | 'plan'>,
  ): Promise<Map<string, string[]>> {
    const where = { planId: plan.id };
    const tasks = new Map((await from.findBy(Task, where)).map(({ id, leadDepartmentId }) => [id, leadDepartmentId]));
    const figures = new Map((await from.findBy(Figure, where)).map(({ id, departmentId }) => [id, departmentId]));
    const unitsOf = (one: Sentence): string[] => [
      ...new Set(
        [...one.tasks.map((id) => tasks.get(id)), ...one.figures.map((id) => figures.get(id))].flatMap(
          (id) => id ?? [],
        ),
      ),
    ];
    return new Map(draft.passages.flatMap(({ sentences }) => sentences.map((one) => [one.id, unitsOf(one)] as const)));
  }

  /** Of sentences that still stand: what was answered about one that was rewritten since is history. */
  private async checkStates(from: Reads, { passages }: Draft, checks: readonly ReportCheck[]): Promise<CheckState[]> {
    const standing = new Set(passages.flatMap(({ sentences }) => sentences.map(({ id }) => id)));
    const names = new Map((await from.find(Department)).map(({ id, name }) => [id, name]));
    return checks
      .filter(({ sentenceId }) => standing.has(sentenceId))
      .map(({ passage, sentenceId, departmentId, answer, settled }) => ({
        ...{ passage, sentenceId, answer, settled: settled !== null },
        unit: names.get(departmentId) ?? '',
      }));
  }
}
