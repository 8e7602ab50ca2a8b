import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { may } from '../access/permissions.js';
import { dayOf } from '../calendar/domain/beijing.js';
import type { Day } from '../calendar/domain/day.js';
import type { Actor } from '../organization/actor.js';
import { Clock } from '../platform/clock.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { newId } from '../platform/id.js';
import { ok, refuse, type Outcome } from '../platform/outcome.js';
import { Task } from '../task/task.entity.js';
import { termsFor } from './domain/addressing.js';
import { LadderService } from './ladder.service.js';
import { Paper, PhoneCall } from './paper.entity.js';
import { PaperDraftsService } from './paper-drafts.service.js';
import type { PaperRefusal } from './papers.service.js';

export interface Called {
  readonly day: Day;
  readonly spokeWith: string;
  readonly said: string;
}

type Result = Promise<Outcome<string, PaperRefusal>>;

/** 电话联系: the first thing done about late work of a government unit, by a person, and written down. */
@Injectable()
export class CallsService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly ladder: LadderService,
    private readonly drafts: PaperDraftsService,
  ) {}

  /** What is due next is drafted at once. @returns the call's id */
  record(actor: Actor, taskId: string, { day, spokeWith, said }: Called): Result {
    return this.unitOfWork.run(async (tx) => {
      await tx.alone('ladder');
      if (!may(actor, 'paper.call')) return refuse('PAPER.NOT_YOURS');
      const today = this.today();
      if (day > today) return refuse('CALL.FUTURE');
      if (said.trim() === '' || spokeWith.trim() === '') return refuse('PAPER.NOTHING_SAID');
      if (!(await tx.oneToChange(Task, { id: taskId }))) return refuse('PAPER.NOT_FOUND');
      const [climb] = await this.ladder.on(tx, today, taskId);
      if (!climb) return refuse('CALL.NOTHING_LATE');
      if (termsFor(climb.unit.kind).ladder !== 'full') return refuse('CALL.ASKED_ONLY');
      const by = { recordedOn: today, recordedBy: actor.officerId };
      const row = { id: newId(), taskId, day, spokeWith: spokeWith.trim(), said: said.trim(), ...by };
      await tx.insert(PhoneCall, [row]);
      tx.record({ act: 'call.record', subject: { type: 'call', id: row.id }, actorId: actor.officerId, payload: row });
      await this.drafts.draft(tx, today);
      return ok(row.id);
    });
  }

  /**
   * Recorded for the wrong matter, or never made: it counts no more, and what was drafted because of it goes. Refused
   * once a paper that says so was signed.
   */
  takeBack(actor: Actor, callId: string, reason: string): Result {
    return this.unitOfWork.run(async (tx) => {
      await tx.alone('ladder');
      const call = await tx.one(PhoneCall, { id: callId, withdrawnOn: IsNull() });
      if (!call) return refuse('PAPER.NOT_FOUND');
      const his = call.recordedBy === actor.officerId || actor.roles.includes('inspectionChief');
      if (!may(actor, 'paper.call') || !his) return refuse('PAPER.NOT_YOURS');
      if (reason.trim() === '') return refuse('PAPER.NOTHING_SAID');
      const signed = await tx.findBy(Paper, { taskId: call.taskId, kind: 'urging', state: 'signed' });
      if (signed.some(({ signedOn }) => (signedOn ?? '') >= call.recordedOn)) return refuse('CALL.CITED');
      const set = { withdrawnOn: this.today(), withdrawnBecause: reason.trim() };
      await tx.update(PhoneCall, { id: callId, withdrawnOn: IsNull() }, set);
      tx.record({
        act: 'call.takeBack',
        subject: { type: 'call', id: callId },
        actorId: actor.officerId,
        payload: set,
      });
      await this.drafts.draft(tx, this.today());
      return ok(call.taskId);
    });
  }

  private today(): Day {
    return dayOf(this.clock.now());
  }
}
