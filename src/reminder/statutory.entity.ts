import { Entity } from 'typeorm';
import { Id, Text } from '../platform/database/entity.js';

/** A day set by law that was kept, as somebody of an office recorded it. */
@Entity('statutory_done')
export class StatutoryDone {
  @Id() code: string;
  @Id() reportYear: number;
  @Text() doneOn: string;
  /** 文号, or the address at which it is published. */
  @Text() reference: string;
  @Text() recordedOn: string;
  @Text() recordedBy: string;
}
