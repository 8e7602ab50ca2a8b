import { In, IsNull } from 'typeorm';
import { monthDay } from '../calendar/domain/day.js';
import type { Reads } from '../platform/database/reads.js';
import { groupBy } from '../platform/group.js';
import { inPortions } from '../platform/portions.js';
import type { Deadline, ExtensionAsked, PeriodDuty, Review, TaskFacts } from './domain/facts.js';
import { Node, Period, TaskPeriod } from './node.entity.js';
import { ProgressReport } from './progress-report.entity.js';
import { Instruction, Request } from './request.entity.js';
import { Task } from './task.entity.js';

/** A task with everything its standing is derived from. */
export interface TaskRecord {
  readonly task: Task;
  readonly nodes: readonly Node[];
  readonly instructions: readonly Instruction[];
  readonly periods: readonly (TaskPeriod & { readonly period: Period })[];
  readonly facts: TaskFacts;
}

/** Reads the given tasks' duties, returns and requests in portions: six statements for five hundred tasks. */
export async function recordsOf(from: Reads, tasks: readonly Task[]): Promise<TaskRecord[]> {
  const periods = new Map((await from.find(Period)).map((period) => [period.id, period]));
  return inPortions(tasks, async (portion) => {
    const read = await readPortion(from, portion);
    return portion.map((task) => recordOf(rowsOf(task, read, periods), read));
  });
}

interface Portion extends AboutDuties {
  readonly nodes: ReadonlyMap<string, readonly Node[]>;
  readonly instructions: ReadonlyMap<string, readonly Instruction[]>;
  readonly duties: ReadonlyMap<string, readonly TaskPeriod[]>;
}

async function readPortion(from: Reads, tasks: readonly Task[]): Promise<Portion> {
  const taskId = In(tasks.map(({ id }) => id));
  const inOrder = { id: 'ASC' } as const;
  const nodes = await from.find(Node, { where: { taskId }, order: { ordinal: 'ASC' } });
  const instructions = await from.find(Instruction, {
    where: { taskId, withdrawnOn: IsNull() },
    order: inOrder,
  });
  const sentBack = await from.find(ProgressReport, { where: { taskId, state: 'returned' }, order: inOrder });
  const returned = groupBy(sentBack, dutyKeyOf);
  const asked = (await from.find(Request, { where: { taskId, kind: 'extension' }, order: inOrder })).filter(
    ({ state }) => state !== 'withdrawn',
  );
  const extensions = new Map(asked.map((one) => [one.nodeId ?? one.taskId, EXTENSION_OF[one.state]]));
  return {
    nodes: groupBy(nodes, (one) => one.taskId),
    instructions: groupBy(instructions, (one) => one.taskId),
    duties: groupBy(await from.findBy(TaskPeriod, { taskId }), (one) => one.taskId),
    reviewsOf: (key) => (returned.get(key) ?? []).flatMap(reviewOf),
    extensionOf: (key) => (extensions.has(key) ? (extensions.get(key) ?? null) : 'none'),
  };
}

function rowsOf(
  task: Task,
  { nodes, instructions, duties }: Portion,
  periodById: ReadonlyMap<string, Period>,
): Omit<TaskRecord, 'facts'> {
  const periods = (duties.get(task.id) ?? []).flatMap((duty) => {
    const period = periodById.get(duty.periodId);
    return period && duty.excusedOn === null ? [{ ...duty, period }] : [];
  });
  periods.sort((a, b) => (a.period.dueBy < b.period.dueBy ? -1 : 1));
  return { task, periods, nodes: nodes.get(task.id) ?? [], instructions: instructions.get(task.id) ?? [] };
}

/** What a report answers: a node, a task's period, or the task's closing. */
const dutyKeyOf = ({ taskId, nodeId, periodId, instructionId }: ProgressReport): string =>
  nodeId ?? instructionId ?? (periodId === null ? taskId : `${taskId} ${periodId}`);

const reviewOf = ({ submittedOn, reviewedOn }: ProgressReport): Review[] =>
  reviewedOn === null ? [] : [{ submittedOn, returnedOn: reviewedOn }];

/** What became of the latest request for more time. */
const EXTENSION_OF: Readonly<Record<Request['state'], ExtensionAsked | null>> = {
  asked: 'pending',
  refused: 'refused',
  granted: null, // the dates show it
  withdrawn: null,
  // Answers to a proposal, which moves no day.
  instructed: null,
  sentBack: null,
};

interface AboutDuties {
  readonly reviewsOf: (key: string) => Review[];
  readonly extensionOf: (key: string) => ExtensionAsked | null;
}

function recordOf(rows: Omit<TaskRecord, 'facts'>, { reviewsOf, extensionOf }: AboutDuties): TaskRecord {
  const { task, nodes, periods, instructions } = rows;
  const facts = {
    nature: task.nature,
    state: task.state,
    deadlines: [...nodes.map(nodeDeadline), ...instructions.map(answerDeadline), ...closingDeadline(task)].map(
      (one) => {
        const extension = extensionOf(one.id);
        const asked = extension === null || one.kind === 'instruction' ? {} : { extension };
        return { ...one, ...asked, reviews: reviewsOf(one.id) };
      },
    ),
    periods: periods.map((one) => ({ ...periodDuty(one), reviews: reviewsOf(`${task.id} ${one.periodId}`) })),
    lastAssessment: task.assessment,
    replyBy: task.replyBy,
    handedInOn: task.state === 'submitted' ? task.submittedOn : null,
  };
  return { ...rows, facts };
}

const nodeDeadline = (node: Node): Deadline => ({
  id: node.id,
  kind: 'node',
  title: node.title,
  dueDate: node.dueDate,
  originalDueDate: node.originalDueDate,
  submittedOn: node.submittedOn,
  accepted: node.acceptedOn !== null,
});

const answerDeadline = ({ id, givenOn, answerBy, submittedOn, acceptedOn }: Instruction): Deadline => ({
  ...{ id, kind: 'instruction', dueDate: answerBy, originalDueDate: answerBy, submittedOn },
  title: `${monthDay(givenOn)}批示`,
  accepted: acceptedOn !== null,
});

const closingDeadline = (task: Task): Deadline[] =>
  task.nature !== 'oneOff' || task.dueDate === null
    ? []
    : [
        {
          id: task.id,
          kind: 'closing',
          title: task.title,
          dueDate: task.dueDate,
          originalDueDate: task.originalDueDate ?? task.dueDate,
          submittedOn: task.submittedOn,
          accepted: task.completedOn !== null,
        },
      ];

const periodDuty = (duty: TaskPeriod & { period: Period }): PeriodDuty => ({
  id: duty.periodId,
  name: duty.period.name,
  opens: duty.period.opensOn,
  dueBy: duty.period.dueBy,
  statedOn: duty.statedOn,
  accepted: duty.acceptedOn !== null,
});
