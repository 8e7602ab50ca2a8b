import { dayWithWeekday } from '../../calendar/domain/day.js';
import { advance, type TaskAction } from '../../task/workflow.js';
import type { ActView } from '../components/acts.js';
import { act, choiceOf, field, type ActsAbout } from './act-drafts.js';

export const PAUSE_WORDS = { halted: '中止', awaiting: '待上级部署' } as const;

const HINT = '谁、哪一天、以什么文件或会议批准。';

const basisAct = (
  about: ActsAbout,
  key: string,
  { title, explanation }: { title: string; explanation: string },
): ActView =>
  act({
    key,
    action: `/tasks/${about.dossier.row.record.task.id}/${key}`,
    ...{ title, explanation, hidden: { key }, button: title, folded: true },
    fields: [field(key, about, { name: 'basis', label: '依据', hint: HINT, rows: 2 })],
  });

/** 暂缓、恢复、撤销, each with its basis; what the table of moves does not allow now is not offered. */
export function pauseActs(about: ActsAbout): ActView[] {
  const { dossier } = about;
  const can = (action: TaskAction): boolean => advance(dossier.row.record.task.state, action) !== null;
  const paused = dossier.pauses.find(({ toDay }) => toDay === null);
  const standing = paused
    ? `${PAUSE_WORDS[paused.kind]}，${dayWithWeekday(paused.fromDay)}起；${dayWithWeekday(paused.lookAgainBy)}前复核。`
    : '';
  const suspend = basisAct(about, 'suspend', {
    title: '暂缓',
    explanation: '暂停计时；恢复时，各期限按暂停的天数顺延，原定日期不变。',
  });
  return [
    ...(can('suspend')
      ? [{ ...suspend, choices: [choiceOf(PAUSE_WORDS, about, { key: 'suspend', name: 'kind', legend: '暂缓类别' })] }]
      : []),
    ...(paused
      ? [
          basisAct(about, 'look-again', {
            title: '继续暂缓',
            explanation: `${standing}复核后仍不能办的，写明依据，下次复核日期顺延。`,
          }),
        ]
      : []),
    ...(can('resume') ? [basisAct(about, 'resume', { title: '恢复办理', explanation: standing })] : []),
    ...(can('cancel')
      ? [basisAct(about, 'cancel', { title: '撤销', explanation: '不再办理。年终按“不再适用”写明依据，不能恢复。' })]
      : []),
  ];
}
