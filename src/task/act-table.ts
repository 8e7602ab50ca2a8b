import type { z } from 'zod';
import { refuse } from '../platform/outcome.js';
import { CONTRIBUTION_ACTS } from './contribution-acts.js';
import { act, type TaskAct } from './task-act.js';
import {
  AnswerInput,
  BasisInput,
  ClosingInput,
  DRAFT_INPUTS,
  DraftInput,
  ExtensionInput,
  GiveBackInput,
  InstructionInput,
  ObjectionInput,
  OF_THE_FORM,
  PauseInput,
  ProposalInput,
  RecordedInstructionInput,
  RecordedProposalInput,
  RecordInput,
  ReferInput,
  ReportInput,
  ReturnInput,
  TakeBackInput,
} from './task-inputs.js';

const behalf = ({
  leader,
  decidedOn,
  manner,
}: Pick<z.output<typeof RecordInput>, 'leader' | 'decidedOn' | 'manner'>) => ({
  ...{ leader, day: decidedOn, manner },
});
/** What a form says, without what is of the form itself. */
const saidIn = (fields: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(fields).filter(([name]) => !OF_THE_FORM.includes(name)));

const granted = ({ grant, words, day }: z.output<typeof AnswerInput>) => ({ grant: grant === 'yes', words, day });

