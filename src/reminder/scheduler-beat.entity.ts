import { Entity } from 'typeorm';
import { Id, Text } from '../platform/database/entity.js';

/** The only row's id. */
export const TICK = 'tick';

/** When a bell of the scheduler was last answered in full. */
@Entity('scheduler_beat')
export class SchedulerBeat {
  @Id() id: string;
  @Text() heardAt: string;
}
