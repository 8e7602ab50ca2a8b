import { may } from '../../access/permissions.js';
import { clockWords, dayOf } from '../../calendar/domain/beijing.js';
import { dayAsSeenOn } from '../../calendar/domain/day.js';
import { draftMark } from '../../task/already.js';
import type { DraftAct, UnitDraft } from '../../task/unit-draft.entity.js';
import type { ActView } from '../components/acts.js';
import { act, choiceOf, field, type ActsAbout } from './act-drafts.js';

/** Whoever comes in by a letter's link may be the clerk to whom the letter was passed on. */
const BY_WORDS = { self: '本人', other: '代填' };

const isLinked = ({ visitor }: ActsAbout): boolean => visitor.via === 'letter';

const signsOff = (about: ActsAbout): boolean =>
  !isLinked(about) &&
  about.visitor.actors.some(
    (actor) => may(actor, 'task.submit') && actor.departmentId === about.dossier.row.record.task.leadDepartmentId,
  );

/** 填报人 示例乙（代填：示例丙），9月6日9时12分. */
function authorWords({ dossier, today }: ActsAbout, draft: UnitDraft): string {
  const name = dossier.names.get(draft.writtenBy) ?? '';
  const filled = draft.filledBy === null ? '' : `（代填：${draft.filledBy}）`;
  const at = new Date(draft.writtenAt);
  return `填报人${name}${filled}，${dayAsSeenOn(dayOf(at), today)}${clockWords(at)}`;
}

function standing(about: ActsAbout, draft: UnitDraft): string {
  switch (draft.state) {
    case 'saved':
      return `草稿：${authorWords(about, draft)}。`;
    case 'sent':
      return `等负责人同意上报：${authorWords(about, draft)}。`;
    case 'returned':
      return `负责人退回：${draft.returnedWords ?? ''}`;
    case 'done':
      return '';
  }
}

const giveBack = (about: ActsAbout, draft: UnitDraft): ActView =>
  act({
    key: `back-${draft.id}`,
    action: `/tasks/${draft.taskId}/drafts/${draft.id}/give-back`,
    title: '退给填报人',
    hidden: { key: `back-${draft.id}` },
    fields: [field(`back-${draft.id}`, about, { name: 'words', label: '要改什么', rows: 2 })],
    button: '退给填报人',
    folded: true,
  });

/**
 * The same form for everybody in the unit: its head reports with it (同意上报 what a clerk sent), a clerk and whoever
 * came by a letter's link save it or send it to the head. What a clerk sends by himself is left as it is.
 */
export function insideUnit(about: ActsAbout, name: DraftAct, view: ActView): ActView[] {
  if (!isLinked(about) && about.clerkSends.includes(view.hidden['kind'] ?? '')) return [view];
  const draft = about.dossier.drafts.find((one) => one.act === name && one.input['key'] === view.key);
  const drafts = `/tasks/${about.dossier.row.record.task.id}/drafts`;
  const save = { label: '保存', action: drafts, name: 'send', value: '' };
  const said = [...(draft ? [standing(about, draft)] : []), ...(view.explanation ? [view.explanation] : [])];
  const asked = about.retry?.key === view.key && about.retry.asked === true;
  const form: ActView = {
    ...view,
    explanation: said.join('　'),
    hidden: { ...view.hidden, act: name, seen: draftMark(draft), ...(asked ? { asIs: 'yes' } : {}) },
    folded: view.folded && draft === undefined,
    also: [save],
    ...(draft?.state === 'sent' ? { beside: { href: `/signing/${draft.id}`, label: '打印签批' } } : {}),
  };
  if (signsOff(about)) {
    const button = asked ? '就这样上报' : draft?.state === 'sent' ? '同意上报' : view.button;
    return [{ ...form, button }, ...(draft?.state === 'sent' ? [giveBack(about, draft)] : [])];
  }
  const key = view.key;
  return [
    {
      ...form,
      files: null, // they go with what the head reports, or are supplemented after it
      action: drafts,
      fields: isLinked(about)
        ? [
            ...view.fields,
            field(key, about, { name: 'filledBy', label: '代填人姓名', kind: 'line', optional: '本人填的不用写' }),
          ]
        : view.fields,
      choices: isLinked(about)
        ? [...view.choices, choiceOf(BY_WORDS, about, { key, name: 'by', legend: '您是' })]
        : view.choices,
      button: asked ? '就这样送负责人' : '送负责人',
      press: { name: 'send', value: 'yes' },
    },
  ];
}

/** By a letter's link what decides, or signs, is not offered. */
export const throughLink = (about: ActsAbout, acts: readonly ActView[]): ActView[] =>
  isLinked(about) ? acts.filter(({ action }) => action.endsWith('/drafts')) : [...acts];
