import { dayAsSeenOn, dayWithWeekday, type Day } from '../../calendar/domain/day.js';
import { writtenAmount } from '../../plan/domain/figure-amount.js';
import { pairsAmong } from '../../plan/domain/figure-pairs.js';
import { awaitedWords, bothYearsWords, scaleOf } from '../../plan/domain/figure-rules.js';
import { BLANK_QUESTION } from '../../plan/domain/figure-slips.js';
import { standingOf, type Window } from '../../plan/domain/figure-window.js';
import type { FigureEnd } from '../../plan/figure.service.js';
import type { Figure } from '../../plan/figure.entity.js';
import type { FigureLineView, FiguresView } from '../pages/figures.page.js';
import { markerWords } from './words.js';
import type { Fields } from '../form-fields.js';

export const END_WORDS: Readonly<Record<FigureEnd, string>> = {
  comparable: '报数',
  changed: '口径变化',
  discontinued: '本年不再统计',
  notOurs: '不由我单位统计',
};

export interface FiguresAbout {
  readonly action: string;
  readonly planYear: number;
  readonly figures: readonly Figure[];
  readonly unitNames: ReadonlyMap<string, string>;
  readonly window: Window;
  readonly today: Day;
  /** What was posted and refused; its errors by figure. */
  readonly values: Fields | null;
  readonly errors: ReadonlyMap<string, string>;
  readonly asked: boolean;
}

export interface FilledIn {
  readonly value: string;
  readonly end: FigureEnd;
  readonly words: string;
}

/** What is reported of a figure, as its fields would say it. */
export const reportedOf = (figure: Figure): FilledIn => ({
  value: writtenAmount(figure, figure.value),
  end: figure.comparability,
  words: figure.discontinuedReason ?? figure.explanation ?? '',
});

/** What the fields hold before anybody has touched them: what the office was told stands there to be reported, or not. */
export const filledInOf = (figure: Figure): FilledIn => ({
  ...reportedOf(figure),
  value: writtenAmount(figure, figure.value ?? figure.proposedValue),
});

export const isDone = ({ value, comparability }: Figure): boolean => value !== null || comparability === 'discontinued';

/** 上年129件，本年待区司法局1月14日前报送。 or both years beside each other. */
export function standsWords(figure: Figure, { unitNames, window, today }: Omit<FiguresAbout, 'figures'>): string {
  const told = figure.proposedValue === null ? '' : '督查室代填，请核对后上报。';
  if (isDone(figure)) return bothYearsWords(figure, figure.discontinuedReason);
  const unit = unitNames.get(figure.departmentId ?? '') ?? '报送单位';
  return `${told}${awaitedWords(figure, unit, dayAsSeenOn(window.to, today))}`;
}

function lineView(figure: Figure, about: FiguresAbout): FigureLineView {
  const { id } = figure;
  const before = filledInOf(figure);
  const value = (name: keyof FilledIn): string =>
    (about.values ? about.values[`${name}-${id}`] : undefined) ?? before[name];
  const end = value('end');
  const error = about.errors.get(id);
  return {
    id,
    version: { name: `version-${id}`, value: String(figure.version) },
    value: {
      ...{ id: `value-${id}`, name: `value-${id}`, kind: 'amount', value: value('value'), error },
      label: `${figure.name}（${scaleOf(figure).unit}）`,
      hint: `${markerWords(figure.sectionMarker)}${standsWords(figure, about)}`,
    },
    end: {
      ...{ name: `end-${id}`, legend: '这项数据' },
      options: Object.entries(END_WORDS).map(([one, label]) => ({ value: one, label, checked: one === end })),
    },
    words: {
      ...{ id: `words-${id}`, name: `words-${id}`, kind: 'line', value: value('words') },
      ...{ label: '说明或原因', optional: '没有特别情况的不用写' },
    },
    open: (error !== undefined && error !== BLANK_QUESTION) || end !== 'comparable' || value('words') !== '',
  };
}

/** In the order of last year's report; of a pair the whole comes first, and both together. */
function grouped(figures: readonly Figure[]): Figure[][] {
  const byId = new Map(figures.map((figure) => [figure.id, figure]));
  const pairs = pairsAmong(figures);
  const shown = new Set<string>();
  return figures.flatMap((figure): Figure[][] => {
    if (shown.has(figure.id)) return [];
    const pair = pairs.find(({ whole, part }) => whole === figure.id || part === figure.id);
    const of = pair ? [pair.whole, pair.part] : [figure.id];
    for (const id of of) shown.add(id);
    return [of.flatMap((id) => byId.get(id) ?? [])];
  });
}

function ledeOf({ figures, planYear, window, today }: FiguresAbout): string {
  const open = figures.filter((figure) => !isDone(figure)).length;
  if (figures.length === 0) return '没有要您单位报送的数据。';
  if (open === 0) return `${planYear}年的${figures.length}项数据都报了，要改的改后再报。`;
  const days = `${dayAsSeenOn(window.from, today)}至${dayWithWeekday(window.to)}`;
  const words = {
    before: `${days}报送；现在有数的可以先报。`,
    open: `请在${dayWithWeekday(window.to)}前报送，一页填完。`,
    past: `应在${dayAsSeenOn(window.to, today)}前报送，请尽快补报。`,
  };
  return `${planYear}年数据，还有${open}项没有报。${words[standingOf(window, today)]}`;
}

/** 年终数据: all figures of the unit on one page, sent with one button. */
export function figuresView(about: FiguresAbout): FiguresView {
  const units = new Map<string, Figure[]>();
  for (const figure of about.figures) {
    const unit = figure.departmentId ?? '';
    units.set(unit, [...(units.get(unit) ?? []), figure]);
  }
  return {
    ...{ action: about.action, lede: ledeOf(about), asked: about.asked },
    units: [...units].map(([id, figures]) => ({
      name: about.unitNames.get(id) ?? '',
      groups: grouped(figures).map((group) => group.map((figure) => lineView(figure, about))),
    })),
    button: about.asked ? '就这样上报' : '上报数据',
  };
}
