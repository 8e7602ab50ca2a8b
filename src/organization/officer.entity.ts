import { Entity } from 'typeorm';
import { Bool, Id, MaybeText, Text, Version } from '../platform/database/entity.js';

@Entity('officer')
export class Officer {
  @Id() id: string;
  @Text() code: string;
  @Text() name: string;
  @MaybeText() email: string | null;
  @MaybeText() phone: string | null;
  @Bool() disabled: boolean;
  @Version() version: number;
}

/** An officer holds a post from a day to a day, both included; toDay null: until further notice. */
@Entity('tenure')
export class Tenure {
  @Id() id: string;
  @Text() postId: string;
  @Text() officerId: string;
  @Text() fromDay: string;
  @MaybeText() toDay: string | null;
  /** deputy 代理: acts and receives in the holder's place while it lasts; null for the holder. */
  @MaybeText() kind: 'deputy' | null;
  @Version() version: number;
}
