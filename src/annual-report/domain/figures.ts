import { compared, contradictedBy, fateOf, holds, isAbout } from './figure-facts.js';
import { figureClause, isPrintable, rowsOfFigures } from './figure-groups.js';
import type { ReportFigure, ReportTask } from './input.js';
import { officialMarks, quoted } from '../../writing/domain/punctuation.js';
import type { Material } from './report.js';
import { sentence, withFigure, type Origin, type Sentence } from './sentence.js';
import type { Slot } from './skeleton.js';

interface Surroundings {
  /** What units said in this section. */
  readonly here: readonly Sentence[];
  /** What units said anywhere in the chapter. */
  readonly anywhere: readonly Sentence[];
  /** Tasks of the section: their standards name the figures they are measured by. */
  readonly tasks?: readonly Pick<ReportTask, 'id' | 'figures'>[];
}

interface Told {
  readonly sentences: readonly Sentence[];
  readonly material: readonly Material[];
}

/** So many figures of one unit stand in one clause. */
const MOST_IN_A_ROW = 4;

/**
 * The figures of a section, each number once and last year's beside it: in the unit's own sentence where it stands
 * there, behind the statement it measures, else in one sentence of its kind. What does not agree is shown to a person.
 */
export function tellFigures(slot: Pick<Slot, 'text'>, figures: readonly ReportFigure[], around: Surroundings): Told {
  let here = [...around.here];
  const material: Material[] = [];
  const free: ReportFigure[] = [];
  for (const figure of figures) {
    const printed = here.find((one) => holds(one.text, figure));
    const contradiction = printed ? null : contradictedBy(figure, around.anywhere);
    if (printed) here = here.map((one) => (one === printed ? withNumber(one, figure) : one));
    else if (contradiction === null && isPrintable(figure)) free.push(figure);
    const { text, open } = contradiction === null ? fateOf(figure) : { text: contradiction, open: true };
    material.push({ ...figureMaterial(figure, text), open });
  }
  const hosts = hostsOf(free, here, around.tasks ?? []);
  const at = (host: number | null): ReportFigure[] => free.filter((_, i) => hosts[i] === host);
  const told = here.map((one, i) => behind(one, at(i), slot.text));
  return { sentences: [...told, ...ownSentences(at(null), slot.text)], material: [...fewer(figures), ...material] };
}

export const figureOrigin = ({ id, department, reportedOn }: ReportFigure): Origin => ({
  ...{ kind: 'figure', id, unit: department, submittedOn: reportedOn, acceptedOn: null, evidence: [] },
});

export const figureMaterial = (figure: ReportFigure, text: string): Material => ({
  kind: 'figure',
  title: `数据${quoted(officialMarks(figure.name))}`,
  text,
  lastYear: figure.lastText ?? '上年未统计',
  open: true,
  origins: [figureOrigin(figure)],
});

const withNumber = (one: Sentence, figure: ReportFigure): Sentence =>
  withFigure({ ...one, text: compared(one.text, figure) }, figure.id, figureOrigin(figure));

/** Whose sentence it is, and what is counted together with it, weighs more than a word in common. */
const NEAR = 0.5;
const NEAR_OF_ONE_UNIT = 0.25;

/** The sentence each figure measures: of a task whose standard names it, else one that speaks of it; null for none. */
function hostsOf(
  figures: readonly ReportFigure[],
  here: readonly Sentence[],
  tasks: readonly Pick<ReportTask, 'id' | 'figures'>[],
): (number | null)[] {
  const hosts = new Map<string, number>();
  return figures.map((figure) => {
    const measured = tasks.filter((task) => task.figures.includes(figure.id)).map(({ id }) => id);
    const about = here.map(({ text }) => isAbout(text, figure.name));
    const own = here.flatMap((one, i) => (one.tasks.some((id) => measured.includes(id)) ? [i] : []));
    const unit = (one: Sentence): boolean => one.origins.some((o) => o.unit === figure.department && o.unit !== null);
    const near = here.flatMap((one, i) => ((about[i] ?? 0) >= (unit(one) ? NEAR_OF_ONE_UNIT : NEAR) ? [i] : []));
    const among = own.length > 0 ? own : near;
    const best = [...among].reverse().sort((a, b) => (about[b] ?? 0) - (about[a] ?? 0))[0];
    if (best === undefined) return null;
    // What one standard names stays together unless another sentence plainly speaks of it.
    const before = hosts.get(measured.join());
    const host = own.length > 0 && before !== undefined && (about[best] ?? 0) < NEAR ? before : best;
    if (own.length > 0) hosts.set(measured.join(), host);
    return host;
  });
}

/** 建立按月核对制度，全年归集行政检查信息31208条，同比增长32.5%。 */
function behind(one: Sentence, figures: readonly ReportFigure[], lastSection: string): Sentence {
  if (figures.length === 0) return one;
  const clauses = clausesFor(figures, lastSection).join('；');
  const words = one.text.includes('全年') ? clauses.replace(/^全年/, '') : clauses;
  const text = `${one.text.replace(/。$/, '')}，${words}。`;
  return figures.reduce((told, figure) => withFigure(told, figure.id, figureOrigin(figure)), { ...one, text });
}

/** Those no statement speaks of: one sentence a kind, so that no two open alike. */
const ownSentences = (figures: readonly ReportFigure[], lastSection: string): Sentence[] =>
  [...new Set(figures.map(({ kind }) => kind))].map((kind) => {
    const mine = figures.filter((figure) => figure.kind === kind);
    const origins = mine.map(figureOrigin);
    const text = `${clausesFor(mine, lastSection).join('；')}。`;
    return sentence({ text, source: 'figure', figures: mine.map(({ id }) => id), origins });
  });

/** 全年 and 年底 are said once. */
const clausesFor = (figures: readonly ReportFigure[], lastSection: string): string[] =>
  rowsOfFigures(figures, MOST_IN_A_ROW).map((row, i, rows) => {
    const clause = figureClause(row, lastSection);
    return rows[i - 1]?.[0]?.kind === row[0]?.kind ? clause.replace(/^(全年|年底|累计)/, '') : clause;
  });

/** A section with fewer numbers than last year's is flagged; each number says why it is not there. */
function fewer(figures: readonly ReportFigure[]): Material[] {
  const last = figures.filter(({ lastText }) => lastText !== null);
  const written = last.filter(isPrintable);
  if (written.length >= last.length) return [];
  const missing = last.filter((figure) => !written.includes(figure)).map(({ name }) => officialMarks(name));
  const text = `上年${last.length}个，本年写入${written.length}个；未写入：${missing.join('、')}`;
  return [{ kind: 'figure', title: '数据少于上年', text, lastYear: '', open: false, origins: [] }];
}
