import { dayOf, timeOf } from '../../calendar/domain/beijing.js';
import { dayWithWeekday } from '../../calendar/domain/day.js';
import type { RunFinding } from './run-watch.js';
import type { RunPolicy } from './runs.js';

export const RUN_NAMES: Readonly<Record<RunPolicy['kind'], string>> = {
  ...{ weekly: '每周提醒', leaders: '督办周报', operator: '运行周报' },
};

/** 9月6日（周一）09:00 */
export const hourWords = (instant: Date): string => `${dayWithWeekday(dayOf(instant))}${timeOf(instant)}`;

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
  return `${hourWords(owedAt)}的${RUN_NAMES[run]}没有运行；${after}。`;
}
