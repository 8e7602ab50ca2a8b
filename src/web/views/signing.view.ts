import { OUTCOME_WORDS } from '../../annual-report/domain/outcomes.js';
import { dayWithWeekday, fullDay, isDay, type Day } from '../../calendar/domain/day.js';
import type { Directory } from '../../organization/directory.js';
import { bothYearsWords } from '../../plan/domain/figure-rules.js';
import type { Figure } from '../../plan/figure.entity.js';
import { ASSESSMENT_WORDS } from '../../task/domain/facts.js';
import { FACT_KINDS } from '../../task/domain/fact-words.js';
import { FILE_KINDS, isShown, type FileKind } from '../../task/domain/file-kinds.js';
import { EXTENSION_REASONS } from '../../task/domain/request-rules.js';
import { shownCode } from '../../task/domain/signing.js';
import type { SheetPiece, SigningSheet } from '../../task/signing-sheets.js';
import type { FileFieldView, TextFieldView } from '../components/form.js';
import type { Fields } from '../form-fields.js';
import { writerWords } from './statements.view.js';

interface Pair {
  readonly term: string;
  readonly words: string;
}

export interface SignedMatter {
  readonly title: string;
  /** 第二季度情况, 报请办结. */
  readonly what: string;
  readonly pairs: readonly Pair[];
  readonly writer: string;
}

/** The form under a sheet, for whoever has it back with a signature; null for one who came by a letter's link. */
export interface SigningForm {
  readonly action: string;
  readonly explanation: string;
  readonly hidden: Readonly<Record<string, string>>;
  readonly fields: readonly TextFieldView[];
  readonly files: FileFieldView;
}

export interface SigningView {
  readonly demo: boolean;
  readonly unit: string;
  readonly subject: string;
  readonly printed: string;
  readonly code: string;
  readonly matters: readonly SignedMatter[];
  readonly form: SigningForm | null;
}

export interface SigningAbout {
  readonly directory: Directory;
  readonly today: Day;
  readonly demo: boolean;
  readonly figures: ReadonlyMap<string, readonly Figure[]>;
  /** Names of files handed in for the same duty before, by draft. */
  readonly files: ReadonlyMap<string, readonly string[]>;
  /** Signed in by himself, not by a letter's link. */
  readonly mayEnter: boolean;
  readonly action: string;
  /** What was typed when it was refused, and what is wrong with it. */
  readonly retry: { readonly values: Fields; readonly errors: Fields } | null;
}

const labelled = (labels: Readonly<Record<string, string>>, word: string | undefined): string =>
  labels[word ?? ''] ?? '';

/** What was filled in, under what the form calls it; what was left empty is not printed. */
function filledIn({ draft: { act, input } }: SheetPiece, { directory }: SigningAbout): Pair[] {
  const { day = '' } = input;
  const factDay = isDay(day) ? dayWithWeekday(day) : day;
  const told = input['text']?.trim() || (input['noNews'] === 'yes' ? '本期无新情况。' : '');
  const pairs: readonly (readonly [string, string | undefined])[] = [
    [act === 'ask-extension' ? '申请延至' : '日期', factDay],
    ['类别', labelled(FACT_KINDS, input['what'])],
    ['事项', input['title']],
    ['文件', input['document']],
    [act === 'submit' ? '办结情况' : '做了什么', told],
    ['本期评价', labelled(ASSESSMENT_WORDS, input['assessment'])],
    ['结论', labelled(OUTCOME_WORDS, input['outcome'])],
    ['明年安排', input['nextYear']],
    ['原因依据', input['why']],
    ['问题', input['problems']],
    ['下一步', input['nextSteps']],
    ['建议牵头', directory.departmentNamed(input['department'] ?? '')?.name],
    ['原因类别', labelled(EXTENSION_REASONS, input['reasonKind'])],
    ['理由', input['reason']],
  ];
  return pairs.flatMap(([term, words]) => (words?.trim() ? [{ term, words: words.trim() }] : []));
}

const ACT_WORDS = { submit: '报请办结', 'ask-extension': '申请延期', object: '提出异议' } as const;

function whatOf({ duty, draft: { act, input } }: SheetPiece): string {
  if (act !== 'report') return [ACT_WORDS[act], duty].filter(Boolean).join('：');
  return duty || (input['kind'] === 'fact' ? '履职纪实' : '平时情况');
}

