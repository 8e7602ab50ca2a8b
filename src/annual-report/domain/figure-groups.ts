import { figureName } from './figure-name.js';
import type { ReportFigure } from './input.js';
import { officialMarks } from '../../writing/domain/punctuation.js';

const OPENINGS = { flow: '全年', stock: '年底', cumulative: '累计', ratio: '' } as const;

/** A figure as it stands in a row of several: its verb and name with the number, and the year before in words. */
interface Told {
  readonly verb: string;
  readonly noun: string;
  readonly amount: string;
  readonly beside: string;
}

export const isPrintable = ({ amount, value, beside, comparability }: ReportFigure): boolean =>
  amount !== null && value !== 0 && beside !== null && comparability !== 'discontinued';

/**
 * Several figures in one clause, 全年归集行政检查信息31208条、行政处罚信息1524条，同比分别增长32.5%和12.1%: one verb where
 * they share it, one comparison where it is of one kind. No end mark.
 */
export function figureClause(figures: readonly ReportFigure[], lastSection = ''): string {
  const kind = figures[0]?.kind ?? 'flow';
  const told = figures.map((figure): Told => {
    const { verb, noun } = figureName(figure, lastSection);
    return { verb, noun, amount: figure.amount ?? '', beside: officialMarks(figure.beside ?? '') };
  });
  const together = comparedTogether(told.map(({ beside }) => beside));
  const opening = told[0]?.noun.startsWith(OPENINGS[kind]) ? '' : OPENINGS[kind];
  const names = told.map(({ verb, noun, amount, beside }, i) => {
    const said = i > 0 && told[i - 1]?.verb === verb ? '' : verb;
    // 办理行政复议案件141件、审结133件: what is counted is said once.
    const named = i > 0 && said !== '' && told[i - 1]?.noun === noun ? '' : noun;
    return `${said}${named}${amount}${together === null && told.length > 1 ? `（${beside}）` : ''}`;
  });
  const tail = told.length === 1 ? `，${told[0]?.beside}` : together === null ? '' : `，${together}`;
  return `${opening}${names.join('、')}${tail}`;
}

/** What two comparisons have in common before the number in which they differ. */
const COMPARED = /^(同比(?:增长|下降)|上年为|比上年底?(?:增加|减少|提高|降低))(.+)$/;

/** 同比分别增长32.5%和12.1%; null where the comparisons are of several kinds. */
function comparedTogether(besides: readonly string[]): string | null {
  const [only] = besides;
  if (besides.length > 1 && only !== undefined && besides.every((one) => one === only))
    return only.startsWith('与上年') ? `均${only}` : only;
  const parts = besides.map((beside) => COMPARED.exec(beside));
  const [first] = parts;
  if (!first || parts.length < 2 || !parts.every((part) => part?.[1] === first[1])) return null;
  const amounts = parts.map((part) => part?.[2] ?? '');
  const listed = `${amounts.slice(0, -1).join('、')}和${amounts.at(-1) ?? ''}`;
  return `${(first[1] ?? '').replace(/^(同比|上年|比上年底?)(.*)$/, '$1分别$2')}${listed}`;
}

/** In rows that can be read: by kind, and of one kind by unit. */
export function rowsOfFigures(figures: readonly ReportFigure[], most: number): ReportFigure[][] {
  const rows: ReportFigure[][] = [];
  for (const figure of figures) {
    const row = rows.find(
      ([first, ...rest]) =>
        first?.kind === figure.kind && first.department === figure.department && rest.length + 1 < most,
    );
    if (row) row.push(figure);
    else rows.push([figure]);
  }
  return rows;
}
