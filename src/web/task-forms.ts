import type { z } from 'zod';
import type { DoorRequest } from '../access/http/needs.js';
import { ACT_NAMES, TASK_ACTS, type ActName } from '../task/act-table.js';
import type { TaskAct } from '../task/task-act.js';
import { ELEMENT_WORDS, missingElements } from '../task/domain/report-elements.js';
import { DRAFT_INPUTS } from '../task/task-inputs.js';
import { DRAFTABLE, type DraftAct } from '../task/unit-draft.entity.js';
import type { BannerView } from './components/banner.js';
import { textsOf } from './form-fields.js';
import type { Retry } from './views/act-drafts.js';

/** Said when the page comes back. */
export const DONE_WORDS: Readonly<
  Record<
    ActName | 'acknowledge' | 'sent' | 'signed' | 'take-back-call',
    { readonly title: string; readonly text: string }
  >
> = {
  acknowledge: { title: '已签收', text: '您单位待签收的任务都已签收。' },
  report: { title: '已上报', text: '督查机构可见；需要审核的，审核期间不计逾期。' },
  draft: { title: '已保存', text: '接着写或送负责人，都在本页；佐证文件上报时再选。' },
  sent: { title: '已送负责人', text: '负责人同意后上报；上报前还可以改。' },
  signed: { title: '已凭签批件上报', text: '督查机构可见，也看得到签批件；需要审核的，审核期间不计逾期。' },
  'give-back': { title: '已退给填报人', text: '填报人在本页看到您写的要求。' },
  submit: { title: '已报请办结', text: '等督查机构审核，审核期间不计逾期。' },
  'add-evidence': { title: '佐证已补充', text: '随这份材料一起审核。' },
  'take-back-evidence': { title: '已取回', text: '文件已从这份材料中取回。' },
  accept: { title: '已通过', text: '一次性任务、未落实和结转的，等另一位同志复核销号；其余已销号。' },
  'send-back': { title: '已退回补充', text: '牵头单位会收到缺什么、何时答复。' },
  close: { title: '已销号', text: '结论和依据留在下面的经过里。' },
  reopen: { title: '已退回补充', text: '牵头单位会收到缺什么、何时答复。' },
  'accept-report': { title: '已通过', text: '这份材料已审核通过。' },
  'return-report': { title: '已退回补充', text: '牵头单位会收到缺什么、何时答复。' },
  'mark-practice': { title: '已作为典型做法', text: '单位在经过里能看到；可以取消。' },
  'unmark-practice': { title: '已取消', text: '不再作为典型做法，经过里不再列出。' },
  'ask-extension': { title: '延期申请已报', text: '批准前仍按原期限计；等答复期间可以撤回。' },
  object: { title: '异议已提出', text: '答复前仍由您单位牵头，期限照常计算。' },
  withdraw: { title: '已撤回', text: '申请留在下面的经过里。' },
  answer: { title: '已答复', text: '单位在任务页和下一封信里看到。' },
  refer: { title: '已报区领导', text: '您的意见随申请一并呈报。' },
  decide: { title: '已审定', text: '单位和督查室都能看到。' },
  'record-decision': { title: '已代录', text: '下一封信里请领导过目，领导可以收回。' },
  'answer-proposal': { title: '已答复', text: '单位和督查室都能看到；要单位答复的，已当时告知单位。' },
  'record-proposal': { title: '已代录', text: '要单位答复的，已当时告知单位；下一封信里请领导过目。' },
  revoke: { title: '已收回', text: '回到待决定；日期、牵头单位已还原，单位未答复的不用再答复。' },
  instruct: { title: '批示已转单位', text: '单位按您要求的日期答复。' },
  'record-instruction': { title: '已代录', text: '批示已转单位；下一封信里请领导过目。' },
  'close-instruction': { title: '批示已销号', text: '答复和依据留在下面的经过里。' },
  suspend: { title: '已暂缓', text: '暂停计时，每季度复核一次。' },
  'look-again': { title: '已复核', text: '继续暂缓，下次复核日期已顺延；依据留在下面的经过里。' },
  'take-back-call': { title: '已撤回', text: '这次电话不再计入；理由留在下面的经过里。' },
  resume: { title: '已恢复办理', text: '各期限按暂停的天数顺延，原定日期不变。' },
  collect: { title: '已开始征集', text: '各配合单位在“配合材料”里看到；收来的都列在本页的表里。' },
  'extend-collection': { title: '日期已延', text: '对各单位一样；只能延这一次，原定日期一直保留。' },
  'close-collection': { title: '征集已结束', text: '不再收，已收的都留在表里。' },
  contribute: { title: '已报送', text: '征集结束前还可以改正。' },
  cancel: { title: '已撤销', text: '年终按“不再适用”写明依据。' },
};

