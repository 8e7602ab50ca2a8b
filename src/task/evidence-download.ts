import { Readable } from 'node:stream';
import { Injectable, StreamableFile } from '@nestjs/common';
import type { Response } from 'express';
import { sees, sightOf } from '../access/sight.js';
import type { Visitor } from '../access/visitor.js';
import { dayOf } from '../calendar/domain/beijing.js';
import { Directory } from '../organization/directory.js';
import { Clock } from '../platform/clock.js';
import { Reads } from '../platform/database/reads.js';
import { FILE_KINDS } from './domain/file-kinds.js';
import { EvidenceStore } from './evidence-store.js';
import { DecisionScan, Evidence, EvidenceContent } from './evidence.entity.js';
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

/** Gives a file to those who see the whole of its task, to be saved: nothing in it is shown or run in a page of ours. */
@Injectable()
export class EvidenceDownload {
  constructor(
    private readonly reads: Reads,
    private readonly clock: Clock,
    private readonly store: EvidenceStore,
  ) {}

  async send(visitor: Visitor, id: string, response: Response): Promise<StreamableFile> {
    const evidence = (await this.reads.one(Evidence, { id })) ?? (await this.reads.one(DecisionScan, { id }));
    const task = evidence && (await this.reads.one(Task, { id: evidence.taskId }));
    const content = evidence && (await this.reads.one(EvidenceContent, { id: evidence.contentId }));
    if (!content || !task || !(await this.mayRead(visitor, task))) throw taskProblem('EVIDENCE.NOT_FOUND');
    response.set({
      'Content-Security-Policy': "sandbox; default-src 'none'",
      'X-Content-Type-Options': 'nosniff',
    });
    const chunks = this.store.read(content);
    // Pulled before anything is answered: what is found to be forged at once is a failure like any other.
    const first = await chunks.next();
    const file = new StreamableFile(Readable.from(whole(first, chunks), { objectMode: false }), {
      type: FILE_KINDS[evidence.kind].type,
      disposition: `attachment; filename*=UTF-8''${encoded(evidence.name)}`,
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
