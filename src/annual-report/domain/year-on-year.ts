import type { ReportFigure } from './input.js';
import { officialMarks } from './punctuation.js';

/** Below this a percentage says less than the two numbers (voice: small bases are written out). */
const SMALL = 30;

const OPENING = { flow: '全年', stock: '年底', cumulative: '累计', ratio: '' } as const;

/** What is done to a thing so counted, as last year's text puts it before the name. */
const VERBS = '归集|办理|移送|处理|处置|接待|受理|出具|发放|删除|整改|开展|审核|化解|警示约谈|组织|培训'.split('|');

/** 0.1 + 0.2 is 0.3 on paper; six digits are more than any report prints. */
const exact = (n: number): number => Math.round(n * 1e6) / 1e6;

const tenth = (n: number): number => Math.round(Math.abs(n) * 10) / 10;

/** The year before beside this one, by what kind of number it is; null where there is none to set beside it. */
export function yearOnYear(figure: ReportFigure): string | null {
  const { value, lastValue } = figure;
  if (value === null || figure.comparability === 'discontinued') return null;
  if (figure.comparability === 'changed') return '统计口径与上年不同';
  if (lastValue === null) return '上年未统计';
  const rounded = figure.lastComparator !== null && figure.lastComparator !== '=';
  if (rounded) return `上年为${lastWords(figure)}`;
  const change = exact(value - lastValue);
  return change === 0 ? '与上年持平' : changed({ figure, lastValue, change, value });
}

interface Change {
  readonly figure: ReportFigure;
  readonly value: number;
  readonly lastValue: number;
  readonly change: number;
}

function changed({ figure: { kind, unit }, value, lastValue, change }: Change): string {
  const up = change > 0;
  if (kind === 'ratio') {
    const points = tenth(change);
    return points === 0 ? '与上年基本持平' : `比上年${up ? '提高' : '降低'}${points}个百分点`;
  }
  if (kind !== 'flow') return `比上年底${up ? '增加' : '减少'}${Math.abs(change)}${unit}`;
  // “0项” is never printed.
  if (lastValue === 0) return '上年没有';
  if (Math.min(value, lastValue) < SMALL) return `上年为${exact(lastValue)}${unit}`;
  const percent = tenth((change / lastValue) * 100);
  return percent === 0 ? '与上年基本持平' : `同比${up ? '增长' : '下降'}${percent}%`;
}

/** In 万 where last year's report printed it so: 3954.8万元 is read, 39547740元 is counted on one's fingers. */
export const printedAmount = ({ lastText, unit }: ReportFigure, value: number): string =>
  value >= 10_000 && lastText?.includes(`万${unit}`) ? `${tenth(value / 10_000)}万${unit}` : `${exact(value)}${unit}`;

/** 4000余条, as last year printed it, without the words around it. */
const lastWords = ({ lastText, lastValue, unit }: ReportFigure): string => {
  const printed = /(?:近|约|超过?)?\d[\d,.]*(?:万|亿)?[余多]?[^\d]{0,4}?(?:以上|以下|左右)?$/.exec(lastText ?? '')?.[0];
  return officialMarks(printed ?? `${lastValue ?? ''}${unit}`);
};

/**
 * 全年归集行政检查信息31208条，同比增长32.5%。 A figure of nought or without a value makes no sentence.
 * @param lastSection last year's section: its verb is kept where it stands right before the name
 */
export function figureSentence(figure: ReportFigure, lastSection = ''): string | null {
  if (figure.value === null || figure.value === 0) return null;
  const beside = yearOnYear(figure);
  if (beside === null) return null;
  const opening = OPENING[figure.kind];
  const name = opening === '累计' && figure.name.startsWith('累计') ? figure.name.slice(2) : figure.name;
  const verb = figure.kind === 'flow' ? verbBefore(name, lastSection) : '';
  return `${opening}${verb}${officialMarks(name)}${printedAmount(figure, figure.value)}，${beside}。`;
}

function verbBefore(name: string, lastSection: string): string {
  if (VERBS.some((verb) => name.startsWith(verb))) return '';
  return VERBS.find((verb) => lastSection.includes(`${verb}${name}`)) ?? '';
}
