import { Injectable } from '@nestjs/common';
import type { Department } from '../organization/department.entity.js';
import { Directory } from '../organization/directory.js';
import { Plan } from '../plan/plan.entity.js';
import type { Reads } from '../platform/database/reads.js';
import { allOf, isIn, sql } from '../platform/database/sql.js';
import { TaskChanges } from '../task/task-changes.js';
import { TaskReadingService, type StandingTask } from '../task/task-reading.service.js';
import { countsDays, mannerFor } from './domain/addressing.js';
import { hasTurned } from './domain/leaders-changes.js';
import { MOST_LATE, type Counted, type Late, type LeadersUnit, type Told } from './domain/leaders-told.js';
import type { Pile } from './domain/piles.js';
import { doneWords, LadderService } from './ladder.service.js';
import { endedSince, returnedSince } from './leaders-changes-reading.js';
import { dueOn, listedDuties, yearOn, type DutyList, type ListedDuty, type YearFigures } from './leaders-duties.js';
import { gridFigures, type GridFigures } from './leaders-grid.js';
import { lateRows, type LateRow } from './leaders-late-reading.js';
import { nearOn } from './leaders-near-reading.js';
import { periodsOver, pileCounts, type PileCount } from './leaders-piles.js';
import { leadersTask, remindedBefore } from './leaders-reading.js';
import { count, ofAll, select, type Scope } from './leaders-scope.js';

export interface Window {
  readonly first: number;
  readonly most: number;
}

/**
 * What is told of units on a day, from what is indexed: counted by SQL, and only what is told one by one, or what SQL
 * cannot be sure of, is read whole. The pure rules stay the judge: a test holds the two against each other.
 */
@Injectable()
export class LeadersTelling {
  constructor(
    private readonly reading: TaskReadingService,
    private readonly ladder: LadderService,
    private readonly changes: TaskChanges,
  ) {}

  /** @param own the post whose units come first where all are told; null where they are all alike */
  async told(from: Reads, scope: Scope, own: string | null): Promise<Told> {
    const [directory, means] = [await Directory.on(scope.day, from), this.means()];
    const counts = await this.counts(from, scope);
    const late = await lateRows(from, scope, { reading: this.reading, own });
    const fresh = late.filter(({ redFrom }) => hasTurned(redFrom, { today: scope.day, since: scope.since }));
    return {
      units: unitsOf(counts, { scope, own, directory }),
      piles: pilesOf(counts, directory),
      due: await dueOn(from, scope, means),
      late: await this.late(from, scope, late),
      changes: {
        newlyLate: { n: fresh.length, first: fresh },
        returned: await returnedSince(from, scope),
        completed: await endedSince(from, scope, { which: 'completed' }),
        closed: await endedSince(from, scope, { which: 'closed' }),
      },
      near: await nearOn(from, scope, { reading: this.reading, rules: this.changes.rules() }),
    };
  }

  async counts(from: Reads, scope: Scope): Promise<PileCount[]> {
    const over = await periodsOver(from, scope.day, this.changes.rules().workingDays);
    return pileCounts(from, scope, { over, reading: this.reading });
  }

  private async late(from: Reads, { day }: Scope, rows: readonly LateRow[]): Promise<Late> {
    const ids = rows.slice(0, MOST_LATE).map(({ id }) => id);
    const [directory, tasks] = [await Directory.on(day, from), await this.reading.these(from, day, ids)];
    const reminded = await remindedBefore(from, day, ids);
    const climbs = await this.ladder.climbsOf(from, day, { tasks, directory });
    const done = new Map(climbs.map((climb) => [climb.task.record.task.id, doneWords(climb)]));
    const byId = new Map(tasks.map((task) => [task.record.task.id, task]));
    const first = rows.slice(0, MOST_LATE).flatMap(({ id, unit }) => {
      const task = byId.get(id);
      const known = { reminded: reminded.get(id) ?? null, done: done.get(id) ?? null };
      return task ? [{ unit, task: leadersTask(task, known) }] : [];
    });
    return { all: rows, first };
  }

  /** Those of them that are under way, or were closed this year. */
  async counted(from: Reads, scope: Scope, ids: readonly string[]): Promise<StandingTask[]> {
    const where = allOf([isIn(sql`t.id`, new Set(ids)), ofAll(scope)]);
    const rows = await select<{ id: string }>(from, sql`SELECT t.id FROM task t WHERE ${where}`);
    return this.reading.these(
      from,
      scope.day,
      rows.map(({ id }) => id),
    );
  }

  /** Whether any task of theirs comes from a plan that is made up for show. */
  async isIllustrative(from: Reads, scope: Scope, plans: readonly Plan[]): Promise<boolean> {
    const ids = plans.filter(({ illustrative }) => illustrative).map(({ id }) => id);
    if (ids.length === 0) return false;
    const some = sql`FROM (SELECT 1 AS one FROM task t WHERE ${isIn(sql`t.plan_id`, ids)} AND ${ofAll(scope)} LIMIT 1) x`;
    return (await count(from, some)) > 0;
  }

  year(from: Reads, scope: Scope): Promise<YearFigures> {
    return yearOn(from, scope, this.means());
  }

  async grid(from: Reads, scope: Scope): Promise<GridFigures> {
    const over = await periodsOver(from, scope.day, this.changes.rules().workingDays);
    return gridFigures(from, scope, { over, reading: this.reading });
  }

  duties(from: Reads, scope: Scope, list: Window & { which: DutyList }): Promise<Counted<ListedDuty>> {
    return listedDuties(from, scope, { ...list, ...this.means() });
  }

  private means() {
    return { workingDays: this.changes.rules().workingDays, reading: this.reading };
  }
}

interface About {
  readonly scope: Scope;
  readonly own: string | null;
  readonly directory: Directory;
}

/** Those that have something to do, in the order of the posts. */
function unitsOf(counts: readonly PileCount[], { scope, own, directory }: About): LeadersUnit[] {
  const tasks = new Map<string, number>();
  for (const { unit, n } of counts) tasks.set(unit, (tasks.get(unit) ?? 0) + n);
  const place = ({ supervisingLeaderPostId: post }: Department): number => {
    const i = scope.posts.indexOf(post ?? '');
    return i === -1 ? scope.posts.length : i;
  };
  return directory.departments
    .filter(({ id }) => tasks.has(id))
    .sort((a, b) => place(a) - place(b))
    .map((unit) => ({
      ...{ id: unit.id, name: unit.name, manner: mannerFor(unit.kind), tasks: tasks.get(unit.id) ?? 0 },
      ...(own !== null && unit.supervisingLeaderPostId !== own ? { other: true } : {}),
    }));
}

function pilesOf(counts: readonly PileCount[], directory: Directory): Map<Pile, number> {
  const piles = new Map<Pile, number>();
  for (const { unit, pile, n } of counts)
    if (countsDays(mannerFor(directory.department(unit)?.kind ?? ''))) piles.set(pile, (piles.get(pile) ?? 0) + n);
  return piles;
}
