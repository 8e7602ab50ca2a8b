import { Entity } from 'typeorm';
import { Id, Text } from '../platform/database/entity.js';

/** `lost`: whoever tried did not come back to tell. */
export type AttemptResult = 'accepted' | 'deferred' | 'refused' | 'lost';

/** One attempt at a letter, whoever made it and whatever became of the letter. */
@Entity('letter_attempt')
export class LetterAttempt {
  @Id() id: string;
  @Text() letterId: string;
  @Text() at: string;
  @Text() result: AttemptResult;
  @Text() answer: string;
}
