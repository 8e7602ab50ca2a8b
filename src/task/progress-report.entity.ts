import { Entity } from 'typeorm';
import { Id, Int, MaybeBool, MaybeText, Text, Version } from '../platform/database/entity.js';
import type { Assessment } from './domain/standing.js';
import type { Outcome7 } from './domain/outcomes.js';

/** node 节点 · period 期次 · answer 批示答复 · closing 报请办结 · fact 履职纪实 · note 平时情况 (needs no review). */
export type ReportKind = 'node' | 'period' | 'answer' | 'closing' | 'fact' | 'note';

/** What a unit said on a day. Never edited, only followed by the next one. */
@Entity('progress_report')
export class ProgressReport {
  @Id() id: string;
  @Text() taskId: string;
  @Text() kind: ReportKind;
  @MaybeText() nodeId: string | null;
  @MaybeText() periodId: string | null;
  @MaybeText() instructionId: string | null;
  @Int() round: number;
  @Text() text: string;
  @MaybeText() assessment: Assessment | null;
  @MaybeText() outcome: Outcome7 | null;
  @MaybeText() nextYear: string | null;
  @Text() state: 'submitted' | 'accepted' | 'returned';
  @Text() submittedOn: string;
  @Text() submittedBy: string;
  /** 填报人: who wrote it where the head signed off what another had written. */
  @MaybeText() draftedBy: string | null;
  /** 代填: the name of whoever wrote it by a link that was passed on. */
  @MaybeText() filledBy: string | null;
  /** 问题、需要协调的. */
  @MaybeText() problems: string | null;
  /** 下一步. */
  @MaybeText() nextSteps: string | null;
  /** 本期无新情况. */
  @MaybeBool() noNews: boolean | null;
  @MaybeText() reviewedOn: string | null;
  @MaybeText() reviewedBy: string | null;
  @MaybeText() missing: string | null;
  /** 典型做法: since when, and who marked it. */
  @MaybeText() practiceOn: string | null;
  @MaybeText() practiceBy: string | null;
  @Version() version: number;
}
