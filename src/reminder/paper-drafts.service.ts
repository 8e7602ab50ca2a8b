import { Inject, Injectable } from '@nestjs/common';
import { dayOf, timeOf } from '../calendar/domain/beijing.js';
import { monthDay, type Day } from '../calendar/domain/day.js';
import { WorkingDays } from '../calendar/domain/working-days.js';
import { SETTINGS, type Config } from '../platform/config.js';
import type { Tx } from '../platform/database/tx.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { newId } from '../platform/id.js';
import { endProposals, openProposals } from '../task/proposals.js';
import { paperText, quarterOf, type DraftKind } from './domain/paper-text.js';
import { LadderService, type Climb } from './ladder.service.js';
import { Paper } from './paper.entity.js';

/** Only those that have rung by this minute, or all of the day. */
export type Bells = 'rung' | 'ofTheDay';

export interface Drafted {
  readonly drafted: number;
  readonly withdrawn: number;
}

/** The clock only drafts: every working morning it writes what is due to be signed, and takes back what is due no longer. */
@Injectable()
export class PaperDraftsService {
  /** Of this process: the day is gone through once; again would change nothing. */
  private doneOn: Day | null = null;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly ladder: LadderService,
    private readonly workingDays: WorkingDays,
    @Inject(SETTINGS) private readonly config: Config,
  ) {}

  /** @param bells whether its hour is waited for, or the whole day is asked for at once */
  async tick(now: Date, bells: Bells = 'rung'): Promise<Drafted | null> {
    const day = dayOf(now);
    const early = bells === 'rung' && timeOf(now) < this.config.ladder.at;
    if (this.doneOn === day || early || !this.workingDays.isWorkingDay(day)) return null;
    const drafted = await this.unitOfWork.run((tx) => this.draft(tx, day));
    this.doneOn = day;
    return drafted;
  }

  async draft(tx: Tx, day: Day): Promise<Drafted> {
    await tx.alone('ladder');
    const climbs = await this.ladder.on(tx, day);
    const open = await tx.find(Paper, { where: { state: 'draft' }, order: { id: 'ASC' } });
    const due = new Map(climbs.flatMap((climb) => (isDrafted(climb) ? [[keyOf(climb), climb] as const] : [])));
    const drafted: string[] = [];
    for (const climb of due.values()) {
      const stands = open.find((paper) => keyOfPaper(paper) === keyOf(climb));
      const id = stands ? await this.rewrite(tx, stands, { climb, day }) : await this.write(tx, climb, day);
      if (id !== null) drafted.push(id);
    }
    const late = new Set(climbs.map(({ task }) => task.record.task.id));
    const over = open.filter((paper) =>
      paper.kind === 'listing' ? !late.has(paper.taskId) : !due.has(keyOfPaper(paper)),
    );
    for (const { id, version } of over) {
      const set = {
        state: 'withdrawn' as const,
        reason: `${monthDay(day)}已不需要：单位已上报、获准延期，或已作其他处理`,
        endedOn: day,
      };
      await tx.update(Paper, { id, version }, set);
    }
    const ended = await this.endOvertaken(tx, { late, day });
    this.record(tx, day, { drafted, withdrawn: over.map(({ id }) => id), ended });
    return { drafted: drafted.length, withdrawn: over.length };
  }

  /** What waits for a leader about something that is late no more is not asked of him any longer. */
  private async endOvertaken(
    tx: Tx,
    { late, day }: { readonly late: ReadonlySet<string>; readonly day: Day },
  ): Promise<string[]> {
    const over = (await openProposals(tx)).filter(({ taskId }) => !late.has(taskId)).map(({ id }) => id);
    await endProposals(tx, over, { because: OVERTAKEN, today: day });
    return over;
  }

  private record(tx: Tx, day: Day, changed: Changed): void {
    if (changed.drafted.length + changed.withdrawn.length + changed.ended.length === 0)
      return tx.withoutEntry('a morning on which nothing is to be drafted');
    tx.record({
      act: 'paper.draft',
      subject: { type: 'run', id: `ladder:${day}` },
      actorId: 'system',
      payload: changed,
    });
  }

  /** @returns its id; null where no paper of the kind may go to such a unit */
  private async write(tx: Tx, climb: Climb, day: Day): Promise<string | null> {
    const { step, unit, task, duty, leader } = climb;
    const kind = step?.rung as DraftKind;
    const writer = this.ladder.writerFor(kind, unit);
    if (!step || writer === null) return null;
    const facts = this.ladder.factsOf(climb, step, day);
    const text = paperText(facts);
    const row = {
      ...{ id: newId(), kind, taskId: task.record.task.id, departmentId: unit.id, dutyId: duty.id, round: step.round },
      ...{ title: text.title, body: text.paragraphs.join('\n'), replyBy: facts.replyBy, quarter: quarterOf(day) },
      ...{ draftedOn: day, state: 'draft' as const, writer },
      // The leader reads along from the second letter on.
      copyTo: kind === 'urging' && step.round > 1 ? leader : null,
    };
    await tx.insert(Paper, [row]);
    return row.id;
  }

  /** Days go on and words come in: what nobody has worded himself says how things stand today. */
  private async rewrite(tx: Tx, paper: Paper, { climb, day }: { climb: Climb; day: Day }): Promise<string | null> {
    if (paper.editedBy !== null || !climb.step) return null;
    const facts = this.ladder.factsOf(climb, climb.step, day);
    const { title, paragraphs } = paperText(facts);
    const set = { title, body: paragraphs.join('\n'), replyBy: facts.replyBy };
    if (set.title === paper.title && set.body === paper.body && set.replyBy === paper.replyBy) return null;
    await tx.update(Paper, { id: paper.id, version: paper.version }, set);
    return paper.id;
  }
}

interface Changed {
  readonly drafted: readonly string[];
  readonly withdrawn: readonly string[];
  /** Proposals that nobody has to decide any more. */
  readonly ended: readonly string[];
}

const OVERTAKEN = '已不再逾期：单位已上报、获准延期，或已作其他处理，不再需要决定。';

const isDrafted = ({ step }: Climb): boolean => step !== null && step.rung !== 'call';

const keyOf = ({ task, duty, step }: Climb): string =>
  `${task.record.task.id}|${duty.id}|${step?.rung ?? ''}|${step?.round ?? 0}`;

const keyOfPaper = ({ taskId, dutyId, kind, round }: Paper): string => `${taskId}|${dutyId}|${kind}|${round}`;
