import { Injectable } from '@nestjs/common';
import { In, IsNull, Not } from 'typeorm';
import type { ParsedReport, ReadCommitment } from '../document/domain/parsed-report.js';
import { readReport } from '../document/read-report.js';
import { Reads } from '../platform/database/reads.js';
import { Task } from '../task/task.entity.js';
import { Consultation, ConsultationAnswer } from './consultation.entity.js';
import { deskLines, faultsOf, type DeskRecord } from './desk-lines.js';
import type { LineFault } from './desk-problems.js';
import { natureDoubt } from './domain/desk-doubts.js';
import { CarryOverService } from './carry-over.service.js';
import { Plan, PlanApproval, PlanChange, PlanItem, PlanRevision, type Commitment } from './plan.entity.js';

/** A promise as it stands in the source, counted through the whole chapter, with what its reading says of it. */
export interface DeskPromise {
  readonly row: Commitment;
  readonly number: number;
  readonly taskId: string;
  /** Says by how much or by when. */
  readonly verifiable: boolean;
  readonly doubt: string | null;
  /** Numbers of promises elsewhere that say nearly the same. */
  readonly alike: readonly number[];
  /** Problems of last year that its item answers. */
  readonly problems: readonly string[];
}

export interface DeskSheet {
  readonly plan: Plan;
  readonly source: { readonly text: string; readonly importedAt: string };
  /** Where the next-steps chapters stand. */
  readonly chapters: readonly { readonly start: number; readonly end: number }[];
  readonly items: readonly PlanItem[];
  readonly promises: readonly DeskPromise[];
  /** Drafts, in the order of the report. */
  readonly lines: readonly DeskRecord[];
  readonly faults: readonly LineFault[];
  /** Parts of last year's problems that no promise takes up. */
  readonly untaken: readonly string[];
  /** Of these, the ones that no task was set up for either. */
  readonly unanswered: readonly string[];
  readonly approvals: readonly PlanApproval[];
  /** What revised reports changed, the latest first. */
  readonly changes: readonly PlanChange[];
  /** Tasks of last year's plan that a line may go on with. */
  readonly lastYear: readonly Task[];
  readonly consultations: readonly (Consultation & { readonly answers: readonly ConsultationAnswer[] })[];
}

/** Tasks that are not approved yet, and problems of last year that nothing answers. */
export interface DeskGaps {
  readonly drafts: readonly Task[];
  readonly unanswered: readonly string[];
}

/** Few plans are open at a time, and a text reads the same every time. */
const MOST_READINGS = 4;

@Injectable()
export class DeskReadingService {
  private readonly readings = new Map<string, ParsedReport | null>();

  constructor(
    private readonly reads: Reads,
    private readonly carryOver: CarryOverService,
  ) {}

  plans(): Promise<Plan[]> {
    return this.reads.find(Plan, { order: { planYear: 'DESC' } });
  }

  sheet(planId: string): Promise<DeskSheet | null> {
    return this.reads.remembered(`desk ${planId}`, () => this.sheetNow(planId));
  }

  private async sheetNow(planId: string): Promise<DeskSheet | null> {
    const plan = await this.reads.one(Plan, { id: planId });
    const revision = plan && (await this.reads.one(PlanRevision, { planId, number: plan.revision }));
    if (!plan || !revision) return null;
    const all = await deskLines(this.reads, await this.reads.findBy(Task, { planId }));
    const lines = all.filter(({ task }) => task.state === 'draft');
    const report = this.read(revision);
    const untaken = untakenOf(report);
    const outline = revision.outline as Pick<ParsedReport, 'chapters'>;
    return {
      plan,
      ...{ source: { text: revision.sourceText, importedAt: revision.importedAt } },
      chapters: outline.chapters.filter(({ role }) => role === 'next_steps'),
      items: await this.reads.find(PlanItem, { where: { revisionId: revision.id }, order: { ordinal: 'ASC' } }),
      ...{ promises: promisesOf(all, report), lines, faults: await faultsOf(this.reads, lines, null) },
      untaken,
      unanswered: unansweredOf(
        untaken,
        all.map(({ task }) => task),
      ),
      approvals: await this.reads.find(PlanApproval, { where: { planId }, order: { batch: 'ASC' } }),
      ...{ consultations: await this.consultations(planId) },
      lastYear: await this.carryOver.candidates(this.reads, plan.planYear),
      changes: await this.reads.find(PlanChange, {
        ...{ where: { planId }, order: { revision: 'DESC', ordinal: 'ASC' } },
      }),
    };
  }

