import { exact, scaleOf, type FigureFacts } from './figure-rules.js';

const SCALE: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8 };

/**
 * A number as people write it, in the figure's unit: without a scale of its own it is in 万元 where last year's was
 * printed so. Null: it is no number.
 */
export function readAmount(figure: Pick<FigureFacts, 'lastText' | 'unit'>, text: string): number | null {
  const { by, unit } = scaleOf(figure);
  const words = text.normalize('NFKC').replaceAll('（', '(').replaceAll('）', ')').replace(/\s+/g, '');
  const m = /^(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)(.*)$/.exec(words);
  if (!m) return null;
  const [, digits = '', rest = ''] = m;
  const number = Number(digits.replaceAll(',', ''));
  if (rest === '') return exact(number * by);
  const scale = SCALE[rest.charAt(0)];
  const counted = scale === undefined ? rest : rest.slice(1);
  if (counted !== '' && counted !== figure.unit && counted !== unit) return null;
  return exact(number * (scale ?? 1));
}

/** What stands in the field: the same number in the unit that is asked for. */
export const writtenAmount = (figure: Pick<FigureFacts, 'lastText' | 'unit'>, value: number | null): string =>
  value === null ? '' : String(exact(value / scaleOf(figure).by));
