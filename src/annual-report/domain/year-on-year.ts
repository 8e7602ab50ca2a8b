import type { ReportFigure } from './input.js';
import { officialMarks } from './prose.js';

/** Below this a percentage says less than the two numbers (voice: small bases are written out). */
const SMALL = 30;

const OPENING = { flow: '全年', stock: '年底', cumulative: '累计', ratio: '' } as const;

/** One digit behind the point, and none where it is nought. */
const tenth = (n: number): string => (Math.round(Math.abs(n) * 10) / 10).toString();

const grown = (change: number): string => (change > 0 ? '增长' : '下降');

/** The year before beside this one, by what kind of number it is; null where there is none to set beside it. */
export function yearOnYear(figure: ReportFigure): string | null {
  const { value, lastValue, unit, kind } = figure;
  if (value === null || figure.comparability === 'discontinued') return null;
  if (figure.comparability === 'changed') return '统计口径与上年不同';
  if (lastValue === null) return '上年未统计';
  const change = value - lastValue;
  const rounded = figure.lastComparator !== null && figure.lastComparator !== '=';
  if (rounded) return `上年为${lastWords(figure)}`;
  if (change === 0) return '与上年持平';
  if (kind === 'ratio') return `比上年${change > 0 ? '提高' : '降低'}${tenth(change)}个百分点`;
  if (kind === 'stock') return `比上年底${change > 0 ? '增加' : '减少'}${Math.abs(change)}${unit}`;
  if (Math.min(value, lastValue) < SMALL) return `上年为${lastValue}${unit}`;
  return `同比${grown(change)}${tenth((change / lastValue) * 100)}%`;
}

/** 4000余条, as last year printed it, without the words around it. */
const lastWords = ({ lastText, lastValue, unit }: ReportFigure): string => {
  const printed = /(?:近|约|超过?)?\d[\d,.]*(?:万|亿)?[余多]?[^\d]{0,4}?(?:以上|以下|左右)?$/.exec(lastText ?? '')?.[0];
  return officialMarks(printed ?? `${lastValue ?? ''}${unit}`);
};

/** 全年归集行政检查信息31208条，同比增长32.5%。 A figure of nought or without a value makes no sentence. */
export function figureSentence(figure: ReportFigure): string | null {
  if (figure.value === null || figure.value === 0) return null;
  const beside = yearOnYear(figure);
  if (beside === null) return null;
  const opening = OPENING[figure.kind];
  const name = opening === '累计' && figure.name.startsWith('累计') ? figure.name.slice(2) : figure.name;
  return `${opening}${officialMarks(name)}${figure.value}${figure.unit}，${beside}。`;
}
