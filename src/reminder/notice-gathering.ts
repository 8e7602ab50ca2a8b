import { In, IsNull } from 'typeorm';
import { Notice, type NoticeKind } from '../mail/notice.entity.js';
import type { Tx } from '../platform/database/tx.js';
import { groupBy } from '../platform/group.js';
import { newId } from '../platform/id.js';
import { allAsks, type Ask, type AskKind } from './domain/ask.js';
import type { UnitDigest, WeeklyRun } from './weekly.service.js';

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

const owedBy = ({ kind, also = [], taskIds }: Ask): { kind: NoticeKind; subjectId: string }[] =>
  taskIds.flatMap((subjectId) => [kind, ...also].map((one) => ({ kind: NOTICE_OF[one], subjectId })));

/** Once a post, kind and task, however many periods or nodes of the task are asked for at a time. */
function owedOf({ digests, unreachable }: WeeklyRun, letterIds: readonly string[]): Iterable<Owed> {
  const owed = new Map<string, Owed>();
  const put = (recipientPostId: string, asks: readonly Ask[], fate: Fate): void => {
    for (const ask of asks) {
      for (const { kind, subjectId } of owedBy(ask)) {
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

/** A letter at the moment it is written, with what it says; nothing of it left when it is skipped. */
export interface WrittenLetter {
  readonly id: string;
  readonly period: string;
  readonly day: string;
  readonly units: readonly UnitDigest[];
  /** Why it no longer says what it was claimed for. */
  readonly because: string;
}

/**
 * Between the claim and the writing things were done and others became owed: what the letter says when it is written
 * decides. A notice it no longer carries keeps the reason; one that waits goes into it; what is new is written now.
 */
export async function settleNotices(tx: Tx, letter: WrittenLetter): Promise<void> {
  const said = letter.units.flatMap(({ posts, asks }) =>
    posts.flatMap((post) =>
      allAsks(asks)
        .flatMap(owedBy)
        .map((one) => ({ ...one, recipientPostId: post.id })),
    ),
  );
  const saidByKey = new Map(said.map((one) => [keyOf(one.recipientPostId, one.kind, one.subjectId), one]));
  const isSaid = (n: Notice): boolean => saidByKey.has(keyOf(n.recipientPostId, n.kind, n.subjectId));
  const carried = await tx.findBy(Notice, { letterId: letter.id });
  const waiting = await tx.findBy(Notice, { letterId: IsNull(), unsentReason: IsNull() });
  const dropped = carried.filter((notice) => !isSaid(notice)).map(({ id }) => id);
  const joining = waiting.filter(isSaid);
  if (dropped.length > 0)
    await tx.update(Notice, { id: In(dropped) }, { letterId: null, unsentReason: letter.because });
  if (joining.length > 0) await tx.update(Notice, { id: In(joining.map(({ id }) => id)) }, { letterId: letter.id });
  for (const { recipientPostId, kind, subjectId } of [...carried, ...joining])
    saidByKey.delete(keyOf(recipientPostId, kind, subjectId));
  const fresh = [...saidByKey.values()].map((one) => ({ ...one, id: newId(), letterId: letter.id }));
  await tx.insertMissing(
    Notice,
    fresh.map((one) => ({ ...one, occasion: letter.period, owedOn: letter.day })),
  );
}
