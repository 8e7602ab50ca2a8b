import { figureClause, isPrintable } from './figure-groups.js';
import type { ReportFigure } from './input.js';

/**
 * 全年归集行政检查信息31208条，同比增长32.5%。 A figure of nought or without a value makes no sentence.
 * @param lastSection last year's section: its verb is kept where it stands right before the name
 */
export const figureSentence = (figure: ReportFigure, lastSection = ''): string | null =>
  isPrintable(figure) ? `${figureClause([figure], lastSection)}。` : null;
