import { may } from '../../access/permissions.js';
import { monthDay } from '../../calendar/domain/day.js';
import { PAPER_NAMES } from '../../reminder/domain/paper-text.js';
import type { DoneAbout } from '../../reminder/paper-reading.service.js';
import type { ActView } from '../components/acts.js';
import { act, field, type ActsAbout } from './act-drafts.js';
import { callFields } from './papers.view.js';
import { toldOf, type Told } from './told.js';

/** 电话联系 and signed papers, in the story of the task. */
export const ladderEvents = ({ calls, papers }: DoneAbout): Told[] => [
  ...calls.map(({ day, spokeWith, said, withdrawnOn, withdrawnBecause }) =>
    withdrawnOn === null
      ? toldOf(day, '电话联系', { more: spokeWith, who: '督查室', said })
      : toldOf(withdrawnOn, '撤回一次电话记录', {
          more: `原记${monthDay(day)}`,
          who: '督查室',
          said: withdrawnBecause,
        }),
  ),
  ...papers.map(({ paper, number }) =>
    toldOf(
      paper.signedOn ?? '',
      paper.kind === 'urging' ? `发第${paper.round}次催办函` : `发${PAPER_NAMES[paper.kind]}`,
      {
        ...{ kind: 'turn', more: `${number}　回复期${monthDay(paper.replyBy)}` },
        files: [{ href: `/papers/${paper.id}`, name: paper.title, note: '看全文' }],
      },
    ),
  ),
];

/** 记一次电话, for something late of a unit that is telephoned. */
export function callActs({ dossier, visitor, today }: ActsAbout): ActView[] {
  const { record, standing } = dossier.row;
  const unit = dossier.directory.department(record.task.leadDepartmentId);
  const late = standing.late.some(({ kind }) => kind === 'work') && unit?.kind === 'government';
  if (!late || !visitor.actors.some((actor) => may(actor, 'paper.call'))) return [];
  const who = [unit.contactName, unit.contactPhone].filter((words) => words !== null).join('　');
  return [
    act({
      ...{ key: 'call', action: `/papers/calls/${record.task.id}`, title: '记一次电话', button: '记下', folded: true },
      explanation: who === '' ? '' : `联系人　${who}`,
      fields: callFields(record.task.id, today, null),
    }),
  ];
}

/** 撤回: a call recorded by mistake, as long as no signed paper cites it. */
export function takeBackCallActs(about: ActsAbout): ActView[] {
  const { done, visitor } = about;
  const chief = visitor.actors.some(({ roles }) => roles.includes('inspectionChief'));
  const lastSigned =
    done.papers
      .map(({ paper }) => paper.signedOn ?? '')
      .sort()
      .at(-1) ?? '';
  return done.calls
    .filter(({ withdrawnOn, recordedOn }) => withdrawnOn === null && recordedOn > lastSigned)
    .filter(({ recordedBy }) => chief || recordedBy === visitor.officerId)
    .map(({ id, day, spokeWith }) => {
      const key = `call-${id}`;
      return act({
        ...{ key, action: `/papers/calls/${id}/take-back`, button: '撤回', folded: true },
        title: `撤回${monthDay(day)}的电话记录（${spokeWith}）`,
        explanation: '记错的才撤回；撤回后留在经过里，因它拟的函随之撤下。',
        fields: [field(key, about, { name: 'reason', label: '为什么撤回', kind: 'line' })],
      });
    });
}
