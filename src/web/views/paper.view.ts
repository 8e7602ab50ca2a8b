import { dayAsSeenOn, fullDay, monthDay, type Day } from '../../calendar/domain/day.js';
import { PAPER_NAMES } from '../../reminder/domain/paper-text.js';
import type { Proposed } from '../../reminder/paper-reading.service.js';
import { MANNER_WORDS } from '../../task/domain/request-rules.js';
import { answered } from './request-words.js';
import { hasFile, type Paper } from '../../reminder/paper.entity.js';
import type { TextFieldView } from '../components/form.js';
import type { Fields } from '../form-fields.js';

export interface PaperView {
  readonly state: string;
  /** What became of a proposal; null for a letter, and before it is signed. */
  readonly answer: string | null;
  readonly number: string | null;
  readonly title: string;
  readonly to: string;
  readonly paragraphs: readonly string[];
  readonly contact: string;
  readonly from: string;
  readonly date: string;
  readonly copyTo: string | null;
  readonly task: { readonly href: string; readonly title: string };
  readonly demo: boolean;
  /** The paper as a Word file. */
  readonly file: { readonly href: string; readonly words: string } | null;
  readonly version: string;
  readonly sign: { readonly action: string; readonly explanation: string; readonly number: string } | null;
  readonly word: { readonly action: string; readonly fields: readonly TextFieldView[]; readonly open: boolean } | null;
  readonly drop: { readonly action: string; readonly fields: readonly TextFieldView[]; readonly open: boolean } | null;
}

export interface PaperLook {
  readonly today: Day;
  readonly unit: string;
  readonly taskTitle: string;
  /** Whoever supervises the unit. */
  readonly leader: string | null;
  readonly proposed: Proposed | null;
  readonly number: string | null;
  readonly office: { readonly name: string; readonly contact: string; readonly phone: string };
  readonly demo: boolean;
  /** By the role that signs for its office. */
  readonly maySign: boolean;
  /** What signing would take; null for what has no number. */
  readonly toTake: { readonly number: number; readonly words: string } | null;
  readonly replyBy: Day;
  readonly mayEdit: boolean;
  readonly retry: { readonly act: string; readonly values: Fields; readonly errors: Fields } | null;
}

const stateWords = ({ kind, state, draftedOn, signedOn, reason }: Paper): string =>
  ({
    draft: kind === 'listing' ? `${monthDay(draftedOn)}列入通报草稿` : `${monthDay(draftedOn)}拟出，待签发`,
    signed: `${fullDay(signedOn ?? '')}签发`,
    withdrawn: reason ?? '已不需要',
    dropped: `不发：${reason ?? ''}`,
  })[state];

/** 分管政法工作的副区长10月20日同意，请单位10月27日前答复：…… */
function answerWords({ proposed, leader, today }: PaperLook): string | null {
  if (proposed === null) return null;
  const { request, decision } = proposed;
  const whom = leader ?? '区领导';
  if (request.state === 'asked') return `在等${whom}决定：在督办总览和任务页上答复，在纸上答复的由督查室代录。`;
  if (!decision) return request.answer;
  const how = decision.manner === 'here' ? '' : `（${MANNER_WORDS[decision.manner]}，督查室代录）`;
  const by = request.grantedDay === null ? '' : `，请单位${dayAsSeenOn(request.grantedDay, today)}前答复`;
  return `${whom}${dayAsSeenOn(decision.decidedOn, today)}${answered(request, today)}${how}${by}：${decision.words}`;
}

const fileOf = (paper: Paper): PaperView['file'] =>
  hasFile(paper)
    ? { href: `/papers/${paper.id}/file`, words: paper.state === 'signed' ? '下载（Word）' : '下载草稿（Word）' }
    : null;

export function paperView(paper: Paper, look: PaperLook): PaperView {
  const { office } = look;
  return {
    state: `${PAPER_NAMES[paper.kind]}　${stateWords(paper)}`,
    answer: answerWords(look),
    ...{ number: paper.kind === 'proposal' ? '' : look.number, title: paper.title },
    ...{ to: `${(paper.kind === 'proposal' ? look.leader : null) ?? look.unit}：`, paragraphs: paper.body.split('\n') },
    contact: `联系人：${office.contact}，电话：${office.phone}`,
    ...{ from: office.name, date: fullDay(paper.signedOn ?? look.today), copyTo: paper.copyTo },
    task: { href: `/tasks/${paper.taskId}`, title: look.taskTitle },
    ...{ demo: look.demo, version: String(paper.version), file: fileOf(paper) },
    ...formsOf(paper, look),
  };
}

const wordHint = (replyBy: Day): string =>
  `一段一行。改过以后，系统不再每天更新天数；今天存的，回复日期按${monthDay(replyBy)}登记。`;

/** What may be done with a draft; a paper that is signed, withdrawn or dropped is only read. */
function formsOf(
  paper: Paper,
  { retry, mayEdit, maySign, toTake, replyBy }: PaperLook,
): Pick<PaperView, 'sign' | 'word' | 'drop'> {
  if (paper.state !== 'draft' || !mayEdit) return { sign: null, word: null, drop: null };
  const at = `/papers/${paper.id}`;
  const field = (act: string, name: string, rest: Omit<TextFieldView, 'id' | 'name'>): TextFieldView => ({
    ...{ id: `p-${name}`, name, error: retry?.act === act ? retry.errors[name] : undefined },
    ...{ value: retry?.act === act ? (retry.values[name] ?? '') : '' },
    ...rest,
  });
  const typed = (name: 'title' | 'body'): string => (retry?.act === 'word' ? (retry.values[name] ?? '') : paper[name]);
  const words = [
    field('word', 'title', { label: '标题', kind: 'line', value: typed('title') }),
    field('word', 'body', { label: '正文', rows: 12, value: typed('body'), hint: wordHint(replyBy) }),
  ];
  const reason = field('drop', 'reason', { label: '不发的理由', rows: 2, hint: '一周以后仍未办结的，再拟一次。' });
  const explanation = toTake
    ? `签发后取号${toTake.words}，不能撤回。`
    : '签发后在区领导的督办总览和来信里请他决定，不能撤回。';
  const number = toTake ? String(toTake.number) : '';
  return {
    sign: maySign && paper.kind !== 'listing' ? { action: `${at}/sign`, explanation, number } : null,
    word: { action: `${at}/word`, fields: words, open: retry?.act === 'word' },
    drop: { action: `${at}/drop`, fields: [reason], open: retry?.act === 'drop' },
  };
}
