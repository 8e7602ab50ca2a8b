import { In, IsNull } from 'typeorm';
import { Notice, type NoticeKind } from '../mail/notice.entity.js';
import type { Tx } from '../platform/database/tx.js';
import { groupBy } from '../platform/group.js';
import { newId } from '../platform/id.js';
import { allAsks, type Ask, type AskKind } from './domain/ask.js';
import type { WeeklyRun } from './weekly.service.js';

const NOTICE_OF: Readonly<Record<AskKind, NoticeKind>> = {
  late: 'overdue',
  returned: 'returned',
  acknowledge: 'acknowledge',
  statementLate: 'statementLate',
  statement: 'statement',
  dueSoon: 'dueSoon',
};

interface Placing {
  readonly period: string;
  readonly day: string;
  /** In the order of the run's digests. */
  readonly letterIds: readonly string[];
}

/** Where a notice ends: in a letter, or nowhere for a reason. */
type Fate = Pick<Partial<Notice>, 'letterId' | 'unsentReason'>;

interface Owed {
  readonly key: string;
  readonly recipientPostId: string;
  readonly kind: NoticeKind;
  readonly subjectId: string;
  readonly fate: Fate;
}

const NOBODY: Fate = { unsentReason: '岗位空缺，或任职人没有邮箱' };

/**
 * Every thing asked is a notice in exactly one letter. Those that wait since an earlier change go into it; what is owed by
 * the day itself is written now; what nobody can receive keeps its reason; what waits and is owed no longer says why.
 */
export async function gatherNotices(tx: Tx, run: WeeklyRun, placing: Placing): Promise<void> {
  const waiting = await tx.findBy(Notice, { letterId: IsNull(), unsentReason: IsNull() });
  const waitingByKey = groupBy(waiting, (notice) => keyOf(notice.recipientPostId, notice.kind, notice.subjectId));
  const owed = [...owedOf(run, placing.letterIds)];
  for (const [fate, some] of groupBy(owed, ({ fate }) => fate)) {
    const known = some.flatMap(({ key }) => waitingByKey.get(key) ?? []).map((notice) => notice.id);
    if (known.length > 0) await tx.update(Notice, { id: In(known) }, fate);
  }
  const fresh = owed.filter(({ key }) => !waitingByKey.has(key));
  await tx.insert(
    Notice,
    fresh.map(({ recipientPostId, kind, subjectId, fate }) => ({
      ...{ id: newId(), recipientPostId, kind, subjectId, ...fate },
      ...{ occasion: placing.period, owedOn: placing.day },
    })),
  );
  for (const { key } of owed) waitingByKey.delete(key);
  await dismiss(tx, [...waitingByKey.values()].flat(), run);
}

/** What waits and is in no letter: with its reason once it is owed no longer; else it waits for the next one. */
async function dismiss(tx: Tx, left: readonly Notice[], run: WeeklyRun): Promise<void> {
  const reasoned = groupBy(left, (notice) => {
    const still = run.stillOwed(notice.kind, notice.subjectId);
    return still.owed ? null : still.reason;
  });
  for (const [unsentReason, notices] of reasoned) {
    if (unsentReason !== null) await tx.update(Notice, { id: In(notices.map(({ id }) => id)) }, { unsentReason });
  }
}

const keyOf = (postId: string, kind: string, subjectId: string): string => `${postId}|${kind}|${subjectId}`;

/** Once a post, kind and task, however many periods or nodes of the task are asked for at a time. */
function owedOf({ digests, unreachable }: WeeklyRun, letterIds: readonly string[]): Iterable<Owed> {
  const owed = new Map<string, Owed>();
  const put = (recipientPostId: string, asks: readonly Ask[], fate: Fate): void => {
    for (const ask of asks) {
      for (const subjectId of ask.taskIds) {
        const kind = NOTICE_OF[ask.kind];
        const key = keyOf(recipientPostId, kind, subjectId);
        if (!owed.has(key)) owed.set(key, { key, recipientPostId, kind, subjectId, fate });
      }
    }
  };
  digests.forEach((digest, i) => {
    const fate = { letterId: letterIds[i] ?? null };
    for (const unit of digest.units) for (const post of unit.posts) put(post.id, allAsks(unit.asks), fate);
  });
  for (const { post, asks } of unreachable) put(post.id, allAsks(asks), NOBODY);
  return owed.values();
}
