import { Entity, PrimaryColumn } from 'typeorm';
import type { SkeletonEdit } from './domain/skeleton-edit.js';
import { Bool, Id, Int, Json, MaybeText, Text, Version } from '../platform/database/entity.js';

/** How the chapters of last year were mapped, renamed, added to and put in order for this year's. */
@Entity('report_frame')
export class ReportFrame {
  @PrimaryColumn({ type: 'text' }) planId: string;
  @Json() edits: readonly SkeletonEdit[];
  @Text() editedOn: string;
  @Text() editedBy: string;
  @Version() version: number;
}

/** A passage that people have taken over: their text stands until they take the composed one again. */
@Entity('report_passage')
export class ReportPassage {
  @Id() id: string;
  @Text() planId: string;
  /** The passage's place as printed, 一（四）. */
  @Text() key: string;
  @Text() text: string;
  /** The sentences that were composed when it was taken over or last compared: what is new since is offered. */
  @Json() basis: readonly string[];
  @Text() editedOn: string;
  @Text() editedBy: string;
  @Version() version: number;
}

/** 仅报送: in the copy for the superior, left out of the one that is published. Kept by the sentence's words. */
@Entity('report_mark')
export class ReportMark {
  @PrimaryColumn({ type: 'text' }) planId: string;
  @PrimaryColumn({ type: 'text' }) sentenceId: string;
  @Text() markedOn: string;
  @Text() markedBy: string;
}

/**
 * What somebody settled about a passage, and why: a wording that looks out of date and is right (`about` its sentence),
 * or material that is not written into the report (`about` its kind).
 */
@Entity('report_decision')
export class ReportDecision {
  @PrimaryColumn({ type: 'text' }) planId: string;
  @PrimaryColumn({ type: 'text' }) passage: string;
  @PrimaryColumn({ type: 'text' }) about: string;
  @PrimaryColumn({ type: 'text' }) words: string;
  @Text() reason: string;
  @Text() decidedOn: string;
  @Text() decidedBy: string;
}

/** 送单位核对: one sentence that rests on a unit's material, as it was shown to that unit, and its answer. */
@Entity('report_check')
export class ReportCheck {
  @Id() id: string;
  @Text() planId: string;
  @Text() departmentId: string;
  @Text() passage: string;
  @Text() sentenceId: string;
  @Text() text: string;
  @Text() sentOn: string;
  @Text() sentBy: string;
  @MaybeText() answer: 'right' | 'correction' | null;
  @MaybeText() correction: string | null;
  @MaybeText() answeredOn: string | null;
  @MaybeText() answeredBy: string | null;
  /** What the office did with a correction. */
  @MaybeText() settled: string | null;
  @MaybeText() settledOn: string | null;
  @MaybeText() settledBy: string | null;
  @Version() version: number;
}

/** A leader's signature that the report may be fixed although this promise has no outcome yet. */
@Entity('report_exception')
export class ReportException {
  @PrimaryColumn({ type: 'text' }) commitmentId: string;
  @Text() planId: string;
  @Text() reason: string;
  @Text() decidedOn: string;
  /** The leader's post. */
  @Text() decidedBy: string;
  /** Whoever recorded it: the leader himself, or the office for him. */
  @Text() recordedBy: string;
}

/** A state of the report that was kept; a final one (定稿) with its files. The database refuses to change either. */
@Entity('report_version')
export class ReportVersion {
  @Id() id: string;
  @Text() planId: string;
  @Int() number: number;
  @Bool() final: boolean;
  @Text() madeOn: string;
  @Text() madeBy: string;
  /** The report as composed and worded, JSON. */
  @Text() report: string;
  /** SHA-256 of `report`. */
  @Text() hash: string;
}
