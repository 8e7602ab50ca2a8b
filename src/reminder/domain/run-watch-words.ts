import { clockWords, dayOf, timeWords } from '../../calendar/domain/beijing.js';
import { dayWithWeekday } from '../../calendar/domain/day.js';
import type { MissedRun } from './missed-runs.js';
import { kindName } from './run-kinds.js';
import type { RunFinding } from './run-watch.js';

/** 9月6日（周一）9时 */
export const hourWords = (instant: Date): string => `${dayWithWeekday(dayOf(instant))}${clockWords(instant)}`;

/** One sentence: what did not happen, and what becomes of it. */
export function findingWords(finding: RunFinding): string {
  if (finding.kind === 'silent') {
    const since = finding.since === null ? '没有响应' : `自${hourWords(finding.since)}起没有响应`;
    return `定时程序${since}，到点的提醒发不出。`;
  }
  const { run, owedAt, madeGoodUntil, nextAt } = finding;
  const after =
    madeGoodUntil === null
      ? `已过补发期，不再补发，下一次${hourWords(nextAt)}`
      : `恢复后自动补发，至${dayWithWeekday(madeGoodUntil)}止`;
  return `${hourWords(owedAt)}的${kindName(run)}没有运行；${after}。`;
}

/** 8月30日（周一）9时的每周提醒 … : why it was not sent, as far as it is known, and that it will not be. */
export const missedWords = ({
  kind,
  owedOn,
  at,
  until,
  othersRan,
}: MissedRun & { readonly othersRan: boolean }): string => {
  const why = othersRan
    ? '定时程序这几天运行过，这一种没有运行，请系统管理员查看运行日志和设置'
    : '定时程序没有任何运行的记录，系统或调度停着';
  return `${dayWithWeekday(owedOn)}${timeWords(at)}的${kindName(kind)}没有运行：到${dayWithWeekday(until)}补发期满，${why}。不再补发，仍未办的事由下一期提出。`;
};
