import { Inject, Injectable } from '@nestjs/common';
import { AuditService } from '../audit/audit.service.js';
import type { Day } from '../calendar/domain/day.js';
import { Directory } from '../organization/directory.js';
import { SETTINGS, type Config } from '../platform/config.js';
import type { Reads } from '../platform/database/reads.js';
import { Plan } from '../plan/plan.entity.js';
import { Task } from '../task/task.entity.js';
import { paperDocument, paperFileName, type PaperSheet } from './domain/paper-document.js';
import type { NamedDocument } from './paper-files.service.js';
import { numberIn } from './paper-number.js';
import type { Paper } from './paper.entity.js';

/** Papers as documents: the row, with what its head and foot are made of. */
@Injectable()
export class PaperDocuments {
  constructor(
    private readonly audit: AuditService,
    @Inject(SETTINGS) private readonly config: Config,
  ) {}

  /** @param paper as it stands, or as it is about to be signed */
  async of(from: Reads, paper: Paper, today: Day): Promise<NamedDocument> {
    const sheet = await this.sheetOf(from, paper, today);
    return { name: paperFileName(sheet), document: paperDocument(sheet) };
  }

  private async sheetOf(from: Reads, paper: Paper, today: Day): Promise<PaperSheet> {
    const { kind, title, body, copyTo, writer, signedOn } = paper;
    const directory = await Directory.on(today, from);
    const unit = directory.department(paper.departmentId);
    const task = await from.one(Task, { id: paper.taskId });
    const plan = task && (await from.one(Plan, { id: task.planId }));
    const issuer = this.config[writer];
    return {
      ...{ kind, title, body, copyTo, signedOn, issuer, day: signedOn ?? today, head: await this.audit.headWords() },
      unit: unit?.name ?? '',
      leader: directory.posts.find(({ id }) => id === unit?.supervisingLeaderPostId)?.title ?? null,
      number: numberIn(this.config, writer, paper),
      demo: this.config.installation.demo || plan?.illustrative === true,
    };
  }
}
