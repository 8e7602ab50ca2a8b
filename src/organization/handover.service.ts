import { Injectable } from '@nestjs/common';
import { dayOf } from '../calendar/domain/beijing.js';
import { addDays, isDay } from '../calendar/domain/day.js';
import { Clock } from '../platform/clock.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { newId } from '../platform/id.js';
import type { Tx } from '../platform/database/tx.js';
import { fault, ok, refuse, type Fault, type Outcome } from '../platform/outcome.js';
import { Officer, Tenure } from './officer.entity.js';
import { Post } from './post.entity.js';

export type HandoverRefusal =
  | 'HANDOVER.NO_POST'
  | 'HANDOVER.NO_OFFICER'
  | 'HANDOVER.NO_NAME'
  | 'HANDOVER.PAST_DAY'
  | 'HANDOVER.SAME_PERSON'
  | 'HANDOVER.TO_ONESELF'
  | 'HANDOVER.AHEAD'
  | 'HANDOVER.NOT_YOURS';

export interface Handover {
  readonly postId: string;
  /** From this day on, which is today or later. */
  readonly fromDay: string;
  /** Somebody known, by code; or somebody new. */
  readonly to: { readonly code: string } | { readonly name: string; readonly email: string | null };
}

/** Rules about the directory as a whole, looked at before and after: what the change would break, in words. */
export type Watch = (tx: Tx) => Promise<() => Promise<string | null>>;

interface HandingOver {
  readonly actorId: string;
  /** Whether the actor may hand over this post. */
  readonly mayOver: (post: Post) => boolean;
  readonly watch?: Watch;
}

/** Duty is bound to the post: whoever takes it up takes up everything that is open, from one day to the next. */
@Injectable()
export class HandoverService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  handOver(handover: Handover, by: HandingOver): Promise<Outcome<string, HandoverRefusal | Fault<'HANDOVER.RULE'>>> {
    return this.unitOfWork.run(async (tx) => {
      await tx.alone('accounts');
      const verdict = await by.watch?.(tx);
      const outcome = await this.within(tx, handover, by);
      const broken = outcome.ok ? await verdict?.() : null;
      return broken ? fault('HANDOVER.RULE', broken) : outcome;
    });
  }

  private async within(
    tx: Tx,
    { postId, fromDay, to }: Handover,
    by: HandingOver,
  ): Promise<Outcome<string, HandoverRefusal>> {
    const post = await tx.one(Post, { id: postId });
    if (!post) return refuse('HANDOVER.NO_POST');
    if (!by.mayOver(post)) return refuse('HANDOVER.NOT_YOURS');
    if (!isDay(fromDay) || fromDay < dayOf(this.clock.now())) return refuse('HANDOVER.PAST_DAY');
    const known = 'code' in to ? await tx.one(Officer, { code: to.code, disabled: false }) : null;
    if ('code' in to && !known) return refuse('HANDOVER.NO_OFFICER');
    if ('name' in to && to.name.trim() === '') return refuse('HANDOVER.NO_NAME');
    const held = (await tx.findBy(Tenure, { postId })).filter(({ toDay }) => toDay === null || toDay >= fromDay);
    if (known?.id === by.actorId) return refuse('HANDOVER.TO_ONESELF');
    // Whatever was arranged for later days is to be undone by who arranged it, not silently.
    if (held.some((one) => one.fromDay > fromDay)) return refuse('HANDOVER.AHEAD');
    if (held.some(({ officerId, kind }) => officerId === known?.id && kind !== 'deputy'))
      return refuse('HANDOVER.SAME_PERSON');
    const officerId = known?.id ?? newId();
    if ('name' in to) {
      const code = `o-${officerId.toLowerCase()}`;
      await tx.insert(Officer, [{ id: officerId, code, name: to.name.trim(), email: to.email, disabled: false }]);
    }
    for (const { id, fromDay: since } of held) {
      // Held from that very day on: it was never taken up.
      if (since === fromDay) await tx.remove(Tenure, { id });
      else await tx.update(Tenure, { id }, { toDay: addDays(fromDay, -1) });
    }
    await tx.insert(Tenure, [{ id: newId(), postId, officerId, fromDay, toDay: null }]);
    const payload = { from: held.map((one) => one.officerId), to: officerId, fromDay };
    const subject = { type: 'post', id: postId };
    tx.record({ act: 'organization.handOver', subject, actorId: by.actorId, payload });
    return ok(officerId);
  }
}
