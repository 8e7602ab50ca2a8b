import { Injectable } from '@nestjs/common';
import { dayOf } from '../calendar/domain/beijing.js';
import type { Actor } from '../organization/actor.js';
import { Directory } from '../organization/directory.js';
import { Clock } from '../platform/clock.js';
import type { Tx } from '../platform/database/tx.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { newId } from '../platform/id.js';
import { ok, refuse, type Outcome } from '../platform/outcome.js';
import { Attachments } from './attachments.js';
import { ANSWERED_AS, asksTheUnit, type ProposalAnswer } from './domain/proposal-answers.js';
import { SETTLED } from './domain/states.js';
import { giveInstruction } from './instructing.js';
import { leaderPost, proposedTo, type OnBehalf } from './on-behalf.js';
import { Decision, Request } from './request.entity.js';
import { TaskChanges, type TaskRefusal } from './task-changes.js';
import { Task } from './task.entity.js';

export interface AnswerToProposal {
  readonly answer: ProposalAnswer;
  readonly words: string;
  /** By which the unit reports, or is heard; null where it is asked for nothing. */
  readonly day: string | null;
  /** null: the leader answers here himself. */
  readonly behalf: OnBehalf | null;
}

type Open = Outcome<{ readonly task: Task; readonly request: Request }, TaskRefusal>;

/** 提请协调 is answered by the leader it was put to; what he wants of the unit is an instruction like any other of his. */
@Injectable()
export class ProposalsService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly changes: TaskChanges,
    private readonly attachments: Attachments,
  ) {}

  answer(
    actor: Actor,
    requestId: string,
    { answer, words, day, behalf }: AnswerToProposal,
  ): Promise<Outcome<void, TaskRefusal>> {
    return this.unitOfWork.run(async (tx) => {
      const found = await this.open(tx, requestId);
      if (!found.ok) return found;
      const { task } = found.value;
      const today = dayOf(this.clock.now());
      const answerBy = asksTheUnit(answer) ? day : null;
      if (asksTheUnit(answer) && (answerBy === null || answerBy <= today)) return refuse('REQUEST.PAST_DAY');
      const decision = await this.decide(tx, found.value, { actor, behalf, words, today });
      if (!decision.ok) return decision;
      const about = { actor, taskId: task.id, decisionId: decision.value.id };
      const kept = await this.attachments.attachScans(tx, about, behalf?.scans ?? []);
      if (!kept.ok) return kept;
      const given = { task, decision: decision.value, today };
      if (answerBy !== null) await giveInstruction(tx, this.changes, { ...given, answerBy });
      const set = { state: ANSWERED_AS[answer], answer: words, grantedDay: answerBy, decidedOn: today };
      const by = { decidedBy: actor.officerId };
      if ((await tx.update(Request, { id: requestId, state: 'asked' }, { ...set, ...by })) !== 1)
        return refuse('REQUEST.NOT_OPEN');
      tx.record({
        ...{ act: 'decision.make', subject: { type: 'decision', id: decision.value.id }, actorId: actor.officerId },
        payload: { ...decision.value, answer, answerBy },
      });
      await this.changes.refreshLight(tx, task.id);
      return ok(undefined);
    });
  }

  private async open(tx: Tx, id: string): Promise<Open> {
    const seen = await tx.one(Request, { id, kind: 'proposal' });
    const task = seen && (await tx.oneToChange(Task, { id: seen.taskId }));
    const request = task && (await tx.one(Request, { id }));
    if (!task || !request) return refuse('REQUEST.NOT_FOUND');
    if (request.state === 'withdrawn' || SETTLED.includes(task.state)) return refuse('PROPOSAL.OVERTAKEN');
    return request.state === 'asked' ? ok({ task, request }) : refuse('REQUEST.NOT_OPEN');
  }

  private async decide(
    tx: Tx,
    { task, request }: { readonly task: Task; readonly request: Request },
    { actor, behalf, words, today }: Pick<AnswerToProposal, 'behalf' | 'words'> & { actor: Actor; today: string },
  ) {
    const directory = await Directory.on(today, tx);
    const departmentId = task.leadDepartmentId;
    const whose = proposedTo(directory, departmentId);
    const leader = leaderPost({ actor, behalf, departmentId, today, whose }, directory);
    if (!leader.ok) return leader;
    const decision = {
      ...{ id: newId(), taskId: task.id, kind: 'proposal' as const, requestId: request.id, words },
      ...{ leaderPostId: leader.value, decidedOn: behalf?.day ?? today, manner: behalf?.manner ?? ('here' as const) },
      ...{ recordedBy: behalf ? actor.officerId : null, recordedOn: today },
    };
    await tx.insert(Decision, [decision]);
    return ok(decision);
  }
}
