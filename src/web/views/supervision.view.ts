import { dayWithWeekday, fullDay, monthDay, type Day } from '../../calendar/domain/day.js';
import { NOTICE_NAMES } from '../../reminder/domain/supervision-notice.js';
import type { OfficePaper } from '../../reminder/office-paper.entity.js';
import type { NoticeDraft, WaitingNotice } from '../../reminder/supervision-drafts.service.js';
import { noticeKind } from '../../reminder/supervision-documents.service.js';
import type { Table } from '../../writing/domain/document.js';
import type { TextFieldView } from '../components/form.js';
import type { PaperLineView } from '../components/paper-lines.js';
import type { PaperActView, PaperSheetView } from '../components/paper-sheet.js';
import type { Fields } from '../form-fields.js';

const AT = '/supervision-notices';
export const draftAt = ({ unit }: Pick<WaitingNotice, 'unit'>): string => `${AT}/units/${unit.id}`;

const countWords = ({ led, supported }: WaitingNotice): string =>
  `牵头${led.length}项${supported.length > 0 ? `、配合${supported.length}项` : ''}`;

export const draftLine = (draft: WaitingNotice): PaperLineView => ({
  ...{ href: draftAt(draft), title: draft.title, unit: draft.unit.name, marked: draft.stale },
  when: `${NOTICE_NAMES[draft.kind]}　${countWords(draft)}　${draft.stale ? '改过文字以后有变动，请再看' : `${monthDay(draft.since)}立项`}`,
});

export const signedLine = (paper: OfficePaper, about: { unit: string; number: string | null }): PaperLineView => ({
  ...{ href: `${AT}/${paper.id}/file`, title: paper.title, unit: about.unit, marked: false },
  when: `${NOTICE_NAMES[noticeKind(paper)]}　${about.number ?? ''}　${fullDay(paper.signedOn ?? '')}签发　${signForWords(paper)}`,
});

const signForWords = ({ answerBy }: OfficePaper): string =>
  answerBy === null ? '' : `请于${dayWithWeekday(answerBy)}前签收`;

export interface NoticesView {
  readonly lede: string;
  readonly drafts: readonly PaperLineView[];
  readonly signed: readonly PaperLineView[];
  /** All that its reader may sign, in one act. */
  readonly signAll: { readonly seen: string; readonly explanation: string } | null;
}

export interface NoticePageView {
  readonly state: string;
  readonly sheet: PaperSheetView;
  readonly tables: readonly Table[];
  readonly file: { readonly href: string; readonly words: string };
  readonly seen: string;
  readonly acts: readonly PaperActView[];
}

export interface NoticeLook {
  readonly office: { readonly name: string; readonly contact: string; readonly phone: string };
  readonly today: Day;
  readonly demo: boolean;
  readonly mayEdit: boolean;
  readonly maySign: boolean;
  readonly toTake: string;
  readonly retry: { readonly act: string; readonly values: Fields } | null;
}

export function noticeView(draft: NoticeDraft, look: NoticeLook): NoticePageView {
  const { kind, unit, title, body, tables, seen } = draft;
  const { office, today, demo } = look;
  const wait = draft.stale ? '改过文字以后任务或日期有变动，请改好再签发' : '待签发，任务有变动时随之更新';
  return {
    state: `${NOTICE_NAMES[kind]}　${unit.name}　${countWords(draft)}　${wait}`,
    sheet: {
      ...{ demo, title, number: null, to: `${unit.name}：`, paragraphs: body.split('\n'), from: office.name },
      ...{ contact: `联系人：${office.contact}，电话：${office.phone}`, date: fullDay(today), copyTo: null },
    },
    ...{ tables, seen, file: { href: `${draftAt(draft)}/file`, words: '下载草稿（Word）' } },
    acts: actsOf(draft, look),
  };
}

function actsOf(draft: NoticeDraft, { retry, mayEdit, maySign, toTake }: NoticeLook): PaperActView[] {
  if (!mayEdit) return [];
  const at = draftAt(draft);
  const typed = (act: string, name: string, standing: string): Pick<TextFieldView, 'value' | 'error'> =>
    retry?.act === act
      ? { value: retry.values[name] ?? '', error: retry.values[name] ? undefined : '请写一句话' }
      : { value: standing };
  const title = { id: 'n-title', name: 'title', label: '标题', kind: 'line' as const };
  const body = {
    ...{ id: 'n-body', name: 'body', label: '正文', rows: 12 },
    hint: `一段一行。改过以后，系统只更新附件；今天存的，签收日期按${monthDay(draft.signByToday)}登记。`,
  };
  const reason = {
    id: 'n-reason',
    name: 'reason',
    label: '不发的理由',
    rows: 2,
    placeholder: '例：已用会议纪要交办。',
  };
  const sign = { explanation: `签发后取号${toTake}并存档，不能撤回。`, button: '签发', fields: [], folded: false };
  return [
    ...(maySign && !draft.stale ? [{ action: `${at}/sign`, ...sign }] : []),
    {
      ...{ action: `${at}/word`, explanation: '', button: '改文字', folded: true },
      fields: [
        { ...title, ...typed('word', 'title', draft.title) },
        { ...body, ...typed('word', 'body', draft.body) },
      ],
    },
    {
      ...{ action: `${at}/drop`, explanation: '', button: '不发', folded: true },
      fields: [{ ...reason, ...typed('drop', 'reason', '') }],
    },
  ];
}
