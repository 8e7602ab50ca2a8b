import { Entity } from 'typeorm';
import { Id, Int, MaybeText, Text, Version } from '../platform/database/entity.js';
import type { Assessment } from './domain/standing.js';
import type { Outcome7 } from './task.entity.js';

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
  @MaybeText() reviewedOn: string | null;
  @MaybeText() reviewedBy: string | null;
  @MaybeText() missing: string | null;
  @Version() version: number;
}
