import { Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import { may } from '../access/permissions.js';
import { dayOf } from '../calendar/domain/beijing.js';
import { NoticeService } from '../mail/notice.service.js';
import type { Actor } from '../organization/actor.js';
import { Directory } from '../organization/directory.js';
import { Clock } from '../platform/clock.js';
import type { Tx } from '../platform/database/tx.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { newId } from '../platform/id.js';
import { ok, type Outcome } from '../platform/outcome.js';
import { DraftChanges } from '../task/draft-changes.service.js';
import { Task, TaskCooperation } from '../task/task.entity.js';
import { Consultation, ConsultationAnswer, type AnswerKind } from './consultation.entity.js';
import { refusedAtDesk, type DeskCode, type DeskRefusal } from './desk-problems.js';
import { Plan } from './plan.entity.js';

/** What a unit does not agree with, line by line; a line not named is agreed to. */
export interface Answered {
  readonly taskId: string;
  readonly kind: AnswerKind;
  readonly departmentId: string | null;
  readonly words: string;
}

export interface Settled {
  readonly answerId: string;
  /** Of an objection to the lead: the unit that is named leads from now on. */
  readonly agree: boolean;
  readonly words: string;
}

type Result<T = void> = Promise<Outcome<T, DeskRefusal>>;

/** 征求意见: every unit is asked about its own lines before the table is approved. */
@Injectable()
export class ConsultationsService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly notices: NoticeService,
    private readonly drafts: DraftChanges,
  ) {}

  /** To every unit that leads or cooperates in a draft; one that was asked before has until the new day. @returns units asked */
  send(actor: Actor, planId: string, answerBy: string): Result<number> {
    return this.unitOfWork.run(async (tx) => {
      if (!may(actor, 'plan.edit')) return refusedAtDesk('DESK.NOT_YOURS');
      const today = this.today();
      if (answerBy <= today) return refusedAtDesk('CONSULTATION.PAST_DAY');
      await tx.alone('plan');
      // What comes later is objected to when it is signed for.
      if (!(await tx.one(Plan, { id: planId, state: 'draft' }))) return refusedAtDesk('CONSULTATION.TABLE_APPROVED');
      const units = await unitsIn(tx, planId);
      if (units.length === 0) return refusedAtDesk('CONSULTATION.NO_UNITS');
      const asked = new Map((await tx.findBy(Consultation, { planId })).map((one) => [one.departmentId, one]));
      const fresh = units.filter((departmentId) => !asked.has(departmentId));
      const rows = fresh.map((departmentId) => ({ id: newId(), planId, departmentId, sentOn: today, answerBy }));
      await tx.insert(
        Consultation,
        rows.map((row) => ({ ...row, sentBy: actor.officerId })),
      );
      for (const { id, answeredOn } of asked.values())
        if (answeredOn === null) await tx.update(Consultation, { id }, { answerBy });
      const payload = { units, answerBy };
      tx.record({ act: 'consultation.send', subject: { type: 'plan', id: planId }, actorId: actor.officerId, payload });
      await this.tell(tx, [...rows, ...[...asked.values()].filter(({ answeredOn }) => answeredOn === null)], today);
      return ok(units.length);
    });
  }

  private async tell(tx: Tx, asked: readonly { id: string; departmentId: string }[], today: string): Promise<void> {
    const directory = await Directory.on(today, tx);
    await this.notices.owe(
      tx,
      asked.flatMap(({ id, departmentId }) =>
        directory.postsOf(departmentId, ['head', 'clerk']).map((post) => ({
          ...{ to: post.id, kind: 'consultation' as const, subject: id, occasion: today, owedOn: today },
        })),
      ),
    );
  }

  /** The unit's answer as a whole; given again before the day, the later one stands. */
  answer(actor: Actor, consultationId: string, answers: readonly Answered[]): Result {
    return this.unitOfWork.run(async (tx) => {
      const asked = await tx.oneToChange(Consultation, { id: consultationId });
      if (!asked || asked.departmentId !== actor.departmentId || !may(actor, 'consultation.answer'))
        return refusedAtDesk('CONSULTATION.NOT_FOUND');
      const plan = await tx.one(Plan, { id: asked.planId });
      const settled = (await tx.findBy(ConsultationAnswer, { consultationId })).some((one) => one.settledOn !== null);
      if (plan?.state !== 'draft' || settled) return refusedAtDesk('CONSULTATION.CLOSED');
      const rows: Partial<ConsultationAnswer>[] = [];
      for (const one of answers) {
        const task = await tx.one(Task, { id: one.taskId, planId: asked.planId, state: 'draft' });
        const isAsked = task !== null && (await standsIn(tx, task, asked.departmentId));
        const code = isAsked ? answerFault(one, task) : 'DESK.NO_LINE';
        if (code || !task) return refusedAtDesk(code ?? 'DESK.NO_LINE');
        rows.push({ ...one, id: newId(), consultationId, taskTitle: task.title });
      }
      await tx.remove(ConsultationAnswer, { consultationId });
      await tx.insert(ConsultationAnswer, rows);
      await tx.update(Consultation, { id: consultationId }, { answeredOn: this.today(), answeredBy: actor.officerId });
      const payload = { department: asked.departmentId, answers };
      const subject = { type: 'plan', id: asked.planId };
      tx.record({ act: 'consultation.answer', subject, actorId: actor.officerId, payload });
      return ok(undefined);
    });
  }

  /** What the office made of one answer; the words are told to the unit. */
  settle(actor: Actor, { answerId, agree, words }: Settled): Result {
    return this.unitOfWork.run(async (tx) => {
      if (!may(actor, 'plan.edit')) return refusedAtDesk('DESK.NOT_YOURS');
      await tx.alone('plan');
      const answer = await tx.one(ConsultationAnswer, { id: answerId });
      const asked = answer && (await tx.one(Consultation, { id: answer.consultationId }));
      if (!answer || !asked) return refusedAtDesk('CONSULTATION.NOT_FOUND');
      if (!agree && words === '') return refusedAtDesk('CONSULTATION.NO_WORDS');
      const settled = { settledOn: this.today(), settledBy: actor.officerId, settledWords: words || '采纳' };
      const where = { id: answerId, settledOn: IsNull() };
      if ((await tx.update(ConsultationAnswer, where, settled)) !== 1) return refusedAtDesk('DESK.CHANGED');
      const task = await tx.one(Task, { id: answer.taskId, state: 'draft' });
      if (agree && answer.kind === 'otherLead' && task)
        await this.drafts.revise(tx, task, { leadDepartmentId: answer.departmentId, responsiblePostId: null });
      const payload = { answer: answerId, task: answer.taskId, agree, words };
      const subject = { type: 'plan', id: asked.planId };
      tx.record({ act: 'consultation.settle', subject, actorId: actor.officerId, payload });
      return ok(undefined);
    });
  }

  private today(): string {
    return dayOf(this.clock.now());
  }
}

const answerFault = ({ kind, departmentId, words }: Answered, task: Task): DeskCode | null => {
  if (kind === 'otherLead' && (departmentId === null || departmentId === task.leadDepartmentId))
    return 'CONSULTATION.SAME_UNIT';
  return words.trim() === '' ? 'CONSULTATION.NO_WORDS' : null;
};

async function unitsIn(tx: Tx, planId: string): Promise<string[]> {
  const drafts = await tx.findBy(Task, { planId, state: 'draft' });
  const ids = drafts.map(({ id }) => id);
  const cooperating = await tx.findBy(TaskCooperation, { taskId: In(ids) });
  const leads = drafts.flatMap(({ leadDepartmentId }) => leadDepartmentId ?? []);
  return [...new Set([...leads, ...cooperating.map((one) => one.departmentId)])];
}

const standsIn = async (tx: Tx, task: Task, departmentId: string): Promise<boolean> =>
  task.leadDepartmentId === departmentId || (await tx.one(TaskCooperation, { taskId: task.id, departmentId })) !== null;
