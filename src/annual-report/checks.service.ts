import { Injectable } from '@nestjs/common';
import { may } from '../access/permissions.js';
import { dayOf } from '../calendar/domain/beijing.js';
import type { Actor } from '../organization/actor.js';
import { Clock } from '../platform/clock.js';
import type { Reads } from '../platform/database/reads.js';
import type { Tx } from '../platform/database/tx.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { newId } from '../platform/id.js';
import { ok, refuse, type Outcome } from '../platform/outcome.js';
import { DraftReading } from './draft-reading.service.js';
import { ReportCheck } from './report-draft.entity.js';
import type { ReportRefusal } from './report-refusals.js';

export interface CheckAnswer {
  readonly checkId: string;
  /** Null: 核对无误. */
  readonly correction: string | null;
}

const MOST_OF_A_CORRECTION = 1000;

/** 送单位核对: each unit sees the sentences that rest on its material, and nothing else of the report. */
@Injectable()
export class ChecksService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly reading: DraftReading,
  ) {}

  /** Sends what has not been sent in these words, to every unit or to one. @returns sentences by unit's id */
  send(
    actor: Actor,
    { planYear, departmentId }: { planYear: number; departmentId: string | null },
  ): Promise<Outcome<ReadonlyMap<string, number>, ReportRefusal>> {
    return this.unitOfWork.run(async (tx) => {
      if (!may(actor, 'report.edit')) return refuse('REPORT.NOT_YOURS');
      await tx.alone('plan');
      const whole = await this.reading.whole(tx, planYear);
      if (!whole) return refuse('REPORT.NOT_FOUND');
      const rows = whole.unsent.filter((row) => departmentId === null || row.departmentId === departmentId);
      if (rows.length === 0) return refuse('REPORT.NO_SUCH');
      const by = { sentOn: dayOf(this.clock.now()), sentBy: actor.officerId };
      await tx.insert(
        ReportCheck,
        rows.map((row) => ({ ...row, ...by, id: newId(), planId: whole.plan.id })),
      );
      const counts = new Map<string, number>();
      for (const row of rows) counts.set(row.departmentId, (counts.get(row.departmentId) ?? 0) + 1);
      const sentences = rows.map((row) => ({ unit: row.departmentId, sentence: row.sentenceId }));
      this.record(tx, { act: 'sendChecks', actor, planId: whole.plan.id, payload: { sentences } });
      return ok(counts);
    });
  }

  /** What a unit has still to answer, and what it answered; oldest first, of sentences that still stand. */
  async ofUnits(from: Reads, departmentIds: readonly string[]): Promise<ReportCheck[]> {
    const rows = await from.find(ReportCheck, { order: { id: 'ASC' } });
    return rows.filter((row) => departmentIds.includes(row.departmentId));
  }

  /** One page of answers: all of them, or none. */
  answer(actor: Actor, answers: readonly CheckAnswer[]): Promise<Outcome<number, ReportRefusal>> {
    return this.unitOfWork.run(async (tx) => {
      if (!may(actor, 'report.check')) return refuse('REPORT.NOT_YOURS');
      if (answers.length === 0) return refuse('REPORT.NOTHING_SAID');
      for (const { checkId, correction } of answers) {
        const words = correction?.trim() ?? null;
        if (words !== null && (words === '' || words.length > MOST_OF_A_CORRECTION))
          return refuse('REPORT.NOTHING_SAID');
        const check = await tx.oneToChange(ReportCheck, { id: checkId, departmentId: actor.departmentId });
        if (!check || check.answer !== null) return refuse('REPORT.NO_SUCH');
        const by = { answeredOn: dayOf(this.clock.now()), answeredBy: actor.officerId };
        const answer = words === null ? 'right' : 'correction';
        await tx.update(ReportCheck, { id: checkId }, { ...by, answer, correction: words });
        const payload = { sentence: check.sentenceId, answer, correction: words };
        this.record(tx, { act: 'answerCheck', actor, planId: check.planId, payload });
      }
      return ok(answers.length);
    });
  }

  /** What the office did with a correction, in words the unit reads. */
  settle(actor: Actor, checkId: string, words: string): Promise<Outcome<void, ReportRefusal>> {
    return this.unitOfWork.run(async (tx) => {
      if (!may(actor, 'report.edit')) return refuse('REPORT.NOT_YOURS');
      const settled = words.trim();
      if (settled === '' || settled.length > MOST_OF_A_CORRECTION) return refuse('REPORT.NOTHING_SAID');
      const check = await tx.oneToChange(ReportCheck, { id: checkId, answer: 'correction' });
      if (!check || check.settled !== null) return refuse('REPORT.NO_SUCH');
      const by = { settledOn: dayOf(this.clock.now()), settledBy: actor.officerId };
      await tx.update(ReportCheck, { id: checkId }, { ...by, settled });
      const payload = { sentence: check.sentenceId, settled };
      this.record(tx, { act: 'settleCheck', actor, planId: check.planId, payload });
      return ok(undefined);
    });
  }

  private record(
    tx: Tx,
    { act, actor, planId, payload }: { act: string; actor: Actor; planId: string; payload: object },
  ): void {
    const subject = { type: 'annualReport', id: planId };
    tx.record({ act: `annualReport.${act}`, subject, actorId: actor.officerId, payload });
  }
}
