import { Injectable } from '@nestjs/common';
import type { Actor } from '../organization/actor.js';
import { Clock } from '../platform/clock.js';
import type { Tx } from '../platform/database/tx.js';
import { newId } from '../platform/id.js';
import { ok, refuse, type Outcome } from '../platform/outcome.js';
import { MOST_ON_A_REPORT } from './domain/file-faults.js';
import { EvidenceStore, type StagedFile } from './evidence-store.js';
import { DecisionScan, Evidence } from './evidence.entity.js';
import type { ProgressReport } from './progress-report.entity.js';
import type { TaskRefusal } from './task-changes.js';

interface Handing {
  readonly actor: Actor;
  readonly report: Pick<ProgressReport, 'id' | 'taskId'>;
}

/** Hangs staged files on a report, in the transaction that makes or supplements it; one journal entry each. */
@Injectable()
export class Attachments {
  constructor(
    private readonly store: EvidenceStore,
    private readonly clock: Clock,
  ) {}

  async attach(tx: Tx, to: Handing, staged: readonly StagedFile[]): Promise<Outcome<void, TaskRefusal>> {
    // All of them may hang there already; the task's row was taken all the same.
    tx.withoutEntry('files that the report has already');
    for (const file of staged) {
      const contentId = await this.store.adopt(tx, file);
      if (contentId === null) return refuse('EVIDENCE.AGAIN');
      await this.hang(tx, to, { file, contentId });
    }
    const all = await tx.count(Evidence, { reportId: to.report.id });
    return all > MOST_ON_A_REPORT ? refuse('EVIDENCE.TOO_MANY') : ok(undefined);
  }

  private async hang(
    tx: Tx,
    { actor, report }: Handing,
    { file, contentId }: { file: StagedFile; contentId: string },
  ): Promise<void> {
    // The same file a second time on one report says nothing new.
    if (await tx.one(Evidence, { reportId: report.id, contentId })) return;
    const { name, kind, size, sha256 } = file;
    const id = newId();
    const by = { addedAt: this.clock.now().toISOString(), addedBy: actor.officerId };
    await tx.insert(Evidence, [{ id, taskId: report.taskId, reportId: report.id, contentId, name, kind, ...by }]);
    tx.record({
      act: 'report.addEvidence',
      subject: { type: 'report', id: report.id },
      actorId: actor.officerId,
      payload: { evidence: id, name, kind, size, sha256 },
    });
  }

  /** With what the office recorded of a leader's decision; told by the entry of the decision itself. */
  async attachScans(
    tx: Tx,
    { actor, taskId, decisionId }: { actor: Actor; taskId: string; decisionId: string },
    staged: readonly StagedFile[],
  ): Promise<Outcome<void, TaskRefusal>> {
    const by = { addedAt: this.clock.now().toISOString(), addedBy: actor.officerId };
    for (const file of staged) {
      const contentId = await this.store.adopt(tx, file);
      if (contentId === null) return refuse('EVIDENCE.AGAIN');
      if (await tx.one(DecisionScan, { decisionId, contentId })) continue;
      const { name, kind, size, sha256 } = file;
      const id = newId();
      await tx.insert(DecisionScan, [{ id, taskId, decisionId, contentId, name, kind, ...by }]);
      const subject = { type: 'decision', id: decisionId };
      const payload = { scan: id, name, kind, size, sha256 };
      tx.record({ act: 'decision.addScan', subject, actorId: actor.officerId, payload });
    }
    return ok(undefined);
  }
}
