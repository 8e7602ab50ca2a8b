import { Inject, Injectable } from '@nestjs/common';
import { SignedLinks } from '../access/signed-links.js';
import type { ComposedLetter } from '../mail/letter-composer.js';
import { SETTINGS, type Config } from '../platform/config.js';
import type { LetterBlocks } from './domain/letter-blocks.js';
import { textOf } from './domain/letter-text.js';
import { htmlOf } from './letter-html.js';

/** One letter in both writings. */
@Injectable()
export class LetterWriter {
  constructor(@Inject(SETTINGS) private readonly config: Pick<Config, 'publicUrl'>) {}

  /**
   * The address in it has no token: that is added when the letter is sent, and never kept.
   *
   * @param letterId null where there is none yet: a preview shows everything but the address
   */
  write(letter: LetterBlocks, letterId: string | null): ComposedLetter {
    const link = letterId === null ? null : `${this.config.publicUrl}${SignedLinks.path(letterId)}`;
    return {
      from: letter.office,
      subject: letter.subject,
      text: textOf(letter, link),
      html: htmlOf(letter, link),
      shortText: letter.shortText,
      linkUntil: letter.action.until,
    };
  }
}
