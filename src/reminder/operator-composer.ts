import { Injectable, type OnModuleInit } from '@nestjs/common';
import { dayOf } from '../calendar/domain/beijing.js';
import { ComposerRegistry, type Composition, type LetterComposer } from '../mail/letter-composer.js';
import type { Letter } from '../mail/letter.entity.js';
import { Clock } from '../platform/clock.js';
import type { Tx } from '../platform/database/tx.js';
import { LetterWriter } from './letter-writer.js';
import { OperatorService } from './operator.service.js';
import type { DayOfRun } from './weekly.service.js';

const MOVED = '收信人已变动，或已没有系统管理员';

/** Writes 运行周报. Its button leads to a page that asks for a sign-in: the letter needs no link of its own. */
@Injectable()
export class OperatorComposer implements LetterComposer, OnModuleInit {
  constructor(
    private readonly registry: ComposerRegistry,
    private readonly operator: OperatorService,
    private readonly writer: LetterWriter,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.registry.register('operator', this);
  }

  async compose(tx: Tx, letters: readonly Letter[]): Promise<ReadonlyMap<string, Composition>> {
    const composed = new Map<string, Composition>();
    for (const { id, recipient, context } of letters) {
      const run = { ...(context as unknown as DayOfRun), day: dayOf(this.clock.now()) };
      const { digests } = await this.operator.digests(tx, run);
      const letter = digests.find((digest) => digest.recipient === recipient)?.compose();
      composed.set(id, letter === undefined ? { skip: MOVED } : { letter: this.writer.write(letter, id) });
    }
    return composed;
  }
}
