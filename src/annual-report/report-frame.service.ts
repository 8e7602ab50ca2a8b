import { Injectable } from '@nestjs/common';
import { may } from '../access/permissions.js';
import { dayOf } from '../calendar/domain/beijing.js';
import type { Actor } from '../organization/actor.js';
import { Clock } from '../platform/clock.js';
import type { Tx } from '../platform/database/tx.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { ok, refuse, type Outcome } from '../platform/outcome.js';
import { Plan } from '../plan/plan.entity.js';
import type { SkeletonEdit } from './domain/skeleton-edit.js';
import { AnnualReportService } from './annual-report.service.js';
import { ReportFrame } from './report-draft.entity.js';
import type { ReportRefusal } from './report-refusals.js';

export interface FrameRef {
  readonly planYear: number;
  /** Of the frame as it was read; null before anybody changed it. */
  readonly version: number | null;
}

const MOST_EDITS = 500;

/** 提纲: last year's chapters mapped, renamed, added to and put in order; one edit at a time, and the last one taken back. */
@Injectable()
export class ReportFrameService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly annual: AnnualReportService,
  ) {}

  edit(actor: Actor, ref: FrameRef, edit: SkeletonEdit): Promise<Outcome<void, ReportRefusal>> {
    return this.change(actor, ref, async (edits, tx) =>
      (await this.annual.knowsLines(ref.planYear, edit, tx)) ? [...edits, edit] : null,
    );
  }

  takeBack(actor: Actor, ref: FrameRef): Promise<Outcome<void, ReportRefusal>> {
    return this.change(actor, ref, (edits) => Promise.resolve(edits.slice(0, -1)));
  }

  private change(
    actor: Actor,
    { planYear, version }: FrameRef,
    to: (edits: readonly SkeletonEdit[], tx: Tx) => Promise<readonly SkeletonEdit[] | null>,
  ): Promise<Outcome<void, ReportRefusal>> {
    return this.unitOfWork.run(async (tx) => {
      if (!may(actor, 'report.edit')) return refuse('REPORT.NOT_YOURS');
      await tx.alone('plan');
      const plan = await tx.one(Plan, { planYear });
      if (!plan) return refuse('REPORT.NOT_FOUND');
      const frame = await tx.one(ReportFrame, { planId: plan.id });
      if ((frame?.version ?? null) !== version) return refuse('REPORT.CHANGED');
      const edits = await to(frame?.edits ?? [], tx);
      if (!edits) return refuse('REPORT.NO_LINES');
      if (edits.length > MOST_EDITS || (edits.length === 0 && !frame)) return refuse('REPORT.FRAME');
      const [fault] = await this.annual.frameFaults(planYear, edits, tx);
      if (fault) return refuse(fault.why);
      const set = { edits, editedOn: dayOf(this.clock.now()), editedBy: actor.officerId };
      if (frame) await tx.update(ReportFrame, { planId: plan.id }, set);
      else await tx.insert(ReportFrame, [{ ...set, planId: plan.id }]);
      const subject = { type: 'annualReport', id: plan.id };
      tx.record({ act: 'annualReport.frame', subject, actorId: actor.officerId, payload: { edits } });
      return ok(undefined);
    });
  }
}
