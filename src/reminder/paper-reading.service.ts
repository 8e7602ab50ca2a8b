import { Inject, Injectable } from '@nestjs/common';
import { In, IsNull, LessThan } from 'typeorm';
import type { Day } from '../calendar/domain/day.js';
import { WorkingDays } from '../calendar/domain/working-days.js';
import { SETTINGS, type Config } from '../platform/config.js';
import { Reads } from '../platform/database/reads.js';
import { inPortions } from '../platform/portions.js';
import { given } from '../platform/given.js';
import { Decision, Request } from '../task/request.entity.js';
import type { DraftKind } from './domain/paper-text.js';
import { LadderService, type Climb } from './ladder.service.js';
import { nextNumber, numberIn } from './paper-number.js';
import { NUMBERED } from './papers.service.js';
import { Paper, PhoneCall } from './paper.entity.js';

export interface WaitingPaper {
  readonly paper: Paper;
  /** Working days since it was drafted. */
  readonly age: number;
  /** Nobody has signed it for longer than the settings allow. */
  readonly overdue: boolean;
}

/** What the office has to do on the ladder today, the oldest first. */
export interface PaperQueues {
  readonly calls: readonly Climb[];
  readonly drafts: readonly WaitingPaper[];
  readonly listings: readonly Paper[];
  readonly signed: readonly Paper[];
}

/** What was done about a task's lateness, as its own page tells it. */
export interface DoneAbout {
  readonly calls: readonly PhoneCall[];
  readonly papers: readonly { readonly paper: Paper; readonly number: string }[];
}

/** A proposal and the leader's answer to it, if there is one. */
export interface Proposed {
  readonly request: Request;
  readonly decision: Decision | null;
}

export interface PapersAsked {
  readonly state?: Paper['state'] | undefined;
  readonly kind?: DraftKind | undefined;
  readonly departmentId?: string | undefined;
  readonly behind: string | null;
  readonly most: number;
}

/** Signed papers are looked up by the newest; older ones stand on their tasks. */
const SIGNED_SHOWN = 30;
@Injectable()
export class PaperReadingService {
  constructor(
    private readonly reads: Reads,
    private readonly ladder: LadderService,
    private readonly workingDays: WorkingDays,
    @Inject(SETTINGS) private readonly config: Config,
  ) {}

  async queues(day: Day): Promise<PaperQueues> {
    const climbs = await this.ladder.on(this.reads, day);
    const open = await this.reads.find(Paper, { where: { state: 'draft' }, order: { draftedOn: 'ASC', id: 'ASC' } });
    const signed = await this.reads.find(Paper, {
      where: { state: 'signed' },
      order: { signedOn: 'DESC', id: 'DESC' },
      take: SIGNED_SHOWN,
    });
    return {
      calls: climbs.filter(({ step }) => step?.rung === 'call').sort((a, b) => b.duty.days - a.duty.days),
      drafts: open.filter(({ kind }) => kind !== 'listing').map((paper) => this.waiting(paper, day)),
      listings: open.filter(({ kind }) => kind === 'listing'),
      signed,
    };
  }

  waiting(paper: Paper, day: Day): WaitingPaper {
    const age = this.workingDays.workingDaysBetween(paper.draftedOn, day);
    return { paper, age, overdue: age >= this.config.ladder.unsignedWorkingDays };
  }

  /** All there ever were, the newest first. @param asked.behind the last one that was read */
  page({ behind, most, ...where }: PapersAsked): Promise<Paper[]> {
    const older = behind === null ? {} : { id: LessThan(behind) };
    return this.reads.find(Paper, { where: { ...given(where), ...older }, order: { id: 'DESC' }, take: most });
  }

  /** ×政督函〔2021〕7号; null before it is signed, and for what has no number. */
  numberOf(paper: Pick<Paper, 'writer' | 'numberYear' | 'number'>): string | null {
    return numberIn(this.config, paper.writer, paper);
  }

  /** The number that signing it now would take; null for what has none. */
  async numberToTake({ kind, writer }: Paper, day: Day): Promise<{ number: number; words: string } | null> {
    if (!NUMBERED.includes(kind)) return null;
    const next = await nextNumber(this.reads, writer, day);
    return { number: next.number, words: numberIn(this.config, writer, next) ?? '' };
  }

  /** What became of a signed proposal; null for any other paper. */
  async proposed({ id }: Pick<Paper, 'id'>): Promise<Proposed | null> {
    const request = await this.reads.one(Request, { id, kind: 'proposal' });
    return request && { request, decision: await this.reads.one(Decision, { requestId: id, revokedOn: IsNull() }) };
  }

  /** The day by which a letter worded today asks for an answer. */
  replyBy(day: Day): Day {
    return this.ladder.replyBy(day);
  }

  /** What the unit, its leader and the offices may read on the task's own page: calls, and papers that were signed. */
  async ofTask(taskId: string): Promise<DoneAbout> {
    return (await this.ofTasks(this.reads, [taskId])).get(taskId) ?? { calls: [], papers: [] };
  }

  /** The same of many, by task; those about which nothing was done are left out. */
  async ofTasks(from: Reads, ids: readonly string[]): Promise<Map<string, DoneAbout>> {
    const about = new Map<string, { calls: PhoneCall[]; papers: DoneAbout['papers'][number][] }>();
    const of = (taskId: string) => {
      const found = about.get(taskId) ?? { calls: [], papers: [] };
      about.set(taskId, found);
      return found;
    };
    const calls = await inPortions(ids, (some) =>
      from.find(PhoneCall, { where: { taskId: In(some) }, order: { day: 'ASC', id: 'ASC' } }),
    );
    const kind = In(['urging', 'request'] as const);
    const papers = await inPortions(ids, (some) =>
      from.find(Paper, { where: { taskId: In(some), state: 'signed', kind }, order: { signedOn: 'ASC', id: 'ASC' } }),
    );
    for (const call of calls) of(call.taskId).calls.push(call);
    for (const paper of papers) of(paper.taskId).papers.push({ paper, number: this.numberOf(paper) ?? '' });
    return about;
  }
}
