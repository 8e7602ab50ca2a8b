import { Entity } from 'typeorm';
import { Id, MaybeText, Text, Version } from '../platform/database/entity.js';

export const NOTICE_KINDS = [
  'consultation',
  'contribution',
  'check',
  'acknowledge',
  'returned',
  'overdue',
  'dueSoon',
  'statement',
  'statementLate',
  'instruction',
  'urged',
  'statutory',
] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];

/**
 * Something owed to a post, once: (recipient post, kind, subject, occasion) is unique, and the occasion names all that
 * would make a second one right. It ends in exactly one letter, or says why in none.
 */
@Entity('notice')
export class Notice {
  @Id() id: string;
  @Text() recipientPostId: string;
  @Text() kind: NoticeKind;
  @Text() subjectId: string;
  @Text() occasion: string;
  @Text() owedOn: string;
  @MaybeText() letterId: string | null;
  @MaybeText() unsentReason: string | null;
  @Version() version: number;
}
