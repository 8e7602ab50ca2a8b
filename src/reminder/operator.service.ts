import { Inject, Injectable } from '@nestjs/common';
import { And, LessThanOrEqual, MoreThanOrEqual, Not } from 'typeorm';
import { AuditService } from '../audit/audit.service.js';
import { dayOf, instantOf } from '../calendar/domain/beijing.js';
import { addDays, isoWeekOf, mondayOf, type Day } from '../calendar/domain/day.js';
import { WorkingDays } from '../calendar/domain/working-days.js';
import { lastBackup } from '../backup/backup-record.js';
import { Directory } from '../organization/directory.js';
import type { Post } from '../organization/post.entity.js';
import { Plan } from '../plan/plan.entity.js';
import { SETTINGS, type Config } from '../platform/config.js';
import type { Reads } from '../platform/database/reads.js';
import { diskFree } from '../platform/disk.js';
import type { LetterBlocks } from './domain/letter-blocks.js';
import { operatorLetter, type OperatorLetterInput, type WeekOfLetters } from './domain/operator-letter.js';
import { latestDue, nextDue, type RunPolicy } from './domain/runs.js';
import { missedWords } from './domain/run-watch-words.js';
import { MissedRunsService } from './missed-runs.service.js';
import { ReminderRun } from './reminder-run.entity.js';
import { runPolicy } from './run-policy.js';
import { RunWatchService } from './run-watch.service.js';
import { byPerson, checkCodeOf, readerOf, type Reader } from './standing.service.js';
import type { DayOfRun } from './weekly.service.js';

export interface OperatorDigest {
  readonly recipient: string;
  readonly reader: Reader;
  readonly departments: readonly [];
  readonly compose: () => LetterBlocks;
  readonly asked: readonly [];
  readonly late: readonly [];
}

export interface OperatorRun {
  readonly digests: readonly OperatorDigest[];
  readonly unreachable: readonly Post[];
}

interface Week {
  readonly from: Day;
  readonly to: Day;
}

/** What of a letter's states is one count: `failed` and `held` by their own names. */
const COUNTED: Readonly<Record<string, keyof WeekOfLetters>> = {
  ...{ sent: 'sent', skipped: 'skipped', failed: 'failed', held: 'held', pending: 'waiting', sending: 'waiting' },
};

/**
 * 运行周报 to whoever administers: what it tells is all from before its own day, so that the preview of a morning and the
 * letter that goes out behind the others say the same.
 */
@Injectable()
export class OperatorService {
  constructor(
    private readonly audit: AuditService,
    private readonly watch: RunWatchService,
    private readonly missedRuns: MissedRunsService,
    private readonly workingDays: WorkingDays,
    @Inject(SETTINGS) private readonly config: Config,
  ) {}

  async digests(from: Reads, run: DayOfRun): Promise<OperatorRun> {
    const directory = await Directory.on(run.day, from);
    const owed = directory.posts.filter(({ role }) => role === 'administrator').map((post) => ({ post, what: null }));
    const { reachable, unreachable } = byPerson(owed, directory);
    if (reachable.length === 0) return { digests: [], unreachable: unreachable.map(({ post }) => post) };
    const facts = await this.facts(from, run);
    const digests = reachable.map(([recipient, held]): OperatorDigest => {
      const reader = readerOf(held, directory);
      const postTitles = held.map(({ post }) => post.title);
      const letter = operatorLetter({ ...facts, ...reader, postTitles });
      return { recipient, reader, compose: () => letter, departments: [], asked: [], late: [] };
    });
    return { digests, unreachable: unreachable.map(({ post }) => post) };
  }

  private async facts(from: Reads, run: DayOfRun): Promise<Omit<OperatorLetterInput, keyof Reader | 'postTitles'>> {
    const week = weekBefore(run);
    const { office, installation, reminders, dataDir } = this.config;
    const isIllustrative = (await from.find(Plan)).some(({ illustrative }) => illustrative);
    return {
      ...{ today: run.day, week, madeGoodFor: run.madeGood ? run.scheduledFor : null },
      letters: await lettersOf(from, week),
      runs: await this.runsOf(from, week),
      missed: await this.missed(from, run),
      notices: await noticesOf(from, week),
      oldest: await oldestBefore(from, run.day),
      next: runPolicy(reminders).map((policy) => {
        const { day } = nextDue({ day: run.day, time: null }, policy, this.workingDays);
        return { kind: policy.kind, at: instantOf(day, policy.at) };
      }),
      diskFree: diskFree(dataDir),
      backup: await this.backupTold(from, run.day),
      contact: { name: office.contact, phone: office.phone, office: office.name },
      checkCode: (await this.audit.headWords()) ?? checkCodeOf(null),
      demo: installation.demo || isIllustrative,
    };
  }

