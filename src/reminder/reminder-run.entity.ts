import { Entity } from 'typeorm';
import { Bool, Id, Int, Text } from '../platform/database/entity.js';

/** A run of a schedule, claimed once by (kind, period). */
@Entity('reminder_run')
export class ReminderRun {
  @Id() kind: string;
  @Id() period: string;
  @Text() claimedAt: string;
  @Text() onDay: string;
  @Bool() madeGood: boolean;
  @Int() letters: number;
}
