import { Entity } from 'typeorm';
import { Id, MaybeText, Text, Version } from '../platform/database/entity.js';

/** 征求意见: a unit is asked about the lines in which it stands, before the table is approved. Silence means none. */
@Entity('consultation')
export class Consultation {
  @Id() id: string;
  @Text() planId: string;
  @Text() departmentId: string;
  @Text() sentOn: string;
  @Text() answerBy: string;
  @Text() sentBy: string;
  @MaybeText() answeredOn: string | null;
  @MaybeText() answeredBy: string | null;
  @Version() version: number;
}

/** 应由×牵头, or 建议改为…: lines without one are agreed to. */
export const ANSWER_KINDS = ['otherLead', 'reword'] as const;
export type AnswerKind = (typeof ANSWER_KINDS)[number];

@Entity('consultation_answer')
export class ConsultationAnswer {
  @Id() id: string;
  @Text() consultationId: string;
  @Text() taskId: string;
  /** As the line was called when the unit answered. */
  @Text() taskTitle: string;
  @Text() kind: AnswerKind;
  /** Who should lead instead. */
  @MaybeText() departmentId: string | null;
  /** The reason, or the words proposed. */
  @Text() words: string;
  @MaybeText() settledOn: string | null;
  @MaybeText() settledBy: string | null;
  @MaybeText() settledWords: string | null;
  @Version() version: number;
}
