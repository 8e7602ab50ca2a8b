import { Entity } from 'typeorm';
import { Id, MaybeText, Text } from '../platform/database/entity.js';

/** The one row that says which installation this database belongs to. */
@Entity('installation')
export class Installation {
  @Id() id: string;
  @Text() madeAt: string;
  /** Of a database on a server: which one it is, told by the key of whoever may send from it; null on a file. */
  @MaybeText() place: string | null;
  /** Filled from a backup, and nobody has said since that it is the one that writes to people. */
  @MaybeText() restoredAt: string | null;
}
