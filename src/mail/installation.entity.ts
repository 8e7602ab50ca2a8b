import { Entity } from 'typeorm';
import { Id, Text } from '../platform/database/entity.js';

/** The one row that says which installation this database belongs to. */
@Entity('installation')
export class Installation {
  @Id() id: string;
  @Text() madeAt: string;
}
