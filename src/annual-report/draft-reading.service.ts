import { Injectable } from '@nestjs/common';
import { Department } from '../organization/department.entity.js';
import type { Reads } from '../platform/database/reads.js';
import { Figure } from '../plan/figure.entity.js';
import { Plan } from '../plan/plan.entity.js';
import { YearEndEntry } from '../plan/year-end.entity.js';
import { Task } from '../task/task.entity.js';
import { AnnualReportService, coverageIn } from './annual-report.service.js';
import { comparisonOf, type ComparisonRow } from './domain/comparison.js';
import { contentsOf, type ContentCheck } from './domain/contents.js';
import { faultsOf } from './domain/faults.js';
import { checkNextSteps, type NextStepsCheck } from './domain/next-check.js';
import { draftOf, type Draft } from './domain/draft.js';
import { gapsOf, staleHits, unconfirmedIn, type CheckState, type Gap, type StaleHit } from './domain/gaps.js';
import { markOf } from './domain/marks.js';
import type { Sentence } from './domain/sentence.js';
import { unsentOf, type Unsent } from './domain/unsent.js';
import {
  ReportCheck,
  ReportDecision,
  ReportException,
  ReportFrame,
  ReportMark,
  ReportPassage,
  ReportVersion,
} from './report-draft.entity.js';

/** A promise beside what became of it; where a leader signed that it may be left open, his reason. */
export type ComparedRow = ComparisonRow & { readonly exception: string | null };

/** The report as it stands with everything people added to it. */
export interface WholeDraft {
  readonly plan: Plan;
  readonly draft: Draft;
  readonly passages: ReadonlyMap<string, ReportPassage>;
  /** Of the frame, for whoever changes it; null before anybody did. */
  readonly frameVersion: number | null;
  readonly stale: readonly StaleHit[];
  readonly decisions: readonly ReportDecision[];
  /** Ids of sentences marked 仅报送. */
  readonly marks: ReadonlySet<string>;
  /** Ids of sentences in which a figure, a date or a name was changed and whose units have not all agreed. */
  readonly unconfirmed: ReadonlySet<string>;
  readonly checks: readonly ReportCheck[];
  /** What no unit has been asked about yet in these words. */
  readonly unsent: readonly Unsent[];
  readonly exceptions: readonly ReportException[];
  readonly compared: readonly ComparedRow[];
  readonly contents: readonly ContentCheck[];
  readonly nextSteps: NextStepsCheck;
  readonly gaps: readonly Gap[];
}

/** Reads the draft through whatever connection it is given: pages read, services decide in their unit of work. */
@Injectable()
export class DraftReading {
  constructor(private readonly annual: AnnualReportService) {}

  whole(from: Reads, planYear: number): Promise<WholeDraft | null> {
    return from.remembered(`draft of ${planYear} ${this.annual.today()}`, () => this.read(from, planYear));
  }

  private async read(from: Reads, planYear: number): Promise<WholeDraft | null> {
    const plan = await from.one(Plan, { planYear });
    if (!plan) return null;
    const kept = await this.keptOf(from, plan.id);
    const year = await this.annual.year(planYear, from);
    const worded = draftOf(year.report, [...kept.passages.values()]);
    const draft = { ...worded, report: this.annual.restated(worded.report) };
    const stale = staleHits(draft.report.stale);
    const contents = contentsOf(draft.report);
    const signed = new Map(kept.exceptions.map(({ commitmentId, reason }) => [commitmentId, reason]));
    const checks = await this.checkStates(from, draft, kept.checks);
    const unitsOf = await this.unitsBySentence(from, { draft, plan });
    const unconfirmed = unconfirmedIn(draft, unitsOf, checks);
    const unsent = unsentOf(draft, unitsOf, kept.checks);
    const gaps = gapsOf({
      ...{ draft, stale, checks, unconfirmed, decided: kept.decisions },
      faults: faultsOf(draft.report, await this.unitNames(from)),
      // 其他情况 is named where it is missing; a report without any is a report all the same.
      missingContents: contents.flatMap(({ content, missing }) => (content === 'other' ? [] : (missing ?? []))),
      unaccounted: coverageIn(year).unaccounted.filter(({ id }) => !signed.has(id)),
    });
    const compared = comparisonOf(year.promises, year.tasks, draft.report).map((row) => ({
      ...{ ...row, exception: signed.get(row.id) ?? null },
    }));
    const nextSteps = checkNextSteps(draft.report);
    const marks = new Set(
      draft.passages
        .flatMap(({ sentences }) => sentences.filter((one) => kept.marks.has(markOf(one))))
        .map(({ id }) => id),
    );
    return { ...kept, plan, draft, marks, unconfirmed, unsent, stale, contents, nextSteps, compared, gaps };
  }

  /** What people added to the draft of this plan. */
  private async keptOf(
    from: Reads,
    planId: string,
  ): Promise<Pick<WholeDraft, 'passages' | 'frameVersion' | 'decisions' | 'marks' | 'checks' | 'exceptions'>> {
    const passages = await from.findBy(ReportPassage, { planId });
    return {
      frameVersion: (await from.one(ReportFrame, { planId }))?.version ?? null,
      passages: new Map(passages.map((one) => [one.key, one])),
      decisions: await from.findBy(ReportDecision, { planId }),
      marks: new Set((await from.findBy(ReportMark, { planId })).map(({ sentenceId }) => sentenceId)),
      checks: await from.find(ReportCheck, { where: { planId }, order: { id: 'ASC' } }),
      exceptions: await from.findBy(ReportException, { planId }),
    };
  }

  private async unitNames(from: Reads): Promise<string[]> {
    return (await from.find(Department)).map(({ name }) => name);
  }

  versions(from: Reads, planId: string): Promise<ReportVersion[]> {
    return from.find(ReportVersion, { where: { planId }, order: { number: 'DESC' } });
  }

  /** The units whose statements, figures and year-end material each sentence rests on; problems are the office's to tell. */
  private async unitsBySentence(
    from: Reads,
    { draft, plan }: Pick<WholeDraft, 'draft' | 'plan'>,
  ): Promise<Map<string, string[]>> {
    const where = { planId: plan.id };
    const tasks = new Map((await from.findBy(Task, where)).map(({ id, leadDepartmentId }) => [id, leadDepartmentId]));
    const figures = new Map((await from.findBy(Figure, where)).map(({ id, departmentId }) => [id, departmentId]));
    const lines = new Map(
      (await from.findBy(YearEndEntry, where)).map(({ id, kind, departmentId }) => [
        id,
        kind === 'problem' ? null : departmentId,
      ]),
    );
    const unitsOf = (one: Sentence): string[] => [
      ...new Set(
        [
          ...one.tasks.map((id) => tasks.get(id)),
          ...one.figures.map((id) => figures.get(id)),
          ...one.origins.map(({ id }) => lines.get(id)),
        ].flatMap((id) => id ?? []),
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
        ...{ passage, sentenceId, departmentId, answer, settled: settled !== null },
        unit: names.get(departmentId) ?? '',
      }));
  }
}
