import { Injectable, type OnModuleInit } from '@nestjs/common';
import { dayOf } from '../calendar/domain/beijing.js';
import { ComposerRegistry, type Composition, type LetterComposer } from '../mail/letter-composer.js';
import type { Letter } from '../mail/letter.entity.js';
import { Clock } from '../platform/clock.js';
import type { Tx } from '../platform/database/tx.js';
import { groupBy } from '../platform/group.js';
import { settleNotices, type WrittenLetter } from './notice-gathering.js';
import { LetterWriter } from './letter-writer.js';
import { OVERTAKEN, overtaken } from './overtaken.js';
import { NoticesService } from './notices.service.js';
import { WeeklyService, type DayOfRun } from './weekly.service.js';

type Context = DayOfRun & { readonly departments: readonly string[] };

const SKIPPED: Readonly<Record<string, string>> = {
  weekly: '所提事项均已办理，或收信人已变动',
  notice: '所提事项均已办理，或已由每周提醒信提出，或收信人已变动',
};

/** Writes letters to units when they are claimed, from what is owed at that moment; nothing owed any more: skipped. */
@Injectable()
export class WeeklyComposer implements LetterComposer, OnModuleInit {
  constructor(
    private readonly registry: ComposerRegistry,
    private readonly weekly: WeeklyService,
    private readonly notices: NoticesService,
    private readonly writer: LetterWriter,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.registry.register('weekly', this);
    this.registry.register('notice', this);
  }

  async compose(tx: Tx, letters: readonly Letter[]): Promise<ReadonlyMap<string, Composition>> {
    const composed = new Map<string, Composition>();
    const late = await overtaken(tx, letters);
    for (const [slot, ofSlot] of groupBy(letters, (letter) => letter.slot)) {
      const run = (ofSlot[0]?.context ?? {}) as unknown as Context;
      const departments = [...new Set(ofSlot.flatMap((letter) => (letter.context as unknown as Context).departments))];
      const day = dayOf(this.clock.now());
      const again = { departmentIds: departments, letterIds: ofSlot.map(({ id }) => id) };
      const { digests } =
        ofSlot[0]?.kind === 'notice'
          ? await this.notices.digests(tx, { ...run, day }, again)
          : await this.weekly.digests(tx, { ...run, day }, departments);
      const byRecipient = new Map(digests.map((digest) => [digest.recipient, digest]));
      const written: WrittenLetter[] = [];
      for (const { id, recipient } of ofSlot) {
        const digest = late.has(id) ? undefined : byRecipient.get(recipient);
        const reason = late.has(id) ? OVERTAKEN : (SKIPPED[ofSlot[0]?.kind ?? ''] ?? SKIPPED['weekly']);
        const skip = `${slot}：${reason}`;
        composed.set(
          id,
          digest
            ? { letter: this.writer.write(digest.compose(), digest.reader.officerId === null ? null : id) }
            : { skip },
        );
        const because = digest ? '写信时这一事项已办理，或已改按其他事项提出' : skip;
        written.push({
          id,
          period: ofSlot[0]?.kind === 'notice' ? slot : run.period,
          day,
          units: digest?.units ?? [],
          because,
        });
      }
      await settleNotices(tx, written);
    }
    return composed;
  }
}
