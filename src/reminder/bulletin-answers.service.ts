import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { may } from '../access/permissions.js';
import { dayOf } from '../calendar/domain/beijing.js';
import type { Actor } from '../organization/actor.js';
import { Clock } from '../platform/clock.js';
import type { Tx } from '../platform/database/tx.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { newId } from '../platform/id.js';
import { ok, refuse, type Outcome } from '../platform/outcome.js';
import type { BulletinRefusal } from './bulletins.service.js';
import { BulletinAnswer, OfficePaper } from './office-paper.entity.js';

export interface Answering {
  readonly agrees: boolean;
  readonly text: string;
}

/** What a unit says to the sentence about it, and what the office decides on a correction. */
@Injectable()
export class BulletinAnswers {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  answer(actor: Actor, paperId: string, { agrees, text }: Answering): Promise<Outcome<string, BulletinRefusal>> {
    return this.unitOfWork.run(async (tx) => {
      await tx.alone('ladder');
      const paper = await tx.one(OfficePaper, { id: paperId, kind: 'bulletin' });
      const sentence = paper?.asked[actor.departmentId];
      if (!paper || sentence === undefined) return refuse('BULLETIN.NOT_FOUND');
      if (!may(actor, 'consultation.answer')) return refuse('BULLETIN.NOT_YOURS');
      if (paper.state !== 'draft') return refuse('BULLETIN.OVER');
      if (!agrees && text.trim() === '') return refuse('BULLETIN.NOTHING_SAID');
      const row = {
        ...{ id: newId(), paperId, departmentId: actor.departmentId, sentence, agrees, text: text.trim() },
        ...{ answeredOn: dayOf(this.clock.now()), answeredBy: actor.officerId },
      };
      await tx.insert(BulletinAnswer, [row]);
      this.record(tx, { act: 'answer', paperId, actor, payload: row });
      return ok(paperId);
    });
  }

  /** The office writes what it decided; whether the wording changes is its own next step. */
  settle(actor: Actor, answerId: string, settlement: string): Promise<Outcome<string, BulletinRefusal>> {
    return this.unitOfWork.run(async (tx) => {
      await tx.alone('ladder');
      const answer = await tx.one(BulletinAnswer, { id: answerId });
      if (!answer) return refuse('BULLETIN.NOT_FOUND');
      if (!may(actor, 'paper.edit')) return refuse('BULLETIN.NOT_YOURS');
      if (settlement.trim() === '') return refuse('BULLETIN.NOTHING_SAID');
      const settledOn = dayOf(this.clock.now());
      const set = { settlement: settlement.trim(), settledOn, settledBy: actor.officerId };
      if ((await tx.update(BulletinAnswer, { id: answerId, settledOn: IsNull() }, set)) !== 1)
        return refuse('BULLETIN.OVER');
      this.record(tx, { act: 'settle', paperId: answer.paperId, actor, payload: { answer: answerId, ...set } });
      return ok(answer.paperId);
    });
  }

  private record(
    tx: Tx,
    { act, paperId, actor, payload }: { act: string; paperId: string; actor: Actor; payload: object },
  ): void {
    tx.record({ act: `bulletin.${act}`, subject: { type: 'paper', id: paperId }, actorId: actor.officerId, payload });
  }
}
