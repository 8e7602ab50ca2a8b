import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Department } from '../organization/department.entity.js';
import { Directory } from '../organization/directory.js';
import { Reads } from '../platform/database/reads.js';
import { canContribute } from './contributing-units.js';
import { Collection, Contribution } from './contribution.entity.js';
import { daysLate, isOpenCollection } from './domain/contribution-rules.js';
import { cooperatingUnits } from './cooperation.js';
import { Task } from './task.entity.js';

export interface PieceRecord {
  readonly piece: Contribution;
  readonly department: Department;
  /** null: none are counted to this unit. */
  readonly daysLate: number | null;
}

export interface CollectionRecord {
  readonly collection: Collection;
  readonly task: Task;
  readonly lead: Department | null;
  readonly open: boolean;
  /** Those that whoever asked may see. */
  readonly pieces: readonly PieceRecord[];
}

/** A task whose lead may ask, and the units that cooperate in it. */
export interface MayBeAsked {
  readonly task: Task;
  /** `answers`: somebody there can send a piece. */
  readonly units: readonly (Pick<Department, 'code' | 'name' | 'kind'> & { readonly answers: boolean })[];
}

/** Whose pieces are seen: everybody's, or those of these units. */
export type PieceSight = 'all' | ReadonlySet<string>;

@Injectable()
export class ContributionReadingService {
  constructor(private readonly reads: Reads) {}

  /** The newest first; without any piece to be seen, a collection is not seen either. */
  async ofTask(taskId: string, sight: PieceSight, day: string): Promise<CollectionRecord[]> {
    const collections = await this.reads.find(Collection, { where: { taskId }, order: { id: 'DESC' } });
    return this.records(collections, sight, day);
  }

  /** What these units are asked: their own pieces, nobody else's. */
  async askedOf(departmentIds: ReadonlySet<string>, day: string): Promise<CollectionRecord[]> {
    const own = await this.reads.findBy(Contribution, { departmentId: In([...departmentIds]) });
    const ids = [...new Set(own.map(({ collectionId }) => collectionId))];
    const collections = await this.reads.find(Collection, { where: { id: In(ids) }, order: { id: 'DESC' } });
    return this.records(collections, departmentIds, day);
  }

  /** What these units asked others as leads. */
  async askedBy(departmentIds: ReadonlySet<string>, day: string): Promise<CollectionRecord[]> {
    const tasks = await this.reads.findBy(Task, { leadDepartmentId: In([...departmentIds]) });
    const taskId = In(tasks.map(({ id }) => id));
    const collections = await this.reads.find(Collection, { where: { taskId }, order: { id: 'DESC' } });
    return this.records(collections, 'all', day);
  }

  async mayBeAsked(taskId: string, day: string): Promise<MayBeAsked | null> {
    const task = await this.reads.one(Task, { id: taskId });
    if (!task) return null;
    const directory = await Directory.on(day, this.reads);
    const cooperating = (await cooperatingUnits(this.reads, [task])).get(taskId) ?? [];
    const units = cooperating.flatMap((id) => directory.department(id) ?? []);
    return {
      task,
      units: units.map(({ id, code, name, kind }) => ({ code, name, kind, answers: canContribute(directory, id) })),
    };
  }

  private async records(
    collections: readonly Collection[],
    sight: PieceSight,
    day: string,
  ): Promise<CollectionRecord[]> {
    const directory = await Directory.on(day, this.reads);
    const tasks = await this.reads.findBy(Task, { id: In(collections.map(({ taskId }) => taskId)) });
    const pieces = await this.reads.find(Contribution, {
      where: { collectionId: In(collections.map(({ id }) => id)) },
      order: { ordinal: 'ASC' },
    });
    const seen = pieces.filter(({ departmentId }) => sight === 'all' || sight.has(departmentId));
    return collections.flatMap((collection) => {
      const task = tasks.find(({ id }) => id === collection.taskId);
      const of = seen.filter(({ collectionId }) => collectionId === collection.id);
      if (!task || of.length === 0) return [];
      const record = {
        ...{ collection, task, lead: directory.department(task.leadDepartmentId) },
        open: isOpenCollection(collection.closedOn, task.state),
      };
      return [{ ...record, pieces: of.flatMap((piece) => pieceRecord(piece, { collection, directory, day })) }];
    });
  }
}

function pieceRecord(
  piece: Contribution,
  { collection, directory, day }: { collection: Collection; directory: Directory; day: string },
): PieceRecord[] {
  const department = directory.department(piece.departmentId);
  if (!department) return [];
  const { kind } = department;
  return [{ piece, department, daysLate: daysLate(collection, { kind, sentOn: piece.sentOn }, day) }];
}
