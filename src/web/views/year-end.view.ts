import { OUTCOME_WORDS } from '../../annual-report/domain/outcomes.js';
import { dayWithWeekday, monthDay } from '../../calendar/domain/day.js';
import { ENTRY_KINDS, type EntryKind, type YearEndSetting } from '../../plan/domain/year-end-rules.js';
import type { UnitYearEnd, YearEnd, YearEndLine } from '../../plan/year-end-reading.service.js';
import type { ChoiceView } from '../components/acts.js';
import type { SeenView, TextFieldView } from '../components/form.js';
import type { BannerView } from '../components/banner.js';
import { CLOSING_FIELDS, closingMark, heldBy } from '../year-end-forms.js';
import { fieldOf } from '../form-fields.js';
import { draftTheirs, writerWords } from './statements.view.js';
import { sectionView, type EntriesAbout, type EntrySectionView } from './year-end-entries.view.js';

export interface YearEndAbout extends EntriesAbout {
  readonly yearEnd: YearEnd;
  /** The head reports; a clerk, and whoever came by a letter's link, send to the head. */
  readonly signsOff: boolean;
  readonly linked: boolean;
  readonly asked: boolean;
}

export interface ClosingLineView {
  readonly key: string;
  readonly href: string;
  readonly title: string;
  readonly facts: readonly string[];
  readonly note: string;
  readonly text: TextFieldView;
  readonly outcome: ChoiceView;
  readonly more: readonly TextFieldView[];
  /** What only some outcomes ask for is folded away until there is something in it. */
  readonly moreOpen: boolean;
  readonly seen: SeenView;
  readonly theirs: BannerView | null;
}

export interface YearEndView {
  readonly unitId: string;
  readonly heading: string;
  readonly lede: string;
  readonly counted: string;
  readonly lines: readonly ClosingLineView[];
  readonly sections: readonly EntrySectionView[];
  readonly main: { readonly value: string; readonly label: string } | null;
  readonly asked: boolean;
  readonly linked: boolean;
  readonly filledBy: string;
  readonly filledByError: string | undefined;
  readonly mayTakeBack: boolean;
}

const MINUTES_A_LINE = 0.75;

function lineView(line: YearEndLine, about: YearEndAbout): ClosingLineView {
  const { task, nodes } = line.row.record;
  const held = heldBy(line);
  const value = (name: string): string => (about.values ? about.values[fieldOf(name, task.id)] : held[name]) ?? '';
  const named = (name: string) => ({ name: fieldOf(name, task.id), error: about.errors[fieldOf(name, task.id)] });
  const field = (name: string, rest: Partial<TextFieldView> & { label: string }): TextFieldView => ({
    ...{ ...named(name), id: fieldOf(name, task.id), value: value(name) },
    ...rest,
  });
  const more = [
    field('nextYear', { label: '明年安排', rows: 2, optional: '继续、结转的写做什么、何时完成' }),
    field('why', { label: '原因、依据，或并入哪一项', rows: 2, optional: '未落实、并入、不再适用的写' }),
  ];
  const said = nodes.length - line.nodesOpen;
  const nodeWords = line.nodesOpen > 0 ? '，没有报完的，结论可选“结转”' : '';
  return {
    ...{ key: task.id, href: `/tasks/${task.id}`, title: task.title, more },
    facts: [
      ...(task.standard ? [`落实标准：${task.standard}`] : []),
      ...(nodes.length > 0 ? [`节点已报${said}/${nodes.length}${nodeWords}`] : []),
    ],
    seen: { name: fieldOf('seen', task.id), value: closingMark(line) },
    theirs: draftTheirs({ key: task.id, draft: line.draft, fields: CLOSING_FIELDS }, about),
    note: noteOf(line, about),
    text: field('text', { label: '全年做了什么', rows: 4, placeholder: '例：8月12日印发《×××办法》（文号）' }),
    outcome: {
      ...{ ...named('outcome'), legend: '结论' },
      options: [
        { value: '', label: '暂不报', checked: value('outcome') === '' },
        ...line.outcomes.map((one) => ({
          ...{ value: one, label: OUTCOME_WORDS[one], checked: value('outcome') === one },
        })),
      ],
    },
    moreOpen: more.some((one) => one.value !== '' || one.error !== undefined),
  };
}

