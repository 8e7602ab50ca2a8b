import { Inject, Injectable } from '@nestjs/common';
import { dayOf, timeOf } from '../calendar/domain/beijing.js';
import { WorkingDays } from '../calendar/domain/working-days.js';
import { Letter } from '../mail/letter.entity.js';
import { pendingLetter } from '../mail/pending-letter.js';
import { SETTINGS, type Config } from '../platform/config.js';
import type { Reads } from '../platform/database/reads.js';
import type { Tx } from '../platform/database/tx.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { DigestsService, type Digest } from './digests.service.js';
import {
  isRunDay,
  owedNotices,
  owedRuns,
  runKey,
  slotOf,
  type BeijingNow,
  type Run,
  type RunPolicy,
  type RunRules,
} from './domain/runs.js';
import { toldAt, type ToldAt } from './domain/urgent-hours.js';
import { gatherNotices } from './notice-gathering.js';
import { PaperDraftsService, type Bells } from './paper-drafts.service.js';
import { UrgentService } from './urgent.service.js';
import { ReminderRun } from './reminder-run.entity.js';
import { allBells, runPolicy } from './run-policy.js';

export interface ClaimedRun {
  readonly kind: string;
  readonly period: string;
  readonly letterIds: readonly string[];
}

/** The alarm bell: asks what is owed at this instant and not yet claimed, and claims it. */
@Injectable()
export class ScheduleService {
  /** Of this process: nothing falls due that day that units should hear of between two weekly letters. */
  private quietOn: string | null = null;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly papers: PaperDraftsService,
    private readonly digests: DigestsService,
    private readonly urgent: UrgentService,
    private readonly workingDays: WorkingDays,
    @Inject(SETTINGS) private readonly config: Config,
  ) {}

  /** What each kind of run goes by, from the settings. */
  policy(): readonly RunPolicy[] {
    return allBells(this.config.reminders);
  }

  noticesAt(): string {
    return this.config.reminders.notices.at;
  }

  /** When what waits to be told at once is told. */
  tellsAtOnce(now: BeijingNow): ToldAt {
    const { urgent } = this.config.reminders;
    const time = now.time ?? urgent.from;
    return toldAt({ day: now.day, time }, urgent, this.workingDays);
  }

  async rules(from: Reads): Promise<RunRules> {
    const claimed = new Set((await from.find(ReminderRun)).map(({ kind, period }) => `${kind}:${period}`));
    return { policy: this.policy(), claimed, workingDays: this.workingDays };
  }

  /** Runs owed and not yet claimed. */
  async owed(from: Reads, now: BeijingNow): Promise<Run[]> {
    const rules = await this.rules(from);
    const runs = owedRuns(now, rules);
    // What tells the administrator that the system is alive is no letter to units: it takes no notice's day.
    const isQuiet = now.day === this.quietOn || runs.some(({ kind }) => kind !== 'operator');
    const between = !isQuiet && !isRunDay(now.day, runPolicy(this.config.reminders), this.workingDays);
    const { at } = this.config.reminders.notices;
    return between ? [...runs, ...owedNotices(now, { at, ...rules })] : runs;
  }

  /** Drafts what people are to sign this morning; then claims every run owed now: the run, its letters and notices in one transaction, with one journal entry each. */
  async tick(now: Date, bells: Bells = 'rung'): Promise<ClaimedRun[]> {
    await this.papers.tick(now, bells);
    const runs = await this.claimRuns(now, bells);
    // After the runs: what a weekly letter has taken up is not told a second time within the hour.
    const letterIds = await this.urgent.tick(now, bells);
    return letterIds.length === 0 ? runs : [...runs, { kind: 'urgent', period: dayOf(now), letterIds }];
  }

  private claimRuns(now: Date, bells: Bells): Promise<ClaimedRun[]> {
    const asked = { day: dayOf(now), time: bells === 'rung' ? timeOf(now) : null };
    return this.unitOfWork.run(async (tx) => {
      await tx.alone('schedule');
      const claimed: ClaimedRun[] = [];
      for (const run of await this.owed(tx, asked)) claimed.push(...(await this.claim(tx, run, now)));
      if (claimed.length === 0) tx.withoutEntry('nothing is owed now');
      return claimed;
    });
  }

  private async claim(tx: Tx, run: Run, now: Date): Promise<ClaimedRun[]> {
    const day = dayOf(now);
    const { digests, unreachable, asking } = await this.digests.of(tx, { ...run, day });
    const idle = digests.length + unreachable.length + (asking?.surplus ?? []).length === 0;
    if (run.kind === 'notice' && idle) {
      this.quietOn = day;
      return [];
    }
    const { kind, period, madeGood } = run;
    const letters = digests.map((digest) =>
      pendingLetter(
        {
          ...{ kind, slot: slotOf(run), runKey: runKey(run), recipient: digest.recipient, reader: digest.reader },
          context: contextOf(digest, run, day),
        },
        { now, domain: this.config.mail.listId },
      ),
    );
    await tx.insert(ReminderRun, [
      { kind, period, claimedAt: now.toISOString(), onDay: day, madeGood, letters: letters.length },
    ]);
    await tx.insert(Letter, letters);
    const letterIds = letters.map((letter) => letter.id);
    if (asking) await gatherNotices(tx, asking, { period: kind === 'notice' ? slotOf(run) : period, day, letterIds });
    const vacant = unreachable.map(({ code }) => code);
    const forwarded = digests.flatMap(({ reader }) => reader.forwarded.map(({ post }) => post));
    const payload = { onDay: day, madeGood, letters: letters.length, forwarded, unreachable: vacant.length, vacant };
    tx.record({ act: 'reminder.run', subject: { type: 'run', id: runKey(run) }, actorId: 'system', payload });
    return [{ kind, period, letterIds }];
  }
}

/** What composing the letter needs to know of the run it was claimed for. */
const contextOf = ({ departments }: Digest, run: Run, day: string): Letter['context'] => ({
  ...{ day, period: run.period, madeGood: run.madeGood, scheduledFor: run.scheduledFor, monthly: run.monthly },
  departments: departments.map(({ id }) => id),
});
