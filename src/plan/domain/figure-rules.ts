/** 年内量, 存量, 累计, 比率: what a number counts decides how two years of it may be compared. */
export const FIGURE_KINDS = ['flow', 'stock', 'cumulative', 'ratio'] as const;
/** 可比 · 口径变化 · 本年不再统计 */
export const COMPARABILITIES = ['comparable', 'changed', 'discontinued'] as const;
export type FigureKind = (typeof FIGURE_KINDS)[number];
export type Comparability = (typeof COMPARABILITIES)[number];

/** Two years of a number, as far as the rules need to know them. */
export interface FigureFacts {
  readonly name: string;
  readonly unit: string;
  readonly kind: FigureKind;
  readonly comparability: Comparability;
  readonly lastValue: number | null;
  /** Anything but '=' (余, 以上, 近) makes last year's number a round one: no percentage is drawn from it. */
  readonly lastComparator: string | null;
  /** As last year's report printed it, with the words around it. */
  readonly lastText: string | null;
  readonly value: number | null;
}

/** Below this a percentage says less than the two numbers (voice: small bases are written out). */
const SMALL = 30;
const TEN_THOUSAND = 10_000;

/** 0.1 + 0.2 is 0.3 on paper; six digits are more than any report prints. */
export const exact = (n: number): number => Math.round(n * 1e6) / 1e6;

const tenth = (n: number): number => Math.round(Math.abs(n) * 10) / 10;

/** The year before beside this one, by what kind of number it is; null where there is none to set beside it. */
export function yearOnYear(figure: FigureFacts): string | null {
  const { value, lastValue, comparability } = figure;
  if (value === null || comparability === 'discontinued') return null;
  if (comparability === 'changed') return '口径变化，不与上年比较';
  if (lastValue === null) return '上年未统计';
  if (isRound(figure)) return `上年为${lastAmount(figure)}`;
  const change = exact(value - lastValue);
  return change === 0 ? '与上年持平' : changed({ figure, lastValue, change, value });
}

interface Change {
  readonly figure: FigureFacts;
  readonly value: number;
  readonly lastValue: number;
  readonly change: number;
}

function changed({ figure, value, lastValue, change }: Change): string {
  const up = change > 0;
  if (figure.kind === 'ratio') {
    const points = tenth(change);
    return points === 0 ? '与上年基本持平' : `比上年${up ? '提高' : '降低'}${points}个百分点`;
  }
  if (figure.kind !== 'flow') return `比上年底${up ? '增加' : '减少'}${printedAmount(figure, Math.abs(change))}`;
  // “0项” is never printed.
  if (lastValue === 0) return '上年没有';
  if (Math.min(value, lastValue) < SMALL) return `上年为${exact(lastValue)}${figure.unit}`;
  const percent = tenth((change / lastValue) * 100);
  return percent === 0 ? '与上年基本持平' : `同比${up ? '增长' : '下降'}${percent}%`;
}

const isRound = ({ lastComparator }: FigureFacts): boolean => lastComparator !== null && lastComparator !== '=';

/** How many of the figure's unit one of what people write is: 万元 where last year's report printed 3499.8万元. */
export function scaleOf({ lastText, unit }: Pick<FigureFacts, 'lastText' | 'unit'>): { by: number; unit: string } {
  return lastText?.includes(`万${unit}`) ? { by: TEN_THOUSAND, unit: `万${unit}` } : { by: 1, unit };
}

/** In 万 where last year's report printed it so: 3954.8万元 is read, 39547740元 is counted on one's fingers. */
export function printedAmount(figure: Pick<FigureFacts, 'lastText' | 'unit'>, value: number): string {
  const scale = scaleOf(figure);
  return scale.by > 1 && value >= scale.by
    ? `${tenth(value / scale.by)}${scale.unit}`
    : `${exact(value)}${figure.unit}`;
}

/** 4000余条, as last year printed it, without the words around it. */
function lastAmount(figure: FigureFacts): string {
  const { lastText, lastValue } = figure;
  const printed = /(?:近|约|超过?)?\d[\d,.]*(?:万|亿)?[余多]?[^\d]{0,4}?(?:以上|以下|左右)?$/.exec(lastText ?? '')?.[0];
  if (isRound(figure) && printed !== undefined) return printed;
  return lastValue === null ? '' : printedAmount(figure, lastValue);
}

/** 上年129件; never nought for what was not counted. */
export const lastYearWords = (figure: FigureFacts): string =>
  figure.lastValue === null ? '上年未统计' : `上年${lastAmount(figure)}`;

/** This year's beside last year's in one line, as pages show it. */
export function bothYearsWords(figure: FigureFacts, reason: string | null = null): string {
  const { value, comparability } = figure;
  const last = lastYearWords(figure);
  if (comparability === 'discontinued') return `${last}，本年不再统计${reason ? `：${reason}` : ''}`;
  if (value === null) return last;
  const beside = yearOnYear(figure) ?? '';
  const told = beside.startsWith('上年') ? '' : `，${beside}`;
  return `${last}，本年${printedAmount(figure, value)}${told}`;
}

/** 上年129件，本年待区司法局1月14日前报送。 */
export const awaitedWords = (figure: FigureFacts, unitName: string, until: string): string =>
  `${lastYearWords(figure)}，本年待${unitName}${until}前报送。`;