  /** null: nobody asked for any. */
  private async backupTold(from: Reads, day: Day): Promise<OperatorLetterInput['backup']> {
    const last = await lastBackup(from, midnight(day));
    if (last?.endedAt) return { on: dayOf(new Date(last.endedAt)) };
    return this.config.backup.enabled ? 'none' : null;
  }

  /** Since the letter before this one: the days on which there was none are told of by the next. */
  private async missed(from: Reads, { day, period }: DayOfRun): Promise<string[]> {
    const before = await from.find(ReminderRun, {
      where: { kind: 'operator', period: Not(period) },
      ...{ order: { onDay: 'DESC' as const }, take: 1 },
    });
    // What that one could not tell yet: it was still to be made good.
    const since = before[0] && addDays(mondayOf(before[0].onDay), -7);
    const missed = await this.missedRuns.before(from, day, since);
    const told = before[0]?.onDay ?? '';
    return missed.filter(({ until }) => until >= told).map(missedWords);
  }

  /** The weekly bells that were owed in that week; before there was anything to remind of none was. */
  private async runsOf(from: Reads, { from: monday, to }: Week): Promise<OperatorLetterInput['runs']> {
    const since = await this.watch.since(from);
    const told = runPolicy(this.config.reminders).map(async (policy) => {
      const claimed = await from.one(ReminderRun, { kind: policy.kind, period: isoWeekOf(monday) });
      if (claimed) return [{ kind: policy.kind, claimed: { on: claimed.onDay, letters: claimed.letters } }];
      return since !== null && this.isOwed(policy, { monday, to, since }) ? [{ kind: policy.kind, claimed: null }] : [];
    });
    return (await Promise.all(told)).flat();
  }

  /** A week that gave way to the one after it, because both moved to one day, has none. */
  private isOwed(policy: RunPolicy, { monday, to, since }: { monday: Day; to: Day; since: Day }): boolean {
    const last = latestDue({ day: to, time: null }, policy, this.workingDays);
    return last.period === isoWeekOf(monday) && last.day >= since;
  }
}

/** Monday to Sunday before the week the run belongs to, on whatever day it comes. */
function weekBefore({ period, scheduledFor }: Pick<DayOfRun, 'period' | 'scheduledFor'>): Week {
  let monday = mondayOf(scheduledFor);
  while (isoWeekOf(monday) > period) monday = addDays(monday, -7);
  return { from: addDays(monday, -7), to: addDays(monday, -1) };
}

const midnight = (day: Day): string => instantOf(day, '00:00').toISOString();

async function lettersOf(from: Reads, week: Week): Promise<WeekOfLetters> {
  const rows = await from.query<{ state: string; n: number | string }>(
    `SELECT state, count(*) AS n FROM letter WHERE kind <> 'operator' AND created_at >= $1 AND created_at < $2 GROUP BY state`,
    [midnight(week.from), midnight(addDays(week.to, 1))],
  );
  const counts = { sent: 0, skipped: 0, failed: 0, waiting: 0, held: 0 };
  for (const { state, n } of rows) counts[COUNTED[state] ?? 'waiting'] += Number(n);
  return counts;
}

const noticesOf = (from: Reads, week: Week): Promise<number> =>
  from.count(ReminderRun, { kind: 'notice', onDay: And(MoreThanOrEqual(week.from), LessThanOrEqual(week.to)) });

async function oldestBefore(from: Reads, day: Day): Promise<OperatorLetterInput['oldest']> {
  const [row] = await from.query<{ since: string | null; n: number | string }>(
    `SELECT min(created_at) AS since, count(*) AS n FROM letter
     WHERE state IN ('pending', 'sending', 'held') AND kind <> 'operator' AND created_at < $1`,
    [midnight(day)],
  );
  return row?.since ? { since: dayOf(new Date(row.since)), waiting: Number(row.n) } : null;
}
