import { Injectable, type OnModuleInit } from '@nestjs/common';
import { In } from 'typeorm';
import { ComposerRegistry, type Composition, type LetterComposer } from '../mail/letter-composer.js';
import type { Letter } from '../mail/letter.entity.js';
import { Notice } from '../mail/notice.entity.js';
import type { Directory } from '../organization/directory.js';
import type { Tx } from '../platform/database/tx.js';
import { groupBy } from '../platform/group.js';
import { mannerFor } from './domain/addressing.js';
import { urgentLetter } from './domain/short-letter.js';
import { PaperReadingService } from './paper-reading.service.js';
import { byPerson, readerOf, StandingService, type Held, type UnitsStanding } from './standing.service.js';
import { urgentAsk } from './urgent-asks.js';
import { UrgentWriting } from './urgent-writing.js';

const MOVED = '收信人或牵头单位已变动';

/** Writes 退回, 批示 and 催办函 letters when they are claimed: what was answered meanwhile is skipped, saying so. */
@Injectable()
export class UrgentComposer implements LetterComposer, OnModuleInit {
  constructor(
    private readonly registry: ComposerRegistry,
    private readonly standing: StandingService,
    private readonly papers: PaperReadingService,
    private readonly writing: UrgentWriting,
  ) {}

  onModuleInit(): void {
    this.registry.register('urgent', this);
  }

  async compose(tx: Tx, letters: readonly Letter[]): Promise<ReadonlyMap<string, Composition>> {
    if (letters.length === 0) return new Map();
    const now = await this.standing.on(tx, { day: this.writing.today() });
    const notices = await tx.findBy(Notice, { letterId: In(letters.map(({ id }) => id)) });
    const carried = groupBy(notices, ({ letterId }) => letterId);
    const composed = new Map<string, Composition>();
    for (const letter of letters) {
      const mine = carried.get(letter.id) ?? [];
      const composition = await this.one(tx, letter, { notices: mine, now });
      composed.set(letter.id, composition);
      if ('skip' in composition && mine.length > 0)
        await tx.update(
          Notice,
          { id: In(mine.map(({ id }) => id)) },
          { letterId: null, unsentReason: composition.skip },
        );
    }
    return composed;
  }

  private async one(
    tx: Tx,
    { id, recipient }: Letter,
    { notices, now }: { notices: readonly Notice[]; now: UnitsStanding },
  ): Promise<Composition> {
    const [notice] = notices;
    const { directory } = now;
    const task = now.tasks.find(({ record }) => record.task.id === notice?.subjectId) ?? null;
    const unit = directory.department(task?.record.task.leadDepartmentId ?? null);
    if (!notice || (task && !unit)) return { skip: MOVED };
    const said = await urgentAsk(tx, {
      ...{ notice, task, directory, on: this.writing.askingOn(unit?.kind ?? '') },
      numberOf: (paper) => this.papers.numberOf(paper),
    });
    if ('over' in said || !unit || !task) return { skip: 'over' in said ? said.over : MOVED };
    // Another unit may lead by now: what was said to the former one is not for it.
    const held = heldBy(notices, directory, { recipient, departmentId: unit.id });
    if (!held) return { skip: MOVED };
    const reader = readerOf(held, directory);
    const blocks = urgentLetter(
      {
        ...this.writing.dress(now, { name: unit.name, kind: unit.kind, illustrative: now.isIllustrative(task) }),
        asks: { ...NO_ASKS, manner: mannerFor(unit.kind), other: [said.ask], total: 1, led: 1 },
        ...{ recipient: held.some(({ post }) => post.role === 'head') ? '负责人' : '联络员', ...reader },
      },
      said,
    );
    return blocks ? { letter: this.writing.write(blocks, reader.officerId === null ? null : id) } : { skip: MOVED };
  }
}

const NO_ASKS = { late: [], soon: [], fine: [], next: null } as const;

/** The posts of the unit whose notices these are, as far as this address still receives them. */
function heldBy(
  notices: readonly Notice[],
  directory: Directory,
  { recipient, departmentId }: { recipient: string; departmentId: string },
): readonly Held<Notice>[] | null {
  const owed = notices.flatMap((what) => {
    const post = directory.posts.find((one) => one.id === what.recipientPostId);
    return post?.departmentId === departmentId ? [{ what, post }] : [];
  });
  return byPerson(owed, directory).reachable.find(([address]) => address === recipient)?.[1] ?? null;
}
