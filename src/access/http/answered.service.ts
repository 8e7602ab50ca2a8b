import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { LessThan } from 'typeorm';
import { Clock } from '../../platform/clock.js';
import { Reads } from '../../platform/database/reads.js';
import type { Tx } from '../../platform/database/tx.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { HttpProblem } from '../../platform/http/problem.js';
import { IdempotentAnswer } from '../access.entity.js';
import { NOTHING_UPLOADED, type DoorRequest } from './needs.js';

/** An act that is asked for under a key: by whom, and all that makes it this act and no other. */
export interface Asked {
  readonly officerId: string;
  readonly key: string;
  readonly hash: string;
}

interface Answered extends Asked {
  readonly answer: unknown;
  readonly isFirst: boolean;
}

/** Empty where the answer is not to be had again. */
type Kept = { readonly answer: unknown } | Record<string, never>;
const keptOf = (answer: unknown): Kept => (answer === null ? {} : { answer });

const DAY_MS = 24 * 3_600_000;
const KEY = /^[\x21-\x7e]{1,200}$/;

const BAD_KEY = {
  ...{ status: 400, title: 'Idempotency-Key看不懂' },
  detail: '编号由1至200个字母、数字、符号组成，中间没有空格：请换一个，例如一个UUID。',
};
const OTHER_BODY = {
  ...{ status: 422, title: '编号已经用过' },
  detail: '24小时内用这个编号办过别的事：请换一个编号；要重发原来那件的，内容要一字不差。',
};
const RUNNING = {
  ...{ status: 409, title: '正在办' },
  detail: '同一个编号的那一件还在办：请稍等再发一次，答复会与那一件相同。',
};
const LOST = {
  ...{ status: 409, title: '已经办过' },
  detail: '这个编号的那一件已经办成，只是答复没有留下：请读取现在的情况核对，不要再办。',
};

/** What was answered under a key in the last 24 hours. */
@Injectable()
export class AnsweredService {
  /** Under way in this process; what another process is at shows when both write. */
  private readonly running = new Set<string>();

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reads: Reads,
    private readonly clock: Clock,
  ) {}

  /** Null where the request brings no key. */
  asked(request: DoorRequest): Asked | null {
    const key = request.get('idempotency-key');
    if (key === undefined) return null;
    if (!KEY.test(key)) throw new HttpProblem('KEY.NOT_UNDERSTOOD', BAD_KEY);
    const { files } = request.upload ?? NOTHING_UPLOADED;
    const hash = createHash('sha256');
    hash.update(JSON.stringify([request.method, request.originalUrl, request.body ?? null]));
    for (const { name, bytes } of files) hash.update(JSON.stringify([name, bytes.length])).update(bytes);
    return { officerId: request.visitor?.officerId ?? '', key, hash: hash.digest('hex') };
  }

  /** Null where nothing was done under it yet. Refuses a key that stands for something else. */
  async known({ officerId, key, hash }: Asked): Promise<{ readonly answer: unknown } | null> {
    const row = await this.reads.one(IdempotentAnswer, { officerId, key });
    if (!row || row.at <= this.dayAgo()) return null;
    if (row.hash !== hash) throw new HttpProblem('KEY.OTHER_BODY', OTHER_BODY);
    const kept = row.answer as Kept;
    if (!('answer' in kept)) throw new HttpProblem('KEY.ANSWER_LOST', LOST);
    return { answer: kept.answer };
  }

  /** While it runs nobody else in this process does the same. */
  async alone<T>({ officerId, key }: Asked, work: () => Promise<T>): Promise<T> {
    const name = `${officerId} ${key}`;
    if (this.running.has(name)) throw new HttpProblem('KEY.RUNNING', RUNNING);
    this.running.add(name);
    try {
      return await work();
    } finally {
      this.running.delete(name);
    }
  }

  /** With the act, in its transaction; a call of several units keeps what the last of them came to. */
  async keep(tx: Tx, { officerId, key, hash, answer, isFirst }: Answered): Promise<void> {
    const at = this.clock.now().toISOString();
    if (!isFirst) {
      await tx.update(IdempotentAnswer, { officerId, key }, { answer: keptOf(answer) });
      return;
    }
    await tx.remove(IdempotentAnswer, { at: LessThan(this.dayAgo()) });
    if (await tx.one(IdempotentAnswer, { officerId, key })) throw new HttpProblem('KEY.RUNNING', RUNNING);
    await tx.insert(IdempotentAnswer, [{ officerId, key, hash, answer: keptOf(answer), at }]);
  }

  /** Where what was answered is not what its unit came to. */
  correct({ officerId, key }: Asked, answer: unknown): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      tx.withoutEntry('the answer to a call, no affair of anybody');
      await tx.update(IdempotentAnswer, { officerId, key }, { answer: keptOf(answer) });
    });
  }

  private dayAgo(): string {
    return new Date(this.clock.now().getTime() - DAY_MS).toISOString();
  }
}
