import { Injectable } from '@nestjs/common';
import { AuditService } from '../audit/audit.service.js';
import { monthDay, type Day } from '../calendar/domain/day.js';
import { Directory } from '../organization/directory.js';
import type { Post } from '../organization/post.entity.js';
import { postWords, recipientOf, type Recipient } from '../organization/recipients.js';
import { openConsultations } from '../plan/open-consultations.js';
import { Plan } from '../plan/plan.entity.js';
import type { Reads } from '../platform/database/reads.js';
import { groupBy } from '../platform/group.js';
import { openChecks } from './open-checks.js';
import { urgedMaterial } from './urged-material.js';
import { openContributions } from '../task/open-contributions.js';
import type { Instruction } from '../task/request.entity.js';
import type { QuietTask, Which } from '../task/quiet-tasks.js';
import { TaskReadingService, type StandingTask } from '../task/task-reading.service.js';
import { doneWords, LadderService } from './ladder.service.js';
import type { Invited } from './domain/asks.js';
import type { ReaderOfLetter } from './domain/letter.js';
import type { UnitTask } from './domain/unit-task.js';

/** How things stand on a day, by unit: what letters of every kind are worked out from. */
export interface UnitsStanding {
  readonly directory: Directory;
  readonly tasks: readonly StandingTask[];
  readonly tasksOf: (departmentId: string) => readonly StandingTask[];
  /** Those of which there is nothing to say but that they are under way; none where all were read whole. */
  readonly quietOf: (departmentId: string) => readonly UnitTask[];
  readonly invitedOf: (departmentId: string) => Invited;
  /** Comes from a plan that is made up for show. */
  readonly isIllustrative: (task: StandingTask) => boolean;
  /** Leads a task of such a plan. */
  readonly hasIllustrative: (departmentId: string) => boolean;
  /** What was done about a task that is late: calls, letters; null where nothing was. */
  readonly doneAbout: (task: StandingTask) => string | null;
  /** The day of the letter that asked for a statement it had missed; null where none did. */
  readonly urgedOn: (task: StandingTask) => Day | null;
  readonly checkCode: string;
}

export interface Standpoint {
  readonly day: Day;
  /** Only these units' tasks; all when left out. */
  readonly departmentIds?: readonly string[] | undefined;
  /** With those closed since that day. */
  readonly closedSince?: Day;
}

interface Read {
  readonly underWay: readonly StandingTask[];
  readonly closed: readonly StandingTask[];
  readonly quiet: readonly QuietTask[];
}

@Injectable()
export class StandingService {
  constructor(
    private readonly reading: TaskReadingService,
    private readonly audit: AuditService,
    private readonly ladder: LadderService,
  ) {}

  on(from: Reads, at: Standpoint): Promise<UnitsStanding> {
    if (at.departmentIds) return this.read(from, at);
    return from.remembered(`units standing ${at.day} ${at.closedSince ?? ''}`, () => this.read(from, at));
  }

  /** The given units with what letters to units say of them: most tasks are quiet, and those are not read whole. */
  async asking(from: Reads, day: Day, which: Which): Promise<UnitsStanding> {
    const { tasks, quiet } = await this.reading.underWayApart(from, day, which);
    return this.standing(from, day, { underWay: tasks, closed: [], quiet });
  }

  private async read(from: Reads, { day, departmentIds, closedSince }: Standpoint): Promise<UnitsStanding> {
    const underWay = await this.reading.underWay(from, day, departmentIds);
    const closed = closedSince === undefined ? [] : await this.reading.closedSince(from, day, closedSince);
    return this.standing(from, day, { underWay, closed, quiet: [] });
  }

