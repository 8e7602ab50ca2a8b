import { Readable } from 'node:stream';
import { Injectable, StreamableFile } from '@nestjs/common';
import type { Response } from 'express';
import { sees, sightOf } from '../access/sight.js';
import type { Visitor } from '../access/visitor.js';
import { dayOf } from '../calendar/domain/beijing.js';
import { Directory } from '../organization/directory.js';
import { Clock } from '../platform/clock.js';
import { Reads } from '../platform/database/reads.js';
import { FILE_KINDS, isPicture, isShown, type FileKind } from './domain/file-kinds.js';
import { EvidenceStore } from './evidence-store.js';
import { DecisionScan, Evidence, EvidenceContent } from './evidence.entity.js';
import { PaperConsent } from './paper-consent.entity.js';
import { taskProblem } from './task-problems.js';
import { Task } from './task.entity.js';

/** RFC 8187: what its letters are, and nothing that could end the header. */
const encoded = (name: string): string =>
  encodeURIComponent(name).replace(/['()*]/g, (ch) => `%${ch.charCodeAt(0).toString(16).toUpperCase()}`);

async function* whole(first: IteratorResult<Buffer>, rest: AsyncGenerator<Buffer>): AsyncGenerator<Buffer> {
  if (first.done) return;
  yield first.value;
  yield* rest;
}

/** A picture needs nothing; a browser's own reader of PDF does not work in a sandbox, and runs nothing of ours either. */
const SHOWN_POLICY = {
  picture: "sandbox; default-src 'none'; frame-ancestors 'none'",
  pdf: "default-src 'none'; object-src 'self'; img-src 'self' data:; style-src 'unsafe-inline'; frame-ancestors 'none'",
} as const;

const SAVED = { policy: "sandbox; default-src 'none'", disposition: 'attachment' } as const;

interface Given {
  readonly policy: string;
  readonly disposition: 'attachment' | 'inline';
}

/** Gives a file to those who see the whole of its task: to be saved, or as the browser itself shows it, in a page of its own. */
@Injectable()
export class EvidenceDownload {
  constructor(
    private readonly reads: Reads,
    private readonly clock: Clock,
    private readonly store: EvidenceStore,
  ) {}

  send(visitor: Visitor, id: string, response: Response): Promise<StreamableFile> {
    return this.give(visitor, { id, response }, () => SAVED);
  }

  /** Pictures and PDF to be looked at; what browsers do not show is saved all the same. */
  show(visitor: Visitor, id: string, response: Response): Promise<StreamableFile> {
    return this.give(visitor, { id, response }, (kind) =>
      isShown(kind) ? { policy: SHOWN_POLICY[isPicture(kind) ? 'picture' : 'pdf'], disposition: 'inline' } : SAVED,
    );
  }

  private async give(
    visitor: Visitor,
    { id, response }: { readonly id: string; readonly response: Response },
    manner: (kind: FileKind) => Given,
  ): Promise<StreamableFile> {
    const evidence =
      (await this.reads.one(Evidence, { id })) ??
      (await this.reads.one(DecisionScan, { id })) ??
      (await this.reads.one(PaperConsent, { id }));
    const task = evidence && (await this.reads.one(Task, { id: evidence.taskId }));
    const content = evidence && (await this.reads.one(EvidenceContent, { id: evidence.contentId }));
    if (!content || !task || !(await this.mayRead(visitor, task))) throw taskProblem('EVIDENCE.NOT_FOUND');
    const { policy, disposition } = manner(evidence.kind);
    response.set({ 'Content-Security-Policy': policy, 'X-Content-Type-Options': 'nosniff' });
    const chunks = this.store.read(content);
    // Pulled before anything is answered: what is found to be forged at once is a failure like any other.
    const first = await chunks.next();
    const file = new StreamableFile(Readable.from(whole(first, chunks), { objectMode: false }), {
      type: FILE_KINDS[evidence.kind].type,
      disposition: `${disposition}; filename*=UTF-8''${encoded(evidence.name)}`,
      length: content.size,
    });
    return file.setErrorHandler(() => response.destroy());
  }

  /** Of what a unit only cooperates in it sees none either. */
  async refuseUnlessSeen(visitor: Visitor, taskId: string): Promise<void> {
    const task = await this.reads.one(Task, { id: taskId });
    if (!task || !(await this.mayRead(visitor, task))) throw taskProblem('TASK.NOT_FOUND');
  }

  private async mayRead(visitor: Visitor, task: Task): Promise<boolean> {
    const directory = await Directory.on(dayOf(this.clock.now()), this.reads);
    return sees(sightOf(visitor, 'task.read', directory), task.leadDepartmentId);
  }
}
