import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { may } from '../access/permissions.js';
import { dayOf } from '../calendar/domain/beijing.js';
import type { Actor } from '../organization/actor.js';
import { Directory } from '../organization/directory.js';
import { Clock } from '../platform/clock.js';
import type { Tx } from '../platform/database/tx.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { ok, type Outcome } from '../platform/outcome.js';
import { DraftChanges, type DraftRef, type DraftSet } from '../task/draft-changes.service.js';
import { Task } from '../task/task.entity.js';
import { deskLines, faultsOf, type DeskRecord } from './desk-lines.js';
import { refusedAtDesk, type DeskRefusal } from './desk-problems.js';
import { passFiguresOn } from './figures-of-lines.js';
import { merged, mergeFault, parted } from './domain/regroup.js';
import { Plan } from './plan.entity.js';
import { saidInSource } from './source-proposals.js';

export interface Revised {
  readonly lines: readonly DraftRef[];
  readonly set: DraftSet;
  /** Found right: refused while anything is missing. */
  readonly confirm: boolean;
}

type Result<T = void> = Promise<Outcome<T, DeskRefusal>>;

/** 导入台: the breakdown table before it is approved, worked on line by line by several officers at once. */
@Injectable()
export class DeskService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly drafts: DraftChanges,
  ) {}

  /** One line or many with the same words: all or none. */
  revise(actor: Actor, { lines, set, confirm }: Revised): Result {
    return this.change(actor, async (tx) => {
      if (lines.length === 0) return refusedAtDesk('DESK.NOTHING_CHOSEN');
      const confirmedOn = confirm ? dayOf(this.clock.now()) : null;
      for (const line of lines) {
        if (!(await this.drafts.revise(tx, line, { ...set, confirmedOn }))) return refusedAtDesk('DESK.CHANGED');
      }
      const faults = confirm ? await this.faults(tx, lines) : [];
      if (faults.length > 0) return refusedAtDesk('DESK.INCOMPLETE', faults);
      for (const { id } of lines) this.note(tx, actor, { act: 'draft.revise', id, payload: { ...set, confirm } });
      return ok(undefined);
    });
  }

  /** The first of them, in the order of the report, takes the promises of the others. */
  merge(actor: Actor, refs: readonly DraftRef[]): Result<string> {
    return this.change(actor, async (tx) => {
      const lines = await this.linesOf(tx, refs);
      if (lines === null) return refusedAtDesk('DESK.CHANGED');
      // A matter of two years is one matter by 承接, never by becoming one line.
      if (new Set(lines.map(({ task }) => task.planId)).size > 1) return refusedAtDesk('DESK.NO_LINE');
      const fault = mergeFault(lines);
      if (fault) return refusedAtDesk(fault);
      const order = new Map(lines.flatMap((line) => line.promises.map(({ id, startOffset }) => [id, startOffset])));
      const into = merged(lines, (id) => order.get(id) ?? 0);
      const [first, ...others] = lines;
      if (!first || !into) return refusedAtDesk('DESK.ONE_TASK');
      const lead = lines.find(({ task }) => task.leadDepartmentId !== null)?.task.leadDepartmentId ?? null;
      const cooperating = new Set(lines.flatMap((line) => line.cooperating).filter((id) => id !== lead));
      const carried = new Set(lines.flatMap(({ task }) => task.carriedFromId ?? []));
      if (carried.size > 1) return refusedAtDesk('DESK.TWO_CARRIED');
      const overall = into.nature === 'overall';
      const set: DraftSet = {
        carriedFromId: [...carried][0] ?? null,
        answersProblem: lines.find(({ task }) => task.answersProblem !== null)?.task.answersProblem ?? null,
        ...{ nature: into.nature, leadDepartmentId: lead, cooperatingDepartmentIds: [...cooperating] },
        ...{ standard: lines.find(({ task }) => task.standard !== null)?.task.standard ?? null },
        ...(overall ? { dueDate: null, nodes: [] } : {}),
      };
      await this.drafts.revise(tx, first.task, set);
      await this.drafts.give(tx, into.commitmentIds, first.id);
      const gone = others.map(({ id }) => id);
      await passFiguresOn(tx, gone, first.id);
      await this.drafts.remove(tx, gone);
      const payload = { from: others.map(({ id, task }) => ({ id, title: task.title })), promises: into.commitmentIds };
      this.note(tx, actor, { act: 'draft.merge', id: first.id, payload });
      return ok(first.id);
    });
  }

  /** @param chosen promises that leave, each as a task of its own; none chosen: all but the first */
  part(actor: Actor, ref: DraftRef, chosen: readonly string[]): Result {
    return this.change(actor, async (tx) => {
      const [line] = (await this.linesOf(tx, [ref])) ?? [];
      if (!line) return refusedAtDesk('DESK.CHANGED');
      const parts = parted(line, chosen);
      if (!parts) return refusedAtDesk('DESK.NOTHING_TO_SPLIT');
      const { task } = line;
      await this.drafts.revise(tx, task, { title: task.title });
      for (const id of parts.leave) {
        const promise = line.promises.find((one) => one.id === id);
        await this.drafts.add(tx, task.planId, {
          ...{ title: promise?.title ?? task.title, nature: task.nature === 'overall' ? 'overall' : promise!.nature },
          ...{
            commitmentIds: [id],
            leadDepartmentId: task.leadDepartmentId,
            responsiblePostId: task.responsiblePostId,
          },
          ...{ cooperatingDepartmentIds: line.cooperating, standard: null, dueDate: null, nodes: [], rhythm: null },
        });
      }
      this.note(tx, actor, { act: 'draft.part', id: task.id, payload: parts });
      return ok(undefined);
    });
  }

  /** Leads, cooperating units and days that the report names itself, put into the lines that have none. @returns lines */
  adopt(actor: Actor, planId: string): Result<number> {
    return this.change(actor, async (tx) => {
      const directory = await Directory.on(dayOf(this.clock.now()), tx);
      const lines = await deskLines(tx, await tx.findBy(Task, { planId, state: 'draft' }));
      const said = lines.flatMap((line) => {
        const set = saidInSource(line, directory);
        return set ? [{ line, set }] : [];
      });
      for (const { line, set } of said) {
        await this.drafts.revise(tx, line.task, set);
        this.note(tx, actor, { act: 'draft.adopt', id: line.id, payload: set });
      }
      return said.length === 0 ? refusedAtDesk('DESK.NOTHING_NAMED') : ok(said.length);
    });
  }

  /** Work that the report does not promise, or that came later: approved with the next batch. */
  add(actor: Actor, planId: string, title: string): Result<string> {
    return this.change(actor, async (tx) => {
      if (!(await tx.one(Plan, { id: planId }))) return refusedAtDesk('DESK.NO_PLAN');
      const id = await this.drafts.add(tx, planId, {
        ...{ title, nature: 'continuing', commitmentIds: [], leadDepartmentId: null, cooperatingDepartmentIds: [] },
        ...{ responsiblePostId: null, standard: null, dueDate: null, nodes: [], rhythm: null },
      });
      this.note(tx, actor, { act: 'draft.add', id, payload: { title } });
      return ok(id);
    });
  }

  /** Only what answers no promise: every promise of the report stays in some task. */
  drop(actor: Actor, ref: DraftRef): Result {
    return this.change(actor, async (tx) => {
      const [line] = (await this.linesOf(tx, [ref])) ?? [];
      if (!line) return refusedAtDesk('DESK.CHANGED');
      if (line.promises.length > 0) return refusedAtDesk('DESK.HAS_PROMISES');
      await passFiguresOn(tx, [line.id], null);
      await this.drafts.remove(tx, [line.id]);
      this.note(tx, actor, { act: 'draft.drop', id: line.id, payload: { title: line.task.title } });
      return ok(undefined);
    });
  }

  private change<T>(actor: Actor, work: (tx: Tx) => Result<T>): Result<T> {
    return this.unitOfWork.run(async (tx) => {
      if (!may(actor, 'plan.edit')) return refusedAtDesk('DESK.NOT_YOURS');
      // Groups are made and unmade from several rows at once.
      await tx.alone('plan');
      return work(tx);
    });
  }

  private note(tx: Tx, { officerId }: Actor, note: { act: string; id: string; payload: unknown }): void {
    const { act, id, payload } = note;
    tx.record({ act, subject: { type: 'task', id }, actorId: officerId, payload });
  }

  /** As they were seen, in the order of the report; null where one was changed since. */
  private async linesOf(tx: Tx, refs: readonly DraftRef[]): Promise<DeskRecord[] | null> {
    const tasks = await tx.findBy(Task, { id: In(refs.map(({ id }) => id)), state: 'draft' });
    const seen = new Map(refs.map(({ id, version }) => [id, version]));
    const unchanged = tasks.length === seen.size && tasks.every(({ id, version }) => seen.get(id) === version);
    return unchanged ? deskLines(tx, tasks) : null;
  }

  private async faults(tx: Tx, refs: readonly DraftRef[]): ReturnType<typeof faultsOf> {
    const tasks = await tx.findBy(Task, { id: In(refs.map(({ id }) => id)) });
    return faultsOf(tx, await deskLines(tx, tasks), null);
  }
}
