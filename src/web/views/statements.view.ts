import { clockWords, dayOf } from '../../calendar/domain/beijing.js';
import { dayAsSeenOn, dayWithWeekday, type Day } from '../../calendar/domain/day.js';
import { bothYearsWords } from '../../plan/domain/figure-rules.js';
import type { SheetLine } from '../../plan/statement-sheet.service.js';
import { ASSESSMENT_WORDS } from '../../task/domain/facts.js';
import type { UnitDraft } from '../../task/unit-draft.entity.js';
import type { ChoiceView } from '../components/acts.js';
import type { BannerView } from '../components/banner.js';
import type { TextFieldView } from '../components/form.js';
import type { StatementLineView, StatementsView } from '../pages/statements.page.js';
import { fieldOf } from '../form-fields.js';
import { overtakenBanner } from './overtaken.view.js';
import { filledIn, LINE_FIELDS, markOf } from './statement-mark.js';

export interface SheetAbout {
  readonly lines: readonly SheetLine[];
  readonly today: Day;
  /** The head reports; a clerk, and whoever came by a letter's link, send to the head. */
  readonly signsOff: boolean;
  readonly linked: boolean;
  /** What was posted and refused; its errors by the name of the field. */
  readonly values: Readonly<Record<string, string>> | null;
  readonly errors: Readonly<Record<string, string>>;
  readonly names: ReadonlyMap<string, string>;
  readonly reader: string;
  /** 第三季度，10月8日开放，10月15日截止; null where none is to come. */
  readonly nextCollection: string | null;
  readonly asked: boolean;
  /** Lines of which another wrote something else meanwhile. */
  readonly overtaken: ReadonlySet<string>;
}

const MINUTES_A_LINE = 0.75;

/** 填报人 示例乙（代填：示例丙），9月6日9时12分. */
export function writerWords(
  by: { readonly writtenBy: string; readonly writtenAt: string; readonly filledBy?: string | null },
  { names, today }: Pick<SheetAbout, 'names' | 'today'>,
): string {
  const at = new Date(by.writtenAt);
  const filled = by.filledBy ? `（代填：${by.filledBy}）` : '';
  return `填报人${names.get(by.writtenBy) ?? ''}${filled}，${dayAsSeenOn(dayOf(at), today)}${clockWords(at)}`;
}

function noteOf({ draft, returned }: SheetLine, { names, today }: SheetAbout): string {
  return [
    ...(draft?.byOffice ? [`督查室代填，请核对后上报：${writerWords(draft, { names, today })}`] : []),
    ...(draft?.state === 'returned' ? [`负责人退回：${draft.returnedWords ?? ''}`] : []),
    ...(draft?.state === 'sent' ? [`等负责人同意上报：${writerWords(draft, { names, today })}`] : []),
    ...(returned?.missing ? [`督查室退回，请补充：${returned.missing}`] : []),
  ].join('　');
}

export interface DraftedLine {
  readonly key: string;
  readonly draft: UnitDraft | null;
  readonly fields: readonly string[];
}

/** 别人先改了: both texts, above the reader's own form; null where nobody did. */
export function draftTheirs(
  { key, draft, fields }: DraftedLine,
  { names, reader, today, values, overtaken }: Pick<SheetAbout, 'names' | 'reader' | 'today' | 'values' | 'overtaken'>,
): BannerView | null {
  if (!draft || !values || !overtaken.has(key)) return null;
  const { writtenBy: by, writtenAt: at, input } = draft;
  const mine = Object.fromEntries(fields.map((name) => [name, values[fieldOf(name, key)] ?? '']));
  const already = { did: 'wrote', by, at, words: input['text'] ?? '', input } as const;
  return overtakenBanner({
    already,
    who: names.get(by) ?? null,
    isSelf: by === reader,
    retry: { values: mine },
    today,
  });
}

function lineView(line: SheetLine, about: SheetAbout): StatementLineView {
  const { key, row, period } = line;
  const { task } = row.record;
  const before = filledIn(line);
  const value = (name: string): string => (about.values ? about.values[fieldOf(name, key)] : before[name]) ?? '';
  const field = (name: string, rest: Partial<TextFieldView> & { label: string }): TextFieldView => ({
    ...{
      id: fieldOf(name, key),
      name: fieldOf(name, key),
      value: value(name),
      error: about.errors[fieldOf(name, key)],
    },
    ...rest,
  });
  const assessment: ChoiceView = {
    ...{ name: fieldOf('assessment', key), legend: '本期评价', error: about.errors[fieldOf('assessment', key)] },
    options: Object.entries(ASSESSMENT_WORDS).map(([one, label]) => ({
      ...{ value: one, label, checked: value('assessment') === one },
    })),
  };
  return {
    ...{ key, href: `/tasks/${task.id}`, title: task.title, assessment },
    period: `${period.name}情况（截至${dayAsSeenOn(period.asOf, about.today)}），${dayWithWeekday(period.dueBy)}前上报`,
    late: about.today > period.dueBy,
    standard: task.standard ?? '',
    note: noteOf(line, about),
    text: field('text', {
      ...{ label: '做了什么', rows: 3, placeholder: '例：8月12日印发《×××办法》（文号）' },
    }),
    figures: line.figures.map((figure) => `${figure.name}：${bothYearsWords(figure)}`),
    problems: field('problems', { label: '问题、需要协调的', rows: 2, optional: '可不填' }),
    nextSteps: field('nextSteps', { label: '下一步', rows: 2, optional: '可不填' }),
    noNews: { name: fieldOf('noNews', key), checked: value('noNews') === 'yes' },
    seen: { name: fieldOf('seen', key), value: markOf(line) },
    theirs: draftTheirs({ key, draft: line.draft, fields: LINE_FIELDS }, about),
  };
}

/** 负责人 sends the whole page with one button; a clerk sends it to the head with one. */
export function statementsView(about: SheetAbout): StatementsView {
  const { lines, signsOff, asked } = about;
  const filled = lines.filter((line) => line.last !== null || line.draft !== null).length;
  const minutes = Math.max(1, Math.ceil(lines.length * MINUTES_A_LINE));
  const lede =
    lines.length === 0
      ? `现在没有要报送的期次情况。${about.nextCollection === null ? '' : `下一次集中填报：${about.nextCollection}。`}`
      : `${lines.length}项，${filled > 0 ? `${filled}项已带入上期内容，改动处即可，` : ''}约${minutes}分钟。没有新情况的，勾一下就行。`;
  const main = signsOff ? { value: 'report', label: '全部同意上报' } : { value: 'send', label: '送负责人' };
  return {
    ...{ lede, linked: about.linked, filledBy: about.values?.['filledBy'] ?? '', asked },
    filledByError: about.errors['filledBy'],
    lines: lines.map((line) => lineView(line, about)),
    printable: lines.some(({ draft }) => draft?.state === 'sent'),
    main: asked ? { ...main, label: signsOff ? '就这样上报' : '就这样送负责人' } : main,
  };
}
