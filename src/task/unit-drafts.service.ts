import { Injectable } from '@nestjs/common';
import { Not } from 'typeorm';
import type { Actor } from '../organization/actor.js';
import { Clock } from '../platform/clock.js';
import type { Tx } from '../platform/database/tx.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { newId } from '../platform/id.js';
import { ok, refuse, type Outcome } from '../platform/outcome.js';
import { TaskChanges, type TaskRefusal } from './task-changes.js';
import { Task } from './task.entity.js';
import { aboutOf, UnitDraft, type DraftAct } from './unit-draft.entity.js';

export interface DraftWritten {
  readonly act: DraftAct;
  readonly input: Readonly<Record<string, string>>;
  /** 送负责人; else it is only kept. */
  readonly send: boolean;
  /** 代填: the name of whoever wrote it, where that is not the one the link was made for. */
  readonly filledBy: string | null;
}

/** Who wrote what is reported, for the report's own row. */
export interface Author {
  readonly draftedBy: string | null;
  readonly filledBy: string | null;
}

const OVER: readonly Task['state'][] = ['draft', 'closed', 'cancelled'];
/** By whom it was filled in, as the report will say. */
const OFFICE = '督查室';
const OPEN = { state: Not('done' as const) };

/** Inside the unit: a clerk drafts, the head signs off. There is one draft of a duty; the next writing replaces it. */
@Injectable()
export class UnitDraftsService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly changes: TaskChanges,
  ) {}

  /** @returns the draft's id */
  write(actor: Actor, taskId: string, written: DraftWritten): Promise<Outcome<string, TaskRefusal>> {
    return this.unitOfWork.run((tx) => this.writeWithin(tx, actor, { ...written, taskId }));
  }

  async writeWithin(
    tx: Tx,
    actor: Actor,
    { taskId, act, input, send, filledBy }: DraftWritten & { readonly taskId: string },
  ): Promise<Outcome<string, TaskRefusal>> {
    const task = await tx.oneToChange(Task, { id: taskId });
    if (!task) return refuse('TASK.NOT_FOUND');
    const may = this.changes.mayReport(task, actor, 'task.draft');
    if (!may.ok) return may;
    return this.put(tx, { actor, task, byOffice: false }, { act, input, send, filledBy });
  }

  /** 代填: what the unit told the office, laid ready for its head. What the unit writes itself is never overwritten. */
  async fillInWithin(
    tx: Tx,
    actor: Actor,
    { taskId, input }: Pick<DraftWritten, 'input'> & { readonly taskId: string },
  ): Promise<Outcome<string, TaskRefusal>> {
    const task = await tx.oneToChange(Task, { id: taskId });
    if (!task) return refuse('TASK.NOT_FOUND');
    const may = this.changes.mayReview(task, actor);
    if (!may.ok) return may;
    const open = await tx.one(UnitDraft, { taskId, act: 'report', about: aboutOf(input), ...OPEN });
    if (open && open.byOffice !== true) return refuse('DRAFT.UNITS_OWN');
    return this.put(tx, { actor, task, byOffice: true }, { act: 'report', input, send: false, filledBy: OFFICE });
  }

  private async put(
    tx: Tx,
    { actor, task, byOffice }: { readonly actor: Actor; readonly task: Task; readonly byOffice: boolean },
    { act, input, send, filledBy }: DraftWritten,
  ): Promise<Outcome<string, TaskRefusal>> {
    const taskId = task.id;
    if (OVER.includes(task.state)) return refuse('TASK.TRANSITION_REFUSED');
    const about = aboutOf(input);
    const open = await tx.one(UnitDraft, { taskId, act, about, ...OPEN });
    const by = { writtenAt: this.clock.now().toISOString(), writtenBy: actor.officerId, filledBy, byOffice };
    const set = {
      input: { ...input },
      state: send ? ('sent' as const) : ('saved' as const),
      ...by,
      returnedWords: null,
    };
    const id = open?.id ?? newId();
    if (open) await tx.update(UnitDraft, { id }, set);
    else await tx.insert(UnitDraft, [{ id, taskId, act, about, ...set }]);
    this.record(tx, send ? 'draft.send' : 'draft.save', { id, actor, payload: { taskId, act, about, ...set } });
    return ok(id);
  }

  /** 退给填报人, with what is to be changed. */
  giveBack(actor: Actor, draftId: string, words: string): Promise<Outcome<void, TaskRefusal>> {
    return this.unitOfWork.run(async (tx) => {
      const draft = await tx.one(UnitDraft, { id: draftId, state: 'sent' });
      const task = draft && (await tx.oneToChange(Task, { id: draft.taskId }));
      if (!draft || !task) return refuse('DRAFT.NOT_FOUND');
      const may = this.changes.mayReport(task, actor, 'task.submit');
      if (!may.ok) return may;
      const set = { state: 'returned' as const, returnedWords: words, ...this.decided(actor) };
      if ((await tx.update(UnitDraft, { id: draftId, state: 'sent' }, set)) !== 1) return refuse('DRAFT.NOT_FOUND');
      this.record(tx, 'draft.return', { id: draftId, actor, payload: { words } });
      return ok(undefined);
    });
  }

  /** What is reported closes the draft of the same duty, whatever was changed in it; it tells who had written it. */
  async signOff(
    tx: Tx,
    actor: Actor,
    { taskId, act, about }: Pick<UnitDraft, 'taskId' | 'act' | 'about'>,
  ): Promise<Author> {
    const draft = await tx.one(UnitDraft, { taskId, act, about, ...OPEN });
    if (!draft) return { draftedBy: null, filledBy: null };
    await tx.update(UnitDraft, { id: draft.id }, { state: 'done', ...this.decided(actor) });
    return { draftedBy: draft.writtenBy === actor.officerId ? null : draft.writtenBy, filledBy: draft.filledBy };
  }

  private decided(actor: Actor): Pick<UnitDraft, 'decidedAt' | 'decidedBy'> {
    return { decidedAt: this.clock.now().toISOString(), decidedBy: actor.officerId };
  }

  private record(tx: Tx, act: string, { id, actor, payload }: { id: string; actor: Actor; payload: object }): void {
    tx.record({ act, subject: { type: 'draft', id }, actorId: actor.officerId, payload });
  }
}
