import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../organization/actor.js';
import { SETTINGS, type Config } from '../platform/config.js';
import { Reads } from '../platform/database/reads.js';
import { CallsService } from '../reminder/calls.service.js';
import { LadderService, type Climb } from '../reminder/ladder.service.js';
import { PaperReadingService } from '../reminder/paper-reading.service.js';
import { Paper, PhoneCall } from '../reminder/paper.entity.js';
import { PapersService, SIGNERS } from '../reminder/papers.service.js';
import { rungFaults, type LateSeen } from './domain/rungs.js';
import type { DayLived, Deed } from './units.service.js';

/** How many of each were made in these days. */
export type Chased = Readonly<Record<'calls' | 'urging' | 'request' | 'listing' | 'proposal', number>>;

/** What people do about late work: telephone, sign what the clock drafted, now and then leave it. */
@Injectable()
export class ChasingService {
  constructor(
    private readonly ladder: LadderService,
    private readonly queues: PaperReadingService,
    private readonly calls: CallsService,
    private readonly papers: PapersService,
    @Inject(SETTINGS) private readonly config: Config,
  ) {}

  async live(lived: DayLived): Promise<Deed[]> {
    const { calls, drafts } = await this.queues.queues(lived.day);
    const deeds: (Deed | null)[] = [];
    for (const climb of byNumber(calls)) deeds.push(await this.telephone(climb, lived));
    const titles = new Map(lived.tasks.map(({ record }) => [record.task.id, record.task.number]));
    const waiting = drafts.map(({ paper }) => paper);
    waiting.sort((a, b) => (titles.get(a.taskId) ?? 0) - (titles.get(b.taskId) ?? 0));
    for (const paper of waiting)
      deeds.push(await this.sign(paper, `${titles.get(paper.taskId) ?? 0}·${paper.kind}·${paper.round}`, lived));
    return deeds.filter((deed) => deed !== null);
  }

  private async telephone({ task, step }: Climb, { day, conduct, cast }: DayLived): Promise<Deed | null> {
    const { id, number } = task.record.task;
    const [officer] = cast.with(['inspectionOfficer']);
    if (!officer || !step || day < conduct.after('telephone', step.since, `${number}·call`)) return null;
    const said = { day, spokeWith: '办公室主任', said: '正在办理，月内可以完成。' };
    return { what: '记一次电话', outcome: await this.calls.record(officer, id, said) };
  }

  private async sign(paper: Paper, key: string, { day, conduct, cast }: DayLived): Promise<Deed | null> {
    const signer: Actor | undefined = cast.with([SIGNERS[paper.writer]])[0];
    if (!signer || day < conduct.after('sign', paper.draftedOn, key)) return null;
    const ref = { id: paper.id, version: paper.version };
    if (conduct.drops(`${key}·${paper.draftedOn}`))
      return { what: '不发', outcome: await this.papers.drop(signer, ref, '已当面沟通。') };
    const outcome = await this.papers.sign(signer, ref);
    // The unit handed it in since the morning: the paper goes with the next one.
    return !outcome.ok && outcome.error === 'PAPER.OVERTAKEN' ? null : { what: '签发', outcome };
  }

  /** Every late thing on its rung, on the morning of a working day. @returns what is not, in words */
  async faults(day: string, reads: Reads): Promise<string[]> {
    const { callDay, urgingDay, listingDay } = this.config.ladder;
    const rules = { call: callDay, urging: urgingDay, listing: listingDay };
    return (await this.ladder.on(reads, day)).flatMap((climb) => rungFaults(day, seen(climb), rules));
  }

  async counts(reads: Reads): Promise<Chased> {
    const papers = await reads.find(Paper);
    const of = (kind: Paper['kind'], states: readonly Paper['state'][] = ['signed']): number =>
      papers.filter((paper) => paper.kind === kind && states.includes(paper.state)).length;
    return {
      calls: (await reads.find(PhoneCall)).length,
      ...{ urging: of('urging'), request: of('request'), proposal: of('proposal') },
      listing: of('listing', ['draft', 'signed', 'withdrawn']),
    };
  }
}

const byNumber = (climbs: readonly Climb[]): Climb[] =>
  [...climbs].sort((a, b) => a.task.record.task.number - b.task.record.task.number);

const seen = ({ task, duty, unit, calls, papers, step }: Climb): LateSeen => ({
  ...{ title: task.record.task.title, government: unit.kind === 'government', lastDay: duty.lastDay, days: duty.days },
  ...{ calls: calls.map(({ day }) => day), toCall: step?.rung === 'call' },
  papers: papers
    .filter(({ dutyId }) => dutyId === duty.id)
    .map((paper) => ({ ...paper, numbered: paper.number !== null })),
  lastWordOn: task.lastReport?.submittedOn ?? null,
});
