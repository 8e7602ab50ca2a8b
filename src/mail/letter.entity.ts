import { Entity } from 'typeorm';
import { Bool, Id, Int, Json, MaybeBool, MaybeText, Text, Version } from '../platform/database/entity.js';

export const LETTER_STATES = ['pending', 'sending', 'sent', 'skipped', 'failed', 'held'] as const;
export type LetterState = (typeof LETTER_STATES)[number];

/** The outbox row. (recipient, slot) is unique: whatever happens, a recipient has one letter a slot. */
@Entity('letter')
export class Letter {
  @Id() id: string;
  @Text() kind: string;
  /** The address in lower case, so that two posts of one mailbox share a letter; `officer:<id>` without one. */
  @Text() recipient: string;
  @Text() slot: string;
  /** 'weekly:2021-W36': the run that claimed it; of what is told at once its day. Null for letters older than the column. */
  @MaybeText() runKey: string | null;
  @MaybeText() officerId: string | null;
  @MaybeText() address: string | null;
  @Text() state: LetterState;
  @MaybeText() stateReason: string | null;
  /** What composing needs to know and no table tells: the run's day, whether it is made good. */
  @Json() context: Record<string, unknown>;
  @MaybeText() subject: string | null;
  @MaybeText() bodyText: string | null;
  @MaybeText() bodyHtml: string | null;
  @MaybeText() shortText: string | null;
  /** The bytes that every attempt sends, ASCII by its transfer encodings. */
  @MaybeText() mime: string | null;
  @MaybeText() mimeHash: string | null;
  @Int() revision: number;
  @Text() messageId: string;
  @MaybeText() composedAt: string | null;
  @Bool() reachedData: boolean;
  @MaybeText() claimedBy: string | null;
  @MaybeText() claimedUntil: string | null;
  /** Since it became due, or since a person let it go again; every one there was is a row of its own. */
  @Int() attempts: number;
  @MaybeText() firstAttemptAt: string | null;
  @Text() nextAttemptAt: string;
  /** A person let it go on a day off: it does not wait for the next working day. */
  @MaybeBool() anyDay: boolean | null;
  @MaybeText() sentAt: string | null;
  @MaybeText() serverAnswer: string | null;
  @Text() createdAt: string;
  @Version() version: number;
}