/** What was just done to a task, by the word its redirect carries. */
export const doneBanner = ({ query: { done } }: DoorRequest): BannerView | null =>
  isDone(done) ? { kind: 'ok', ...DONE_WORDS[done] } : null;

export const isDone = (word: unknown): word is keyof typeof DONE_WORDS =>
  typeof word === 'string' && Object.hasOwn(DONE_WORDS, word);

type Read =
  { readonly ok: true; readonly input: unknown; readonly retry: Retry } | { readonly ok: false; readonly retry: Retry };

/** The act whose address this is: /tasks/1/submit, /tasks/1/reports/2/accept. */
export const actAt = (on: string, path: string): ActName | null =>
  ACT_NAMES.find((name) => TASK_ACTS[name].on === on && TASK_ACTS[name].path === path) ?? null;

/** What a form of the page says; with everything that was written, so that nothing is lost where it is refused. */
export function readForm(name: ActName, body: Record<string, unknown>): Read {
  const values = textsOf(body);
  const retry = { key: values['key'] ?? '', values, errors: {} };
  const { input: schema }: TaskAct = TASK_ACTS[name];
  if (schema === null) return { ok: true, input: null, retry };
  const parsed: z.ZodSafeParseResult<unknown> = schema.safeParse(values);
  const issues = [...(parsed.error?.issues ?? []), ...draftIssues(name, values)];
  if (parsed.success && issues.length === 0) return { ok: true, input: parsed.data, retry };
  const errors = Object.fromEntries(issues.map((issue) => [String(issue.path[0] ?? 'text'), issue.message]));
  return { ok: false, retry: { ...retry, errors } };
}

/** A draft may be kept half written; what is sent to the head is whole. */
const draftIssues = (name: ActName, values: Record<string, string>): z.core.$ZodIssue[] =>
  name === 'draft' && values['send'] === 'yes' && isDraftAct(values['act'])
    ? (DRAFT_INPUTS[values['act']].safeParse(values).error?.issues ?? [])
    : [];

const isDraftAct = (word: string | undefined): word is DraftAct => DRAFTABLE.some((one) => one === word);

/** What is said when the page comes back. */
export const doneOf = (name: ActName, { values }: Retry): keyof typeof DONE_WORDS =>
  name === 'draft' && values['send'] === 'yes' ? 'sent' : name;

const TELLS: readonly ActName[] = ['report', 'submit', 'draft'];

/** What a report that is about to leave does not name; asked once, and then it goes as it is. */
export function unnamed(name: ActName, { values }: Retry, standard: string | null): string | null {
  const leaves = TELLS.includes(name) && (name !== 'draft' || values['send'] === 'yes');
  const told = values['kind'] !== 'note' && values['kind'] !== 'fact' && values['noNews'] !== 'yes';
  if (!leaves || !told || values['asIs'] === 'yes' || values['text'] === undefined) return null;
  const missing = missingElements(values['text'], standard);
  return missing.length === 0 ? null : missing.map((one) => ELEMENT_WORDS[one]).join('、');
}
