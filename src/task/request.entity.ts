import { Entity } from 'typeorm';
import { Bool, Id, Int, MaybeText, Text, Version } from '../platform/database/entity.js';
import type { Decider, ExtensionReason } from './domain/request-rules.js';

/** extension 申请延期 · objection 提出异议 · proposal 提请协调: the office asks the leader, and no unit. */
export type RequestKind = 'extension' | 'objection' | 'proposal';

/** instructed 另作批示 and sentBack 请督查室再议 are answers to a proposal alone. */
export type RequestState = 'asked' | 'granted' | 'refused' | 'withdrawn' | 'instructed' | 'sentBack';

/**
 * What a unit asks about a task of its own, or the office of the leader. Never edited: it is answered, taken back or
 * followed by another. A proposal is one with the paper that was signed, and has its id.
 */
@Entity('request')
export class Request {
  @Id() id: string;
  @Text() taskId: string;
  @Text() kind: RequestKind;
  /** The node whose day is to move; null for the task's own. */
  @MaybeText() nodeId: string | null;
  /** The n-th of its kind about the same duty and unit, from 1. */
  @Int() number: number;
  @Text() askedOn: string;
  @Text() askedBy: string;
  /** 逾期后提出. */
  @Bool() late: boolean;
  @MaybeText() reasonKind: ExtensionReason | null;
  @Text() reason: string;
  /** What stood when it was asked: the approved day, the lead. */
  @MaybeText() fromDay: string | null;
  @MaybeText() proposedDay: string | null;
  @MaybeText() fromDepartmentId: string | null;
  @MaybeText() proposedDepartmentId: string | null;
  @Text() decider: Decider;
  /** What the office says of it to the leader. */
  @MaybeText() opinion: string | null;
  @Text() state: RequestState;
  @MaybeText() decidedOn: string | null;
  @MaybeText() decidedBy: string | null;
  @MaybeText() answer: string | null;
  @MaybeText() grantedDay: string | null;
  @Version() version: number;
}

/** How it reached the system: here by the leader himself, or recorded from paper, telephone or a meeting (代录). */
export const MANNERS = ['here', 'paper', 'phone', 'meeting'] as const;
export type Manner = (typeof MANNERS)[number];

@Entity('decision')
export class Decision {
  @Id() id: string;
  @Text() taskId: string;
  @Text() kind: RequestKind | 'instruction';
  @MaybeText() requestId: string | null;
  @Text() leaderPostId: string;
  @Text() decidedOn: string;
  @Text() words: string;
  @Text() manner: Manner;
  /** Who recorded it for the leader; null where he decided himself. */
  @MaybeText() recordedBy: string | null;
  @Text() recordedOn: string;
  @MaybeText() revokedOn: string | null;
  @Version() version: number;
}

/** submittedOn is null again once the answer is returned; another officer than the one who accepted it closes it. */
@Entity('instruction')
export class Instruction {
  @Id() id: string;
  @Text() taskId: string;
  @Text() decisionId: string;
  @Text() words: string;
  @Text() givenOn: string;
  @Text() answerBy: string;
  @MaybeText() submittedOn: string | null;
  @MaybeText() acceptedOn: string | null;
  @MaybeText() acceptedBy: string | null;
  @MaybeText() closedOn: string | null;
  /** The leader took it back before it was answered: it is closed then, and asks for nothing. */
  @MaybeText() withdrawnOn: string | null;
  @Version() version: number;
}

/** halted 中止 · awaiting 待上级部署. */
export const PAUSE_KINDS = ['halted', 'awaiting'] as const;

@Entity('pause')
export class Pause {
  @Id() id: string;
  @Text() taskId: string;
  @Text() kind: (typeof PAUSE_KINDS)[number];
  @Text() fromDay: string;
  /** The day it went on; null while it lasts. */
  @MaybeText() toDay: string | null;
  @Text() basis: string;
  /** 每季度复核一次. */
  @Text() lookAgainBy: string;
  @Version() version: number;
}
