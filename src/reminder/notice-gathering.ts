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
  consultation: 'consultation',
  contribution: 'contribution',
  check: 'check',
  acknowledge: 'acknowledge',
  statementLate: 'statementLate',
  statement: 'statement',
  dueSoon: 'dueSoon',
  instruction: 'instruction',
  urged: 'urged',
  statutory: 'statutory',
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
/** Too much for this week: it waits for the next weekly letter, which says it or why it need not. */
const WAITS: Fate = { letterId: null };

/**
 * Every thing asked is a notice in exactly one letter. Those that wait since an earlier change go into it; what is owed by
 * the day itself is written now; what nobody can receive keeps its reason; what waits and is owed no longer says why.
 */
export async function gatherNotices(tx: Tx, run: WeeklyRun, placing: Placing): Promise<void> {
  const waiting = await tx.findBy(Notice, { letterId: IsNull(), unsentReason: IsNull() });
  const waitingByKey = groupBy(waiting, keyOfNotice);
  const owed = [...owedOf(run, placing.letterIds)];
  for (const [fate, some] of groupBy(owed, ({ fate }) => fate)) {
    await place(
      tx,
      some.flatMap(({ key }) => waitingByKey.get(key) ?? []),
      fate,
    );
  }
  const fresh = owed.filter(({ key }) => !waitingByKey.has(key));
  await tx.insertMissing(
    Notice,
    fresh.map(({ recipientPostId, kind, subjectId, fate }) => ({
      ...{ id: newId(), recipientPostId, kind, subjectId, ...fate },
      ...{ occasion: placing.period, owedOn: placing.day },
    })),
  );
  for (const { key } of owed) waitingByKey.delete(key);
  await dismiss(tx, [...waitingByKey.values()].flat(), run);
}

/** Of what waits, what such a run would leave for others: what it takes up and what it dismisses is told or over. */
export function leftWaiting(waiting: readonly Notice[], run: WeeklyRun): Notice[] {
  const places = run.digests.map((_, i) => String(i));
  const fates = new Map([...owedOf(run, places)].map(({ key, fate }) => [key, fate]));
  return waiting.filter((notice) => {
    const fate = fates.get(keyOfNotice(notice));
    return fate === undefined ? run.stillOwed(notice.kind, notice.subjectId).owed : fate === WAITS;
  });
}

/** What waits and is in no letter: with its reason once it is owed no longer; else it waits for the next one. */
async function dismiss(tx: Tx, left: readonly Notice[], run: WeeklyRun): Promise<void> {
  const reasoned = groupBy(left, (notice) => {
    const still = run.stillOwed(notice.kind, notice.subjectId);
    return still.owed ? null : still.reason;
  });
  for (const [unsentReason, notices] of reasoned) {
    if (unsentReason !== null) await place(tx, notices, { unsentReason });
  }
}

/** What was told, or waits, or reached nobody: whether a thing asked has been dealt with for a post. */
export const dealtWith = (
  before: readonly Notice[],
): ((ask: Pick<Ask, 'kind' | 'taskIds'>, postId: string) => boolean) => {
  const keys = new Set(before.map(keyOfNotice));
  return ({ kind, taskIds }, postId) =>
    taskIds.every((subjectId) => keys.has(keyOf(postId, NOTICE_OF[kind], subjectId)));
};

const keyOf = (postId: string, kind: string, subjectId: string): string => `${postId}|${kind}|${subjectId}`;

const keyOfNotice = (n: Notice): string => keyOf(n.recipientPostId, n.kind, n.subjectId);

/** What a post is owed by these words: late and sent back, told at once, are two notices. */
const owedTo = (recipientPostId: string, asks: readonly Ask[]): Omit<Owed, 'fate'>[] =>
  asks.flatMap(({ kind, also = [], taskIds }) =>
    taskIds.flatMap((subjectId) =>
      [kind, ...also].map((one) => {
        const notice = NOTICE_OF[one];
        return { key: keyOf(recipientPostId, notice, subjectId), recipientPostId, kind: notice, subjectId };
      }),
    ),
  );

const owedToAll = (units: readonly UnitDigest[]): Omit<Owed, 'fate'>[] =>
  units.flatMap(({ posts, asks }) => posts.flatMap((post) => owedTo(post.id, allAsks(asks))));

/** Once a post, kind and task, however many periods or nodes of the task are asked for at a time. */
function owedOf({ digests, unreachable, surplus = [] }: WeeklyRun, letterIds: readonly string[]): Iterable<Owed> {
  const owed = new Map<string, Owed>();
  const put = (all: readonly Omit<Owed, 'fate'>[], fate: Fate): void => {
    for (const one of all) if (!owed.has(one.key)) owed.set(one.key, { ...one, fate });
  };
  digests.forEach(({ units }, i) => put(owedToAll(units), { letterId: letterIds[i] ?? null }));
  for (const { post, asks } of unreachable) put(owedTo(post.id, allAsks(asks)), NOBODY);
  for (const { post, asks } of surplus) put(owedTo(post.id, allAsks(asks)), WAITS);
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
export async function settleNotices(tx: Tx, letters: readonly WrittenLetter[]): Promise<void> {
  const carried = groupBy(
    await tx.findBy(Notice, { letterId: In(letters.map(({ id }) => id)) }),
    ({ letterId }) => letterId,
  );
  const waiting = await tx.findBy(Notice, { letterId: IsNull(), unsentReason: IsNull() });
  const waitingByKey = groupBy(waiting, keyOfNotice);
  for (const letter of letters) {
    const said = new Map(owedToAll(letter.units).map((one) => [one.key, one]));
    const had = carried.get(letter.id) ?? [];
    const dropped = had.filter((notice) => !said.has(keyOfNotice(notice)));
    const joining = [...said.keys()].flatMap((key) => waitingByKey.get(key) ?? []);
    await place(tx, dropped, { letterId: null, unsentReason: letter.because });
    await place(tx, joining, { letterId: letter.id });
    for (const notice of [...had, ...joining]) said.delete(keyOfNotice(notice));
    await tx.insertMissing(
      Notice,
      [...said.values()].map(({ recipientPostId, kind, subjectId }) => ({
        ...{ id: newId(), recipientPostId, kind, subjectId, letterId: letter.id },
        ...{ occasion: letter.period, owedOn: letter.day },
      })),
    );
  }
}

async function place(tx: Tx, notices: readonly Notice[], fate: Fate): Promise<void> {
  if (notices.length > 0) await tx.update(Notice, { id: In(notices.map(({ id }) => id)) }, fate);
}
