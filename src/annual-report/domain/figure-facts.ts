import type { ReportFigure } from './input.js';
import { officialMarks } from '../../writing/domain/punctuation.js';
import type { Sentence } from './sentence.js';

/** The share of a name's neighbouring characters that a text has: 审核常务会议材料 speaks of 常务会议材料审核. */
export function isAbout(text: string, name: string): number {
  const pairs = [...name].slice(1).map((c, i) => `${[...name][i] ?? ''}${c}`);
  return pairs.length === 0 ? 0 : pairs.filter((pair) => text.includes(pair)).length / pairs.length;
}

/** 31208条 stands in a sentence about the same thing, and not as the tail of a longer number. */
export function holds(text: string, figure: ReportFigure): boolean {
  const { amount, value } = figure;
  if (amount === null || value === 0 || isAbout(text, figure.name) < 0.5) return false;
  return placeOfAmount(text, amount) >= 0;
}

function placeOfAmount(text: string, amount: string): number {
  const at = text.indexOf(amount);
  return at >= 0 && /[\d.]/.test(text.charAt(at - 1)) ? -1 : at;
}

const ALREADY_COMPARED = /^[，（](?:同比|比上年|上年|与上年|较上年|增长|下降|增加|减少)/;

/** The unit's sentence with last year's number set behind its own; one that compares by itself is left alone. */
export function compared(text: string, { amount, beside }: ReportFigure): string {
  const at = amount === null ? -1 : placeOfAmount(text, amount);
  if (amount === null || beside === null || at < 0) return text;
  const [before, after] = [text.slice(0, at), text.slice(at + amount.length)];
  if (ALREADY_COMPARED.test(after)) return text;
  const clause = before.slice(Math.max(...['，', '；', '。'].map((mark) => before.lastIndexOf(mark))) + 1);
  const isOnly = !/\d/.test(clause) && /^[，；。]/.test(after);
  const words = officialMarks(beside);
  return `${before}${amount}${isOnly ? `，${words}` : `（${words}）`}${after}`;
}

/** A statement that gives the same thing another number. */
export function contradictedBy(figure: ReportFigure, said: readonly Sentence[]): string | null {
  if (figure.amount === null) return null;
  for (const { text } of said) {
    const from = text.indexOf(figure.name) + figure.name.length;
    const m = text.includes(figure.name) ? /^(\d+(?:\.\d+)?)(.{1,3})/.exec(text.slice(from)) : null;
    if (m && m[2]?.startsWith(figure.unit) && Number(m[1]) !== figure.value)
      return `单位材料写${figure.name}${m[1]}${figure.unit}，所报数据为${figure.amount}，请核对`;
  }
  return null;
}

/** What became of a figure of last year's, and whether a person has still to see to it. */
export function fateOf({ value, comparability, unit, amount, department, beside }: ReportFigure): {
  text: string;
  open: boolean;
} {
  if (comparability === 'discontinued') return { text: '本年不再统计', open: false };
  if (value === null) return { text: `本年待${department ?? '承办单位'}报送`, open: true };
  if (value === 0) return { text: `本年为0${unit}，请定写法`, open: true };
  const state = comparability === 'changed' ? '口径变化，不与上年比较' : '有数';
  const compare = comparability === 'changed' || beside === null ? '' : `，${officialMarks(beside)}`;
  return { text: `${state}：本年${amount ?? ''}${compare}`, open: false };
}
