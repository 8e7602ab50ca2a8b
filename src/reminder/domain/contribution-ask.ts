import { quoted } from '../../writing/domain/punctuation.js';
import { dayAsSeenOn, daysBetween, dayWithWeekday, type Day } from '../../calendar/domain/day.js';
import { sentence, type AskingOn } from './ask-words.js';
import type { Ask } from './ask.js';

/** A piece that a lead unit has asked this unit for, and that has not come. */
export interface OpenPiece {
  readonly id: string;
  readonly task: string;
  readonly lead: string;
  /** What the lead asks, in its own words. */
  readonly asks: string;
  readonly dueBy: Day;
}

/** 配合材料: once a piece; late is the piece alone, told as material that has not come and never by days to those who are asked. */
export function contributionAsks(open: readonly OpenPiece[], { today, manner }: AskingOn): Ask[] {
  return [...open]
    .sort((a, b) => a.dueBy.localeCompare(b.dueBy))
    .map(({ id, task, lead, asks, dueBy }) => {
      const late = dueBy < today;
      const urged = manner === 'urge';
      const when = late ? `原定${dayAsSeenOn(dueBy, today)}，尚未收到` : `${dayWithWeekday(dueBy)}截止`;
      const left = daysBetween(today, dueBy);
      return {
        ...{ kind: 'contribution' as const, taskIds: [id], title: `${quoted(task)}配合材料` },
        mark: late && urged ? ('▲' as const) : null,
        badge: urged ? (late ? '未报' : left === 0 ? '今天截止' : `还有${left}天`) : null,
        facts: [sentence(`${lead}征集：${asks.trim().replace(/[。；]$/, '')}，${when}`)],
        ...(late ? {} : { day: dueBy }),
        what: `${urged ? '请' : '商请'}在“配合材料”一页填写；没有数据的，写一句情况。`,
      };
    });
}
