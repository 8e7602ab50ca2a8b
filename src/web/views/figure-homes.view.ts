import type { Directory } from '../../organization/directory.js';
import { FIGURE_KINDS, lastYearWords, type FigureKind } from '../../plan/domain/figure-rules.js';
import type { Figure } from '../../plan/figure.entity.js';
import { groupBy } from '../../platform/group.js';
import type { FigureHomesView, HomeRowView } from '../pages/figure-homes.page.js';
import { isDone, standsWords, type FiguresAbout } from './figures.view.js';
import { unitOptions } from './desk-edit.view.js';
import { addressOf, pagerOf } from './pager.js';
import { markerWords } from './words.js';
import type { Fields } from '../form-fields.js';

const KIND_WORDS: Readonly<Record<FigureKind, string>> = {
  flow: '年内量',
  stock: '存量',
  cumulative: '累计',
  ratio: '比率',
};

/** A form of more rows than this is read by nobody to its end; each of them offers every unit. */
const ROWS = 40;
const MOST_OPTIONS = 2500;
const FEWEST_ROWS = 5;

const rowsFor = ({ departments }: Directory): number =>
  Math.min(ROWS, Math.max(FEWEST_ROWS, Math.floor(MOST_OPTIONS / Math.max(1, departments.length))));

/** Of 各单位报送情况: a district has some forty units. */
const A_PAGE = 50;

/** Nobody's yet, or proposed from the year before; what is counted no longer is nobody's to settle. */
export const unsettled = (figures: readonly Figure[]): Figure[] =>
  figures.filter(({ confirmedOn, comparability }) => confirmedOn === null && comparability !== 'discontinued');

export interface HomesAbout extends FiguresAbout {
  readonly directory: Directory;
  readonly settles: boolean;
  /** Of the units. */
  readonly page: number | undefined;
}

export function homesView(about: HomesAbout): FigureHomesView {
  const open = unsettled(about.figures);
  const shown = about.settles ? open.slice(0, rowsFor(about.directory)) : [];
  const figures = groupBy(about.figures, ({ departmentId }) => departmentId);
  const units = about.directory.departments.filter(({ id }) => figures.has(id));
  const to = (page: number | undefined): string => `${addressOf('/figures', { year: about.planYear, page })}#by-unit`;
  const pager = pagerOf(units.length, { page: about.page, aPage: A_PAGE, to });
  return {
    action: about.action,
    lede: ledeOf(open.length, shown.length),
    rows: shown.map((figure) => rowView(figure, about)),
    units: units.slice(pager.from, pager.to).map(({ id, name }) => unitView(name, figures.get(id) ?? [], about)),
    pager,
  };
}

function ledeOf(open: number, shown: number): string {
  if (open === 0) return '每项数据都有报送单位。';
  if (shown === 0) return `${open}项数据还没有确认报送单位。`;
  const rest = open > shown ? `先列${shown}项，其余${open - shown}项确认后接着列出。` : '';
  return `${open}项数据要确认报送单位，以后年度沿用。${rest}`;
}

function rowView(figure: Figure, { directory, values, errors }: HomesAbout): HomeRowView {
  const { id } = figure;
  const posted: Fields = values ?? {};
  const proposed = directory.department(figure.departmentId)?.code ?? '';
  const field = (name: string) => ({ id: `${name}-${id}`, name: `${name}-${id}` });
  const by = directory.department(figure.declinedBy)?.name;
  return {
    id,
    version: { name: `version-${id}`, value: String(figure.version) },
    title: `${markerWords(figure.sectionMarker)}${figure.name}（${figure.unit}）`,
    note: [
      lastYearWords(figure),
      ...(by === undefined ? [] : [`${by}：不由我单位统计，${figure.declinedWords ?? ''}`]),
      ...(proposed === '' ? [] : ['报送单位按上年或分解表提出，待确认']),
    ].join('　'),
    home: {
      ...{ ...field('home'), label: '报送单位', kind: 'select', value: posted[`home-${id}`] ?? proposed },
      options: unitOptions(directory),
      error: errors.get(id),
    },
    kind: {
      ...{ ...field('kind'), label: '类别', kind: 'select', value: posted[`kind-${id}`] ?? figure.kind },
      options: FIGURE_KINDS.map((one) => ({ value: one, label: KIND_WORDS[one] })),
    },
    reason: {
      ...{ ...field('reason'), label: '本年不再统计的原因', kind: 'line', optional: '有单位报送的不用写' },
      value: posted[`reason-${id}`] ?? '',
    },
  };
}

/** How far the unit has come, and what is still awaited. */
const unitView = (name: string, mine: readonly Figure[], about: HomesAbout): FigureHomesView['units'][number] => {
  const done = mine.filter(isDone).length;
  return {
    summary: `${name}　已报${done}项，待报${mine.length - done}项`,
    lines: mine.map((figure) => ({
      name: figure.name,
      words: standsWords(figure, about),
      said: figure.explanation ?? '',
    })),
  };
};
