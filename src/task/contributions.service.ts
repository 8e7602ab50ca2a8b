import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { may } from '../access/permissions.js';
import { dayOf } from '../calendar/domain/beijing.js';
import type { Actor } from '../organization/actor.js';
import { Directory } from '../organization/directory.js';
import { Clock } from '../platform/clock.js';
import type { Tx } from '../platform/database/tx.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { newId } from '../platform/id.js';
import { ok, refuse, type Outcome } from '../platform/outcome.js';
import { canContribute } from './contributing-units.js';
import { Collection, Contribution } from './contribution.entity.js';
import {
  collectionDayFault,
  contentFault,
  extensionOfCollectionFault,
  isOpenCollection,
  type CollectionDay,
  type Content,
} from './domain/contribution-rules.js';
import { Node } from './node.entity.js';
import { TaskChanges, type TaskRefusal } from './task-changes.js';
import { cooperatingUnits } from './cooperation.js';
import { Task } from './task.entity.js';

export interface Collecting {
  readonly asks: string;
  readonly columns: readonly string[];
  readonly dueBy: string;
  /** Codes of units; none: every unit that cooperates and has somebody to answer. */
  readonly units: readonly string[];
}

export interface Contributing extends Content {
  /** Of the piece as it was seen. */
  readonly version?: number | undefined;
}

interface Led {
  readonly task: Task;
  readonly collection: Collection;
}

/** The lead's work is under way: then it may ask for its parts. */
const UNDER_WAY: readonly Task['state'][] = ['inProgress', 'returned'];

