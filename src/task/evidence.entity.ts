import { Entity } from 'typeorm';
import { Id, Int, MaybeText, Text } from '../platform/database/entity.js';
import type { FileKind } from './domain/file-kinds.js';

/** 佐证: a file that a unit handed in with a report. Never edited; taken back before the review, or it stays. */
@Entity('evidence')
export class Evidence {
  @Id() id: string;
  @Text() taskId: string;
  @Text() reportId: string;
  @Text() contentId: string;
  @Text() name: string;
  @Text() kind: FileKind;
  @Text() addedAt: string;
  @Text() addedBy: string;
}

/** 批示件: the paper, scanned, that a recorded decision was taken from. It stays as long as the decision does. */
@Entity('decision_scan')
export class DecisionScan {
  @Id() id: string;
  @Text() taskId: string;
  @Text() decisionId: string;
  @Text() contentId: string;
  @Text() name: string;
  @Text() kind: FileKind;
  @Text() addedAt: string;
  @Text() addedBy: string;
}

/** What is in a file, kept once under its hash. Its bytes lie in chunks beside it, which only EvidenceStore touches. */
@Entity('evidence_content')
export class EvidenceContent {
  @Id() id: string;
  /** Null while it is being written: then nothing refers to it. */
  @MaybeText() sha256: string | null;
  @Int() size: number;
  @Text() beganAt: string;
}