/** Every act on a task but signing for it, which is done for a whole unit at once. Pages and API are made from this table. */
export const TASK_ACTS = {
  report: act({
    ...{
      needs: 'task.report',
      on: 'task',
      path: 'reports',
      summary: '上报节点、期次情况、批示答复、履职事实或平时情况',
    },
    input: ReportInput,
    files: true,
    adds: true,
    run: ({ reports, evidence }, { actor, id, files: given }, input) =>
      evidence.carrying({ actor, taskId: id }, given, (files) => reports.report(actor, id, { ...input, files })),
  }),
  draft: act({
    ...{ needs: 'task.draft', on: 'task', path: 'drafts', summary: '保存，或者送负责人' },
    input: DraftInput,
    adds: true,
    run: ({ drafts }, { actor, id }, { act: name, send, by, filledBy, ...fields }) => {
      const values = saidIn(fields);
      const written = {
        act: name,
        input: values,
        send: send === 'yes',
        filledBy: by === 'self' ? null : filledBy,
      };
      const whole = DRAFT_INPUTS[name].safeParse(values).success;
      return written.send && !whole ? Promise.resolve(refuse('DRAFT.INCOMPLETE')) : drafts.write(actor, id, written);
    },
  }),
  'give-back': act({
    ...{ needs: 'task.submit', on: 'draft', path: 'give-back', summary: '退给填报人', input: GiveBackInput },
    run: ({ drafts }, { actor, id }, { words }) => drafts.giveBack(actor, id, words),
  }),
  submit: act({
    ...{ needs: 'task.submit', on: 'task', path: 'submit', summary: '报请办结', input: ClosingInput },
    files: true,
    run: ({ tasks, evidence }, { actor, id, files: given }, input) =>
      evidence.carrying({ actor, taskId: id }, given, (files) => tasks.submit(actor, id, { ...input, files })),
  }),
  'add-evidence': act({
    ...{ needs: 'task.report', on: 'report', path: 'evidence', summary: '补充佐证：给待审核的材料附文件', input: null },
    files: true,
    run: ({ evidence }, { actor, id, files }) => evidence.add(actor, id, files),
  }),
  'take-back-evidence': act({
    ...{ needs: 'task.report', on: 'report', path: 'take-back-evidence', summary: '取回待审核材料上传错的文件' },
    input: TakeBackInput,
    run: ({ evidence }, { actor, id }, { evidenceId }) => evidence.takeBack(actor, id, evidenceId),
  }),
  'send-back': act({
    ...{ needs: 'task.review', on: 'task', path: 'send-back', summary: '退回补充', input: ReturnInput },
    run: ({ tasks }, { actor, id }, { missing }) => tasks.sendBack(actor, id, missing),
  }),
  accept: act({
    ...{ needs: 'task.review', on: 'task', path: 'accept', summary: '审核通过，办结', input: null },
    run: ({ tasks }, { actor, id }) => tasks.accept(actor, id),
  }),
  close: act({
    ...{ needs: 'task.close', on: 'task', path: 'close', summary: '复核销号', input: null },
    run: ({ tasks }, { actor, id }) => tasks.close(actor, id),
  }),
  reopen: act({
    ...{ needs: 'task.close', on: 'task', path: 'reopen', summary: '复核不通过，退回补充', input: ReturnInput },
    run: ({ tasks }, { actor, id }, { missing }) => tasks.reopen(actor, id, missing),
  }),
  'accept-report': act({
    ...{ needs: 'task.review', on: 'report', path: 'accept', summary: '节点、期次材料或批示答复审核通过', input: null },
    run: ({ reports }, { actor, id }) => reports.acceptReport(actor, id),
  }),
  'return-report': act({
    ...{ needs: 'task.review', on: 'report', path: 'return', summary: '节点、期次材料或批示答复退回补充' },
    input: ReturnInput,
    run: ({ reports }, { actor, id }, { missing }) => reports.returnReport(actor, id, missing),
  }),
  'mark-practice': act({
    ...{ needs: 'task.review', on: 'report', path: 'mark-practice', summary: '作为典型做法', input: null },
    run: ({ practices }, { actor, id }) => practices.mark(actor, id),
  }),
  'unmark-practice': act({
    ...{ needs: 'task.review', on: 'report', path: 'unmark-practice', summary: '取消典型做法', input: null },
    run: ({ practices }, { actor, id }) => practices.unmark(actor, id),
  }),
  'ask-extension': act({
    ...{ needs: 'request.ask', on: 'task', path: 'extensions', summary: '申请延期', input: ExtensionInput },
    adds: true,
    run: ({ requests }, { actor, id }, input) => requests.askExtension(actor, id, input),
  }),
  object: act({
    ...{ needs: 'request.ask', on: 'task', path: 'objections', summary: '提出异议', input: ObjectionInput },
    adds: true,
    run: ({ requests }, { actor, id }, input) => requests.object(actor, id, input),
  }),
  withdraw: act({
    ...{ needs: 'request.ask', on: 'request', path: 'withdraw', summary: '撤回申请', input: null },
    run: ({ requests }, { actor, id }) => requests.withdraw(actor, id),
  }),
  answer: act({
    ...{ needs: 'request.decide', on: 'request', path: 'answer', summary: '答复申请', input: AnswerInput },
    run: ({ decisions }, { actor, id }, input) => decisions.answer(actor, id, granted(input)),
  }),
  refer: act({
    ...{ needs: 'request.decide', on: 'request', path: 'refer', summary: '写意见，报区领导审定', input: ReferInput },
    run: ({ decisions }, { actor, id }, { opinion }) => decisions.refer(actor, id, opinion),
  }),
  decide: act({
    ...{ needs: 'request.decideAsLeader', on: 'request', path: 'decide', summary: '区领导审定', input: AnswerInput },
    run: ({ decisions }, { actor, id }, input) => decisions.answerAsLeader(actor, id, granted(input)),
  }),
  'record-decision': act({
    ...{ needs: 'decision.record', on: 'request', path: 'record', summary: '代录区领导的审定', input: RecordInput },
    files: true,
    run: ({ decisions, evidence }, { actor, id, taskId, files: given }, input) =>
      evidence.carrying({ actor, taskId, by: 'office' }, given, (scans) =>
        decisions.recordAnswer(actor, id, { ...granted(input), behalf: { ...behalf(input), scans } }),
      ),
  }),
  'answer-proposal': act({
    ...{ needs: 'request.decideAsLeader', on: 'request', path: 'answer-proposal', summary: '区领导答复提请协调的事' },
    input: ProposalInput,
    run: ({ proposals }, { actor, id }, input) => proposals.answer(actor, id, { ...input, behalf: null }),
  }),
  'record-proposal': act({
    ...{ needs: 'decision.record', on: 'request', path: 'record-proposal', summary: '代录区领导对提请的答复' },
    input: RecordedProposalInput,
    files: true,
    run: ({ proposals, evidence }, { actor, id, taskId, files: given }, { answer, words, day, ...said }) =>
      evidence.carrying({ actor, taskId, by: 'office' }, given, (scans) =>
        proposals.answer(actor, id, { answer, words, day, behalf: { ...behalf(said), scans } }),
      ),
  }),
  revoke: act({
    ...{ needs: 'decision.revoke', on: 'decision', path: 'revoke', summary: '收回决定，请督查室再议', input: null },
    run: ({ decisions }, { actor, id }) => decisions.revoke(actor, id),
  }),
  instruct: act({
    ...{ needs: 'task.instruct', on: 'task', path: 'instructions', summary: '批示', input: InstructionInput },
    adds: true,
    run: ({ instructions }, { actor, id }, input) => instructions.instruct(actor, id, { ...input, behalf: null }),
  }),
  'record-instruction': act({
    ...{ needs: 'decision.record', on: 'task', path: 'recorded-instructions', summary: '代录批示' },
    input: RecordedInstructionInput,
    files: true,
    adds: true,
    run: ({ instructions, evidence }, { actor, id, files: given }, { words, answerBy, ...said }) =>
      evidence.carrying({ actor, taskId: id, by: 'office' }, given, (scans) =>
        instructions.instruct(actor, id, { words, answerBy, behalf: { ...behalf(said), scans } }),
      ),
  }),
  'close-instruction': act({
    ...{ needs: 'task.close', on: 'instruction', path: 'close', summary: '批示销号', input: null },
    run: ({ instructions }, { actor, id }) => instructions.close(actor, id),
  }),
  suspend: act({
    ...{ needs: 'task.pause', on: 'task', path: 'suspend', summary: '暂缓', input: PauseInput },
    run: ({ pauses }, { actor, id }, input) => pauses.suspend(actor, id, input),
  }),
  'look-again': act({
    ...{ needs: 'task.pause', on: 'task', path: 'look-again', summary: '复核后继续暂缓', input: BasisInput },
    run: ({ pauses }, { actor, id }, { basis }) => pauses.lookAgain(actor, id, basis),
  }),
  resume: act({
    ...{ needs: 'task.pause', on: 'task', path: 'resume', summary: '恢复办理', input: BasisInput },
    run: ({ pauses }, { actor, id }, { basis }) => pauses.resume(actor, id, basis),
  }),
  cancel: act({
    ...{ needs: 'task.cancel', on: 'task', path: 'cancel', summary: '撤销', input: BasisInput },
    run: ({ pauses }, { actor, id }, { basis }) => pauses.cancel(actor, id, basis),
  }),
  ...CONTRIBUTION_ACTS,
} as const satisfies Record<string, TaskAct>;

export type ActName = keyof typeof TASK_ACTS;
export const ACT_NAMES = Object.keys(TASK_ACTS) as ActName[];
