import { Entity } from 'typeorm';
import { Id, MaybeNumber, MaybeText, Text } from '../platform/database/entity.js';

/** A backup that was made, is being made, or did not come off. */
@Entity('backup_run')
export class BackupRun {
  /** The day it was owed on, or an id of its own where somebody asked for it. */
  @Id() id: string;
  @Text() beganAt: string;
  /** null: under way, or it failed. */
  @MaybeText() endedAt: string | null;
  /** Its name without the folder. */
  @MaybeText() file: string | null;
  @MaybeNumber() bytes: number | null;
  /** Of the journal, at the moment the backup shows. */
  @MaybeText() head: string | null;
  @MaybeText() problem: string | null;
}
