import { Injectable } from '@nestjs/common';
import { sees, sightOf } from '../access/sight.js';
import { actingOn, type Visitor } from '../access/visitor.js';
import { dayOf } from '../calendar/domain/beijing.js';
import { Directory } from '../organization/directory.js';
import { Clock } from '../platform/clock.js';
import { Reads } from '../platform/database/reads.js';
import type { Tx } from '../platform/database/tx.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { refuse, type Outcome } from '../platform/outcome.js';
import { TASK_ACTS, type ActName } from './act-table.js';
import { alreadyDone, draftMark, openDraft, saysTheSame, type Already, type Attempt } from './already.js';
import { TaskActsService, type Doing } from './task-acts.service.js';
import type { TaskRefusal } from './task-changes.js';
import { TASK_PROBLEMS } from './task-problems.js';
import { Task } from './task.entity.js';

/** An act as a form asks for it. */
export interface Asked extends Doing {
  readonly name: ActName;
  readonly taskId: string;
  readonly values: Readonly<Record<string, string>>;
}

export interface Done {
  readonly outcome: Outcome<string | void, TaskRefusal>;
  /** What somebody else did of it first. */
  readonly already: Already | null;
}

class Repeated extends Error {}
class Overtaken extends Error {
  constructor(readonly already: Already) {
    super('overtaken');
  }
}

const OF_THE_UNIT: readonly ActName[] = ['report', 'submit', 'draft', 'ask-extension', 'object'];

/** What forms ask for: pressed twice it is done once, and what another wrote meanwhile is not overwritten unseen. */
@Injectable()
export class TaskOnceService {
  constructor(
    private readonly acts: TaskActsService,
    private readonly unitOfWork: UnitOfWork,
    private readonly reads: Reads,
    private readonly clock: Clock,
  ) {}

  async perform(visitor: Visitor, asked: Asked): Promise<Done> {
    const attempt = this.attempt(visitor, asked);
    if (!(await this.isHis(visitor, attempt)))
      return { outcome: await this.acts.perform(visitor, asked.name, asked), already: null };
    let changed = false;
    const errand = {
      begin: async (tx: Tx) => {
        if (!changed) await this.look(tx, attempt);
      },
      done: () => {
        changed = true;
        return Promise.resolve();
      },
    };
    try {
      const outcome = await this.unitOfWork.on(errand, () => this.acts.perform(visitor, asked.name, asked));
      const overtaken = !outcome.ok && TASK_PROBLEMS[outcome.error].status === 409;
      return { outcome, already: overtaken ? await alreadyDone(this.reads, attempt) : null };
    } catch (error) {
      if (error instanceof Repeated) return { outcome: { ok: true, value: undefined }, already: null };
      if (error instanceof Overtaken) return { outcome: refuse('TASK.CHANGED'), already: error.already };
      throw error;
    }
  }

  /** In the transaction that does it, with the task in hand. */
  private async look(tx: Tx, attempt: Attempt): Promise<void> {
    await tx.oneToChange(Task, { id: attempt.taskId });
    const already = await alreadyDone(tx, attempt);
    if (already?.repeated) throw new Repeated();
    const { name, values } = attempt;
    if (already && name === 'draft') throw new Overtaken(already);
    if (values['seen'] === undefined) return;
    if (name === 'refer') {
      if (already && already.words !== values['seen']) throw new Overtaken(already);
      return;
    }
    const draft = await openDraft(tx, attempt);
    if (!draft || draftMark(draft) === values['seen']) return;
    const same = saysTheSame(draft, attempt);
    const stands = draft.state === (values['send'] === 'yes' ? 'sent' : 'saved');
    if (name === 'draft' && same && stands && draft.writtenBy === attempt.officerId) throw new Repeated();
    const { writtenBy: by, writtenAt: at, input } = draft;
    if (!same) throw new Overtaken({ did: 'wrote', by, at, words: input['text'] ?? input['reason'] ?? '', input });
  }

  private attempt({ officerId, actors }: Visitor, { name, taskId, id: on, values, files = [] }: Asked): Attempt {
    return {
      ...{ name, taskId, on, officerId, values },
      postIds: actors.flatMap(({ postIds }) => postIds),
      files: files.map((file) => file.name),
      today: dayOf(this.clock.now()),
    };
  }

  /** Whether what others did of it may be told to him. */
  private async isHis(visitor: Visitor, { taskId, name, today }: Attempt): Promise<boolean> {
    const task = await this.reads.one(Task, { id: taskId });
    const lead = task?.leadDepartmentId ?? null;
    if (OF_THE_UNIT.includes(name)) return actingOn(visitor, lead, TASK_ACTS[name].needs)?.departmentId === lead;
    return sees(sightOf(visitor, 'task.read', await Directory.on(today, this.reads)), lead);
  }
}
