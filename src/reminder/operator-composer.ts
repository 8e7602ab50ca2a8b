import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { dayOf } from '../calendar/domain/beijing.js';
import { ComposerRegistry, type Composition, type LetterComposer } from '../mail/letter-composer.js';
import type { Letter } from '../mail/letter.entity.js';
import { Clock } from '../platform/clock.js';
import { SETTINGS, type Config } from '../platform/config.js';
import type { Tx } from '../platform/database/tx.js';
import { textOf } from './domain/letter-text.js';
import { htmlOf } from './letter-html.js';
import { OperatorService } from './operator.service.js';
import type { DayOfRun } from './weekly.service.js';

const PAGE = '/mail';
const MOVED = '收信人已变动，或已没有系统管理员';

/** Writes 运行周报. Its button leads to a page that asks for a sign-in: the letter needs no link of its own. */
@Injectable()
export class OperatorComposer implements LetterComposer, OnModuleInit {
  constructor(
    private readonly registry: ComposerRegistry,
    private readonly operator: OperatorService,
    private readonly clock: Clock,
    @Inject(SETTINGS) private readonly config: Pick<Config, 'publicUrl'>,
  ) {}

  onModuleInit(): void {
    this.registry.register('operator', this);
  }

  async compose(tx: Tx, letters: readonly Letter[]): Promise<ReadonlyMap<string, Composition>> {
    const composed = new Map<string, Composition>();
    for (const { id, recipient, context } of letters) {
      const run = { ...(context as unknown as DayOfRun), day: dayOf(this.clock.now()) };
      const { digests } = await this.operator.digests(tx, run);
      const letter = digests.find((digest) => digest.recipient === recipient)?.letter;
      const address = `${this.config.publicUrl}${PAGE}`;
      composed.set(
        id,
        letter === undefined
          ? { skip: MOVED }
          : {
              letter: {
                ...{ from: letter.office, subject: letter.subject, shortText: letter.shortText, linkUntil: null },
                ...{ text: textOf(letter, address), html: htmlOf(letter, address) },
              },
            },
      );
    }
    return composed;
  }
}
