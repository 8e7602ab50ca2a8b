import { may } from '../../access/permissions.js';
import { dayWithWeekday } from '../../calendar/domain/day.js';
import { SETTLED } from '../../task/domain/states.js';
import type { Decision, Request } from '../../task/request.entity.js';
import type { ActView } from '../components/acts.js';
import type { TextFieldView } from '../components/form.js';
import { act, choiceOf, field, type ActsAbout } from './act-drafts.js';
import { consentView, fileField } from './evidence-words.js';
import { isProposal, proposalActs, recordProposalAct } from './proposal-acts.view.js';
import { leaderFields, mannerOf, SCAN } from './recording-fields.js';
import { pending, whyAsked } from './request-words.js';

const GRANT_WORDS = { yes: '同意', no: '不同意' };
const TITLES: Readonly<Record<Request['kind'], string>> = {
  extension: '延期申请',
  objection: '归口异议',
  proposal: '提请协调',
};

const dayField = (key: string, request: Request, about: ActsAbout): TextFieldView[] =>
  request.kind === 'objection'
    ? []
    : [field(key, about, { name: 'day', label: '另定日期', kind: 'day', optional: '不填即按单位所提' })];

function answerForm(request: Request, about: ActsAbout, { key, path }: { key: string; path: string }): ActView {
  const opinion = request.opinion === null ? '' : `　督查室意见：${request.opinion}`;
  const consent = consentView(about, request.id);
  const onPaper = consent ? `　${consent.words}。` : '';
  return act({
    key,
    action: `/tasks/${request.taskId}/requests/${request.id}/${path}`,
    title: `${TITLES[request.kind]}：${pending(request, about.dossier)}`,
    explanation: `${dayWithWeekday(request.askedOn)}提出。${whyAsked(request)}${onPaper}${opinion}`,
    hidden: { key },
    fields: [...dayField(key, request, about), field(key, about, { name: 'words', label: '答复', rows: 2 })],
    choices: [choiceOf(GRANT_WORDS, about, { key, name: 'grant', legend: '决定' })],
    button: '答复单位',
  });
}

function recordAct(request: Request, about: ActsAbout): ActView {
  const form = answerForm(request, about, { key: `record-${request.id}`, path: 'record' });
  return {
    ...form,
    title: `代录领导审定：${pending(request, about.dossier)}`,
    explanation: '领导在纸上、电话里或会上定了的，由您代录；下一封信里请领导过目，领导可以收回。',
    fields: [...leaderFields(form.key, about), ...form.fields],
    choices: [...form.choices, mannerOf(form.key, about)],
    files: fileField(form.key, about, SCAN),
    button: '代录批示',
    folded: true,
  };
}

function referAct(request: Request, about: ActsAbout): ActView {
  const key = `refer-${request.id}`;
  const opinion = request.opinion ?? '';
  const typed = field(key, about, { name: 'opinion', label: '督查室意见', rows: 2 });
  return act({
    key,
    action: `/tasks/${request.taskId}/requests/${request.id}/refer`,
    title: `写意见，报区领导审定：${pending(request, about.dossier)}`,
    explanation: whyAsked(request),
    hidden: { key, seen: opinion },
    fields: [about.retry?.key === key ? typed : { ...typed, value: opinion }],
    button: '报区领导',
    folded: request.decider === 'office' || request.opinion !== null,
  });
}

/** What waits for the office: to answer, to send on with its view, to record what the leader said. */
export function officeDecisions(about: ActsAbout): ActView[] {
  if (SETTLED.includes(about.dossier.row.record.task.state)) return [];
  const asked = about.dossier.requests.filter(({ state }) => state === 'asked');
  const waiting = asked.filter(({ kind }) => kind !== 'proposal');
  const decides = about.visitor.actors.some((actor) => may(actor, 'request.decide'));
  return [
    ...asked.filter(isProposal).map((one) => recordProposalAct(one, about)),
    ...waiting.flatMap((request) => [
      ...(decides && request.decider === 'office'
        ? [answerForm(request, about, { key: `answer-${request.id}`, path: 'answer' })]
        : []),
      ...(decides ? [referAct(request, about)] : []),
      ...(request.decider === 'leader' ? [recordAct(request, about)] : []),
    ]),
  ];
}

const instruction = (key: string, about: ActsAbout): TextFieldView[] => [
  field(key, about, { name: 'words', label: '批示', rows: 3 }),
  field(key, about, { name: 'answerBy', label: '请于哪天前答复', kind: 'day' }),
];

export function recordInstructionAct(about: ActsAbout): ActView {
  const key = 'record-instruction';
  return act({
    key,
    action: `/tasks/${about.dossier.row.record.task.id}/recorded-instructions`,
    title: '代录批示',
    explanation: '领导在别处对这项任务作了批示的，由您代录；单位按期答复，由两位同志先后审核、销号。',
    hidden: { key },
    fields: [...leaderFields(key, about), ...instruction(key, about)],
    choices: [mannerOf(key, about)],
    files: fileField(key, about, SCAN),
    button: '代录批示',
    folded: true,
  });
}

const RESTORED = '收回后，日期或牵头单位还原，申请回到待审定。';
const TAKEN_BACK: Readonly<Record<Decision['kind'], string>> = {
  extension: RESTORED,
  objection: RESTORED,
  proposal: '收回后，提请回到待决定，单位不用再答复；单位已经答复的不能收回。',
  instruction: '收回后，单位不用再答复；已经答复的不能收回。',
};

/** The unit has answered what he wanted of it: that is not taken back any more. */
const isAnswered = ({ id }: Decision, { dossier }: ActsAbout): boolean =>
  dossier.row.record.instructions.some(
    (one) => one.decisionId === id && (one.submittedOn !== null || one.closedOn !== null),
  );

const revokeAct = ({ id, taskId, kind, decidedOn, recordedBy, words }: Decision): ActView =>
  act({
    key: `revoke-${id}`,
    action: `/tasks/${taskId}/decisions/${id}/revoke`,
    title: `${dayWithWeekday(decidedOn)}的决定${recordedBy ? '（督查室代录）' : ''}：${words}`,
    explanation: TAKEN_BACK[kind],
    button: '请督查室再议',
    folded: true,
  });

/** What waits for the leader, what he may take back, and his word on the task. */
export function leaderActs(about: ActsAbout): ActView[] {
  const { dossier } = about;
  const { task } = dossier.row.record;
  if (task.state === 'draft' || task.state === 'closed' || task.state === 'cancelled') return [];
  const open = !SETTLED.includes(task.state);
  const waiting = dossier.requests.filter(({ state, decider }) => open && state === 'asked' && decider === 'leader');
  const own = new Set(about.visitor.actors.flatMap(({ postIds }) => postIds));
  const mine = dossier.decisions.filter(
    (one) =>
      one.revokedOn === null &&
      own.has(one.leaderPostId) &&
      (one.requestId === null || open) &&
      !isAnswered(one, about),
  );
  const key = 'instruct';
  return [
    ...waiting.filter(isProposal).flatMap((one) => proposalActs(one, about)),
    ...waiting
      .filter((one) => !isProposal(one))
      .map((one) => answerForm(one, about, { key: `decide-${one.id}`, path: 'decide' })),
    act({
      key,
      action: `/tasks/${task.id}/instructions`,
      title: '另作批示',
      hidden: { key },
      fields: instruction(key, about),
      button: '批示',
      folded: true,
    }),
    ...mine.map(revokeAct),
  ];
}
