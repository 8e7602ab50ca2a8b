import { Entity } from 'typeorm';
import { Id, Int, MaybeText, Text, Version } from '../platform/database/entity.js';
import type { EntryKind } from './domain/year-end-rules.js';

/** One line of a unit's 年终材料 beside its closing statements; the office reads it once the head has sent it. */
@Entity('year_end_entry')
export class YearEndEntry {
  @Id() id: string;
  @Text() planId: string;
  @Text() departmentId: string;
  @Text() kind: EntryKind;
  @Int() ordinal: number;
  @Text() text: string;
  /** 主要原因, of a problem. */
  @MaybeText() cause: string | null;
  @Text() state: 'draft' | 'sent';
  @Text() writtenAt: string;
  @Text() writtenBy: string;
  @MaybeText() sentOn: string | null;
  @MaybeText() sentBy: string | null;
  @Version() version: number;
}

/** By what a page tells which writing of a line it showed; nothing where there was none. */
export const entryMark = (row: Pick<YearEndEntry, 'id' | 'version'> | undefined): string =>
  row ? `${row.id}.${row.version}` : '';
