import { Column, Entity } from 'typeorm';
import { Bool, Id, Json, MaybeText, Text, Version } from '../platform/database/entity.js';

/** 通报 of a quarter · 督办通知单 to a unit, or 商请函 to one outside the government. */
export type OfficePaperKind = 'bulletin' | 'notice' | 'request';

/** A paper of the inspection office about more than one task: drafted from the data, signed and numbered by its chief. */
@Entity('office_paper')
export class OfficePaper {
  @Id() id: string;
  @Text() kind: OfficePaperKind;
  @Text() planId: string;
  /** Null where it goes to all. */
  @MaybeText() departmentId: string | null;
  /** Of a bulletin the quarter, 2021-Q3; of a notice the how manieth it is to its unit. */
  @Text() subject: string;
  @Text() title: string;
  /** Paragraphs, one a line. */
  @Text() body: string;
  @Text() draftedOn: string;
  @MaybeText() editedBy: string | null;
  @Text() state: 'draft' | 'signed' | 'dropped';
  @MaybeText() reason: string | null;
  @MaybeText() endedOn: string | null;
  /** By unit: what is said of it, as it was shown to it. */
  @Json() asked: Readonly<Record<string, string>>;
  @MaybeText() askedOn: string | null;
  @MaybeText() answerBy: string | null;
  /** Of a notice: the tasks it tells its unit of, once it is signed or dropped. */
  @Json({ nullable: true }) taskIds: readonly string[] | null;
  /** Of a notice that somebody worded: its tables as they were then. */
  @MaybeText() factsHash: string | null;
  @Column({ type: 'integer', nullable: true }) numberYear: number | null;
  @Column({ type: 'integer', nullable: true }) number: number | null;
  @MaybeText() signedOn: string | null;
  @MaybeText() signedBy: string | null;
  @Version() version: number;
}

/** What a unit says to the sentence about it. A correction stays open until the office has decided on it. */
@Entity('bulletin_answer')
export class BulletinAnswer {
  @Id() id: string;
  @Text() paperId: string;
  @Text() departmentId: string;
  @Text() sentence: string;
  @Bool() agrees: boolean;
  @Text() text: string;
  @Text() answeredOn: string;
  @Text() answeredBy: string;
  @MaybeText() settlement: string | null;
  @MaybeText() settledOn: string | null;
  @MaybeText() settledBy: string | null;
  @Version() version: number;
}