const ASKED: readonly SheetPiece['draft']['act'][] = ['ask-extension', 'object'];

function matterOf(piece: SheetPiece, about: SigningAbout): SignedMatter {
  const { task, draft } = piece;
  const figures = (about.figures.get(task.id) ?? []).map((one) => `${one.name}：${bothYearsWords(one)}`);
  const files = about.files.get(draft.id) ?? [];
  const proofs = files.length > 0 ? files.join('、') : '上报后、审核前补充';
  const names = new Map([[draft.writtenBy, about.directory.officer(draft.writtenBy)?.name ?? '']]);
  return {
    ...{ title: task.title, what: whatOf(piece) },
    pairs: [
      ...(task.standard ? [{ term: '落实标准', words: task.standard }] : []),
      ...filledIn(piece, about),
      ...(figures.length > 0 && !ASKED.includes(draft.act) ? [{ term: '数据', words: figures.join('；') }] : []),
      ...(ASKED.includes(draft.act) ? [] : [{ term: '佐证', words: proofs }]),
    ],
    writer: writerWords(draft, { names, today: about.today }),
  };
}

const SCANS = (Object.keys(FILE_KINDS) as FileKind[]).filter(isShown);
const ACCEPT = SCANS.flatMap((kind) => FILE_KINDS[kind].extensions.map((one) => `.${one}`)).join(',');

/** 区司法局局长（示例甲主持工作）; whoever signed is looked up again for the day of the signature. */
function postsOf({ departmentId }: SigningSheet, { directory }: SigningAbout) {
  return directory.postsOf(departmentId, ['head']).map(({ id, code, title }) => {
    const [held] = directory.holdersOf(id);
    const who = held ? `${held.officer.name}${held.deputy ? '主持工作' : ''}` : '今天无人担任';
    return { value: code, label: `${title}（${who}）` };
  });
}

function formOf(sheet: SigningSheet, about: SigningAbout): SigningForm {
  const { retry, action, directory } = about;
  const unit = directory.department(sheet.departmentId)?.code ?? '';
  const key = `signed-${unit}`;
  const field = (name: string, rest: Partial<TextFieldView> & { label: string }): TextFieldView => ({
    ...{ id: `${key}-${name}`, name, value: retry?.values[name] ?? '', error: retry?.errors[name] },
    ...rest,
  });
  const posts = postsOf(sheet, about);
  const count = sheet.pieces.length;
  return {
    ...{ action, hidden: { unit } },
    explanation: `负责人签了同意的，照纸录入，这${count === 1 ? '一' : count}件随即上报，督查机构看得到签批件。负责人改了字、没有同意的，不要录入：改好后重新打印。`,
    fields: [
      field('code', {
        label: '纸上的校验码',
        kind: 'line',
        hint: '照纸上抄，不照屏幕抄：打印后改过文字的，两处不同。',
      }),
      field('post', {
        ...{ label: '签字岗位', kind: 'select', options: posts },
        value: retry?.values['post'] ?? (posts.length === 1 ? (posts[0]?.value ?? '') : ''),
      }),
      field('signedOn', { label: '签字日期', kind: 'day' }),
    ],
    files: {
      ...{ id: `${key}-files`, label: '签批件', optional: '', accept: ACCEPT, single: true },
      hint: '签过字的扫描件或照片，pdf或图片一个，不超过20 MB；多页的扫成一个pdf。涉密的不得上传。',
      error: retry?.errors['files'],
    },
  };
}

function subjectOf({ pieces }: SigningSheet): string {
  const [first] = pieces;
  if (!first) return '';
  const whats = [...new Set(pieces.map(whatOf))].join('、');
  return pieces.length === 1 ? whatOf(first) : `${whats}，共${pieces.length}件`;
}

/** 签批单, as it is printed, and the form by which it comes back. */
export function signingView(sheet: SigningSheet, about: SigningAbout): SigningView {
  return {
    ...{ demo: about.demo, unit: about.directory.department(sheet.departmentId)?.name ?? '' },
    ...{ subject: subjectOf(sheet), printed: fullDay(about.today), code: shownCode(sheet.sha256) },
    matters: sheet.pieces.map((piece) => matterOf(piece, about)),
    form: about.mayEnter ? formOf(sheet, about) : null,
  };
}
