import { may } from '../../access/permissions.js';
import { dayWithWeekday, type Day } from '../../calendar/domain/day.js';
import { EXTENSION_REASONS } from '../../task/domain/request-rules.js';
import { isCounted } from '../../reminder/shown-standing.js';
import type { Instruction, Request } from '../../task/request.entity.js';
import type { ActView } from '../components/acts.js';
import { act, choiceOf, field, HINT, PLACEHOLDER, type ActsAbout } from './act-drafts.js';
import { fileField } from './evidence-words.js';
import { insideUnit } from './unit-draft.view.js';
import { pending } from './request-words.js';

export function instructionAct(instruction: Instruction, about: ActsAbout): ActView {
  const key = `answer-${instruction.id}`;
  return act({
    key,
    action: `/tasks/${instruction.taskId}/reports`,
    title: `答复批示　${dayWithWeekday(instruction.answerBy)}前`,
    explanation: `批示：${instruction.words}`,
    hidden: { key, kind: 'answer', instructionId: instruction.id },
    fields: [field(key, about, { label: '办理情况', placeholder: PLACEHOLDER, hint: HINT })],
    files: fileField(key, about),
    button: '上报答复',
  });
}

/** 申请延期、提出异议: folded below what is asked; while one waits, it can be taken back. */
export function askingActs(about: ActsAbout): ActView[] {
  const { objectBy, row } = about.dossier;
  const { task } = row.record;
  const waiting = about.dossier.requests.filter(({ state, kind }) => state === 'asked' && kind !== 'proposal');
  const extending = task.nature === 'oneOff' && task.dueDate !== null && task.submittedOn === null;
  return [
    ...(about.visitor.actors.some((actor) => may(actor, 'request.ask'))
      ? waiting.map((request) => withdrawAct(request, about))
      : []),
    ...(extending ? insideUnit(about, 'ask-extension', extensionAct(about)) : []),
    ...(objectBy !== null && about.today <= objectBy && !waiting.some(({ kind }) => kind === 'objection')
      ? insideUnit(about, 'object', objectionAct(about, objectBy))
      : []),
  ];
}

const withdrawAct = (request: Request, { dossier }: ActsAbout): ActView =>
  act({
    key: `withdraw-${request.id}`,
    action: `/tasks/${request.taskId}/requests/${request.id}/withdraw`,
    title: `等答复：${pending(request, dossier)}`,
    button: '撤回申请',
    folded: true,
  });

function extensionAct(about: ActsAbout): ActView {
  const { task, nodes } = about.dossier.row.record;
  const key = 'extension';
  const open = nodes.filter((node) => node.submittedOn === null);
  const options = open.map((node) => ({
    value: node.id,
    label: `节点“${node.title}”（${dayWithWeekday(node.dueDate)}）`,
  }));
  const which = field(key, about, {
    name: 'nodeId',
    label: '延哪个期限',
    kind: 'select',
    options,
    optional: '不选即任务的完成期限',
  });
  return act({
    key,
    action: `/tasks/${task.id}/extensions`,
    title: '申请延期',
    explanation: isCounted(about.dossier.row)
      ? '期限到之前提出；过了期限也可以申请，但按“逾期后提出”登记。批准前照原期限计，原定日期一直保留。'
      : '需要更多时间的，写明原因和日期。原定日期一直保留。',
    hidden: { key },
    fields: [
      ...(open.length > 0 ? [which] : []),
      field(key, about, { name: 'day', label: '延到哪一天', kind: 'day' }),
      field(key, about, { name: 'reason', label: '说明', rows: 2, hint: '一句话：卡在哪里，到什么时候能办成。' }),
    ],
    choices: [choiceOf(EXTENSION_REASONS, about, { key, name: 'reasonKind', legend: '原因' })],
    button: '申请延期',
    folded: true,
  });
}

function objectionAct(about: ActsAbout, objectBy: Day): ActView {
  const { dossier } = about;
  const { task } = dossier.row.record;
  const key = 'objection';
  const options = dossier.directory.departments
    .filter(({ id }) => id !== task.leadDepartmentId && dossier.directory.postsOf(id, ['head']).length > 0)
    .map(({ code, name }) => ({ value: code, label: name }));
  return act({
    key,
    action: `/tasks/${task.id}/objections`,
    title: '提出异议',
    explanation: `认为应由别的单位牵头的，${dayWithWeekday(objectBy)}前提出；答复前仍由您单位牵头。`,
    hidden: { key },
    fields: [
      field(key, about, { name: 'department', label: '应由谁牵头', kind: 'select', options }),
      field(key, about, { name: 'reason', label: '理由', rows: 2, hint: '写依据：职责规定、文件或分工。' }),
    ],
    button: '提出异议',
    folded: true,
  });
}
