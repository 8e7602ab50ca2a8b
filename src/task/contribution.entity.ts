import { Entity } from 'typeorm';
import { Id, Int, Json, MaybeText, Text, Version } from '../platform/database/entity.js';

/** 征集配合材料: one question of the lead, one table and one day for a group of the units that cooperate. */
@Entity('collection')
export class Collection {
  @Id() id: string;
  @Text() taskId: string;
  /** What is asked, in a sentence. */
  @Text() asks: string;
  /** Heads of the table to be filled in; none: each unit writes a text. */
  @Json() columns: readonly string[];
  /** As first set; it stays for ever. */
  @Text() dueBy: string;
  /** The later day set for all, once. */
  @MaybeText() extendedTo: string | null;
  @Text() openedOn: string;
  @Text() openedBy: string;
  @MaybeText() closedOn: string | null;
  @MaybeText() closedBy: string | null;
  @Version() version: number;
}

/** What one unit owes to a collection: its row of the table, or a text. Lateness is the piece's, never the task's. */
@Entity('contribution')
export class Contribution {
  @Id() id: string;
  @Text() collectionId: string;
  @Text() departmentId: string;
  @Int() ordinal: number;
  /** One for each column; null until it is sent. */
  @Json({ nullable: true }) cells: readonly string[] | null;
  @MaybeText() text: string | null;
  /** The day it first came; a correction does not move it. */
  @MaybeText() sentOn: string | null;
  @MaybeText() sentBy: string | null;
  @MaybeText() correctedOn: string | null;
  @MaybeText() correctedBy: string | null;
  @Version() version: number;
}
