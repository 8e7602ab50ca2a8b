import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { In, IsNull, LessThan, LessThanOrEqual, MoreThan, Not, type FindOptionsWhere } from 'typeorm';
import { Clock } from '../platform/clock.js';
import { SETTINGS, type Config } from '../platform/config.js';
import type { Tx } from '../platform/database/tx.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { newId } from '../platform/id.js';
import { afterAnswers, type ServerWord } from './domain/circuit.js';
import type { RetryPolicy } from './domain/retry.js';
import { LetterAttempt, type AttemptResult } from './letter-attempt.entity.js';
import { Letter } from './letter.entity.js';
import { MailHours } from './mail-hours.js';
import { MailSender, type SendResult } from './mail-sender.js';
import { circuitOf, MAIL_SERVER, MailServer, rowOf } from './mail-server.entity.js';

export interface Attempted {
  readonly letter: Letter;
  readonly result: SendResult;
}

/** What became of letters: of each attempt, of those nobody came back from, and of those tried for long enough. */
@Injectable()
export class MarkingService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly sender: MailSender,
    private readonly hours: MailHours,
    @Inject(SETTINGS) private readonly config: Config,
  ) {}

  /** One transaction for a whole batch of answers. */
  mark(results: readonly Attempted[]): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      tx.withoutEntry('what became of letters whose run was journalled');
      const now = this.clock.now();
      for (const { letter, result } of results) {
        await tx.update(Letter, stillMine(letter, result), this.afterAttempt({ letter, result }, now));
      }
      await tx.insert(
        LetterAttempt,
        results.map(({ letter, result }) => attemptRow(letter.id, now, [result.kind, result.answer])),
      );
      await this.rememberServer(tx, results, now);
    });
  }

  /** Letters a dead sender left behind become pending again. How far it came nobody knows: so never other bytes. */
  release(): Promise<number> {
    return this.unitOfWork.run(async (tx) => {
      tx.withoutEntry('leases that ran out');
      const now = this.clock.now();
      const ranOut = { state: 'sending' as const, claimedUntil: LessThan(now.toISOString()) };
      const left = await tx.freeToChange(Letter, { select: { id: true }, where: ranOut });
      if (left.length === 0) return 0;
      const free = { state: 'pending' as const, claimedBy: null, claimedUntil: null, reachedData: true };
      const released = await tx.update(Letter, { ...ranOut, id: In(left.map(({ id }) => id)) }, free);
      await tx.insert(
        LetterAttempt,
        left.map(({ id }) => attemptRow(id, now, ['lost', NOT_TOLD])),
      );
      return released;
    });
  }

  /** Those of the given letters whose term has ended while the server was not to be had. */
  giveUp(ids: readonly string[]): Promise<number> {
    return this.unitOfWork.run(async (tx) => {
      tx.withoutEntry('the end of the term of letters whose run was journalled');
      const begunBy = new Date(this.hours.termBegan()).toISOString();
      const old = { id: In([...ids]), state: 'pending' as const, firstAttemptAt: LessThanOrEqual(begunBy) };
      const found = await tx.freeToChange(Letter, { where: old });
      const letters = found.filter((letter) => this.hours.givesUpAt(letter) <= this.hours.now());
      for (const letter of letters) {
        const stateReason = givenUp(letter.serverAnswer ?? NOT_TOLD, this.config.mail.retry);
        await tx.update(Letter, { id: letter.id }, { state: 'failed', stateReason });
      }
      return letters.length;
    });
  }

  private async rememberServer(tx: Tx, results: readonly Attempted[], now: Date): Promise<void> {
    const { server } = this.sender;
    const words = results.map(({ result }) => wordOf(result));
    const seen = await tx.one(MailServer, { id: MAIL_SERVER });
    if (!words.includes('down') && circuitOf(seen, server).failures === 0) return;
    const clean = { id: MAIL_SERVER, server, failures: 0, probes: 0 };
    if (seen === null) await tx.insertMissing(MailServer, [clean]);
    const before = circuitOf(await tx.oneToChange(MailServer, { id: MAIL_SERVER }), server);
    const after = afterAnswers(before, words, { now: now.getTime(), policy: this.config.mail.circuit });
    const last = results.findLast(({ result }) => wordOf(result) === 'down');
    const answer = after.failures === 0 ? { answer: null } : last ? { answer: last.result.answer } : {};
    await tx.update(MailServer, { id: MAIL_SERVER }, { ...rowOf(after, server), ...answer });
    if (before.openSince === null || after.openSince !== null) return;
    // The server is back: what waited longer and longer for it goes now, or when the days off are over.
    const tried = { state: 'pending' as const, firstAttemptAt: Not(IsNull()) };
    for (const [any, at] of [
      [true, now.toISOString()],
      [null, new Date(this.hours.next()).toISOString()],
    ] as const)
      await tx.update(
        Letter,
        { ...tried, anyDay: any ?? IsNull(), nextAttemptAt: MoreThan(at) },
        { nextAttemptAt: at },
      );
  }

  /** Put off, it waits longer each time, for a day; a refusal by the server is final. */
  private afterAttempt({ letter, result }: Attempted, now: Date): Partial<Letter> {
    const freed = { claimedBy: null, claimedUntil: null, serverAnswer: result.answer };
    if (result.kind === 'accepted')
      return { ...freed, state: 'sent', stateReason: null, sentAt: now.toISOString(), reachedData: true };
    const reachedData = letter.reachedData || result.reachedData;
    if (result.kind === 'refused') return { ...freed, reachedData, state: 'failed', stateReason: result.answer };
    const next = this.hours.again(letter, chanceOf(letter.id, letter.attempts));
    if (next === null)
      return { ...freed, reachedData, state: 'failed', stateReason: givenUp(result.answer, this.config.mail.retry) };
    const nextAttempt = new Date(next).toISOString();
    return { ...freed, reachedData, state: 'pending', stateReason: result.answer, nextAttemptAt: nextAttempt };
  }
}

const NOT_TOLD = '发送的进程中断，结果不明';

const wordOf = (result: SendResult): ServerWord => (result.kind === 'accepted' ? 'up' : result.server);

const attemptRow = (letterId: string, at: Date, [result, answer]: [AttemptResult, string]): Partial<LetterAttempt> => ({
  ...{ id: newId(), letterId, at: at.toISOString(), result, answer },
});

/** What a server took has left, whoever holds the row by now; any other answer counts only from the one who holds it. */
const stillMine = ({ id, claimedBy }: Letter, { kind }: SendResult): FindOptionsWhere<Letter> =>
  kind === 'accepted'
    ? { id, state: In(['sending', 'pending']) }
    : { id, state: 'sending', claimedBy: claimedBy ?? '' };

const givenUp = (answer: string, { hours }: RetryPolicy): string =>
  `${hours === 24 ? '一天' : `${hours}小时`}内反复未能送达：${answer}`;

/** Spread over letters and attempts as chance would, and the same whenever it is asked. */
const chanceOf = (id: string, attempts: number): number =>
  createHash('sha256').update(`${id}:${attempts}`).digest().readUInt32BE() / 2 ** 32;
