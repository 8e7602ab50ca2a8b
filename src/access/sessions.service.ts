import { createHash, randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { LessThan } from 'typeorm';
import { dayOf } from '../calendar/domain/beijing.js';
import { Directory } from '../organization/directory.js';
import { Clock } from '../platform/clock.js';
import { SETTINGS, type Config } from '../platform/config.js';
import { Reads } from '../platform/database/reads.js';
import type { Tx } from '../platform/database/tx.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { ApiTokensService } from './api-tokens.service.js';
import { Session, type WayIn } from './access.entity.js';
import type { Visitor } from './visitor.js';

const HOUR_MS = 3_600_000;

/** A session just begun: the token goes into the cookie and is kept nowhere else. */
export interface BegunSession {
  readonly token: string;
  readonly maxAgeMs: number;
}

/** Asked for with every page: one statement, and no mapping of rows. */
const SESSION = `SELECT s.officer_id AS officer, s.via AS via, s.expires_at AS expires, a.must_change AS must
  FROM session s LEFT JOIN account a ON a.officer_id = s.officer_id WHERE s.id = $1`;

interface FoundSession {
  readonly officer: string;
  readonly via: WayIn;
  readonly expires: string;
  /** A number on SQLite; null where there is no account. */
  readonly must: boolean | number | null;
}

const idOf = (token: string): string => createHash('sha256').update(token).digest('hex');

/** Sessions live in the database, by the hash of their token: whoever reads a backup cannot use one. */
@Injectable()
export class SessionsService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reads: Reads,
    private readonly clock: Clock,
    private readonly tokens: ApiTokensService,
    @Inject(SETTINGS) private readonly config: Config,
  ) {}

  /** Written with its entry in the transaction that decided to let the person in; old ones are swept out. */
  async begin(tx: Tx, officerId: string, via: WayIn): Promise<BegunSession> {
    const now = this.clock.now();
    const { sessionHours, linkSessionHours } = this.config.access;
    const maxAgeMs = (via === 'letter' ? linkSessionHours : sessionHours) * HOUR_MS;
    const token = randomBytes(32).toString('base64url');
    await tx.remove(Session, { expiresAt: LessThan(now.toISOString()) });
    const expiresAt = new Date(now.getTime() + maxAgeMs).toISOString();
    await tx.insert(Session, [{ id: idOf(token), officerId, via, madeAt: now.toISOString(), expiresAt }]);
    tx.record({
      act: 'access.signIn',
      subject: { type: 'officer', id: officerId },
      actorId: officerId,
      payload: { via },
    });
    return { token, maxAgeMs };
  }

  /** Null for a token that is none, has expired, or whose holder has no post today. */
  async visitor(token: string): Promise<Visitor | null> {
    const id = idOf(token);
    const [session] = await this.reads.query<FoundSession>(SESSION, [id]);
    if (!session || session.expires <= this.clock.now().toISOString()) return null;
    const { officer, via, must } = session;
    const mustChangePassword = via !== 'letter' && Boolean(must);
    return this.whoIs(officer, { sessionId: id, via, scope: null, mustChangePassword });
  }

  /** A program, as the one whose token it brings. */
  async program(token: string): Promise<Visitor | null> {
    const known = await this.tokens.known(token);
    if (!known) return null;
    const { id, officerId, scope } = known;
    return this.whoIs(officerId, { sessionId: id, via: 'token', scope, mustChangePassword: false });
  }

  private async whoIs(
    officerId: string,
    came: Pick<Visitor, 'sessionId' | 'via' | 'scope' | 'mustChangePassword'>,
  ): Promise<Visitor | null> {
    const directory = await Directory.on(dayOf(this.clock.now()), this.reads);
    const officer = directory.officer(officerId);
    const actors = directory.actorsOf(officerId);
    return officer && actors.length > 0 ? { ...came, officerId, name: officer.name, actors } : null;
  }

  end(visitor: Visitor): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      await tx.remove(Session, { id: visitor.sessionId });
      const subject = { type: 'officer', id: visitor.officerId };
      tx.record({ act: 'access.signOut', subject, actorId: visitor.officerId });
    });
  }

  /** All of somebody's but the one that asks; with his tokens too where no session is kept: after a reset, or when he leaves. */
  async endOthers(tx: Tx, officerId: string, keptId: string | null): Promise<void> {
    if (keptId === null) await this.tokens.endAll(tx, officerId);
    for (const { id } of await tx.findBy(Session, { officerId })) if (id !== keptId) await tx.remove(Session, { id });
  }
}
