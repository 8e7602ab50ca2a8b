import { Injectable, type OnModuleInit } from '@nestjs/common';
import { In } from 'typeorm';
import { dayOf } from '../calendar/domain/beijing.js';
import { ComposerRegistry, type Composition, type LetterComposer } from '../mail/letter-composer.js';
import type { Letter } from '../mail/letter.entity.js';
import { Notice } from '../mail/notice.entity.js';
import { Clock } from '../platform/clock.js';
import type { Tx } from '../platform/database/tx.js';
import { groupBy } from '../platform/group.js';
import { LetterWriter } from './letter-writer.js';
import { StandingService } from './standing.service.js';
import { UrgentTelling, type Told } from './urgent-telling.service.js';

/** Writes 退回, 批示 and 催办函 letters when they are claimed: what was answered meanwhile is skipped, saying so. */
@Injectable()
export class UrgentComposer implements LetterComposer, OnModuleInit {
  constructor(
    private readonly registry: ComposerRegistry,
    private readonly standing: StandingService,
    private readonly telling: UrgentTelling,
    private readonly writer: LetterWriter,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.registry.register('urgent', this);
  }

  async compose(tx: Tx, letters: readonly Letter[]): Promise<ReadonlyMap<string, Composition>> {
    if (letters.length === 0) return new Map();
    const day = dayOf(this.clock.now());
    const now = await this.standing.on(tx, { day });
    const notices = await tx.findBy(Notice, { letterId: In(letters.map(({ id }) => id)) });
    const carried = groupBy(notices, ({ letterId }) => letterId);
    const composed = new Map<string, Composition>();
    for (const { id, recipient } of letters) {
      const mine = carried.get(id) ?? [];
      const told = await this.telling.one(tx, { recipient, notices: mine, now, day });
      composed.set(id, this.written(id, told));
      if ('skip' in told && mine.length > 0)
        await tx.update(Notice, { id: In(mine.map((one) => one.id)) }, { letterId: null, unsentReason: told.skip });
    }
    return composed;
  }

  private written(id: string, told: Told): Composition {
    if ('skip' in told) return told;
    return { letter: this.writer.write(told.letter, told.reader.officerId === null ? null : id) };
  }
}
