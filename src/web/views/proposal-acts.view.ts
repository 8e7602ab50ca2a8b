import { dayWithWeekday } from '../../calendar/domain/day.js';
import { PROPOSAL_ANSWERS } from '../../task/domain/proposal-answers.js';
import { proposedTo } from '../../task/on-behalf.js';
import type { Request } from '../../task/request.entity.js';
import type { ActView } from '../components/acts.js';
import { act, choiceOf, field, type ActsAbout } from './act-drafts.js';
import { fileField } from './evidence-words.js';
import { leaderFields, mannerOf, SCAN } from './recording-fields.js';

export const isProposal = ({ kind }: Request): boolean => kind === 'proposal';

function answerForm(request: Request, about: ActsAbout, { key, path }: { key: string; path: string }): ActView {
  const day = { name: 'day', label: '请单位于哪天前答复', kind: 'day', optional: '同意、另作批示的填写' } as const;
  return act({
    key,
    action: `/tasks/${request.taskId}/requests/${request.id}/${path}`,
    title: '提请协调，请您决定',
    explanation: `${dayWithWeekday(request.askedOn)}提请。${request.reason}${request.opinion ?? ''}`,
    hidden: { key },
    fields: [field(key, about, day), field(key, about, { name: 'words', label: '批示', rows: 2 })],
    choices: [choiceOf(PROPOSAL_ANSWERS, about, { key, name: 'answer', legend: '决定' })],
    button: '答复提请',
  });
}

/** For the leader it was put to, and for nobody else. */
export function proposalActs(request: Request, about: ActsAbout): ActView[] {
  const { directory, row } = about.dossier;
  const own = new Set(about.visitor.actors.flatMap(({ postIds }) => postIds));
  const whose = proposedTo(directory, row.record.task.leadDepartmentId);
  if (!directory.posts.some((post) => own.has(post.id) && whose(post))) return [];
  return [answerForm(request, about, { key: `answer-proposal-${request.id}`, path: 'answer-proposal' })];
}

/** 代录, where he said it on paper, by telephone or in a meeting. */
export function recordProposalAct(request: Request, about: ActsAbout): ActView {
  const { directory, row } = about.dossier;
  const form = answerForm(request, about, { key: `record-proposal-${request.id}`, path: 'record-proposal' });
  const whose = proposedTo(directory, row.record.task.leadDepartmentId);
  return {
    ...form,
    title: '代录领导对提请协调的答复',
    explanation: '领导在纸上、电话里或会上答复了的，由您代录；下一封信里请领导过目，领导可以收回。',
    fields: [...leaderFields(form.key, about, whose), ...form.fields],
    choices: [...form.choices, mannerOf(form.key, about)],
    files: fileField(form.key, about, SCAN),
    button: '代录批示',
    folded: true,
  };
}
