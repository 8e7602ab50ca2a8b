import { Injectable } from '@nestjs/common';
import { may } from '../access/permissions.js';
import { likeness } from '../document/domain/alike.js';
import type { ParsedReport } from '../document/domain/parsed-report.js';
import type { Actor } from '../organization/actor.js';
import { Clock } from '../platform/clock.js';
import type { Reads } from '../platform/database/reads.js';
import type { Tx } from '../platform/database/tx.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { newId } from '../platform/id.js';
import { ok, type Outcome } from '../platform/outcome.js';
import { DraftChanges } from '../task/draft-changes.service.js';
import { TaskCommitment } from '../task/task.entity.js';
import { refusedAtDesk, type DeskRefusal } from './desk-problems.js';
import { compare, type Compared } from './domain/amendment.js';
import { Commitment, Plan, PlanChange, PlanItem, PlanRevision } from './plan.entity.js';
import { PlanReadingService, type PlanWithPromises } from './plan-reading.service.js';
import { hashOfText, planSourceOf, type PlanSource } from './plan-source.js';

export interface RevisedReport {
  readonly report: ParsedReport;
  readonly text: string;
}

/** One sentence that is not as it was; before or after is null where there is none. */
export interface SentenceChange {
  readonly kind: PlanChange['kind'];
  readonly before: string | null;
  readonly after: string | null;
  /** The task that answered it, and goes on to. */
  readonly taskId: string | null;
}

export interface AmendmentPreview {
  readonly planId: string;
  readonly planYear: number;
  readonly kept: number;
  readonly changes: readonly SentenceChange[];
}

/** 计划修订: a revised report of the same year. Tasks keep their history; what is new waits for a supplementary batch. */
@Injectable()
export class AmendmentService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly reading: PlanReadingService,
    private readonly drafts: DraftChanges,
  ) {}

  /** Null where the year has no plan, or this very text was read before. */
  async preview(from: Reads, { report, text }: RevisedReport): Promise<AmendmentPreview | null> {
    const now = await this.reading.ofYear(from, report.planYear ?? 0);
    if (!now || hashOfText(now.sourceText) === hashOfText(text)) return null;
    const { compared, changes } = changesOf(now, promisesIn(report));
    return { planId: now.plan.id, planYear: now.plan.planYear, kept: compared.kept.length, changes };
  }

  /** @returns how many sentences were changed, added or dropped */
  apply(
    actor: Actor,
    { report, text, basis }: RevisedReport & { readonly basis: string },
  ): Promise<Outcome<number, DeskRefusal>> {
    return this.unitOfWork.run(async (tx) => {
      if (!may(actor, 'plan.edit')) return refusedAtDesk('DESK.NOT_YOURS');
      if (basis === '') return refusedAtDesk('DESK.NO_DOCUMENT');
      await tx.alone('plan');
      const now = await this.reading.ofYear(tx, report.planYear ?? 0);
      if (!now) return refusedAtDesk('DESK.NO_PLAN');
      if (hashOfText(now.sourceText) === hashOfText(text)) return refusedAtDesk('DESK.SAME_REPORT');
      const source = planSourceOf(report, text, this.clock.now().toISOString());
      const { compared, changes } = changesOf(now, promisesIn(report));
      const revision = now.plan.revision + 1;
      await this.replaceSource(tx, now.plan, { source, revision });
      await this.link(tx, now, { source, compared });
      await tx.insert(
        PlanChange,
        changes.map((change, i) => ({ ...change, id: newId(), planId: now.plan.id, revision, ordinal: i + 1 })),
      );
      const payload = { revision, basis, sourceHash: source.revision.sourceHash, kept: compared.kept.length, changes };
      const subject = { type: 'plan', id: now.plan.id };
      tx.record({ act: 'plan.amend', subject, actorId: actor.officerId, payload });
      return ok(changes.length);
    });
  }

  /** The earlier text stays beside it, for ever. */
  private async replaceSource(
    tx: Tx,
    plan: Plan,
    { source, revision }: { source: PlanSource; revision: number },
  ): Promise<void> {
    await tx.insert(PlanRevision, [{ ...source.revision, planId: plan.id, number: revision }]);
    await tx.insert(PlanItem, source.items);
    await tx.insert(Commitment, source.commitments);
    await tx.update(Plan, { id: plan.id }, { revision, title: source.plan.title ?? plan.title });
  }

  /** What stayed, in these words or in others, is answered by the task that answered it; what is new becomes drafts. */
  private async link(
    tx: Tx,
    now: PlanWithPromises,
    { source, compared }: { source: PlanSource; compared: Compared },
  ): Promise<void> {
    const taskOf = new Map(now.promises.map(({ id, taskId }) => [id, taskId]));
    const rowAt = (index: number): string => source.commitments[index]?.id ?? '';
    const links = [...compared.kept, ...compared.changed].map(([old, index]) => ({
      ...{ commitmentId: rowAt(index), taskId: taskOf.get(old) ?? '' },
    }));
    await tx.insert(TaskCommitment, links);
    const fresh = new Set(compared.added.map(rowAt));
    for (const draft of source.drafts) {
      const commitmentIds = draft.commitmentIds.filter((id) => fresh.has(id));
      if (commitmentIds.length === 0) continue;
      const taskId = await this.drafts.add(tx, now.plan.id, { ...draft, commitmentIds: [] });
      await tx.insert(
        TaskCommitment,
        commitmentIds.map((commitmentId) => ({ commitmentId, taskId })),
      );
    }
  }
}

const promisesIn = ({ planItems }: ParsedReport): string[] =>
  planItems.flatMap(({ commitments }) => commitments.map(({ text }) => text));

function changesOf(now: PlanWithPromises, after: readonly string[]): { compared: Compared; changes: SentenceChange[] } {
  const compared = compare(now.promises, after, likeness);
  const old = new Map(now.promises.map((promise) => [promise.id, promise]));
  const of = (id: string): Pick<SentenceChange, 'before' | 'taskId'> => ({
    ...{ before: old.get(id)?.text ?? null, taskId: old.get(id)?.taskId ?? null },
  });
  const changes: SentenceChange[] = [
    ...compared.changed.map(([id, i]) => ({ kind: 'changed' as const, ...of(id), after: after[i] ?? null })),
    ...compared.added.map((i) => ({ kind: 'added' as const, before: null, after: after[i] ?? null, taskId: null })),
    ...compared.dropped.map((id) => ({ kind: 'dropped' as const, ...of(id), after: null })),
  ];
  return { compared, changes };
}
