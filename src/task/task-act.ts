import type { z } from 'zod';
import type { Permission } from '../access/permissions.js';
import type { Actor } from '../organization/actor.js';
import type { Outcome } from '../platform/outcome.js';
import type { CheckedFile } from './evidence-check.js';
import type { TaskRefusal } from './task-changes.js';
import type { TaskServices } from './task-services.js';

/** What an act is done to; each belongs to one task. */
export type ActOn =
  'task' | 'report' | 'draft' | 'request' | 'decision' | 'instruction' | 'collection' | 'contribution';

/** Who does it, to what, and the files that go with it. */
interface By {
  readonly actor: Actor;
  readonly id: string;
  /** The task it belongs to. */
  readonly taskId: string;
  readonly files: readonly CheckedFile[];
}

export interface TaskAct {
  readonly needs: Permission;
  readonly on: ActOn;
  /** The last part of its address, under what it is done to. */
  readonly path: string;
  readonly summary: string;
  readonly input: z.ZodType | null;
  /** It makes something new beside what is there: whoever asks for it need not have seen the newest version. */
  readonly adds?: boolean;
  /** Files may go with it. */
  readonly files?: boolean;
  readonly run: (services: TaskServices, by: By, input: never) => Promise<Outcome<string | void, TaskRefusal>>;
}

interface Spec<S extends z.ZodType | null> extends Omit<TaskAct, 'input' | 'run'> {
  readonly input: S;
  readonly run: (
    services: TaskServices,
    by: By,
    input: S extends z.ZodType ? z.output<S> : null,
  ) => Promise<Outcome<string | void, TaskRefusal>>;
}

/** Holds the function to the schema beside it. */
export const act = <S extends z.ZodType | null>(spec: Spec<S>): TaskAct => spec;
