import type { ReportFigure } from './input.js';
import { officialMarks } from '../../writing/domain/punctuation.js';

const OPENING = { flow: '全年', stock: '年底', cumulative: '累计', ratio: '' } as const;

/** What is done to a thing so counted, as last year's text puts it before the name. */
const VERBS = '归集|办理|移送|处理|处置|接待|受理|出具|发放|删除|整改|开展|审核|化解|警示约谈|组织|培训'.split('|');

/**
 * 全年归集行政检查信息31208条，同比增长32.5%。 A figure of nought or without a value makes no sentence.
 * @param lastSection last year's section: its verb is kept where it stands right before the name
 */
export function figureSentence(figure: ReportFigure, lastSection = ''): string | null {
  const { amount, beside } = figure;
  if (amount === null || figure.value === 0 || beside === null) return null;
  const opening = OPENING[figure.kind];
  const name = opening === '累计' && figure.name.startsWith('累计') ? figure.name.slice(2) : figure.name;
  const verb = figure.kind === 'flow' ? verbBefore(name, lastSection) : '';
  return `${opening}${verb}${officialMarks(name)}${amount}，${officialMarks(beside)}。`;
}

function verbBefore(name: string, lastSection: string): string {
  if (VERBS.some((verb) => name.startsWith(verb))) return '';
  return VERBS.find((verb) => lastSection.includes(`${verb}${name}`)) ?? '';
}