  /** What the desk counts of a plan as missing, without all that its page shows. */
  async gaps({ id: planId, revision: number }: Pick<Plan, 'id' | 'revision'>): Promise<DeskGaps | null> {
    const revision = await this.reads.one(PlanRevision, { planId, number });
    if (!revision) return null;
    const answering = await this.reads.findBy(Task, { planId, answersProblem: Not(IsNull()) });
    return {
      drafts: await this.reads.findBy(Task, { planId, state: 'draft' }),
      unanswered: unansweredOf(untakenOf(this.read(revision)), answering),
    };
  }

  async consultations(planId: string): Promise<DeskSheet['consultations']> {
    const asked = await this.reads.find(Consultation, { where: { planId }, order: { id: 'ASC' } });
    const consultationId = In(asked.map(({ id }) => id));
    const answers = await this.reads.find(ConsultationAnswer, { where: { consultationId }, order: { id: 'ASC' } });
    return asked.map((one) => ({ ...one, answers: answers.filter((answer) => answer.consultationId === one.id) }));
  }

  /** Who changed the line last, and when; null for one nobody has touched. */
  async lastChange(taskId: string): Promise<{ actorId: string; at: string } | null> {
    const [entry] = await this.reads.query<{ actor_id: string; at: string }>(
      `SELECT actor_id, at FROM journal WHERE subject_type = 'task' AND subject_id = $1 ORDER BY seq DESC LIMIT 1`,
      [taskId],
    );
    return entry ? { actorId: entry.actor_id, at: entry.at } : null;
  }

  private read({ id, sourceText }: PlanRevision): ParsedReport | null {
    const known = this.readings.get(id);
    if (known !== undefined) return known;
    const read = readReport(sourceText);
    const report = read.ok ? read.value : null;
    if (this.readings.size >= MOST_READINGS) this.readings.clear();
    this.readings.set(id, report);
    return report;
  }
}

const untakenOf = (report: ParsedReport | null): string[] => [
  ...new Set(report?.links.unanswered.map(({ text }) => text) ?? []),
];

/** What was cancelled answers nothing. */
function unansweredOf(untaken: readonly string[], tasks: readonly Task[]): string[] {
  const answered = new Set(tasks.flatMap((task) => (task.state === 'cancelled' ? [] : (task.answersProblem ?? []))));
  return untaken.filter((text) => !answered.has(text));
}

/** A later reader may part a text otherwise than the one that imported it: what it no longer knows raises no doubt. */
function promisesOf(lines: readonly DeskRecord[], report: ParsedReport | null): DeskPromise[] {
  const rows = lines.flatMap(({ id, promises }) => promises.map((row) => ({ row, taskId: id })));
  rows.sort((a, b) => a.row.startOffset - b.row.startOffset);
  const numbers = new Map(rows.map(({ row }, i) => [row.startOffset, i + 1]));
  const read = new Map<number, { commitment: ReadCommitment; item: number }>();
  report?.planItems.forEach(({ commitments }, item) => {
    for (const commitment of commitments) read.set(commitment.start, { commitment, item });
  });
  const startOf = ([item = -1, at = -1]: readonly number[]): number =>
    report?.planItems[item]?.commitments[at]?.start ?? -1;
  const pairs = report?.links.duplicates.map(({ a, b }) => [startOf(a), startOf(b)] as const) ?? [];
  const alikeTo = (start: number): number[] =>
    pairs.flatMap(([a, b]) => (a === start ? [b] : b === start ? [a] : [])).flatMap((at) => numbers.get(at) ?? []);
  return rows.map(({ row, taskId }) => {
    const known = read.get(row.startOffset);
    const says = known?.commitment.verifiable;
    return {
      ...{ row, taskId, number: numbers.get(row.startOffset) ?? 0, alike: alikeTo(row.startOffset) },
      verifiable: says === undefined || says.measure || says.date,
      doubt: natureDoubt({ text: row.sourceText, nature: row.nature }),
      problems: report?.problems.flatMap(({ text, planItems }) => (planItems[0] === known?.item ? [text] : [])) ?? [],
    };
  });
}
