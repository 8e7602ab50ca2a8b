import { Inject, Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import { dayOf, timeOf } from '../calendar/domain/beijing.js';
import { WorkingDays } from '../calendar/domain/working-days.js';
import { Letter } from '../mail/letter.entity.js';
import { Notice, type NoticeKind } from '../mail/notice.entity.js';
import { SETTINGS, type Config } from '../platform/config.js';
import type { Reads, Tx } from '../platform/database/tx.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { newId } from '../platform/id.js';
import type { Ask, AskKind } from './domain/ask.js';
import { owedRuns, runKey, type Run } from './domain/runs.js';
import { ReminderRun } from './reminder-run.entity.js';
import { WeeklyService, type WeeklyDigest, type WeeklyRun } from './weekly.service.js';

export interface ClaimedRun {
  readonly kind: string;
  readonly period: string;
  readonly letterIds: readonly string[];
}

const NOTICE_OF: Readonly<Record<AskKind, NoticeKind>> = {
  late: 'overdue',
  returned: 'returned',
  acknowledge: 'acknowledge',
  statementLate: 'statementLate',
  statement: 'statement',
  dueSoon: 'dueSoon',
};

/** The alarm bell: asks what is owed at this instant and not yet claimed, and claims it. */
@Injectable()
export class ScheduleService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly weekly: WeeklyService,
    private readonly workingDays: WorkingDays,
    @Inject(SETTINGS) private readonly config: Config,
  ) {}

  /** Runs owed at an instant and not yet claimed. */
  async owed(from: Reads, now: Date): Promise<Run[]> {
    const claimed = new Set((await from.find(ReminderRun)).map(({ kind, period }) => `${kind}:${period}`));
    const policy = [{ kind: 'weekly' as const, ...this.config.reminders.weekly }];
    return owedRuns({ day: dayOf(now), time: timeOf(now) }, { policy, claimed, workingDays: this.workingDays });
  }

  /** Claims every run owed now: the run, its letters and notices in one transaction, with one journal entry each. */
  async tick(now: Date): Promise<ClaimedRun[]> {
    return this.unitOfWork.run(async (tx) => {
      const claimed: ClaimedRun[] = [];
      for (const run of await this.owed(tx, now)) claimed.push(await this.claim(tx, run, now));
      return claimed;
    });
  }

  private async claim(tx: Tx, run: Run, now: Date): Promise<ClaimedRun> {
    const day = dayOf(now);
    const { digests, unreachable } = await this.weekly.digests(tx, { ...run, day });
    const letters = digests.map((digest) => letterRow(digest, run, { now, day, domain: this.config.mail.listId }));
    const { kind, period, madeGood } = run;
    await tx.insert(ReminderRun, [
      { kind, period, claimedAt: now.toISOString(), onDay: day, madeGood, letters: letters.length },
    ]);
    await tx.insert(Letter, letters);
    await this.gather(tx, { digests, unreachable }, { run, day, letterIds: letters.map((letter) => letter.id) });
    const payload = { onDay: day, madeGood, letters: letters.length, unreachable: unreachable.length };
    tx.record({ act: 'reminder.run', subject: { type: 'run', id: runKey(run) }, actorId: 'system', payload });
    return { kind, period, letterIds: letters.map((letter) => letter.id) };
  }

  /** Every thing asked is a notice in this letter; what nobody can receive keeps its reason. */
  private async gather(
    tx: Tx,
    { digests, unreachable }: WeeklyRun,
    { run, day, letterIds }: { run: Run; day: string; letterIds: readonly string[] },
  ): Promise<void> {
    const waiting = await tx.findBy(Notice, { letterId: IsNull(), unsentReason: IsNull() });
    const waitingByKey = new Map(waiting.map((n) => [noticeKey(n.recipientPostId, n.kind, n.subjectId), n.id]));
    const rows: Partial<Notice>[] = [];
    const put = async (postId: string, asks: readonly Ask[], fate: Partial<Notice>): Promise<void> => {
      const found: string[] = [];
      for (const { kind, subjectId } of asks.flatMap(duties)) {
        const known = waitingByKey.get(noticeKey(postId, kind, subjectId));
        if (known) found.push(known);
        else
          rows.push({
            id: newId(),
            recipientPostId: postId,
            kind,
            subjectId,
            occasion: run.period,
            owedOn: day,
            ...fate,
          });
        waitingByKey.delete(noticeKey(postId, kind, subjectId));
      }
      if (found.length > 0) await tx.update(Notice, { id: In(found) }, fate);
    };
    for (const [i, digest] of digests.entries()) {
      const fate = { letterId: letterIds[i] ?? null };
      for (const unit of digest.units) for (const post of unit.posts) await put(post.id, allAsks(unit.asks), fate);
    }
    for (const { post, asks } of unreachable) {
      await put(post.id, allAsks(asks), { unsentReason: '岗位空缺，或任职人没有邮箱' });
    }
    await tx.insert(Notice, rows);
    const left = [...waitingByKey.values()];
    if (left.length > 0) await tx.update(Notice, { id: In(left) }, { unsentReason: '成信前已办理，不再提醒' });
  }
}

const allAsks = (asks: { late: readonly Ask[]; soon: readonly Ask[]; other: readonly Ask[] }): Ask[] => [
  ...asks.late,
  ...asks.soon,
  ...asks.other,
];

const noticeKey = (postId: string, kind: string, subjectId: string): string => `${postId}|${kind}|${subjectId}`;

const duties = (ask: Ask): { kind: NoticeKind; subjectId: string }[] =>
  ask.taskIds.map((subjectId) => ({ kind: NOTICE_OF[ask.kind], subjectId }));

function letterRow(
  digest: WeeklyDigest,
  run: Run,
  { now, day, domain }: { now: Date; day: string; domain: string },
): Partial<Letter> & { id: string } {
  const id = newId();
  return {
    id,
    kind: run.kind,
    recipient: digest.recipient,
    slot: runKey(run),
    officerId: digest.officer.id,
    address: digest.officer.email,
    state: 'pending',
    context: {
      day,
      period: run.period,
      madeGood: run.madeGood,
      scheduledFor: run.scheduledFor,
      departments: digest.units.map((unit) => unit.department.id),
    },
    revision: 0,
    messageId: `<${id.toLowerCase()}@${domain}>`,
    reachedData: false,
    attempts: 0,
    nextAttemptAt: now.toISOString(),
    createdAt: now.toISOString(),
  };
}
