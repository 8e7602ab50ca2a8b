import { Injectable } from '@nestjs/common';
import { In, LessThan } from 'typeorm';
import { sees, type Sight } from '../access/sight.js';
import { dayOf } from '../calendar/domain/beijing.js';
import { Clock } from '../platform/clock.js';
import { Reads } from '../platform/database/reads.js';
import { writeDocx } from '../writing/docx/write-docx.js';
import { OfficePaper } from './office-paper.entity.js';
import { PaperFiles, type FileOut } from './paper-files.service.js';
import { nextNumber } from './paper-number.js';
import { noticeKind, seriesOfNotice, SupervisionDocuments } from './supervision-documents.service.js';
import { SupervisionDrafts, type NoticeDraft, type WaitingNotice } from './supervision-drafts.service.js';

/** 督办通知单 for whoever looks: drafts are the offices', what is signed is its unit's and its leader's too. */
@Injectable()
export class SupervisionReading {
  constructor(
    private readonly reads: Reads,
    private readonly clock: Clock,
    private readonly drafts: SupervisionDrafts,
    private readonly documents: SupervisionDocuments,
    private readonly files: PaperFiles,
  ) {}

  /** As lists tell of them. */
  waiting(): Promise<WaitingNotice[]> {
    return this.drafts.waiting(this.reads);
  }

  /** The same, as they would be signed. */
  whole(): Promise<NoticeDraft[]> {
    return this.drafts.all(this.reads);
  }

  draftTo(departmentId: string): Promise<NoticeDraft | null> {
    return this.drafts.ofUnit(this.reads, departmentId);
  }

  /** The newest first, in the order of their numbers. */
  async signed(sight: Sight): Promise<OfficePaper[]> {
    const where = { kind: In(['notice', 'request'] as const), state: 'signed' as const };
    const order = { signedOn: 'DESC', kind: 'ASC', number: 'ASC' } as const;
    return (await this.reads.find(OfficePaper, { where, order })).filter((paper) => sees(sight, paper.departmentId));
  }

  /** The same, the last that was drafted first. @param asked.behind the last one that was read */
  page(sight: Sight, { behind, most }: { behind: string | null; most: number }): Promise<OfficePaper[]> {
    const where = {
      ...{ kind: In(['notice', 'request'] as const), state: 'signed' as const },
      ...(sight.everything ? {} : { departmentId: In([...sight.departments]) }),
      ...(behind === null ? {} : { id: LessThan(behind) }),
    };
    return this.reads.find(OfficePaper, { where, order: { id: 'DESC' }, take: most });
  }

  /** Null for what is not signed, and for whoever may not see it. */
  async one(id: string, sight: Sight): Promise<OfficePaper | null> {
    const paper = await this.reads.one(OfficePaper, { id, state: 'signed', kind: In(['notice', 'request']) });
    return paper && sees(sight, paper.departmentId) ? paper : null;
  }

  numberOf(paper: OfficePaper): string | null {
    return this.documents.numberOf(paper);
  }

  /** The number that signing it now would take. */
  async numberToTake({ kind }: Pick<NoticeDraft, 'kind'>): Promise<string> {
    const next = await nextNumber(this.reads, seriesOfNotice(kind), dayOf(this.clock.now()));
    return this.documents.numberOf({ kind, ...next }) ?? '';
  }

  /** As it was signed. */
  fileOf(paper: OfficePaper): Promise<FileOut> {
    return this.files.keptOr(paper.id, () => {
      throw new Error(`the file of ${noticeKind(paper)} ${paper.id} was not kept`);
    });
  }

  async fileOfDraft(draft: NoticeDraft): Promise<FileOut> {
    const { name, document } = await this.documents.of(draft, null);
    return { name, bytes: await writeDocx(document) };
  }
}