const noteOf = ({ draft, returned }: YearEndLine, about: YearEndAbout): string =>
  [
    ...(draft?.state === 'returned' ? [`负责人退回：${draft.returnedWords ?? ''}`] : []),
    ...(draft?.state === 'sent' ? [`等负责人同意上报：${writerWords(draft, about)}`] : []),
    ...(draft?.state === 'saved' ? [`草稿：${writerWords(draft, about)}`] : []),
    ...(returned?.missing ? [`督查室退回，请补充：${returned.missing}`] : []),
  ].join('　');

/** What is asked, by when; before it opens, that it can be written already. */
function ledeOf({ lines }: UnitYearEnd, { yearEnd, today }: YearEndAbout): string {
  const { opensOn, dueBy } = yearEnd.days;
  const days = `${monthDay(opensOn)}开放，${dayWithWeekday(dueBy)}前上报`;
  if (lines.length === 0) return `现在没有要写办结情况的任务。其他工作、问题和明年计划${days}，没有的不用写。`;
  const filled = lines.filter(({ said, draft }) => said !== '' || draft !== null).length;
  const minutes = Math.max(1, Math.ceil(lines.length * MINUTES_A_LINE));
  const begun = filled > 0 ? `${filled}项已带入报过的内容，改动处即可，` : '';
  const asked = `${lines.length}项任务写办结情况和结论，${begun}约${minutes}分钟。`;
  if (today < opensOn) return `年终材料${days}。现在可以先写，开放后上报。${asked}`;
  const by = today > dueBy ? `应于${dayWithWeekday(dueBy)}前上报，现在仍可以报` : `${dayWithWeekday(dueBy)}前上报`;
  return `${asked}${by}。报过的，年终那一期情况不用另报。`;
}

function countedOf({ ended, underReview, paused }: UnitYearEnd): string {
  const counts = [
    ...(underReview > 0 ? [`${underReview}项已报，等审核`] : []),
    ...(ended > 0 ? [`${ended}项已结束`] : []),
    ...(paused > 0 ? [`${paused}项暂缓`] : []),
  ];
  return counts.length === 0 ? '' : `另有${counts.join('，')}，无须填写。`;
}

function mainOf({ signsOff, asked, today, yearEnd }: YearEndAbout): YearEndView['main'] {
  if (!signsOff) return { value: 'send', label: asked ? '就这样送负责人' : '送负责人' };
  if (today < yearEnd.days.opensOn) return null;
  return { value: 'report', label: asked ? '就这样上报' : '全部同意上报' };
}

/** 负责人 sends the whole page with one button; a clerk sends it to the head with one. */
export function yearEndView(page: UnitYearEnd, about: YearEndAbout): YearEndView {
  return {
    ...{ unitId: page.departmentId, heading: `${about.yearEnd.plan.planYear}年年终材料　${page.unit}` },
    ...{ lede: ledeOf(page, about), counted: countedOf(page), main: mainOf(about), asked: about.asked },
    ...{ linked: about.linked, filledBy: about.values?.['filledBy'] ?? '', filledByError: about.errors['filledBy'] },
    lines: page.lines.map((line) => lineView(line, about)),
    sections: ENTRY_KINDS.map((kind: EntryKind) => sectionView(kind, page.entries, about)),
    mayTakeBack: about.signsOff && page.entries.some(({ state }) => state === 'sent'),
  };
}

const dayWords = (monthAndDay: string): string => monthDay(`2021-${monthAndDay}`);

/** No plan is approved yet: what will be asked, and when. */
export const noPlanWords = ({ opens, dueBy }: YearEndSetting): string =>
  `还没有立项的任务分解表。立项以后，年终材料${dayWords(opens)}开放，${dayWords(dueBy)}前上报，一页填完。`;
