import { Entity } from 'typeorm';
import { Bool, Id, Int, Json, MaybeText, Text, Version } from '../platform/database/entity.js';

/** The work of one year, as last year's report promised it. There is one plan a year; it may have revisions. */
@Entity('plan')
export class Plan {
  @Id() id: string;
  @Int() planYear: number;
  @Int() reportYear: number;
  @MaybeText() title: string | null;
  @Text() state: 'draft' | 'approved';
  @Int() revision: number;
  @MaybeText() approvedOn: string | null;
  @MaybeText() approvedByPostId: string | null;
  @MaybeText() approvalDocument: string | null;
  @MaybeText() approvalBasis: string | null;
  /** SHA-256 of the breakdown table in force, over its canonical content. */
  @MaybeText() breakdownHash: string | null;
  /** The division of work is made up for show: every paper drawn from it says so. */
  @Bool() illustrative: boolean;
  @Version() version: number;
}

/** The decoded text as it was read, with its SHA-256. Never updated, never deleted. */
@Entity('plan_revision')
export class PlanRevision {
  @Id() id: string;
  @Text() planId: string;
  @Int() number: number;
  @Text() sourceHash: string;
  @Text() sourceText: string;
  @Json() outline: unknown;
  @Text() importedAt: string;
}

@Entity('plan_item')
export class PlanItem {
  @Id() id: string;
  @Text() revisionId: string;
  @Int() ordinal: number;
  @MaybeText() marker: string | null;
  @Text() heading: string;
  @Int() startOffset: number;
  @Int() endOffset: number;
}

/** One promise: `sourceText === revision.sourceText.slice(startOffset, endOffset)`, for ever. */
@Entity('commitment')
export class Commitment {
  @Id() id: string;
  @Text() itemId: string;
  @Int() ordinal: number;
  @Int() startOffset: number;
  @Int() endOffset: number;
  @Text() sourceText: string;
  @Text() title: string;
  @Text() nature: 'oneOff' | 'continuing';
  @Json({ nullable: true }) deadline: unknown;
  @Json() namedOwners: { lead: string | null; cooperating: readonly string[] };
}

/** 立项: one act on all drafts there are. Batch 1 is the breakdown table; later additions are supplementary batches. */
@Entity('plan_approval')
export class PlanApproval {
  @Id() id: string;
  @Text() planId: string;
  @Int() batch: number;
  @Text() day: string;
  @Text() approvedByPostId: string;
  @Text() document: string;
  @Text() basis: string;
  @Int() tasks: number;
  @Text() recordedBy: string;
}

/** What a revised report changed, sentence by sentence; a sentence that stayed is none. */
@Entity('plan_change')
export class PlanChange {
  @Id() id: string;
  @Text() planId: string;
  @Int() revision: number;
  @Int() ordinal: number;
  @Text() kind: 'changed' | 'added' | 'dropped';
  @MaybeText() before: string | null;
  @MaybeText() after: string | null;
  @MaybeText() taskId: string | null;
}