/** 配合材料: asked by the lead, given by each unit for itself. Neither the task's light nor its lateness knows of it. */
@Injectable()
export class ContributionsService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly changes: TaskChanges,
  ) {}

  /** @returns the collection's id */
  collect(actor: Actor, taskId: string, asked: Collecting): Promise<Outcome<string, TaskRefusal>> {
    return this.unitOfWork.run(async (tx) => {
      const task = await tx.oneToChange(Task, { id: taskId });
      if (!task) return refuse('TASK.NOT_FOUND');
      const mayAsk = this.changes.mayReport(task, actor, 'contribution.ask');
      if (!mayAsk.ok) return mayAsk;
      if (!UNDER_WAY.includes(task.state)) return refuse('TASK.TRANSITION_REFUSED');
      const fault = collectionDayFault(await this.wish(tx, task, asked.dueBy), this.workingDays());
      if (fault) return refuse(fault);
      const { asks, columns, dueBy } = asked;
      if (await tx.one(Collection, { taskId, asks, closedOn: IsNull() })) return refuse('COLLECTION.PENDING');
      const units = await this.unitsAsked(tx, task, asked.units);
      if (!units.ok) return units;
      const by = { openedOn: this.today(), openedBy: actor.officerId };
      const collection = { id: newId(), taskId, asks, columns: [...columns], dueBy, ...by };
      const pieces = units.value.map((departmentId, i) => ({ id: newId(), departmentId, ordinal: i + 1 }));
      await tx.insert(Collection, [collection]);
      await tx.insert(
        Contribution,
        pieces.map((piece) => ({ ...piece, collectionId: collection.id })),
      );
      record(tx, actor, { act: 'collection.open', taskId, payload: { ...collection, units: units.value } });
      return ok(collection.id);
    });
  }

  /** Once, and for all the units alike. */
  extend(actor: Actor, collectionId: string, day: string): Promise<Outcome<void, TaskRefusal>> {
    return this.asLead(actor, collectionId, async (tx, { task, collection }) => {
      const wish = await this.wish(tx, task, day);
      const fault = extensionOfCollectionFault(collection, wish, this.workingDays());
      if (fault) return refuse(fault);
      await tx.update(Collection, { id: collectionId }, { extendedTo: day });
      const payload = { collection: collectionId, from: collection.dueBy, to: day };
      record(tx, actor, { act: 'collection.extend', taskId: task.id, payload });
      return ok(undefined);
    });
  }

  /** From now on nothing is sent or corrected. */
  close(actor: Actor, collectionId: string): Promise<Outcome<void, TaskRefusal>> {
    return this.asLead(actor, collectionId, async (tx, { task }) => {
      const closed = { closedOn: this.today(), closedBy: actor.officerId };
      await tx.update(Collection, { id: collectionId }, closed);
      record(tx, actor, { act: 'collection.close', taskId: task.id, payload: { collection: collectionId, ...closed } });
      return ok(undefined);
    });
  }

  /** The unit's piece, late or not; sent again, it is corrected, and the day it first came stays. */
  send(actor: Actor, contributionId: string, given: Contributing): Promise<Outcome<void, TaskRefusal>> {
    return this.unitOfWork.run(async (tx) => {
      const found = await tx.one(Contribution, { id: contributionId });
      if (!found || found.departmentId !== actor.departmentId || !may(actor, 'contribution.send'))
        return refuse('CONTRIBUTION.NOT_FOUND');
      const collection = await tx.oneToChange(Collection, { id: found.collectionId });
      const task = collection && (await tx.one(Task, { id: collection.taskId }));
      // Behind whoever held the collection: what a colleague has just sent is seen now.
      const piece = await tx.one(Contribution, { id: contributionId });
      if (!collection || !task || !piece) return refuse('CONTRIBUTION.NOT_FOUND');
      if (!isOpenCollection(collection.closedOn, task.state)) return refuse('COLLECTION.CLOSED');
      if (given.version !== undefined && given.version !== piece.version) return refuse('CONTRIBUTION.CHANGED');
      const fault = contentFault(collection.columns, given);
      if (fault) return refuse(fault);
      const content = { cells: [...given.cells], text: given.text };
      const again = piece.sentOn !== null;
      const by = again
        ? { correctedOn: this.today(), correctedBy: actor.officerId }
        : { sentOn: this.today(), sentBy: actor.officerId };
      await tx.update(Contribution, { id: contributionId }, { ...content, ...by });
      const payload = { collection: collection.id, contribution: contributionId, ...content, ...by };
      record(tx, actor, { act: again ? 'contribution.correct' : 'contribution.send', taskId: task.id, payload });
      return ok(undefined);
    });
  }

  private asLead(
    actor: Actor,
    collectionId: string,
    change: (tx: Tx, led: Led) => Promise<Outcome<void, TaskRefusal>>,
  ): Promise<Outcome<void, TaskRefusal>> {
    return this.unitOfWork.run(async (tx) => {
      const collection = await tx.oneToChange(Collection, { id: collectionId });
      const task = collection && (await tx.one(Task, { id: collection.taskId }));
      if (!collection || !task) return refuse('COLLECTION.NOT_FOUND');
      const mayAsk = this.changes.mayReport(task, actor, 'contribution.ask');
      if (!mayAsk.ok) return refuse('COLLECTION.NOT_FOUND');
      if (!isOpenCollection(collection.closedOn, task.state)) return refuse('COLLECTION.CLOSED');
      return change(tx, { task, collection });
    });
  }

  /** In the order the breakdown names them. */
  private async unitsAsked(tx: Tx, task: Task, codes: readonly string[]): Promise<Outcome<string[], TaskRefusal>> {
    const directory = await Directory.on(this.today(), tx);
    const ids = (await cooperatingUnits(tx, [task])).get(task.id) ?? [];
    const answers = (id: string): boolean => canContribute(directory, id);
    if (codes.length === 0) {
      const all = ids.filter(answers);
      return all.length === 0 ? refuse('COLLECTION.NO_UNITS') : ok(all);
    }
    const named = new Set(codes.map((code) => directory.departmentNamed(code)?.id ?? ''));
    if ([...named].some((id) => !ids.includes(id))) return refuse('COLLECTION.NO_SUCH_UNIT');
    if (![...named].every(answers)) return refuse('COLLECTION.NOBODY_THERE');
    return ok(ids.filter((id) => named.has(id)));
  }

  private async wish(tx: Tx, task: Task, day: string): Promise<CollectionDay> {
    const nodes = await tx.findBy(Node, { taskId: task.id });
    const ends = [...(task.dueDate === null ? [] : [task.dueDate]), ...nodes.map(({ dueDate }) => dueDate)];
    return { today: this.today(), day, ends };
  }

  private workingDays() {
    return this.changes.rules().workingDays;
  }

  private today(): string {
    return dayOf(this.clock.now());
  }
}

const record = (
  tx: Tx,
  actor: Actor,
  { act, taskId, payload }: { readonly act: string; readonly taskId: string; readonly payload: object },
): void => tx.record({ act, subject: { type: 'task', id: taskId }, actorId: actor.officerId, payload });
