import type { Day } from '../../calendar/domain/day.js';

/** Something that happened, of which posts must hear at once; told from the rows of what happened and not from notices. */
export interface Happened {
  /** 退回 · 批示 · 催办函 */
  readonly what: string;
  readonly on: Day;
  readonly kind: string;
  readonly subjectId: string;
  readonly occasion: string;
  readonly postIds: readonly string[];
}

/** A notice, and where and when its letter arrived. */
export interface Heard {
  readonly recipientPostId: string;
  readonly kind: string;
  readonly subjectId: string;
  readonly occasion: string;
  readonly slot: string | null;
  readonly arrivedOn: Day | null;
  readonly unsentReason: string | null;
}

/** A day set by law, and an alarm counted back to it. */
export interface AlarmDue {
  readonly subjectId: string;
  readonly on: Day;
  /** The week in whose notice it stands. */
  readonly week: string;
  readonly postIds: readonly string[];
}

const keyOf = (postId: string, one: { kind: string; subjectId: string; occasion: string }): string =>
  [postId, one.kind, one.subjectId, one.occasion].join('|');

/**
 * What was told at once too late, twice or never.
 * @param latest the last day on which what happened on a day may arrive
 */
export function atOnceFaults(
  happened: readonly Happened[],
  heard: readonly Heard[],
  latest: (on: Day) => Day,
): string[] {
  const byKey = grouped(heard, (one) => keyOf(one.recipientPostId, one));
  return happened.flatMap((one) =>
    one.postIds.flatMap((postId) => {
      const found = byKey.get(keyOf(postId, one)) ?? [];
      const [told] = found;
      const say = (words: string): string[] => [`${one.on}${one.what}：${words}`];
      if (!told) return say('没有告知单位');
      if (found.length > 1) return say(`告知了${found.length}次`);
      if (told.arrivedOn === null) return told.unsentReason === null ? say('没有送达，也没有原因') : [];
      return told.arrivedOn > latest(one.on) ? say(`${told.arrivedOn}才送达`) : [];
    }),
  );
}

/** What one post was told twice between two weekly letters. */
export function twiceInAWeek(heard: readonly Heard[]): string[] {
  const between = heard.filter(({ slot }) => slot?.startsWith('notice:'));
  const byKey = grouped(between, ({ recipientPostId, kind, subjectId, slot }) =>
    [recipientPostId, kind, subjectId, slot].join('|'),
  );
  return [...byKey].filter(([, some]) => some.length > 1).map(([key, some]) => `一周之内提了${some.length}次：${key}`);
}

/** Alarms for days set by law that are in no letter of their week, or in two. */
export function alarmFaults(due: readonly AlarmDue[], heard: readonly Heard[]): string[] {
  return due.flatMap(({ subjectId, on, week, postIds }) =>
    postIds.flatMap((postId) => {
      const found = heard.filter((one) => one.recipientPostId === postId && one.subjectId === subjectId);
      const slots = found.map(({ slot, arrivedOn }) => (arrivedOn === null ? '没有送达' : slot));
      const right = slots.length === 1 && slots[0] === `notice:${week}`;
      return right ? [] : [`法定日程${subjectId}应于${on}所在周提醒一次：${slots.join('、') || '没有提醒'}`];
    }),
  );
}

function grouped<T>(some: readonly T[], keyOfOne: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of some) groups.set(keyOfOne(one), [...(groups.get(keyOfOne(one)) ?? []), one]);
  return groups;
}
