import { Injectable } from '@nestjs/common';
import type { Actor } from '../organization/actor.js';
import { Officer } from '../organization/officer.entity.js';
import { In } from 'typeorm';
import { Reads } from '../platform/database/reads.js';
import type { Tx } from '../platform/database/tx.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { ok, refuse, type Outcome } from '../platform/outcome.js';
import type { TaskState } from './domain/states.js';
import { Attachments } from './attachments.js';
import type { CheckedFile } from './evidence-check.js';
import { EvidenceStore, type StagedFile } from './evidence-store.js';
import { DecisionScan, Evidence, EvidenceContent } from './evidence.entity.js';
import { ProgressReport } from './progress-report.entity.js';
import { PaperConsent } from './paper-consent.entity.js';
import { TaskChanges, type TaskRefusal } from './task-changes.js';
import { Task } from './task.entity.js';

/** A file as it is listed: what, how large, who and when. */
export interface EvidenceLine extends Evidence {
  readonly size: number;
  readonly by: string;
  /** 签批件: whose hand it bears; null for everything else. */
  readonly signed: SignedBy | null;
}

export interface SignedBy extends Pick<PaperConsent, 'postId' | 'deputy' | 'signedOn' | 'textSha256'> {
  readonly name: string;
}

/** Of what is over nothing is changed, whatever was still waiting. */
const OVER: readonly TaskState[] = ['draft', 'closed', 'cancelled'];

/** 佐证: what a unit hands in with what it says, until that is reviewed; then it stays. */
@Injectable()
export class EvidenceService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reads: Reads,
    private readonly changes: TaskChanges,
    private readonly store: EvidenceStore,
    private readonly attachments: Attachments,
  ) {}

  /** The contents first, in short units; then the act that takes them; what it does not take goes again. */
  async carrying<T, E = TaskRefusal>(
    { actor, taskId, by = 'unit' }: { readonly actor: Actor; readonly taskId: string; readonly by?: 'unit' | 'office' },
    files: readonly CheckedFile[],
    act: (staged: readonly StagedFile[]) => Promise<Outcome<T, E>>,
  ): Promise<Outcome<T, E | TaskRefusal>> {
    if (files.length === 0) return act([]);
    const task = await this.reads.one(Task, { id: taskId });
    if (!task) return refuse('TASK.NOT_FOUND');
    const may =
      by === 'unit' ? this.changes.mayReport(task, actor) : this.changes.mayReview(task, actor, 'decision.record');
    if (!may.ok) return may;
    const clean = await this.store.scan(files);
    if (!clean.ok) return clean;
    const staged: StagedFile[] = [];
    try {
      for (const file of files) staged.push(await this.store.stage(file));
      return await act(staged);
    } finally {
      await this.store.sweep(staged);
    }
  }

  /** 补充佐证: to what waits for its review. */
  async add(actor: Actor, reportId: string, files: readonly CheckedFile[]): Promise<Outcome<void, TaskRefusal>> {
    if (files.length === 0) return refuse('EVIDENCE.NONE');
    const report = await this.reads.one(ProgressReport, { id: reportId });
    if (!report) return refuse('TASK.NOT_FOUND');
    return this.carrying({ actor, taskId: report.taskId }, files, (staged) =>
      this.unitOfWork.run(async (tx) => {
        const open = await this.open(tx, actor, reportId);
        return open.ok ? this.attachments.attach(tx, { actor, report: open.value }, staged) : open;
      }),
    );
  }

  /** A file chosen by mistake, before anybody has judged it: its content goes too, unless another report has it. */
  takeBack(actor: Actor, reportId: string, evidenceId: string): Promise<Outcome<void, TaskRefusal>> {
    return this.unitOfWork.run(async (tx) => {
      const open = await this.open(tx, actor, reportId);
      if (!open.ok) return open;
      const evidence = await tx.one(Evidence, { id: evidenceId, reportId });
      const content = evidence && (await tx.one(EvidenceContent, { id: evidence.contentId }));
      if (!evidence || !content) return refuse('EVIDENCE.GONE');
      await tx.remove(Evidence, { id: evidenceId });
      await this.store.release(tx, content.id);
      tx.record({
        act: 'report.takeBackEvidence',
        subject: { type: 'report', id: reportId },
        actorId: actor.officerId,
        payload: { evidence: evidenceId, sha256: content.sha256 },
      });
      return ok(undefined);
    });
  }

  /** A report that waits for its review, of a unit that this one speaks for. */
  private async open(tx: Tx, actor: Actor, reportId: string): Promise<Outcome<ProgressReport, TaskRefusal>> {
    const found = await tx.one(ProgressReport, { id: reportId });
    const task = found && (await tx.oneToChange(Task, { id: found.taskId }));
    if (!task) return refuse('TASK.NOT_FOUND');
    const may = this.changes.mayReport(task, actor);
    if (!may.ok) return may;
    // Read again now that nobody else is about to review it.
    const report = await tx.one(ProgressReport, { id: reportId, state: 'submitted' });
    return report && !OVER.includes(task.state) ? ok(report) : refuse('EVIDENCE.REVIEWED');
  }

  /** Of a task, in the order they were handed in. Sight is the caller's to ask for. */
  async ofTask(taskId: string): Promise<EvidenceLine[]> {
    const ofTask = { where: { taskId }, order: { id: 'ASC' as const } };
    const scans = await this.reads.find(DecisionScan, ofTask);
    const signed = await this.reads.find(PaperConsent, ofTask);
    const rows = [
      ...(await this.reads.find(Evidence, ofTask)).map((row) => ({ ...row, consent: null })),
      ...scans.map(({ decisionId, ...scan }) => ({ ...scan, reportId: decisionId, consent: null })),
      ...signed.map((consent) => ({ ...consent, reportId: consent.sentId, consent })),
    ];
    const contents = await this.reads.findBy(EvidenceContent, { id: In(rows.map(({ contentId }) => contentId)) });
    const people = rows.flatMap(({ addedBy, consent }) => [addedBy, ...(consent ? [consent.signedBy] : [])]);
    const officers = await this.reads.findBy(Officer, { id: In(people) });
    const sizes = new Map(contents.map(({ id, size }) => [id, size]));
    const names = new Map(officers.map(({ id, name }) => [id, name]));
    return rows.map(({ consent, ...row }) => ({
      ...{ ...row, size: sizes.get(row.contentId) ?? 0, by: names.get(row.addedBy) ?? '' },
      signed: consent && { ...consent, name: names.get(consent.signedBy) ?? '' },
    }));
  }
}
