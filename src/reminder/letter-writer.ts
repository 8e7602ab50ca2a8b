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
    const { page, until } = letter.action;
    const path = page ?? (letterId === null ? null : SignedLinks.path(letterId));
    const link = path === null ? null : `${this.config.publicUrl}${path}`;
    return {
      from: letter.office,
      subject: letter.subject,
      text: textOf(letter, link),
      html: htmlOf(letter, link),
      shortText: letter.shortText,
      linkUntil: page === undefined ? until : null,
    };
  }
}
