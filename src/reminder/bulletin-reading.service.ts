import { Injectable } from '@nestjs/common';
import { LessThan } from 'typeorm';
import type { Actor } from '../organization/actor.js';
import { Reads } from '../platform/database/reads.js';
import { BulletinDocuments } from './bulletin-documents.service.js';
import { BulletinAnswer, OfficePaper } from './office-paper.entity.js';
import { PaperFiles, type FileOut } from './paper-files.service.js';

/** What a unit is asked about: its own sentence, and its own answers. */
export interface OwnSentence {
  readonly paper: OfficePaper;
  readonly departmentId: string;
  readonly sentence: string;
  readonly answers: readonly BulletinAnswer[];
}

export interface BulletinsAsked {
  readonly behind: { readonly subject: string; readonly id: string } | null;
  readonly most: number;
}

@Injectable()
export class BulletinReading {
  constructor(
    private readonly reads: Reads,
    private readonly documents: BulletinDocuments,
    private readonly files: PaperFiles,
  ) {}

  all(): Promise<OfficePaper[]> {
    return this.reads.find(OfficePaper, { where: { kind: 'bulletin' }, order: { subject: 'DESC', id: 'DESC' } });
  }

  /** The newest quarter first. @param asked.behind the last one that was read */
  page({ behind, most }: BulletinsAsked): Promise<OfficePaper[]> {
    const all = { kind: 'bulletin' } as const;
    const where = behind && [
      { ...all, subject: LessThan(behind.subject) },
      { ...all, subject: behind.subject, id: LessThan(behind.id) },
    ];
    return this.reads.find(OfficePaper, { where: where ?? all, order: { subject: 'DESC', id: 'DESC' }, take: most });
  }

  one(id: string): Promise<OfficePaper | null> {
    return this.reads.one(OfficePaper, { id, kind: 'bulletin' });
  }

  answersTo(paperId: string): Promise<BulletinAnswer[]> {
    return this.reads.find(BulletinAnswer, { where: { paperId }, order: { id: 'ASC' } });
  }

  /** Of drafts that are being shown, what is said of the units these people act for. */
  async ownOf(actors: readonly Actor[]): Promise<OwnSentence[]> {
    const drafts = (await this.all()).filter(({ state, askedOn }) => state === 'draft' && askedOn !== null);
    const own: OwnSentence[] = [];
    for (const paper of drafts)
      for (const departmentId of new Set(actors.map((actor) => actor.departmentId))) {
        const sentence = paper.asked[departmentId];
        if (sentence === undefined) continue;
        const answers = await this.answersTo(paper.id);
        own.push({
          paper,
          departmentId,
          sentence,
          answers: answers.filter((one) => one.departmentId === departmentId),
        });
      }
    return own;
  }

  numberOf(paper: OfficePaper): string | null {
    return this.documents.numberOf(paper);
  }

  /** What was kept when it was signed; of a draft one made now. */
  fileOf(paper: OfficePaper): Promise<FileOut> {
    const draft = async () => ({ name: '通报（草稿）.docx', document: await this.documents.of(this.reads, paper) });
    return this.files.keptOr(paper.id, draft);
  }
}
