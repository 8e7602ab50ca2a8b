import { dayWithWeekday, type Day } from '../../calendar/domain/day.js';
import type { Dossier } from '../../plan/dossier.service.js';
import { MANNER_WORDS } from '../../task/domain/request-rules.js';
import type { Decision, Pause, Request } from '../../task/request.entity.js';
import type { EvidenceLine } from '../../task/evidence.service.js';
import { consentView, fileView } from './evidence-words.js';
import { toldOf, type Told } from './told.js';
import { answered, pending, whyAsked } from './request-words.js';
import { PAUSE_WORDS } from './pause-acts.view.js';

const nameOf = ({ names }: Dossier, id: string | null): string => names.get(id ?? '') ?? '';

/** What the office changed of itself: nobody had asked. */
const ownChange = (dossier: Dossier, request: Request, today: Day): Told =>
  toldOf(request.askedOn, request.kind === 'extension' ? '改期' : '改派', {
    ...{ more: answered(request, today), who: nameOf(dossier, request.askedBy), said: request.reason, kind: 'turn' },
    ...(request.kind === 'objection'
      ? { more: `改由${dossier.directory.department(request.proposedDepartmentId)?.name ?? ''}牵头` }
      : {}),
  });

/** 提请协调: whose it was, as the office signed it, and why nobody had to answer where nobody had. */
function proposalEvents(dossier: Dossier, request: Request): Told[] {
  const { id, askedOn, askedBy, opinion, state, decidedOn, answer } = request;
  const files = [{ href: `/papers/${id}`, name: '提请协调', note: '看全文' }];
  const who = nameOf(dossier, askedBy);
  const put = toldOf(askedOn, '提请区领导协调', { who, said: opinion, kind: 'turn', files });
  if (state !== 'withdrawn' || decidedOn === null) return [put];
  return [put, toldOf(decidedOn, '提请终止', { said: answer, kind: 'turn' })];
}

function requestEvents(about: Asked, request: Request): Told[] {
  const { dossier, today } = about;
  if (request.kind === 'proposal') return proposalEvents(dossier, request);
  const what = request.kind === 'extension' ? '申请延期' : '提出异议';
  const unit = dossier.directory.department(request.fromDepartmentId)?.name ?? dossier.row.leadDepartment ?? '';
  const who = `${unit}　${nameOf(dossier, request.askedBy)}`.trim();
  if (request.decidedBy === request.askedBy) return [ownChange(dossier, request, today)];
  const asked = toldOf(request.askedOn, what, {
    ...{ more: pending(request, dossier), who, said: whyAsked(request) },
    consent: consentView(about, request.id),
  });
  if (request.decidedOn === null) return [asked];
  // Where a leader answered, his own decision tells it.
  if (dossier.decisions.some(({ requestId, revokedOn }) => requestId === request.id && revokedOn === null))
    return [asked];
  const withdrawn = request.state === 'withdrawn';
  const by = withdrawn && request.answer === null ? unit : nameOf(dossier, request.decidedBy);
  const answer = { more: `${what}：${answered(request, today)}`, who: by, said: request.answer };
  return [
    asked,
    toldOf(request.decidedOn, withdrawn ? (request.answer === null ? '撤回申请' : '申请终止') : '答复', {
      ...{ ...answer, kind: 'turn' },
    }),
  ];
}

const ABOUT: Readonly<Record<Decision['kind'], string>> = {
  extension: '审定延期申请',
  objection: '审定归口异议',
  proposal: '答复提请',
  instruction: '批示',
};

export interface Asked {
  readonly dossier: Dossier;
  /** Evidence and the scans of decisions. */
  readonly evidence: readonly EvidenceLine[];
  readonly today: Day;
}

function decisionEvents({ dossier, evidence, today }: Asked, decision: Decision): Told[] {
  const { directory, requests } = dossier;
  const request = requests.find(({ id }) => id === decision.requestId);
  const answerBy = dossier.row.record.instructions.find(({ decisionId }) => decisionId === decision.id)?.answerBy;
  const recorded =
    decision.recordedBy === null || decision.manner === 'here'
      ? ''
      : `${MANNER_WORDS[decision.manner]}，${nameOf(dossier, decision.recordedBy)}代录`;
  const more = [
    ...(request && decision.revokedOn === null ? [answered(request, today)] : []),
    ...(answerBy ? [`请于${dayWithWeekday(answerBy)}前答复`] : []),
    ...(recorded ? [recorded] : []),
  ].join('，');
  const who = directory.posts.find(({ id }) => id === decision.leaderPostId)?.title ?? '';
  const files = evidence.filter(({ reportId }) => reportId === decision.id).map((file) => fileView(file, today));
  const made = toldOf(decision.decidedOn, ABOUT[decision.kind], {
    more,
    who,
    said: decision.words,
    kind: 'turn',
    files,
  });
  if (decision.revokedOn === null) return [made];
  return [made, toldOf(decision.revokedOn, '收回决定，请督查室再议', { who, kind: 'turn' })];
}

function pauseEvents({ fromDay, toDay, kind, basis }: Pause): Told[] {
  const began = toldOf(fromDay, '暂缓', { more: PAUSE_WORDS[kind], said: basis, kind: 'turn' });
  return toDay === null ? [began] : [began, toldOf(toDay, '恢复办理', { kind: 'turn' })];
}

/** It ended without a statement of its unit: cancelled, or gone on with by the next year's plan. */
function endedEvents({ row }: Dossier): Told[] {
  const { endedBecause, closedOn, state } = row.record.task;
  if (endedBecause === null || closedOn === null) return [];
  return [toldOf(closedOn, state === 'cancelled' ? '撤销' : '结转', { said: endedBecause, kind: 'turn' })];
}

/** What the unit asked, how it was answered, what leaders said, and when the clock was stopped. */
export const askedEvents = (asked: Asked): Told[] => [
  ...asked.dossier.requests.flatMap((request) => requestEvents(asked, request)),
  ...asked.dossier.decisions.flatMap((decision) => decisionEvents(asked, decision)),
  ...asked.dossier.pauses.flatMap(pauseEvents),
  ...endedEvents(asked.dossier),
];
