import { Injectable } from '@nestjs/common';
import { LessThan, type FindOptionsWhere } from 'typeorm';
import { reachOf } from '../access/permissions.js';
import type { Visitor } from '../access/visitor.js';
import { dayOf } from '../calendar/domain/beijing.js';
import { Directory } from '../organization/directory.js';
import { Officer } from '../organization/officer.entity.js';
import { Clock } from '../platform/clock.js';
import { Reads } from '../platform/database/reads.js';
import { Letter } from './letter.entity.js';

export interface LetterOnShow {
  readonly letter: Letter;
  /** The posts held today, and the name. */
  readonly recipient: string;
}

export interface LettersPage {
  readonly letters: readonly LetterOnShow[];
  /** Where the next page begins; null on the last one. */
  readonly next: string | null;
  readonly total: number;
}

const PAGE = 50;

/** The delivery ledger for people: the offices see every letter, everybody else those written to them. */
@Injectable()
export class MailReadingService {
  constructor(
    private readonly reads: Reads,
    private readonly clock: Clock,
  ) {}

  async page(visitor: Visitor, before: string | null): Promise<LettersPage> {
    const mine = whose(visitor);
    const where = { ...mine, ...(before === null ? {} : { id: LessThan(before) }) };
    const found = await this.reads.find(Letter, { where, order: { id: 'DESC' }, take: PAGE + 1 });
    const letters = await this.withRecipients(found.slice(0, PAGE));
    const total = await this.reads.count(Letter, mine);
    return { letters, next: found.length > PAGE ? (letters.at(-1)?.letter.id ?? null) : null, total };
  }

  async one(visitor: Visitor, id: string): Promise<LetterOnShow | null> {
    const letter = await this.reads.one(Letter, { ...whose(visitor), id });
    return letter ? ((await this.withRecipients([letter]))[0] ?? null) : null;
  }

  private async withRecipients(letters: readonly Letter[]): Promise<LetterOnShow[]> {
    const names = new Map((await this.reads.find(Officer)).map(({ id, name }) => [id, name]));
    const directory = await Directory.on(dayOf(this.clock.now()), this.reads);
    const recipientOf = (officerId: string): string => {
      const postIds = new Set(directory.actorsOf(officerId).flatMap((actor) => actor.postIds));
      const titles = directory.posts.flatMap(({ id, title }) => (postIds.has(id) ? [title] : []));
      return [titles.join('、'), names.get(officerId) ?? ''].filter((part) => part !== '').join('　');
    };
    return letters.map((letter) => {
      const recipient = letter.officerId === null ? '单位信箱' : recipientOf(letter.officerId);
      return { letter, recipient };
    });
  }
}

function whose({ actors, officerId }: Visitor): FindOptionsWhere<Letter> {
  const everything = actors.some(({ roles }) => reachOf(roles, 'letter.read') === 'all');
  return everything ? {} : { officerId };
}
