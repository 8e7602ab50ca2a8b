import { Entity } from 'typeorm';
import { Bool, Id, Text } from '../platform/database/entity.js';
import type { FileKind } from './domain/file-kinds.js';

/**
 * 签批件: the sheet on which a unit's head consented to one thing that was sent up, and who entered it. One for each
 * thing, also where several stand on one sheet. Never edited; it stays as long as what rests on it does.
 */
@Entity('paper_consent')
export class PaperConsent {
  @Id() id: string;
  @Text() taskId: string;
  /** What was sent up: a report's id, or a request's. */
  @Text() sentId: string;
  @Text() draftId: string;
  /** SHA-256 of what stood on the sheet; the paper bears its beginning. */
  @Text() textSha256: string;
  @Text() postId: string;
  /** Who held the post on the day it was signed. */
  @Text() signedBy: string;
  /** 主持工作. */
  @Bool() deputy: boolean;
  @Text() signedOn: string;
  @Text() contentId: string;
  @Text() name: string;
  @Text() kind: FileKind;
  @Text() addedAt: string;
  @Text() addedBy: string;
}
