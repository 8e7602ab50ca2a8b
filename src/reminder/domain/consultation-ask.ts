import { dayWithWeekday, type Day } from '../../calendar/domain/day.js';
import type { AskingOn } from './ask-words.js';
import type { Ask } from './ask.js';

/** A unit that was asked about its lines of the table and has not answered; past its day silence is an answer. */
export interface OpenConsultation {
  readonly id: string;
  readonly answerBy: Day;
  /** Lines in which the unit leads or cooperates. */
  readonly lines: number;
}

export function consultationAsks(open: readonly OpenConsultation[], { today, workingDays, manner }: AskingOn): Ask[] {
  return open
    .filter(({ answerBy }) => answerBy >= today)
    .map(({ id, answerBy, lines }) => {
      const left = workingDays.workingDaysBetween(today, answerBy);
      const when = answerBy === today ? '今天' : dayWithWeekday(answerBy);
      return {
        ...{ kind: 'consultation', taskIds: [id], title: '任务分解表征求意见', mark: null },
        badge: manner === 'urge' ? '请提意见' : null,
        facts: [
          `与${manner === 'urge' ? '您单位' : '贵单位'}有关的${lines}项，${when}截止（${left}个工作日），尚未立项。`,
        ],
        day: answerBy,
        what: `${manner === 'urge' ? '请' : '商请'}看牵头、配合和表述是否合适；没有意见的，不用回复。`,
      };
    });
}
