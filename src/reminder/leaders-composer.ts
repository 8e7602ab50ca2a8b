import { Injectable, type OnModuleInit } from '@nestjs/common';
import { dayOf } from '../calendar/domain/beijing.js';
import { ComposerRegistry, type Composition, type LetterComposer } from '../mail/letter-composer.js';
import type { Letter } from '../mail/letter.entity.js';
import { Clock } from '../platform/clock.js';
import type { Tx } from '../platform/database/tx.js';
import { groupBy } from '../platform/group.js';
import { LeadersService } from './leaders.service.js';
import { LetterWriter } from './letter-writer.js';
import { OVERTAKEN, overtaken } from './overtaken.js';
import type { DayOfRun } from './weekly.service.js';

/** Writes leaders' letters when they are claimed, from how things stand at that moment. */
@Injectable()
export class LeadersComposer implements LetterComposer, OnModuleInit {
  constructor(
    private readonly registry: ComposerRegistry,
    private readonly leaders: LeadersService,
    private readonly writer: LetterWriter,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.registry.register('leaders', this);
  }

  async compose(tx: Tx, letters: readonly Letter[]): Promise<ReadonlyMap<string, Composition>> {
    const composed = new Map<string, Composition>();
    const late = await overtaken(tx, letters);
    for (const [slot, ofSlot] of groupBy(letters, (letter) => letter.slot)) {
      const run = (ofSlot[0]?.context ?? {}) as unknown as DayOfRun;
      const { digests } = await this.leaders.digests(tx, { ...run, day: dayOf(this.clock.now()) });
      const byRecipient = new Map(digests.map((digest) => [digest.recipient, digest]));
      for (const { id, recipient } of ofSlot) {
        const digest = late.has(id) ? undefined : byRecipient.get(recipient);
        const skip = `${slot}：${late.has(id) ? OVERTAKEN : '已无逾期和变化，也无待决定的事，或收信人已变动'}`;
        composed.set(
          id,
          digest
            ? { letter: this.writer.write(digest.letter, digest.reader.officerId === null ? null : id) }
            : { skip },
        );
      }
    }
    return composed;
  }
}
