import { Entity } from 'typeorm';
import { Id, Json, MaybeBool, MaybeText, Text, Version } from '../platform/database/entity.js';

/** What can be written first and signed off later. */
export const DRAFTABLE = ['report', 'submit', 'ask-extension', 'object'] as const;
export type DraftAct = (typeof DRAFTABLE)[number];

/** Written inside the unit, for its head: 保存 saved · 送负责人 sent · 退给填报人 returned · 同意上报 done. */
@Entity('unit_draft')
export class UnitDraft {
  @Id() id: string;
  @Text() taskId: string;
  @Text() act: DraftAct;
  /** The node, period or instruction it answers; empty where it is about the task itself. */
  @Text() about: string;
  /** As the form's fields were filled in. */
  @Json() input: Record<string, string>;
  @Text() state: 'saved' | 'sent' | 'returned' | 'done';
  @Text() writtenAt: string;
  @Text() writtenBy: string;
  @MaybeText() filledBy: string | null;
  /** 督查室代填: written for the unit by the office; its head signs it off, or the unit writes its own. */
  @MaybeBool() byOffice: boolean | null;
  @MaybeText() returnedWords: string | null;
  @MaybeText() decidedAt: string | null;
  @MaybeText() decidedBy: string | null;
  @Version() version: number;
}

export const aboutOf = (input: Readonly<Record<string, unknown>>): string =>
  [input['nodeId'], input['periodId'], input['instructionId']].find(
    (id): id is string => typeof id === 'string' && id !== '',
  ) ?? '';
