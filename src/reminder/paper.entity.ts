import { Column, Entity } from 'typeorm';
import { Id, Int, MaybeText, Text, Version } from '../platform/database/entity.js';
import type { Writer } from './domain/addressing.js';
import type { DraftKind } from './domain/paper-text.js';

/** 电话联系: told once, never edited; one recorded by mistake is taken back with the reason. */
@Entity('phone_call')
export class PhoneCall {
  @Id() id: string;
  @Text() taskId: string;
  @Text() day: string;
  /** By office, not by name: 办公室主任. */
  @Text() spokeWith: string;
  @Text() said: string;
  @Text() recordedOn: string;
  @Text() recordedBy: string;
  @MaybeText() withdrawnOn: string | null;
  @MaybeText() withdrawnBecause: string | null;
}

/** draft 待签发 · signed 已签发 · withdrawn 理由已不在 · dropped 不发. */
export type PaperState = 'draft' | 'signed' | 'withdrawn' | 'dropped';

/** The system drafts it; it exists when a named person signs it, and takes its number at that moment. */
@Entity('paper')
export class Paper {
  @Id() id: string;
  @Text() kind: DraftKind;
  @Text() taskId: string;
  @Text() departmentId: string;
  /** The node, closing or instruction that is late. */
  @Text() dutyId: string;
  /** The n-th of its kind, from 1. */
  @Int() round: number;
  @Text() title: string;
  /** Paragraphs, one a line. */
  @Text() body: string;
  @Text() replyBy: string;
  /** 2021-Q3. */
  @Text() quarter: string;
  @Text() draftedOn: string;
  /** Whoever changed the wording: from then on it is not written anew each day. */
  @MaybeText() editedBy: string | null;
  @Text() state: PaperState;
  /** Why it was withdrawn or dropped. */
  @MaybeText() reason: string | null;
  @MaybeText() endedOn: string | null;
  @Text() writer: Writer;
  @Column({ type: 'integer', nullable: true }) numberYear: number | null;
  @Column({ type: 'integer', nullable: true }) number: number | null;
  @MaybeText() signedOn: string | null;
  @MaybeText() signedBy: string | null;
  /** 抄送: the supervising leader, from the second letter on. */
  @MaybeText() copyTo: string | null;
  @Version() version: number;
}

/** What was withdrawn or dropped was never sent; a line of the bulletin goes with the bulletin. */
export const hasFile = ({ kind, state }: Pick<Paper, 'kind' | 'state'>): boolean =>
  kind !== 'listing' && (state === 'draft' || state === 'signed');
