import { fullDay, monthDay } from '../../calendar/domain/day.js';
import type { Directory } from '../../organization/directory.js';
import { quarterWords } from '../../reminder/domain/paper-text.js';
import type { OwnSentence } from '../../reminder/bulletin-reading.service.js';
import type { BulletinAnswer, OfficePaper } from '../../reminder/office-paper.entity.js';
import type { TextFieldView } from '../components/form.js';
import type { PaperActView } from '../components/paper-sheet.js';
import type { Fields } from '../form-fields.js';

export interface BulletinLineView {
  readonly href: string;
  readonly title: string;
  readonly state: string;
}

export interface AnswerView {
  readonly unit: string;
  readonly sentence: string;
  readonly words: string;
  readonly settlement: string | null;
  /** Where the office still has to decide. */
  readonly form: { readonly action: string; readonly fields: readonly TextFieldView[] } | null;
}

export interface BulletinView {
  readonly title: string;
  readonly state: string;
  readonly number: string | null;
  readonly paragraphs: readonly string[];
  readonly from: string;
  readonly demo: boolean;
  readonly version: string;
  readonly file: { readonly href: string; readonly words: string } | null;
  readonly shown: readonly { readonly unit: string; readonly words: string }[];
  readonly answers: readonly AnswerView[];
  readonly forms: readonly PaperActView[];
}

export interface BulletinLook {
  readonly directory: Directory;
  readonly answers: readonly BulletinAnswer[];
  readonly number: string | null;
  readonly office: string;
  readonly demo: boolean;
  readonly mayEdit: boolean;
  readonly maySign: boolean;
  readonly retry: { readonly act: string; readonly values: Fields; readonly errors: Fields } | null;
}

export const bulletinState = ({ state, draftedOn, askedOn, answerBy, signedOn, reason }: OfficePaper): string =>
  ({
    draft:
      askedOn === null
        ? `${monthDay(draftedOn)}拟出，还没有送单位核对`
        : `${monthDay(askedOn)}送单位核对，答复期${monthDay(answerBy ?? askedOn)}`,
    signed: `${fullDay(signedOn ?? draftedOn)}签发`,
    dropped: `不发：${reason ?? ''}`,
  })[state];

export const bulletinLine = (paper: OfficePaper, number: string | null): BulletinLineView => ({
  href: `/bulletins/${paper.id}`,
  title: number === null ? paper.title : `${number}　${paper.title}`,
  state: `${paper.subject.slice(0, 4)}年${quarterWords(paper.subject)}　${bulletinState(paper)}`,
});

const answerWords = ({ agrees, text, answeredOn }: Pick<BulletinAnswer, 'agrees' | 'text' | 'answeredOn'>): string =>
  `${monthDay(answeredOn)}${agrees ? '核对无误' : '提出更正'}${text === '' ? '' : `：${text}`}`;

function answerView(answer: BulletinAnswer, { directory, mayEdit }: BulletinLook): AnswerView {
  const field = {
    ...{ id: `settle-${answer.id}`, name: 'settlement', label: '督查室的决定', rows: 2 },
    placeholder: '例：经核对采纳，已改为逾期12天。',
  };
  const open = !answer.agrees && answer.settledOn === null && mayEdit;
  return {
    ...{ unit: directory.department(answer.departmentId)?.name ?? '', sentence: answer.sentence },
    words: answerWords(answer),
    settlement: answer.settlement === null ? null : `${monthDay(answer.settledOn ?? '')}决定：${answer.settlement}`,
    form: open ? { action: `/bulletins/answers/${answer.id}/settle`, fields: [field] } : null,
  };
}

const shownTo = (paper: OfficePaper, { directory, answers }: BulletinLook): BulletinView['shown'] =>
  Object.keys(paper.asked)
    .filter((id) => !answers.some(({ departmentId }) => departmentId === id))
    .map((id) => ({ unit: directory.department(id)?.name ?? '', words: '已送，还没有答复' }));

export function bulletinView(paper: OfficePaper, look: BulletinLook): BulletinView {
  return {
    ...{ title: paper.title, state: bulletinState(paper), number: look.number, from: look.office, demo: look.demo },
    ...{ paragraphs: paper.body.split('\n'), version: String(paper.version) },
    file:
      paper.state === 'dropped'
        ? null
        : {
            href: `/bulletins/${paper.id}/file`,
            words: paper.state === 'signed' ? '下载（Word）' : '下载草稿（Word）',
          },
    ...{ shown: shownTo(paper, look), answers: look.answers.map((answer) => answerView(answer, look)) },
    forms: paper.state === 'draft' && look.mayEdit ? formsOf(paper, look) : [],
  };
}

function formsOf(paper: OfficePaper, { retry, maySign }: BulletinLook): PaperActView[] {
  const at = `/bulletins/${paper.id}`;
  const typed = (act: string, name: string, standing: string): { value: string; error: string | undefined } =>
    retry?.act === act
      ? { value: retry.values[name] ?? '', error: retry.errors[name] }
      : { value: standing, error: undefined };
  const title: TextFieldView = {
    ...{ id: 'b-title', name: 'title', label: '标题', kind: 'line' },
    ...typed('word', 'title', paper.title),
  };
  const body: TextFieldView = {
    ...{
      id: 'b-body',
      name: 'body',
      label: '正文',
      rows: 16,
      hint: '一段一行；“一、……”单独成行的是标题。改动单位的那一段后，请再送核对。',
    },
    ...typed('word', 'body', paper.body),
  };
  const reason: TextFieldView = {
    ...{ id: 'b-reason', name: 'reason', label: '不发的理由', rows: 2 },
    ...typed('drop', 'reason', ''),
  };
  const show = { explanation: '写到的单位各自看到关于自己的那一段，答复期内可以提出更正。', button: '送单位核对' };
  const sign = { explanation: '签发后取号并存档，不能撤回；列入的逾期事项一并签发。', button: '签发' };
  return [
    { action: `${at}/show`, ...show, fields: [], folded: maySign },
    ...(maySign ? [{ action: `${at}/sign`, ...sign, fields: [], folded: false }] : []),
    { action: `${at}/word`, explanation: '', fields: [title, body], button: '改文字', folded: true },
    { action: `${at}/drop`, explanation: '', fields: [reason], button: '不发', folded: true },
  ];
}

export interface OwnSentenceView {
  readonly title: string;
  readonly by: string;
  readonly sentences: readonly string[];
  readonly said: readonly string[];
  readonly action: string;
  readonly field: TextFieldView;
  readonly mayAnswer: boolean;
}

/** 通报里关于您单位的话: nothing of the others'. */
export const ownView = ({ paper, sentence, answers }: OwnSentence, mayAnswer: boolean): OwnSentenceView => ({
  ...{ title: paper.title, by: `请于${monthDay(paper.answerBy ?? '')}前核对。无须更正的，点“核对无误”即可。` },
  sentences: sentence.split('\n'),
  said: answers.map((one) => `${answerWords(one)}${one.settlement === null ? '' : `　督查室：${one.settlement}`}`),
  action: `/bulletins/${paper.id}/answer`,
  field: {
    ...{ id: `own-${paper.id}`, name: 'text', label: '更正意见', optional: '无误的不用写', rows: 3 },
    placeholder: '例：名册8月28日已报送，逾期应为3天。',
  },
  mayAnswer,
});
