import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { dayOf } from '../calendar/domain/beijing.js';
import type { Actor } from '../organization/actor.js';
import { Directory } from '../organization/directory.js';
import { Clock } from '../platform/clock.js';
import type { Tx } from '../platform/database/tx.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { newId } from '../platform/id.js';
import { ok, refuse, type Outcome } from '../platform/outcome.js';
import { AnswersService } from './answers.service.js';
import { Attachments } from './attachments.js';
import { extensionDecider } from './domain/request-rules.js';
import { SETTLED } from './domain/states.js';
import { withdrawInstruction } from './instructing.js';
import { leaderPost, type OnBehalf } from './on-behalf.js';
import { Decision, Instruction, Request } from './request.entity.js';
import { TaskChanges, type TaskRefusal } from './task-changes.js';
import { Task } from './task.entity.js';

export interface Answer {
  readonly grant: boolean;
  readonly words: string;
  /** Another day than the one asked for. */
  readonly day?: string | null;
}

type Done = Promise<Outcome<void, TaskRefusal>>;
type Found = Outcome<{ task: Task; request: Request }, TaskRefusal>;

/** Requests are answered: by the office's chief, by the leader himself, or by what he said elsewhere and the office recorded. */
@Injectable()
export class DecisionsService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly changes: TaskChanges,
    private readonly answers: AnswersService,
    private readonly attachments: Attachments,
  ) {}

  answer(actor: Actor, requestId: string, answer: Answer): Done {
    return this.unitOfWork.run(async (tx) => {
      const found = await this.open(tx, requestId);
      if (!found.ok) return found;
      const may = this.changes.mayReview(found.value.task, actor, 'request.decide');
      if (!may.ok) return may;
      const { request } = found.value;
      if (request.decider === 'leader' || this.isLeaders(request, answer)) return refuse('REQUEST.FOR_LEADER');
      return this.close(tx, request, { actor, answer });
    });
  }

  /** A later day than the one asked for may be more than the chief may grant. */
  private isLeaders({ kind, fromDay, number }: Request, { grant, day }: Answer): boolean {
    if (kind !== 'extension' || !grant || !day || fromDay === null) return false;
    const wish = { today: this.today(), dueDate: fromDay, proposed: day, noLaterThan: null, number };
    return extensionDecider(wish, this.changes.limits(), this.changes.rules().workingDays) === 'leader';
  }

  /** What the office thinks of it goes to the leader with it; from then on it is his to decide. */
  refer(actor: Actor, requestId: string, opinion: string): Done {
    return this.unitOfWork.run(async (tx) => {
      const found = await this.open(tx, requestId);
      if (!found.ok) return found;
      const may = this.changes.mayReview(found.value.task, actor, 'request.decide');
      if (!may.ok) return may;
      await tx.update(Request, { id: requestId, state: 'asked' }, { decider: 'leader', opinion });
      this.record(tx, 'request.refer', { id: requestId, actor, payload: { opinion } });
      return ok(undefined);
    });
  }

  answerAsLeader(actor: Actor, requestId: string, answer: Answer): Done {
    return this.lead(requestId, { actor, answer, behalf: null });
  }

  /** 代录: the leader decided on paper, by telephone or in a meeting. He sees it in his next letter and may take it back. */
  recordAnswer(actor: Actor, requestId: string, { behalf, ...answer }: Answer & { behalf: OnBehalf }): Done {
    return this.lead(requestId, { actor, answer, behalf });
  }

  /** 请督查室再议 after the fact: what was decided is undone, and the request waits for him again. */
  revoke(actor: Actor, decisionId: string): Done {
    return this.unitOfWork.run(async (tx) => {
      const decision = await tx.one(Decision, { id: decisionId });
      const request = decision?.requestId ? await tx.one(Request, { id: decision.requestId }) : null;
      if (decision?.kind === 'instruction') return this.withdraw(tx, decision, actor);
      const task = decision && (await tx.oneToChange(Task, { id: decision.taskId }));
      if (!decision || !request || !task) return refuse('REQUEST.NOT_FOUND');
      if (!actor.postIds.includes(decision.leaderPostId)) return refuse('DECISION.NOT_YOURS');
      if (decision.revokedOn !== null || SETTLED.includes(task.state) || (await this.askedAgain(tx, request)))
        return refuse('DECISION.OVERTAKEN');
      const back = await this.undo(tx, { decision, request, actor });
      if (!back.ok) return back;
      await tx.update(Decision, { id: decisionId }, { revokedOn: this.today() });
      const again = { state: 'asked' as const, decidedOn: null, decidedBy: null, answer: null, grantedDay: null };
      await tx.update(Request, { id: request.id }, again);
      this.record(tx, 'decision.revoke', { id: decisionId, actor, payload: { request: request.id } });
      return ok(undefined);
    });
  }

  /** What the answer did is undone. */
  private async undo(
    tx: Tx,
    { decision, request, actor }: { decision: Decision; request: Request; actor: Actor },
  ): Done {
    if (request.kind !== 'proposal')
      return request.state === 'granted' ? this.answers.takeBack(tx, request, actor) : ok(undefined);
    const given = await tx.one(Instruction, { decisionId: decision.id });
    if (given && !(await withdrawInstruction(tx, given, this.today()))) return refuse('DECISION.OVERTAKEN');
    await this.changes.refreshLight(tx, request.taskId);
    return ok(undefined);
  }

  /** The unit has asked anew since: that is what waits now. */
  private async askedAgain(tx: Tx, { taskId, kind, nodeId }: Request): Promise<boolean> {
    return (await tx.one(Request, { taskId, kind, nodeId: nodeId ?? IsNull(), state: 'asked' })) !== null;
  }

  /** An instruction that nobody has answered yet asks for nothing any more. */
  private async withdraw(tx: Tx, { id, taskId, leaderPostId, revokedOn }: Decision, actor: Actor): Done {
    const task = await tx.oneToChange(Task, { id: taskId });
    const instruction = task && (await tx.one(Instruction, { decisionId: id }));
    if (!instruction) return refuse('REQUEST.NOT_FOUND');
    if (!actor.postIds.includes(leaderPostId)) return refuse('DECISION.NOT_YOURS');
    const today = this.today();
    if (revokedOn !== null || !(await withdrawInstruction(tx, instruction, today))) return refuse('DECISION.OVERTAKEN');
    await tx.update(Decision, { id }, { revokedOn: today });
    this.record(tx, 'decision.revoke', { id, actor, payload: { instruction: instruction.id } });
    await this.changes.refreshLight(tx, taskId);
    return ok(undefined);
  }

  private lead(
    requestId: string,
    { actor, answer, behalf }: { actor: Actor; answer: Answer; behalf: OnBehalf | null },
  ): Done {
    return this.unitOfWork.run(async (tx) => {
      const found = await this.open(tx, requestId);
      if (!found.ok) return found;
      const { task, request } = found.value;
      const directory = await Directory.on(this.today(), tx);
      const by = { actor, behalf, departmentId: task.leadDepartmentId, today: this.today() };
      const leader = leaderPost(by, directory);
      if (!leader.ok) return leader;
      const decision = {
        ...{ id: newId(), taskId: task.id, kind: request.kind, requestId, leaderPostId: leader.value },
        ...{ decidedOn: behalf?.day ?? this.today(), words: answer.words, manner: behalf?.manner ?? ('here' as const) },
        ...{ recordedBy: behalf ? actor.officerId : null, recordedOn: this.today() },
      };
      await tx.insert(Decision, [decision]);
      const about = { actor, taskId: task.id, decisionId: decision.id };
      const kept = await this.attachments.attachScans(tx, about, behalf?.scans ?? []);
      if (!kept.ok) return kept;
      this.record(tx, 'decision.make', { id: decision.id, actor, payload: decision });
      return this.close(tx, request, { actor, answer });
    });
  }

  private async close(tx: Tx, request: Request, { actor, answer }: { actor: Actor; answer: Answer }): Done {
    const grantedDay = answer.grant && request.kind === 'extension' ? (answer.day ?? request.proposedDay) : null;
    if (answer.grant) {
      const granted = await this.answers.grant(tx, request, { actor, day: answer.day });
      if (!granted.ok) return granted;
    }
    const set = {
      ...{ state: answer.grant ? ('granted' as const) : ('refused' as const), answer: answer.words, grantedDay },
      ...{ decidedOn: this.today(), decidedBy: actor.officerId },
    };
    if ((await tx.update(Request, { id: request.id, state: 'asked' }, set)) !== 1) return refuse('REQUEST.NOT_OPEN');
    this.record(tx, answer.grant ? 'request.grant' : 'request.refuse', { id: request.id, actor, payload: set });
    return ok(undefined);
  }

  private async open(tx: Tx, requestId: string): Promise<Found> {
    const seen = await tx.one(Request, { id: requestId });
    const task = seen && (await tx.oneToChange(Task, { id: seen.taskId }));
    const request = task && (await tx.one(Request, { id: requestId }));
    if (!task || !request) return refuse('REQUEST.NOT_FOUND');
    if (request.kind === 'proposal') return refuse('PROPOSAL.ANSWERED_APART');
    if (request.state !== 'asked') return refuse('REQUEST.NOT_OPEN');
    // What was handed in and accepted is in time or late: no later day changes that.
    return SETTLED.includes(task.state) ? refuse('TASK.TRANSITION_REFUSED') : ok({ task, request });
  }

  private record(tx: Tx, act: string, { id, actor, payload }: { id: string; actor: Actor; payload: object }): void {
    const type = act.startsWith('decision.') ? 'decision' : 'request';
    tx.record({ act, subject: { type, id }, actorId: actor.officerId, payload });
  }

  private today(): string {
    return dayOf(this.clock.now());
  }
}
