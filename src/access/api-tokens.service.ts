import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { dayOf } from '../calendar/domain/beijing.js';
import { Clock } from '../platform/clock.js';
import { Reads } from '../platform/database/reads.js';
import type { Tx } from '../platform/database/tx.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { newId } from '../platform/id.js';
import { fault, ok, type Fault, type Outcome } from '../platform/outcome.js';
import { ApiToken, type TokenScope } from './access.entity.js';

/** Begins every token, so that one left lying in a file is recognised. */
const MARK = 'duban_';
const DAY_MS = 86_400_000;
const MOST = 20;

/** What is to be known of a token that stands; the token itself nobody can be shown again. */
export type TokenEntry = Pick<ApiToken, 'id' | 'name' | 'scope' | 'madeAt' | 'expiresAt' | 'usedOn'>;

type KnownToken = Pick<ApiToken, 'id' | 'officerId' | 'scope' | 'expiresAt' | 'usedOn'>;

/** Asked for with every call: no mapping of rows. */
const KNOWN = `SELECT id, officer_id AS "officerId", scope, expires_at AS "expiresAt", used_on AS "usedOn"
  FROM api_token WHERE hash = $1 AND revoked_at IS NULL`;

export interface TokenWish {
  readonly name: string;
  readonly scope: TokenScope;
  readonly days: number;
}

export type TokenFault = Fault<'TOKEN.TOO_MANY' | 'TOKEN.UNKNOWN'>;

const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');

/** 接口令牌: 256 random bits, shown once; the database holds its hash. */
@Injectable()
export class ApiTokensService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reads: Reads,
    private readonly clock: Clock,
  ) {}

  /** The token, for this once. */
  make(
    officerId: string,
    { name, scope, days }: TokenWish,
  ): Promise<Outcome<{ id: string; token: string }, TokenFault>> {
    return this.unitOfWork.run(async (tx) => {
      if ((await this.standing(officerId, tx)).length >= MOST)
        return fault('TOKEN.TOO_MANY', `一个人至多${MOST}个接口令牌：请先停用不再使用的。`);
      const token = `${MARK}${randomBytes(32).toString('base64url')}`;
      const now = this.clock.now();
      const expiresAt = new Date(now.getTime() + days * DAY_MS).toISOString();
      const id = newId();
      await tx.insert(ApiToken, [
        { id, officerId, name, scope, hash: hashOf(token), madeAt: now.toISOString(), expiresAt },
      ]);
      tx.record({ act: 'token.make', subject: { type: 'token', id }, actorId: officerId, payload: { name, scope } });
      return ok({ id, token });
    });
  }

  /** Those that still let somebody in, the newest first. */
  async standing(officerId: string, from: Reads = this.reads): Promise<TokenEntry[]> {
    const now = this.clock.now().toISOString();
    const tokens = await from.find(ApiToken, { where: { officerId, revokedAt: IsNull() }, order: { id: 'DESC' } });
    return tokens.filter(({ expiresAt }) => expiresAt > now);
  }

  /** One's own. */
  revoke(officerId: string, id: string): Promise<Outcome<void, TokenFault>> {
    return this.unitOfWork.run(async (tx) => {
      const revokedAt = this.clock.now().toISOString();
      if ((await tx.update(ApiToken, { id, officerId, revokedAt: IsNull() }, { revokedAt })) !== 1)
        return fault('TOKEN.UNKNOWN', '没有这个接口令牌，或者已经停用：请刷新页面查看。');
      tx.record({ act: 'token.revoke', subject: { type: 'token', id }, actorId: officerId });
      return ok(undefined);
    });
  }

  /** All of somebody's: when his password is reset, or he leaves. */
  async endAll(tx: Tx, officerId: string): Promise<void> {
    await tx.update(ApiToken, { officerId, revokedAt: IsNull() }, { revokedAt: this.clock.now().toISOString() });
  }

  /** Null for what is no token, or one that has ended. The day on which it is used is written down, once a day. */
  async known(token: string): Promise<KnownToken | null> {
    if (!token.startsWith(MARK)) return null;
    const now = this.clock.now();
    const [row] = await this.reads.query<KnownToken>(KNOWN, [hashOf(token)]);
    if (!row || row.expiresAt <= now.toISOString()) return null;
    if (row.usedOn !== dayOf(now))
      await this.unitOfWork.run(async (tx) => {
        tx.withoutEntry('that a token was used, no affair of anybody');
        await tx.update(ApiToken, { id: row.id }, { usedOn: dayOf(now) });
      });
    return row;
  }
}
