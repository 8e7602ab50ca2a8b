import { Injectable } from '@nestjs/common';
import { In, type FindOptionsWhere } from 'typeorm';
import type { Visitor } from '../access/visitor.js';
import { dayOf } from '../calendar/domain/beijing.js';
import { Directory } from '../organization/directory.js';
import { Officer } from '../organization/officer.entity.js';
import { Clock } from '../platform/clock.js';
import { Reads } from '../platform/database/reads.js';
import { LetterAttempt } from './letter-attempt.entity.js';
import { conditionFor, seesAllLetters, type LetterQuery } from './letter-filter.js';
import { Letter, LETTER_STATES, type LetterState } from './letter.entity.js';
import { mailboxOf, type Mailbox } from './readdressing.js';

/** A line of the ledger: what was written stays in the database. */
const HEAD = {
  ...{ id: true, kind: true, slot: true, officerId: true, recipient: true, address: true, subject: true },
  ...{ state: true, stateReason: true, serverAnswer: true, createdAt: true, sentAt: true, nextAttemptAt: true },
  ...{ runKey: true, version: true },
} as const;
export type LetterHead = Pick<Letter, keyof typeof HEAD>;

export interface LetterOnShow<L = LetterHead> {
  readonly letter: L;
  /** The posts held today, and the name. */
  readonly recipient: string;
}

/** What a person decided about it, by name. */
export interface LetterDecision {
  readonly at: string;
  readonly act: 'mail.retry' | 'mail.writeOff';
  readonly by: string;
  readonly reason: string;
}

export interface WholeLetter extends LetterOnShow<Letter> {
  readonly attempts: readonly LetterAttempt[];
  readonly decisions: readonly LetterDecision[];
  /** Whose mailbox it goes to, with the address it has today. */
  readonly mailbox: Mailbox | null;
}

export interface LettersPage {
  readonly letters: readonly LetterOnShow[];
  /** Where the next page begins; null on the last one. */
  readonly next: string | null;
  /** Of everything asked for, whatever state was chosen. */
  readonly counts: Readonly<Record<LetterState, number>>;
}

const PAGE = 50;

/** The delivery ledger for people, newest first. */
@Injectable()
export class MailReadingService {
  constructor(
    private readonly reads: Reads,
    private readonly clock: Clock,
  ) {}

  async page(visitor: Visitor, query: LetterQuery, most = PAGE): Promise<LettersPage> {
    const directory = await Directory.on(dayOf(this.clock.now()), this.reads);
    const asked = await conditionFor(visitor, query, { reads: this.reads, directory });
    const counted = await this.reads.query<{ state: LetterState; n: number | string }>(
      `SELECT state, count(*) AS n FROM letter WHERE ${asked.sql} GROUP BY state`,
      asked.parameters,
    );
    const countOf = (state: LetterState): number => Number(counted.find((row) => row.state === state)?.n ?? 0);
    if (query.state !== undefined) asked.and('state = ?', query.state);
    if (query.before !== undefined) asked.and('id < ?', query.before);
    const ids = await this.reads.query<{ id: string }>(
      `SELECT id FROM letter WHERE ${asked.sql} ORDER BY id DESC LIMIT ${most + 1}`,
      asked.parameters,
    );
    const found = await this.reads.find(Letter, {
      where: { id: In(ids.slice(0, most).map(({ id }) => id)) },
      ...{ select: HEAD, order: { id: 'DESC' } },
    });
    return {
      letters: await this.withRecipients(found, directory),
      next: ids.length > most ? (found.at(-1)?.id ?? null) : null,
      counts: Object.fromEntries(LETTER_STATES.map((state) => [state, countOf(state)])) as LettersPage['counts'],
    };
  }

  async one(visitor: Visitor, id: string): Promise<WholeLetter | null> {
    const letter = await this.reads.one(Letter, theirs(visitor, id));
    if (!letter) return null;
    const [shown] = await this.withRecipients([letter], await Directory.on(dayOf(this.clock.now()), this.reads));
    return {
      ...{ letter, recipient: shown?.recipient ?? '' },
      attempts: await this.reads.find(LetterAttempt, { where: { letterId: id }, order: { id: 'ASC' } }),
      decisions: await this.decisions(id),
      mailbox: await mailboxOf(this.reads, letter),
    };
  }

  /** The letter itself, as its reader sees it; null where there is none, or it is not the visitor's to see. */
  async body(visitor: Visitor, id: string): Promise<string | null> {
    return (await this.reads.one(Letter, theirs(visitor, id)))?.bodyHtml ?? null;
  }

  async mailbox(id: string): Promise<Mailbox | null> {
    const letter = await this.reads.one(Letter, { id });
    return letter && mailboxOf(this.reads, letter);
  }

  /** A reason that was erased from the journal is gone from here as well. */
  private async decisions(id: string): Promise<LetterDecision[]> {
    const rows = await this.reads.query<{ at: string; act: LetterDecision['act']; name: string | null; json: string }>(
      `SELECT at, act, name, json FROM journal j
       LEFT JOIN journal_payload p ON p.seq = j.seq LEFT JOIN officer o ON o.id = j.actor_id
       WHERE subject_type = 'letter' AND subject_id = $1 AND act IN ('mail.retry', 'mail.writeOff') ORDER BY j.seq`,
      [id],
    );
    return rows.map(({ at, act, name, json }) => {
      const { reason = '' } = JSON.parse(json ?? '{}') as { reason?: string };
      return { at, act, by: name ?? '命令行', reason };
    });
  }

  private async withRecipients<L extends Pick<Letter, 'officerId'>>(
    letters: readonly L[],
    directory: Directory,
  ): Promise<LetterOnShow<L>[]> {
    const officerIds = letters.flatMap(({ officerId }) => officerId ?? []);
    const officers = await this.reads.findBy(Officer, { id: In(officerIds) });
    const names = new Map(officers.map(({ id, name }) => [id, name]));
    const place = new Map(directory.posts.map(({ id, title }, at) => [id, { at, title }]));
    const recipientOf = (officerId: string): string => {
      const held = directory.actorsOf(officerId).flatMap((actor) => actor.postIds.flatMap((id) => place.get(id) ?? []));
      const titles = held.sort((a, b) => a.at - b.at).map(({ title }) => title);
      return [titles.join('、'), names.get(officerId) ?? ''].filter((part) => part !== '').join('　');
    };
    return letters.map((letter) => {
      const recipient = letter.officerId === null ? '单位信箱' : recipientOf(letter.officerId);
      return { letter, recipient };
    });
  }
}

/** This letter, if it is the visitor's to see. */
const theirs = (visitor: Visitor, id: string): FindOptionsWhere<Letter> =>
  seesAllLetters(visitor) ? { id } : { id, officerId: visitor.officerId };