  private async standing(from: Reads, day: Day, { underWay, closed, quiet }: Read): Promise<UnitsStanding> {
    const directory = await Directory.on(day, from);
    const tasks = [...underWay, ...closed];
    const byUnit = groupBy(tasks, ({ record }) => record.task.leadDepartmentId);
    const quietByUnit = groupBy(quiet, ({ leadDepartmentId }) => leadDepartmentId);
    const illustrative = new Set((await from.findBy(Plan, { illustrative: true })).map(({ id }) => id));
    const asked = await openConsultations(from, day);
    const pieces = await openContributions(from);
    const checks = await openChecks(from);
    const climbs = await this.ladder.climbsOf(from, day, { tasks: underWay, directory });
    const done = new Map(climbs.map((climb) => [climb.task.record.task.id, doneWords(climb)]));
    const urged = await urgedMaterial(
      from,
      day,
      tasks.filter(({ standing }) => standing.late.length > 0).map(({ record }) => record.task.id),
    );
    const head = await this.audit.contentHead();
    return {
      directory,
      tasks,
      tasksOf: (departmentId) => byUnit.get(departmentId) ?? [],
      invitedOf: (departmentId) => ({
        consultations: asked.get(departmentId) ?? [],
        contributions: pieces.get(departmentId) ?? [],
        checks: checks.get(departmentId) ?? [],
      }),
      quietOf: (departmentId) => (quietByUnit.get(departmentId) ?? []).map(quietUnitTask),
      isIllustrative: ({ record }) => illustrative.has(record.task.planId),
      hasIllustrative: (departmentId) =>
        (byUnit.get(departmentId) ?? []).some(({ record }) => illustrative.has(record.task.planId)) ||
        (quietByUnit.get(departmentId) ?? []).some(({ planId }) => illustrative.has(planId)),
      doneAbout: ({ record }) => done.get(record.task.id) ?? null,
      urgedOn: ({ record }) => urged.get(record.task.id) ?? null,
      checkCode: checkCodeOf(head?.code ?? null),
    };
  }
}

/** A post that is owed something, and who receives it that day. */
export interface Held<T> {
  readonly what: T;
  readonly post: Post;
  readonly by: Recipient;
}

export interface ByPerson<T> {
  /** By address in lower case, in its order: two people behind one mailbox get one letter. */
  readonly reachable: readonly (readonly [string, readonly Held<T>[]])[];
  readonly unreachable: readonly { readonly what: T; readonly post: Post }[];
}

/** However many posts a person holds, there is one letter. */
export function byPerson<T>(owed: readonly { what: T; post: Post }[], directory: Directory): ByPerson<T> {
  const held = owed.map((one) => ({ ...one, by: recipientOf(one.post, directory) }));
  const reachable = held.flatMap(({ by, ...one }) => (by ? [{ ...one, by }] : []));
  const byAddress = groupBy(reachable, ({ by }) => by.address.toLowerCase());
  return {
    reachable: [...byAddress].sort(([a], [b]) => (a < b ? -1 : 1)),
    unreachable: held.filter(({ by }) => by === null).map(({ what, post }) => ({ what, post })),
  };
}

/** Whoever of those at one address signs in from the letter, and how its reader is to be told why it came. */
export function readerOf(held: readonly Held<unknown>[], directory: Directory): Reader {
  const own = held.find(({ by }) => by.forwarded === null);
  const forwarded = held.flatMap(({ post, by: { forwarded: why } }) =>
    why === null ? [] : [{ post: postWords(post, directory), why }],
  );
  const as = own === undefined ? 'forwarded' : own.by.as === 'deputy' ? 'deputy' : 'holder';
  const address = (own ?? held[0])?.by.address ?? '';
  const officer = own?.by.officer ?? held.find(({ by }) => by.officer)?.by.officer ?? null;
  return { address, officerId: officer?.id ?? null, reader: as, forwarded };
}

export interface Reader extends ReaderOfLetter {
  readonly address: string;
  readonly officerId: string | null;
}

/** Two groups of four, as a person reads it out on the telephone. */
export const checkCodeOf = (code: string | null): string => {
  const hex = (code ?? '00000000').slice(0, 8).toUpperCase();
  return `${hex.slice(0, 4)}-${hex.slice(4)}`;
};

/**
 * @param whose how the reader hears the unit named: 您单位, 贵部, 单位
 * @param known what the office did about its lateness, and when it asked for a statement
 */
export const unitTask = (
  { record: { task, instructions }, standing, lastReport, returned }: StandingTask,
  whose = '您单位',
  { done = null, urgedOn = null }: Pick<UnitTask, 'done' | 'urgedOn'> = {},
): UnitTask => ({
  id: task.id,
  number: task.number,
  title: task.title,
  state: task.state,
  nature: task.nature,
  leadDepartmentId: task.leadDepartmentId,
  instructions: task.nature === 'overall' ? instructions.filter(isOpen) : [],
  done,
  standing,
  returned,
  // Words that few letters say of few tasks.
  get lastWord() {
    return lastReport ? `${monthDay(lastReport.submittedOn)}${whose}报告：${lastReport.text}` : null;
  },
  urgedOn,
});

const quietUnitTask = ({ nextBy, ...task }: QuietTask): UnitTask => ({
  ...task,
  standing: {
    ...NOTHING_DUE,
    light: task.state === 'completed' ? null : 'green',
    next: nextBy === null ? null : { by: nextBy },
  },
});

const NOTHING_DUE = { late: [], soon: [], statements: [], pending: false } as const;

const isOpen = ({ submittedOn, closedOn }: Instruction): boolean => submittedOn === null && closedOn === null;
