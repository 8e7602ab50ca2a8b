import { figureSentence } from './figure-sentence.js';
import type { ReportFigure } from './input.js';
import { officialMarks } from '../../writing/domain/punctuation.js';
import type { Material } from './report.js';
import { sentence, withFigure, type Origin, type Sentence } from './sentence.js';
import type { Slot } from './skeleton.js';

interface Surroundings {
  /** What units said in this section. */
  readonly here: readonly Sentence[];
  /** What units said anywhere in the chapter. */
  readonly anywhere: readonly Sentence[];
}

interface Told {
  readonly sentences: readonly Sentence[];
  readonly material: readonly Material[];
}

/** The figures of a section: each number is printed once, and what does not agree is shown to a person. */
export function tellFigures(slot: Pick<Slot, 'text'>, figures: readonly ReportFigure[], around: Surroundings): Told {
  let here = [...around.here];
  const added: Sentence[] = [];
  const material: Material[] = [];
  for (const figure of figures) {
    const printed = here.find((one) => holds(one.text, figure));
    const contradiction = printed ? null : contradictedBy(figure, around.anywhere);
    const text = printed ? null : figureSentence(figure, slot.text);
    const origin = figureOrigin(figure);
    if (printed) here = here.map((one) => (one === printed ? withFigure(one, figure.id, origin) : one));
    else if (text !== null) added.push(sentence({ text, source: 'figure', figures: [figure.id], origins: [origin] }));
    const beside = printed ? comparedWords(figure) : (contradiction ?? missingWords(figure));
    if (beside !== null) material.push(figureMaterial(figure, beside));
  }
  return { sentences: [...here, ...added], material };
}

export const figureOrigin = ({ id, department, reportedOn }: ReportFigure): Origin => ({
  ...{ kind: 'figure', id, unit: department, submittedOn: reportedOn, acceptedOn: null, evidence: [] },
});

export const figureMaterial = (figure: ReportFigure, text: string): Material => ({
  kind: 'figure',
  title: `数据“${figure.name}”`,
  text,
  lastYear: figure.lastText ?? '上年未统计',
  open: true,
  origins: [figureOrigin(figure)],
});

/** Half the name's neighbouring characters: 审核常务会议材料 speaks of 常务会议材料审核. */
function speaksOf(text: string, name: string): boolean {
  const pairs = [...name].slice(1).map((c, i) => `${[...name][i] ?? ''}${c}`);
  return pairs.filter((pair) => text.includes(pair)).length * 2 >= pairs.length;
}

/** 31208条 stands in a sentence about the same thing, and not as the tail of a longer number. */
function holds(text: string, figure: ReportFigure): boolean {
  const { amount, value } = figure;
  if (amount === null || value === 0 || !speaksOf(text, figure.name)) return false;
  const at = text.indexOf(amount);
  return at >= 0 && !/[\d.]/.test(text.charAt(at - 1));
}

/** A statement that gives the same thing another number. */
function contradictedBy(figure: ReportFigure, said: readonly Sentence[]): string | null {
  if (figure.amount === null) return null;
  for (const { text } of said) {
    const from = text.indexOf(figure.name) + figure.name.length;
    const m = text.includes(figure.name) ? /^(\d+(?:\.\d+)?)(.{1,3})/.exec(text.slice(from)) : null;
    if (m && m[2]?.startsWith(figure.unit) && Number(m[1]) !== figure.value)
      return `单位材料写${figure.name}${m[1]}${figure.unit}，所报数据为${figure.amount}，请核对`;
  }
  return null;
}

/** The comparison is not forced into a unit's sentence; it stands beside it. */
const comparedWords = ({ beside }: ReportFigure): string | null =>
  beside === null ? null : `已写入正文，可补：${officialMarks(beside)}`;

/** '' where nothing came, null where nothing is missing. */
const missingWords = ({ value, comparability, unit }: ReportFigure): string | null => {
  if (comparability === 'discontinued') return null;
  if (value === null) return '';
  return value === 0 ? `本年为0${unit}，请定写法` : null;
};
